package io.kaoping.plugin.cli;

import io.kaoping.problem.Language;
import io.kaoping.spi.EngineProvider;
import picocli.CommandLine.Command;

/** The command that lists the packs at hand. */
@Command(name = "packs")
final class PacksCommand implements CliCommand {
  private final Invocation invocation;

  PacksCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public int run() {
    TextTable table =
        new TextTable(
            invocation.say("编号", "Id"),
            invocation.say("版本", "Version"),
            invocation.say("名称", "Title"));
    for (EngineProvider.PackOnPath pack : invocation.kaoping().packsOnPath()) {
      table.row(
          pack.id(),
          pack.version(),
          invocation.language() == Language.ZH ? pack.titleZh() : pack.titleEn());
    }
    invocation.result(table.text(""), null);
    return ExitCode.EVALUATED;
  }
}
