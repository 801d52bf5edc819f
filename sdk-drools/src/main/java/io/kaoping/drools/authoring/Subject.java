package io.kaoping.drools.authoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A unit or coalition that is assessed 考评对象, with everything that belongs to it.
 *
 * <p>Names in quotes are terms of the pack's vocabulary. Lists keep a fixed order: items by id,
 * activities and records by date, units by id. A list is computed once for each subject, however
 * many rules ask for it.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Subject {
  /** Returns the id. */
  String id();

  /** Returns the name as published. */
  String name();

  /** Tells whether it is a unit 单位. */
  boolean units();

  /** Tells whether it is a coalition 共同体. */
  boolean coalitions();

  /** Returns the class within which it is ranked; empty when there is none. */
  String subjectClass();

  /** Counts the lead, deputies and members of a coalition on the as-of date; zero for a unit. */
  int size();

  /** Counts the leads 牵头单位 of a coalition on the as-of date. */
  int leads();

  /** Counts the deputies 副牵头单位 of a coalition on the as-of date. */
  int deputies();

  /** Counts the plain members 成员单位 of a coalition on the as-of date. */
  int members();

  /** Counts the partners 协作单位 of a coalition on the as-of date. */
  int partners();

  /** Returns lead, deputies and members of a coalition on the as-of date; empty for a unit. */
  List<Subject> memberUnits();

  /**
   * Returns a fact that is a number, exactly; the computed {@code size}, {@code leads}, {@code
   * deputies}, {@code members} and {@code partners} are numbers too. {@code null} when not stated.
   */
  @Nullable BigDecimal number(String name);

  /** Returns a fact that is a text; {@code null} when not stated. */
  @Nullable String text(String name);

  /** Tells whether a yes-or-no fact, or an entry of a named list, is stated and yes. */
  boolean yes(String name);

  /** Tells whether a yes-or-no fact, or an entry of a named list, is stated and no. */
  boolean no(String name);

  /** Returns a fact that is a date; {@code null} when not stated. */
  @Nullable LocalDate date(String name);

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

  /** Returns the members of a coalition that took part in no activity of a kind. */
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
