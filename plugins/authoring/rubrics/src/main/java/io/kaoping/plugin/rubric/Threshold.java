package io.kaoping.plugin.rubric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A condition on a number: 满意率95%以上, 90%（含）-95%, 不足60%.
 *
 * @param name what is compared; empty when the clause before says it
 * @param unit the unit, such as {@code %}
 * @param low the lower end, or {@code null}
 * @param high the upper end, or {@code null}
 */
record Threshold(String name, String unit, @Nullable Edge low, @Nullable Edge high) {
  private static final String FIGURE =
      "(\\d+(?:\\.\\d+)?)(%|‰|分|次|个|件|人|名|天|项|家|篇|起|处|册|本|份|场|条|户|小时|万元|元)?";
  private static final String WITH = "(?:\\((含|不含)\\))?";
  private static final Pattern RANGE =
      Pattern.compile(
          "^(.*?)(?:在|为|达到|达)?" + FIGURE + WITH + "(?:-|~|—|至|到)" + FIGURE + WITH + "(?:之间)?$");
  private static final Pattern AFTER =
      Pattern.compile(
          "^(.*?)(?:控制在|在|为|达到|达)?" + FIGURE + WITH + "(?:及)?(以上|以下|以内)" + WITH + "(.*)$");
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(.*?)(不低于|不少于|不小于|未达到|达不到|达到|至少|不高于|不超过|不大于|≥|>=|≤|<=|>|<"
              + "|超过|高于|大于|多于|低于|少于|小于|不足|不满|达)"
              + FIGURE
              + WITH
              + "$");

  /**
   * An end of a range.
   *
   * @param value where it ends
   * @param inclusive whether the end itself belongs to it; {@code null} when the words leave it
   *     open
   */
  record Edge(BigDecimal value, @Nullable Boolean inclusive) {}

  /** Reads a condition, if it is one on a number. */
  static Optional<Threshold> of(String condition) {
    String text = Words.narrow(condition).replaceAll("[,，]", "").replaceAll("的$", "");
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      return Optional.of(
          new Threshold(
              range.group(1),
              unit(range.group(6), range.group(3)),
              new Edge(new BigDecimal(range.group(2)), stated(range.group(4))),
              new Edge(new BigDecimal(range.group(5)), stated(range.group(7)))));
    }
    Matcher after = AFTER.matcher(text);
    if (after.matches()) {
      return after(after);
    }
    return before(text);
  }

  private static Optional<Threshold> after(Matcher match) {
    Boolean stated = stated(match.group(4) == null ? match.group(6) : match.group(4));
    BigDecimal value = new BigDecimal(match.group(2));
    boolean above = match.group(5).equals("以上");
    Edge edge = new Edge(value, above && stated == null ? Boolean.TRUE : stated);
    Threshold first =
        new Threshold(
            match.group(1), unit(match.group(3), null), above ? edge : null, above ? null : edge);
    String rest = match.group(7);
    if (rest.isEmpty()) {
      return Optional.of(first);
    }
    Threshold second = of(rest).filter(t -> t.name.isEmpty()).orElse(null);
    if (second == null || (first.low == null) == (second.low == null)) {
      return Optional.empty();
    }
    return Optional.of(
        new Threshold(
            first.name,
            first.unit,
            first.low == null ? second.low : first.low,
            first.high == null ? second.high : first.high));
  }

  private static Optional<Threshold> before(String text) {
    Matcher match = BEFORE.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(match.group(3));
    String unit = unit(match.group(4), null);
    Edge with = new Edge(value, true);
    Edge without = new Edge(value, false);
    return Optional.of(
        switch (match.group(2)) {
          case "不低于", "不少于", "不小于", "达到", "达", "至少", "≥", ">=" ->
              new Threshold(match.group(1), unit, with, null);
          case "超过", "高于", "大于", "多于", ">" -> new Threshold(match.group(1), unit, without, null);
          case "不高于", "不超过", "不大于", "≤", "<=" -> new Threshold(match.group(1), unit, null, with);
          default -> new Threshold(match.group(1), unit, null, without);
        });
  }

  private static @Nullable Boolean stated(@Nullable String with) {
    return with == null ? null : with.equals("含");
  }

  private static String unit(@Nullable String unit, @Nullable String other) {
    return unit != null ? unit : other == null ? "" : other;
  }

  Threshold named(String other) {
    return new Threshold(other, unit, low, high);
  }

  /**
   * Says it as a condition of rubric.yaml.
   *
   * @param fact the fact that is compared
   * @param others the other conditions of the cell, which may claim an end
   * @param edgesUp whether an open end belongs to the higher range
   */
  String condition(String fact, List<Threshold> others, boolean edgesUp) {
    List<String> parts = new ArrayList<>();
    if (low != null) {
      boolean with = inclusive(low, others, edgesUp);
      parts.add(fact + (with ? " >= " : " > ") + low.value.toPlainString());
    }
    if (high != null) {
      boolean with = inclusive(high, others, !edgesUp);
      parts.add(fact + (with ? " <= " : " < ") + high.value.toPlainString());
    }
    return String.join(" && ", parts);
  }

  private boolean inclusive(Edge edge, List<Threshold> others, boolean open) {
    if (edge.inclusive != null) {
      return edge.inclusive;
    }
    Boolean settled = settled(edge, others);
    return settled == null ? open : settled;
  }

  /**
   * Returns whether an end belongs to this range because of what the other ranges say; {@code null}
   * when one of them ends there and nobody says to which the end belongs.
   */
  private @Nullable Boolean settled(Edge edge, List<Threshold> others) {
    Boolean settled = Boolean.TRUE;
    for (Threshold other : others) {
      for (Edge end : other.equals(this) ? List.<Edge>of() : other.ends()) {
        if (end.value.compareTo(edge.value) == 0) {
          if (end.inclusive != null) {
            return !end.inclusive;
          }
          settled = null;
        }
      }
    }
    return settled;
  }

  private List<Edge> ends() {
    return Stream.of(low, high).flatMap(Stream::ofNullable).toList();
  }

  /** Tells whether the words of a cell leave open to which of two ranges a number belongs. */
  boolean asks(List<Threshold> others) {
    return (low != null && asks(low, others)) || (high != null && asks(high, others));
  }

  private boolean asks(Edge edge, List<Threshold> others) {
    return edge.inclusive == null && settled(edge, others) == null;
  }

  /** Tells whether some number is in both. */
  boolean overlaps(Threshold other) {
    return !below(this, other) && !below(other, this);
  }

  private static boolean below(Threshold a, Threshold b) {
    return a.high != null && b.low != null && a.high.value.compareTo(b.low.value) <= 0;
  }
}
