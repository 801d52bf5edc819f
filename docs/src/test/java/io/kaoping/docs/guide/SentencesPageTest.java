package io.kaoping.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.plugin.sentence.CellReader;
import io.kaoping.plugin.sentence.CellReading;
import io.kaoping.plugin.sentence.CellReading.Outcome;
import io.kaoping.plugin.sentence.PatternLibrary;
import io.kaoping.problem.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on sentences shows what is read, what is asked and what is refused. */
class SentencesPageTest {
  private static final Path DOCS = SampleHost.project().resolve("docs");
  private static final CellReader READER = CellReader.standard();

  private static Stream<List<String>> read() {
    return rows("写法", "例句", "读作");
  }

  private static Stream<List<String>> asked() {
    return rows("原来的写法", "问什么", "改写成");
  }

  private static Stream<List<String>> rows(String... heads) {
    List<String> lines = Guide.lines(DOCS.resolve("sentences.zh.md"));
    String head = "| " + String.join(" | ", heads) + " |";
    Stream.Builder<List<String>> rows = Stream.builder();
    boolean inside = false;
    for (String line : lines) {
      if (line.equals(head)) {
        inside = true;
      } else if (!line.startsWith("|")) {
        inside = false;
      } else if (inside && !line.startsWith("|---")) {
        rows.add(List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)));
      }
    }
    return rows.build();
  }

  @Test
  void tables_areThere() {
    assertThat(read()).hasSize(46);
    assertThat(asked()).hasSize(44);
  }

  @ParameterizedTest
  @MethodSource("read")
  void example_isReadAsThePageSays(List<String> row) {
    CellReading reading = READER.read(row.get(1));
    assertThat(reading.outcome()).isEqualTo(Outcome.READ);
    assertThat(
            reading.clauses().stream()
                .map(clause -> clause.words(Language.ZH))
                .collect(Collectors.joining("；")))
        .isEqualTo(row.get(2));
  }

  @ParameterizedTest
  @MethodSource("asked")
  void question_isAskedAndTheOtherWordingIsRead(List<String> row) {
    CellReading asked = READER.read(row.get(0));
    assertThat(asked.outcome()).isEqualTo(Outcome.ASKS);
    assertThat(asked.doubts().stream().map(doubt -> doubt.message().zh())).contains(row.get(1));
    assertThat(READER.read(row.get(2)).outcome()).isEqualTo(Outcome.READ);
  }

  @Test
  void refusedExamples_areRefused() {
    for (String cell : List.of("未公示的予以扣分", "每网格未巡查的扣1分", "主动整改的从轻处理，每次扣1分")) {
      assertThat(String.join("", Guide.lines(DOCS.resolve("sentences.zh.md")))).contains(cell);
    }
    assertThat(READER.read("未公示的予以扣分").outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(READER.read("主动整改的从轻处理，每次扣1分").outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(READER.read("每网格未巡查的扣1分").outcome()).isEqualTo(Outcome.ASKS);
  }

  @Test
  void addedPatterns_areRead() {
    List<String> lines =
        Guide.lines(DOCS.resolve("src/test/resources/io/kaoping/docs/guide/added-patterns.txt"));
    PatternLibrary library =
        PatternLibrary.standard().with("added-patterns.txt", String.join("\n", lines));
    CellReading reading = new CellReader(library).read("每网格未巡查的扣1分；造假的，记红牌");
    assertThat(reading.outcome()).isEqualTo(Outcome.READ);
    assertThat(reading.clauses()).hasSize(2);
  }
}
