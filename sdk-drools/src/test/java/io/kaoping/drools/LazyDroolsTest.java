package io.kaoping.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A pack without expert rules must load neither Drools nor Guice: shown by the class log of a fresh
 * JVM.
 */
class LazyDroolsTest {
  @Test
  void packWithoutExpertRules_loadsNoClassOfDroolsOrGuice(@TempDir Path folder) throws Exception {
    List<String> loaded = loadedBy(folder, "65");
    assertThat(loaded).anyMatch(line -> line.contains("io.kaoping.drools.internal.plan.Plan "));
    assertThat(loaded)
        .noneMatch(
            line ->
                line.contains(" org.drools.")
                    || line.contains(" org.kie.")
                    || line.contains(" org.eclipse.jdt.")
                    || line.contains(" com.google.inject."));
  }

  private static List<String> loadedBy(Path folder, String total)
      throws IOException, InterruptedException, URISyntaxException {
    Path log = folder.resolve("classes.txt");
    Path pack =
        Path.of(
            Objects.requireNonNull(LazyDroolsTest.class.getResource("/packs/measures")).toURI());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log + ":none",
                "-cp",
                System.getProperty("java.class.path"),
                FirstResult.class.getName(),
                pack.toString(),
                total)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
    int exit = process.waitFor();
    assertThat(exit)
        .as(Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8))
        .isZero();
    return Files.readAllLines(log, StandardCharsets.UTF_8);
  }
}
