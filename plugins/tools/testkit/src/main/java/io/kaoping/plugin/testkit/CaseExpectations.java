package io.kaoping.plugin.testkit;

import io.kaoping.assessment.CriterionState;
import io.kaoping.plugin.table.CellValues;
import io.kaoping.plugin.table.SheetRow;
import io.kaoping.problem.Language;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns 应得 of one row of the sheet 用例: what must come out for its unit or coalition. */
final class CaseExpectations {
  static final String EXPECTED = "应得";
  static final String TOTAL = EXPECTED + "总分";
  static final String GRADE = EXPECTED + "等次";
  static final String RANK = EXPECTED + "名次";
  static final String AWARDS = EXPECTED + "评先";

  /** What stands where nothing must come out. */
  static final String NONE = "无";

  private final Rubric rubric;
  private final SheetRow row;
  private final SubjectKind kind;
  private final List<Problem> problems;
  private final List<Expectation.Expected> expected = new ArrayList<>();
  private int unchecked;

  CaseExpectations(Rubric rubric, SheetRow row, SubjectKind kind, List<Problem> problems) {
    this.rubric = rubric;
    this.row = row;
    this.kind = kind;
    this.problems = problems;
  }

  /** Returns what stands above the columns, without blanks. */
  static List<String> headings(Rubric rubric) {
    return Stream.concat(
            rubric.criteria().stream().map(CaseExpectations::heading),
            Stream.of(TOTAL, GRADE, RANK, AWARDS))
        .toList();
  }

  private static String heading(Criterion criterion) {
    return SheetRow.plain(EXPECTED + criterion.id());
  }

  /** Returns how many cells say nothing, after reading. */
  int unchecked() {
    return unchecked;
  }

  /** Reads the columns. */
  List<Expectation.Expected> read() {
    for (Criterion criterion : rubric.criteria()) {
      String heading = heading(criterion);
      if (criterion.subject() == kind) {
        points(heading, Mismatch.Aspect.POINTS, criterion.id());
      } else if (!row.text(heading).isEmpty()) {
        badCell(heading, "空着：这一项考的不是它", "nothing: the criterion is not about it");
      }
    }
    points(TOTAL, Mismatch.Aspect.TOTAL, "");
    grade();
    rank();
    awards();
    return expected;
  }

  private static <T> Map<String, String> words(
      List<T> all, Function<T, String> id, Function<T, Wording> wording) {
    Map<String, String> words = new LinkedHashMap<>();
    all.forEach(each -> words.put(wording.apply(each).zh(), id.apply(each)));
    all.forEach(each -> words.putIfAbsent(id.apply(each), id.apply(each)));
    words.put(NONE, Expectation.NONE);
    return words;
  }

  private void points(String heading, Mismatch.Aspect aspect, String criterion) {
    String text = row.text(heading);
    if (text.isEmpty()) {
      unchecked++;
      return;
    }
    Position at = row.at(heading);
    BigDecimal number = CellValues.number(text, "分");
    Optional<CriterionState> state =
        criterion.isEmpty()
            ? Optional.empty()
            : Stream.of(CriterionState.values())
                .filter(s -> s.word(Language.ZH).equals(text))
                .findFirst();
    if (state.isPresent()) {
      expected.add(
          new Expectation.Expected(Mismatch.Aspect.STATE, criterion, state.get().name(), at));
    } else if (text.equals(NONE)) {
      expected.add(new Expectation.Expected(aspect, criterion, Expectation.NONE, at));
    } else if (number != null) {
      String points = Points.of(number).toString();
      expected.add(new Expectation.Expected(aspect, criterion, points, at));
    } else {
      String states =
          Stream.of(CriterionState.values())
              .map(s -> s.word(Language.ZH))
              .collect(Collectors.joining("、"));
      badCell(
          heading,
          criterion.isEmpty() ? "一个数字，或者 无" : "一个数字，或者 无、" + states,
          criterion.isEmpty()
              ? "a number, or 无 for none"
              : "a number, or 无 for none, or " + states);
    }
  }

  private void grade() {
    Map<String, String> words = words(rubric.grades(kind), Grade::id, Grade::wording);
    String text = row.text(GRADE);
    String id = words.get(text);
    if (text.isEmpty()) {
      unchecked++;
    } else if (id == null) {
      badCell(GRADE, String.join("、", words.keySet()), String.join(", ", words.keySet()));
    } else {
      expected.add(new Expectation.Expected(Mismatch.Aspect.GRADE, "", id, row.at(GRADE)));
    }
  }

  private void rank() {
    String text = row.text(RANK);
    if (text.isEmpty()) {
      unchecked++;
    } else if (text.equals(NONE) || text.matches("[1-9]\\d{0,5}")) {
      String rank = text.equals(NONE) ? Expectation.NONE : text;
      expected.add(new Expectation.Expected(Mismatch.Aspect.RANK, "", rank, row.at(RANK)));
    } else {
      badCell(RANK, "1、2、3……，或者 无", "1, 2, 3 …, or 无 for none");
    }
  }

  private void awards() {
    List<Award> awards = rubric.awards().stream().filter(a -> a.subject() == kind).toList();
    String text = row.text(AWARDS);
    if (awards.isEmpty() && text.isEmpty()) {
      return;
    }
    Map<String, String> words = words(awards, Award::id, Award::wording);
    List<String> names = Stream.of(text.split("[、,，;；\n]")).map(String::strip).toList();
    if (text.isEmpty()) {
      unchecked++;
    } else if (!words.keySet().containsAll(names)) {
      badCell(AWARDS, String.join("、", words.keySet()), String.join(", ", words.keySet()));
    } else {
      Set<String> ids = new TreeSet<>();
      names.stream().filter(n -> !n.equals(NONE)).forEach(n -> ids.add(words.getOrDefault(n, n)));
      expected.add(
          new Expectation.Expected(
              Mismatch.Aspect.AWARDS, "", Expectation.joined(ids), row.at(AWARDS)));
    }
  }

  private void badCell(String heading, String zh, String en) {
    problems.add(
        Problem.error(
            ProblemId.BAD_CELL,
            row.at(heading),
            row.text(heading),
            Problem.detail("said", zh, en)));
  }
}
