package io.kaoping.plugin.cli;

import io.kaoping.plugin.cli.PackTexts.Usage;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command that says where the files of a pack use a term. */
@Command(name = "usages")
final class PackUsagesCommand implements CliCommand {
  private final Invocation invocation;

  @Parameters(index = "0", arity = "1", descriptionKey = "pack-folder", paramLabel = "<folder>")
  private String folder = "";

  @Parameters(index = "1", arity = "1", descriptionKey = "term", paramLabel = "<term>")
  private String term = "";

  PackUsagesCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public int run() {
    List<Usage> usages = PackTexts.read(invocation, folder).usages(term);
    StringBuilder out = new StringBuilder();
    for (Usage usage : usages) {
      out.append(usage.place()).append("  ");
      out.append(usage.text().replace('\n', ' ')).append('\n');
    }
    out.append(usages.size()).append(invocation.say(" 处", " places")).append('\n');
    invocation.result(out.toString(), null);
    return usages.isEmpty() ? ExitCode.NOT_EVALUATED : ExitCode.EVALUATED;
  }
}
