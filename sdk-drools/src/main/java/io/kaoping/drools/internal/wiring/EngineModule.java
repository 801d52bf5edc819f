package io.kaoping.drools.internal.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import io.kaoping.drools.internal.execution.RuleCompiler;

/** Binds what knows Drools. */
final class EngineModule extends AbstractModule {
  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    bind(RuleCompiler.class).toProvider(DroolsRuleCompiler::new).in(Scopes.SINGLETON);
  }
}
