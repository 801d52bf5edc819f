package io.kaoping.plugin.cli;

import io.kaoping.assessment.EngineMode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that prints a whole pack as DRL. */
@Command(name = "drl")
final class PackDrlCommand implements CliCommand {
  private final Invocation invocation;

  @Mixin private final PackOptions options = new PackOptions();

  @Option(names = "--out", descriptionKey = "out", paramLabel = "<file>")
  private @Nullable String out;

  PackDrlCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public int run() {
    StringBuilder text = new StringBuilder();
    for (String drl : options.prepare(invocation, EngineMode.AUTO).pack().drl().values()) {
      text.append(text.length() == 0 ? "" : "\n").append(drl.stripTrailing()).append('\n');
    }
    invocation.result(text.toString(), out);
    return ExitCode.EVALUATED;
  }
}
