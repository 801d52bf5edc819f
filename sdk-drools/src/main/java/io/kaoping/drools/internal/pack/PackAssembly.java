package io.kaoping.drools.internal.pack;

import io.kaoping.drools.internal.pack.ClauseReader.Written;
import io.kaoping.drools.internal.pack.CohortRulesReader.WeighedRubric;
import io.kaoping.drools.internal.pack.Manifest.Decided;
import io.kaoping.drools.internal.pack.Manifest.Include;
import io.kaoping.drools.internal.pack.Manifest.Placed;
import io.kaoping.drools.internal.pack.PackCheck.Weighed;
import io.kaoping.drools.internal.pack.RubricReader.Row;
import io.kaoping.pack.PackIdentity;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.CohortRules;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Decisions;
import io.kaoping.rubric.NotCheckable;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Section;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import io.kaoping.spi.EngineProvider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Understands a pack and its included packs and puts them together: included packs first, each at
 * its weight, then the pack's own criteria.
 */
final class PackAssembly {
  private final EngineProvider.Request request;
  private final ProblemList problems;
  private final boolean tailored;
  private final Map<String, Placed<Section>> sections = new LinkedHashMap<>();
  private final Map<String, RubricReader.OwnList> ownLists = new HashMap<>();
  private final List<ExpertRule> expertRules = new ArrayList<>();
  private final List<NotCheckable> notCheckable = new ArrayList<>();
  private final List<WeighedRubric> rubrics = new ArrayList<>();
  private Vocabulary vocabulary = Vocabulary.NONE;
  private @Nullable Points floor;
  private boolean bonusInFull;

  /** What is known of one pack and those it includes. */
  private record Part(VocabularyReader vocabulary, List<Weighed> rows) {}

  PackAssembly(EngineProvider.Request request, boolean tailored, ProblemList problems) {
    this.request = request;
    this.tailored = tailored;
    this.problems = problems;
  }

  /** Reads only the manifests and vocabularies, when the rest would be misunderstood. */
  void readInPart(PackSource source) {
    source.forAll(p -> ManifestReader.read(p.manifest(), p == source, problems));
    source.forAll(
        p -> {
          VocabularyReader reader = new VocabularyReader(problems);
          p.vocabularies().forEach(reader::add);
        });
  }

  /** Reads everything; the outcome has no meaning when there are problems. */
  @Nullable ReadPack read(PackSource source, String digest) {
    Manifest manifest = ManifestReader.read(source.manifest(), true, problems);
    Decided decided = manifest.decisions();
    floor = Boolean.FALSE.equals(decided.floorAtZero()) ? null : Points.ZERO;
    bonusInFull = Boolean.FALSE.equals(decided.bonusWeighted());
    Part part = part(source, manifest, Points.of(1), true);
    vocabulary = part.vocabulary.vocabulary();
    List<Weighed> rows = part.rows;
    PackCheck check = new PackCheck(manifest, problems);
    boolean ids = check.ids(rows);
    boolean headings = check.sections(sections);
    check.decisions(rows);
    check.gradesAndAwards(rows);
    new LinkageCheck(rows, request.forms(), problems).run();
    check.scoringModel(request.scoringModels().keySet());
    List<Criterion> criteria =
        rows.stream().map(r -> r.row().criterion()).flatMap(Stream::ofNullable).toList();
    CohortRules rules =
        new CohortRulesReader(
                manifest,
                new Fields(source.manifest(), problems),
                rows.stream().map(Weighed::row).toList(),
                problems)
            .read(rubrics);
    if (!ids || !headings || criteria.size() < rows.size() || manifest.scoring() == null) {
      return null; // no rubric that a scoring model could look at
    }
    Rubric rubric = rubric(manifest, criteria, rules);
    check.scoring(rubric, request.scoringModels());
    if (problems.refused()) {
      return null;
    }
    PackCheck.completeness(source.files(), problems);
    return new ReadPack(
        identity(manifest, digest),
        rubric,
        vocabulary,
        expertRules,
        cases(source.files().files()),
        source.documents(),
        positions(part.rows));
  }

  /** Returns the expert rules that could be read, also of a pack that is refused. */
  List<ExpertRule> expertRules() {
    return expertRules;
  }

  /** Returns the vocabulary as far as it could be read. */
  Vocabulary vocabulary() {
    return vocabulary;
  }

  private Part part(PackSource source, Manifest manifest, Points weight, boolean top) {
    VocabularyReader vocabulary = new VocabularyReader(problems);
    List<Weighed> rows = new ArrayList<>();
    for (int i = 0; i < source.includes().size(); i++) {
      PackSource included = source.includes().get(i);
      Manifest inner = ManifestReader.read(included.manifest(), false, problems);
      Include include = manifest.includes().get(i);
      Part part = part(included, inner, times(weight, include), false);
      vocabulary.add(part.vocabulary);
      part.rows.forEach(r -> rows.add(new Weighed(r.row(), times(r.weight(), include))));
    }
    source.vocabularies().forEach(vocabulary::add);
    rows(source, manifest, vocabulary, weight, top)
        .forEach(row -> rows.add(new Weighed(row, Points.of(1))));
    notCheckable.addAll(manifest.notCheckable());
    PackCheck.files(source.files(), request.rubricSources(), problems);
    if (top || !tailored) {
      new PackCheck(manifest, problems).totals(rows, sections);
    }
    return new Part(vocabulary, rows);
  }

  private Points times(Points weight, Include include) {
    Points inner = include.weight();
    if (inner == null) {
      return weight;
    }
    try {
      return weight.weighted(inner);
    } catch (ArithmeticException e) {
      problems.error(
          ProblemId.BAD_VALUE,
          include.at(),
          "weight",
          weight + " × " + inner,
          Problem.detail("scale"));
      return weight;
    }
  }

  private List<Row> rows(
      PackSource source,
      Manifest manifest,
      VocabularyReader vocabulary,
      Points weight,
      boolean top) {
    PackMessages messages = new PackMessages(source.files(), source.messages(), problems);
    MeasureReader measures = new MeasureReader(vocabulary.vocabulary(), problems);
    RubricReader reader =
        new RubricReader(
            manifest.id(),
            weight,
            new RubricReader.Defaults(floor, bonusInFull, request.forms()),
            measures,
            new ClauseReader(measures, messages, request.forms(), problems),
            messages,
            ownLists,
            problems);
    reader.sections(source.rubric(), sections);
    rubrics.add(new WeighedRubric(new Fields(source.rubric(), problems), weight, top));
    List<Row> rows = reader.criteria(source.rubric(), sections.keySet());
    expertRules.addAll(ExpertRules.read(source.files(), manifest.id(), rows, !tailored, problems));
    if (!tailored && rows.stream().noneMatch(row -> row.id().isEmpty())) {
      messages.noticeUnused(keys(rows));
    }
    return rows;
  }

  private static Set<String> keys(List<Row> rows) {
    Set<String> keys = new HashSet<>();
    for (Row row : rows) {
      keys.add(row.id() + ".title");
      keys.add(row.id() + ".sentence");
      row.clauses().forEach(clause -> clause.texts().forEach(text -> keys.add(text + ".finding")));
    }
    return keys;
  }

  private static PackIdentity identity(Manifest manifest, String digest) {
    List<PackIdentity.Included> includes = new ArrayList<>();
    for (Include include : manifest.includes()) {
      includes.add(
          new PackIdentity.Included(
              include.id(), include.version(), String.valueOf(include.weight())));
    }
    return new PackIdentity(
        manifest.id(),
        manifest.version(),
        manifest.title(),
        manifest.basis(),
        Objects.requireNonNull(manifest.from(), "effective.from"),
        manifest.until(),
        includes,
        digest);
  }

  private Rubric rubric(Manifest manifest, List<Criterion> criteria, CohortRules rules) {
    Decided decided = manifest.decisions();
    Manifest.Scoring scoring = Objects.requireNonNull(manifest.scoring(), "scoring");
    return new Rubric(
        sections.values().stream().map(Placed::value).toList(),
        criteria,
        manifest.gradesOf(SubjectKind.UNIT),
        manifest.gradesOf(SubjectKind.COALITION),
        manifest.awards().stream().map(Placed<Award>::value).toList(),
        manifest.rounding(),
        scoring.id(),
        scoring.parameters(),
        new Decisions(
            !Boolean.FALSE.equals(decided.vetoKeepsRank()),
            !Boolean.FALSE.equals(decided.leadCounts()),
            !Boolean.FALSE.equals(decided.leadInSize())),
        notCheckable,
        rules);
  }

  private static Map<String, byte[]> cases(SortedMap<String, byte[]> files) {
    Map<String, byte[]> cases = new HashMap<>();
    files.forEach(
        (path, bytes) -> {
          if (PackCheck.isCase(path)) {
            cases.put(path, bytes);
          }
        });
    return cases;
  }

  private static Map<String, Position> positions(List<Weighed> rows) {
    Map<String, Position> positions = new HashMap<>();
    rows.forEach(w -> positions.put(w.row().id(), w.row().at()));
    for (Weighed weighed : rows) {
      for (Written clause : weighed.row().clauses()) {
        positions.putIfAbsent(clause.id(), clause.fields().at());
      }
    }
    return positions;
  }
}
