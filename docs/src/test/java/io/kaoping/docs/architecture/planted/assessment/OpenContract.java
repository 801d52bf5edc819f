package io.kaoping.docs.architecture.planted.assessment;

/** Breaks rule 6: others can implement it, and it is not in spi. */
public interface OpenContract {
  String answer();
}
