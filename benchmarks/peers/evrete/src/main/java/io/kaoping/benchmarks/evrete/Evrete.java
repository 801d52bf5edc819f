package io.kaoping.benchmarks.evrete;

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
import java.util.function.ToLongFunction;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatefulSession;
import org.evrete.api.Type;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * Evrete: a rule for each criterion over the sheets of branches, which are the facts; a stateless
 * session for each coalition. What a rule looks at is a declared field of the sheet, so that each
 * condition is on one field of one fact.
 */
public final class Evrete implements Peer<BranchGraph> {
  private static final int ALL_MONTHS = (1 << Month.DUE.size()) - 1;

  private final StatefulSession session;

  /** Compiles the rules. */
  public Evrete() {
    Knowledge base =
        KnowledgeService.builder().withExecutor(new CallingThread()).build().newKnowledge();
    Type<Sheet> sheet = base.getTypeResolver().declare(Sheet.class);
    RuleSetBuilder<Knowledge> rules = base.builder();
    Criteria criteria = new Criteria(sheet, rules);
    criteria.atLeast(Rule.T1, Numbers::attendanceRate, 900);
    criteria.atLeast(Rule.T2, Numbers::studyHours, 320);
    criteria.atLeast(Rule.T3, Numbers::duesRate, 995);
    criteria.atLeast(Rule.T4, Numbers::volunteerRate, 600);
    criteria.atLeast(Rule.T5, Numbers::budgetUseRate, 755);
    criteria.atLeast(Rule.T6, Numbers::satisfaction, 850);
    criteria.atLeast(Rule.T7, Numbers::outreachVisits, 120);
    criteria.atLeast(Rule.T8, Numbers::trainingDays, 50);
    criteria.atMost(Rule.T9, Numbers::responseDays, 75);
    criteria.atMost(Rule.T10, Numbers::complaints, 40);
    criteria.atMost(Rule.T11, Numbers::vacancies, 20);
    criteria.atMost(Rule.T12, Numbers::lateReports, 30);
    criteria.monthly(Rule.C1, Meetings::memberMeetings, meeting -> true);
    criteria.monthly(Rule.C2, Meetings::committeeMeetings, meeting -> true);
    criteria.monthly(Rule.C3, Meetings::groupMeetings, meeting -> true);
    criteria.monthly(Rule.C4, Meetings::partyLectures, meeting -> true);
    criteria.monthly(Rule.C5, Meetings::themedDays, Meeting::evidenced);
    criteria.monthly(Rule.C6, Meetings::volunteerServices, Meeting::openToPublic);
    criteria.none(Rule.I1, Branch::problems, Problem::overdue);
    criteria.none(Rule.I2, Branch::problems, Problem::late);
    criteria.none(Rule.I3, Branch::problems, one -> one.closed() && !one.evidenced());
    criteria.none(Rule.I4, Branch::rectifications, one -> one.overdue() && one.severity() >= 3);
    criteria.none(Rule.I5, Branch::tasks, one -> one.state() == Task.State.TODO && !one.hasDue());
    criteria.none(
        Rule.I6, Branch::tasks, one -> one.state() == Task.State.DONE && !one.evidenced());
    session = rules.build().newStatefulSession();
  }

  /** Declares fields of the sheet and rules over them. */
  private record Criteria(Type<Sheet> sheet, RuleSetBuilder<Knowledge> rules) {
    void atLeast(Rule rule, Function<Numbers, Stated> number, long least) {
      rule(
          rule,
          branch -> number.apply(branch.numbers()).tenths(),
          value -> value < least,
          one -> one.found(rule, number.apply(one.branch().numbers())));
    }

    void atMost(Rule rule, Function<Numbers, Stated> number, long most) {
      rule(
          rule,
          branch -> number.apply(branch.numbers()).tenths(),
          value -> value > most,
          one -> one.found(rule, number.apply(one.branch().numbers())));
    }

    void monthly(Rule rule, Function<Meetings, List<Meeting>> kind, Predicate<Meeting> counts) {
      rule(
          rule,
          branch -> held(kind.apply(branch.meetings()), counts),
          held -> held != ALL_MONTHS,
          one -> {
            long held = held(kind.apply(one.branch().meetings()), counts);
            for (int month = 0; month < Month.DUE.size(); month++) {
              if ((held >> month & 1) == 0) {
                one.found(rule, Month.DUE.get(month));
              }
            }
          });
    }

    private static long held(List<Meeting> meetings, Predicate<Meeting> counts) {
      long months = 0;
      for (Meeting meeting : meetings) {
        if (counts.test(meeting)) {
          months |= 1L << meeting.month();
        }
      }
      return months;
    }

    <T extends Cited> void none(Rule rule, Function<Branch, List<T>> list, Predicate<T> amiss) {
      rule(
          rule,
          branch -> {
            long count = 0;
            for (T item : list.apply(branch)) {
              if (amiss.test(item)) {
                count++;
              }
            }
            return count;
          },
          count -> count > 0,
          one -> {
            for (T item : list.apply(one.branch())) {
              if (amiss.test(item)) {
                one.found(rule, item);
              }
            }
          });
    }

    private void rule(
        Rule rule, ToLongFunction<Branch> field, Predicate<Long> when, Consumer<Sheet> then) {
      String name = rule.name();
      sheet.declareLongField(name, one -> field.applyAsLong(one.branch()));
      rules
          .newRule(name)
          .forEach("$sheet", sheet.getName())
          .where((ValuesPredicate) values -> when.test(values.get(0)), "$sheet." + name)
          .execute(context -> then.accept(context.get("$sheet")));
    }
  }

  @Override
  public BranchGraph prepare(BranchGraph graph) {
    return graph;
  }

  @Override
  public List<BranchScore> judge(BranchGraph graph) {
    List<Sheet> sheets = new ArrayList<>(graph.branches().size());
    for (Branch branch : graph.branches()) {
      sheets.add(new Sheet(branch));
    }
    session.insert(sheets);
    session.fire();
    session.clear();
    List<BranchScore> scores = new ArrayList<>(sheets.size());
    for (Sheet sheet : sheets) {
      scores.add(sheet.score());
    }
    return scores;
  }
}
