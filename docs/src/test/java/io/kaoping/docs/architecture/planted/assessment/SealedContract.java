package io.kaoping.docs.architecture.planted.assessment;

/** Keeps rule 6: nobody else can implement it. */
public sealed interface SealedContract {
  /** The only answer. */
  record Yes() implements SealedContract {}
}
