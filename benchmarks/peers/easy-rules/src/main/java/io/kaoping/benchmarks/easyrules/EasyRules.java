package io.kaoping.benchmarks.easyrules;

import io.kaoping.benchmarks.Peer;
import io.kaoping.benchmarks.hand.Branch;
import io.kaoping.benchmarks.hand.Branch.Meeting;
import io.kaoping.benchmarks.hand.Branch.Meetings;
import io.kaoping.benchmarks.hand.Branch.Numbers;
import io.kaoping.benchmarks.hand.BranchGraph;
import io.kaoping.benchmarks.hand.BranchScore;
import io.kaoping.benchmarks.hand.Cited;
import io.kaoping.benchmarks.hand.Month;
import io.kaoping.benchmarks.hand.Problem;
import io.kaoping.benchmarks.hand.Rule;
import io.kaoping.benchmarks.hand.Sheet;
import io.kaoping.benchmarks.hand.Stated;
import io.kaoping.benchmarks.hand.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/**
 * Easy Rules: a rule of two lambdas for each criterion, fired once for each branch, whose sheet is
 * the one fact.
 */
public final class EasyRules implements Peer<BranchGraph> {
  private static final String SHEET = "sheet";
  private static final int ALL_MONTHS = (1 << Month.DUE.size()) - 1;

  private final RulesEngine engine = new DefaultRulesEngine();
  private final Rules rules = new Rules();

  /** Registers the rules. */
  public EasyRules() {
    atLeast(Rule.T1, Numbers::attendanceRate, 900);
    atLeast(Rule.T2, Numbers::studyHours, 320);
    atLeast(Rule.T3, Numbers::duesRate, 995);
    atLeast(Rule.T4, Numbers::volunteerRate, 600);
    atLeast(Rule.T5, Numbers::budgetUseRate, 755);
    atLeast(Rule.T6, Numbers::satisfaction, 850);
    atLeast(Rule.T7, Numbers::outreachVisits, 120);
    atLeast(Rule.T8, Numbers::trainingDays, 50);
    atMost(Rule.T9, Numbers::responseDays, 75);
    atMost(Rule.T10, Numbers::complaints, 40);
    atMost(Rule.T11, Numbers::vacancies, 20);
    atMost(Rule.T12, Numbers::lateReports, 30);
    monthly(Rule.C1, Meetings::memberMeetings, meeting -> true);
    monthly(Rule.C2, Meetings::committeeMeetings, meeting -> true);
    monthly(Rule.C3, Meetings::groupMeetings, meeting -> true);
    monthly(Rule.C4, Meetings::partyLectures, meeting -> true);
    monthly(Rule.C5, Meetings::themedDays, Meeting::evidenced);
    monthly(Rule.C6, Meetings::volunteerServices, Meeting::openToPublic);
    none(Rule.I1, Branch::problems, Problem::overdue);
    none(Rule.I2, Branch::problems, Problem::late);
    none(Rule.I3, Branch::problems, problem -> problem.closed() && !problem.evidenced());
    none(Rule.I4, Branch::rectifications, one -> one.overdue() && one.severity() >= 3);
    none(Rule.I5, Branch::tasks, task -> task.state() == Task.State.TODO && !task.hasDue());
    none(Rule.I6, Branch::tasks, task -> task.state() == Task.State.DONE && !task.evidenced());
  }

  private void atLeast(Rule rule, Function<Numbers, Stated> number, long least) {
    register(
        rule,
        branch -> number.apply(branch.numbers()).tenths() < least,
        sheet -> sheet.found(rule, number.apply(sheet.branch().numbers())));
  }

  private void atMost(Rule rule, Function<Numbers, Stated> number, long most) {
    register(
        rule,
        branch -> number.apply(branch.numbers()).tenths() > most,
        sheet -> sheet.found(rule, number.apply(sheet.branch().numbers())));
  }

  private void monthly(
      Rule rule, Function<Meetings, List<Meeting>> kind, Predicate<Meeting> counts) {
    register(
        rule,
        branch -> held(kind.apply(branch.meetings()), counts) != ALL_MONTHS,
        sheet -> {
          int held = held(kind.apply(sheet.branch().meetings()), counts);
          for (int month = 0; month < Month.DUE.size(); month++) {
            if ((held >> month & 1) == 0) {
              sheet.found(rule, Month.DUE.get(month));
            }
          }
        });
  }

  private static int held(List<Meeting> meetings, Predicate<Meeting> counts) {
    int months = 0;
    for (Meeting meeting : meetings) {
      if (counts.test(meeting)) {
        months |= 1 << meeting.month();
      }
    }
    return months;
  }

  private <T extends Cited> void none(
      Rule rule, Function<Branch, List<T>> list, Predicate<T> amiss) {
    register(
        rule,
        branch -> {
          for (T item : list.apply(branch)) {
            if (amiss.test(item)) {
              return true;
            }
          }
          return false;
        },
        sheet -> {
          for (T item : list.apply(sheet.branch())) {
            if (amiss.test(item)) {
              sheet.found(rule, item);
            }
          }
        });
  }

  private void register(Rule rule, Predicate<Branch> when, Consumer<Sheet> then) {
    rules.register(
        new RuleBuilder()
            .name(rule.name())
            .priority(rule.ordinal())
            .when(facts -> when.test(facts.<Sheet>get(SHEET).branch()))
            .then(facts -> then.accept(facts.get(SHEET)))
            .build());
  }

  @Override
  public BranchGraph prepare(BranchGraph graph) {
    return graph;
  }

  @Override
  public List<BranchScore> judge(BranchGraph graph) {
    List<BranchScore> scores = new ArrayList<>(graph.branches().size());
    for (Branch branch : graph.branches()) {
      Sheet sheet = new Sheet(branch);
      Facts facts = new Facts();
      facts.put(SHEET, sheet);
      engine.fire(rules, facts);
      scores.add(sheet.score());
    }
    return scores;
  }
}
