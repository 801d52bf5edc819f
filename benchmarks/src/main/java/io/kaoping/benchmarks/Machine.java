package io.kaoping.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * On what something was measured.
 *
 * @param cores how many processors the JVM may use
 * @param processor what they are
 * @param system the operating system
 * @param jdk the JVM and its version
 */
record Machine(int cores, String processor, String system, String jdk) {
  static Machine here() throws IOException {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        model(),
        System.getProperty("os.name") + ' ' + System.getProperty("os.arch"),
        System.getProperty("java.vm.name") + ' ' + System.getProperty("java.runtime.version"));
  }

  private static String model() throws IOException {
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(info)) {
      return "unknown processor";
    }
    try (Stream<String> lines = Files.lines(info, StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown processor");
    }
  }

  String text() {
    return "machine: " + cores + " cores, " + processor + ", " + system + "\njdk: " + jdk;
  }
}
