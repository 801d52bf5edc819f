package io.kaoping.docs.architecture.planted.spi;

/** Keeps rule 6: it lives where the interfaces for others live. */
public interface Contract {
  String answer();
}
