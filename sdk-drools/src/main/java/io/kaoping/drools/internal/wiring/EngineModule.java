package io.kaoping.drools.internal.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Provider;
import com.google.inject.Scopes;
import io.kaoping.drools.internal.execution.PackPreparation;
import io.kaoping.drools.internal.execution.RuleCompiler;

/**
 * Binds the preparation of packs and, behind a provider, the Drools side that it may never need.
 */
public final class EngineModule extends AbstractModule {
  /** Returns the preparation with everything it needs. */
  public static PackPreparation preparation() {
    return Guice.createInjector(new EngineModule()).getInstance(PackPreparation.class);
  }

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    Provider<RuleCompiler> rules = getProvider(RuleCompiler.class);
    bind(RuleCompiler.class).toProvider(DroolsRuleCompiler::new).in(Scopes.SINGLETON);
    bind(PackPreparation.class).toProvider(() -> new PackPreparation(rules::get));
  }
}
