package io.kaoping.plugin.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kaoping.problem.PackException;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The project's own cells, invented in the style of published rubrics: those whose id begins with b
 * to j were written and labelled before the reader read any of them.
 */
class CorpusReportTest {
  private static final List<LabelledCell> CELLS = cells();

  private static List<LabelledCell> cells() {
    try (InputStream in =
        Objects.requireNonNull(CorpusReportTest.class.getResourceAsStream("cells.jsonl"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return LabelledCell.readAll("cells.jsonl", text.lines().toList());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CorpusReport report(String prefix) {
    return CorpusReport.of(
        CELLS.stream().filter(cell -> cell.id().startsWith(prefix)).toList(),
        CellReader.standard());
  }

  @Test
  void report_cellsWrittenBeforeTheReader_hasNoWrongReading() {
    CorpusReport report = report("b");
    assertThat(report.wrong()).isEmpty();
    assertThat(report.all()).isEqualTo(new CorpusReport.Count(45, 44, 0, 0, 88, 87, 0, 67, 42));
  }

  @Test
  void report_cellsWrittenBeforeTheSecondRound_hasNoWrongReading() {
    CorpusReport report = report("c");
    assertThat(report.wrong()).isEmpty();
    assertThat(report.all()).isEqualTo(new CorpusReport.Count(45, 42, 0, 1, 103, 101, 0, 74, 41));
  }

  @Test
  void report_cellsWrittenToFindHoles_hasNoWrongReading() {
    CorpusReport report = report("d");
    assertThat(report.wrong()).isEmpty();
    assertThat(report.all()).isEqualTo(new CorpusReport.Count(64, 62, 0, 2, 113, 109, 4, 88, 62));
  }

  @Test
  void report_cellsWrittenAfterTheHolesWereMended_hasNoWrongReading() {
    CorpusReport report = report("e");
    assertThat(report.wrong()).isEmpty();
    assertThat(report.all()).isEqualTo(new CorpusReport.Count(65, 63, 0, 0, 110, 109, 0, 78, 64));
  }

  @Test
  void report_cellsWrittenLast_hasNoWrongReading() {
    CorpusReport report = report("f");
    assertThat(report.wrong()).isEmpty();
    assertThat(report.all()).isEqualTo(new CorpusReport.Count(50, 47, 0, 2, 84, 80, 3, 62, 44));
  }

  @Test
  void report_cellsOfTenOtherFields_hasNoWrongReading() {
    CorpusReport report = report("g");
    assertThat(report.wrong()).isEmpty();
    assertThat(report.all()).isEqualTo(new CorpusReport.Count(60, 59, 0, 0, 121, 120, 0, 92, 58));
  }

  @Test
  void report_cellsKeptForTheLastMeasurement_hasNoWrongReading() {
    CorpusReport report = report("h");
    assertThat(report.wrong()).isEmpty();
    assertThat(report.all()).isEqualTo(new CorpusReport.Count(60, 59, 0, 0, 120, 119, 0, 92, 57));
  }

  @Test
  void report_cellsWrittenAfterTheLastMeasurement_hasNoWrongReading() {
    CorpusReport report = report("i");
    assertThat(report.wrong()).isEmpty();
    assertThat(report.all()).isEqualTo(new CorpusReport.Count(60, 60, 0, 0, 107, 107, 0, 81, 59));
  }

  @Test
  void report_cellsWrittenAfterThose_hasNoWrongReading() {
    CorpusReport report = report("j");
    assertThat(report.wrong()).isEmpty();
    assertThat(report.all()).isEqualTo(new CorpusReport.Count(49, 49, 0, 0, 87, 87, 0, 62, 46));
  }

  @Test
  void report_cellsOfWhichOneInFiveIsOpen_hasNoWrongReading() {
    CorpusReport report = report("k");
    assertThat(report.wrong()).isEmpty();
    assertThat(report.all())
        .isEqualTo(new CorpusReport.Count(114, 107, 0, 1, 203, 195, 3, 141, 112));
  }

  @Test
  void report_cellsWrittenWhileThoseWereMended_hasNoWrongReading() {
    CorpusReport report = report("l");
    assertThat(report.wrong()).isEmpty();
    assertThat(report.all())
        .isEqualTo(new CorpusReport.Count(116, 113, 0, 1, 219, 212, 3, 145, 114));
  }

  /** More than half of these cells are open, in ways that were looked for. */
  @Test
  void report_openCellsWrittenByOthers_areReadAsFarAsSaid() {
    CorpusReport report = report("m");
    assertThat(report.wrong())
        .extracting(row -> row.cell().id())
        .containsExactly("m003", "m048", "m074");
    assertThat(report.all()).isEqualTo(new CorpusReport.Count(90, 63, 3, 10, 185, 142, 23, 89, 59));
  }

  /** Written by another one after those were mended; in the one, 不扣分 is nothing or an exemption. */
  @Test
  void report_cellsWrittenByAFourth_differInOne() {
    CorpusReport report = report("q");
    assertThat(report.wrong()).extracting(row -> row.cell().id()).containsExactly("q082");
    assertThat(report.all())
        .isEqualTo(new CorpusReport.Count(130, 126, 1, 1, 210, 205, 2, 151, 117));
  }

  /** Written by a fifth, who named a precedent for each cell that is open. */
  @Test
  void report_cellsOfWhichEachOpenOneHasAPrecedent_differInTwo() {
    CorpusReport report = report("r");
    assertThat(report.wrong()).extracting(row -> row.cell().id()).containsExactly("r051", "r061");
    assertThat(report.all())
        .isEqualTo(new CorpusReport.Count(130, 125, 2, 0, 212, 207, 0, 150, 128));
  }

  /** Written by a sixth in the same way, and read after all the others were mended. */
  @Test
  void report_cellsWrittenByASixth_hasNoWrongReading() {
    CorpusReport report = report("s");
    assertThat(report.wrong()).isEmpty();
    assertThat(report.all())
        .isEqualTo(new CorpusReport.Count(130, 126, 0, 1, 207, 203, 1, 164, 123));
  }

  /**
   * Written by a seventh; the seven differ in how the same is put: 不扣分 as nothing or an exemption,
   * a cap as a clause or a limit, 百册次 or 100册次.
   */
  @Test
  void report_cellsWrittenByASeventh_differInHowTheSameIsPut() {
    CorpusReport report = report("v");
    assertThat(report.wrong())
        .extracting(row -> row.cell().id())
        .containsExactly("v010", "v016", "v058", "v060", "v080", "v083", "v084");
    assertThat(report.all()).isEqualTo(new CorpusReport.Count(110, 91, 7, 3, 212, 190, 6, 123, 99));
  }

  /** Written by an eighth, who writes shorter than most. */
  @Test
  void report_cellsWrittenByAnEighth_hasNoWrongReading() {
    CorpusReport report = report("w");
    assertThat(report.wrong()).isEmpty();
    assertThat(report.all())
        .isEqualTo(new CorpusReport.Count(120, 115, 0, 1, 214, 210, 1, 161, 109));
  }

  /** Of these measures are not labelled. */
  @Test
  void report_cellsFromNineteenFields_hasNoWrongReading() {
    CorpusReport report = report("t");
    assertThat(report.wrong()).isEmpty();
    assertThat(report.all()).isEqualTo(new CorpusReport.Count(105, 102, 0, 0, 169, 166, 0, 0, 89));
  }

  /** Of these measures are not labelled either. */
  @Test
  void report_cellsFromFurtherFields_hasNoWrongReading() {
    CorpusReport report = report("u");
    assertThat(report.wrong()).isEmpty();
    assertThat(report.all()).isEqualTo(new CorpusReport.Count(67, 65, 0, 0, 105, 103, 0, 0, 60));
  }

  /**
   * Written by others, and read after all the others were: the two differ in how points are put.
   */
  @Test
  void report_cellsWrittenByOthersAndReadLast_differInTwo() {
    CorpusReport report = report("n");
    assertThat(report.wrong()).extracting(row -> row.cell().id()).containsExactly("n054", "n060");
    assertThat(report.all())
        .isEqualTo(new CorpusReport.Count(130, 114, 2, 9, 232, 204, 20, 133, 109));
  }

  /**
   * Written by others like published rubrics; the one difference is another way to say the same.
   */
  @Test
  void report_cellsWrittenByOthers_differInOne() {
    CorpusReport report = report("p");
    assertThat(report.wrong()).extracting(row -> row.cell().id()).containsExactly("p038");
    assertThat(report.all())
        .isEqualTo(new CorpusReport.Count(140, 130, 1, 5, 241, 230, 6, 192, 129));
  }

  @Test
  void report_aLadderInOneClause_isTheSameAsAClauseForEachLevel() {
    String cell =
        "{\"id\":\"x\",\"text\":\"获一等奖的得3分，获二等奖的得1分，未获奖的得0分。\","
            + "\"class\":\"executable\",\"mechanism\":\"A8\",\"clauses\":[{\"effect\":"
            + "{\"kind\":\"award\",\"points\":[3,1,0],\"tiers\":true}}]}";
    CorpusReport report =
        CorpusReport.of(LabelledCell.readAll("c.jsonl", List.of(cell)), CellReader.standard());
    assertThat(report.rows().get(0).found()).hasSize(2);
    assertThat(report.rows().get(0).right()).isTrue();
    assertThat(report.all().clausesRight()).isEqualTo(1);
  }

  @Test
  void report_cellsWrittenLater_hasNoWrongReading() {
    CorpusReport report = report("o");
    assertThat(report.wrong()).isEmpty();
    assertThat(report.all()).isEqualTo(new CorpusReport.Count(88, 87, 0, 1, 180, 179, 1, 144, 85));
  }

  @Test
  void byClass_addsUpToAll() {
    CorpusReport report = report("");
    assertThat(report.byClass().keySet())
        .containsExactly("executable", "judgement", "needs-decision", "not-scoring");
    assertThat(report.byClass().values().stream().mapToInt(CorpusReport.Count::clauses).sum())
        .isEqualTo(report.all().clauses());
    assertThat(report.byMechanism().values().stream().mapToInt(CorpusReport.Count::cells).sum())
        .isEqualTo(CELLS.size());
  }

  @Test
  void report_aLabelThatDiffers_isAWrongReading() {
    List<LabelledCell> cells =
        LabelledCell.readAll(
            "c.jsonl",
            List.of(
                "{\"id\":\"x\",\"text\":\"未公示的，扣2分。\",\"class\":\"executable\","
                    + "\"mechanism\":\"A2\",\"clauses\":[{\"condition\":\"未公示\","
                    + "\"measure\":\"boolean-fact\",\"effect\":{\"kind\":\"deduct\",\"points\":3}}]}"));
    CorpusReport report = CorpusReport.of(cells, CellReader.standard());
    assertThat(report.wrong()).hasSize(1);
    assertThat(report.all()).isEqualTo(new CorpusReport.Count(1, 0, 1, 0, 1, 0, 0, 0, 1));
    assertThat(ReadingText.of(report.wrong().get(0).expected())).isEqualTo("deduct 3");
    assertThat(ReadingText.of(report.wrong().get(0).found())).isEqualTo("deduct 2");
  }

  @Test
  void readAll_linesThatCannotBeRead_areAllReported() {
    PackException thrown =
        catchThrowableOfType(
            PackException.class,
            () ->
                LabelledCell.readAll(
                    "c.jsonl", List.of("{", "", "[]", "{\"id\":\"x\",\"class\":\"executable\"}")));
    assertThat(thrown.problems())
        .extracting(Problem::id)
        .containsExactly(
            ProblemId.MALFORMED_DOCUMENT, ProblemId.MISSING_FIELD, ProblemId.MISSING_FIELD);
    assertThat(thrown.problems().stream().map(p -> p.position().line()).toList())
        .isEqualTo(List.of(1, 3, 4));
  }
}
