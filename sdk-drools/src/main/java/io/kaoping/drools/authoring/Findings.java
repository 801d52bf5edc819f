package io.kaoping.drools.authoring;

import java.util.List;
import org.apiguardian.api.API;

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

  /**
   * Reports each of a list to a clause; the findings go to a subject.
   *
   * @param facts items, activities, records, shortfalls, entries or, for a coalition, units
   */
  void against(String clause, Subject subject, List<?> facts);

  /**
   * Reports each of a list to a clause; each finding goes to the subject it was asked of. Only
   * rules made by the SDK say it.
   */
  void against(String clause, Subjects subjects, List<?> facts);

  /** Adds an item to the base of a clause; only rules made by the SDK say it. */
  void among(String clause, Item item);

  /** Adds a list of items to the base of a clause; only rules made by the SDK say it. */
  void among(String clause, Subjects subjects, List<?> items);

  /** Says that a criterion does not apply to a subject; only rules made by the SDK say it. */
  void notApplicable(String criterion, Subject subject);
}
