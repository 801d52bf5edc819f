package io.kaoping.docs.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.problem.Language;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.problem.ProblemReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kinds of problem, samples, messages in both languages, golden texts and pages are the same set,
 * and each page shows the message that its sample gives.
 */
class ProblemPagesTest {
  private static final Path PAGES = documents().resolve("errors");
  private static final Set<String> IDS =
      Stream.of(ProblemId.values())
          .map(ProblemId::name)
          .collect(Collectors.toCollection(TreeSet::new));

  @Test
  void pages_areTheKindsOfProblem() throws IOException {
    Set<String> pages = new TreeSet<>();
    try (Stream<Path> files = Files.list(PAGES)) {
      files.forEach(file -> pages.add(file.getFileName().toString()));
    }

    assertThat(pages)
        .as("add a page docs/errors/<ID>.md for each new kind of problem")
        .isEqualTo(
            IDS.stream().map(id -> id + ".md").collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void samples_areTheKindsOfProblem() {
    assertThat(ProblemSamples.all().keySet())
        .as("add a sample for each new kind of problem")
        .containsExactly(ProblemId.values());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void messages_areTheKindsOfProblem(Language language) throws IOException {
    Properties texts = new Properties();
    String name = "messages_" + language.code() + ".properties";
    try (InputStream in = ProblemId.class.getResourceAsStream(name)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    Set<String> ids = new TreeSet<>();
    for (String key : texts.stringPropertyNames()) {
      if (key.matches("[A-Z_]+")) {
        ids.add(key);
        assertThat(texts.getProperty(key + ".remedy")).as(key).isNotBlank();
      }
    }

    assertThat(ids).isEqualTo(IDS);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void golden_isWhatTheSamplesSay(Language language) throws IOException {
    StringBuilder actual = new StringBuilder();
    ProblemSamples.all()
        .forEach(
            (id, problem) ->
                actual
                    .append("# ")
                    .append(id)
                    .append('\n')
                    .append(text(problem, language))
                    .append('\n'));
    String name = "problems_" + language.code() + ".txt";
    Path written = Path.of("target", "golden", name);
    Files.createDirectories(written.getParent());
    Files.writeString(written, actual, StandardCharsets.UTF_8);

    assertThat(actual.toString())
        .as("look at docs/target/golden/%s and, if it is right, copy it to the golden file", name)
        .isEqualTo(golden(name));
  }

  @ParameterizedTest
  @EnumSource(ProblemId.class)
  void page_saysWhatItMeansInBothLanguagesAndShowsAMessage(ProblemId id) throws IOException {
    String page = Files.readString(PAGES.resolve(id.name() + ".md"), StandardCharsets.UTF_8);
    Map<ProblemId, Problem> samples = ProblemSamples.all();

    assertThat(page).startsWith("# " + id.name() + "\n\n`" + id.code() + "`");
    assertThat(page).contains("\n## 含义\n\n", "\n## 示例\n\n", "\n## 怎样修改\n\n", "\nIn English: ");
    assertThat(page)
        .contains("```text\n" + text(samples.get(id), Language.ZH) + "```\n")
        .contains(samples.get(id).message(Language.EN))
        .doesNotContain("\r", "TODO");
    assertThat(List.of(page.split("\n")))
        .as("short enough to be read")
        .hasSizeBetween(15, 40)
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(400));
  }

  private static String text(Problem problem, Language language) {
    return ProblemReport.of("", List.of(problem)).text(language);
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = ProblemPagesTest.class.getResourceAsStream("/golden/" + name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Finds the folder of the documents from wherever the test runs. */
  private static Path documents() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("docs/errors"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("no docs/errors above the working directory");
      }
    }
    return folder.resolve("docs");
  }
}
