package io.kaoping.plugin.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.problem.Language;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report in a real browser; skipped where no Chromium is on the path. */
class BrowserTest {
  private static final Pattern PAGE = Pattern.compile("/Type /Page\\s");
  private static final Pattern LANDSCAPE = Pattern.compile("/MediaBox \\[0 0 841");

  @TempDir Path folder;
  private Path page;

  @BeforeEach
  void writePage() throws IOException {
    Assumptions.assumeTrue(chromium().isPresent(), "no chromium on the path");
    page = folder.resolve(Report.FILE);
    Files.write(page, Samples.qidong(Language.ZH));
  }

  private static Optional<Path> chromium() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(dir -> Stream.of(Path.of(dir, "chromium"), Path.of(dir, "chromium-browser")))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Opens the page without any network, and returns what the browser said. */
  private String open(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(chromium().orElseThrow().toString()));
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--proxy-server=127.0.0.1:9", // nobody listens there
            "--enable-logging=stderr",
            "--user-data-dir=" + folder.resolve("profile")));
    command.addAll(List.of(options));
    command.add(page.toUri().toString());
    Path said = folder.resolve("said");
    Process browser =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(browser.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(browser.exitValue()).isZero();
    return Files.readString(said, StandardCharsets.ISO_8859_1);
  }

  @Test
  void page_opensWithoutAComplaint() throws IOException, InterruptedException {
    String said = open("--dump-dom");
    assertThat(said.lines().filter(line -> line.contains(":CONSOLE"))).isEmpty();
    assertThat(said).contains("<article class=\"card\"").contains("</html>");
  }

  @Test
  void page_printsOnA4_theMapAcross() throws IOException, InterruptedException {
    Path pdf = folder.resolve("report.pdf");
    open("--no-pdf-header-footer", "--print-to-pdf=" + pdf);
    String content = Files.readString(pdf, StandardCharsets.ISO_8859_1);
    long pages = PAGE.matcher(content).results().count();
    long across = LANDSCAPE.matcher(content).results().count();
    assertThat(pages).isGreaterThan(66);
    assertThat(across).isBetween(3L, 8L);
    assertThat(content).contains("/MediaBox [0 0 594");
  }

  @Test
  void page_isSeenOnADesktopAndOnAPhone() throws IOException, InterruptedException {
    for (int width : new int[] {1280, 500}) {
      Path picture = folder.resolve(width + ".png");
      open("--window-size=" + width + ",900", "--screenshot=" + picture, "--hide-scrollbars");
      BufferedImage image = ImageIO.read(picture.toFile());
      assertThat(image.getWidth()).isEqualTo(width);
      Set<Integer> colours = new HashSet<>();
      for (int x = 0; x < width; x++) {
        colours.add(image.getRGB(x, 10) & 0xFFFFFF);
        colours.add(image.getRGB(x, 300) & 0xFFFFFF);
      }
      assertThat(colours).contains(0x123f6b).contains(0xffffff);
    }
  }
}
