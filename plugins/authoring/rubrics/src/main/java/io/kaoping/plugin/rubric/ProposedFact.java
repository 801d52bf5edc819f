package io.kaoping.plugin.rubric;

import io.kaoping.rubric.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A term that a rubric needs and the vocabulary does not have: a row for the sheet 词汇表.
 *
 * @param kind what it is; {@code null} for words that are bound to a term of another row
 * @param name the proposed name, or that of the other row
 * @param type the type of a fact; {@code null} for what is none
 * @param unit its unit; empty for none
 * @param subject whose it is, in the word of tables; empty for units and for what is no fact
 * @param minimum the least that a number can be; empty for none
 * @param phrase the words that stand for it, as the sheet binds them
 * @param measure how it is measured; empty where its kind says so
 * @param definition what else there is to say, as vocabulary.yaml says it; empty for nothing
 * @param supplier who supplies it
 */
record ProposedFact(
    @Nullable TermKind kind,
    String name,
    @Nullable FactType type,
    String unit,
    String subject,
    String minimum,
    String phrase,
    String measure,
    String definition,
    String supplier) {
  private static final Pattern FIRST = Pattern.compile("前[一二两三四五六七八九十\\d]+名");
  private static final Pattern BEFORE = Pattern.compile("^.*(?:获得|获|受到|评为|列为|定为|达到|属于|经|被|为|在|得)");
  private static final Pattern BEHIND =
      Pattern.compile("(?:表彰|表扬|奖励|奖项|荣誉|通报|批评|等次|等级|称号|采用|采纳|推广|媒体|以上|的).*$");

  /** The names of levels that stand each beside its own points: 国家级每次加5分，省级每次加3分. */
  private static final Pattern LEVEL =
      Pattern.compile("(?:国家|中央|全国|省部|省|州|地市|市|县区|区县|区|县|乡镇|镇|街道|村)级|[特一二三四五]等奖|特别重大|特大|重大|较大|一般");

  private static ProposedFact fact(
      String name, FactType type, String unit, String minimum, String phrase, String supplier) {
    return new ProposedFact(
        TermKind.FACT, Words.name(name), type, unit, "", minimum, phrase, "", "", supplier);
  }

  /** An activity that must be so often; it is called as the sentence calls it. */
  static ProposedFact activity(String name) {
    return new ProposedFact(
        TermKind.ACTIVITY, Words.name(name), null, "", "", "", "", "", "", "单位填报");
  }

  /** A fact that holds or not. */
  static ProposedFact yesNo(String phrase, String words) {
    return fact(words, FactType.YES_NO, "", "", phrase, "考评人员核对");
  }

  /** A number. */
  static ProposedFact number(String phrase, String words, String unit) {
    return fact(words, FactType.NUMBER, unit, "", phrase, "单位填报");
  }

  /** How often something was. */
  static ProposedFact count(String phrase, String words, String unit) {
    return fact(words + unit + "数", FactType.NUMBER, unit, "0", phrase, "记录");
  }

  /** Words that are about a number of another row, from some target on. */
  static ProposedFact gap(String phrase, String number, BigDecimal target) {
    Parameter measure =
        CriterionDraft.named(
            "number", CriterionDraft.text(number), "target", CriterionDraft.number(target));
    return new ProposedFact(null, number, null, "", "", "", phrase, FlowYaml.of(measure), "", "");
  }

  /**
   * Records of some levels, the highest first.
   *
   * @param levels their names
   */
  static ProposedFact record(String phrase, String words, List<String> levels) {
    return new ProposedFact(
        TermKind.RECORD,
        Words.name(words),
        null,
        "",
        "",
        "",
        phrase,
        "",
        "levels: [" + String.join(", ", levels) + "]",
        "记录");
  }

  /**
   * Returns the levels that a sentence names, or else names to be changed: 第1级, 第2级.
   *
   * @param condition its condition
   * @param sentence all of it
   * @param count how many levels there are
   */
  static List<String> levels(String condition, String sentence, int count) {
    if (FIRST.matcher(condition).find()) {
      return numbered(count, "名");
    }
    List<String> levels = listed(condition, count);
    if (levels.isEmpty()) {
      levels = LEVEL.matcher(sentence).results().map(MatchResult::group).distinct().toList();
    }
    return levels.size() == count ? levels : numbered(count, "级");
  }

  /** Returns the levels that words list one after the other; empty where they do not. */
  private static List<String> listed(String condition, int count) {
    List<String> levels = new ArrayList<>(List.of(condition.split("[、/]|以?及|和|或者?")));
    if (levels.size() != count) {
      return List.of();
    }
    levels.set(0, BEFORE.matcher(levels.get(0)).replaceFirst(""));
    String last = levels.get(count - 1);
    Matcher shared = Pattern.compile("^([一二三四五六七八九])(等奖|等|级|类|档)").matcher(last);
    String suffix = shared.find() ? shared.group(2) : "";
    levels.set(
        count - 1, suffix.isEmpty() ? BEHIND.matcher(last).replaceFirst("") : shared.group());
    levels.replaceAll(level -> level.length() == 1 ? level + suffix : level);
    boolean named =
        levels.stream().distinct().count() == count
            && levels.stream().allMatch(level -> level.matches("\\p{IsHan}{2,8}"));
    return named ? levels : List.of();
  }

  private static List<String> numbered(int count, String unit) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "第" + i + unit).toList();
  }

  /** Returns the same fact of coalitions; what is no fact is of both. */
  ProposedFact ofCoalitions() {
    String whose = kind == TermKind.FACT ? Subjects.title("coalitions") : "";
    return new ProposedFact(
        kind, name, type, unit, whose, minimum, phrase, measure, definition, supplier);
  }

  /** Returns the cells of its row under the headings of {@link #HEADINGS}. */
  List<String> cells() {
    String what = kind == null ? "" : kind.title();
    String typed = type == null ? "" : type.title();
    return List.of(
        what, name, phrase, measure, typed, unit, subject, minimum, definition, supplier);
  }

  /** Under which headings the cells stand. */
  static final List<String> HEADINGS =
      List.of(
          TermSheet.KIND,
          TermSheet.NAME,
          TermSheet.PHRASES,
          TermSheet.MEASURE,
          TermSheet.TYPE,
          TermSheet.UNIT,
          TermSheet.SUBJECT,
          TermSheet.MINIMUM,
          TermSheet.DEFINITION,
          TermSheet.SUPPLIER);

  /** Returns the row in one line, as a message quotes it. */
  String row() {
    StringBuilder out = new StringBuilder();
    List<String> cells = cells();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        out.append(out.length() == 0 ? "" : "｜").append(HEADINGS.get(i)).append(' ');
        out.append(cells.get(i));
      }
    }
    return out.toString();
  }
}
