package io.kaoping.plugin.cli;

import io.kaoping.assessment.EngineMode;
import io.kaoping.plugin.json.SubmissionSchema;
import io.kaoping.spi.PreparedPack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that prints the JSON Schema of the submissions that a pack takes. */
@Command(name = "schema")
final class PackSchemaCommand implements CliCommand {
  private final Invocation invocation;

  @Mixin private final PackOptions options = new PackOptions();

  @Option(names = "--out", descriptionKey = "out", paramLabel = "<file>")
  private @Nullable String out;

  PackSchemaCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public int run() {
    PreparedPack pack = options.prepare(invocation, EngineMode.AUTO).pack();
    invocation.result(SubmissionSchema.of(pack.vocabulary(), pack.identity().id()), out);
    return ExitCode.EVALUATED;
  }
}
