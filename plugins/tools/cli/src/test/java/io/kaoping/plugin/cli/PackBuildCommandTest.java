package io.kaoping.plugin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.Kaoping;
import io.kaoping.pack.PackIdentity;
import io.kaoping.plugin.rubric.PackSkeleton;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackBuildCommandTest {
  private static final String ROOT = "META-INF/kaoping/packs/";

  @TempDir Path folder;

  /** Copies a built-in pack into a folder, under another version. */
  private Path copy(String pack, String version) throws IOException {
    Path copy = Samples.copyOfPack(pack, folder.resolve("my pack"));
    Path manifest = copy.resolve("pack.yaml");
    String text = Files.readString(manifest, StandardCharsets.UTF_8);
    Files.writeString(
        manifest,
        text.replaceFirst("version: \"[^\"]*\"", "version: \"" + version + "\""),
        StandardCharsets.UTF_8);
    return copy;
  }

  private static PackIdentity loaded(Path jar, String id, @Nullable String version)
      throws IOException {
    try (URLClassLoader path =
        new URLClassLoader(
            new URL[] {jar.toUri().toURL()}, PackBuildCommandTest.class.getClassLoader())) {
      Kaoping.Builder builder = Kaoping.builder().classLoader(path);
      Kaoping kaoping = (version == null ? builder.pack(id) : builder.pack(id, version)).build();
      return kaoping.pack(id).identity();
    }
  }

  private static Set<String> entries(Path jar) throws IOException {
    Set<String> names = new TreeSet<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.stream().forEach(entry -> names.add(entry.getName()));
    }
    return names;
  }

  @Test
  void build_packWithRules_isAJarThatHoldsThemCompiled() throws IOException {
    Path pack = copy("four-lists", "mine");
    Path jar = folder.resolve("mine.jar");
    Call call = Call.of("pack", "build", pack.toString(), "--out", jar.toString());
    assertThat(call.err()).isEqualTo("four-lists mine：DRL 规则已编译\n");
    assertThat(call.out()).isEmpty();
    assertThat(call.exit()).isZero();
    assertThat(entries(jar))
        .contains("META-INF/MANIFEST.MF", ROOT + "index", ROOT + "four-lists/pack.yaml")
        .filteredOn(name -> name.matches("META-INF/kaoping/rules/[0-9a-f]{64}"))
        .hasSize(1);
    assertThat(loaded(jar, "four-lists", "mine"))
        .isEqualTo(Kaoping.builder().pack(pack).build().pack("four-lists").identity());
  }

  @Test
  void build_packWithoutRules_holdsItsTextsOnly() throws IOException {
    Path pack = folder.resolve("begun");
    for (Map.Entry<String, byte[]> file : PackSkeleton.of("begun", "begun", 2025).entrySet()) {
      Path path = pack.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    Files.writeString(pack.resolve(".hidden"), "x");
    Path jar = folder.resolve("begun.jar");
    Call call = Call.of("pack", "build", pack.toString(), "--out", jar.toString(), "--lang", "en");
    assertThat(call.err()).endsWith(": no DRL in it, so nothing was compiled\n");
    assertThat(call.exit()).isZero();
    assertThat(entries(jar))
        .noneMatch(name -> name.contains("kaoping/rules/") || name.contains(".hidden"));
    assertThat(loaded(jar, "begun", null).id()).isEqualTo("begun");
  }

  @Test
  void build_packThatIncludesOthers_saysThem() throws IOException {
    Path pack = copy("qidong", "mine");
    Path jar = folder.resolve("mine.jar");
    Call call = Call.of("pack", "build", pack.toString(), "--out", jar.toString(), "--lang", "en");
    assertThat(call.err())
        .isEqualTo(
            "qidong mine: its DRL is compiled;"
                + " the class path also needs six-haves 2025.1, four-lists 2025.1\n");
    assertThat(loaded(jar, "qidong", "mine").version()).isEqualTo("mine");
  }

  @Test
  void build_whatIsNoFolder_isRefused() {
    Call call = Call.of("pack", "build", "four-lists", "--out", folder.resolve("x").toString());
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).contains("[Kaoping/MissingFile] four-lists");
    assertThat(folder).isEmptyDirectory();
  }
}
