package io.kaoping.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The sentences of one language, read from this package's resources as UTF-8. */
final class Messages {
  private static final Messages ZH = load(Language.ZH);
  private static final Messages EN = load(Language.EN);

  private final Properties texts;

  private Messages(Properties texts) {
    this.texts = texts;
  }

  static Messages of(Language language) {
    return language == Language.ZH ? ZH : EN;
  }

  String message(Problem problem) {
    return fill(text(problem.id().name()), problem);
  }

  String advice(Problem problem) {
    String nearest = problem.remedy();
    String general = fill(text(problem.id().name() + ".remedy"), problem);
    if (nearest == null) {
      return general;
    }
    return text("nearest").replace("{0}", PlainText.of(nearest)) + general;
  }

  String text(String key) {
    return Objects.requireNonNull(texts.getProperty(key), key);
  }

  private static String fill(String template, Problem problem) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      char c = template.charAt(at);
      if (c == '{' && at + 2 < template.length() && template.charAt(at + 2) == '}') {
        int index = template.charAt(at + 1) - '0';
        if (index >= 0 && index < problem.arguments().size()) {
          out.append(PlainText.of(problem.arguments().get(index)));
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
