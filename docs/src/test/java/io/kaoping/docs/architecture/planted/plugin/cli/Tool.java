package io.kaoping.docs.architecture.planted.plugin.cli;

import io.kaoping.docs.architecture.planted.plugin.testkit.Testkit;

/** Keeps rule 5: a tool may depend on the testkit. */
public final class Tool {
  public Testkit testkit() {
    return new Testkit();
  }
}
