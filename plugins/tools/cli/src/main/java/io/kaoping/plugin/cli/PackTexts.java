package io.kaoping.plugin.cli;

import io.kaoping.plugin.rubric.RenamedTerm;
import io.kaoping.plugin.rubric.WorkbookTerms;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Vocabulary;
import io.kaoping.rubric.Vocabulary.Type;
import io.kaoping.rubric.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
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

  /** A line of messages but for those that are published texts. */
  private static final Pattern MESSAGE =
      Pattern.compile("(?m)^(?![^=\\n]*\\.(title|sentence)\\s*=).*$");

  /** The beginning of the phrases of vocabulary.yaml: before the first, or within the bracket. */
  private static final Pattern PHRASES =
      Pattern.compile("(?m)^phrases:[ \\t]*(?:\\{|(#.*)?\\R([ ]+)(?=[^ #\\r\\n]))");

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

  /** Returns the files in which a term stands, with another in its place. */
  Map<String, byte[]> renamed(String term, String other, Vocabulary known) {
    RenamedTerm renamed = new RenamedTerm(term, other);
    Map<String, byte[]> files = new TreeMap<>();
    texts.forEach(
        (file, text) -> {
          String changed = renamed(file, text, term, renamed);
          if (file.equals("vocabulary.yaml") && !changed.equals(text) && ruledByTable()) {
            changed = bound(changed, term, measure(term, other, known));
          }
          if (!changed.equals(text)) {
            files.put(file, changed.getBytes(StandardCharsets.UTF_8));
          }
        });
    tables.forEach(
        (file, content) -> {
          byte[] changed = WorkbookTerms.renamed(file, content, term, other);
          if (changed != content) {
            files.put(file, changed);
          }
        });
    return files;
  }

  private static String renamed(String file, String text, String term, RenamedTerm renamed) {
    if (file.endsWith(".yaml")) {
      return YamlTerms.renamed(text, term, renamed);
    }
    return file.endsWith(".drl")
        ? renamed.in(text)
        : MESSAGE.matcher(text).replaceAll(m -> quoted(renamed.everywhere(m.group())));
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }

  private boolean ruledByTable() {
    return !texts.containsKey("rubric.yaml");
  }

  /** Returns the measure that the name of a term stands for in sentences, or an empty text. */
  private static String measure(String term, String other, Vocabulary known) {
    Vocabulary.Fact fact = known.facts().get(term);
    String key = "";
    if (fact != null) {
      key = fact.type() == Type.YES_NO ? "when" : fact.type() == Type.NUMBER ? "number" : "";
    } else if (known.activities().containsKey(term)) {
      key = "activity";
    } else if (known.lists().containsKey(term)) {
      key = "list";
    } else if (known.records().containsKey(term)) {
      key = "record";
    } else if (known.namedLists().containsKey(term)) {
      key = "lacking";
    }
    return key.isEmpty() ? "" : "{ " + key + ": " + other + " }";
  }

  /** Binds the words that were a name in vocabulary.yaml, unless they are bound. */
  private static String bound(String vocabulary, String term, String measure) {
    Matcher phrases = PHRASES.matcher(vocabulary);
    boolean isBound =
        Pattern.compile("(?m)(^[ ]+|[{,]\\s*)[\"']?" + Pattern.quote(term) + "[\"']?[ ]*:")
            .matcher(vocabulary)
            .find();
    if (measure.isEmpty() || isBound) {
      return vocabulary;
    } else if (!phrases.find()) {
      String end = vocabulary.endsWith("\n") ? "" : "\n";
      return vocabulary + end + "phrases:\n  " + term + ": " + measure + "\n";
    }
    String entry = term + ": " + measure;
    String indent = phrases.group(2);
    return new StringBuilder(vocabulary)
        .insert(phrases.end(), indent == null ? " " + entry + "," : entry + "\n" + indent)
        .toString();
  }

  /** Writes files, all or none. */
  void write(Map<String, byte[]> files, Invocation invocation) {
    Map<Path, Path> beside = new LinkedHashMap<>();
    Map<Path, byte[]> before = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path target = folder.resolve(file.getKey()).toRealPath();
        Path made =
            target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid());
        Files.write(made, file.getValue(), StandardOpenOption.CREATE_NEW);
        beside.put(target, made);
      }
      for (Map.Entry<Path, Path> file : beside.entrySet()) {
        byte[] old = Files.readAllBytes(file.getKey());
        Files.move(file.getValue(), file.getKey(), StandardCopyOption.REPLACE_EXISTING);
        before.put(file.getKey(), old);
      }
    } catch (IOException e) {
      before.forEach((file, old) -> WholeFile.write(file, old, invocation.language()));
      throw unchanged(FileTrouble.of(folder, e, invocation.language()).problems());
    } finally {
      beside.values().forEach(file -> file.toFile().delete());
    }
  }

  /** Writes a copy of the pack with some files in place of its own. */
  void copy(Path to, Map<String, byte[]> files) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        Path copy = to.resolve(path);
        Files.createDirectories(copy.resolve("..").normalize());
        byte[] changed = files.get(path);
        Files.write(copy, changed == null ? Files.readAllBytes(file) : changed);
      }
    }
  }

  static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
    }
  }

  /** Counts the lines and cells of files in which another name stands that was not there. */
  int changes(Map<String, byte[]> files, String other) {
    Map<String, String> lines = new TreeMap<>(texts);
    lines.keySet().retainAll(files.keySet());
    lines.replaceAll((file, text) -> new String(files.get(file), StandardCharsets.UTF_8));
    Map<String, byte[]> cells = new TreeMap<>(tables);
    cells.keySet().retainAll(files.keySet());
    cells.replaceAll((file, content) -> files.get(file));
    return new PackTexts(folder, lines, cells).usages(other).size();
  }

  static RefusedException unchanged(List<Problem> problems) {
    return new RefusedException(
        new Wording("没有改名，文件都没有动", "Nothing was renamed, and no file was changed"), problems);
  }

  private static Pattern alone(String term) {
    return Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(term) + "(?![\\p{L}\\p{N}_])");
  }
}
