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
import io.kaoping.spi.SubmissionFormat;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the commands that assess, and the assessment that they ask for. */
final class AssessmentRun {
  private static final long LONG_FILE = 4_000_000;

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

  /** Makes the assessment. */
  Outcome run(Invocation invocation) {
    Optional<LocalDate> date = asOf();
    PackChoice choice = choice(invocation, pack, packVersion, tailoring);
    return assess(invocation, choice, submission(invocation, choice, date));
  }

  /** Makes the assessment of the same data by another pack, without the tailoring. */
  Outcome against(Invocation invocation, Outcome outcome, String otherPack) {
    return assess(
        invocation, choice(invocation, otherPack, null, List.of()), outcome.cohort().submission());
  }

  private PackChoice choice(
      Invocation invocation, String name, @Nullable String version, List<String> overlays) {
    return PackChoice.of(
        invocation, name, version, overlays, engine(), ScoringChoice.of(scoring, scoringSet));
  }

  /** Reads the data, with the results of earlier assessments, as of the day that was asked for. */
  private Submission submission(
      Invocation invocation, PackChoice choice, Optional<LocalDate> date) {
    Submission submission = read(invocation, choice.kaoping());
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

  private Outcome assess(Invocation invocation, PackChoice choice, Submission submission) {
    List<Problem> onPack =
        choice.kaoping().problems().stream().filter(p -> !FOR_AUTHORS.contains(p.id())).toList();
    if (!onPack.isEmpty()) {
      invocation.problems(new Wording("规则包的提示", "Notices on the pack"), onPack);
    }
    AssessedCohort cohort;
    try {
      cohort = choice.kaoping().assessed(choice.pack().identity().id(), submission);
    } catch (AssessmentException e) {
      throw new AssessmentException("不能考评", located(invocation, choice.kaoping(), e.problems()));
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
      if (Files.exists(target) && Files.isSameFile(target, invocation.path(source))) {
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

  private Submission read(Invocation invocation, Kaoping kaoping) {
    if (data.equals("-")) {
      return format(kaoping, "json").read(invocation.in(), "stdin");
    }
    Path file = invocation.path(data);
    String name = String.valueOf(file.getFileName());
    SubmissionFormat format = format(kaoping, ending(name));
    if (Files.isDirectory(file)) {
      throw FileTrouble.of(data, invocation.say("是文件夹", "it is a folder"));
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      long size = Files.size(file);
      try (ProgressBar bar =
          new ProgressBar(invocation.err(), size, invocation.watched() && size >= LONG_FILE)) {
        return format.read(new Counted(in, bar), name);
      }
    } catch (UncheckedIOException e) {
      throw FileTrouble.of(
          file, Objects.requireNonNull(e.getCause(), "cause"), invocation.language());
    } catch (IOException e) {
      throw FileTrouble.of(file, e, invocation.language());
    }
  }

  /** Returns problems of the submission with their lines; a stream cannot be read twice. */
  private List<Problem> located(Invocation invocation, Kaoping kaoping, List<Problem> problems) {
    if (data.equals("-")) {
      return problems;
    }
    Path file = invocation.path(data);
    String name = String.valueOf(file.getFileName());
    try (InputStream in = Files.newInputStream(file)) {
      return format(kaoping, ending(name)).located(problems, in, name);
    } catch (IOException e) {
      return problems;
    }
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private SubmissionFormat format(Kaoping kaoping, String ending) {
    TreeSet<String> endings = new TreeSet<>();
    kaoping.submissionFormats().forEach(format -> endings.addAll(format.endings()));
    return kaoping.submissionFormats().stream()
        .filter(format -> format.endings().contains(ending))
        .findFirst()
        .orElseThrow(
            () ->
                RefusedException.usage(
                    Problem.error(
                        ProblemId.BAD_VALUE,
                        Position.of("--data"),
                        "--data",
                        data,
                        "*." + String.join(", *.", endings))));
  }

  /** A stream that tells a bar how much of it was read. */
  private static final class Counted extends FilterInputStream {
    private final ProgressBar bar;
    private long read;

    Counted(InputStream in, ProgressBar bar) {
      super(in);
      this.bar = bar;
    }

    @Override
    public int read() throws IOException {
      int c = super.read();
      count(c < 0 ? 0 : 1);
      return c;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      count(Math.max(0, n));
      return n;
    }

    private void count(int bytes) {
      read += bytes;
      bar.at(read);
    }
  }
}
