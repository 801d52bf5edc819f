package io.kaoping.plugin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormsCommandTest {
  private static final String PACK =
      Path.of("..", "..", "authoring", "forms", "src", "test", "resources", "market").toString();

  @TempDir Path folder;

  private String forms() {
    return folder.resolve("forms").toString();
  }

  private static void fill(Path file, String sheet, int row, String... cells) throws IOException {
    XSSFWorkbook book;
    try (InputStream in = Files.newInputStream(file)) {
      book = new XSSFWorkbook(in);
    }
    for (int c = 0; c < cells.length; c++) {
      book.getSheet(sheet).getRow(row - 1).getCell(c).setCellValue(cells[c]);
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
    book.close();
  }

  private Path registered() throws IOException {
    Call empty = Call.of("forms", "--pack", PACK, "--year", "2026", "--out", forms());
    assertThat(empty.err()).isEmpty();
    assertThat(empty.exit()).isEqualTo(ExitCode.EVALUATED);
    assertThat(empty.out()).startsWith("写了 1 份填报表,在 ").contains("填好单位、共同体之后,运行 kaoping forms");
    Path register = folder.resolve("forms").resolve("register.xlsx");
    fill(register, "单位", 4, "m1", "东市场");
    fill(register, "单位", 5, "m2", "西市场");
    return register;
  }

  private Call written() throws IOException {
    return Call.of("forms", "--pack", PACK, "--data", registered().toString(), "--out", forms());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("forms"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aRegisterThenFormsThenAnAssessment() throws IOException {
    Call forms = written();

    assertThat(forms.err()).isEmpty();
    assertThat(forms.out()).contains("写了 3 份填报表", "1 份已经填写,没有覆盖:register.xlsx", "kaoping assess");
    assertThat(names())
        .containsExactly(
            "SHA256SUMS", "committee.xlsx", "form-m1.xlsx", "form-m2.xlsx", "register.xlsx");

    Path form = folder.resolve("forms").resolve("form-m1.xlsx");
    fill(form, "填报", 9, "有台账", "否");
    Call assessed = Call.of("assess", "--pack", PACK, "--data", forms());
    assertThat(assessed.exit()).isEqualTo(ExitCode.NOT_EVALUATED);
    assertThat(assessed.out()).contains("东市场", "西市场", "2026-12-31");

    Call again = Call.of("forms", "--pack", PACK, "--data", forms(), "--out", forms());
    assertThat(again.out()).contains("写了 2 份填报表", "2 份已经填写,没有覆盖:register.xlsx、form-m1.xlsx");
    Call next = Call.of("assess", "--pack", PACK, "--data", forms());
    assertThat(next.out()).isEqualTo(assessed.out());
  }

  @Test
  void whatIsWrongIsToldAtItsCell() throws IOException {
    written();
    fill(folder.resolve("forms").resolve("form-m2.xlsx"), "填报", 7, "摊位数", "-3");

    Call call = Call.of("assess", "--pack", PACK, "--data", forms());

    assertThat(call.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(call.err())
        .startsWith(
            """
            填报的材料不能使用:1 处错误

            1) [Kaoping/BadCell] form-m2.xlsx 填报!B7
               单元格不能读取:「-3」,应为≥ 0 的数字。
            """);
  }

  @Test
  void whatTheRubricRefusesIsToldAtItsCell() throws IOException {
    written();
    fill(
        folder.resolve("forms").resolve("committee.xlsx"),
        "酌情分",
        4,
        "M6.2",
        "东市场",
        "3",
        "整改不彻底",
        "考评组",
        "2026-05-01");

    Call call = Call.of("assess", "--pack", PACK, "--data", forms());

    assertThat(call.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(call.err()).contains("committee.xlsx 酌情分!C4", "「分数*」的值「3」不允许");
  }

  @Test
  void oneWorkbookMayHoldEverything() throws IOException {
    Path register = registered();

    Call call = Call.of("assess", "--pack", PACK, "--data", register.toString());

    assertThat(call.exit()).isEqualTo(ExitCode.NOT_EVALUATED);
    assertThat(call.out()).contains("东市场");
  }

  @Test
  void otherFilesAreNamedAndWorkbooksThatAreNotReadAreRefused() throws IOException {
    written();
    Path forms = folder.resolve("forms");
    Files.write(forms.resolve("photo.jpg"), new byte[] {1});
    Files.write(forms.resolve("~$form-m1.xlsx"), new byte[] {1});

    assertThat(Call.of("assess", "--pack", PACK, "--data", forms()).err())
        .startsWith("没有读的其他文件:photo.jpg\n");

    Files.writeString(forms.resolve("form-m3.xls"), "x", StandardCharsets.UTF_8);
    Call refused = Call.of("assess", "--pack", PACK, "--data", forms());
    assertThat(refused.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err()).contains("form-m3.xls", "文档格式为「.xls」,应为「.xlsx, .csv」");
  }

  @Test
  void withoutUnitsAYearIsNeeded() {
    Call call = Call.of("forms", "--pack", PACK, "--out", forms(), "--year", "26");

    assertThat(call.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(call.err()).contains("--year", "1990 … 2099");
    assertThat(Files.exists(folder.resolve("forms"))).isFalse();
  }

  @Test
  void formsComeInEnglishToo() throws IOException {
    Path register = registered();

    Call forms =
        Call.of(
            "forms",
            "--pack",
            PACK,
            "--data",
            register.toString(),
            "--out",
            forms(),
            "--lang",
            "en");
    fill(folder.resolve("forms").resolve("form-m1.xlsx"), "Facts", 9, "Keeps a ledger", "No");
    Call assessed = Call.of("assess", "--pack", PACK, "--data", forms(), "--lang", "en");

    assertThat(forms.out()).contains("Wrote 3 forms to", "When they are filled in, run");
    assertThat(assessed.exit()).isEqualTo(ExitCode.NOT_EVALUATED);
    assertThat(assessed.err()).isEmpty();
  }

  @Test
  void aNewVersionIsTriedOnTheFormsOfTheOneInForce() throws IOException {
    assertThat(written().exit()).isEqualTo(ExitCode.EVALUATED);
    Path next = Files.createDirectory(folder.resolve("next"));
    try (Stream<Path> files = Files.list(Path.of(PACK))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file).replace("\"2026.1\"", "\"2027.1\"");
        Files.writeString(next.resolve(file.getFileName()), text);
      }
    }

    Call tried =
        Call.of("pack", "try", "--pack", next.toString(), "--against", PACK, "--data", forms());

    assertThat(tried.err()).isEmpty();
    assertThat(tried.out()).contains("market 2026.1").contains("market 2027.1");
  }
}
