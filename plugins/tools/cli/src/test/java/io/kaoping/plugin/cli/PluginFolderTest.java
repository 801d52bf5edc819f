package io.kaoping.plugin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kaoping.problem.Language;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginFolderTest {
  @TempDir Path folder;

  private static void jar(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
    }
  }

  private static List<Problem> refused(Path folder) {
    return catchThrowableOfType(
            RefusedException.class,
            () -> PluginFolder.open(folder, ClassLoader.getSystemClassLoader(), Language.EN))
        .problems();
  }

  @Test
  void jars_areLoadedInTheOrderOfTheirNames() throws IOException {
    String last = Names.of("插件 一.jar", "plugin 1.jar");
    for (String name : List.of("b.jar", last, "a.jar")) {
      jar(folder.resolve(name));
    }
    Files.writeString(folder.resolve("readme.txt"), "no plugin");
    try (URLClassLoader loader =
        PluginFolder.open(folder, ClassLoader.getSystemClassLoader(), Language.ZH)) {
      assertThat(loader.getURLs())
          .containsExactly(
              folder.resolve("a.jar").toUri().toURL(),
              folder.resolve("b.jar").toUri().toURL(),
              folder.resolve(last).toUri().toURL());
    }
  }

  @Test
  void missingFolder_isAProblem() {
    assertThat(refused(folder.resolve("none")))
        .extracting(Problem::id)
        .containsExactly(ProblemId.IO_FAILURE);
  }

  @Test
  void emptyFolder_isAProblem() {
    assertThat(refused(folder)).extracting(Problem::id).containsExactly(ProblemId.MISSING_FILE);
  }

  @Test
  void brokenJars_areAllNamed() throws IOException {
    Files.writeString(folder.resolve("a.jar"), "no zip");
    jar(folder.resolve("b.jar"));
    Files.writeString(folder.resolve("c.jar"), "");
    assertThat(refused(folder))
        .extracting(p -> p.id() + " " + p.position())
        .containsExactly("BROKEN_PLUGIN a.jar", "BROKEN_PLUGIN c.jar");
  }

  @Test
  void command_tellsIt() {
    Call call = Call.of("plugins", "--plugins", folder.toString());
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).contains("Kaoping/MissingFile").contains("*.jar");
  }
}
