package io.kaoping.plugin.cli;

import io.kaoping.plugin.rubric.WorkbookTerms;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text files of a pack's folder, YAML, DRL and messages, and its tables: workbooks, CSV and
 * Markdown. A term is found where it stands for itself, not inside a longer word, so that published
 * sentences stay as they are.
 */
final class PackTexts {
  private static final Pattern TEXT = Pattern.compile(".*\\.(yaml|drl|properties)");
  private static final Pattern TABLE = Pattern.compile(".*\\.xlsx|[^/]*\\.(csv|md)");

  private final Path folder;
  private final Map<String, String> texts;
  private final Map<String, byte[]> tables;

  /** A line or cell in which a term stands. */
  record Usage(String place, String text) {}

  private PackTexts(Path folder, Map<String, String> texts, Map<String, byte[]> tables) {
    this.folder = folder;
    this.texts = texts;
    this.tables = tables;
  }

  /** Reads the files. */
  static PackTexts read(Invocation invocation, String name) {
    Path folder = invocation.path(name);
    Map<String, String> texts = new TreeMap<>();
    Map<String, byte[]> tables = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (TEXT.matcher(path).matches()) {
          texts.put(path, Files.readString(file, StandardCharsets.UTF_8));
        } else if (TABLE.matcher(path).matches()) {
          tables.put(path, Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw FileTrouble.of(folder, e, invocation.language());
    }
    boolean inWorkbook = tables.keySet().stream().anyMatch(path -> path.matches("[^/]*\\.xlsx"));
    if (!texts.containsKey("pack.yaml") && !inWorkbook) {
      throw RefusedException.usage(
          Problem.error(ProblemId.MISSING_FILE, Position.of(name), "pack.yaml, rubric.xlsx"));
    }
    return new PackTexts(folder, texts, tables);
  }

  /** Returns where a term stands. */
  List<Usage> usages(String term) {
    Pattern wanted = alone(term);
    List<Usage> usages = new ArrayList<>();
    texts.forEach(
        (file, text) -> {
          List<String> lines = text.lines().toList();
          for (int i = 0; i < lines.size(); i++) {
            if (wanted.matcher(lines.get(i)).find()) {
              usages.add(new Usage(file + ":" + (i + 1), lines.get(i).strip()));
            }
          }
        });
    tables.forEach(
        (file, content) ->
            WorkbookTerms.usages(file, content, term)
                .forEach(u -> usages.add(new Usage(u.at().toString(), u.text()))));
    return usages;
  }

  /** Tells whether a word may be a term: a pack with vocabulary.yaml has all of its terms there. */
  boolean mayDeclare(String term) {
    String vocabulary = texts.get("vocabulary.yaml");
    return vocabulary == null || alone(term).matcher(vocabulary).find();
  }

  /** Writes every file in which a term stands with another in its place. */
  void rename(String term, String other, Invocation invocation) {
    Pattern wanted = alone(term);
    texts.forEach(
        (file, text) -> {
          String changed = wanted.matcher(text).replaceAll(other);
          if (!changed.equals(text)) {
            WholeFile.write(
                folder.resolve(file),
                changed.getBytes(StandardCharsets.UTF_8),
                invocation.language());
          }
        });
    tables.forEach(
        (file, content) -> {
          byte[] changed = WorkbookTerms.renamed(file, content, term, other);
          if (changed != content) {
            WholeFile.write(folder.resolve(file), changed, invocation.language());
          }
        });
  }

  private static Pattern alone(String term) {
    return Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(term) + "(?![\\p{L}\\p{N}_])");
  }
}
