package io.kaoping.drools.internal.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The rules of executable models run as loops over the facts, without a session. A rule matches
 * what it would match in a session into which all facts are inserted before any rule fires, and
 * reports it; nothing that it reports changes a fact. Immutable and safe for many threads.
 */
final class DirectRules {
  private final List<Step> rules;
  private final Map<Class<?>, Integer> types;
  private final int size;

  private DirectRules(List<Step> rules, Map<Class<?>, Integer> types, int size) {
    this.rules = rules;
    this.types = types;
    this.size = size;
  }

  /** Matches what is left of a rule, given what its variables are so far: its frame. */
  interface Step {
    /** Returns whether what is looked for was found, so that nothing more need be looked for. */
    boolean match(Object[] frame) throws Exception;
  }

  /** Returns the rules of models, or {@code null} where one of them has a part not known here. */
  static @Nullable DirectRules of(List<Model> models) {
    DirectRuleReader reader = new DirectRuleReader();
    List<Step> rules = new ArrayList<>();
    try {
      for (Model model : models) {
        DirectRuleReader.require(model.getQueries().isEmpty());
        for (Rule rule : model.getRules()) {
          rules.add(reader.read(rule));
        }
      }
    } catch (DirectRuleReader.UnknownPart e) {
      return null;
    }
    return new DirectRules(List.copyOf(rules), reader.types(), reader.size());
  }

  /**
   * Reports everything that the rules match.
   *
   * @param facts what is there to match, by the type that rules look for
   * @throws Exception whatever a rule throws
   */
  void run(Map<Class<?>, List<?>> facts, FindingCollector findings) throws Exception {
    Object[] frame = new Object[size];
    frame[DirectRuleReader.FINDINGS] = findings;
    for (Map.Entry<Class<?>, Integer> type : types.entrySet()) {
      frame[type.getValue()] = facts.getOrDefault(type.getKey(), List.of());
    }
    for (Step rule : rules) {
      rule.match(frame);
    }
  }
}
