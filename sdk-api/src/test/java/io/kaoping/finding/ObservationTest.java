package io.kaoping.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ObservationTest {
  @Test
  void notAssessable_namesWhatIsMissingSortedAndOnce() {
    assertThat(Observation.notAssessable(List.of("乙", "乙", "a")).missing())
        .containsExactly("a", "乙");
  }

  @Test
  void notApplicable_isBare() {
    Observation observation = Observation.notApplicable();

    assertThat(observation.status()).isEqualTo(Observation.Status.NOT_APPLICABLE);
    assertThat(observation.findings()).isEmpty();
    assertThat(observation.missing()).isEmpty();
  }

  @Test
  void finding_negativeCount_isRefused() {
    assertThatThrownBy(() -> new Finding("Z2", -1, 0, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Finding("Z2", 0, -1, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void witnesses_areOrderedByKindReferenceAndText() {
    Witness period = new Witness(Witness.Kind.PERIOD, "2025-03", "");
    Witness fact = new Witness(Witness.Kind.FACT, "党员数", "5");
    Witness item1 = new Witness(Witness.Kind.ITEM, "i1", "b");
    Witness item1a = new Witness(Witness.Kind.ITEM, "i1", "a");
    Witness item0 = new Witness(Witness.Kind.ITEM, "i0", "z");

    assertThat(new TreeSet<>(List.of(item1, item1a, item0, period, fact)))
        .containsExactly(fact, period, item0, item1a, item1);
    assertThat(period).hasToString("2025-03");
    assertThat(item1).hasToString("i1(b)");
  }
}
