package io.kaoping.plugin.html;

import io.kaoping.assessment.Scorecard;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.SubjectKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart of totals: a row for each class, a dot for each subject, a line where a grade begins.
 *
 * @param rows the rows
 * @param lines where grades begin
 * @param ticks the marks of the axis
 */
record Strip(List<Row> rows, List<Mark> lines, List<Mark> ticks) {
  private static final int LEFT = 120;
  private static final int RIGHT = 700;
  private static final int ROW = 30;
  private static final int TOP = 34;

  /**
   * A class.
   *
   * @param title what it is called
   * @param y where it stands
   * @param dots its subjects
   */
  record Row(String title, int y, List<Mark> dots) {}

  /**
   * A place on the axis.
   *
   * @param x where it is
   * @param text what it is
   */
  record Mark(String x, String text) {}

  int height() {
    return TOP + rows.size() * ROW + 26;
  }

  int bottom() {
    return TOP + rows.size() * ROW;
  }

  static Strip of(Page page, SubjectKind kind) {
    List<Points> totals = page.cards(kind).stream().flatMap(card -> card.total().stream()).toList();
    if (totals.isEmpty()) {
      return new Strip(List.of(), List.of(), List.of());
    }
    BigDecimal least = totals.stream().min(Points::compareTo).orElseThrow().toBigDecimal();
    BigDecimal most = totals.stream().max(Points::compareTo).orElseThrow().toBigDecimal();
    BigDecimal step = step(most.subtract(least));
    BigDecimal low = least.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    BigDecimal high = most.divide(step, 0, RoundingMode.FLOOR).add(BigDecimal.ONE).multiply(step);
    List<Row> rows = new ArrayList<>();
    for (Page.Cohort cohort : page.classes(kind)) {
      List<Mark> dots = new ArrayList<>();
      for (Subject subject : cohort.subjects()) {
        Scorecard card = subject.card();
        card.total()
            .ifPresent(
                total ->
                    dots.add(
                        new Mark(x(total.toBigDecimal(), low, high), card.name() + " " + total)));
      }
      String title = cohort.name().isEmpty() ? page.words().kind(kind) : cohort.name();
      rows.add(new Row(title, TOP + rows.size() * ROW + ROW / 2, dots));
    }
    List<Mark> lines = new ArrayList<>();
    for (Grade grade : page.grades(kind)) {
      BigDecimal from = grade.from().toBigDecimal();
      if (from.compareTo(low) >= 0 && from.compareTo(high) <= 0) {
        lines.add(new Mark(x(from, low, high), page.words().say(grade.wording())));
      }
    }
    List<Mark> ticks = new ArrayList<>();
    for (BigDecimal at = low; at.compareTo(high) <= 0; at = at.add(step)) {
      ticks.add(new Mark(x(at, low, high), at.toPlainString()));
    }
    return new Strip(rows, lines, ticks);
  }

  /** Returns a round distance of marks, of which a range has at most ten or so. */
  private static BigDecimal step(BigDecimal range) {
    BigDecimal step = BigDecimal.ONE;
    int[] factors = {5, 2};
    for (int i = 0; range.compareTo(step.multiply(BigDecimal.TEN)) > 0; i++) {
      step = step.multiply(BigDecimal.valueOf(factors[i % 2]));
    }
    return step;
  }

  private static String x(BigDecimal at, BigDecimal low, BigDecimal high) {
    return at.subtract(low)
        .multiply(BigDecimal.valueOf(RIGHT - LEFT))
        .divide(high.subtract(low), 1, RoundingMode.HALF_UP)
        .add(BigDecimal.valueOf(LEFT))
        .toPlainString();
  }
}
