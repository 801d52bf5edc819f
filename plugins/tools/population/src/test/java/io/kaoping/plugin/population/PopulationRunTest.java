package io.kaoping.plugin.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.kaoping.Kaoping;
import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.coalition.Unit;
import io.kaoping.plugin.json.JsonSubmissionFormat;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.Points;
import io.kaoping.spi.SubmissionFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes of files with a submission on each line; the towns are invented. */
final class PopulationRunTest {
  private static final int LINES = 3 * ChunkReader.LINES + 5;

  @TempDir Path folder;

  private final Kaoping kaoping = Kaoping.builder().pack(pack()).build();

  private static Path pack() {
    try {
      return Path.of(
              Objects.requireNonNull(PopulationRunTest.class.getResource("towns/pack.yaml"))
                  .toURI())
          .getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Counts the lines that are read; it may break at one of them, as a machine does. */
  private static final class Counting implements SubmissionFormat {
    private final JsonSubmissionFormat json = new JsonSubmissionFormat();
    private final AtomicInteger read = new AtomicInteger();
    private int breaksAt = Integer.MAX_VALUE;

    @Override
    public String id() {
      return json.id();
    }

    @Override
    public int spiVersion() {
      return json.spiVersion();
    }

    @Override
    public Set<String> endings() {
      return json.endings();
    }

    @Override
    public Submission read(InputStream in, String name) {
      if (read.incrementAndGet() == breaksAt) {
        throw new IllegalStateException("power cut");
      }
      return json.read(in, name);
    }

    @Override
    public List<Problem> located(List<Problem> problems, InputStream in, String name) {
      return json.located(problems, in, name);
    }
  }

  private final Counting format = new Counting();

  private PopulationSummary run(String text, String out, int threads) throws IOException {
    return run(text, out, threads, null);
  }

  private PopulationSummary run(String text, String out, int threads, LocalDate asOf)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new PopulationRun(kaoping.population("towns"), format, "", asOf, threads)
        .run(
            new ByteArrayInputStream(bytes),
            "towns.ndjson",
            folder.resolve(out),
            (lines, subjects) -> {});
  }

  private static String town(String id, int accidents, int visits) {
    return ("{'format':'kaoping.submission/1','synthetic':true,'asOf':'2025-12-31',"
            + "'period':{'from':'2025-01-01','to':'2025-12-31'},"
            + "'units':[{'id':'"
            + id
            + "','name':'镇"
            + id
            + "','class':'"
            + (id.hashCode() % 2 == 0 ? "山区" : "平原")
            + "','facts':{'accidents':"
            + accidents
            + ",'visits':"
            + visits
            + "}}]}")
        .replace('\'', '"');
  }

  private static String towns(int count) {
    Random random = new Random(3);
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      text.append(town("t" + i, random.nextInt(8), 8 + random.nextInt(4))).append('\n');
    }
    return text.toString();
  }

  private List<Map<String, String>> lines(String out) throws IOException {
    List<Map<String, String>> all = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(out), StandardCharsets.UTF_8)) {
      all.add(flat(line));
    }
    return all;
  }

  /** Returns the values of an object by path. */
  private static Map<String, String> flat(String line) throws IOException {
    Map<String, String> values = new HashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(line)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue()) {
          values.put(
              parser.getParsingContext().pathAsPointer().toString().substring(1), parser.getText());
        }
      }
    }
    return values;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void run_givesWhatOneSubmissionGives(int threads) throws IOException {
    String text = towns(LINES);

    PopulationSummary summary = run(text, "out.ndjson", threads);

    List<Unit> units = new ArrayList<>();
    for (String line : text.split("\n")) {
      units.addAll(
          new JsonSubmissionFormat()
              .read(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), "x")
              .units());
    }
    LocalDate end = LocalDate.of(2025, 12, 31);
    Assessment whole =
        kaoping.assess(Submission.builder(end, LocalDate.of(2025, 1, 1), end).units(units).build());
    List<Map<String, String>> lines = lines("out.ndjson");
    assertThat(lines).hasSize(LINES + 1);
    assertThat(lines.get(0))
        .containsEntry("format", "kaoping.population/1")
        .containsEntry("pack/id", "towns")
        .containsEntry("synthetic", "true")
        .containsEntry("data/submissions", Integer.toString(LINES))
        .containsEntry("units", Integer.toString(LINES));
    for (int i = 1; i <= LINES; i++) {
      Map<String, String> line = lines.get(i);
      Scorecard card = whole.of("t" + i);
      assertThat(line)
          .containsEntry("line", Integer.toString(i))
          .containsEntry("kind", "unit")
          .containsEntry("id", card.id())
          .containsEntry("name", card.name())
          .containsEntry("class", card.subjectClass().orElseThrow())
          .containsEntry("total", card.total().orElseThrow().toString())
          .containsEntry("points/A", text(card.criterion("A").points()))
          .containsEntry("points/B", text(card.criterion("B").points()))
          .containsEntry("rank", card.rank().orElseThrow().toString())
          .containsEntry("among", Integer.toString(card.standing().among()))
          .containsEntry("grade", card.grade().id());
      assertThat(line.get("awards/0"))
          .isEqualTo(card.standing().awards().stream().map(Award::id).findFirst().orElse(null));
      assertThat(line.get("gradeByTotal") != null)
          .isEqualTo(!card.grade().equals(card.standing().gradeByTotal()));
      assertThat(line.get("reasons/0/zh") != null).isEqualTo(!card.standing().trace().isEmpty());
    }
    assertThat(summary.units()).isEqualTo(LINES);
    assertThat(summary.classes()).hasSize(2);
    assertThat(
            summary.classes().stream()
                .flatMap(c -> c.grades().values().stream())
                .mapToLong(Long::longValue)
                .sum())
        .isEqualTo(LINES);
    assertThat(Files.exists(folder.resolve("out.ndjson.parts"))).isFalse();
  }

  private static String text(Points points) {
    return points.toString();
  }

  @Test
  void run_afterABreak_readsOnlyTheRestAndGivesTheSame() throws IOException {
    String text = towns(LINES);
    run(text, "whole.ndjson", 1);
    format.read.set(0);
    format.breaksAt = 2 * ChunkReader.LINES + 10;

    assertThatThrownBy(() -> run(text, "out.ndjson", 1)).hasRootCauseMessage("power cut");
    assertThat(Files.exists(folder.resolve("out.ndjson"))).isFalse();
    format.breaksAt = Integer.MAX_VALUE;
    int before = format.read.getAndSet(0);
    PopulationSummary summary = run(text, "out.ndjson", 1);

    assertThat(before).isGreaterThanOrEqualTo(2 * ChunkReader.LINES + 10);
    assertThat(format.read.get()).isLessThanOrEqualTo(LINES - 2 * ChunkReader.LINES);
    assertThat(summary.taken()).isGreaterThanOrEqualTo(2 * ChunkReader.LINES);
    assertThat(folder.resolve("out.ndjson")).hasSameBinaryContentAs(folder.resolve("whole.ndjson"));
  }

  @Test
  void run_ofWrongLines_tellsThemAllAndThenReadsOnlyTheirChunk() throws IOException {
    String[] lines = towns(LINES).split("\n");
    lines[69] = lines[69].replace("\"visits\":", "\"visits\":true,\"other\":");
    lines[70] = "{";
    lines[71] = lines[71].replace("2025-12-31\",\"p", "2025-11-30\",\"p");

    AssessmentException refused =
        catchThrowableOfType(
            AssessmentException.class, () -> run(String.join("\n", lines), "out.ndjson", 2));

    assertThat(refused.problems())
        .extracting(Problem::id, p -> p.position().source() + ":" + p.position().line())
        .containsExactly(
            tuple(ProblemId.WRONG_TYPE, "towns.ndjson:70"),
            tuple(ProblemId.MALFORMED_DOCUMENT, "towns.ndjson:71"),
            tuple(ProblemId.BAD_VALUE, "towns.ndjson:72"));
    assertThat(refused.problems().get(0).position().column()).isPositive();
    assertThat(Files.exists(folder.resolve("out.ndjson"))).isFalse();

    format.read.set(0);
    run(towns(LINES), "out.ndjson", 2);
    assertThat(format.read.get()).isEqualTo(ChunkReader.LINES);
  }

  @Test
  void run_ofASubjectOnTwoLines_tellsBoth() {
    String text = towns(LINES) + town("t3", 0, 0) + "\n";

    assertThatThrownBy(() -> run(text, "out.ndjson", 2))
        .isInstanceOfSatisfying(
            AssessmentException.class,
            e -> {
              Problem only = e.problems().get(0);
              assertThat(e.problems()).hasSize(1);
              assertThat(only.id()).isEqualTo(ProblemId.DUPLICATE_ID);
              assertThat(only.position().line()).isEqualTo(LINES + 1);
              assertThat(only.arguments())
                  .containsExactly("units / coalitions", "t3", "towns.ndjson:3");
            });
  }

  @Test
  void run_ofOtherDatesInALaterChunk_tellsWhere() {
    String text = towns(ChunkReader.LINES) + town("x", 0, 0).replace("\"2025-01", "\"2025-02");

    assertThatThrownBy(() -> run(text, "out.ndjson", 1))
        .isInstanceOfSatisfying(
            AssessmentException.class,
            e -> {
              assertThat(e.problems()).hasSize(1);
              assertThat(e.problems().get(0).position())
                  .hasToString("towns.ndjson:" + (ChunkReader.LINES + 1) + " period");
            });
  }

  @Test
  void run_asOfAnotherDay_takesItForAllLines() throws IOException {
    String text =
        town("a", 0, 0)
            + "\n"
            + town("b", 0, 0).replace("\"asOf\":\"2025-12-31", "\"asOf\":\"2025-10-31");

    run(text, "out.ndjson", 1, LocalDate.of(2025, 6, 30));

    assertThat(lines("out.ndjson").get(0)).containsEntry("asOf", "2025-06-30");
    assertThatThrownBy(() -> run(text, "other.ndjson", 1, LocalDate.of(2024, 6, 30)))
        .isInstanceOfSatisfying(
            AssessmentException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::id)
                    .containsOnly(ProblemId.OUTSIDE_PERIOD));
  }

  @Test
  void run_ofBlankLinesAndOtherLineEnds_isThatWithout() throws IOException {
    String plain = town("a", 1, 12) + "\n" + town("b", 2, 9) + "\n";
    run(plain, "plain.ndjson", 1);
    run("\uFEFF" + plain.replace("\n", "\r\n") + "\r\n \t\n\n", "odd.ndjson", 1);
    run(plain.strip(), "open.ndjson", 1);

    assertThat(lines("odd.ndjson").subList(1, 3)).isEqualTo(lines("plain.ndjson").subList(1, 3));
    assertThat(lines("open.ndjson").subList(1, 3)).isEqualTo(lines("plain.ndjson").subList(1, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \r\n\t\n"})
  void run_ofNothing_isRefused(String text) {
    AssessmentException refused =
        catchThrowableOfType(AssessmentException.class, () -> run(text, "out.ndjson", 2));

    assertThat(refused.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.id()).isEqualTo(ProblemId.MALFORMED_DOCUMENT));
    assertThat(folder.resolve("out.ndjson")).doesNotExist();
  }

  @Test
  void run_withDamagedOrForeignParts_makesThemAnew() throws IOException {
    String text = towns(LINES);
    run(text, "whole.ndjson", 1);
    assertThatThrownBy(() -> run(text + "{\n", "out.ndjson", 1))
        .isInstanceOf(AssessmentException.class);
    List<Path> parts;
    try (Stream<Path> files = Files.list(folder.resolve("out.ndjson.parts"))) {
      parts = files.filter(f -> f.toString().endsWith(".part")).sorted().toList();
    }
    assertThat(parts).hasSize(3);
    byte[] bytes = Files.readAllBytes(parts.get(0));
    bytes[bytes.length / 2] ^= 1;
    Files.write(parts.get(0), bytes);
    Files.write(parts.get(1), new byte[7]);
    format.read.set(0);

    run(text, "out.ndjson", 1);

    assertThat(format.read.get()).isEqualTo(LINES - ChunkReader.LINES);
    assertThat(folder.resolve("out.ndjson")).hasSameBinaryContentAs(folder.resolve("whole.ndjson"));

    assertThatThrownBy(() -> run(text + "{\n", "out.ndjson", 1))
        .isInstanceOf(AssessmentException.class);
    format.read.set(0);
    run(text, "out.ndjson", 1, LocalDate.of(2025, 12, 30));
    assertThat(format.read.get()).isEqualTo(LINES);
  }

  @Test
  void run_whereFactsAreMissing_countsWhoIsNotAssessed() throws IOException {
    String text = town("a", 1, 12) + "\n" + town("b", 1, 12).replace("\"accidents\":1,", "");

    PopulationSummary summary = run(text, "out.ndjson", 1);

    assertThat(summary.notAssessed()).isEqualTo(Map.of("A", 1));
    Map<String, String> b = lines("out.ndjson").get(2);
    assertThat(b).containsEntry("notAssessed/0", "A").containsEntry("points/B", "4");
    assertThat(b).doesNotContainKeys("total", "rank", "grade");
    assertThat(summary.notices()).containsOnlyKeys(ProblemId.QUOTA_INCOMPLETE);
  }

  @Test
  void run_ofALineLongerThanAnyDocument_tellsIt() {
    String text = town("a", 1, 12) + "\n" + "x".repeat(ChunkReader.LONGEST_LINE + 1);

    assertThatThrownBy(() -> run(text, "out.ndjson", 1))
        .isInstanceOfSatisfying(
            AssessmentException.class,
            e -> {
              assertThat(e.problems())
                  .extracting(Problem::id)
                  .containsExactly(ProblemId.LIMIT_EXCEEDED);
              assertThat(e.problems().get(0).position()).hasToString("towns.ndjson:2");
            });
  }

  @Test
  void run_besideAnotherOfTheSameResult_isRefused() throws IOException {
    Path claim = folder.resolve("out.ndjson.parts").resolve("lock");
    Files.createDirectories(claim.getParent());
    try (var channel =
            FileChannel.open(claim, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThatThrownBy(() -> run(towns(1), "out.ndjson", 1))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("in use by another run");
    }
  }
}
