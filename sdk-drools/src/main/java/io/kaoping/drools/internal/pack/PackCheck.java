package io.kaoping.drools.internal.pack;

import io.kaoping.drools.internal.pack.ClauseReader.Written;
import io.kaoping.drools.internal.pack.Manifest.Decided;
import io.kaoping.drools.internal.pack.Manifest.Placed;
import io.kaoping.drools.internal.pack.RubricReader.Row;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Section;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.spi.ModelTerms;
import io.kaoping.spi.RubricSource;
import io.kaoping.spi.ScoringModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks what no single row can show: that the parts of a pack fit together. */
final class PackCheck {
  /** The workbooks of cases that may stand beside pack.yaml. */
  private static final Set<String> CASE_TABLES = Set.of("cases.xlsx", "用例.xlsx");

  private final Manifest manifest;
  private final ProblemList problems;

  PackCheck(Manifest manifest, ProblemList problems) {
    this.manifest = manifest;
    this.problems = problems;
  }

  /** A row with the weight at which it counts in the pack that is checked. */
  record Weighed(Row row, Points weight) {}

  /** Checks that ids of criteria and clauses stand for one thing in the run; tells if so. */
  boolean ids(List<Weighed> rows) {
    int before = problems.size();
    Map<String, Position> criteria = new HashMap<>();
    for (Weighed weighed : rows) {
      Row row = weighed.row();
      unique(criteria, "criteria", row.id(), row.at());
    }
    Map<String, Position> clauses = new HashMap<>();
    for (Weighed weighed : rows) {
      Row row = weighed.row();
      for (Written clause : row.clauses()) {
        if (clause.id().equals(row.id())) {
          continue;
        }
        Position at = clause.fields().at();
        Position criterion = criteria.get(clause.id());
        if (criterion != null) {
          problems.error(ProblemId.DUPLICATE_ID, at, "criteria", clause.id(), criterion.toString());
        } else {
          unique(clauses, "clauses", clause.id(), at);
        }
      }
    }
    return problems.size() == before;
  }

  private void unique(Map<String, Position> seen, String kind, String id, Position at) {
    if (id.isEmpty()) {
      return;
    }
    Position before = seen.putIfAbsent(id, at);
    if (before != null && !before.equals(at)) {
      problems.error(ProblemId.DUPLICATE_ID, at, kind, id, before.toString());
    }
  }

  /** Checks the stated totals against the sums; a sum that could not be read is left out. */
  void totals(List<Weighed> rows, Map<String, Placed<Section>> sections) {
    for (Map.Entry<String, SubjectKind> subject : ManifestReader.SUBJECTS.entrySet()) {
      Points sum = sum(rows, subject.getValue(), sections);
      if (sum == null) {
        continue;
      }
      Placed<Points> stated = manifest.totals().get(subject.getValue());
      boolean wrong = stated == null ? sum.signum() != 0 : stated.value().compareTo(sum) != 0;
      if (wrong) {
        problems.error(
            ProblemId.TOTAL_MISMATCH,
            stated == null ? manifest.at() : stated.at(),
            Problem.detail(subject.getKey()),
            sum.toString(),
            stated == null ? "–" : stated.value().toString());
      }
    }
  }

  /** Returns the sum, with the own lists, which must be worth the same, once. */
  private @Nullable Points sum(
      List<Weighed> rows, SubjectKind subject, Map<String, Placed<Section>> sections) {
    Points sum = Points.ZERO;
    Map<String, Points> ownLists = new LinkedHashMap<>();
    for (Weighed weighed : rows) {
      Row row = weighed.row();
      if (row.subject() != subject || row.has(Effect.BONUS) || !row.sum().counted()) {
        continue;
      }
      Points points = row.points();
      if (points == null) {
        return null;
      }
      try {
        Points weighted = points.weighted(weighed.weight());
        String ownList = row.sum().ownList();
        if (ownList == null) {
          sum = sum.plus(weighted);
        } else {
          ownLists.merge(ownList, weighted, Points::plus);
        }
      } catch (ArithmeticException e) {
        return null; // said where the points stand
      }
    }
    Map.Entry<String, Points> first = null;
    for (Map.Entry<String, Points> ownList : ownLists.entrySet()) {
      if (first == null) {
        first = ownList;
        sum = sum.plus(ownList.getValue());
      } else if (!first.getValue().equals(ownList.getValue())) {
        problems.error(
            ProblemId.TOTAL_MISMATCH,
            Objects.requireNonNull(sections.get(ownList.getKey())).at(),
            "own-list-of " + ownList.getKey(),
            ownList.getValue().toString(),
            first.getValue() + " (" + first.getKey() + ")");
      }
    }
    return sum;
  }

  /** Checks that everything is decided that the rubric leaves open. */
  void decisions(List<Weighed> rows) {
    Decided decided = manifest.decisions();
    boolean floor =
        rows.stream().map(Weighed::row).anyMatch(r -> !r.fields().has("floor") && canFall(r));
    if (floor && decided.floorAtZero() == null) {
      undecided("item-floor", "zero | none");
    }
    boolean veto =
        measured(rows)
            .anyMatch(
                c ->
                    c.effect() == Effect.VETO
                        && !c.sanction().unranked()
                        && !c.sanction().stopsScoring());
    if (veto && decided.vetoKeepsRank() == null) {
      undecided("veto-keeps-rank", "true | false");
    }
    boolean mean = measured(rows).anyMatch(c -> c.measure() instanceof Measure.Members);
    if (mean && decided.leadCounts() == null) {
      undecided("lead-in-member-mean", "counted | not-counted");
    }
    if (rows.stream().anyMatch(PackCheck::asksForSize) && decided.leadInSize() == null) {
      undecided("lead-in-size", "counted | not-counted");
    }
    boolean bonus =
        rows.stream().anyMatch(r -> r.row().has(Effect.BONUS) && !r.weight().equals(Points.of(1)));
    if (bonus && decided.bonusWeighted() == null) {
      undecided("bonus-of-included", "weighted | full");
    }
  }

  /**
   * Tells whether a clause takes points: a deduction, or anything for which negative ones stand.
   */
  private static boolean canFall(Row row) {
    return row.has(Effect.DEDUCTION)
        || row.clauses().stream()
            .map(Written::clause)
            .flatMap(Stream::ofNullable)
            .anyMatch(clause -> negative(clause.parameters()));
  }

  /** Tells whether a condition or number speaks of how many belong to a coalition. */
  private static boolean asksForSize(Weighed weighed) {
    Criterion criterion = weighed.row().criterion();
    if (criterion == null || criterion.subject() != SubjectKind.COALITION) {
      return false;
    }
    Set<String> names = new TreeSet<>();
    Condition appliesWhen = criterion.appliesWhen();
    if (appliesWhen != null) {
      names.addAll(appliesWhen.names());
    }
    for (Criterion.Observed observed : criterion.observed()) {
      if (observed.measure() instanceof Measure.When when) {
        names.addAll(when.condition().names());
      } else if (observed.measure() instanceof Measure.Conditions conditions) {
        conditions.conditions().forEach(condition -> names.addAll(condition.names()));
      } else if (observed.measure() instanceof Measure.Number number) {
        names.add(number.fact());
        names.add(String.valueOf(number.outOf()));
      }
    }
    return names.contains("size");
  }

  private static boolean negative(Parameter parameter) {
    if (parameter instanceof Parameter.Number number) {
      return number.value().signum() < 0;
    }
    if (parameter instanceof Parameter.Named named) {
      return named.values().values().stream().anyMatch(PackCheck::negative);
    }
    return parameter instanceof Parameter.Many many
        && many.values().stream().anyMatch(PackCheck::negative);
  }

  private static Stream<Clause> measured(List<Weighed> rows) {
    return rows.stream()
        .flatMap(r -> r.row().clauses().stream())
        .map(Written::clause)
        .flatMap(Stream::ofNullable);
  }

  private void undecided(String decision, String readings) {
    problems.error(
        ProblemId.UNDECIDED, manifest.decisions().at(), decision, decision + ": " + readings);
  }

  /** Checks that there are grades, and that awards and vetoes name what is there. */
  void gradesAndAwards(List<Weighed> rows) {
    for (Map.Entry<String, SubjectKind> subject : ManifestReader.SUBJECTS.entrySet()) {
      boolean assessed = rows.stream().anyMatch(r -> r.row().subject() == subject.getValue());
      if (assessed && !manifest.grades().containsKey(subject.getValue())) {
        problems.error(ProblemId.MISSING_FIELD, manifest.at(), "grades." + subject.getKey());
      }
    }
    for (Placed<Award> award : manifest.awards()) {
      known("grades", award.value().grade(), grades(award.value().subject()), award.at());
    }
    for (Weighed weighed : rows) {
      Row row = weighed.row();
      for (Written clause : row.clauses()) {
        if (clause.effect() == Effect.VETO) {
          veto(row.subject(), clause.fields());
        }
      }
    }
  }

  private void veto(SubjectKind subject, Fields veto) {
    veto.textNode("grade-at-most")
        .ifPresent(grade -> known("grades", grade.text(), grades(subject), grade.at()));
    Set<String> awards = new TreeSet<>();
    for (Placed<Award> award : manifest.awards()) {
      if (award.value().subject() == subject) {
        awards.add(award.value().id());
      }
    }
    for (YamlNode item : veto.items("loses")) {
      if (item instanceof YamlNode.Scalar award) {
        known("awards", award.text(), awards, award.at());
      }
    }
  }

  private List<String> grades(SubjectKind subject) {
    return manifest.gradesOf(subject).stream().map(g -> g.id()).toList();
  }

  private void known(String kind, String id, Collection<String> known, Position at) {
    if (!id.isEmpty() && !known.contains(id)) {
      problems.add(
          Problem.error(ProblemId.DANGLING_REFERENCE, at, kind, id)
              .withRemedy(Nearest.of(id, known).orElse(null)));
    }
  }

  /** Checks that the scoring model is there. */
  void scoringModel(Set<String> models) {
    Manifest.Scoring model = manifest.scoring();
    if (model != null && !model.id().isEmpty() && !models.contains(model.id())) {
      problems.add(
          Problem.error(
                  ProblemId.MISSING_PLUGIN,
                  model.at(),
                  "ScoringModel",
                  model.id(),
                  String.join(", ", new TreeSet<>(models)))
              .withRemedy(Nearest.of(model.id(), models).orElse(null)));
    }
  }

  /** Lets the scoring model check its parameters and the rubric. */
  void scoring(Rubric rubric, Map<String, ScoringModel> models) {
    Manifest.Scoring scoring = Objects.requireNonNull(manifest.scoring(), "scoring");
    ScoringModel model = models.get(scoring.id());
    if (model == null) {
      return; // said where it is named
    }
    new ModelTerms(
            rubric.withoutUnscored(),
            (path, what) ->
                problems.error(
                    ProblemId.BAD_SCORING,
                    scoring.at(path),
                    scoring.id(),
                    Problem.detail("said", what.zh(), what.en())))
        .check(model);
  }

  /** Checks that sections stand below sections that are there, not in a circle; tells if so. */
  boolean sections(Map<String, Placed<Section>> sections) {
    int before = problems.size();
    for (Placed<Section> placed : sections.values()) {
      String parent = placed.value().parent();
      if (parent == null) {
        continue;
      }
      if (!sections.containsKey(parent)) {
        problems.add(
            Problem.error(ProblemId.DANGLING_REFERENCE, placed.at(), "sections", parent)
                .withRemedy(Nearest.of(parent, sections.keySet()).orElse(null)));
        continue;
      }
      List<String> way = new ArrayList<>(List.of(placed.value().id()));
      for (String above = parent; above != null && way.size() <= sections.size(); ) {
        way.add(above);
        if (above.equals(placed.value().id())) {
          problems.error(
              ProblemId.BAD_VALUE,
              placed.at(),
              "parent",
              String.join(" → ", way),
              Problem.detail("section-circle"));
          break;
        }
        Placed<Section> next = sections.get(above);
        above = next == null ? null : next.value().parent();
      }
    }
    return problems.size() == before;
  }

  /** Tells whether a file holds cases, or what they need. */
  static boolean isCase(String path) {
    return path.startsWith("cases/") || CASE_TABLES.contains(path);
  }

  /** Notices files that are no part of a pack. */
  static void files(PackFiles files, Map<String, RubricSource> sources, ProblemList problems) {
    Set<String> known = new TreeSet<>();
    files.files().keySet().forEach(path -> known.addAll(TableRubric.companions(path, sources)));
    known.addAll(
        Set.of(
            "pack.yaml",
            "vocabulary.yaml",
            TableRubric.YAML,
            PackMessages.ZH,
            PackMessages.EN,
            "CHANGELOG.md",
            "README.md",
            "LICENSE"));
    for (String path : files.files().keySet()) {
      boolean rule = path.matches("rules/[^/]+\\.drl");
      boolean why =
          path.matches("rules/[^/]+\\.md")
              && files.files().containsKey(path.substring(0, path.length() - 3) + ".drl");
      if (!known.contains(path) && !TableRubric.isOne(path) && !isCase(path) && !rule && !why) {
        problems.add(
            Problem.notice(ProblemId.FOREIGN_FILE, Position.of(files.nameOf(path)), path)
                .withRemedy(Nearest.of(path, missing(known, files)).orElse(null)));
      }
    }
  }

  private static Set<String> missing(Set<String> known, PackFiles files) {
    Set<String> missing = new TreeSet<>(known);
    missing.removeAll(files.files().keySet());
    return missing;
  }

  /** Notices that a pack lacks what shows whether it is right and what became of it. */
  static void completeness(PackFiles files, ProblemList problems) {
    if (files.files().keySet().stream().noneMatch(PackCheck::isCase)) {
      incomplete("no-cases", "add-cases", files, problems);
    }
    if (!files.files().containsKey("CHANGELOG.md")) {
      incomplete("no-changelog", "add-changelog", files, problems);
    }
  }

  private static void incomplete(
      String lack, String remedy, PackFiles files, ProblemList problems) {
    problems.add(
        Problem.notice(
            ProblemId.INCOMPLETE_PACK,
            Position.of(files.name()),
            Problem.detail(lack),
            Problem.detail(remedy)));
  }
}
