package io.kaoping.drools.internal.session;

import io.kaoping.drools.authoring.Activity;
import io.kaoping.drools.authoring.CaseRecord;
import io.kaoping.drools.authoring.EarlierResult;
import io.kaoping.drools.authoring.Findings;
import io.kaoping.drools.authoring.Item;
import io.kaoping.drools.authoring.Shortfall;
import io.kaoping.drools.authoring.Subject;
import io.kaoping.drools.authoring.Subjects;
import io.kaoping.drools.internal.session.Questions.Question;
import io.kaoping.drools.internal.snapshot.ItemData;
import io.kaoping.drools.internal.snapshot.Reportable;
import io.kaoping.drools.internal.snapshot.SubjectData;
import io.kaoping.finding.Finding;
import io.kaoping.finding.Measured;
import io.kaoping.finding.Observation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what rules report about the subjects of one snapshot; for one thread. */
final class FindingCollector implements Findings {
  private static final Comparator<Reportable> BY_WITNESS =
      Comparator.comparing(Reportable::witness);

  private final Questions questions;
  private final Report[] reports;

  /** What was reported about one subject. */
  private static final class Report {
    private final @Nullable List<?>[] facts;
    private final boolean[] own;
    private int @Nullable [] among;
    private @Nullable Measured @Nullable [] measured;
    private long @Nullable [] holding;
    private boolean @Nullable [] notApplicable;

    Report(int clauses) {
      this.facts = new List<?>[clauses];
      this.own = new boolean[clauses];
    }

    @Nullable Measured measured(int slot) {
      return measured == null ? null : measured[slot];
    }

    void measure(int slot, Measured quantity) {
      if (measured == null) {
        measured = new Measured[facts.length];
      }
      measured[slot] = quantity;
    }

    /** Returns which conditions of a clause hold, as bits. */
    long holding(int slot) {
      return holding == null ? 0 : holding[slot];
    }

    void hold(int slot, int condition) {
      if (holding == null) {
        holding = new long[facts.length];
      }
      holding[slot] |= 1L << condition;
    }

    /** Returns among how many a clause counts, as far as rules say it. */
    int among(int slot) {
      return among == null ? 0 : among[slot];
    }

    void addAmong(int slot, int number) {
      if (among == null) {
        among = new int[facts.length];
      }
      among[slot] += number;
    }

    boolean notApplicable(int criterion) {
      return notApplicable != null && notApplicable[criterion];
    }

    void leaveOut(int criterion, int criteria) {
      if (notApplicable == null) {
        notApplicable = new boolean[criteria];
      }
      notApplicable[criterion] = true;
    }

    /** Returns what was reported to a clause, each once, in the order of the witnesses. */
    List<Reportable> facts(int slot) {
      List<?> reported = facts[slot];
      if (reported == null) {
        return List.of();
      }
      List<Reportable> known = cast(reported);
      if (!own[slot] || inOrder(known)) {
        return known;
      }
      // rules report the elements of a list from its end
      List<Reportable> reversed = new ArrayList<>(known);
      Collections.reverse(reversed);
      if (inOrder(reversed)) {
        return reversed;
      }
      Set<Reportable> seen = new HashSet<>();
      List<Reportable> distinct = new ArrayList<>(known.size());
      for (Reportable fact : known) {
        if (seen.add(fact)) {
          distinct.add(fact);
        }
      }
      distinct.sort(BY_WITNESS);
      return distinct;
    }
  }

  /** Tells whether each witness is greater than the one before, so that none comes twice. */
  private static boolean inOrder(List<Reportable> facts) {
    for (int i = 1; i < facts.size(); i++) {
      if (BY_WITNESS.compare(facts.get(i - 1), facts.get(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  FindingCollector(Questions questions, int subjects) {
    this.questions = questions;
    this.reports = new Report[subjects];
  }

  @Override
  public void against(String clause, Item item) {
    add(clause, (Reportable) item);
  }

  @Override
  public void against(String clause, Activity activity) {
    add(clause, (Reportable) activity);
  }

  @Override
  public void against(String clause, CaseRecord entry) {
    add(clause, (Reportable) entry);
  }

  @Override
  public void against(String clause, Subject subject) {
    add(clause, (Reportable) subject);
  }

  @Override
  public void against(String clause, Shortfall shortfall) {
    add(clause, (Reportable) shortfall);
  }

  @Override
  public void against(String clause, EarlierResult result) {
    add(clause, (Reportable) result);
  }

  @Override
  public void against(String clause, Subject subject, List<?> facts) {
    int slot = questions.slot(clause, ((SubjectData) subject).kind());
    if (slot < 0) {
      return;
    }
    add(report((SubjectData) subject), slot, facts);
  }

  @Override
  public void against(String clause, Subjects subjects, List<?> facts) {
    SubjectsFact asked = (SubjectsFact) subjects;
    int slot = questions.slot(clause, asked.kind());
    List<? extends List<?>> parts = ((JoinedList<?, ?>) facts).parts();
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).isEmpty()) {
        add(report(asked.subjects().get(i)), slot, parts.get(i));
      }
    }
  }

  private static void add(Report report, int slot, List<?> facts) {
    if (report.facts[slot] == null) {
      report.facts[slot] = facts;
    } else {
      facts.forEach(fact -> add(report, slot, (Reportable) fact));
    }
  }

  @Override
  public void measured(String clause, Subject subject, @Nullable BigDecimal value) {
    measured(clause, subject, value, BigDecimal.ONE);
  }

  @Override
  public void measured(String clause, Subject subject, @Nullable BigDecimal value, String outOf) {
    measured(clause, subject, value, new BigDecimal(outOf));
  }

  @Override
  public void measured(
      String clause, Subject subject, @Nullable BigDecimal value, @Nullable BigDecimal outOf) {
    SubjectData of = (SubjectData) subject;
    int slot = questions.slot(clause, of.kind());
    if (slot >= 0 && value != null && outOf != null) {
      report(of).measure(slot, Measured.outOf(value, outOf));
    }
  }

  @Override
  public void sum(String clause, Subjects subjects, List<?> facts, String field) {
    against(clause, subjects, facts); // the number of each is taken when all are known
  }

  @Override
  public void sum(String clause, Item item, String field) {
    against(clause, item);
  }

  @Override
  public void sum(String clause, Activity activity, String field) {
    against(clause, activity);
  }

  @Override
  public void sum(String clause, CaseRecord entry, String field) {
    against(clause, entry);
  }

  @Override
  public void holds(String clause, Subject subject, int condition) {
    SubjectData of = (SubjectData) subject;
    int slot = questions.slot(clause, of.kind());
    if (slot >= 0) {
      report(of).hold(slot, condition - 1);
    }
  }

  @Override
  public void among(String clause, Item item) {
    SubjectData subject = ((ItemData) item).subject();
    int slot = questions.slot(clause, subject.kind());
    if (slot >= 0) {
      report(subject).addAmong(slot, 1);
    }
  }

  @Override
  public void among(String clause, Subjects subjects, List<?> items) {
    SubjectsFact asked = (SubjectsFact) subjects;
    int slot = questions.slot(clause, asked.kind());
    List<? extends List<?>> parts = ((JoinedList<?, ?>) items).parts();
    for (int i = 0; i < parts.size(); i++) {
      report(asked.subjects().get(i)).addAmong(slot, parts.get(i).size());
    }
  }

  @Override
  public void notApplicable(String criterion, Subject subject) {
    SubjectData fact = (SubjectData) subject;
    report(fact).leaveOut(questions.criterion(criterion), questions.criteria());
  }

  private void add(String clause, Reportable fact) {
    int slot = questions.slot(clause, fact.subject().kind());
    if (slot >= 0) {
      add(report(fact.subject()), slot, fact);
    }
  }

  private static void add(Report report, int slot, Reportable fact) {
    List<?> known = report.facts[slot];
    if (known == null) {
      report.facts[slot] = List.of(fact); // mostly the only one
    } else if (report.own[slot]) {
      cast(known).add(fact);
    } else {
      List<Reportable> facts = new ArrayList<>(cast(known));
      facts.add(fact);
      report.own[slot] = true;
      report.facts[slot] = facts;
    }
  }

  private Report report(SubjectData subject) {
    Report report = reports[subject.index()];
    if (report == null) {
      report = new Report(questions.clauses());
      reports[subject.index()] = report;
    }
    return report;
  }

  /** Returns what is known of a subject: for each criterion of its kind, in order. */
  List<@Nullable Observation> observations(SubjectData subject) {
    List<@Nullable Question> asked = questions.of(subject.kind());
    @Nullable Observation[] observations = new Observation[asked.size()];
    Report report = reports[subject.index()];
    for (int i = 0; i < observations.length; i++) {
      Question question = asked.get(i);
      observations[i] = question == null ? null : observation(question, subject, report);
    }
    return Arrays.asList(observations);
  }

  private static Observation observation(
      Question question, SubjectData subject, @Nullable Report report) {
    if (question.criterion().appliesWhen() != null) {
      List<String> missing = question.required().missingToApply(subject);
      if (!missing.isEmpty()) {
        return Observation.notAssessable(missing);
      }
      if (report != null && report.notApplicable(question.index())) {
        return Observation.notApplicable();
      }
    }
    List<String> missing = question.missing(subject);
    if (!missing.isEmpty()) {
      return Observation.notAssessable(missing);
    }
    Observation nothing = question.nothing();
    if (nothing != null && (report == null || report.facts[question.firstSlot()] == null)) {
      return nothing;
    }
    List<ClauseAnswer> clauses = question.clauses();
    if (question.sums()) {
      List<String> unknown = unknown(question, report);
      if (!unknown.isEmpty()) {
        return Observation.notAssessable(unknown);
      }
    }
    if (clauses.size() == 1) {
      return Observation.of(List.of(finding(question, 0, subject, report)));
    }
    Finding[] findings = new Finding[clauses.size()];
    for (int i = 0; i < findings.length; i++) {
      findings[i] = finding(question, i, subject, report);
    }
    return Observation.of(Arrays.asList(findings));
  }

  /** Returns the numbers that are to be added up and are not stated. */
  private static List<String> unknown(Question question, @Nullable Report report) {
    List<String> unknown = new ArrayList<>();
    for (int i = 0; report != null && i < question.clauses().size(); i++) {
      List<Reportable> facts = report.facts(question.firstSlot() + i);
      unknown.addAll(question.clauses().get(i).unknown(facts));
    }
    return unknown;
  }

  private static Finding finding(
      Question question, int clause, SubjectData subject, @Nullable Report report) {
    int slot = question.firstSlot() + clause;
    ClauseAnswer answer = question.clauses().get(clause);
    if (answer.measures()) {
      return answer.measured(
          subject,
          report == null ? List.of() : report.facts(slot),
          report == null ? null : report.measured(slot));
    } else if (answer.hasConditions()) {
      return answer.holding(subject, report == null ? 0 : report.holding(slot));
    }
    return answer.finding(
        subject,
        report == null ? List.of() : report.facts(slot),
        report == null ? 0 : report.among(slot));
  }

  @SuppressWarnings("unchecked")
  private static List<Reportable> cast(List<?> facts) {
    return (List<Reportable>) facts;
  }
}
