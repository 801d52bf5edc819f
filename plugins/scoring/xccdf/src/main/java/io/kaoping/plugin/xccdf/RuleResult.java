package io.kaoping.plugin.xccdf;

/** A result of a rule, as the standard names them. */
enum RuleResult {
  PASS,
  FAIL,
  ERROR,
  UNKNOWN,
  NOT_APPLICABLE,
  NOT_CHECKED,
  NOT_SELECTED,
  INFORMATIONAL,
  FIXED;

  /** Tells whether it counts at all; what does not count is as if it were not there. */
  boolean counts() {
    return switch (this) {
      case NOT_APPLICABLE, NOT_CHECKED, NOT_SELECTED, INFORMATIONAL -> false;
      case PASS, FAIL, ERROR, UNKNOWN, FIXED -> true;
    };
  }

  /** Tells whether it is a pass; what was mended is one. */
  boolean passes() {
    return this == PASS || this == FIXED;
  }
}
