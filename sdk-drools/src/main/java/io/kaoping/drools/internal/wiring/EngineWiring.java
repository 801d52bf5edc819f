package io.kaoping.drools.internal.wiring;

import com.google.inject.Guice;
import io.kaoping.drools.internal.execution.PackPreparation;
import io.kaoping.drools.internal.execution.RuleCompiler;

/** Puts the engine together; Guice is asked only for what knows Drools, when a pack needs it. */
public final class EngineWiring {
  private EngineWiring() {}

  /** Returns the preparation of packs with everything it needs. */
  public static PackPreparation preparation() {
    return new PackPreparation(() -> Rules.COMPILER);
  }

  /** Loaded when the first pack needs rules: a start without them spends no time here. */
  private static final class Rules {
    static final RuleCompiler COMPILER =
        Guice.createInjector(new EngineModule()).getInstance(RuleCompiler.class);
  }
}
