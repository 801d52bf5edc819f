package io.kaoping.drools.internal.compile;

import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;

/**
 * Rules as the executable models that Drools compiled, and as a rule base when one is asked for.
 */
public final class CompiledModels {
  private final List<Model> models;
  private final ClassLoader loader;
  private @Nullable KieBase base;

  CompiledModels(List<Model> models, ClassLoader loader) {
    this.models = List.copyOf(models);
    this.loader = loader;
  }

  /** Returns the models, each with the rules of one package. */
  public List<Model> models() {
    return models;
  }

  /** Returns the rule base, made when it is first asked for; safe for many threads. */
  public synchronized KieBase base() {
    if (base == null) {
      base =
          KieBaseBuilder.createKieBaseFromModel(
              models, KieServices.get().newKieBaseConfiguration(null, loader));
    }
    return base;
  }
}
