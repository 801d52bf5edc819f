package io.kaoping.plugin.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.Kaoping;
import io.kaoping.problem.Language;
import io.kaoping.spi.EngineProvider.PackOnPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PackPageTest {
  private static final Kaoping KAOPING =
      Kaoping.builder().pack("page-sample").pack("page-inner").build();
  private static final List<PackOnPath> KNOWN = Kaoping.builder().packsOnPath();

  private static String page(String pack, List<PackOnPath> known, Language language) {
    return PackPage.of(KAOPING.pack(pack), KAOPING.words(pack), known, language);
  }

  private static String golden(String name) {
    try (InputStream in = PackPageTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
          .replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void packWithEverything_inChinese() {
    assertThat(page("page-sample", KNOWN, Language.ZH)).isEqualTo(golden("page-sample.zh.md"));
  }

  @Test
  void packWithEverything_inEnglish() {
    assertThat(page("page-sample", KNOWN, Language.EN)).isEqualTo(golden("page-sample.en.md"));
  }

  @Test
  void packWithLittle_leavesOutWhatItHasNot() {
    assertThat(page("page-inner", KNOWN, Language.ZH)).isEqualTo(golden("page-inner.zh.md"));
    assertThat(page("page-inner", KNOWN, Language.EN)).isEqualTo(golden("page-inner.en.md"));
  }

  @Test
  void includedPack_withoutAKnownTitle_isNamedByItsId() {
    assertThat(page("page-sample", List.of(), Language.ZH))
        .contains("| 并入的规则包 | page-inner 1，权重 0.5 |");
    assertThat(page("page-sample", KNOWN, Language.ZH))
        .contains("| 并入的规则包 | 基础包（page-inner 1），权重 0.5 |");
  }
}
