package io.kaoping.drools.authoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Something held on a day within the assessment period and by the as-of date 活动.
 *
 * <p>As a fact of its own it stands for the subject that held it; among {@code $s.activities("…")}
 * it stands for {@code $s}. A finding about it goes to the subject it stands for.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Activity {
  /** Returns the id; {@code null} when the source gives none. */
  @Nullable String id();

  /** Returns the kind, such as 主题党日. */
  String kind();

  /** Returns the day it was held. */
  LocalDate date();

  /** Returns the id of who held it. */
  String organiser();

  /** Returns the unit or coalition it stands for. */
  Subject subject();

  /** Tells whether the subject it stands for held it, rather than took part. */
  boolean organised();

  /** Counts those who took part besides the organiser. */
  int participants();

  /** Returns the ids of those who took part besides the organiser. */
  List<String> participantIds();

  /** Tells whether it carries evidence 佐证材料. */
  boolean evidenced();

  /**
   * Returns a field that is a number; the computed {@code participants} is one too. {@code null}
   * when not stated.
   */
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
