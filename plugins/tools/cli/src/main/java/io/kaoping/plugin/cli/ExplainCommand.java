package io.kaoping.plugin.cli;

import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.GradePath;
import io.kaoping.assessment.Scorecard;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that says why a unit or coalition got its points. */
@Command(name = "explain")
final class ExplainCommand implements CliCommand {
  private static final int MOST_OFFERED = 5;
  private static final Pattern COST =
      Pattern.compile("(?<criterion>[^=]+)=(?<cost>\\d{1,12}(\\.\\d{1,6})?)");

  private final Invocation invocation;

  @Mixin private final AssessmentRun options = new AssessmentRun();

  @Option(names = "--unit", required = true, descriptionKey = "unit", paramLabel = "<id|name>")
  private List<String> units = new ArrayList<>();

  @Option(names = "--next-grade", descriptionKey = "next-grade")
  private boolean nextGrade;

  @Option(names = "--cost", descriptionKey = "cost", paramLabel = "<criterion>=<number>")
  private List<String> costs = new ArrayList<>();

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
    Map<String, BigDecimal> atCosts = costs(assessment, problems);
    if (!problems.isEmpty()) {
      throw new RefusedException(new Wording("命令不能执行", "The command cannot run"), problems);
    }
    AssessmentTable table = new AssessmentTable(outcome, invocation.language());
    StringBuilder text = new StringBuilder(table.heading());
    for (Scorecard card : cards) {
      text.append('\n').append(card.explain(invocation.language()).text());
      if (nextGrade || !costs.isEmpty()) {
        GradePath path = outcome.cohort().pathToNextGrade(card.id(), atCosts);
        text.append('\n').append(path.text(invocation.language()));
        text.append(outcome.cohort().gradeMargin(card.id()).text(invocation.language()));
      }
    }
    text.append('\n').append(table.footing());
    invocation.result(text.toString(), options.out());
    return outcome.exitCode();
  }

  /** Returns what criteria cost; one that nobody has, or no number, becomes a problem. */
  private Map<String, BigDecimal> costs(Assessment assessment, List<Problem> problems) {
    Set<String> known =
        all(assessment)
            .flatMap(card -> card.criteria().stream())
            .map(CriterionResult::criterion)
            .collect(Collectors.toCollection(TreeSet::new));
    Map<String, BigDecimal> read = new LinkedHashMap<>();
    for (String cost : costs) {
      Matcher parts = COST.matcher(cost);
      if (!parts.matches()) {
        problems.add(
            Problem.error(
                ProblemId.BAD_VALUE, Position.of("--cost"), "--cost", cost, "Z2=3, L1=0.5"));
      } else if (!known.contains(parts.group("criterion"))) {
        problems.add(
            Problem.error(
                    ProblemId.UNKNOWN_CRITERION, Position.of("--cost"), parts.group("criterion"))
                .withRemedy(Nearest.of(parts.group("criterion"), known).orElse(null)));
      } else {
        read.put(parts.group("criterion"), new BigDecimal(parts.group("cost")));
      }
    }
    return read;
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
