package io.kaoping.drools.internal.pack;

import static io.kaoping.drools.internal.pack.SmallPack.good;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackDigestTest {
  @TempDir Path temp;
  private SmallPack small;
  private String digest;

  @BeforeEach
  void makePack() {
    small = new SmallPack(temp, "small").put("cases/data.bin", new byte[] {'a', '\r', '\n'});
    digest = digest();
  }

  private String digest() {
    return good(small.read()).identity().digest();
  }

  @Test
  void digest_isTheSameOnEveryMachine() {
    assertThat(digest)
        .isEqualTo("73d6e4e1aa7b4ceeb91058f1d1953dd53bac8a8231a104aa8658c9560fc36440");
  }

  @Test
  void folderName_doesNotCount() {
    SmallPack moved =
        new SmallPack(temp, "moved").put("cases/data.bin", new byte[] {'a', '\r', '\n'});

    assertThat(good(moved.read()).identity().digest()).isEqualTo(digest);
  }

  @Test
  void lineEndsOfTexts_doNotCount() {
    for (String path : List.copyOf(small.files().keySet())) {
      if (!path.endsWith(".bin")) {
        small.put(path, small.text(path).replace("\n", "\r\n"));
      }
    }
    assertThat(digest()).isEqualTo(digest);

    small.put("rules/R1-unlinked.md", small.text("rules/R1-unlinked.md").replace("\r\n", "\r"));
    assertThat(digest()).isEqualTo(digest);
  }

  @Test
  void everyByteOfOtherFiles_counts() {
    small.put("cases/data.bin", new byte[] {'a', '\n'});

    assertThat(digest()).isNotEqualTo(digest);
  }

  @Test
  void contentAndPath_count() {
    small.put("rules/R1-unlinked.md", "# R1 \n");
    assertThat(digest()).isNotEqualTo(digest);

    small.put("rules/R1-unlinked.md", "# R1\n");
    assertThat(digest()).isEqualTo(digest);

    small.remove("cases/small.yaml").put("cases/smalk.yaml", "format: kaoping.cases/1\n");
    assertThat(
            good(new SmallPack(temp, "again")
                    .remove("cases/small.yaml")
                    .put("cases/smalk.yaml", "format: kaoping.cases/1\n")
                    .put("cases/data.bin", new byte[] {'a', '\r', '\n'})
                    .read())
                .identity()
                .digest())
        .isNotEqualTo(digest);
  }
}
