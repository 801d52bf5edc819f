package io.kaoping.scoring.form;

import static io.kaoping.scoring.form.Written.form;
import static io.kaoping.scoring.form.Written.map;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.rubric.Points;
import io.kaoping.rubric.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandsFormTest {
  private static final List<Object> RATE =
      List.of(
          map("from", 95, "points", "all"),
          map("from", 90, "below", 95, "points", 10),
          map("below", 90, "points", -1));

  @ParameterizedTest
  @CsvSource({
    "100, 15",
    "95, 15",
    "94.999999, 10",
    "90, 10",
    "89.999999, -1",
    "-5, -1",
    "189.999998/2, 10"
  })
  void amount_atEachEnd_isThatOfItsBand(String value, String points) {
    assertThat(form("bands", RATE).of(value)).isEqualTo(Points.of(points));
  }

  @ParameterizedTest
  @CsvSource({"19, 20, 15", "18, 19, 10", "17, 19, -1", "9, 10, 10", "2, 3, -1"})
  void amount_inPercent_isOfTheShareCounted(long count, long of, String points) {
    assertThat(form("bands", RATE).percent().count(count, of)).isEqualTo(Points.of(points));
  }

  @ParameterizedTest
  @CsvSource({"30, 3", "30.000001, 2", "35, 2", "35.000001, 0"})
  void amount_withClosedUpperEnds_goesToTheLowerBand(String value, String points) {
    List<Object> variance =
        List.of(
            map("to", 30, "points", 3),
            map("above", 30, "to", 35, "points", 2),
            map("above", 35, "points", 0));

    assertThat(form("bands", variance).of(value)).isEqualTo(Points.of(points));
  }

  @Test
  void amount_ofASinglePoint_isItsOwnBand() {
    Written exact =
        form(
            "bands",
            List.of(
                map("below", 1, "points", 0),
                map("from", 1, "to", 1, "points", 5),
                map("above", 1, "points", 2)));

    assertThat(exact.of("0.999999")).isEqualTo(Points.ZERO);
    assertThat(exact.of("1")).isEqualTo(Points.of(5));
    assertThat(exact.of("1.000001")).isEqualTo(Points.of(2));
  }

  @Test
  void bands_inAnyOrder_areTheSame() {
    Written falling =
        form(
            "bands",
            List.of(
                map("above", 90, "points", 3),
                map("from", 90, "to", 90, "points", 2),
                map("below", 90, "points", 1)));
    assertThat(falling.faults()).isEmpty();
    assertThat(falling.of("90")).isEqualTo(Points.of(2));
    assertThat(falling.of("90.000001")).isEqualTo(Points.of(3));
    assertThat(falling.of("89.999999")).isEqualTo(Points.of(1));
  }

  @Test
  void amount_atAWeight_isExact() {
    assertThat(form("bands", RATE).weight("0.2").of("92")).isEqualTo(Points.of(2));
    assertThat(form("bands", RATE).weight("0.2").of("95")).isEqualTo(Points.of(3));
  }

  @Test
  void reason_saysTheBand() {
    assertThat(form("bands", RATE).percent().reason("92/100"))
        .isEqualTo(
            new Wording(
                "实际 92%,在“90% 及以上、不足 95%”一档",
                "actual 92%, in the band \"at least 90%, below 95%\""));
    assertThat(form("bands", RATE).percent().reason("1/3").zh())
        .isEqualTo("实际 ≈33.3333%,在“不足 90%”一档");
  }

  @Test
  void faults_ofBands_askForTheDecision() {
    assertThat(
            form(
                    "bands",
                    List.of(map("from", 90, "points", 10), map("from", 80, "to", 89, "points", 5)))
                .faults())
        .containsExactly(
            "bands[1]: what is below 80 lies in no band; decide what it is worth: leave the lowest"
                + " band open",
            "bands[0]: what is between 89 and 90 lies in no band; decide to which it belongs");
    assertThat(
            form(
                    "bands",
                    List.of(
                        map("below", 60, "points", 0),
                        map("above", 60, "to", 80, "points", 5),
                        map("from", 80, "below", 90, "points", 8)))
                .faults())
        .containsExactly(
            "bands[1]: 60 lies in no band; decide to which it belongs",
            "bands[2]: 80 lies in both [80, 90) and (60, 80]; decide to which it belongs",
            "bands[2]: what is above 90 lies in no band; decide what it is worth: leave the highest"
                + " band open");
    assertThat(form("bands", List.of(map("points", 1), map("to", 5, "points", 2))).faults())
        .anyMatch(f -> f.contains("overlap"));
    assertThat(
            form("bands", List.of(map("below", 60, "points", 0), map("from", 50, "points", 5)))
                .faults())
        .containsExactly("bands[1]: 50 lies in both [50, ) and (, 60); decide to which it belongs");
  }

  @Test
  void faults_ofWriting_areToldAtOnce() {
    assertThat(
            form(
                    "bands",
                    List.of(
                        map("form", 90, "points", "many"),
                        map("from", 3, "above", 2, "below", 1),
                        map("from", "high", "points", 1)))
                .faults())
        .containsExactly(
            "bands[0].form: form is unknown; did you mean from? Known: from, above, to, below,"
                + " points",
            "bands[0].points: points are expected, or all for those of the criterion",
            "bands[1]: write from or above, not both",
            "bands[1]: points is missing",
            "bands[1]: no number lies in [3, 1)",
            "bands[2].from: a number is expected");
    assertThat(form("bands", map("from", 1)).faults())
        .containsExactly("bands: a list that is not empty is expected");
    assertThat(form("bands", List.of()).faults())
        .containsExactly("bands: a list that is not empty is expected");
  }

  @Test
  void faults_atAWeight_nameTheProduct() {
    assertThat(form("bands", List.of(map("points", "0.000001"))).weight("0.5").faults())
        .containsExactly("bands[0].points: 0.000001 × 0.5 has more than 6 decimals");
  }
}
