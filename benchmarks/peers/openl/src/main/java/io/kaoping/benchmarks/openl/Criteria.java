package io.kaoping.benchmarks.openl;

/** The tables of {@code w1.txt} as OpenL Tablets makes them callable. */
public interface Criteria {
  /** Tells whether a number, in tenths, is off the mark. */
  Boolean missed(String number, Long tenths);

  /** Returns the months in which nothing was held. */
  Integer[] lacking(Meeting[] held);

  /** Returns the months in which nothing was held of which there is evidence. */
  Integer[] lackingEvidenced(Meeting[] held);

  /** Returns the months in which nothing was held that was open to the public. */
  Integer[] lackingOpen(Meeting[] held);

  /** Returns the problems that are overdue. */
  Item[] overdueProblems(Item[] problems);

  /** Returns the problems that were closed late. */
  Item[] lateProblems(Item[] problems);

  /** Returns the problems that were closed without evidence. */
  Item[] unprovenProblems(Item[] problems);

  /** Returns the overdue rectifications of severity 3 and more. */
  Item[] overdueRectifications(Item[] rectifications);

  /** Returns the tasks that are neither begun nor dated. */
  Item[] undatedTasks(Item[] tasks);

  /** Returns the tasks that were finished without evidence. */
  Item[] unprovenTasks(Item[] tasks);
}
