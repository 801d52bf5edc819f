package io.kaoping.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WitnessesTest {
  private static final Witness FACT = new Witness(Witness.Kind.FACT, "z", "1");
  private static final Witness FIRST = new Witness(Witness.Kind.ITEM, "i1", "甲");
  private static final Witness SAME_REF = new Witness(Witness.Kind.ITEM, "i1", "乙");
  private static final Witness SECOND = new Witness(Witness.Kind.ITEM, "i2", "");

  @Test
  void copyOf_anyOrder_isInOrderAndHasEachOnce() {
    assertThat(Witnesses.copyOf(List.of(SECOND, FIRST, FACT, SECOND, SAME_REF)))
        .containsExactly(FACT, SAME_REF, FIRST, SECOND);
  }

  @Test
  void copyOf_listThatChangesLater_staysAsItWas() {
    List<Witness> source = new ArrayList<>(List.of(FIRST, SECOND));
    List<Witness> copy = Witnesses.copyOf(source);
    source.clear();

    assertThat(copy).containsExactly(FIRST, SECOND);
    assertThatThrownBy(() -> copy.remove(FIRST)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> copy.set(0, SECOND)).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void copyOf_whatIsOneAlready_isTheSame() {
    List<Witness> witnesses = Witnesses.of(FIRST, SECOND);

    assertThat(Witnesses.copyOf(witnesses)).isSameAs(witnesses);
    assertThat(new Finding("L1", 2, 2, witnesses).witnesses()).isSameAs(witnesses);
  }

  @Test
  void of_equalsAnyListOfTheSame() {
    assertThat(Witnesses.of(FIRST, SECOND)).isEqualTo(List.of(FIRST, SECOND));
    assertThat(Witnesses.of()).isEqualTo(List.of());
    assertThat(Witnesses.of(FIRST)).hasSameHashCodeAs(List.of(FIRST));
  }

  @Test
  void of_notInOrder_failsWhereAssertionsAreEnabled() {
    assertThatThrownBy(() -> Witnesses.of(SECOND, FIRST)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> Witnesses.of(FIRST, FIRST)).isInstanceOf(AssertionError.class);
  }
}
