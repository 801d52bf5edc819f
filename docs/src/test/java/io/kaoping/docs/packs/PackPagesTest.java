package io.kaoping.docs.packs;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.Kaoping;
import io.kaoping.plugin.cli.KaopingCli;
import io.kaoping.spi.EngineProvider.PackOnPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The page of every built-in pack is what {@code kaoping pack page} writes today. */
class PackPagesTest {
  private static final String HOW =
      "mvn -B -ntp -q -pl docs -am test -Dtest=PackPagesTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dkaoping.pages=write";
  private static final boolean WRITE = "write".equals(System.getProperty("kaoping.pages"));
  private static final List<PackOnPath> PACKS = Kaoping.builder().packsOnPath();

  private static Path folder() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(folder.resolve("docs/CHANGELOG.md"))) {
      folder = folder.getParent();
    }
    return folder.resolve("docs/packs");
  }

  private static String pageOf(PackOnPath pack) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = KaopingCli.run(InputStream.nullInputStream(), out, err, "pack", "page", pack.id());
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(exit).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  @TestFactory
  Stream<DynamicTest> page_isCurrent() {
    return PACKS.stream().map(pack -> DynamicTest.dynamicTest(pack.id(), () -> check(pack)));
  }

  private static void check(PackOnPath pack) throws IOException {
    Path file = folder().resolve(pack.id() + ".zh.md");
    String page = pageOf(pack);
    if (WRITE) {
      Files.writeString(file, page, StandardCharsets.UTF_8);
    }
    assertThat(file).as("write the pages with: " + HOW).exists();
    assertThat(Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n"))
        .as("write the pages with: " + HOW)
        .isEqualTo(page);
  }

  @Test
  void folder_holdsThePagesAndTheIndexAlone() throws IOException {
    List<String> expected = new ArrayList<>(List.of("README.md"));
    PACKS.forEach(pack -> expected.add(pack.id() + ".zh.md"));
    try (Stream<Path> files = Files.list(folder())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .hasSizeGreaterThan(10)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void index_namesEveryPageAndHowToWriteThem() throws IOException {
    String index = Files.readString(folder().resolve("README.md"), StandardCharsets.UTF_8);

    assertThat(index.lines().filter(line -> line.startsWith("| [")))
        .containsExactlyInAnyOrderElementsOf(
            PACKS.stream()
                .map(p -> "| [" + p.titleZh() + "](" + p.id() + ".zh.md) | " + p.version() + " |")
                .toList());
    assertThat(index).contains("\n" + HOW + "\n");
  }
}
