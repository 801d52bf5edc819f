package io.kaoping.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** README.md and the guides say what the project does, in blocks that are run elsewhere. */
class GuideTest {
  private static final Path ROOT = SampleHost.project();

  @TempDir static Path written;

  @TestFactory
  Stream<DynamicTest> guide_isTrue() throws IOException {
    return guides().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    ROOT.relativize(file).toString(),
                    () ->
                        assertThat(new GuideCheck(ROOT, written).problems(Guide.read(file)))
                            .isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> link_leadsSomewhere() throws IOException {
    List<Path> others = new ArrayList<>();
    others.addAll(markdown(ROOT.resolve("docs/adr")));
    others.addAll(markdown(ROOT.resolve("docs/errors")));
    others.addAll(markdown(ROOT.resolve("docs/packs")));
    return others.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    ROOT.relativize(file).toString(),
                    () ->
                        assertThat(new GuideCheck(ROOT, written).brokenLinks(Guide.read(file)))
                            .isEmpty()));
  }

  @Test
  void guides_areThere() throws IOException {
    assertThat(guides())
        .extracting(file -> ROOT.relativize(file).toString().replace('\\', '/'))
        .contains(
            "README.md",
            "docs/CHANGELOG.md",
            "docs/architecture.md",
            "docs/authors.zh.md",
            "docs/vendors.md");
    assertThat(Guide.read(ROOT.resolve("README.md")).blocks())
        .extracting(Guide.Block::language)
        .contains("console", "java", "xml", "text");
  }

  private static List<Path> guides() throws IOException {
    List<Path> guides = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    guides.addAll(markdown(ROOT.resolve("docs")));
    guides.add(ROOT.resolve("docs/packs/README.md"));
    return guides;
  }

  private static List<Path> markdown(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }
}
