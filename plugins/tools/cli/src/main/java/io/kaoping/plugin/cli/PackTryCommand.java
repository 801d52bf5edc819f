package io.kaoping.plugin.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that tries a pack on known data beside the version in force. */
@Command(name = "try")
final class PackTryCommand implements CliCommand {
  private final Invocation invocation;

  @Mixin private final AssessmentRun options = new AssessmentRun();

  @Option(
      names = "--against",
      required = true,
      descriptionKey = "against",
      paramLabel = "<id|folder>")
  private String against = "";

  PackTryCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public int run() {
    AssessmentRun.Trial trial = options.trial(invocation, against);
    invocation.result(
        new TrialReport(trial.now().assessment(), trial.tried().assessment(), invocation.language())
            .text(),
        options.out());
    return trial.tried().exitCode();
  }
}
