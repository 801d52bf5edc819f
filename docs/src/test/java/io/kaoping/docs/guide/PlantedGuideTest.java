package io.kaoping.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of guides reports everything that is planted in a guide, and nothing else. */
class PlantedGuideTest {
  private static final Path ROOT = SampleHost.project();
  private static final String PLANTED = "docs/src/test/resources/io/kaoping/docs/guide/planted.md";

  @Test
  void everyPlantedError_isReported(@TempDir Path folder) {
    assertThat(new GuideCheck(ROOT, folder).problems(Guide.read(ROOT.resolve(PLANTED))))
        .extracting(
            problem -> problem.replace(PLANTED + ":", "").replaceFirst("(ends with 2) .+", "$1"))
        .containsExactly(
            "5 a link leads nowhere: nowhere.md",
            "5 no such heading: planted.md#elsewhere",
            "5 no such file: docs/nothing.md",
            "8 a block of java that does not say where it is from",
            "13 docs/src/test/java/io/kaoping/docs/guide/SampleHost.java has no region nothing",
            "18 differs from region tailored of"
                + " docs/src/test/java/io/kaoping/docs/guide/SampleHost.java",
            "28 a block from a class that no test runs:"
                + " sdk-api/src/main/java/io/kaoping/Kaoping.java",
            "33 stands nowhere in"
                + " plugins/packs/qidong/src/main/resources/META-INF/kaoping/packs/qidong/pack.yaml",
            "45 a block from a file that is not there: plugins/packs/none/pack.yaml",
            "49 a placeholder: ...",
            "49 a block of drl that does not say where it is from",
            "55 an empty block",
            "55 a block of json that does not say where it is from",
            "58 a block of the language 'sh' that nobody checks",
            "62 no module sdk-none",
            "62 mvn does not know frobnicate",
            "62 kaoping frobnicate --pack qidong ends with 2",
            "62 kaoping assess --pack qidong --data plugins/packs/qidong/sample/none.json ends with 2",
            "62 kaoping packs ends with 0 ",
            "62 .ci/run has no step nothing",
            "62 a command that nobody checks: rm",
            "72 no module makes kaoping-everything",
            "72 the version of this build is 0.1.0-SNAPSHOT");
  }

  @Test
  void blockThatDoesNotEnd_isRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("open.md");
    Files.writeString(file, "# Open\n\n```java\nint x;\n", StandardCharsets.UTF_8);

    assertThatIllegalStateException()
        .isThrownBy(() -> Guide.read(file))
        .withMessageContaining("within the block of line 3");
  }

  @Test
  void region_isWithoutItsIndentation(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("Sample.java");
    Files.writeString(
        file,
        "a\n  // region one\n\n    b\n      c\n\n  // endregion\nd\n",
        StandardCharsets.UTF_8);

    assertThat(Regions.of(file)).containsOnlyKeys("one");
    assertThat(Regions.of(file).get("one")).containsExactly("b", "  c");
  }

  @Test
  void regionThatDoesNotEnd_isRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("Sample.java");
    Files.writeString(file, "// region one\nb\n", StandardCharsets.UTF_8);

    assertThatIllegalStateException()
        .isThrownBy(() -> Regions.of(file))
        .withMessageContaining("does not end [one]");
  }
}
