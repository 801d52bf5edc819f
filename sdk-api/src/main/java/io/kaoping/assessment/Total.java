package io.kaoping.assessment;

import io.kaoping.rubric.Points;
import io.kaoping.rubric.Ratio;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The total of a subject with the lines that make it, or no total at all. Where nothing was
 * countable there is no total: neither zero nor full marks.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Total {
  private static final Wording ROUNDING = new Wording("舍入", "Rounding");
  private static final Total NONE = new Total(null, List.of(), null, null);

  private final @Nullable Points points;
  private final List<TotalLine> lines;
  private final @Nullable Points base;
  private final @Nullable Points maximum;

  private Total(
      @Nullable Points points,
      List<TotalLine> lines,
      @Nullable Points base,
      @Nullable Points maximum) {
    this.points = points;
    this.lines = List.copyOf(lines);
    this.base = base;
    this.maximum = maximum;
  }

  /** Returns that there is no total. */
  public static Total none() {
    return NONE;
  }

  /** Returns the sum of some lines, and no total where there is no line. */
  public static Total of(List<TotalLine> lines) {
    return lines.isEmpty() ? NONE : new Total(sum(lines), lines, null, null);
  }

  /**
   * Returns the sum of some exact shares, rounded once. Each share is shown rounded by itself; what
   * that leaves of the sum is a line of its own.
   *
   * @param shares what the total is made of; none where there is no total
   * @param id the id of the scoring model
   * @param rounding how the sum and the shown shares are rounded
   */
  public static Total rounded(List<Share> shares, String id, Rounding rounding) {
    Ratio exact = Ratio.ZERO;
    List<TotalLine> lines = new ArrayList<>();
    for (Share share : shares) {
      exact = exact.plus(share.exact());
      lines.add(
          new TotalLine(
              share.kind(),
              share.id(),
              share.text(),
              share.exact().points(rounding),
              share.dependsOn()));
    }
    Points left = exact.points(rounding).minus(sum(lines));
    if (left.signum() != 0) {
      lines.add(TotalLine.of(TotalLine.Kind.ROUNDING, id, ROUNDING, left));
    }
    return of(lines);
  }

  /**
   * A line whose points are not rounded yet.
   *
   * @param kind what sort of line it is
   * @param id what it speaks of
   * @param text what it says
   * @param exact the points that it adds, exactly
   * @param dependsOn the ids of other subjects that went into it, sorted
   */
  public record Share(
      TotalLine.Kind kind, String id, Wording text, Ratio exact, List<String> dependsOn) {
    /** Copies the list. */
    public Share {
      dependsOn = List.copyOf(dependsOn);
    }

    /** Returns a share that rests on no other subject. */
    public static Share of(TotalLine.Kind kind, String id, Wording text, Ratio exact) {
      return new Share(kind, id, text, exact, List.of());
    }
  }

  /**
   * Returns a total that was stated with its lines.
   *
   * @param points the total, or {@code null} for none
   * @param lines what it is made of; none without a total
   * @throws IllegalArgumentException if the lines do not add up to the total exactly
   */
  public static Total stated(@Nullable Points points, List<TotalLine> lines) {
    if (points == null) {
      if (!lines.isEmpty()) {
        throw new IllegalArgumentException("lines must be none where there is no total");
      }
      return NONE;
    }
    Points sum = sum(lines);
    if (lines.isEmpty() || !sum.equals(points)) {
      throw new IllegalArgumentException("lines must add up to " + points + ": " + sum);
    }
    return new Total(points, lines, null, null);
  }

  private static Points sum(List<TotalLine> lines) {
    Points sum = Points.ZERO;
    for (TotalLine line : lines) {
      sum = sum.plus(line.points());
    }
    return sum;
  }

  /** Returns the points; empty where nothing was countable. */
  public Optional<Points> points() {
    return Optional.ofNullable(points);
  }

  /** Returns the lines, which add up to the points exactly; none without a total. */
  public List<TotalLine> lines() {
    return lines;
  }

  /** Returns what it is without bonuses; empty without a total, or where nobody has said so. */
  public Optional<Points> base() {
    return Optional.ofNullable(base);
  }

  /** Returns the most that {@link #base} can be; empty where the scoring model has no such most. */
  public Optional<Points> maximum() {
    return Optional.ofNullable(maximum);
  }

  /**
   * Returns this total saying also what it is without bonuses, and out of how much; without a total
   * there is neither. A total that is changed afterwards no longer says so.
   *
   * @param newBase the points without bonuses
   * @param newMaximum the most that those can be, or {@code null}
   */
  public Total outOf(@Nullable Points newBase, @Nullable Points newMaximum) {
    return points == null ? this : new Total(points, lines, newBase, newMaximum);
  }

  /** Returns this total with more lines; without a total there is none afterwards either. */
  public Total with(List<TotalLine> more) {
    if (points == null || more.isEmpty()) {
      return this;
    }
    List<TotalLine> all = new ArrayList<>(lines);
    all.addAll(more);
    return of(all);
  }

  /** Returns this total held to a least: a line of its own says what was added. */
  public Total atLeast(Points least, String id, Wording why) {
    return points == null || points.compareTo(least) >= 0 ? this : changed(points, least, id, why);
  }

  /** Returns this total held to a most: a line of its own says what was taken. */
  public Total atMost(Points most, String id, Wording why) {
    return points == null || points.compareTo(most) <= 0 ? this : changed(points, most, id, why);
  }

  private Total changed(Points from, Points to, String id, Wording why) {
    List<TotalLine> all = new ArrayList<>(lines);
    all.add(TotalLine.of(TotalLine.Kind.LIMIT, id, why, to.minus(from)));
    return new Total(to, all, null, null);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Total that
        && lines.equals(that.lines)
        && Objects.equals(base, that.base)
        && Objects.equals(maximum, that.maximum);
  }

  @Override
  public int hashCode() {
    return Objects.hash(lines, base, maximum);
  }

  @Override
  public String toString() {
    return points + " = " + lines;
  }
}
