package io.kaoping.scoring.form;

import io.kaoping.finding.Finding;
import io.kaoping.finding.Measured;
import io.kaoping.problem.Language;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Sanction;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.ClauseScale;
import io.kaoping.spi.ClauseTerms;
import io.kaoping.spi.CriterionForm;
import io.kaoping.spi.Peers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A clause of some form as a pack would write it, for a test to weigh findings with. */
final class Written {
  private final CriterionForm form;
  private final Parameter parameters;
  private boolean percent;
  private String points = "0";
  private String weight = "1";
  private Effect effect = Effect.AWARD;
  private Measure measure = new Measure.Number("完成数", null, BigDecimal.ONE);

  private Written(String form, Parameter parameters) {
    this.form =
        StandardForms.all().stream().filter(f -> f.id().equals(form)).findFirst().orElseThrow();
    this.parameters = parameters;
  }

  /** Starts a clause; parameters are maps, lists, texts and numbers. */
  static Written form(String id, Object parameters) {
    return new Written(id, parameter(parameters));
  }

  /** Returns a mapping in the order given. */
  static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i].toString(), keysAndValues[i + 1]);
    }
    return map;
  }

  private static Parameter parameter(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Parameter> named = new LinkedHashMap<>();
      map.forEach((k, v) -> named.put(k.toString(), parameter(v)));
      return named.isEmpty() ? Parameter.NONE : new Parameter.Named(named);
    } else if (value instanceof List<?> list) {
      return new Parameter.Many(list.stream().map(Written::parameter).toList());
    }
    String text = value.toString();
    return text.matches("-?[0-9.]+")
        ? new Parameter.Number(new BigDecimal(text))
        : new Parameter.Text(text);
  }

  Written percent() {
    this.percent = true;
    return this;
  }

  Written points(String clausePoints) {
    this.points = clausePoints;
    return this;
  }

  Written weight(String share) {
    this.weight = share;
    return this;
  }

  Written as(Effect clauseEffect) {
    this.effect = clauseEffect;
    return this;
  }

  Written of(Measure looksAt) {
    this.measure = looksAt;
    return this;
  }

  /** Returns what its form needs to know of it. */
  ClauseTerms terms() {
    return new ClauseTerms(
        clause(),
        Points.of(15),
        Points.of(1),
        Rounding.USUAL,
        (path, what) -> {
          throw new AssertionError(path + ": " + what);
        });
  }

  /** Says what its form makes of what was found. */
  Wording rule() {
    return form.rule(terms());
  }

  private Clause clause() {
    return new Clause(
        "K1",
        effect,
        Points.of(points),
        form.id(),
        parameters,
        percent,
        measure,
        List.of(),
        null,
        Wording.NONE,
        Sanction.NONE);
  }

  private ClauseScale scale(List<String> faults) {
    return form.prepare(
        new ClauseTerms(
            clause(),
            Points.of(15),
            Points.of(weight),
            Rounding.USUAL,
            (path, what) ->
                faults.add(
                    Problem.error(
                            ProblemId.BAD_CRITERION,
                            Position.of("rubric.yaml"),
                            Problem.detail("at-parameter", form.id() + path, what))
                        .message(Language.EN)
                        .replace("The criterion does not hold together: ", ""))));
  }

  /** Returns what is wrong with the parameters. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    scale(faults);
    return faults;
  }

  ClauseScale scale() {
    return scale(
        new ArrayList<>() {
          @Override
          public boolean add(String fault) {
            throw new AssertionError(fault);
          }
        });
  }

  /** Returns what a measured value is worth: {@code 88.5} or {@code 17/20}. */
  Points of(String value) {
    return scale().amount(measured(value), Peers.NONE);
  }

  /** Returns what a value is worth among others; it need not be one of them. */
  Points of(String value, String... peers) {
    return scale().amount(measured(value), peers(peers));
  }

  /** Says why a value is worth what it is. */
  Wording reason(String value, String... peers) {
    return scale().reason(measured(value), peers(peers));
  }

  /** Returns what a count is worth. */
  Points count(long count, long of) {
    return scale().amount(new Finding("K1", count, of, List.of()), Peers.NONE);
  }

  static Peers peers(String... values) {
    List<Peers.Peer> peers = new ArrayList<>();
    for (String value : values) {
      peers.add(new Peers.Peer("u" + peers.size(), measured(value)));
    }
    return new Peers(peers);
  }

  static Finding measured(String value) {
    String[] parts = value.split("/", -1);
    BigDecimal base = parts.length == 1 ? BigDecimal.ONE : new BigDecimal(parts[1]);
    return Finding.of("K1", new Measured(new BigDecimal(parts[0]), base), List.of());
  }
}
