package io.kaoping.plugin.cli;

import io.kaoping.plugin.cli.PackTexts.Usage;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command that gives a term of a pack another name in all its text files. */
@Command(name = "rename")
final class PackRenameCommand implements CliCommand {
  private final Invocation invocation;

  @Parameters(index = "0", arity = "1", descriptionKey = "pack-folder", paramLabel = "<folder>")
  private String folder = "";

  @Parameters(index = "1", arity = "1", descriptionKey = "old-term", paramLabel = "<old>")
  private String term = "";

  @Parameters(index = "2", arity = "1", descriptionKey = "new-term", paramLabel = "<new>")
  private String other = "";

  PackRenameCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public int run() {
    PackTexts texts = PackTexts.read(invocation, folder);
    if (!other.matches("[\\p{L}_][\\p{L}\\p{N}_]{0,63}")) {
      throw refused(ProblemId.BAD_ID, other);
    }
    List<Usage> usages = texts.usages(term);
    if (usages.isEmpty() || !texts.mayDeclare(term)) {
      throw refused(ProblemId.UNKNOWN_TERM, term);
    }
    List<Usage> taken = texts.usages(other);
    if (!taken.isEmpty()) {
      Usage first = taken.get(0);
      throw refused(ProblemId.DUPLICATE_ID, folder, other, first.place());
    }
    texts.rename(term, other, invocation);
    invocation.result(
        term
            + " → "
            + other
            + invocation.say("：", ": ")
            + usages.size()
            + invocation.say(" 处", " places")
            + "\n",
        null);
    return ExitCode.EVALUATED;
  }

  private RefusedException refused(ProblemId id, String... arguments) {
    return RefusedException.usage(Problem.error(id, Position.of(folder), arguments));
  }
}
