package io.kaoping.plugin.cli;

import io.kaoping.assessment.EngineMode;
import io.kaoping.plugin.rubric.RubricWorkbook;
import io.kaoping.spi.PreparedPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that writes the rubric of a pack as the workbook that a committee prints. */
@Command(name = "export")
final class PackExportCommand implements CliCommand {
  private final Invocation invocation;

  @Mixin private final PackOptions options = new PackOptions();

  @Option(names = "--out", descriptionKey = "out", paramLabel = "<file>", required = true)
  private String out = "";

  PackExportCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public int run() {
    PreparedPack pack = options.prepare(invocation, EngineMode.AUTO).pack();
    invocation.workbook(RubricWorkbook.of(pack.identity().title().zh(), pack.documents()), out);
    return ExitCode.EVALUATED;
  }
}
