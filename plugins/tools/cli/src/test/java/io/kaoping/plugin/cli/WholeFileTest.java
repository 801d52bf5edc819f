package io.kaoping.plugin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kaoping.problem.Language;
import io.kaoping.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Problem refused(Path file) {
    return catchThrowableOfType(
            RefusedException.class, () -> WholeFile.write(file, bytes("x"), Language.EN))
        .problems()
        .get(0);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void file_isWrittenAndReplacedWhole() throws IOException {
    Path file = folder.resolve("result.json");
    WholeFile.write(file, bytes("a much longer first content"), Language.ZH);
    WholeFile.write(file, bytes("second"), Language.ZH);
    assertThat(file).hasContent("second");
    assertThat(names()).containsExactly("result.json");
  }

  @Test
  void readers_keepTheFileThatTheyOpened() throws IOException {
    Path file = folder.resolve("result.json");
    WholeFile.write(file, bytes("first"), Language.ZH);
    try (var reader = Files.newInputStream(file)) {
      WholeFile.write(file, bytes("second"), Language.ZH);
      assertThat(reader.readAllBytes()).isEqualTo(bytes("first"));
    }
  }

  @Test
  void link_staysALink() throws IOException {
    Path file = folder.resolve("real.json");
    Files.writeString(file, "first");
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
    WholeFile.write(link, bytes("second"), Language.ZH);
    assertThat(file).hasContent("second");
    assertThat(link).isSymbolicLink();
  }

  @Test
  void missingFolder_isRefused() throws IOException {
    Problem problem = refused(folder.resolve("no/result.json"));
    assertThat(problem.message(Language.EN))
        .contains("result.json")
        .contains("its folder does not exist");
    assertThat(names()).isEmpty();
  }

  @Test
  void folder_isRefused() {
    assertThat(refused(folder).message(Language.EN)).contains("it is a folder");
  }
}
