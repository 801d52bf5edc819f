package io.kaoping.drools.internal.session;

import io.kaoping.drools.authoring.Activity;
import io.kaoping.drools.authoring.CaseRecord;
import io.kaoping.drools.authoring.Item;
import io.kaoping.drools.authoring.Subject;
import io.kaoping.drools.authoring.Subjects;
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
import java.util.List;
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

  private final RuleSet rules;
  private final Questions questions;

  private RuleEngine(RuleSet rules, Questions questions) {
    this.rules = rules;
    this.questions = questions;
  }

  /**
   * Compiles criteria of a pack, unless compiled rules are found.
   *
   * @param pack the pack
   * @param criterionIds the criteria to compile
   * @param path where compiled rules are looked for
   * @throws io.kaoping.problem.PackException if a rule does not compile
   */
  public static RuleEngine build(ReadPack pack, Set<String> criterionIds, ClassLoader path) {
    RuleSet rules = RuleSet.build(pack, criterionIds, path);
    Layout layout = new Layout(pack.vocabulary());
    return new RuleEngine(
        rules, new Questions(pack.rubric(), layout, criterionIds, rules.expertFacts()));
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
    List<SubjectData> subjects = snapshot.subjects();
    FindingCollector findings = new FindingCollector(questions, subjects.size());
    KieBase base = rules.base();
    if (base != null) {
      runAll(base, subjects, findings);
    }
    List<List<@Nullable Observation>> observed = new ArrayList<>(subjects.size());
    for (SubjectData subject : subjects) {
      observed.add(findings.observations(subject));
    }
    return observed;
  }

  private void runAll(KieBase base, List<SubjectData> subjects, FindingCollector findings) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // Drools looks for its parts by the thread's class loader, which may be the host's.
    thread.setContextClassLoader(RuleEngine.class.getClassLoader());
    try {
      List<SubjectData> asked = rules.separable() ? asked(subjects) : subjects;
      int step = rules.separable() ? TOGETHER : Math.max(1, asked.size());
      for (int from = 0; from < asked.size(); from += step) {
        run(base, asked.subList(from, Math.min(from + step, asked.size())), findings);
      }
    } finally {
      thread.setContextClassLoader(before);
    }
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

  private void run(KieBase base, List<SubjectData> subjects, FindingCollector findings) {
    // never ThreadSafeOption.NO: rules would then share their bindings among sessions
    KieSession session = base.newKieSession();
    try {
      session.setGlobal("findings", findings);
      if (rules.factTypes().contains(Subjects.class)) {
        insertTogether(session, SubjectKind.UNIT, subjects);
        insertTogether(session, SubjectKind.COALITION, subjects);
      }
      if (rules.factTypes().contains(Subject.class)) {
        subjects.forEach(session::insert);
      }
      if (rules.factTypes().contains(Item.class)) {
        subjects.forEach(subject -> subject.forEachItem(session::insert));
      }
      if (rules.factTypes().contains(Activity.class)) {
        subjects.forEach(subject -> subject.forEachHeld(session::insert));
      }
      if (rules.factTypes().contains(CaseRecord.class)) {
        subjects.forEach(subject -> subject.forEachRecord(session::insert));
      }
      session.fireAllRules();
    } catch (RuntimeException e) {
      throw failed(e);
    } finally {
      session.dispose();
    }
  }

  private static void insertTogether(
      KieSession session, SubjectKind kind, List<SubjectData> subjects) {
    List<SubjectData> ofKind = new ArrayList<>(subjects.size());
    for (SubjectData subject : subjects) {
      if (subject.kind() == kind) {
        ofKind.add(subject);
      }
    }
    if (!ofKind.isEmpty()) {
      session.insert(new SubjectsFact(kind, ofKind, ofKind.get(0).snapshot()));
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
