package io.kaoping.benchmarks.hand;

import io.kaoping.benchmarks.hand.Branch.Meeting;
import io.kaoping.benchmarks.hand.Branch.Meetings;
import io.kaoping.benchmarks.hand.Branch.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * The 24 criteria of the pack {@code w1} in plain Java: a method for each shape of criterion, loops
 * over typed lists, no list where nothing was found, exact points ({@link Worth}).
 */
public final class HandWritten {
  private HandWritten() {}

  /** Judges every branch of a graph by every criterion. */
  public static List<BranchScore> judge(BranchGraph graph) {
    List<Branch> branches = graph.branches();
    List<BranchScore> scores = new ArrayList<>(branches.size());
    for (Branch branch : branches) {
      scores.add(new BranchScore(branch.id(), judge(branch)));
    }
    return scores;
  }

  private static List<Judgement> judge(Branch branch) {
    Numbers numbers = branch.numbers();
    Meetings meetings = branch.meetings();
    return List.of(
        atLeast("T1", numbers.attendanceRate(), 900),
        atLeast("T2", numbers.studyHours(), 320),
        atLeast("T3", numbers.duesRate(), 995),
        atLeast("T4", numbers.volunteerRate(), 600),
        atLeast("T5", numbers.budgetUseRate(), 755),
        atLeast("T6", numbers.satisfaction(), 850),
        atLeast("T7", numbers.outreachVisits(), 120),
        atLeast("T8", numbers.trainingDays(), 50),
        atMost("T9", numbers.responseDays(), 75),
        atMost("T10", numbers.complaints(), 40),
        atMost("T11", numbers.vacancies(), 20),
        atMost("T12", numbers.lateReports(), 30),
        monthly("C1", months(meetings.memberMeetings())),
        monthly("C2", months(meetings.committeeMeetings())),
        monthly("C3", months(meetings.groupMeetings())),
        monthly("C4", months(meetings.partyLectures())),
        monthly("C5", evidencedMonths(meetings.themedDays())),
        monthly("C6", openMonths(meetings.volunteerServices())),
        overdueProblems(branch.problems()),
        lateProblems(branch.problems()),
        unprovenProblems(branch.problems()),
        overdueRectifications(branch.rectifications()),
        undatedTasks(branch.tasks()),
        unprovenTasks(branch.tasks()));
  }

  private static Judgement atLeast(String rule, Stated stated, long least) {
    return threshold(rule, stated, stated.tenths() < least);
  }

  private static Judgement atMost(String rule, Stated stated, long most) {
    return threshold(rule, stated, stated.tenths() > most);
  }

  private static Judgement threshold(String rule, Stated stated, boolean missed) {
    return missed
        ? new Judgement(rule, 1, 1, List.of(stated), 0)
        : new Judgement(rule, 0, 1, List.of(), Worth.THRESHOLD);
  }

  private static int months(List<Meeting> meetings) {
    int months = 0;
    for (Meeting meeting : meetings) {
      months |= 1 << meeting.month();
    }
    return months;
  }

  private static int evidencedMonths(List<Meeting> meetings) {
    int months = 0;
    for (Meeting meeting : meetings) {
      if (meeting.evidenced()) {
        months |= 1 << meeting.month();
      }
    }
    return months;
  }

  private static int openMonths(List<Meeting> meetings) {
    int months = 0;
    for (Meeting meeting : meetings) {
      if (meeting.openToPublic()) {
        months |= 1 << meeting.month();
      }
    }
    return months;
  }

  private static Judgement monthly(String rule, int heldMonths) {
    List<Month> lacking = List.of();
    for (int month = 0; month < Month.DUE.size(); month++) {
      if ((heldMonths >> month & 1) == 0) {
        lacking = with(lacking, Month.DUE.get(month));
      }
    }
    return Worth.monthly(rule, Month.DUE.size(), lacking);
  }

  private static Judgement overdueProblems(List<Problem> problems) {
    List<Problem> found = List.of();
    for (Problem problem : problems) {
      if (problem.overdue()) {
        found = with(found, problem);
      }
    }
    return Worth.overdueProblems(problems.size(), found);
  }

  private static Judgement lateProblems(List<Problem> problems) {
    List<Problem> found = List.of();
    for (Problem problem : problems) {
      if (problem.late()) {
        found = with(found, problem);
      }
    }
    return Worth.lateProblems(problems.size(), found);
  }

  private static Judgement unprovenProblems(List<Problem> problems) {
    List<Problem> found = List.of();
    int closed = 0;
    for (Problem problem : problems) {
      if (problem.closed()) {
        closed++;
        if (!problem.evidenced()) {
          found = with(found, problem);
        }
      }
    }
    return Worth.unprovenProblems(closed, found);
  }

  private static Judgement overdueRectifications(List<Rectification> rectifications) {
    List<Rectification> found = List.of();
    for (Rectification rectification : rectifications) {
      if (rectification.overdue() && rectification.severity() >= 3) {
        found = with(found, rectification);
      }
    }
    return Worth.overdueRectifications(rectifications.size(), found);
  }

  private static Judgement undatedTasks(List<Task> tasks) {
    List<Task> found = List.of();
    for (Task task : tasks) {
      if (task.state() == Task.State.TODO && !task.hasDue()) {
        found = with(found, task);
      }
    }
    return Worth.undatedTasks(tasks.size(), found);
  }

  private static Judgement unprovenTasks(List<Task> tasks) {
    List<Task> found = List.of();
    int done = 0;
    for (Task task : tasks) {
      if (task.state() == Task.State.DONE) {
        done++;
        if (!task.evidenced()) {
          found = with(found, task);
        }
      }
    }
    return Worth.unprovenTasks(done, found);
  }

  private static <T> List<T> with(List<T> found, T one) {
    List<T> more = found.isEmpty() ? new ArrayList<>(4) : found;
    more.add(one);
    return more;
  }
}
