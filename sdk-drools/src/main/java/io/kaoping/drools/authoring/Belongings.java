package io.kaoping.drools.authoring;

import java.util.List;
import org.apiguardian.api.API;

/**
 * What belongs to a {@link Subject}, or to each of several {@link Subjects}.
 *
 * <p>Names in quotes are terms of the pack's vocabulary. Lists keep a fixed order: items by id,
 * activities and records by date, units by id.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Belongings {
  /** Tells whether this is about units 单位. */
  boolean units();

  /** Tells whether this is about coalitions 共同体. */
  boolean coalitions();

  /** Returns its items of a list. */
  ItemList items(String list);

  /** Returns its items of a list that are not closed. */
  ItemList open(String list);

  /** Returns its items of a list that are closed 销号. */
  ItemList closed(String list);

  /** Returns its items of a list that are past their due date and not closed 逾期. */
  ItemList overdue(String list);

  /** Returns its items of a list that were closed after their due date. */
  ItemList late(String list);

  /** Returns the activities of a kind that it held or took part in. */
  ActivityList activities(String kind);

  /** Returns the activities of a kind that it held itself 主办. */
  ActivityList held(String kind);

  /**
   * Returns the activities of a kind that its coalitions held while it belonged to them and in
   * which it took no part.
   */
  List<Activity> missed(String kind);

  /**
   * Returns the members of a coalition that took part in none of the activities of a kind that the
   * coalition held or took part in.
   */
  List<Subject> membersWithout(String kind);

  /** Returns the records of a kind about it. */
  List<CaseRecord> records(String kind);

  /**
   * Returns the due periods in which it held or took part in fewer activities of a kind than it had
   * to. A calendar period is due when it lies wholly between the first day of the assessment period
   * and the earlier of its last day and the as-of date.
   *
   * @param kind the kind of activity
   * @param atLeast how many each period asks for
   * @param every {@code "month"}, {@code "quarter"}, {@code "half-year"} or {@code "year"}
   */
  List<Shortfall> lacking(String kind, int atLeast, String every);

  /** Returns the due periods in which it held fewer activities of a kind itself than it had to. */
  List<Shortfall> lackingHeld(String kind, int atLeast, String every);

  /**
   * Returns the due periods in which some activities, such as those that a condition chose, are
   * fewer than it had to hold.
   */
  List<Shortfall> lacking(List<Activity> activities, int atLeast, String every);

  /** Returns the entries of a named list that it answered with no. */
  List<Entry> lackingEntries(String namedList);

  /** Returns the entries of a named list that it answered with yes. */
  List<Entry> heldEntries(String namedList);
}
