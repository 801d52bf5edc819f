package io.kaoping.drools.authoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A unit or coalition that is assessed 考评对象, with everything that belongs to it.
 *
 * <p>Names in quotes are terms of the pack's vocabulary.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Subject extends Belongings {
  /** Returns the id. */
  String id();

  /** Returns the name as published. */
  String name();

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

  /** Counts the coalitions in which it is lead, deputy or member on the as-of date. */
  int memberships();

  /** Returns lead, deputies and members of a coalition on the as-of date; empty for a unit. */
  List<Subject> memberUnits();

  /**
   * Returns a fact that is a number, exactly; the computed {@code size}, {@code leads}, {@code
   * deputies}, {@code members}, {@code partners} and {@code memberships} are numbers too. {@code
   * null} when not stated.
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

  /** Returns the judgements 酌情 on a clause that were made by the as-of date. */
  List<Opinion> judgements(String clause);

  /** Returns what the groups of raters of a poll 民主测评 came to. */
  List<Opinion> ballots(String poll);

  /** Returns what the groups of raters of a panel 评委打分 came to. */
  List<Opinion> ratings(String panel);

  /**
   * Returns its results of the due periods of a length, in their order.
   *
   * @param every {@code "month"}, {@code "quarter"}, {@code "half-year"} or {@code "year"}
   */
  List<EarlierResult> earlier(String every);

  /** Returns the same, with a total of zero for each period in which it has none. */
  List<EarlierResult> earlierOrZero(String every);
}
