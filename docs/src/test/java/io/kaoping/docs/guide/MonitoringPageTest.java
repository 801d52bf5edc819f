package io.kaoping.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.plugin.cli.KaopingCli;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on monitoring shows what the commands print, of one submission on four days. */
class MonitoringPageTest {
  private static final Path EXCERPTS =
      SampleHost.project().resolve("docs/src/test/resources/io/kaoping/docs/guide");

  @ParameterizedTest
  @ValueSource(strings = {"2025-03-31", "2025-05-31", "2025-08-31", "2025-12-31"})
  void excerpt_isPrinted(String asOf) {
    String printed = printed("assess", "--as-of", asOf);
    String explained = printed("explain", "--as-of", asOf, "--unit", "u32");

    List<String> excerpt = Guide.lines(EXCERPTS.resolve("monitoring-" + asOf + ".txt"));
    String[] parts = String.join("\n", excerpt).split("\n\n", -1);
    assertThat(printed).contains("\n" + parts[0] + "\n");
    assertThat(parts).hasSizeGreaterThan(2);
    for (int i = 1; i < parts.length; i++) {
      assertThat(explained).contains("\n" + parts[i] + "\n\n");
    }
  }

  private static String printed(String command, String... options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> words =
        new ArrayList<>(
            List.of(
                command,
                "--pack",
                "qidong",
                "--data",
                SampleHost.sample().toString(),
                "--lang",
                "zh"));
    words.addAll(List.of(options));
    int code =
        KaopingCli.run(
            InputStream.nullInputStream(),
            out,
            OutputStream.nullOutputStream(),
            words.toArray(String[]::new));
    assertThat(code).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
