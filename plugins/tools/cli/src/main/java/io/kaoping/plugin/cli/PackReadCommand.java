package io.kaoping.plugin.cli;

import io.kaoping.plugin.rubric.ProposedTerms;
import io.kaoping.plugin.sentence.CellReader;
import io.kaoping.plugin.sentence.CellReading;
import io.kaoping.plugin.sentence.PlacedReading;
import io.kaoping.plugin.sentence.ReadingDocument;
import io.kaoping.plugin.sentence.ReadingText;
import io.kaoping.plugin.table.RubricColumns;
import io.kaoping.plugin.table.RubricRow;
import io.kaoping.plugin.table.RubricTable;
import io.kaoping.plugin.table.TableFile;
import io.kaoping.plugin.table.TableReading;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that reads a rubric as it is published and says how each cell is understood. */
@Command(name = "read")
final class PackReadCommand implements CliCommand {
  /** What begins a clause in the column 规则. */
  private static final Pattern CLAUSE =
      Pattern.compile("(?:^|[\\s{,`])(?:deduct|award|bonus|veto|members-mean)\\s*:");

  private final Invocation invocation;

  @Parameters(index = "0", arity = "1", descriptionKey = "table", paramLabel = "<file>")
  private String file = "";

  @Option(names = "--facts", descriptionKey = "facts", paramLabel = "<file>")
  private @Nullable String facts;

  @Mixin private final SentencePatterns patterns = new SentencePatterns();

  PackReadCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public int run() {
    Path path = rubric();
    String name = String.valueOf(path.getFileName());
    TableReading tables = TableFile.read(name, content(path));
    RubricTable.Read read = RubricTable.read(tables, name);
    if (read.refused()) {
      throw new RefusedException(
          new Wording("评分细则不能使用", "The rubric cannot be used"), read.problems());
    }
    tell(new Wording("评分细则的提示", "Notices on the rubric"), read.problems());
    CellReader reader =
        Files.isDirectory(invocation.path(file))
            ? patterns.reader(invocation, path.resolveSibling("patterns.txt"))
            : patterns.reader(invocation);
    List<PlacedReading> readings = new ArrayList<>();
    Map<RubricRow, CellReading> byRow = new HashMap<>();
    StringBuilder out = new StringBuilder();
    // most of the time goes into the sentences, and no two of them need each other
    List<Optional<CellReading>> understood =
        read.rows().parallelStream().map(row -> reading(reader, row)).toList();
    for (int i = 0; i < read.rows().size(); i++) {
      RubricRow row = read.rows().get(i);
      if (understood.get(i).isEmpty()) {
        out.append(ruled(row));
        continue;
      }
      CellReading reading = understood.get(i).get();
      String place = row.at(RubricColumns.SENTENCE).toString();
      byRow.put(row, reading);
      readings.add(new PlacedReading(row.text(RubricColumns.ID), place, reading));
      out.append(text(row, place, reading));
    }
    ProposedTerms proposed =
        ProposedTerms.of(name, tables, row -> Objects.requireNonNull(byRow.get(row)));
    invocation.result(
        patterns.json()
            ? ReadingDocument.of(readings, invocation.language())
            : out.append(summary(readings)).append(proposals(proposed)).toString(),
        null);
    if (facts != null) {
      invocation.workbook(proposed.workbook(), facts);
    }
    return count(readings, CellReading.Outcome.READ) == readings.size()
        ? ExitCode.EVALUATED
        : ExitCode.NOT_EVALUATED;
  }

  private void tell(Wording heading, List<Problem> notices) {
    if (!notices.isEmpty()) {
      invocation.problems(heading, notices);
    }
  }

  /** Returns the file of the rubric: the one that was named, or that of the pack's folder. */
  private Path rubric() {
    Path named = invocation.path(file);
    if (!Files.isDirectory(named)) {
      return named;
    }
    return Stream.of("rubric", "评分细则")
        .flatMap(stem -> TableFile.endings().stream().sorted().map(end -> stem + "." + end))
        .flatMap(name -> existing(named, name))
        .findFirst()
        .orElseThrow(
            () ->
                RefusedException.usage(
                    Problem.error(
                        ProblemId.MISSING_FILE, Position.of(file), "rubric.xlsx, .csv, .md")));
  }

  private static Stream<Path> existing(Path folder, String name) {
    try {
      Path path = folder.resolve(name);
      return Files.isRegularFile(path) ? Stream.of(path) : Stream.empty();
    } catch (InvalidPathException e) {
      return Stream.empty(); // the file system has no such names
    }
  }

  private byte[] content(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(TableFile.MOST_BYTES + 1);
    } catch (IOException e) {
      throw FileTrouble.of(path, e, invocation.language());
    }
  }

  /** Reads the sentence of a row, unless the column 规则 says its clauses. */
  private static Optional<CellReading> reading(CellReader reader, RubricRow row) {
    return CLAUSE.matcher(row.text(RubricColumns.RULE)).find()
        ? Optional.empty()
        : Optional.of(reader.read(row.text(RubricColumns.SENTENCE), row.points()));
  }

  private String ruled(RubricRow row) {
    String said =
        invocation.say(
            "  由“规则”一列规定，这一格只作为原文\n\n", "  the column 规则 says it; the cell is only quoted\n\n");
    return head(row, row.at(RubricColumns.SENTENCE).toString(), row.text(RubricColumns.SENTENCE))
        + said;
  }

  private String head(RubricRow row, String place, String sentence) {
    StringBuilder out = new StringBuilder();
    out.append(row.text(RubricColumns.ID)).append(' ').append(row.text(RubricColumns.CONTENT));
    out.append(invocation.say("，", ", ")).append(row.text(RubricColumns.POINTS));
    out.append(row.text(RubricColumns.POINTS).endsWith("分") ? "" : invocation.say("分", " points"));
    out.append(invocation.say("（", " (")).append(place).append(invocation.say("）", ")"));
    out.append('\n');
    sentence.lines().forEach(line -> out.append("  | ").append(line).append('\n'));
    return out.toString();
  }

  private String text(RubricRow row, String place, CellReading reading) {
    StringBuilder out = new StringBuilder(head(row, place, reading.text()));
    ReadingText.of(reading, invocation.language())
        .lines()
        .forEach(line -> out.append(line.isEmpty() ? "" : "  ").append(line).append('\n'));
    return out.append('\n').toString();
  }

  private String summary(List<PlacedReading> readings) {
    StringBuilder out = new StringBuilder();
    out.append(readings.size()).append(invocation.say(" 格", " cells"));
    for (CellReading.Outcome outcome : CellReading.Outcome.values()) {
      out.append(invocation.say("；", "; ")).append(outcome.wording().in(invocation.language()));
      out.append(' ').append(count(readings, outcome));
    }
    return out.append('\n').toString();
  }

  private String proposals(ProposedTerms proposed) {
    if (proposed.size() == 0) {
      return "";
    }
    return invocation.say("词汇表里缺 ", "Facts that are missing: ")
        + proposed.size()
        + invocation.say(" 项：\n", "\n")
        + proposed.text(invocation.language());
  }

  private static long count(List<PlacedReading> readings, CellReading.Outcome outcome) {
    return readings.stream().filter(each -> each.reading().outcome() == outcome).count();
  }
}
