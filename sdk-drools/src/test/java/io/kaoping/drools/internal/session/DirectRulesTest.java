package io.kaoping.drools.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.execute;
import static org.drools.model.PatternDSL.forall;
import static org.drools.model.PatternDSL.on;
import static org.drools.model.PatternDSL.or;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import io.kaoping.drools.authoring.Item;
import io.kaoping.drools.authoring.Subject;
import io.kaoping.drools.internal.pack.ReadPack;
import io.kaoping.drools.internal.snapshot.Layout;
import io.kaoping.drools.internal.snapshot.Snapshot;
import io.kaoping.finding.Finding;
import io.kaoping.finding.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that run without a session find what they find in one, to the last witness. */
class DirectRulesTest {
  private static final Variable<Subject> SUBJECT = declarationOf(Subject.class);
  private static final RuleItemBuilder<?> NOTHING = execute(() -> {});
  private static final ClassLoader PATH = DirectRulesTest.class.getClassLoader();
  private static final int RULES = Integer.getInteger("kaoping.rules", 60);

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void observe_rulesOfEveryConstruct_findWhatASessionFinds(long seed) {
    RandomRules rules = new RandomRules(seed);
    TestPack pack = new TestPack();
    List<String> written = new ArrayList<>();
    for (int i = 1; i <= RULES; i++) {
      written.add(rules.rule("E" + i));
      pack.expert("E" + i, "E" + i + "-random", written.get(i - 1));
    }
    assertThat(written)
        .anyMatch(rule -> rule.contains("exists ( "))
        .anyMatch(rule -> rule.contains("not ( "))
        .anyMatch(rule -> rule.contains(" : count("))
        .anyMatch(rule -> rule.contains(" : sum("))
        .anyMatch(rule -> rule.contains(" : max(") && rule.contains(" : min("))
        .anyMatch(rule -> rule.contains(" : collectList("))
        .anyMatch(rule -> rule.contains(".memberUnits"));
    ReadPack read = pack.read();
    RuleEngine direct = RuleEngine.direct(read, pack.ids(), PATH);
    RuleEngine session = RuleEngine.build(read, pack.ids(), PATH);
    assertThat(direct.isDirect()).isTrue();
    assertThat(session.isDirect()).isFalse();
    TreeSet<Integer> found = new TreeSet<>();
    for (int i = 0; i < 12; i++) {
      Snapshot snapshot =
          Snapshot.of(
              new RandomCohort(100 * seed + i).submission(1 + i * 4),
              new Layout(read.vocabulary()));
      List<List<Observation>> expected = session.observe(snapshot);
      List<List<Observation>> observed = direct.observe(snapshot);
      for (int s = 0; s < expected.size(); s++) {
        for (int c = 0; c < expected.get(s).size(); c++) {
          assertThat(observed.get(s).get(c)).as(written.get(c)).isEqualTo(expected.get(s).get(c));
          if (expected.get(s).get(c).findings().stream().mapToLong(Finding::count).sum() > 0) {
            found.add(c);
          }
        }
      }
    }
    assertThat(found).as("rules that found something").hasSizeGreaterThan(RULES / 2);
  }

  @Test
  void of_knownParts_isThere() {
    assertThat(DirectRules.of(List.of(model(rule("r").build(pattern(SUBJECT), NOTHING)))))
        .isNotNull();
  }

  /** Whatever is not known needs a session, and with one such rule all rules do. */
  @Test
  void of_anyOtherPart_isNothing() {
    Variable<Item> item = declarationOf(Item.class);
    Rule known = rule("known").build(pattern(SUBJECT), NOTHING);
    for (Rule rule :
        List.of(
            rule("order").attribute(Rule.Attribute.SALIENCE, 1).build(pattern(SUBJECT), NOTHING),
            rule("once").attribute(Rule.Attribute.NO_LOOP, true).build(pattern(SUBJECT), NOTHING),
            rule("turns").attribute(Rule.Attribute.TIMER, "1s").build(pattern(SUBJECT), NOTHING),
            rule("group")
                .attribute(Rule.Attribute.AGENDA_GROUP, "g")
                .build(pattern(SUBJECT), NOTHING),
            rule("either").build(or(pattern(SUBJECT), pattern(item)), NOTHING),
            rule("all").build(forall(pattern(SUBJECT)), NOTHING),
            rule("changes").build(pattern(SUBJECT), on(SUBJECT).execute((drools, s) -> {})))) {
      assertThat(DirectRules.of(List.of(model(known, rule)))).as(rule.getName()).isNull();
    }
  }

  private static ModelImpl model(Rule... rules) {
    ModelImpl model = new ModelImpl();
    for (Rule rule : rules) {
      model.addRule(rule);
    }
    return model;
  }
}
