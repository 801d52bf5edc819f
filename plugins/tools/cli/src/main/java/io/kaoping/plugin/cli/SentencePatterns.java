package io.kaoping.plugin.cli;

import io.kaoping.plugin.sentence.CellReader;
import io.kaoping.plugin.sentence.PatternLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of the commands that read sentences. */
final class SentencePatterns {
  @Option(names = "--patterns", descriptionKey = "patterns", paramLabel = "<file>")
  private List<String> files = new ArrayList<>();

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  boolean json() {
    return json;
  }

  /** Returns a reader with the standard patterns and those of the files. */
  CellReader reader(Invocation invocation) {
    return reader(invocation, PatternLibrary.standard());
  }

  /** Returns a reader that knows the patterns of a pack too, if its file is there. */
  CellReader reader(Invocation invocation, Path ofPack) {
    PatternLibrary library = PatternLibrary.standard();
    return reader(
        invocation,
        Files.isRegularFile(ofPack)
            ? library.with(
                String.valueOf(ofPack.getFileName()), text(invocation, ofPack.toString()))
            : library);
  }

  private CellReader reader(Invocation invocation, PatternLibrary standard) {
    PatternLibrary library = standard;
    for (String file : files) {
      library = library.with(file, text(invocation, file));
    }
    return new CellReader(library);
  }

  /** Reads a file of text in UTF-8, with or without a mark at its begin. */
  static String text(Invocation invocation, String file) {
    Path path = invocation.path(file);
    try {
      String text = Files.readString(path, StandardCharsets.UTF_8);
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (IOException e) {
      throw FileTrouble.of(path, e, invocation.language());
    }
  }
}
