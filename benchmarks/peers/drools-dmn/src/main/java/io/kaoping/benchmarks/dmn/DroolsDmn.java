package io.kaoping.benchmarks.dmn;

import io.kaoping.benchmarks.Peer;
import io.kaoping.benchmarks.hand.BranchGraph;
import io.kaoping.benchmarks.hand.BranchScore;
import io.kaoping.benchmarks.hand.MappedBranch;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * Drools' DMN engine: a decision for each criterion ({@code w1.dmn} beside this class), all of them
 * evaluated for each branch.
 */
public final class DroolsDmn implements Peer<List<MappedBranch>> {
  private final DMNRuntime runtime;
  private final DMNModel model;

  /** Compiles the decisions. */
  public DroolsDmn() {
    Resource decisions = ResourceFactory.newClassPathResource("w1.dmn", DroolsDmn.class);
    runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(decisions))
            .getOrElseThrow(IllegalStateException::new);
    model = runtime.getModels().get(0);
    if (model.hasErrors()) {
      throw new IllegalStateException(model.getMessages().toString());
    }
  }

  @Override
  public List<MappedBranch> prepare(BranchGraph graph) {
    return graph.branches().stream().map(MappedBranch::of).toList();
  }

  @Override
  public List<BranchScore> judge(List<MappedBranch> branches) {
    List<BranchScore> scores = new ArrayList<>(branches.size());
    for (MappedBranch branch : branches) {
      DMNContext context = runtime.newContext();
      branch.values().forEach(context::set);
      DMNResult result = runtime.evaluateAll(model, context);
      if (result.hasErrors()) {
        throw new IllegalStateException(result.getMessages().toString());
      }
      scores.add(branch.score(result.getContext().getAll()));
    }
    return scores;
  }
}
