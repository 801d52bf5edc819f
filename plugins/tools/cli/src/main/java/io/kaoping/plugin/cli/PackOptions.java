package io.kaoping.plugin.cli;

import io.kaoping.assessment.EngineMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments of the commands that look at a pack. */
final class PackOptions {
  @Parameters(index = "0", arity = "1", descriptionKey = "the-pack", paramLabel = "<id|folder>")
  private String pack = "";

  @Option(names = "--pack-version", descriptionKey = "pack-version", paramLabel = "<version>")
  private @Nullable String packVersion;

  @Option(names = "--tailoring", descriptionKey = "tailoring", paramLabel = "<file>")
  private List<String> tailoring = new ArrayList<>();

  /** Prepares the pack. */
  PackChoice prepare(Invocation invocation, EngineMode mode) {
    return PackChoice.of(invocation, pack, packVersion, tailoring, mode, builder -> {});
  }
}
