package io.kaoping.plugin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.Kaoping;
import io.kaoping.spi.EngineProvider.PackOnPath;
import io.kaoping.spi.PreparedPack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackExportCommandTest {
  private static final String ROOT = "META-INF/kaoping/packs/";

  @TempDir Path folder;

  static Stream<String> packs() {
    return Kaoping.builder().packsOnPath().stream().map(PackOnPath::id);
  }

  /** Writes a built-in pack as a jar, its manifest, rubric and vocabulary as a workbook. */
  private Path withTable(String pack, Path workbook) throws IOException {
    ClassLoader loader = PackExportCommandTest.class.getClassLoader();
    Path jar = folder.resolve("exported.jar");
    Set<String> paths = new TreeSet<>();
    for (var index : Collections.list(loader.getResources(ROOT + "index"))) {
      try (InputStream in = index.openStream()) {
        new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.startsWith(pack + "/"))
            .forEach(paths::add);
      }
    }
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(jar), StandardCharsets.UTF_8)) {
      for (String path : paths) {
        String name = path.substring(pack.length() + 1);
        if (!List.of("pack.yaml", "rubric.yaml", "vocabulary.yaml").contains(name)) {
          zip.putNextEntry(new ZipEntry(name));
          try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(ROOT + path))) {
            in.transferTo(zip);
          }
        }
      }
      zip.putNextEntry(new ZipEntry("rubric.xlsx"));
      zip.write(Files.readAllBytes(workbook));
    }
    return jar;
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyPack_readsBackEqual(String id) throws IOException {
    Path workbook = folder.resolve("rubric.xlsx");
    Call call = Call.of("pack", "export", id, "--out", workbook.toString());
    assertThat(call).isEqualTo(new Call(0, "", ""));

    PreparedPack pack = Kaoping.builder().pack(id).build().pack(id);
    PreparedPack back = Kaoping.builder().pack(withTable(id, workbook)).build().pack(id);

    assertThat(back.identity().title()).isEqualTo(pack.identity().title());
    assertThat(back.identity().version()).isEqualTo(pack.identity().version());
    assertThat(back.rubric()).isEqualTo(pack.rubric());
    assertThat(back.vocabulary()).isEqualTo(pack.vocabulary());
    assertThat(back.drl().keySet()).isEqualTo(pack.drl().keySet());
  }

  @Test
  void export_ofTheSamePack_givesTheSameBytes() throws IOException {
    Path first = folder.resolve("a.xlsx");
    Path second = folder.resolve("b.xlsx");
    Call.of("pack", "export", "six-haves", "--out", first.toString());
    Call.of("pack", "export", "six-haves", "--out", second.toString());

    assertThat(first).hasSameBinaryContentAs(second);
  }

  @Test
  void export_withoutAFile_isRefused() {
    assertThat(Call.of("pack", "export", "six-haves").exit()).isEqualTo(2);
  }
}
