package io.kaoping.drools.authoring;

import java.math.BigDecimal;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Where rules report what they found; the right-hand side of a rule is one call of {@link #against
 * against}.
 *
 * <p>A rule reports facts and never points: what a finding costs or earns stands in the rubric.
 * Whatever is reported twice for one clause counts once.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Findings {
  /** Reports an item to a clause; the finding goes to the item's owner. */
  void against(String clause, Item item);

  /** Reports an activity to a clause; the finding goes to the subject it stands for. */
  void against(String clause, Activity activity);

  /**
   * Reports a record to a clause; the finding goes to the subject it is about. Records with one key
   * count once.
   */
  void against(String clause, CaseRecord entry);

  /** Reports a subject itself to a clause. */
  void against(String clause, Subject subject);

  /** Reports a period that fell short to a clause; the finding goes to the subject whose it is. */
  void against(String clause, Shortfall shortfall);

  /** Reports an earlier result to a clause; the finding goes to the subject whose it is. */
  void against(String clause, EarlierResult result);

  /**
   * Reports each of a list to a clause; the findings go to a subject.
   *
   * @param facts items, activities, records, shortfalls, entries, opinions, earlier results or, for
   *     a coalition, units
   */
  void against(String clause, Subject subject, List<?> facts);

  /**
   * Reports each of a list to a clause; each finding goes to the subject it was asked of. Only
   * rules made by the SDK say it.
   */
  void against(String clause, Subjects subjects, List<?> facts);

  /**
   * Reports a number that was measured; one that is not stated is none. Only rules made by the SDK
   * say it.
   */
  void measured(String clause, Subject subject, @Nullable BigDecimal value);

  /** Reports a number and what it is a share of; only rules made by the SDK say it. */
  void measured(
      String clause, Subject subject, @Nullable BigDecimal value, @Nullable BigDecimal outOf);

  /** Reports a number and the figure it is a share of; only rules made by the SDK say it. */
  void measured(String clause, Subject subject, @Nullable BigDecimal value, String outOf);

  /**
   * Adds up a number of a list; each sum goes to its subject. Only rules made by the SDK say it.
   */
  void sum(String clause, Subjects subjects, List<?> facts, String field);

  /** Adds a number of an item to a sum; only rules made by the SDK say it. */
  void sum(String clause, Item item, String field);

  /** Adds a number of an activity to a sum; only rules made by the SDK say it. */
  void sum(String clause, Activity activity, String field);

  /** Adds a number of a record to a sum; only rules made by the SDK say it. */
  void sum(String clause, CaseRecord entry, String field);

  /**
   * Says which of a clause's conditions holds, the first being 1; only rules made by the SDK say
   * it.
   */
  void holds(String clause, Subject subject, int condition);

  /** Adds an item to the base of a clause; only rules made by the SDK say it. */
  void among(String clause, Item item);

  /** Adds a list of items to the base of a clause; only rules made by the SDK say it. */
  void among(String clause, Subjects subjects, List<?> items);

  /** Says that a criterion does not apply to a subject; only rules made by the SDK say it. */
  void notApplicable(String criterion, Subject subject);
}
