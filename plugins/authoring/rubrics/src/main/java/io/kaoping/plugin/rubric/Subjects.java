package io.kaoping.plugin.rubric;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whom a row is about, in the words of tables. */
final class Subjects {
  static final List<String> TITLES = List.of("单位", "共同体");

  private static final Map<String, String> WORDS =
      Map.of(
          "单位", "units",
          "成员单位", "units",
          "各单位", "units",
          "各成员单位", "units",
          "units", "units",
          "共同体", "coalitions",
          "各共同体", "coalitions",
          "coalitions", "coalitions");

  private Subjects() {}

  /** Returns the word of YAML. */
  static Optional<String> word(String text) {
    return Optional.ofNullable(WORDS.get(Words.narrow(text)));
  }

  /** Returns the word of tables. */
  static String title(String word) {
    return word.equals("coalitions") ? TITLES.get(1) : TITLES.get(0);
  }
}
