package io.kaoping.rubric;

import java.math.RoundingMode;
import org.apiguardian.api.API;

/**
 * How many of a class may have a grade, or must have it or a worse one 名额. It only ever lowers a
 * grade.
 *
 * @param grade the id of the grade
 * @param subject whose grades
 * @param bound whether the size is a most or a least
 * @param size how many
 * @param unit what the size is a number of
 * @param rounding how a percentage of a class becomes a number
 * @param ties what becomes of equals of whom only some would have a place
 * @param refill whether a place that a veto or a consequence took from someone goes to the next
 * @param smallestClass how many a class must have for the quota to apply to it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Quota(
    String grade,
    SubjectKind subject,
    Bound bound,
    Points size,
    Unit unit,
    RoundingMode rounding,
    Ties ties,
    boolean refill,
    int smallestClass) {

  /** Returns the number of places in a class. */
  public int places(int inClass) {
    if (unit == Unit.NUMBER) {
      return size.toBigDecimal().intValueExact();
    }
    return Points.of(inClass)
        .share(size, Points.of(100), new Rounding(0, rounding))
        .toBigDecimal()
        .intValueExact();
  }

  /** Whether the size is a most or a least. */
  public enum Bound {
    /** 不超过: so many may have the grade. */
    AT_MOST,
    /** 不少于: so many must have the grade or a worse one. */
    AT_LEAST
  }

  /** What the size is a number of. */
  public enum Unit {
    /** Subjects. */
    NUMBER,
    /** Hundredths of the class. */
    PERCENT
  }

  /** What becomes of equals of whom only some would have a place. */
  public enum Ties {
    /** All of them keep the grade. */
    ALL_IN,
    /** All of them lose it. */
    ALL_OUT
  }
}
