package io.kaoping.drools.internal.pack;

import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Wording;
import java.io.IOException;
import java.io.Serial;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The message files of a pack: what criteria and findings are called in each language. */
final class PackMessages {
  static final String ZH = "messages_zh.properties";
  static final String EN = "messages_en.properties";
  private static final int MAXIMUM_BYTES = 1 << 20;
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

  private static final String STATE = "state.";

  private final ProblemList problems;
  private final Map<String, Wording> standIns;
  private final Set<String> translations = new HashSet<>();
  private final File zh;
  private final File en;

  /** One file; without texts when it could not be read, and then nothing in it is missed. */
  private record File(String name, @Nullable SourceText source, Map<String, String> texts) {}

  /**
   * @param standIns what stands in for a message that is in neither file, by key
   */
  PackMessages(PackFiles files, Map<String, Wording> standIns, ProblemList problems) {
    this.problems = problems;
    this.standIns = standIns;
    this.zh = read(files, ZH);
    this.en = read(files, EN);
  }

  private File read(PackFiles files, String path) {
    String name = files.nameOf(path);
    byte[] bytes = files.files().get(path);
    problems.source(name);
    if (bytes == null && !standIns.isEmpty()) {
      return new File(name, SourceText.of(name, ""), Map.of());
    }
    if (bytes == null) {
      problems.error(ProblemId.MISSING_FILE, Position.of(name), path);
      return new File(name, null, Map.of());
    }
    SourceText source = SourceText.of(name, bytes, MAXIMUM_BYTES, problems);
    if (source == null) {
      return new File(name, null, Map.of());
    }
    Map<String, String> texts = new HashMap<>();
    try {
      new Once(texts, source).load(new StringReader(source.text()));
    } catch (IllegalArgumentException e) {
      problems.error(
          ProblemId.MALFORMED_DOCUMENT, Position.of(name), String.valueOf(e.getMessage()));
      return new File(name, null, Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(name, e); // a text in memory is always read
    }
    return new File(name, source, texts);
  }

  /** Returns the title or sentence of a criterion; the Chinese one is that of the rubric. */
  Wording wording(String key, String chinese) {
    return new Wording(chinese, text(en, key));
  }

  /** Returns what a clause finds, in both languages. */
  Wording finding(String clause) {
    String key = clause + ".finding";
    return new Wording(placeholders(zh, key), placeholders(en, key));
  }

  /**
   * Returns what one of several clauses finds that share a text, where it stands for its state; the
   * English file may translate a state.
   */
  Wording finding(String clause, String state) {
    String key = clause + ".finding";
    String translation = STATE + state;
    translations.add(translation);
    return new Wording(
        placeholders(zh, key, "state").replace("{state}", state),
        placeholders(en, key, "state")
            .replace("{state}", en.texts.getOrDefault(translation, state)));
  }

  private String text(File file, String key) {
    String text = file.texts.get(key);
    if (text != null && !text.isBlank()) {
      return text;
    }
    Wording standIn = standIn(key);
    if (standIn != null) {
      return file == zh ? standIn.zh() : standIn.en();
    }
    if (file.source != null && !key.startsWith(".")) {
      String shortName = file.name.substring(file.name.lastIndexOf('/') + 1);
      problems.error(ProblemId.MISSING_MESSAGE, Position.of(file.name), key, shortName);
    }
    return "";
  }

  /** Returns what stands in for a message: its own, or that of what it is a part of. */
  private @Nullable Wording standIn(String key) {
    int last = key.lastIndexOf('.');
    if (last < 0) {
      return null;
    }
    String of = key.substring(0, last);
    String what = key.substring(last);
    Wording found = standIns.get(key);
    while (found == null && of.contains(".")) {
      of = of.substring(0, of.lastIndexOf('.'));
      found = standIns.get(of + what);
    }
    return found;
  }

  private String placeholders(File file, String key, String... more) {
    String text = text(file, key);
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      String placeholder = matcher.group(1);
      if (!Set.of("count", "of").contains(placeholder) && !List.of(more).contains(placeholder)) {
        problems.error(
            ProblemId.BAD_VALUE, place(file, key), key, matcher.group(), "{count}, {of}");
      }
    }
    return text;
  }

  /** Notices every key that belongs to nothing. */
  void noticeUnused(Set<String> used) {
    for (File file : List.of(zh, en)) {
      Set<String> missing = new TreeSet<>(used);
      missing.removeAll(file.texts.keySet());
      for (String key : new TreeSet<>(file.texts.keySet())) {
        boolean translated = file == en && translations.contains(key);
        if (!used.contains(key) && !translated) {
          problems.add(
              Problem.notice(
                      ProblemId.UNKNOWN_FIELD,
                      place(file, key),
                      key,
                      "*.finding, *.title, *.sentence, state.*")
                  .withRemedy(Nearest.of(key, missing).orElse(null)));
        }
      }
    }
  }

  private static Position place(File file, String key) {
    List<Position> places = file.source == null ? List.of() : places(file.source, key);
    return places.isEmpty() ? Position.of(file.name) : places.get(0);
  }

  private static List<Position> places(SourceText source, String key) {
    List<Position> places = new ArrayList<>();
    for (int i = 0; i < source.lines().size(); i++) {
      if (holds(source.lines().get(i), key)) {
        places.add(source.line(i));
      }
    }
    return places;
  }

  private static boolean holds(String line, String key) {
    String stripped = line.stripLeading();
    return stripped.startsWith(key)
        && (stripped.length() == key.length()
            || "=: \t".indexOf(stripped.charAt(key.length())) >= 0);
  }

  /** Properties that refuse a key which is there already. */
  private final class Once extends Properties {
    @Serial private static final long serialVersionUID = 1;

    private final transient Map<String, String> texts;
    private final transient SourceText source;

    Once(Map<String, String> texts, SourceText source) {
      this.texts = texts;
      this.source = source;
    }

    @Override
    public synchronized @Nullable Object put(Object key, Object value) {
      String before = texts.put(key.toString(), value.toString());
      if (before != null) {
        List<Position> places = places(source, key.toString());
        Position first = places.isEmpty() ? Position.of(source.name()) : places.get(0);
        Position last = places.isEmpty() ? first : places.get(places.size() - 1);
        problems.error(
            ProblemId.DUPLICATE_ID, last, source.name(), key.toString(), first.toString());
      }
      return before;
    }
  }
}
