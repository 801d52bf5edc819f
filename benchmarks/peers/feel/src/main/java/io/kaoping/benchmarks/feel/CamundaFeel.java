package io.kaoping.benchmarks.feel;

import io.kaoping.benchmarks.Peer;
import io.kaoping.benchmarks.hand.BranchGraph;
import io.kaoping.benchmarks.hand.BranchScore;
import io.kaoping.benchmarks.hand.MappedBranch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/**
 * Camunda's FEEL: one parsed context with an entry for each criterion ({@code w1.feel} beside this
 * class), evaluated once for each branch.
 */
public final class CamundaFeel implements Peer<List<MappedBranch>> {
  private final FeelEngineApi engine = FeelEngineBuilder.forJava().build();
  private final ParsedExpression criteria;

  /** Parses the criteria. */
  public CamundaFeel() {
    try (InputStream text = CamundaFeel.class.getResourceAsStream("w1.feel")) {
      ParseResult parsed =
          engine.parseExpression(
              new String(
                  Objects.requireNonNull(text, "w1.feel").readAllBytes(), StandardCharsets.UTF_8));
      if (parsed.isFailure()) {
        throw new IllegalStateException(parsed.failure().message());
      }
      criteria = parsed.parsedExpression();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
      EvaluationResult result = engine.evaluate(criteria, branch.values());
      if (result.isFailure()) {
        throw new IllegalStateException(result.failure().message());
      }
      scores.add(branch.score((Map<?, ?>) result.result()));
    }
    return scores;
  }
}
