package io.kaoping.plugin.cli;

import io.kaoping.plugin.sentence.CellReading;
import io.kaoping.plugin.sentence.ReadingDocument;
import io.kaoping.plugin.sentence.ReadingText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that reads one cell 评分标准. */
@Command(name = "read")
final class SentenceReadCommand implements CliCommand {
  private final Invocation invocation;

  @Parameters(index = "0", arity = "1", descriptionKey = "cell", paramLabel = "<cell>")
  private String cell = "";

  @Option(names = "--points", descriptionKey = "points", paramLabel = "<points>")
  private @Nullable BigDecimal points;

  @Mixin private final SentencePatterns patterns = new SentencePatterns();

  SentenceReadCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public int run() throws IOException {
    String text =
        cell.equals("-")
            ? new String(invocation.in().readAllBytes(), StandardCharsets.UTF_8).strip()
            : cell;
    CellReading reading = patterns.reader(invocation).read(text, points);
    invocation.result(
        patterns.json()
            ? ReadingDocument.of(reading, invocation.language())
            : ReadingText.of(reading, invocation.language()),
        null);
    return switch (reading.outcome()) {
      case READ -> ExitCode.EVALUATED;
      case ASKS, REFUSED -> ExitCode.NOT_EVALUATED;
    };
  }
}
