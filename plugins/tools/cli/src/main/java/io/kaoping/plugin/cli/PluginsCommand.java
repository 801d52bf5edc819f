package io.kaoping.plugin.cli;

import io.kaoping.InstalledPlugin;
import picocli.CommandLine.Command;

/** The command that lists the plugins that were found. */
@Command(name = "plugins")
final class PluginsCommand implements CliCommand {
  private final Invocation invocation;

  PluginsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public int run() {
    TextTable table =
        new TextTable(
            invocation.say("种类", "Kind"),
            invocation.say("编号", "Id"),
            "SPI",
            invocation.say("类", "Class"));
    for (InstalledPlugin plugin : invocation.kaoping().build().plugins()) {
      table.row(plugin.kind(), plugin.id(), Integer.toString(plugin.spiVersion()), plugin.type());
    }
    invocation.result(table.text(""), null);
    return ExitCode.EVALUATED;
  }
}
