package io.kaoping.plugin.cli;

import io.kaoping.WhatIf;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that says what a changed number of the rubric would change. */
@Command(name = "what-if")
final class WhatIfCommand implements CliCommand {
  private final Invocation invocation;

  @Mixin private final AssessmentRun options = new AssessmentRun();

  @Option(names = "--set", required = true, descriptionKey = "set", paramLabel = "<path>=<value>")
  private List<String> changes = new ArrayList<>();

  WhatIfCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public int run() {
    for (String change : changes) {
      if (change.indexOf('=') < 1) {
        throw RefusedException.usage(
            Problem.error(
                ProblemId.BAD_VALUE, Position.of("--set"), "--set", change, "path=value"));
      }
    }
    AssessmentRun.Outcome outcome = options.run(invocation);
    String pack = outcome.assessment().pack().id();
    WhatIf whatIf = outcome.kaoping().whatIf(pack, outcome.cohort().submission());
    for (String change : changes) {
      int sign = change.indexOf('=');
      whatIf = whatIf.set(change.substring(0, sign), change.substring(sign + 1));
    }
    WhatIf.Trial trial = whatIf.run();
    String heading = invocation.say("试算:", "What if: ") + String.join(", ", changes) + "\n\n";
    String changed = trial.changes().text(invocation.language());
    String text = changed.isEmpty() ? invocation.say("没有变化\n", "Nothing differs\n") : changed;
    invocation.result(heading + text, options.out());
    return outcome.exitCode();
  }
}
