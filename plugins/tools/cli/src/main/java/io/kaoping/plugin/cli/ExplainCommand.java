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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that says why a unit or coalition got its points. */
@Command(name = "explain")
final class ExplainCommand implements CliCommand {
  private static final int MOST_OFFERED = 5;

  private final Invocation invocation;

  @Mixin private final AssessmentRun options = new AssessmentRun();

  @Option(names = "--unit", required = true, descriptionKey = "unit", paramLabel = "<id|name>")
  private List<String> units = new ArrayList<>();

  ExplainCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public int run() {
    AssessmentRun.Outcome outcome = options.run(invocation);
    Assessment assessment = outcome.assessment();
    List<Scorecard> cards = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (String unit : units) {
      List<Scorecard> meant = meant(assessment, unit);
      if (meant.size() == 1) {
        cards.add(meant.get(0));
      } else {
        problems.add(unclear(assessment, unit, meant));
      }
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(new Wording("命令不能执行", "The command cannot run"), problems);
    }
    AssessmentTable table = new AssessmentTable(outcome, invocation.language());
    StringBuilder text = new StringBuilder(table.heading());
    for (Scorecard card : cards) {
      text.append('\n').append(card.explain(invocation.language()).text());
    }
    text.append('\n').append(table.footing());
    invocation.result(text.toString(), options.out());
    return outcome.exitCode();
  }

  private static Stream<Scorecard> all(Assessment assessment) {
    return Stream.concat(assessment.units().stream(), assessment.coalitions().stream());
  }

  /** Returns whom a word means: the one with that id, else those with that name. */
  private static List<Scorecard> meant(Assessment assessment, String word) {
    List<Scorecard> byId = all(assessment).filter(card -> card.id().equals(word)).toList();
    return byId.isEmpty()
        ? all(assessment).filter(card -> card.name().equals(word)).toList()
        : byId;
  }

  /** Says that a word means nobody, with the nearest id or name, or several, with their ids. */
  private Problem unclear(Assessment assessment, String word, List<Scorecard> meant) {
    if (!meant.isEmpty()) {
      return Problem.error(
          ProblemId.BAD_VALUE,
          Position.of("--unit"),
          "--unit",
          word,
          meant.stream().map(Scorecard::id).collect(Collectors.joining(", ")));
    }
    List<String> parts =
        all(assessment)
            .filter(card -> card.name().contains(word))
            .map(card -> card.id() + " " + card.name())
            .limit(MOST_OFFERED)
            .toList();
    List<String> words =
        all(assessment).flatMap(card -> Stream.of(card.id(), card.name())).toList();
    String offer =
        parts.isEmpty() ? Nearest.of(word, words).orElse(null) : String.join(", ", parts);
    return Problem.error(
            ProblemId.DANGLING_REFERENCE,
            Position.of("--unit"),
            invocation.say("申报材料", "submission"),
            word)
        .withRemedy(offer);
  }
}
