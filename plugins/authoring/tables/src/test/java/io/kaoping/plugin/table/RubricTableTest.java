package io.kaoping.plugin.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.problem.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

class RubricTableTest {
  private static final String[] HEAD = {"编号", "考评项目", "考评内容", "分值（100分）", "评分标准", "考评方式", "备注"};

  private static RubricTable.Read read(byte[] book) {
    return RubricTable.read(TableFile.read("细则.xlsx", book), "细则.xlsx");
  }

  private static List<String> problems(RubricTable.Read read) {
    return read.problems().stream().map(Problem::toString).toList();
  }

  @Test
  void rows_areCriteria_inTheirGroups_belowTitleAndHead() {
    byte[] book =
        BookSketch.of(
            made -> {
              made.createSheet("说明");
              XSSFSheet sheet = made.createSheet("评分细则");
              BookSketch.add(sheet, "某区2025年度考评细则（虚构）");
              BookSketch.add(sheet, HEAD);
              BookSketch.add(sheet, "A1", "学习", "集中学习", "６分", "每少1次扣1分", "查记录", "新增");
              BookSketch.add(sheet, "A2", "", "党课", "4", "每少1次扣2分");
              BookSketch.add(sheet, "");
              BookSketch.add(sheet, "B1", "服务", "走访", "0.5", "未走访的不得分");
              BookSketch.add(sheet, "合计", "", "", "10.5");
              sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 6));
              sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
            });
    RubricTable.Read read = read(book);

    assertThat(problems(read)).isEmpty();
    assertThat(read.rows())
        .extracting(row -> row.text(RubricColumns.ID))
        .containsExactly("A1", "A2", "B1");
    assertThat(read.rows())
        .extracting(row -> row.text(RubricColumns.SECTION))
        .containsExactly("学习", "学习", "服务");
    assertThat(read.rows())
        .extracting(RubricRow::points)
        .containsExactly(new BigDecimal("6"), new BigDecimal("4"), new BigDecimal("0.5"));
    RubricRow first = read.rows().get(0);
    assertThat(first.text(RubricColumns.METHOD)).isEqualTo("查记录");
    assertThat(first.further().get("备注").text()).isEqualTo("新增");
    assertThat(first.at(RubricColumns.SENTENCE)).hasToString("细则.xlsx 评分细则!E3");
  }

  @Test
  void whatIsWrong_isSaidWithItsCell_allAtOnce() {
    byte[] book =
        BookSketch.of(
            made -> {
              XSSFSheet sheet = made.createSheet("细则");
              BookSketch.add(sheet, "编号", "考评项目", "考评内容", "分值", "评分标谁");
              BookSketch.add(sheet, "A1", "学习", "集中学习", "六分", "每少1次扣1分");
              BookSketch.add(sheet, "A1", "", "党课", "", "扣1分");
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 3, 3));
            });

    assertThat(problems(read(book)))
        .containsExactly(
            "[Kaoping/MissingField] 细则.xlsx 细则!A1: The required field \"评分标准\" is missing.",
            "[Kaoping/BadCell] 细则.xlsx 细则!D2: The cell cannot be read: \"D2:D3\", expected cells that"
                + " are not merged; only those of 考评项目 may be merged downwards.",
            "[Kaoping/BadCell] 细则.xlsx 细则!D2: The cell cannot be read: \"六分\", expected a number such as"
                + " 6 or 0.5.",
            "[Kaoping/MissingField] 细则.xlsx 细则!A3: The required field \"分值\" is missing.",
            "[Kaoping/DuplicateId] 细则.xlsx 细则!A3: \"A1\" stands twice in 编号, the other place is 细则.xlsx"
                + " 细则!A2.");
    assertThat(read(book).problems().get(0).remedy()).isEqualTo("评分标谁");
  }

  @Test
  void withoutAHead_itSaysWhichColumnsThereMustBe() {
    assertThat(problems(read(BookSketch.of("细则", new String[] {"姓名", "电话"}))))
        .containsExactly(
            "[Kaoping/MissingField] 细则.xlsx: The required field \"编号 | 考评项目 | 考评内容 | 分值 |"
                + " 评分标准\" is missing.");
  }

  private static RubricTable.Read markdown(String... lines) {
    String page = String.join("\n", lines) + "\n";
    return RubricTable.read(
        TableFile.read("细则.md", page.getBytes(StandardCharsets.UTF_8)), "细则.md");
  }

  @Test
  void severalTables_areOneRubric() {
    String head = "| 编号 | 考评项目 | 考评内容 | 分值 | 评分标准 |";
    RubricTable.Read read =
        markdown(
            head,
            "|-|-|-|-|-|",
            "| A1 | 学习 | 党课 | 4 | 缺1次扣1分 |",
            "",
            "二、服务",
            "",
            head,
            "|-|-|-|-|-|",
            "| B1 | 服务 | 走访 | 6 | 未走访的不得分 |",
            "| A1 | 服务 | 调研 | 6 | 未调研的不得分 |");

    assertThat(read.rows())
        .extracting(row -> row.text(RubricColumns.ID))
        .containsExactly("A1", "B1", "A1");
    assertThat(problems(read))
        .containsExactly(
            "[Kaoping/DuplicateId] 细则.md:10:3: \"A1\" stands twice in 编号, the other place is"
                + " 细则.md:3:3.");
  }

  @Test
  void nothingThatGivesPoints_isPassedOver() {
    RubricTable.Read read =
        markdown(
            "| 编号 | 考评项目 | 考评内容 | 分值 | 评分标准 | 评分细则 |",
            "|-|-|-|-|-|-|",
            "| A1 | 学习 | 党课 | 4 | 缺a|缺b | | 扣2分 |",
            "| A2 | 学习 | | 30 | |",
            "| 合计 | | | 34 |",
            "A3 | 学习 | 调研 | 4 | 扣1分 |");

    assertThat(problems(read))
        .containsExactly(
            "[Kaoping/BadCell] 细则.md:6:1: The cell cannot be read: \"A3 | 学习 | 调研 | 4 | 扣1分 |\","
                + " expected a row of the table, which begins with a bar; leave an empty line before"
                + " other text.",
            "[Kaoping/DuplicateId] 细则.md:1:34: \"评分标准\" stands twice in columns, the other place is"
                + " 细则.md:1:27.",
            "[Kaoping/BadCell] 细则.md:3:32: The cell cannot be read: \"扣2分\", expected text in a"
                + " column that the head names; quote a sentence with commas, and write a bar as \\|.",
            "[Kaoping/MissingField] 细则.md:4:3: The required field \"评分标准\" is missing.");
  }
}
