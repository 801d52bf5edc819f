package io.kaoping.drools.internal.session;

import io.kaoping.drools.authoring.Activity;
import io.kaoping.drools.authoring.CaseRecord;
import io.kaoping.drools.authoring.Item;
import io.kaoping.drools.authoring.Subject;
import io.kaoping.drools.authoring.Subjects;
import io.kaoping.drools.internal.compile.CompiledModels;
import io.kaoping.drools.internal.compile.RuleSet;
import io.kaoping.drools.internal.pack.ReadPack;
import io.kaoping.drools.internal.snapshot.Layout;
import io.kaoping.drools.internal.snapshot.Snapshot;
import io.kaoping.drools.internal.snapshot.SubjectData;
import io.kaoping.finding.Observation;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.SubjectKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;

/**
 * Chosen criteria of a pack, compiled to Drools and ready to observe snapshots: immutable and safe
 * for many threads. Nothing lives on between two snapshots.
 */
public final class RuleEngine {
  /** How many subjects share a session where each may be assessed by itself. */
  private static final int TOGETHER = 32;

  /** What rules may look for in a session, in the order in which it is inserted. */
  private static final List<Class<?>> FACTS =
      List.of(Subjects.class, Subject.class, Item.class, Activity.class, CaseRecord.class);

  private final RuleSet rules;
  private final Questions questions;
  private final @Nullable DirectRules direct;

  private RuleEngine(RuleSet rules, Questions questions, @Nullable DirectRules direct) {
    this.rules = rules;
    this.questions = questions;
    this.direct = direct;
  }

  /**
   * Compiles criteria of a pack, unless compiled rules are found, to run in sessions of Drools.
   *
   * @param pack the pack
   * @param criterionIds the criteria to compile
   * @param path where compiled rules are looked for
   * @throws io.kaoping.problem.PackException if a rule does not compile
   */
  public static RuleEngine build(ReadPack pack, Set<String> criterionIds, ClassLoader path) {
    RuleSet rules = RuleSet.build(pack, criterionIds, path);
    return new RuleEngine(rules, questions(pack, criterionIds, rules), null);
  }

  /**
   * Compiles criteria of a pack, unless compiled rules are found, to run without a session where
   * all of their rules can, else as {@link #build} does. Rules that join facts of the session are
   * for a session, which has indexes.
   *
   * @param pack the pack
   * @param criterionIds the criteria to compile
   * @param path where compiled rules are looked for
   * @throws io.kaoping.problem.PackException if a rule does not compile
   */
  public static RuleEngine direct(ReadPack pack, Set<String> criterionIds, ClassLoader path) {
    RuleSet rules = RuleSet.build(pack, criterionIds, path);
    CompiledModels compiled = rules.rules();
    return new RuleEngine(
        rules,
        questions(pack, criterionIds, rules),
        compiled == null || !rules.separable() ? null : DirectRules.of(compiled.models()));
  }

  private static Questions questions(ReadPack pack, Set<String> criterionIds, RuleSet rules) {
    Layout layout = new Layout(pack.vocabulary());
    return new Questions(pack.rubric(), layout, criterionIds, rules.expertFacts());
  }

  /** Tells whether the rules run without a session. */
  public boolean isDirect() {
    return direct != null;
  }

  /** Tells whether subjects may be observed apart: no rule looks for two of them in the session. */
  public boolean separable() {
    return rules.separable();
  }

  /**
   * Observes every subject of a snapshot whose layout is that of the pack.
   *
   * @return one list for each subject in the snapshot's order, with one observation for each
   *     criterion of its kind in the rubric's order; {@code null} for criteria that were not chosen
   * @throws AssessmentException if a rule fails
   */
  public List<List<@Nullable Observation>> observe(Snapshot snapshot) {
    return observe(snapshot.subjects());
  }

  /**
   * Observes some subjects of a snapshot whose layout is that of the pack: all of them, unless they
   * are {@link #separable}.
   *
   * @return one list for each of them in their order, as {@link #observe(Snapshot)}
   * @throws AssessmentException if a rule fails
   */
  public List<List<@Nullable Observation>> observe(List<SubjectData> some) {
    CompiledModels compiled = rules.rules();
    FindingCollector findings = null;
    if (compiled != null && direct != null) {
      findings = directly(direct, some);
    }
    if (findings == null) {
      findings = new FindingCollector(questions, places(some));
      if (compiled != null) {
        inSessions(compiled, some, findings);
      }
    }
    List<List<@Nullable Observation>> observed = new ArrayList<>(some.size());
    for (SubjectData subject : some) {
      observed.add(findings.observations(subject));
    }
    return observed;
  }

  /** Returns how many places there are in the snapshot of some subjects. */
  private static int places(List<SubjectData> some) {
    return some.isEmpty() ? 0 : some.get(0).snapshot().subjects().size();
  }

  /** Returns what rules find, or {@code null} where one fails, which a session then tells. */
  private @Nullable FindingCollector directly(DirectRules loops, List<SubjectData> subjects) {
    FindingCollector findings = new FindingCollector(questions, places(subjects));
    try {
      for (List<SubjectData> some : groups(subjects)) {
        loops.run(facts(some), findings);
      }
      return findings;
    } catch (Exception e) {
      return null;
    }
  }

  private void inSessions(
      CompiledModels compiled, List<SubjectData> subjects, FindingCollector findings) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // Drools looks for its parts by the thread's class loader, which may be the host's.
    thread.setContextClassLoader(RuleEngine.class.getClassLoader());
    try {
      for (List<SubjectData> some : groups(subjects)) {
        inSession(compiled.base(), some, findings);
      }
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private void inSession(KieBase base, List<SubjectData> subjects, FindingCollector findings) {
    // never ThreadSafeOption.NO: rules would then share their bindings among sessions
    KieSession session = base.newKieSession();
    try {
      session.setGlobal("findings", findings);
      facts(subjects).values().forEach(facts -> facts.forEach(session::insert));
      session.fireAllRules();
    } catch (RuntimeException e) {
      throw failed(e);
    } finally {
      session.dispose();
    }
  }

  /** Returns the subjects that are observed together: a few, where rules look at one at a time. */
  private List<List<SubjectData>> groups(List<SubjectData> subjects) {
    if (!rules.separable()) {
      return List.of(subjects);
    }
    List<SubjectData> asked = asked(subjects);
    List<List<SubjectData>> groups = new ArrayList<>();
    for (int from = 0; from < asked.size(); from += TOGETHER) {
      groups.add(asked.subList(from, Math.min(from + TOGETHER, asked.size())));
    }
    return groups;
  }

  /** Returns those subjects whose kind a criterion asks about. */
  private List<SubjectData> asked(List<SubjectData> subjects) {
    List<SubjectData> asked = new ArrayList<>(subjects.size());
    for (int i = 0; i < subjects.size(); i++) {
      if (questions.asks(subjects.get(i).kind())) {
        asked.add(subjects.get(i));
      }
    }
    return asked;
  }

  /** Returns what the rules look for, by its type. */
  private Map<Class<?>, List<?>> facts(List<SubjectData> subjects) {
    Map<Class<?>, List<?>> facts = new LinkedHashMap<>();
    for (Class<?> type : FACTS) {
      if (rules.factTypes().contains(type)) {
        facts.put(type, facts(type, subjects));
      }
    }
    return facts;
  }

  private static List<?> facts(Class<?> type, List<SubjectData> subjects) {
    if (type == Subject.class) {
      return subjects;
    }
    List<Object> facts = new ArrayList<>();
    if (type == Subjects.class) {
      addTogether(facts, SubjectKind.UNIT, subjects);
      addTogether(facts, SubjectKind.COALITION, subjects);
    } else if (type == Item.class) {
      subjects.forEach(subject -> subject.forEachItem(facts::add));
    } else if (type == Activity.class) {
      subjects.forEach(subject -> subject.forEachHeld(facts::add));
    } else {
      subjects.forEach(subject -> subject.forEachRecord(facts::add));
    }
    return facts;
  }

  private static void addTogether(
      List<Object> facts, SubjectKind kind, List<SubjectData> subjects) {
    List<SubjectData> ofKind = new ArrayList<>(subjects.size());
    for (SubjectData subject : subjects) {
      if (subject.kind() == kind) {
        ofKind.add(subject);
      }
    }
    if (!ofKind.isEmpty()) {
      facts.add(new SubjectsFact(kind, ofKind, ofKind.get(0).snapshot()));
    }
  }

  private AssessmentException failed(RuntimeException e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = String.valueOf(e.getMessage());
    @Nullable String rule =
        e instanceof ConsequenceException consequence && consequence.getRule() != null
            ? consequence.getRule().getName()
            : rules.positions().keySet().stream()
                .sorted()
                .filter(message::contains)
                .findFirst()
                .orElse(null);
    Position place = rule == null ? null : rules.positions().get(rule);
    return new AssessmentException(
        "规则执行失败",
        List.of(
            Problem.error(
                ProblemId.BROKEN_RULE,
                place == null ? Position.of("rules") : place,
                (rule == null ? "" : "\"" + rule + "\" ") + cause)));
  }
}
