package io.kaoping.benchmarks.ordinary;

import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.finding.Witness;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * A session that is kept, in which an item is updated as it changes. The rules are those of {@link
 * OrdinaryRules} but for their consequences: what they find is a fact that goes when its reason
 * goes.
 */
public final class LiveSession {
  private final KieSession session;
  private final LocalDate asOf;
  private final Map<String, FactHandle> items = new HashMap<>();

  private LiveSession(KieSession session, LocalDate asOf) {
    this.session = session;
    this.asOf = asOf;
  }

  /** Builds the rules. */
  public static KieBase rules() throws IOException {
    String drl =
        OrdinaryRules.drl()
            .replace("global FindingList findings;", "")
            .replaceAll("findings\\.(\\w+)(\\(.*\\));", "insertLogical( Reported.$1$2 );");
    return OrdinaryRules.build(drl, KieServices.get().newKieBaseConfiguration());
  }

  /** Begins a session with everything that a submission holds. */
  public static LiveSession of(Submission submission, KieBase rules) {
    LiveSession live = new LiveSession(rules.newKieSession(), submission.asOf());
    OrdinaryFacts facts = OrdinaryFacts.of(submission);
    facts.months().forEach(live.session::insert);
    for (Object fact : facts.facts()) {
      FactHandle handle = live.session.insert(fact);
      if (fact instanceof ItemFact item) {
        live.items.put(item.id(), handle);
      }
    }
    live.session.fireAllRules();
    return live;
  }

  /** Updates an item and returns how many rules fired. */
  public int update(ChecklistItem item) {
    session.update(items.get(item.id()), OrdinaryFacts.item(item, asOf));
    return session.fireAllRules();
  }

  /** Returns everything that was found amiss. */
  public Set<Reported> found() {
    return session.getObjects(new ClassObjectFilter(Reported.class)).stream()
        .map(Reported.class::cast)
        .filter(reported -> reported.what() instanceof Witness)
        .collect(Collectors.toSet());
  }
}
