package io.kaoping.drools.authoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Something put on record about a subject 备案事项, within the assessment period and by the as-of date:
 * a case, an award, a public criticism.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface CaseRecord {
  /** Returns the id; {@code null} when the source gives none. */
  @Nullable String id();

  /** Returns the kind, such as 通报批评. */
  String kind();

  /** Returns the unit or coalition it is about. */
  Subject subject();

  /** Returns the id of the unit or coalition it is about. */
  String owner();

  /** Returns the day of the matter. */
  LocalDate date();

  /** Returns the day it became known; {@code null} when that is not kept. */
  @Nullable LocalDate reported();

  /** Returns what makes two records the same case; {@code null} when each stands alone. */
  @Nullable String key();

  /** Tells whether another record has the same key, so that the two are one case. */
  boolean sameCaseAs(CaseRecord other);

  /** Returns the level, such as 市级; {@code null} when it has none. */
  @Nullable String level();

  /** Tells whether it carries evidence 佐证材料. */
  boolean evidenced();

  /** Returns a field that is a number; {@code null} when not stated. */
  @Nullable BigDecimal number(String field);

  /** Returns a field that is a text; {@code null} when not stated. */
  @Nullable String text(String field);

  /** Tells whether a yes-or-no field is stated and yes. */
  boolean yes(String field);

  /** Tells whether a yes-or-no field is stated and no. */
  boolean no(String field);

  /** Returns a field that is a date; {@code null} when not stated. */
  @Nullable LocalDate date(String field);
}
