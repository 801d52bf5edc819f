package io.kaoping.problem;

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

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** Returns the ISO 639 code, {@code zh} or {@code en}. */
  public String code() {
    return code;
  }
}
