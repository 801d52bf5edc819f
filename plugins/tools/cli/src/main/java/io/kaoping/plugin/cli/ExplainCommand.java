package io.kaoping.plugin.cli;

import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.Scorecard;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that says why a unit or coalition got its points. */
@Command(name = "explain")
final class ExplainCommand implements CliCommand {
  private final Invocation invocation;

  @Mixin private final AssessmentRun options = new AssessmentRun();

  @Option(names = "--unit", required = true, descriptionKey = "unit", paramLabel = "<id>")
  private List<String> units = new ArrayList<>();

  ExplainCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public int run() {
    AssessmentRun.Outcome outcome = options.run(invocation);
    Assessment assessment = outcome.assessment();
    List<String> known =
        Stream.concat(assessment.units().stream(), assessment.coalitions().stream())
            .map(Scorecard::id)
            .toList();
    List<Problem> problems = new ArrayList<>();
    for (String unit : units) {
      if (!known.contains(unit)) {
        problems.add(
            Problem.error(
                    ProblemId.DANGLING_REFERENCE,
                    Position.of("--unit"),
                    invocation.say("申报材料", "submission"),
                    unit)
                .withRemedy(Nearest.of(unit, known).orElse(null)));
      }
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(new Wording("命令不能执行", "The command cannot run"), problems);
    }
    AssessmentTable table = new AssessmentTable(outcome, invocation.language());
    StringBuilder text = new StringBuilder(table.heading());
    for (String unit : units) {
      text.append('\n').append(assessment.of(unit).explain(invocation.language()).text());
    }
    text.append('\n').append(table.footing());
    invocation.result(text.toString(), options.out());
    return outcome.exitCode();
  }
}
