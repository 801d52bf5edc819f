package io.kaoping.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.plugin.cli.KaopingCli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what the page of the walk-through tells its reader to do, from nothing: types its tables
 * into the workbooks, runs its commands, and looks for what it says they print.
 */
class WalkThroughTest {
  private static final Path PAGE = SampleHost.project().resolve("docs/walkthrough.zh.md");

  private static final Pattern STEP =
      Pattern.compile(
          "<!-- (?<verb>write|fill|complete|delete|correct) (?<file>\\S+)(?: (?<sheet>\\S+))?"
              + "(?: (?<cell>\\S+) (?<text>\\S+))? -->");

  private static final Pattern EXIT = Pattern.compile(" # exit (?<code>[0-9])$");

  /** What the reader names files and folders of his own. */
  private static final Pattern OWN =
      Pattern.compile("(member-units|member-units-list|forms|papers)(/.*)?");

  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(\\.\\d{1,6})?");

  @TempDir Path folder;

  private List<String> lines = List.of();
  private int at;
  private String printed = "";

  @Test
  void whatThePageSays_happens() throws IOException {
    lines = Guide.lines(PAGE);
    int steps = 0;
    for (at = 0; at < lines.size(); at++) {
      Matcher step = STEP.matcher(lines.get(at));
      if (step.matches()) {
        steps++;
        Path file = folder.resolve(step.group("file"));
        String sheet = step.group("sheet");
        switch (step.group("verb")) {
          case "write" -> write(file, sheet, table());
          case "fill" -> fill(step.group("file"), sheet, table());
          case "complete" -> complete(file, sheet, table());
          case "correct" -> correct(file, sheet, step.group("cell"), step.group("text"));
          default -> Files.delete(file);
        }
      } else if (lines.get(at).equals("```walk")) {
        steps++;
        walk();
      }
    }
    assertThat(steps).isGreaterThan(15);
    assertThat(folder.resolve("papers").toFile().list())
        .contains(
            "report.html", "results.xlsx", "scorecards.xlsx", "announcement.docx", "circular.docx");
  }

  /** Runs the commands of a block; its other lines must be printed, in their order. */
  private void walk() {
    int from = 0;
    for (at++; !lines.get(at).equals("```"); at++) {
      String line = lines.get(at);
      if (line.startsWith("kaoping ")) {
        run(line);
        from = 0;
      } else {
        int found = printed.indexOf(line, from);
        assertThat(found).as("%s in%n%s", line, printed.substring(from)).isNotNegative();
        from = found + line.length();
      }
    }
  }

  private void run(String line) {
    Matcher exit = EXIT.matcher(line);
    int expected = exit.find() ? Integer.parseInt(exit.group("code")) : 0;
    List<String> words = new ArrayList<>();
    for (String word : line.replaceFirst(" # .*", "").split(" +")) {
      boolean own = words.size() > 1 && OWN.matcher(word).matches();
      words.add(own ? folder.resolve(word).toString() : word);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code =
        KaopingCli.run(
            InputStream.nullInputStream(),
            out,
            out,
            words.subList(1, words.size()).toArray(String[]::new));
    String root = folder + folder.getFileSystem().getSeparator();
    printed = out.toString(StandardCharsets.UTF_8).replace(root, "");
    assertThat(code).as(line + "\n" + printed).isEqualTo(expected);
  }

  /** Reads the table that follows, without the line below its head. */
  private List<List<String>> table() {
    List<List<String>> rows = new ArrayList<>();
    while (!lines.get(at).startsWith("|")) {
      at++;
    }
    for (; lines.get(at).startsWith("|"); at++) {
      if (!lines.get(at).startsWith("|---")) {
        String inner = lines.get(at).substring(1, lines.get(at).lastIndexOf('|'));
        rows.add(
            Arrays.stream(inner.split("(?<!\\\\)\\|", -1))
                .map(cell -> cell.strip().replace("`", "").replace("<br>", "\n"))
                .toList());
      }
    }
    at--;
    return rows;
  }

  private static XSSFWorkbook open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  private static void save(XSSFWorkbook book, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
    book.close();
  }

  private static void type(XSSFCell cell, String text) {
    if (DECIMAL.matcher(text).matches()) {
      cell.setCellValue(Double.parseDouble(text));
    } else if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
  }

  /** Types a table in the place of what stands in a sheet. */
  private static void write(Path file, String name, List<List<String>> rows) throws IOException {
    XSSFWorkbook book = open(file);
    XSSFSheet there = book.getSheet(name);
    XSSFSheet sheet = there == null ? book.createSheet(name) : there;
    while (sheet.getNumMergedRegions() > 0) {
      sheet.removeMergedRegion(0);
    }
    for (int r = sheet.getLastRowNum(); r >= 0; r--) {
      if (sheet.getRow(r) != null) {
        sheet.removeRow(sheet.getRow(r));
      }
    }
    for (int r = 0; r < rows.size(); r++) {
      XSSFRow row = sheet.createRow(r);
      for (int c = 0; c < rows.get(r).size(); c++) {
        type(row.createCell(c), rows.get(r).get(c));
      }
    }
    save(book, file);
  }

  /** Fills rows of a table into forms; where there are several, its first column says which. */
  private void fill(String name, String sheet, List<List<String>> rows) throws IOException {
    boolean several = name.contains("*");
    List<String> headings = rows.get(0);
    for (List<String> values : rows.subList(1, rows.size())) {
      Path file = folder.resolve(name.replace("*", values.get(0)));
      XSSFWorkbook book = open(file);
      XSSFSheet form = Objects.requireNonNull(book.getSheet(sheet), sheet);
      int first = several ? 1 : 0;
      if (sheet.equals("填报")) {
        for (int c = first; c < headings.size(); c++) {
          type(answer(form, headings.get(c)), values.get(c));
        }
      } else {
        int head = head(form, headings.get(first));
        XSSFRow row = firstEmpty(form, head, headings.subList(first, headings.size()));
        for (int c = first; c < headings.size(); c++) {
          type(row.getCell(column(form.getRow(head), headings.get(c))), values.get(c));
        }
      }
      save(book, file);
    }
  }

  /** Fills in further cells of the rows that their first cell names. */
  private static void complete(Path file, String sheet, List<List<String>> rows)
      throws IOException {
    XSSFWorkbook book = open(file);
    XSSFSheet form = Objects.requireNonNull(book.getSheet(sheet), sheet);
    List<String> headings = rows.get(0);
    Row head = form.getRow(head(form, headings.get(0)));
    for (List<String> values : rows.subList(1, rows.size())) {
      int key = column(head, headings.get(0));
      int r = head.getRowNum() + 1;
      while (!form.getRow(r).getCell(key).toString().equals(values.get(0))) {
        r++;
      }
      for (int c = 1; c < headings.size(); c++) {
        type(form.getRow(r).getCell(column(head, headings.get(c))), values.get(c));
      }
    }
    save(book, file);
  }

  private static void correct(Path file, String sheet, String cell, String text)
      throws IOException {
    XSSFWorkbook book = open(file);
    CellReference place = new CellReference(cell);
    type(book.getSheet(sheet).getRow(place.getRow()).getCell(place.getCol()), text);
    save(book, file);
  }

  private static XSSFCell answer(XSSFSheet form, String question) {
    for (Row row : form) {
      if (row.getCell(0) != null && row.getCell(0).toString().equals(question)) {
        return (XSSFCell) row.getCell(1);
      }
    }
    throw new AssertionError("the form does not ask for " + question);
  }

  private static int head(XSSFSheet form, String heading) {
    for (Row row : form) {
      for (int c = 0; c < row.getLastCellNum(); c++) {
        if (row.getCell(c) != null && plain(row.getCell(c).toString()).equals(heading)) {
          return row.getRowNum();
        }
      }
    }
    throw new AssertionError("the form has no column " + heading);
  }

  private static String plain(String heading) {
    return heading.replace("*", "");
  }

  private static int column(Row head, String heading) {
    for (int c = 0; c < head.getLastCellNum(); c++) {
      if (plain(head.getCell(c).toString()).equals(heading)) {
        return c;
      }
    }
    throw new AssertionError("the form has no column " + heading);
  }

  private static XSSFRow firstEmpty(XSSFSheet form, int head, List<String> headings) {
    for (int r = head + 1; ; r++) {
      XSSFRow row = form.getRow(r);
      boolean empty =
          headings.stream()
              .allMatch(
                  heading -> row.getCell(column(form.getRow(head), heading)).toString().isEmpty());
      if (empty) {
        return row;
      }
    }
  }
}
