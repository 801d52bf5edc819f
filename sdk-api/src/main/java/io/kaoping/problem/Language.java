package io.kaoping.problem;

import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * A language of messages and reports. It is always said by the caller and never taken from the
 * platform, so that the same input gives the same bytes everywhere.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Language {
  /** Chinese 中文, the language of the published rubrics. */
  ZH("zh"),
  /** English. */
  EN("en");

  /** Not the one in 1,000. */
  private static final Pattern COMMA = Pattern.compile("(?<![0-9]),|,(?![0-9]{3}(?![0-9]))");

  /** Not the one in 10:30. */
  private static final Pattern COLON = Pattern.compile("((?<![0-9]):|:(?![0-9])) ?");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** Returns the ISO 639 code, {@code zh} or {@code en}. */
  public String code() {
    return code;
  }

  /**
   * Returns words that the SDK made, with the punctuation of a printed text: full width in Chinese.
   */
  public String printed(String text) {
    if (this == EN) {
      return text;
    }
    String full = COMMA.matcher(text).replaceAll("，");
    full = COLON.matcher(full).replaceAll("：").replaceAll("; ?", "；");
    return full.replaceAll(" ?\\(", "（").replace(')', '）');
  }
}
