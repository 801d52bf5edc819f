package io.kaoping.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of a pack of this project in which one text is another. */
final class PackCopy {
  private PackCopy() {}

  /** Copies a pack to a folder and replaces a text where it first stands in a YAML file. */
  static Path of(String pack, Path to, String text, String instead) throws IOException {
    Path from =
        SampleHost.project()
            .resolve("plugins/packs")
            .resolve(pack)
            .resolve("src/main/resources/META-INF/kaoping/packs")
            .resolve(pack);
    List<Path> files;
    try (Stream<Path> walk = Files.walk(from)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    boolean replaced = false;
    for (Path file : files) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      String content = Files.readString(file, StandardCharsets.UTF_8);
      int at = replaced || !file.toString().endsWith(".yaml") ? -1 : content.indexOf(text);
      if (at >= 0) {
        content = content.substring(0, at) + instead + content.substring(at + text.length());
        replaced = true;
      }
      Files.writeString(target, content, StandardCharsets.UTF_8);
    }
    assertThat(replaced).as("%s holds %s", pack, text).isTrue();
    return to;
  }
}
