package io.kaoping.docs.architecture.planted.coalition;

import org.assertj.core.api.SoftAssertions;

/** Breaks rule 1, and as a public type without a status the last rule. */
public final class NeedsAssertj {
  public SoftAssertions assertions() {
    return new SoftAssertions();
  }
}
