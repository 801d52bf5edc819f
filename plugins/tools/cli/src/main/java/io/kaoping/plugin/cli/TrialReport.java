package io.kaoping.plugin.cli;

import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.AssessmentChanges;
import io.kaoping.assessment.AssessmentChanges.CriterionChange;
import io.kaoping.assessment.AssessmentChanges.SubjectChange;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.Scorecard;
import io.kaoping.problem.Language;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Points;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a new version of a pack does to a cohort: how the grades are distributed under both, who
 * changes grade, and by which sentences.
 *
 * @param now the assessment by the version in force
 * @param tried the assessment of the same data by the version on trial
 */
record TrialReport(Assessment now, Assessment tried, Language language) {
  /** How many of the same grade are listed. */
  private static final int MOST = 20;

  String text() {
    StringBuilder out = new StringBuilder();
    out.append(say("试评:", "On trial: ")).append(tried.pack()).append('\n');
    out.append(say("对照:", "Against: ")).append(now.pack()).append('\n');
    out.append(say("申报材料:", "Submission: ")).append(tried.title()).append('\n');
    distribution(out, say("单位的等次", "Grades of units"), now.units(), tried.units());
    distribution(out, say("共同体的等次", "Grades of coalitions"), now.coalitions(), tried.coalitions());
    List<SubjectChange> changes = AssessmentChanges.between(now, tried).subjects();
    List<SubjectChange> graded =
        changes.stream().filter(c -> !grade(c.before()).equals(grade(c.after()))).toList();
    out.append('\n')
        .append(say("改变等次的:", "Change of grade: "))
        .append(graded.size())
        .append(say(" 个", ""))
        .append('\n');
    graded.forEach(change -> append(out, change));
    List<SubjectChange> scored =
        changes.stream()
            .filter(c -> grade(c.before()).equals(grade(c.after())))
            .filter(c -> !Objects.equals(total(c.before()), total(c.after())))
            .sorted(Comparator.comparing(TrialReport::moved).reversed())
            .toList();
    long rest = tried.units().size() + tried.coalitions().size() - graded.size() - scored.size();
    out.append('\n')
        .append(
            say(
                "等次不变、总分改变的:" + scored.size() + " 个;总分也不变的:" + rest + " 个\n",
                "Same grade, another total: "
                    + scored.size()
                    + "; same total too: "
                    + rest
                    + "\n"));
    within(out, scored);
    return out.toString();
  }

  /** Lists those of the same grade whose totals change, the largest changes first. */
  private void within(StringBuilder out, List<SubjectChange> scored) {
    if (scored.isEmpty()) {
      return;
    }
    TextTable table =
        new TextTable(
            say("编号", "Id"),
            say("名称", "Name"),
            say("等次", "Grade"),
            say(">对照", ">Against"),
            say(">试评", ">On trial"),
            say("改变的评分项", "Criteria that change"));
    scored.stream()
        .limit(MOST)
        .forEach(
            c ->
                table.row(
                    c.id(),
                    c.name(),
                    grade(c.after()),
                    shown(total(c.before())),
                    shown(total(c.after())),
                    criteria(c)));
    out.append(table.text("  "));
    int more = scored.size() - MOST;
    if (more > 0) {
      out.append(say("  另有 " + more + " 个\n", "  and " + more + " more\n"));
    }
  }

  private String criteria(SubjectChange change) {
    return change.criteria().stream()
        .filter(c -> !Objects.equals(points(c.before()), points(c.after())))
        .map(
            c -> c.criterion() + " " + shown(points(c.before())) + " → " + shown(points(c.after())))
        .collect(Collectors.joining(say(";", "; ")));
  }

  /** Returns by how much a total changes; most for one that comes or goes. */
  private static Points moved(SubjectChange change) {
    Points before = total(change.before());
    Points after = total(change.after());
    if (before == null || after == null) {
      return Points.of(Integer.MAX_VALUE);
    }
    Points by = after.minus(before);
    return by.signum() < 0 ? by.negate() : by;
  }

  private void distribution(
      StringBuilder out, String heading, List<Scorecard> before, List<Scorecard> after) {
    if (before.isEmpty() && after.isEmpty()) {
      return;
    }
    Map<String, int[]> counts = new LinkedHashMap<>();
    ordered(before, after).forEach(grade -> counts.put(grade.wording().in(language), new int[2]));
    before.forEach(card -> counts.computeIfAbsent(grade(card), g -> new int[2])[0]++);
    after.forEach(card -> counts.computeIfAbsent(grade(card), g -> new int[2])[1]++);
    TextTable table =
        new TextTable(say("等次", "Grade"), say(">对照", ">Against"), say(">试评", ">On trial"));
    counts.forEach(
        (grade, of) -> table.row(grade, Integer.toString(of[0]), Integer.toString(of[1])));
    out.append('\n').append(heading).append('\n').append(table.text("  "));
  }

  /** Returns the grades that anybody has, the one with the highest limit first. */
  private static List<Grade> ordered(List<Scorecard> before, List<Scorecard> after) {
    List<Scorecard> all = new ArrayList<>(before);
    all.addAll(after);
    return all.stream()
        .map(Scorecard::gradeIfAny)
        .flatMap(Optional::stream)
        .distinct()
        .sorted((a, b) -> b.from().compareTo(a.from()))
        .toList();
  }

  private void append(StringBuilder out, SubjectChange change) {
    out.append('\n').append(change.name()).append(" (").append(change.id()).append(')');
    out.append(say(":等次 ", ": grade "))
        .append(grade(change.before()))
        .append(" → ")
        .append(grade(change.after()));
    out.append(say(",总分 ", ", total "))
        .append(shown(total(change.before())))
        .append(" → ")
        .append(shown(total(change.after())))
        .append('\n');
    List<CriterionChange> criteria =
        change.criteria().stream()
            .filter(c -> !Objects.equals(points(c.before()), points(c.after())))
            .toList();
    criteria.forEach(criterion -> append(out, criterion));
    if (criteria.isEmpty()) {
      out.append(
          say(
              "  各项得分未变,是等次、名额、否决等规定不同\n",
              "  No criterion changed: the rules of grades, quotas or vetoes did\n"));
    }
  }

  private void append(StringBuilder out, CriterionChange change) {
    CriterionResult before = change.before();
    CriterionResult after = change.after();
    CriterionResult shown = after == null ? Objects.requireNonNull(before) : after;
    out.append("  ")
        .append(change.criterion())
        .append(' ')
        .append(shown.title().in(language))
        .append(say(":", ": "))
        .append(shown(points(before)))
        .append(" → ")
        .append(shown(points(after)))
        .append('\n');
    if (after != null) {
      out.append(say("    试评:", "    on trial: "))
          .append(after.sentence().in(language))
          .append('\n');
    }
    if (before != null && (after == null || !before.sentence().equals(after.sentence()))) {
      out.append(say("    对照:", "    against: "))
          .append(before.sentence().in(language))
          .append('\n');
    }
  }

  private String grade(@Nullable Scorecard card) {
    return Optional.ofNullable(card)
        .flatMap(Scorecard::gradeIfAny)
        .map(grade -> grade.wording().in(language))
        .orElse("–");
  }

  private static @Nullable Points total(@Nullable Scorecard card) {
    return card == null ? null : card.total().orElse(null);
  }

  private static @Nullable Points points(@Nullable CriterionResult result) {
    return result == null ? null : result.points();
  }

  private static String shown(@Nullable Points points) {
    return points == null ? "–" : points.toString();
  }

  private String say(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }
}
