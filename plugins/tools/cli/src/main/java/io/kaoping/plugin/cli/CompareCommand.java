package io.kaoping.plugin.cli;

import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.AssessmentChanges;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that says what differs between two assessments, and through which evidence. */
@Command(name = "compare")
final class CompareCommand implements CliCommand {
  private final Invocation invocation;

  @Parameters(index = "0", paramLabel = "<before>", descriptionKey = "before")
  private String before = "";

  @Parameters(index = "1", paramLabel = "<after>", descriptionKey = "after")
  private String after = "";

  @Option(names = "--out", descriptionKey = "out", paramLabel = "<file>")
  private @Nullable String out;

  CompareCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public int run() {
    Assessment was = AssessmentFile.read(invocation, before);
    Assessment is = AssessmentFile.read(invocation, after);
    AssessmentChanges changes = AssessmentChanges.between(was, is);
    StringBuilder text = new StringBuilder();
    text.append(named(invocation.say("之前:", "Before: "), was));
    text.append(named(invocation.say("之后:", "After: "), is)).append('\n');
    text.append(
        changes.isEmpty()
            ? invocation.say("没有变化\n", "Nothing differs\n")
            : changes.text(invocation.language()));
    invocation.result(text.toString(), out);
    return ExitCode.EVALUATED;
  }

  private static String named(String label, Assessment assessment) {
    return label + assessment.pack() + ", " + assessment.asOf() + ", " + assessment.title() + "\n";
  }
}
