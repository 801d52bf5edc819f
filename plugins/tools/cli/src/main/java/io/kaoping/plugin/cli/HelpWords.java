package io.kaoping.plugin.cli;

import io.kaoping.problem.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The words of the help in a language, read as UTF-8 whatever the platform's locale. */
final class HelpWords {
  private HelpWords() {}

  static ResourceBundle in(Language language) {
    String name = "help_" + language.code() + ".properties";
    try (InputStream in = HelpWords.class.getResourceAsStream(name)) {
      return new PropertyResourceBundle(
          new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
