package io.kaoping.benchmarks.hand;

import java.util.List;

/** What it is worth, by each criterion, that so many were found; in millionths of a point. */
final class Worth {
  private static final long POINT = 1_000_000;
  static final long THRESHOLD = 3 * POINT;

  private Worth() {}

  static Judgement threshold(String rule, List<? extends Cited> found) {
    return new Judgement(rule, found.size(), 1, found, found.isEmpty() ? THRESHOLD : 0);
  }

  static Judgement monthly(String rule, int months, List<? extends Cited> lacking) {
    return new Judgement(rule, lacking.size(), months, lacking, (months - lacking.size()) * POINT);
  }

  static Judgement overdueProblems(int of, List<? extends Cited> found) {
    return new Judgement(
        "I1", found.size(), of, found, atLeastZero(4 * POINT - found.size() * POINT));
  }

  static Judgement lateProblems(int of, List<? extends Cited> found) {
    long deduction = Math.min(found.size() * (POINT / 2), 2 * POINT);
    return new Judgement("I2", found.size(), of, found, 4 * POINT - deduction);
  }

  static Judgement unprovenProblems(int closed, List<? extends Cited> found) {
    return new Judgement(
        "I3", found.size(), closed, found, 5 * POINT - share(found.size(), closed));
  }

  /** Returns the share of 5 points, rounded half up to hundredths. */
  private static long share(long count, long of) {
    return of == 0 ? 0 : (2 * 500 * count + of) / (2 * of) * (POINT / 100);
  }

  static Judgement overdueRectifications(int of, List<? extends Cited> found) {
    return new Judgement(
        "I4", found.size(), of, found, atLeastZero(5 * POINT - found.size() * (3 * POINT / 2)));
  }

  static Judgement undatedTasks(int of, List<? extends Cited> found) {
    return new Judgement(
        "I5", found.size(), of, found, atLeastZero(5 * POINT - found.size() * (POINT / 2)));
  }

  static Judgement unprovenTasks(int done, List<? extends Cited> found) {
    return new Judgement(
        "I6", found.size(), done, found, atLeastZero(5 * POINT - found.size() * (POINT / 4)));
  }

  private static long atLeastZero(long points) {
    return Math.max(points, 0);
  }
}
