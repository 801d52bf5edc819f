package io.kaoping.drools.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.problem.Severity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to the text of a pack, reading it ends in a pack or in problems. */
class MutationTest {
  private static final List<String> FILES =
      List.of("pack.yaml", "vocabulary.yaml", "rubric.yaml", PackMessages.ZH);
  private static final List<String> SCRAPS =
      List.of(
          "[",
          "]",
          "{",
          "}",
          "\"",
          "'",
          ":",
          ",",
          "- ",
          "\n",
          "  ",
          "&a ",
          "*a",
          "!!x ",
          "null",
          "-1",
          "99999999999999999999",
          "0.0000001",
          "true",
          "\\",
          "|\n",
          ">",
          "?",
          "%",
          "`",
          "\u0000",
          "\u3000",
          "(",
          "!",
          "&&",
          "in",
          "zero",
          "id: ",
          "\ud800");

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void mutatedPack_isReadOrRefused(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      String file = FILES.get(random.nextInt(FILES.size()));
      SmallPack pack = new SmallPack(temp, "small");
      String text = pack.text(file);
      int at = random.nextInt(text.length());
      int until = Math.min(text.length(), at + random.nextInt(6));
      String scrap = SCRAPS.get(random.nextInt(SCRAPS.size()));
      byte[] mutated =
          (text.substring(0, at) + scrap + text.substring(until)).getBytes(StandardCharsets.UTF_8);
      if (random.nextInt(4) == 0) {
        mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
      }

      PackReader.Outcome outcome = pack.put(file, mutated).read();

      boolean refused = outcome.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR);
      assertThat(outcome.pack() == null).as("%s %s", seed, i).isEqualTo(refused);
    }
  }
}
