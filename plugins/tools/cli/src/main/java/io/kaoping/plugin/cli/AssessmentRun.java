package io.kaoping.plugin.cli;

import io.kaoping.AssessedCohort;
import io.kaoping.Kaoping;
import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Submission;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the commands that assess, and the assessment that they ask for. */
final class AssessmentRun {
  /** What whoever writes a pack should look at, and not whoever assesses with it. */
  private static final Set<ProblemId> FOR_AUTHORS =
      EnumSet.of(ProblemId.INCOMPLETE_PACK, ProblemId.FOREIGN_FILE);

  @Option(names = "--pack", required = true, descriptionKey = "pack", paramLabel = "<id|folder>")
  private String pack = "";

  @Option(names = "--pack-version", descriptionKey = "pack-version", paramLabel = "<version>")
  private @Nullable String packVersion;

  @Option(names = "--data", required = true, descriptionKey = "data", paramLabel = "<file>")
  private String data = "";

  @Option(names = "--earlier", descriptionKey = "earlier", paramLabel = "<file>")
  private List<String> earlier = new ArrayList<>();

  @Option(names = "--tailoring", descriptionKey = "tailoring", paramLabel = "<file>")
  private List<String> tailoring = new ArrayList<>();

  @Option(
      names = "--engine",
      descriptionKey = "engine",
      paramLabel = "auto|plan|drools|verify",
      defaultValue = "auto")
  private String engine = "auto";

  @Option(names = "--scoring", descriptionKey = "scoring", paramLabel = "<id>")
  private @Nullable String scoring;

  @Option(names = "--scoring-set", descriptionKey = "scoring-set", paramLabel = "<key>=<value>")
  private List<String> scoringSet = new ArrayList<>();

  @Option(names = "--as-of", descriptionKey = "as-of", paramLabel = "<date>")
  private @Nullable String asOf;

  @Option(names = "--out", descriptionKey = "out", paramLabel = "<file>")
  private @Nullable String out;

  @Nullable String out() {
    return out;
  }

  /**
   * What came out.
   *
   * @param kaoping the instance that assessed
   * @param cohort what was assessed
   * @param unmet the criteria for which the submission holds no subject at all, in order
   */
  record Outcome(Kaoping kaoping, AssessedCohort cohort, List<Criterion> unmet) {
    Assessment assessment() {
      return cohort.assessment();
    }

    /** Returns 0 when all declared criteria were evaluated, else 1. */
    int exitCode() {
      return assessment().notAssessed().isEmpty() && unmet.isEmpty()
          ? ExitCode.EVALUATED
          : ExitCode.NOT_EVALUATED;
    }
  }

  /** Returns the population that the data are, a submission on each line; nothing when not. */
  Optional<PopulationJob> population(Invocation invocation) {
    if (!PopulationJob.isPopulation(data)) {
      return Optional.empty();
    }
    if (!earlier.isEmpty()) {
      throw RefusedException.usage(
          Problem.error(
              ProblemId.BAD_VALUE, Position.of("--earlier"), "--earlier", earlier.get(0), "–"));
    }
    if (out == null) {
      throw RefusedException.usage(
          Problem.error(ProblemId.MISSING_FIELD, Position.of("--data"), "--out"));
    }
    LocalDate date = asOf().orElse(null);
    refuseOverwriting(invocation, "--data", data);
    return Optional.of(
        new PopulationJob(
            choice(invocation, pack, packVersion, tailoring),
            invocation.path(data),
            invocation.path(out),
            date,
            engine + scoringSet));
  }

  /** Makes the assessment. */
  Outcome run(Invocation invocation) {
    Optional<LocalDate> date = asOf();
    PackChoice choice = choice(invocation, pack, packVersion, tailoring);
    DataFile file = DataFile.read(invocation, choice.kaoping(), choice.pack(), data);
    return assess(invocation, choice, submission(invocation, file, date), file);
  }

  /**
   * Two assessments of the same data.
   *
   * @param now by the pack in force
   * @param tried by the pack that is tried
   */
  record Trial(Outcome now, Outcome tried) {}

  /** Makes both assessments of the data, which are forms as the pack in force prints them. */
  Trial trial(Invocation invocation, String inForce) {
    Optional<LocalDate> date = asOf();
    PackChoice tried = choice(invocation, pack, packVersion, tailoring);
    PackChoice now = choice(invocation, inForce, null, List.of());
    DataFile file = DataFile.read(invocation, now.kaoping(), now.pack(), data);
    Submission submission = submission(invocation, file, date);
    Outcome outcome = assess(invocation, tried, submission, file);
    return new Trial(assess(invocation, now, submission, file), outcome);
  }

  private PackChoice choice(
      Invocation invocation, String name, @Nullable String version, List<String> overlays) {
    return PackChoice.of(
        invocation, name, version, overlays, engine(), ScoringChoice.of(scoring, scoringSet));
  }

  /** Returns the data with the results of earlier assessments, as of the day that was asked for. */
  private Submission submission(Invocation invocation, DataFile from, Optional<LocalDate> date) {
    Submission submission = from.submission();
    for (String file : earlier) {
      submission = withEarlier(invocation, submission, file);
    }
    refuseOverwriting(invocation, "--data", data);
    for (String file : earlier) {
      refuseOverwriting(invocation, "--earlier", file);
    }
    if (date.isPresent()) {
      if (date.get().isBefore(submission.from())) {
        throw RefusedException.usage(
            Problem.error(
                ProblemId.OUTSIDE_PERIOD,
                Position.of("--as-of"),
                date.get().toString(),
                submission.from().toString(),
                submission.to().toString()));
      }
      submission = submission.asOf(date.get());
    }
    return submission;
  }

  private static Outcome assess(
      Invocation invocation, PackChoice choice, Submission submission, DataFile file) {
    List<Problem> onPack =
        choice.kaoping().problems().stream().filter(p -> !FOR_AUTHORS.contains(p.id())).toList();
    if (!onPack.isEmpty()) {
      invocation.problems(new Wording("规则包的提示", "Notices on the pack"), onPack);
    }
    AssessedCohort cohort;
    try {
      cohort = choice.kaoping().assessed(choice.pack().identity().id(), submission);
    } catch (AssessmentException e) {
      throw new AssessmentException("不能考评", file.located(e.problems()));
    }
    List<Criterion> unmet = new ArrayList<>();
    for (Criterion criterion : choice.pack().rubric().criteria()) {
      boolean nobody =
          criterion.subject() == SubjectKind.UNIT
              ? submission.units().isEmpty()
              : submission.coalitions().isEmpty();
      if (nobody) {
        unmet.add(criterion);
      }
    }
    return new Outcome(choice.kaoping(), cohort, unmet);
  }

  /** Returns the submission with the results of an earlier assessment. */
  private static Submission withEarlier(
      Invocation invocation, Submission submission, String earlierFile) {
    try {
      return submission.withEarlier(AssessmentFile.read(invocation, earlierFile));
    } catch (AssessmentException e) {
      String name = String.valueOf(invocation.path(earlierFile).getFileName());
      throw new AssessmentException(
          "不能考评",
          e.problems().stream()
              .map(p -> p.position().source().equals("assessment") ? p.in(name) : p)
              .toList());
    }
  }

  /** Refuses to put the result in the place of what it was made of. */
  private void refuseOverwriting(Invocation invocation, String option, String source) {
    if (out == null || source.equals("-")) {
      return;
    }
    try {
      Path target = invocation.path(out);
      Path from = invocation.path(source);
      if (Files.exists(target) && Files.exists(from) && Files.isSameFile(target, from)) {
        throw RefusedException.usage(
            Problem.error(
                ProblemId.BAD_VALUE,
                Position.of("--out"),
                "--out",
                out,
                "≠ " + option + " " + source));
      }
    } catch (IOException e) {
      throw FileTrouble.of(invocation.path(out), e, invocation.language());
    }
  }

  private EngineMode engine() {
    return Arrays.stream(EngineMode.values())
        .filter(mode -> word(mode).equals(engine))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> words =
                  Arrays.stream(EngineMode.values()).map(AssessmentRun::word).toList();
              return RefusedException.usage(
                  Problem.error(
                          ProblemId.BAD_VALUE,
                          Position.of("--engine"),
                          "--engine",
                          engine,
                          String.join(", ", words))
                      .withRemedy(Nearest.of(engine, words).orElse(null)));
            });
  }

  private static String word(EngineMode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }

  private Optional<LocalDate> asOf() {
    if (asOf == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(asOf));
    } catch (DateTimeException e) {
      throw RefusedException.usage(
          Problem.error(ProblemId.IMPOSSIBLE_DATE, Position.of("--as-of"), asOf));
    }
  }
}
