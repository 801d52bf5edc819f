package io.kaoping.benchmarks.feel;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.kaoping.benchmarks.PeerBenchmark;
import io.kaoping.benchmarks.Population;
import org.junit.jupiter.api.Test;

/** It finds and reckons what the hand-written code does. */
class CamundaFeelTest {
  @Test
  void judges_asTheHandWrittenCodeDoes() {
    assertThatCode(() -> PeerBenchmark.check(new Population(7, 40))).doesNotThrowAnyException();
  }
}
