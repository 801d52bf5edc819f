package io.kaoping.scoring.form;

import io.kaoping.finding.Finding;
import io.kaoping.finding.Measured;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.ClauseScale;
import io.kaoping.spi.ClauseTerms;
import io.kaoping.spi.ParameterReader;
import io.kaoping.spi.Peers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form "ranks": the points of the place that the number takes among the peers 第一至第五名
 * 60、57、54、51、48: {@code ranks: { among: all, better: high, ties: best, points: [60, 57, 54, 51,
 * 48], then: 0 }}, or {@code first: 60, step: 3, least: 45}. {@code bottom: [-5, -4]} gives the
 * last place −5 and the one before it −4; a place that stands in both lists, and the first place
 * always, counts from the top. Those who tie share the points of the best of their places, of the
 * worst, or their mean; there is no default.
 */
final class RanksForm extends StandardForm {
  /** What those who tie get. */
  private enum Ties {
    BEST,
    MEAN,
    WORST
  }

  /** What a place among so many is worth. */
  @FunctionalInterface
  private interface Places {
    Points of(int place, int among);
  }

  private record Scale(
      Reading reading,
      Places places,
      Comparison comparison,
      Better better,
      Ties ties,
      Rounding rounding)
      implements ClauseScale {
    @Override
    public Points amount(Finding finding, Peers peers) {
      Measured own = reading.of(finding);
      Peers.Order order = peers.order(reading.percent());
      int among = Math.max(1, order.size());
      int best = better.ahead(order, own) + 1;
      int worst = Math.max(best, among - better.behind(order, own));
      return switch (ties) {
        case BEST -> places.of(best, among);
        case WORST -> places.of(worst, among);
        case MEAN -> best == worst ? places.of(best, among) : mean(best, worst, among);
      };
    }

    private Points mean(int best, int worst, int among) {
      Points sum = Points.ZERO;
      boolean same = true;
      for (int place = best; place <= worst; place++) {
        Points points = places.of(place, among);
        same = same && points.equals(places.of(best, among));
        sum = sum.plus(points);
      }
      return same ? places.of(best, among) : sum.share(1, (long) worst - best + 1, rounding);
    }

    @Override
    public Wording reason(Finding finding, Peers peers) {
      Measured own = reading.of(finding);
      Peers.Order order = peers.order(reading.percent());
      int among = Math.max(1, order.size());
      int best = better.ahead(order, own) + 1;
      int tied = Math.max(best, among - better.behind(order, own)) - best + 1;
      String actual = reading.shown(own);
      return new Wording(
          "实际 " + actual + "," + among + " 个中列第 " + best + (tied == 1 ? "" : "(" + tied + " 个并列)"),
          "actual "
              + actual
              + ", place "
              + best
              + " of "
              + among
              + (tied == 1 ? "" : " (" + tied + " tie)"));
    }
  }

  RanksForm() {
    super("ranks");
  }

  @Override
  public Scale prepare(ClauseTerms terms) {
    ParameterReader parameters = ParameterReader.of(terms);
    parameters.only(
        "among", "better", "ties", "points", "then", "first", "step", "least", "bottom");
    Map<String, Ties> ties = new LinkedHashMap<>();
    ties.put("best", Ties.BEST);
    ties.put("mean", Ties.MEAN);
    ties.put("worst", Ties.WORST);
    return new Scale(
        new Reading(terms.percent()),
        places(parameters),
        Target.among(parameters),
        Better.of(parameters),
        parameters.decision("ties", ties),
        terms.rounding());
  }

  private static Places places(ParameterReader parameters) {
    boolean listed = parameters.has("points");
    for (String key : listed ? List.of("first", "step", "least") : List.of("then")) {
      parameters.optional(key).ifPresent(p -> p.refuse("ranks-either"));
    }
    List<Points> bottom = points(parameters.optional("bottom").orElse(null));
    List<Points> list = points(parameters.optional("points").orElse(null));
    Places top = listed ? list(parameters, list) : stairs(parameters);
    return (place, among) ->
        place > Math.max(1, list.size()) && among - place < bottom.size()
            ? bottom.get(among - place)
            : top.of(place, among);
  }

  private static Places list(ParameterReader parameters, List<Points> points) {
    if (!parameters.has("then")) {
      parameters.refuse("parameter-undecided", "then", "0 | …");
    }
    Points then = parameters.optional("then").map(ParameterReader::points).orElse(Points.ZERO);
    return (place, among) -> place <= points.size() ? points.get(place - 1) : then;
  }

  private static Places stairs(ParameterReader parameters) {
    if (!parameters.has("first")) {
      parameters.refuse("ranks-either");
      return (place, among) -> Points.ZERO;
    }
    Points first = parameters.required("first").points();
    Points step = parameters.required("step").positivePoints();
    Points least = parameters.required("least").points();
    return (place, among) -> first.minus(step.times(place - 1L)).max(least);
  }

  private static List<Points> points(@Nullable ParameterReader list) {
    return list == null
        ? List.of()
        : list.elements().stream().map(ParameterReader::points).toList();
  }

  @Override
  public boolean ownPoints() {
    return true;
  }

  @Override
  public Wording rule(ClauseTerms terms) {
    Scale scale = prepare(terms);
    ParameterReader parameters = ParameterReader.of(terms);
    Wording among = Target.among(scale.comparison);
    List<Wording> places = new ArrayList<>();
    List<Points> listed = points(parameters.optional("points").orElse(null));
    for (int place = 1; place <= listed.size(); place++) {
      places.add(place(terms, "第 " + place + " 名", "place " + place, listed.get(place - 1)));
    }
    if (listed.isEmpty()) {
      places.add(place(terms, "第 1 名", "place 1", parameters.required("first").points()));
      String step = parameters.required("step").points().toString();
      String least = parameters.required("least").points().toString();
      places.add(
          new Wording(
              "往后每名少 " + step + " 分,至少 " + least + " 分",
              step + " less for each place after it, at least " + least));
    } else {
      places.add(place(terms, "其后", "then", parameters.required("then").points()));
    }
    List<Points> bottom = points(parameters.optional("bottom").orElse(null));
    for (int place = 1; place <= bottom.size(); place++) {
      places.add(
          place(
              terms,
              "倒数第 " + place + " 名",
              "place " + place + " from the last",
              bottom.get(place - 1)));
    }
    places.add(
        switch (scale.ties) {
          case BEST -> new Wording("并列的取最好的名次", "a tie takes its best place");
          case WORST -> new Wording("并列的取最差的名次", "a tie takes its worst place");
          case MEAN -> new Wording("并列的取平均", "a tie takes the mean of its places");
        });
    boolean high = scale.better == Better.HIGH;
    Wording said = Reading.joined(places);
    return new Wording(
        among.zh() + (high ? "由多到少排名," : "由少到多排名,") + said.zh(),
        (high ? "from the most of " : "from the least of ") + among.en() + ": " + said.en());
  }

  private static Wording place(ClauseTerms terms, String zh, String en, Points points) {
    Wording amount = terms.amount(points);
    return new Wording(zh + amount.zh(), en + " " + amount.en());
  }
}
