package io.kaoping.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The sentences of one language, read from this package's resources as UTF-8. */
final class Messages {
  private static final Messages ZH = load(Language.ZH);
  private static final Messages EN = load(Language.EN);

  /** Begins a detail and parts its key and arguments; no text of an author may hold it. */
  private static final String MARK = "\u001f";

  /** Stands for {@link #MARK} within a detail that is itself an argument of a detail. */
  private static final String INNER = "\u001e";

  /** Problems whose first argument is a word of the documents, such as units; it is translated. */
  private static final Set<ProblemId> NAMING_A_KIND =
      EnumSet.of(
          ProblemId.DUPLICATE_ID,
          ProblemId.DANGLING_REFERENCE,
          ProblemId.UNUSED_DATA,
          ProblemId.INPUT_WITHOUT_EFFECT);

  private final Properties texts;

  private Messages(Properties texts) {
    this.texts = texts;
  }

  static Messages of(Language language) {
    return language == Language.ZH ? ZH : EN;
  }

  String message(Problem problem) {
    List<String> arguments = problem.arguments();
    if (NAMING_A_KIND.contains(problem.id()) && !arguments.isEmpty()) {
      arguments = new ArrayList<>(arguments);
      arguments.set(0, texts.getProperty("word." + arguments.get(0), arguments.get(0)));
    }
    return fill(text(problem.id().name()), arguments);
  }

  String advice(Problem problem) {
    String nearest = problem.remedy();
    String general = fill(remedy(problem), problem.arguments());
    if (nearest == null) {
      return general;
    }
    return text("nearest").replace("{0}", PlainText.of(nearest)) + general;
  }

  /** Returns the remedy of the detail that the message begins with, or that of the id. */
  private String remedy(Problem problem) {
    String first = problem.arguments().isEmpty() ? "" : problem.arguments().get(0);
    String own = first.startsWith(MARK) ? "detail." + first.substring(1) + ".remedy" : "";
    return texts.getProperty(own, text(problem.id().name() + ".remedy"));
  }

  String text(String key) {
    return Objects.requireNonNull(texts.getProperty(key), key);
  }

  static String detail(String key, List<String> arguments) {
    StringBuilder out = new StringBuilder(MARK).append(key);
    arguments.forEach(argument -> out.append(MARK).append(argument.replace(MARK, INNER)));
    return out.toString();
  }

  /**
   * Returns an argument of a message with its texts shown in another way; a detail keeps its key.
   */
  static String quoting(String argument, UnaryOperator<String> shown) {
    String mark = argument.startsWith(MARK) ? MARK : argument.startsWith(INNER) ? INNER : null;
    if (mark == null) {
      return shown.apply(argument);
    }
    List<String> parts = List.of(argument.substring(1).split(mark, -1));
    StringBuilder out = new StringBuilder(mark).append(shown.apply(parts.get(0)));
    parts.stream().skip(1).forEach(part -> out.append(mark).append(quoting(part, shown)));
    return out.toString();
  }

  private String argument(String argument) {
    if (argument.startsWith(INNER)) {
      return argument(argument.replace(INNER, MARK));
    }
    if (!argument.startsWith(MARK)) {
      return PlainText.of(argument);
    }
    List<String> parts = List.of(argument.substring(1).split(MARK, -1));
    String template = texts.getProperty("detail." + parts.get(0));
    return template == null
        ? PlainText.of(argument)
        : fill(template, parts.subList(1, parts.size()));
  }

  private String fill(String template, List<String> arguments) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      char c = template.charAt(at);
      if (c == '{' && at + 2 < template.length() && template.charAt(at + 2) == '}') {
        int index = template.charAt(at + 1) - '0';
        if (index >= 0 && index < arguments.size()) {
          out.append(argument(arguments.get(index)));
        }
        at += 3;
      } else {
        out.append(c);
        at++;
      }
    }
    return out.toString();
  }

  private static Messages load(Language language) {
    String name = "messages_" + language.code() + ".properties";
    try (InputStream in = Messages.class.getResourceAsStream(name)) {
      Reader reader =
          new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8);
      Properties texts = new Properties();
      texts.load(reader);
      return new Messages(texts);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
