package io.kaoping.rubric;

import io.kaoping.problem.Language;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A text in Chinese and English.
 *
 * @param zh the Chinese text, the one that was published
 * @param en the English text
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Wording(String zh, String en) {
  /** No words at all. */
  public static final Wording NONE = new Wording("", "");

  /** Refuses nulls. */
  public Wording {
    Objects.requireNonNull(zh, "zh");
    Objects.requireNonNull(en, "en");
  }

  /** Returns a text that is the same in both languages. */
  public static Wording same(String text) {
    return new Wording(text, text);
  }

  /**
   * Returns Chinese words for whatever is as some words say, with a space after a figure: 高于平均的, 不足
   * 95 的.
   */
  public static String that(String zh) {
    return zh + (zh.charAt(zh.length() - 1) < 128 ? " 的" : "的");
  }

  /** Tells whether there are no words. */
  public boolean isEmpty() {
    return zh.isEmpty() && en.isEmpty();
  }

  /** Returns the text in a language. */
  public String in(Language language) {
    return language == Language.ZH ? zh : en;
  }
}
