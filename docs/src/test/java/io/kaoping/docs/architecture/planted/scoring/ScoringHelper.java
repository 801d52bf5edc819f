package io.kaoping.docs.architecture.planted.scoring;

/** Breaks rule 8 with its name. */
final class ScoringHelper {
  private ScoringHelper() {}
}
