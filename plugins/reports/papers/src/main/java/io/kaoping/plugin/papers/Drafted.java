package io.kaoping.plugin.papers;

import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.Scorecard;
import io.kaoping.plugin.papers.Letter.Part;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.SubjectKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the drafts of letters have in common: what an officer fills in, grades, awards, tables. */
final class Drafted {
  private static final String DIGITS = "一二三四五六七八九十";

  private final Cohort cohort;
  private final Words words;
  private final Letter letter = new Letter();
  private int headings;

  Drafted(Cohort cohort) {
    this.cohort = cohort;
    this.words = cohort.words();
  }

  Letter letter() {
    return letter;
  }

  /** Writes head, title and addressee of a draft, with what the officer fills in. */
  void begin(String title) {
    letter.head(
        Part.open(words.say("发文机关标志", "issuing body")),
        Part.open(words.say("发文字号：××〔20××〕×号", "number of the letter")));
    List<String> lines = new ArrayList<>(List.of(title));
    lines.add(words.say("（样稿）", "(draft)"));
    letter.title(lines.toArray(String[]::new));
    letter.addressee(Part.open(words.say("主送机关", "addressees")), Part.said(words.say("：", ":")));
  }

  /** Writes what was assessed, by which rubric, and on which day. */
  void opening(String end) {
    Assessment assessment = cohort.assessment();
    String basis =
        assessment.pack().basis().stream()
            .map(each -> words.say("《" + each.document() + "》", each.document()))
            .distinct()
            .collect(Collectors.joining(words.say("、", ", ")));
    String subjects =
        cohort.kinds().stream()
            .map(
                kind ->
                    words.say(
                        cohort.cards(kind).size() + "个" + words.kind(kind),
                        words.kind(kind) + ": " + cohort.cards(kind).size()))
            .collect(Collectors.joining(words.say("、", ", ")));
    letter.text(
        words.say(
            "根据"
                + basis
                + "，对"
                + subjects
                + words.period(assessment)
                + "的工作进行了考评，截止日为"
                + words.day(assessment.asOf())
                + "。"
                + end,
            "By "
                + basis
                + " the work in "
                + words.period(assessment)
                + " was assessed as of "
                + words.day(assessment.asOf())
                + " ("
                + subjects
                + "). "
                + end));
    if (assessment.synthetic()) {
      letter.text(words.say("本样稿所据数据为虚构，不得作为正式结果使用。", "The data of this draft is invented."));
    }
  }

  /** Writes a heading with the next number. */
  void heading(String zh, String en) {
    headings++;
    letter.heading(
        words.say(DIGITS.charAt(Math.min(headings, 10) - 1) + "、" + zh, headings + ". " + en));
  }

  /** Writes the grades of a kind of subjects, best first, with the names of those who have them. */
  void grades(SubjectKind kind, List<Scorecard> cards) {
    for (Grade grade : cohort.rubric().grades(kind)) {
      List<Scorecard> graded = cohort.graded(cards, grade);
      if (!graded.isEmpty()) {
        letter.text(words.say(grade.wording()) + counted(graded));
      }
    }
    List<Scorecard> none = cards.stream().filter(card -> card.gradeIfAny().isEmpty()).toList();
    if (!none.isEmpty()) {
      letter.text(words.say("没有等次", "No grade") + counted(none));
    }
  }

  /** Returns how many there are, and who. */
  private String counted(List<Scorecard> cards) {
    return words.say("（" + cards.size() + "个）：", " (" + cards.size() + "): ")
        + names(cards)
        + end();
  }

  String end() {
    return words.say("。", ".");
  }

  String names(List<Scorecard> cards) {
    return words.list(cards.stream().map(Scorecard::name).toList());
  }

  /** Writes who gets which award; a line says so when there are awards and nobody gets one. */
  void awards() {
    for (Award award : cohort.rubric().awards()) {
      List<Scorecard> winners =
          cohort.cards(award.subject()).stream()
              .filter(
                  card ->
                      card.standing().awards().stream().anyMatch(a -> a.id().equals(award.id())))
              .toList();
      if (!cohort.cards(award.subject()).isEmpty()) {
        letter.text(
            words.say(award.wording())
                + (winners.isEmpty() ? words.say("：无。", ": none.") : counted(winners)));
      }
    }
  }

  /** Returns what a veto, a consequence or a quota took, and from whom, in lines. */
  List<String> reasons() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (Scorecard card : cohort.cards()) {
      for (String reason : cohort.reasons(card)) {
        names.computeIfAbsent(reason, r -> new ArrayList<>()).add(card.name());
      }
    }
    return names.entrySet().stream()
        .map(each -> words.list(each.getValue()) + words.say("：", ": ") + each.getKey() + end())
        .toList();
  }

  /** Writes the tables of an attachment, one for each class. */
  void tables(SubjectKind kind, int[] shares, List<String> head, RowOf row) {
    Map<String, List<Scorecard>> classes = cohort.classes(kind);
    classes.forEach(
        (name, cards) -> {
          if (!name.isEmpty()) {
            letter.caption(name + words.say("（" + cards.size() + "个）", " (" + cards.size() + ")"));
          }
          List<List<String>> rows = new ArrayList<>(List.of(head));
          cards.forEach(card -> rows.add(row.of(card)));
          letter.table(shares, rows);
        });
  }

  /** What a table says of a subject. */
  @FunctionalInterface
  interface RowOf {
    List<String> of(Scorecard card);
  }
}
