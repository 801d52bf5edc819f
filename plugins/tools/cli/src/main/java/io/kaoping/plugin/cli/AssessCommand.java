package io.kaoping.plugin.cli;

import io.kaoping.assessment.Assessment;
import io.kaoping.plugin.html.Report;
import io.kaoping.plugin.papers.Papers;
import io.kaoping.problem.Language;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Rubric;
import io.kaoping.spi.AssessmentFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command that assesses a cohort and shows the ranking, or writes the result document or
 * papers.
 */
@Command(name = "assess")
final class AssessCommand implements CliCommand {
  private static final String TABLE = "table";

  private final Invocation invocation;

  @Mixin private final AssessmentRun options = new AssessmentRun();

  @Option(
      names = "--format",
      descriptionKey = "format",
      paramLabel = "table|json",
      defaultValue = TABLE)
  private String format = TABLE;

  @Option(names = "--papers", descriptionKey = "papers", paramLabel = "<folder>")
  private @Nullable String papers;

  AssessCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public int run() throws IOException {
    Optional<PopulationJob> population = options.population(invocation);
    if (population.isPresent()) {
      if (papers != null) {
        throw RefusedException.usage(
            Problem.error(ProblemId.BAD_VALUE, Position.of("--papers"), "--papers", papers, "–"));
      }
      return population.get().run(invocation);
    }
    AssessmentRun.Outcome outcome = options.run(invocation);
    AssessmentFormat writer = outcome.kaoping().assessmentFormats().get(format);
    if (writer == null && !format.equals(TABLE)) {
      TreeSet<String> known = new TreeSet<>(outcome.kaoping().assessmentFormats().keySet());
      known.add(TABLE);
      throw RefusedException.usage(
          Problem.error(
                  ProblemId.BAD_VALUE,
                  Position.of("--format"),
                  "--format",
                  format,
                  String.join(", ", known))
              .withRemedy(Nearest.of(format, known).orElse(null)));
    }
    if (papers != null) {
      write(papers, outcome);
    }
    if (writer == null) {
      invocation.result(new AssessmentTable(outcome, invocation.language()).text(), options.out());
      return outcome.exitCode();
    }
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    writer.write(outcome.assessment(), invocation.language(), document);
    invocation.result(document.toByteArray(), options.out());
    return outcome.exitCode();
  }

  /** Writes all papers for a committee. */
  private void write(String folder, AssessmentRun.Outcome outcome) {
    Assessment assessment = outcome.assessment();
    Rubric rubric = outcome.kaoping().pack(assessment.pack().id()).rubric();
    Language language = invocation.language();
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put(Report.FILE, Report.of(outcome.cohort(), rubric, language));
    all.putAll(Papers.of(assessment, rubric, language));
    new PaperFolder(invocation.path(folder), language).write(all);
  }
}
