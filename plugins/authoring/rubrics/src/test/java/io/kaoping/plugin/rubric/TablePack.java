package io.kaoping.plugin.rubric;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaoping.Kaoping;
import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Submission;
import io.kaoping.problem.PackException;
import io.kaoping.problem.Problem;
import io.kaoping.spi.PreparedPack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A small pack whose rubric is a table, as a jar that a test writes. */
final class TablePack {
  static final String[] HEAD = {"编号", "考评项目", "考评内容", "分值", "评分标准", "规则"};

  private static final String MANIFEST =
      """
      format: kaoping.pack/1
      id: table-pack
      version: "1"
      title: { zh: 表格包, en: Table pack }
      basis:
        - { document: 试行办法 }
      effective: { from: "2025-01-01", until: "2025-12-31" }
      sdk: "0.1"
      total: { units: TOTAL }
      scoring-model: weighted-sum
      rounding: { scale: 2, mode: HALF_UP }
      ranking: { ties: shared }
      RESULTS
      decisions: { DECISIONS }
      """;

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private boolean manifest = true;
  private String total = "10";
  private String decisions = "item-floor: zero, once: once";
  private String results = "grades: { units: [ { id: good, zh: 好, en: Good, from: 0 } ] }";

  private record Sheet(String name, List<String[]> rows) {}

  /** Returns a pack with a rubric of these rows below the usual head. */
  static TablePack of(String[]... rows) {
    return under(HEAD, rows);
  }

  /** Returns a pack with a rubric of these rows below a head. */
  static TablePack under(String[] head, String[]... rows) {
    List<String[]> all = new ArrayList<>();
    all.add(head);
    all.addAll(List.of(rows));
    TablePack pack = new TablePack();
    pack.sheets.add(new Sheet("评分细则", all));
    return pack;
  }

  static String[] row(String... cells) {
    return cells;
  }

  TablePack sheet(String name, String[]... rows) {
    sheets.add(new Sheet(name, List.of(rows)));
    return this;
  }

  TablePack terms(String[]... rows) {
    List<String[]> all = new ArrayList<>();
    all.add(row("类别", "名称", "条件用语", "数法", "类型", "单位", "其他"));
    all.addAll(List.of(rows));
    return sheet("词汇表", all.toArray(String[][]::new));
  }

  /** Leaves out pack.yaml, which is there otherwise unless the workbook says what it says. */
  TablePack withoutManifest() {
    this.manifest = false;
    return this;
  }

  TablePack total(String points) {
    this.total = points;
    return this;
  }

  TablePack decisions(String text) {
    this.decisions = text;
    return this;
  }

  /** Says which grades and awards there are, as pack.yaml does. */
  TablePack results(String yaml) {
    this.results = yaml;
    return this;
  }

  TablePack file(String path, String text) {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  TablePack file(String path, byte[] content) {
    files.put(path, content);
    return this;
  }

  /** Returns the workbook with everything that was said. */
  byte[] workbook() {
    return workbook(book -> {});
  }

  byte[] workbook(Consumer<XSSFWorkbook> more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      for (Sheet sheet : sheets) {
        XSSFSheet made = book.createSheet(sheet.name());
        for (String[] cells : sheet.rows()) {
          XSSFRow row = made.createRow(made.getPhysicalNumberOfRows());
          for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
          }
        }
      }
      more.accept(book);
      book.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Writes the pack as a jar. */
  Path write(Path folder) {
    Path jar = folder.resolve("table-pack.jar");
    boolean said = sheets.stream().anyMatch(sheet -> sheet.name().equals(ManifestSheet.SHEET));
    if (!said && manifest && !files.containsKey("pack.yaml")) {
      file(
          "pack.yaml",
          MANIFEST
              .replace("TOTAL", total)
              .replace("DECISIONS", decisions)
              .replace("RESULTS", results));
    }
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(jar), StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar;
  }

  /** Prepares the pack with its workbook. */
  PreparedPack prepare(Path folder) {
    if (files.keySet().stream().noneMatch(name -> name.contains("rubric"))) {
      file("rubric.xlsx", workbook());
    }
    Kaoping kaoping = Kaoping.builder().pack(write(folder)).build();
    return kaoping.pack("table-pack");
  }

  /** Assesses with the pack on both executors. */
  Assessment assess(Path folder, Submission submission) {
    file("rubric.xlsx", workbook());
    return Kaoping.builder()
        .pack(write(folder))
        .engine(EngineMode.VERIFY)
        .build()
        .assess(submission);
  }

  /** Returns what is wrong with the pack. */
  List<String> problems(Path folder) {
    List<String> found = new ArrayList<>();
    assertThatThrownBy(() -> prepare(folder))
        .isInstanceOfSatisfying(
            PackException.class,
            e -> e.problems().stream().map(Problem::toString).forEach(found::add));
    return found;
  }
}
