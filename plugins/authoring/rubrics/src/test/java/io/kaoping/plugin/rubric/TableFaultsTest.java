package io.kaoping.plugin.rubric;

import static io.kaoping.plugin.rubric.TablePack.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that cannot be a rubric refuses the pack, at the cell, and nothing else happens. */
class TableFaultsTest {
  private static final String PLACE = "table-pack.jar/rubric.xlsx";

  @TempDir Path folder;

  private static TablePack good() {
    return TablePack.of(row("A1", "日常", "台账", "10", "未建立台账的，扣2分。"))
        .terms(row("事实", "未建立台账", "", "", "是非"));
  }

  private List<String> problems(byte[] workbook) {
    return TablePack.of().file("rubric.xlsx", workbook).problems(folder);
  }

  private List<String> changed(Consumer<XSSFWorkbook> change) {
    return problems(good().workbook(change));
  }

  private static byte[] with(byte[] book, String path, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(zip);
      }
      zip.putNextEntry(new ZipEntry(path));
      zip.write(content);
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({
    "xl/vbaProject.bin, Kaoping/UnsafeFile",
    "xl/externalLinks/externalLink1.xml, Kaoping/UnsafeFile"
  })
  void macrosAndLinks_areRefused(String path, String id) throws IOException {
    assertThat(problems(with(good().workbook(), path, new byte[] {1})))
        .singleElement()
        .asString()
        .startsWith("[" + id + "] " + PLACE + " " + "xl/");
  }

  @Test
  void bomb_isRefused() throws IOException {
    byte[] bomb = with(good().workbook(), "xl/media/a.bin", new byte[(100 << 20) + 1]);

    assertThat(problems(bomb))
        .containsExactly(
            "[Kaoping/LimitExceeded] "
                + PLACE
                + ": Limit exceeded: size must not be more than 100 MB.");
  }

  @Test
  void formula_withoutAValue_isToldAtItsCell() {
    assertThat(changed(book -> book.getSheetAt(0).getRow(1).createCell(3).setCellFormula("5+5")))
        .anyMatch(p -> p.startsWith("[Kaoping/BadCell] " + PLACE + " 评分细则!D2: "));
  }

  @Test
  void mergedSentences_areRefused() {
    assertThat(
            changed(book -> book.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 2, 4, 4))))
        .containsExactly(
            "[Kaoping/BadCell] "
                + PLACE
                + " 评分细则!E2: The cell cannot be read: \"E2:E3\", expected cells that are"
                + " not merged; only those of 考评项目 may be merged downwards.");
  }

  @Test
  void twoSheets_ofOneNameAfterTrimming_areRefused() {
    assertThat(changed(book -> book.createSheet("词汇表 ")))
        .singleElement()
        .asString()
        .startsWith("[Kaoping/DuplicateId] " + PLACE + " 词汇表: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"６", "6分", " 6 ", "6.0", "＋6"})
  void numbers_mayBeText_inAnyWidth(String text) {
    TablePack pack =
        TablePack.of(row("A1", "日常", "台账", text, "未建立台账的，扣2分。"))
            .terms(row("事实", "未建立台账", "", "", "是非"))
            .total("6");

    assertThat(pack.prepare(folder).rubric().criteria().get(0).points()).hasToString("6");
  }

  @ParameterizedTest
  @ValueSource(strings = {"六", "6-8", "2025-03-01", "2025/3/1", "2025年3月1日", "2025.3.1", "3月1日"})
  void whatIsNoNumber_isToldAtItsCell(String text) {
    assertThat(
            TablePack.of(row("A1", "日常", "台账", text, "未建立台账的，扣2分。"))
                .terms(row("事实", "未建立台账", "", "", "是非"))
                .problems(folder))
        .anyMatch(p -> p.startsWith("[Kaoping/BadCell] " + PLACE + " 评分细则!D2: "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-03-01", "2025/3/1", "2025年3月1日", "2025.3.1", "十"})
  void bound_thatIsNoNumber_isToldAtItsCell(String text) {
    assertThat(
            TablePack.of(row("A1", "日常", "台账", "10", "缺台账的，每本扣1分。"))
                .sheet(
                    "词汇表",
                    row("类别", "名称", "条件用语", "类型", "最小值"),
                    row("事实", "缺的台账", "缺台账", "数字", text))
                .problems(folder))
        .containsExactly(
            "[Kaoping/BadCell] "
                + PLACE
                + " 词汇表!E2: The cell cannot be read: \""
                + text
                + "\", expected a number such as 6 or 0.5.");
  }

  @Test
  void bounds_mayBeText_inAnyWidth() {
    TablePack pack =
        TablePack.of(row("A1", "日常", "台账", "10", "缺台账的，每本扣1分。"))
            .sheet(
                "词汇表",
                row("类别", "名称", "条件用语", "类型", "最小值", "最大值"),
                row("事实", "缺的台账", "缺台账", "数字", "０", "1０"));

    assertThat(pack.prepare(folder).vocabulary().facts().get("缺的台账").maximum())
        .isEqualByComparingTo("10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-01-01", "都行", "只计一次吧"})
  void choice_thatIsNone_isToldAtItsCell(String text) {
    assertThat(good().sheet("总则", row("决定", "选择"), row("没有写“每次”", text)).problems(folder))
        .anyMatch(p -> p.startsWith("[Kaoping/BadCell] " + PLACE + " 总则!B2: "));
  }

  @Test
  void decision_thatIsNone_isToldAtItsCell() {
    assertThat(good().sheet("总则", row("决定", "选择"), row("别的", "只计一次")).problems(folder))
        .singleElement()
        .asString()
        .startsWith("[Kaoping/BadCell] " + PLACE + " 总则!A2: ");
  }

  @Test
  void gbkLine_inAUtf8File_isToldAtItsLine() {
    byte[] head = "编号,考评项目,考评内容,分值,评分标准\n".getBytes(StandardCharsets.UTF_8);
    byte[] line = "A1,日常,台账,10,未建立台账的，扣2分。\n".getBytes(Charset.forName("GBK"));
    byte[] both = new byte[head.length + line.length];
    System.arraycopy(head, 0, both, 0, head.length);
    System.arraycopy(line, 0, both, head.length, line.length);

    assertThat(TablePack.of().file("rubric.csv", both).problems(folder))
        .containsExactly(
            "[Kaoping/BadEncoding] table-pack.jar/rubric.csv:2: The text is not valid UTF-8.");
  }
}
