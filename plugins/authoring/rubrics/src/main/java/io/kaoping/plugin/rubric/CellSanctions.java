package io.kaoping.plugin.rubric;

import static io.kaoping.plugin.rubric.CriterionDraft.number;
import static io.kaoping.plugin.rubric.CriterionDraft.text;

import io.kaoping.plugin.sentence.ClauseReading;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes of 一票否决, 直接评定为…, 降低…等次, 取消…资格 and 不得评为… the veto of a criterion: which grade is the best
 * then, by how many it goes down, which awards are lost.
 */
final class CellSanctions {
  private static final Pattern RATED =
      Pattern.compile("(?:定|评|认|列|降)(?:为|成)[“”\"]?(.+?)[“”\"]?(?:等次|等级|档次)?$");
  private static final Pattern NOT_RATED =
      Pattern.compile("(?:评|定|推荐)为?[“”\"]?(.+?)[“”\"]?(?:等次|等级|档次)?$");
  private static final Pattern DOWN = Pattern.compile("(?:降低|下调|下降|降)([一二两三四五1-5])?个?");
  private static final Pattern TO = Pattern.compile("降为");

  private final PackResults results;
  private final ClauseData data;
  private final CellQuestions questions;
  private final CriterionDraft draft;

  CellSanctions(
      PackResults results, ClauseData data, CellQuestions questions, CriterionDraft draft) {
    this.results = results;
    this.data = data;
    this.questions = questions;
    this.draft = draft;
  }

  /** Takes what 一票否决 takes, or rates as the words say. */
  void veto(ClauseReading clause) {
    data.of(clause); // proposes what it looks at, whatever else is open
    if (clause.form().equals("直接判定")) {
      rated(clause);
      return;
    }
    String taken = questions.decide(PackDecisions.VETO);
    if (taken == null) {
      return;
    }
    Map<String, Parameter> sanction = new LinkedHashMap<>();
    String lowest = results.lowest();
    if (!taken.equals("awards") && lowest != null) {
      sanction.put("grade-at-most", text(lowest));
    }
    if (!taken.equals("lowest")) {
      loses(clause, results.awards().values(), sanction);
    }
    add(clause, sanction);
  }

  /** Rates as the words say: 直接评定为不合格. */
  private void rated(ClauseReading clause) {
    Matcher words = RATED.matcher(clause.text());
    String grade = words.find() ? results.grades().get(words.group(1)) : null;
    if (grade == null) {
      unknownGrade(clause);
    } else {
      add(clause, new LinkedHashMap<>(Map.of("grade-at-most", text(grade))));
    }
  }

  /** Lowers the grade: 降低一个等次. */
  void graded(ClauseReading clause) {
    Matcher down = DOWN.matcher(clause.text());
    if (!clause.form().equals("降等次") || TO.matcher(clause.text()).find() || !down.find()) {
      questions.undecided(
          clause.text(),
          new Wording("总分定等次，细则里不写", "grades by the total are not part of the rubric"),
          "写在 pack.yaml 的 grades 或者工作表“规则包”，评分标准里删去这一句");
      return;
    }
    String steps = down.group(1);
    int by = steps == null ? 1 : "一二三四五".indexOf(steps) + 1;
    by = steps != null && steps.equals("两") ? 2 : by;
    by = steps != null && steps.matches("[1-5]") ? Integer.parseInt(steps) : by;
    add(clause, new LinkedHashMap<>(Map.of("grade-down", number(BigDecimal.valueOf(by)))));
  }

  /** Takes awards: 取消评优资格, 不得评为优秀. */
  void disqualified(ClauseReading clause) {
    data.of(clause); // proposes what it looks at, whatever else is open
    String words = clause.text();
    Map<String, Parameter> sanction = new LinkedHashMap<>();
    Matcher not = NOT_RATED.matcher(words);
    String below = not.find() ? results.below(not.group(1)) : null;
    List<String> named =
        results.awards().entrySet().stream()
            .filter(award -> words.contains(award.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    if (clause.form().equals("不得评为") && below != null) {
      sanction.put("grade-at-most", text(below));
    } else if (!named.isEmpty()) {
      loses(clause, named, sanction);
    } else if (words.matches("(?s).*(评优|评先|参评|评奖|评选|先进|荣誉|资格).*")) {
      loses(clause, results.awards().values(), sanction);
    } else {
      unknownGrade(clause);
      return;
    }
    add(clause, sanction);
  }

  private void loses(
      ClauseReading clause, Collection<String> awards, Map<String, Parameter> sanction) {
    if (awards.isEmpty()) {
      questions.undecided(
          clause.text(),
          new Wording("规则包里没有评先，取消什么没有着落", "the pack has no awards to lose"),
          "在 pack.yaml 或者工作表“规则包”的 awards 里写明评先");
      return;
    }
    sanction.put(
        "loses", new Parameter.Many(awards.stream().<Parameter>map(CriterionDraft::text).toList()));
  }

  private void unknownGrade(ClauseReading clause) {
    questions.undecided(
        clause.text(),
        new Wording("等次、评先的名称与规则包的不同", "the pack has no such grade or award"),
        String.join("、", results.grades().keySet())
            + (results.awards().isEmpty()
                ? ""
                : "；" + String.join("、", results.awards().keySet())));
  }

  private void add(ClauseReading clause, Map<String, Parameter> sanction) {
    Binding binding = data.of(clause);
    if (binding == null || sanction.isEmpty()) {
      return;
    }
    Map<String, Parameter> veto = new LinkedHashMap<>();
    veto.put("of", happened(binding));
    veto.putAll(sanction);
    draft.add("veto", new Parameter.Named(veto), null, data.words(clause).replaceAll("[{}]", ""));
  }

  /** Returns whether something was so: of a number that it is more than zero. */
  static Parameter.Named happened(Binding binding) {
    return binding.of().values().get("number") instanceof Parameter.Text fact
            && !binding.has("out-of")
        ? CriterionDraft.named("when", text(fact.value() + " > 0"))
        : binding.of();
  }
}
