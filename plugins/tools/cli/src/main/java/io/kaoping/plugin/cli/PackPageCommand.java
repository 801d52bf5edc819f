package io.kaoping.plugin.cli;

import io.kaoping.assessment.EngineMode;
import io.kaoping.plugin.page.PackPage;
import io.kaoping.scoring.RubricWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that writes a pack as a page for people. */
@Command(name = "page")
final class PackPageCommand implements CliCommand {
  private final Invocation invocation;

  @Mixin private final PackOptions options = new PackOptions();

  @Option(names = "--out", descriptionKey = "out", paramLabel = "<file>")
  private @Nullable String out;

  PackPageCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public int run() {
    PackChoice choice = options.prepare(invocation, EngineMode.AUTO);
    RubricWords words = choice.kaoping().words(choice.pack().identity().id());
    invocation.result(
        PackPage.of(
            choice.pack(), words, invocation.kaoping().packsOnPath(), invocation.language()),
        out);
    return ExitCode.EVALUATED;
  }
}
