package io.kaoping.plugin.cli;

import io.kaoping.problem.Language;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Wording;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** A folder of local plugin jars, loaded over the command's own classes in the order of names. */
final class PluginFolder {
  private PluginFolder() {}

  /**
   * Opens the jars of a folder.
   *
   * @throws RefusedException if there is no such folder, no jar in it, or a file that is no jar
   */
  static URLClassLoader open(Path folder, ClassLoader parent, Language language) {
    List<Path> jars;
    try (Stream<Path> files = Files.list(folder)) {
      jars =
          files
              .filter(file -> String.valueOf(file.getFileName()).endsWith(".jar"))
              .sorted((a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString()))
              .toList();
    } catch (IOException e) {
      throw FileTrouble.of(folder, e, language);
    }
    if (jars.isEmpty()) {
      throw RefusedException.file(
          Problem.error(ProblemId.MISSING_FILE, Position.of(folder.toString()), "*.jar"));
    }
    List<Problem> problems = new ArrayList<>();
    URL[] urls = new URL[jars.size()];
    for (int i = 0; i < urls.length; i++) {
      Path jar = jars.get(i);
      String name = String.valueOf(jar.getFileName());
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        if (zip.size() == 0) {
          problems.add(broken(name, "0"));
        }
        urls[i] = jar.toUri().toURL();
      } catch (IOException e) {
        problems.add(broken(name, String.valueOf(e.getMessage())));
      }
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(new Wording("插件不能使用", "Plugins cannot be used"), problems);
    }
    return new URLClassLoader("plugins", urls, parent);
  }

  private static Problem broken(String jar, String why) {
    return Problem.error(ProblemId.BROKEN_PLUGIN, Position.of(jar), jar, why);
  }
}
