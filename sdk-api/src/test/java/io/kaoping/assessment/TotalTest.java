package io.kaoping.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaoping.rubric.Points;
import io.kaoping.rubric.Ratio;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;

class TotalTest {
  private static final Wording WHY = new Wording("扣完为止", "Nothing left");

  private static TotalLine line(String points) {
    return TotalLine.of(TotalLine.Kind.SECTION, "s1", Wording.same("S"), Points.of(points));
  }

  @Test
  void of_lines_isTheirSum() {
    Total total = Total.of(List.of(line("0.1"), line("0.2"), line("-1")));

    assertThat(total.points()).contains(Points.of("-0.7"));
    assertThat(total.lines()).hasSize(3);
    assertThat(total).isEqualTo(Total.stated(Points.of("-0.7"), total.lines()));
    assertThat(total).hasSameHashCodeAs(Total.of(total.lines()));
  }

  @Test
  void of_noLine_isNoTotal() {
    assertThat(Total.of(List.of())).isEqualTo(Total.none()).isNotEqualTo(Total.of(zero()));
    assertThat(Total.none().points()).isEmpty();
    assertThat(Total.of(zero()).points()).contains(Points.ZERO);
  }

  private static List<TotalLine> zero() {
    return List.of(line("0"));
  }

  @Test
  void rounded_roundsTheSumOnce_andShowsWhatTheSharesLeave() {
    Total.Share third =
        Total.Share.of(
            TotalLine.Kind.SECTION,
            "s1",
            Wording.same("S"),
            Ratio.of(Points.of(100), Points.of(3)));

    Total thirds = Total.rounded(List.of(third, third, third), "m", Rounding.USUAL);
    Total two = Total.rounded(List.of(third, third), "m", Rounding.USUAL);

    // 33.33 three times, and the whole is 100; 66.666… is 66.67, of which twice 33.33 leaves 0.01
    assertThat(thirds.points()).contains(Points.of(100));
    assertThat(thirds.lines())
        .hasSize(4)
        .endsWith(
            TotalLine.of(
                TotalLine.Kind.ROUNDING, "m", new Wording("舍入", "Rounding"), Points.of("0.01")));
    assertThat(two.points()).contains(Points.of("66.67"));
    assertThat(Total.rounded(List.of(third), "m", Rounding.USUAL).lines()).hasSize(1);
    assertThat(Total.rounded(List.of(), "m", Rounding.USUAL)).isEqualTo(Total.none());
  }

  @Test
  void stated_whatDoesNotAddUp_isRefused() {
    assertThat(Total.stated(null, List.of())).isEqualTo(Total.none());
    assertThatThrownBy(() -> Total.stated(Points.of(2), List.of(line("1.999999"))))
        .hasMessage("lines must add up to 2: 1.999999");
    assertThatThrownBy(() -> Total.stated(Points.ZERO, List.of()))
        .hasMessage("lines must add up to 0: 0");
    assertThatThrownBy(() -> Total.stated(null, zero()))
        .hasMessage("lines must be none where there is no total");
  }

  @Test
  void atLeastAndAtMost_addALineOnlyWhereTheyChange() {
    Total total = Total.of(List.of(line("-3")));

    assertThat(total.atLeast(Points.of(-3), "m", WHY)).isSameAs(total);
    assertThat(total.atMost(Points.of(-3), "m", WHY)).isSameAs(total);
    assertThat(total.atLeast(Points.ZERO, "m", WHY))
        .isEqualTo(
            Total.of(
                List.of(line("-3"), TotalLine.of(TotalLine.Kind.LIMIT, "m", WHY, Points.of(3)))));
    assertThat(total.atMost(Points.of(-5), "m", WHY).points()).contains(Points.of(-5));
    assertThat(Total.none().atLeast(Points.ZERO, "m", WHY)).isEqualTo(Total.none());
    assertThat(Total.none().atMost(Points.ZERO, "m", WHY)).isEqualTo(Total.none());
  }
}
