package io.kaoping.plugin.rubric;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What stands in where a criterion does not apply, in the words of tables. */
final class Policies {
  private static final Map<String, String> WORDS = words();

  private Policies() {}

  private static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("不扣分", "exempt");
    words.put("计满分", "full");
    words.put("计零分", "zero");
    words.put("同类平均", "peer-mean");
    words.put("折算", "rescale");
    words.put("不排名", "exclude-unit");
    return words;
  }

  /** Returns the words that are known. */
  static String titles() {
    return String.join("、", WORDS.keySet());
  }

  /** Returns the word of YAML. */
  static Optional<String> word(String text) {
    String plain = Words.narrow(text);
    return WORDS.containsValue(plain) ? Optional.of(plain) : Optional.ofNullable(WORDS.get(plain));
  }

  /** Returns the word of tables. */
  static String title(String word) {
    return WORDS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(word))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(word);
  }
}
