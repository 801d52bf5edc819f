package io.kaoping.plugin.rubric;

import io.kaoping.plugin.sentence.GeneralDecision;
import io.kaoping.plugin.table.SheetRow;
import io.kaoping.plugin.table.Table;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Wording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a pack decides once for all cells that do not say it themselves: in {@code decisions:} of
 * pack.yaml, or in the sheet 总则.
 */
final class PackDecisions {
  static final String SHEET = "总则";
  static final String DECISION = "决定";
  static final String CHOICE = "选择";

  private static final Map<GeneralDecision, Question> QUESTIONS = questions();

  /** What 一票否决 takes where a cell does not say it. */
  static final Question VETO =
      new Question(
          "veto",
          "没有写“一票否决”的后果",
          List.of(
              reading("lowest", "定为最低的等次", "the lowest grade"),
              reading("awards", "取消全部评先资格", "no awards"),
              reading("both", "定为最低的等次，并取消全部评先资格", "the lowest grade and no awards")));

  private static final List<Question> ALL =
      Stream.concat(QUESTIONS.values().stream(), Stream.of(VETO)).toList();

  private final Map<Question, Reading> taken = new HashMap<>();
  private final Set<Question> missed = new HashSet<>();
  private final List<Problem> problems;

  /** One reading that can be chosen, by its word and as people say it. */
  record Reading(String word, Wording wording) {}

  /** What is to be decided, under which key and with which readings. */
  record Question(String key, String title, List<Reading> readings) {
    Optional<Reading> reading(String text) {
      String plain = Words.key(text);
      return readings.stream()
          .filter(r -> r.word().equals(plain) || Words.key(r.wording().zh()).equals(plain))
          .findFirst();
    }

    String choices(Function<Wording, String> language) {
      return readings.stream()
          .map(r -> r.word() + " (" + language.apply(r.wording()) + ")")
          .collect(Collectors.joining(" | "));
    }
  }

  PackDecisions(List<Problem> problems) {
    this.problems = problems;
  }

  private static Map<GeneralDecision, Question> questions() {
    Map<GeneralDecision, Question> all = new EnumMap<>(GeneralDecision.class);
    all.put(
        GeneralDecision.FLOOR,
        new Question(
            "item-floor",
            "没有写“扣完为止”",
            List.of(
                reading("zero", "扣到本项零分为止", "down to zero"),
                reading("none", "可以扣到负分", "below zero"))));
    all.put(
        GeneralDecision.ONCE,
        new Question(
            "once",
            "没有写“每次”",
            List.of(reading("once", "只计一次", "once"), reading("each", "按次计", "each time"))));
    all.put(
        GeneralDecision.CAP,
        new Question(
            "cap",
            "没有写上限",
            List.of(
                reading("item", "以本项分值为限", "the points of the item"),
                reading("none", "不封顶", "no cap"))));
    all.put(
        GeneralDecision.PARTIAL_STEP,
        new Question(
            "partial-step",
            "不足一个步长",
            List.of(
                reading("floor", "舍去", "does not count"),
                reading("ceil", "进位", "counts as one"),
                reading("linear", "按比例", "counts in part"))));
    all.put(
        GeneralDecision.START_MODE,
        new Question(
            "start-mode",
            "得分扣分并用",
            List.of(
                reading("full", "从满分起扣", "from full points down"),
                reading("zero", "从零分起计", "from zero up"))));
    all.put(
        GeneralDecision.ALL_OR_NOTHING,
        new Question(
            "all-or-nothing",
            "几个条件一个分数",
            List.of(
                reading("all", "全部满足才得分", "all are needed"),
                reading("each", "分别计", "each for itself"))));
    all.put(
        GeneralDecision.STACK,
        new Question(
            "stack",
            "再扣另加",
            List.of(
                reading("added", "与前一句累计", "on top of the clause before"),
                reading("instead", "代替前一句", "in place of the clause before"))));
    all.put(
        GeneralDecision.LEVELS,
        new Question(
            "levels",
            "几个级别同时",
            List.of(
                reading("counted", "每一级都计", "each level counts"),
                reading("highest", "只计最高一级", "the highest level only"))));
    all.put(
        GeneralDecision.BAND_EDGE,
        new Question(
            "band-edge",
            "分数段的端点",
            List.of(
                reading("higher", "归高的一档", "to the higher band"),
                reading("lower", "归低的一档", "to the lower band"))));
    return all;
  }

  private static Reading reading(String word, String zh, String en) {
    return new Reading(word, new Wording(zh, en));
  }

  /** Returns the rows of the sheet 总则: what is to be decided, and the readings. */
  static List<List<String>> blank() {
    List<List<String>> rows = new ArrayList<>();
    ALL.forEach(q -> rows.add(List.of(q.title(), "", q.choices(Wording::zh).replace(" | ", "；"))));
    return rows;
  }

  /** Takes what pack.yaml decides; what it says otherwise is the engine's to refuse. */
  void add(Map<String, Parameter> decisions) {
    for (Question question : ALL) {
      if (decisions.get(question.key()) instanceof Parameter.Text text) {
        question.reading(text.value()).ifPresent(r -> taken.put(question, r));
      }
    }
  }

  /** Takes what the sheet decides. */
  void add(Table sheet) {
    for (SheetRow row : SheetRow.of(sheet, List.of(DECISION, CHOICE), problems)) {
      Question question =
          ALL.stream().filter(q -> named(q, row.text(DECISION))).findFirst().orElse(null);
      if (question == null) {
        badCell(row, DECISION, ALL.stream().map(Question::title).collect(Collectors.joining("、")));
        continue;
      }
      Optional<Reading> reading = question.reading(row.text(CHOICE));
      if (reading.isEmpty() && !row.text(CHOICE).isEmpty()) {
        badCell(row, CHOICE, question.choices(Wording::zh));
      }
      reading.ifPresent(
          r -> {
            Reading before = taken.put(question, r);
            if (before != null && !before.equals(r)) {
              problems.add(
                  Problem.error(
                      ProblemId.DUPLICATE_ID,
                      row.at(CHOICE),
                      DECISION,
                      question.title(),
                      before.wording().zh()));
            }
          });
    }
  }

  private static boolean named(Question question, String text) {
    return question.key().equals(text) || Words.key(question.title()).equals(Words.key(text));
  }

  private void badCell(SheetRow row, String heading, String allowed) {
    problems.add(Problem.error(ProblemId.BAD_CELL, row.at(heading), row.text(heading), allowed));
  }

  /** Returns what is asked where a cell leaves a decision to the pack, if that is asked at all. */
  static Optional<Question> question(GeneralDecision decision) {
    return Optional.ofNullable(QUESTIONS.get(decision));
  }

  /** Returns the word of what was decided; asks, once, and returns {@code null} if nothing was. */
  @Nullable String of(Question question, Position cell) {
    Reading reading = taken.get(question);
    if (reading != null) {
      return reading.word();
    }
    if (missed.add(question)) {
      problems.add(
          Problem.error(
              ProblemId.UNDECIDED,
              cell,
              question.title(),
              Problem.detail(
                  "said",
                  question.key() + ": " + question.choices(Wording::zh),
                  question.key() + ": " + question.choices(Wording::en))));
    }
    return null;
  }

  /** Says what was decided, for the page of the pack: 没有写“每次”：只计一次. */
  String said(Question question) {
    Reading reading = taken.get(question);
    return reading == null ? "" : question.title() + "：" + reading.wording().zh();
  }
}
