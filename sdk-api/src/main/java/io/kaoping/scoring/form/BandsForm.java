package io.kaoping.scoring.form;

import io.kaoping.finding.Finding;
import io.kaoping.finding.Measured;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.ClauseScale;
import io.kaoping.spi.ClauseTerms;
import io.kaoping.spi.ParameterReader;
import io.kaoping.spi.Peers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form "bands": the points of the band in which the number lies 销号率95%以上得满分,90%至95%得10分: {@code
 * bands: [ { from: 95, points: all }, { from: 90, below: 95, points: 10 }, { below: 90, points: 0 }
 * ]}. An end that is written {@code from} or {@code to} belongs to its band, one that is written
 * {@code above} or {@code below} does not. Every number lies in exactly one band, or the bands are
 * refused.
 */
final class BandsForm extends StandardForm {
  /** An end of a band. */
  private record End(BigDecimal at, boolean within) {}

  /** A band: its ends, where it has any, and what it is worth. */
  private record Band(
      @Nullable End lower, @Nullable End upper, Points points, ParameterReader written) {
    boolean holds(Measured quantity) {
      return (lower == null || quantity.compare(lower.at) >= (lower.within ? 0 : 1))
          && (upper == null || quantity.compare(upper.at) <= (upper.within ? 0 : -1));
    }

    boolean empty() {
      if (lower == null || upper == null) {
        return false;
      }
      int order = lower.at.compareTo(upper.at);
      return order > 0 || (order == 0 && !(lower.within && upper.within));
    }

    /** Returns the band in words: 95 及以上, at least 95. */
    Wording said(Reading reading) {
      List<String> zh = new ArrayList<>();
      List<String> en = new ArrayList<>();
      if (lower != null) {
        String at = reading.shown(lower.at);
        zh.add(lower.within ? at + " 及以上" : "高于 " + at);
        en.add((lower.within ? "at least " : "above ") + at);
      }
      if (upper != null) {
        String at = reading.shown(upper.at);
        zh.add(upper.within ? at + " 及以下" : "不足 " + at);
        en.add((upper.within ? "at most " : "below ") + at);
      }
      return zh.isEmpty()
          ? new Wording("不论多少", "whatever")
          : new Wording(String.join("、", zh), String.join(", ", en));
    }

    /** Returns the band as an interval, for whoever writes bands. */
    String shown(Reading reading) {
      return (lower == null ? "(" : (lower.within ? "[" : "(") + reading.shown(lower.at))
          + ", "
          + (upper == null ? ")" : reading.shown(upper.at) + (upper.within ? "]" : ")"));
    }
  }

  private record Scale(Reading reading, List<Band> bands) implements ClauseScale {
    @Override
    public Points amount(Finding finding, Peers peers) {
      return bandOf(reading.of(finding)).points;
    }

    private Band bandOf(Measured quantity) {
      return bands.stream()
          .filter(band -> band.holds(quantity))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("bands leave out " + quantity));
    }

    @Override
    public Wording reason(Finding finding, Peers peers) {
      Measured quantity = reading.of(finding);
      String actual = reading.shown(quantity);
      Wording band = bandOf(quantity).said(reading);
      return new Wording(
          "实际 " + actual + ",在“" + band.zh() + "”一档",
          "actual " + actual + ", in the band \"" + band.en() + "\"");
    }
  }

  BandsForm() {
    super("bands");
  }

  @Override
  public Scale prepare(ClauseTerms terms) {
    ParameterReader parameters = ParameterReader.of(terms);
    List<Band> bands = new ArrayList<>();
    List<ParameterReader> elements = parameters.elements();
    for (ParameterReader element : elements) {
      element.only("from", "above", "to", "below", "points");
      Band band =
          new Band(
              end(element, "from", "above"),
              end(element, "to", "below"),
              element.required("points").points(),
              element);
      if (band.empty()) {
        element.refuse("bands-empty", band.shown(new Reading(false)));
      } else {
        bands.add(band);
      }
    }
    if (bands.size() == elements.size()) {
      check(parameters, bands);
    }
    return new Scale(new Reading(terms.percent()), bands);
  }

  private static @Nullable End end(ParameterReader band, String within, String beyond) {
    if (band.has(within) && band.has(beyond)) {
      band.refuse("bands-end", within, beyond);
    }
    return band.optional(within)
        .map(end -> new End(end.number(), true))
        .or(() -> band.optional(beyond).map(end -> new End(end.number(), false)))
        .orElse(null);
  }

  /** Refuses bands that leave out a number or hold one twice. */
  private static void check(ParameterReader parameters, List<Band> bands) {
    List<Band> rising = new ArrayList<>(bands);
    rising.sort(
        Comparator.comparing(BandsForm::lowerEnd, Comparator.nullsFirst(BigDecimal::compareTo))
            .thenComparing(band -> band.lower != null && !band.lower.within));
    @Nullable Band before = null;
    for (Band band : rising) {
      End lower = band.lower;
      if (before == null) {
        if (lower != null) {
          band.written.refuse("bands-below", Reading.plain(lower.at));
        }
      } else if (before.upper == null || lower == null) {
        parameters.refuse(
            "bands-twice", band.shown(new Reading(false)), before.shown(new Reading(false)));
      } else {
        between(before, before.upper, band, lower);
      }
      before = band;
    }
    if (before != null && before.upper != null) {
      before.written.refuse("bands-above", Reading.plain(before.upper.at));
    }
  }

  private static @Nullable BigDecimal lowerEnd(Band band) {
    return band.lower == null ? null : band.lower.at;
  }

  private static void between(Band before, End upper, Band band, End lower) {
    int order = upper.at.compareTo(lower.at);
    if (order < 0) {
      band.written.refuse("bands-gap", Reading.plain(upper.at), Reading.plain(lower.at));
    } else if (order == 0 && !upper.within && !lower.within) {
      band.written.refuse("bands-hole", Reading.plain(lower.at));
    } else if (order > 0 || upper.within && lower.within) {
      band.written.refuse(
          "bands-overlap",
          Reading.plain(lower.at),
          band.shown(new Reading(false)),
          before.shown(new Reading(false)));
    }
  }

  @Override
  public boolean ownPoints() {
    return true;
  }

  @Override
  public Wording rule(ClauseTerms terms) {
    Scale scale = prepare(terms);
    List<Wording> bands = new ArrayList<>();
    for (Band band : scale.bands) {
      Wording said = band.said(scale.reading);
      Wording amount = terms.amount(band.points);
      bands.add(new Wording(Wording.that(said.zh()) + amount.zh(), said.en() + " " + amount.en()));
    }
    return Reading.joined(bands);
  }
}
