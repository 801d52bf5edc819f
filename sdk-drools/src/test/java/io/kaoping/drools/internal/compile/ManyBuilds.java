package io.kaoping.drools.internal.compile;

import io.kaoping.drools.internal.session.RandomCohort;
import io.kaoping.drools.internal.session.RuleEngine;
import io.kaoping.drools.internal.session.TestPack;
import io.kaoping.drools.internal.snapshot.Layout;
import io.kaoping.drools.internal.snapshot.Snapshot;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Measure;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kie.api.KieBase;

/** A small host for a fresh JVM: it builds and runs rules many times and asks what is left. */
final class ManyBuilds {
  private ManyBuilds() {}

  public static void main(String[] arguments) {
    // A host's thread may have a class loader that knows nothing of Drools.
    Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
    TestPack pack =
        new TestPack()
            .unit("A", new Measure.Items("问题", new Condition.Is("overdue"), null))
            .unit("B", new Measure.Items("问题", new Condition.Is("evidenced"), null));
    Layout layout = new Layout(TestPack.vocabulary());
    Snapshot snapshot = Snapshot.of(new RandomCohort(1).submission(4), layout);
    List<WeakReference<Object>> left = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      RuleEngine.build(pack.read(), pack.ids(), ManyBuilds.class.getClassLoader())
          .observe(snapshot);
      KieBase base =
          Objects.requireNonNull(
              RuleSet.build(pack.read(), pack.ids(), ManyBuilds.class.getClassLoader())
                  .rules()
                  .base());
      left.add(new WeakReference<>(base));
      left.add(new WeakReference<>(loaderOf(base)));
    }
    if (Thread.currentThread().getContextClassLoader() != ClassLoader.getPlatformClassLoader()) {
      throw new IllegalStateException("the thread's class loader was changed");
    }
    for (int i = 0; i < 50 && left.stream().anyMatch(r -> r.get() != null); i++) {
      System.gc();
    }
    long alive = left.stream().filter(r -> r.get() != null).count();
    if (alive > 0) {
      throw new IllegalStateException(alive + " of " + left.size() + " are still alive");
    }
  }

  private static ClassLoader loaderOf(KieBase base) {
    ClassLoader loader = ((org.drools.core.impl.InternalRuleBase) base).getRootClassLoader();
    return Objects.requireNonNull(loader);
  }
}
