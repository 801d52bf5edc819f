package io.kaoping.benchmarks.hand;

import io.kaoping.benchmarks.hand.Branch.Meeting;
import io.kaoping.benchmarks.hand.Branch.Meetings;
import io.kaoping.benchmarks.hand.Branch.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * The 24 criteria of the pack {@code w1} in plain Java: a method for each shape of criterion, loops
 * over typed lists, exact points in millionths, no list where nothing was found.
 */
public final class HandWritten {
  private static final long POINT = 1_000_000;
  private static final List<Month> MONTHS =
      List.of(
          new Month("2025-01"),
          new Month("2025-02"),
          new Month("2025-03"),
          new Month("2025-04"),
          new Month("2025-05"),
          new Month("2025-06"));

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
        : new Judgement(rule, 0, 1, List.of(), 3 * POINT);
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
    for (int month = 0; month < MONTHS.size(); month++) {
      if ((heldMonths >> month & 1) == 0) {
        lacking = with(lacking, MONTHS.get(month));
      }
    }
    return new Judgement(
        rule, lacking.size(), MONTHS.size(), lacking, (MONTHS.size() - lacking.size()) * POINT);
  }

  private static Judgement overdueProblems(List<Problem> problems) {
    List<Problem> found = List.of();
    for (Problem problem : problems) {
      if (problem.overdue()) {
        found = with(found, problem);
      }
    }
    return new Judgement(
        "I1", found.size(), problems.size(), found, atLeastZero(4 * POINT - found.size() * POINT));
  }

  private static Judgement lateProblems(List<Problem> problems) {
    List<Problem> found = List.of();
    for (Problem problem : problems) {
      if (problem.late()) {
        found = with(found, problem);
      }
    }
    long deduction = Math.min(found.size() * (POINT / 2), 2 * POINT);
    return new Judgement("I2", found.size(), problems.size(), found, 4 * POINT - deduction);
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
    return new Judgement(
        "I3", found.size(), closed, found, 5 * POINT - share(found.size(), closed));
  }

  /** Returns the share of 5 points, rounded half up to hundredths. */
  private static long share(long count, long of) {
    return of == 0 ? 0 : (2 * 500 * count + of) / (2 * of) * (POINT / 100);
  }

  private static Judgement overdueRectifications(List<Rectification> rectifications) {
    List<Rectification> found = List.of();
    for (Rectification rectification : rectifications) {
      if (rectification.overdue() && rectification.severity() >= 3) {
        found = with(found, rectification);
      }
    }
    return new Judgement(
        "I4",
        found.size(),
        rectifications.size(),
        found,
        atLeastZero(5 * POINT - found.size() * (3 * POINT / 2)));
  }

  private static Judgement undatedTasks(List<Task> tasks) {
    List<Task> found = List.of();
    for (Task task : tasks) {
      if (task.state() == Task.State.TODO && !task.hasDue()) {
        found = with(found, task);
      }
    }
    return new Judgement(
        "I5",
        found.size(),
        tasks.size(),
        found,
        atLeastZero(5 * POINT - found.size() * (POINT / 2)));
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
    return new Judgement(
        "I6", found.size(), done, found, atLeastZero(5 * POINT - found.size() * (POINT / 4)));
  }

  private static <T> List<T> with(List<T> found, T one) {
    List<T> more = found.isEmpty() ? new ArrayList<>(4) : found;
    more.add(one);
    return more;
  }

  private static long atLeastZero(long points) {
    return Math.max(points, 0);
  }
}
