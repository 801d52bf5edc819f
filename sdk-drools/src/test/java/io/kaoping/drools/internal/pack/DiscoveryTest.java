package io.kaoping.drools.internal.pack;

import static io.kaoping.drools.internal.pack.SmallPack.good;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.problem.Problem;
import io.kaoping.spi.EngineProvider.PackOnPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packs as folders, jars and parts of a class path. */
class DiscoveryTest {
  private static final String ROOT = "META-INF/kaoping/packs/";

  @TempDir Path temp;

  private Path jar(String name, Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return Files.write(temp.resolve(name), bytes.toByteArray());
  }

  /** Returns the entries of a jar that holds packs, with their index. */
  private static Map<String, byte[]> packs(SmallPack... packs) {
    Map<String, byte[]> entries = new TreeMap<>();
    StringBuilder index = new StringBuilder();
    for (SmallPack pack : packs) {
      String id = pack.text("pack.yaml").lines().toList().get(1).substring(4);
      for (Map.Entry<String, byte[]> file : new TreeMap<>(pack.files()).entrySet()) {
        index.append(id).append('/').append(file.getKey()).append('\n');
        entries.put(ROOT + id + "/" + file.getKey(), file.getValue());
      }
    }
    entries.put(ROOT + "index", index.toString().getBytes(StandardCharsets.UTF_8));
    return entries;
  }

  private SmallPack pack(String id, String version) {
    return new SmallPack(temp, id)
        .edit("pack.yaml", "id: small", "id: " + id)
        .edit("pack.yaml", "version: \"1\"", "version: \"" + version + "\"");
  }

  private URLClassLoader loader(Path... places) throws IOException {
    URL[] urls = new URL[places.length];
    for (int i = 0; i < places.length; i++) {
      urls[i] = places[i].toUri().toURL();
    }
    return new URLClassLoader(urls, null);
  }

  private static List<String> problems(PackReader.Outcome outcome) {
    return outcome.problems().stream().map(Problem::toString).toList();
  }

  @Test
  void packsOnPath_areSortedByIdAndVersion() throws IOException {
    Path first = jar("first.jar", packs(pack("small", "2"), pack("other", "1")));
    Path second = jar("second.jar", packs(pack("small", "1")));
    try (URLClassLoader loader = loader(first, second)) {
      assertThat(PackReader.packsOnPath(loader))
          .containsExactly(
              new PackOnPath("other", "1", "小包", "Small pack"),
              new PackOnPath("small", "1", "小包", "Small pack"),
              new PackOnPath("small", "2", "小包", "Small pack"));
    }
  }

  @Test
  void packsOnPath_emptyPath_areNone() throws IOException {
    try (URLClassLoader loader = loader()) {
      assertThat(PackReader.packsOnPath(loader)).isEmpty();
    }
  }

  @Test
  void packOnPath_isReadFromAJar() throws IOException {
    try (URLClassLoader loader = loader(jar("a.jar", packs(pack("small", "1"))))) {
      ReadPack pack = good(PackReader.read(SmallPack.request("small", null, null, loader)));

      assertThat(pack.rubric().criteria()).hasSize(8);
      assertThat(pack.positionOf("Z1")).hasToString("small/rubric.yaml:5:9");
    }
  }

  @Test
  void packOnPath_isReadFromAFolder() throws IOException {
    for (Map.Entry<String, byte[]> entry : packs(pack("small", "1")).entrySet()) {
      Path file = temp.resolve("classes").resolve(entry.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, entry.getValue());
    }
    try (URLClassLoader loader = loader(temp.resolve("classes"))) {
      good(PackReader.read(SmallPack.request("small", "1", null, loader)));
    }
  }

  @Test
  void samePackFromFolderJarAndPath_hasOneDigest() throws IOException {
    SmallPack small = pack("small", "1");
    Path onPath = jar("a.jar", packs(small));
    String digest = good(small.read()).identity().digest();
    try (URLClassLoader loader = loader(onPath)) {
      assertThat(
              good(PackReader.read(SmallPack.request("small", "1", null, loader)))
                  .identity()
                  .digest())
          .isEqualTo(digest);
    }
    assertThat(good(SmallPack.readFrom(onPath)).identity().digest()).isEqualTo(digest);
    assertThat(good(SmallPack.readFrom(jar("b.zip", small.files()))).identity().digest())
        .isEqualTo(digest);
  }

  @Test
  void unknownPack_isNotFoundWithKnownOnesAndNearest() throws IOException {
    try (URLClassLoader loader = loader(jar("a.jar", packs(pack("small", "1"))))) {
      PackReader.Outcome outcome = PackReader.read(SmallPack.request("smal", "1", null, loader));

      assertThat(outcome.name()).isEqualTo("smal 1");
      assertThat(outcome.pack()).isNull();
      assertThat(problems(outcome))
          .containsExactly("[Kaoping/PackNotFound] smal 1: There is no pack smal 1.");
      assertThat(outcome.problems().get(0).remedy()).isEqualTo("small");
      assertThat(outcome.problems().get(0).arguments()).containsExactly("smal", "1", "small 1");
    }
  }

  @Test
  void unknownVersion_isNotFound() throws IOException {
    try (URLClassLoader loader = loader(jar("a.jar", packs(pack("small", "1"))))) {
      PackReader.Outcome outcome = PackReader.read(SmallPack.request("small", "2", null, loader));

      assertThat(problems(outcome))
          .containsExactly("[Kaoping/PackNotFound] small 2: There is no pack small 2.");
      assertThat(outcome.problems().get(0).remedy()).isEqualTo("small 1");
    }
  }

  @Test
  void sameVersionTwice_namesBothPlaces() throws IOException {
    Path first = jar("first.jar", packs(pack("small", "1")));
    Path second = jar("second.jar", packs(pack("small", "1")));
    try (URLClassLoader loader = loader(first, second)) {
      assertThat(problems(PackReader.read(SmallPack.request("small", "1", null, loader))))
          .containsExactly(
              "[Kaoping/DuplicatePack] small 1: Pack small 1 is there twice: "
                  + "first.jar and second.jar.");
    }
  }

  @Test
  void severalVersions_mustBeChosenFrom() throws IOException {
    Path first = jar("first.jar", packs(pack("small", "1")));
    Path second = jar("second.jar", packs(pack("small", "2")));
    try (URLClassLoader loader = loader(first, second)) {
      assertThat(problems(PackReader.read(SmallPack.request("small", null, null, loader))))
          .containsExactly("[Kaoping/BadValue] small: \"version\" must not be \"–\".");
      good(PackReader.read(SmallPack.request("small", "2", null, loader)));
    }
  }

  @Test
  void fileOfTheIndexThatIsNotThere_isNamed() throws IOException {
    Map<String, byte[]> entries = packs(pack("small", "1"));
    entries.remove(ROOT + "small/rubric.yaml");
    try (URLClassLoader loader = loader(jar("a.jar", entries))) {
      assertThat(problems(PackReader.read(SmallPack.request("small", null, null, loader))))
          .containsExactly(
              "[Kaoping/IoFailure] small/rubric.yaml: "
                  + "The file small/rubric.yaml cannot be read or written: FileNotFoundException");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"../up", "small/../../up", "http://host/pack.yaml", "noslash"})
  void lineOfTheIndexThatLeadsOut_isRefused(String line) throws IOException {
    Map<String, byte[]> entries = packs(pack("small", "1"));
    String index = new String(entries.get(ROOT + "index"), StandardCharsets.UTF_8) + line + "\n";
    entries.put(ROOT + "index", index.getBytes(StandardCharsets.UTF_8));
    try (URLClassLoader loader = loader(jar("a.jar", entries))) {
      assertThat(problems(PackReader.read(SmallPack.request("small", null, null, loader))))
          .containsExactly(
              "[Kaoping/BadValue] a.jar/META-INF/kaoping/packs/index: \"path\" must not be \""
                  + line
                  + "\".");
    }
  }

  @Test
  void includedPack_isFoundOnThePathFirst() throws IOException {
    pack("small", "1").edit("pack.yaml", "zh: 小包", "zh: 旁边的包").write();
    Path top =
        pack("top", "1")
            .edit(
                "pack.yaml",
                "total:",
                "includes:\n  - { pack: small, version: \"1\", weight: 1 }\ntotal:")
            .put("vocabulary.yaml", "format: kaoping.vocabulary/1\n")
            .put("rubric.yaml", "format: kaoping.rubric/1\n")
            .put(PackMessages.ZH, "")
            .put(PackMessages.EN, "")
            .remove("rules/R1-unlinked.drl")
            .remove("rules/R1-unlinked.md")
            .write();
    String beside = good(SmallPack.readFrom(top)).identity().digest();
    try (URLClassLoader loader = loader(jar("a.jar", packs(pack("small", "1"))))) {
      String onPath =
          good(PackReader.read(SmallPack.request(null, null, top, loader))).identity().digest();

      assertThat(onPath).isNotEqualTo(beside);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.yaml",
        "/etc/evil.yaml",
        "a/../../evil.yaml",
        "a\\evil.yaml",
        "C:evil",
        "a//b",
        "./a"
      })
  void entryThatLeadsOut_isRefused(String path) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>(pack("small", "1").files());
    entries.put(path, new byte[0]);

    assertThat(problems(SmallPack.readFrom(jar("a.zip", entries))))
        .containsExactly("[Kaoping/BadValue] a.zip: \"path\" must not be \"" + path + "\".");
  }

  @Test
  void entryTwice_isRefused() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>(pack("small", "1").files());
    entries.put("pack.yamk", new byte[0]);
    Path zip = jar("a.zip", entries);
    byte[] bytes = Files.readAllBytes(zip);
    String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("pack.yamk", "pack.yaml");
    Files.write(zip, text.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(problems(SmallPack.readFrom(zip)))
        .containsExactly(
            "[Kaoping/DuplicateId] a.zip: \"pack.yaml\" stands twice in a.zip, "
                + "the other place is a.zip.");
  }

  @Test
  void bomb_isRefusedWhileInflating() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>(pack("small", "1").files());
    entries.put("cases/bomb.yaml", new byte[5 << 20]);

    assertThat(problems(SmallPack.readFrom(jar("a.zip", entries))))
        .containsExactly(
            "[Kaoping/LimitExceeded] a.zip: Limit exceeded: size must not be more than 5 MB.");
  }

  @Test
  void entries_upTo500AreRead() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>(pack("small", "1").files());
    for (int i = entries.size(); i < 500; i++) {
      entries.put("cases/c" + i + ".yaml", new byte[0]);
    }
    assertThat(good(SmallPack.readFrom(jar("a.zip", entries))).cases()).hasSize(492);

    entries.put("cases/more.yaml", new byte[0]);
    assertThat(problems(SmallPack.readFrom(jar("b.zip", entries))))
        .containsExactly(
            "[Kaoping/LimitExceeded] b.zip: Limit exceeded: files must not be more than 500.");
  }

  @Test
  void noZip_isRefused() throws IOException {
    Path file = Files.writeString(temp.resolve("a.jar"), "no zip");

    assertThat(problems(SmallPack.readFrom(file)))
        .containsExactly("[Kaoping/MalformedDocument] a.jar: The document cannot be read: zip");
  }

  @Test
  void cutZip_isRefused() throws IOException {
    Path zip = jar("a.zip", pack("small", "1").files());
    byte[] bytes = Files.readAllBytes(zip);
    Files.write(zip, java.util.Arrays.copyOf(bytes, 100));

    PackReader.Outcome outcome = SmallPack.readFrom(zip);
    assertThat(outcome.pack()).isNull();
    assertThat(outcome.problems()).hasSize(1);
  }

  @Test
  void jarOfSeveralPacks_isRefusedWithTheirIds() throws IOException {
    Path jar = jar("a.jar", packs(pack("small", "1"), pack("other", "1")));

    assertThat(problems(SmallPack.readFrom(jar)))
        .containsExactly("[Kaoping/BadValue] a.jar: \"pack\" must not be \"other, small\".");
  }

  @Test
  void pathThatIsNotThere_isNotFound() {
    assertThat(problems(SmallPack.readFrom(temp.resolve("nowhere"))))
        .containsExactly("[Kaoping/PackNotFound] nowhere: There is no pack nowhere .");
  }

  @Test
  void linkInAFolder_isRefused() throws IOException {
    Path folder = pack("small", "1").write();
    Path outside = Files.writeString(temp.resolve("outside.yaml"), "secret");
    Files.createSymbolicLink(folder.resolve("cases/link.yaml"), outside);

    assertThat(problems(SmallPack.readFrom(folder)))
        .containsExactly("[Kaoping/BadValue] small: \"path\" must not be \"cases/link.yaml\".");
  }
}
