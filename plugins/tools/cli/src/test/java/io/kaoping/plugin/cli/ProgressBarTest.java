package io.kaoping.plugin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private String shown() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void bar_growsAndGoesAway() {
    try (ProgressBar bar = new ProgressBar(out, 80, true)) {
      bar.at(1);
      bar.at(2);
      bar.at(3);
      assertThat(shown()).isEqualTo("\r[" + ".".repeat(40) + "]\r[#" + ".".repeat(39) + "]");
      bar.at(200);
    }
    assertThat(shown()).endsWith("\r[" + "#".repeat(40) + "]\r" + " ".repeat(42) + "\r");
  }

  @Test
  void bar_thatNobodyWatches_saysNothing() {
    try (ProgressBar bar = new ProgressBar(out, 80, false)) {
      bar.at(40);
    }
    assertThat(shown()).isEmpty();
  }
}
