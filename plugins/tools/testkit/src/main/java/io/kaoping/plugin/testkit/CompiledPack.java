package io.kaoping.plugin.testkit;

import io.kaoping.Kaoping;
import io.kaoping.spi.PreparedPack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The step of a build that compiles the rules of packs into the classes folder of their module, so
 * that its jar holds them.
 */
public final class CompiledPack {
  private CompiledPack() {}

  /**
   * Compiles the rules of every pack in a folder of the class path.
   *
   * @param arguments the folder
   * @throws io.kaoping.problem.PackException if a pack cannot be used
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path index = folder.resolve("META-INF/kaoping/packs/index");
    Set<String> ids = new TreeSet<>();
    for (String line : Files.readAllLines(index, StandardCharsets.UTF_8)) {
      ids.add(line.substring(0, line.indexOf('/')));
    }
    for (String id : ids) {
      PreparedPack pack = Kaoping.builder().pack(id).build().pack(id);
      for (Map.Entry<String, byte[]> file : pack.compiledRules().entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
    }
  }
}
