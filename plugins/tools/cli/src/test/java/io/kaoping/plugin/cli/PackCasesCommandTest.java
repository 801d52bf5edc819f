package io.kaoping.plugin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.plugin.table.Cell;
import io.kaoping.plugin.table.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCasesCommandTest {
  @TempDir Path folder;

  private List<List<String>> rows(Path file) throws IOException {
    return TableFile.read("cases.xlsx", Files.readAllBytes(file)).tables().get(0).rows().stream()
        .map(row -> row.stream().map(Cell::text).toList())
        .toList();
  }

  @Test
  void cases_ofAPack_haveEmptyRows_andOfDataFullOnes() throws IOException {
    Path out = folder.resolve("cases.xlsx");
    Call empty = Call.of("pack", "cases", "big-committee-list", "--out", out.toString());
    assertThat(empty.err()).isEmpty();
    assertThat(empty.exit()).isZero();
    assertThat(rows(out).get(1)).contains("名称", "学习评分（分）", "共驻共建活动：四季度", "应得 A1", "应得总分");

    Path data = folder.resolve("data.json");
    Files.writeString(
        data,
        """
        {"format": "kaoping.submission/1", "asOf": "2024-12-31",
         "period": {"from": "2024-01-01", "to": "2024-12-31"},
         "units": [{"id": "u1", "name": "甲单位", "facts": {"学习评分": 10, "志愿服务评分": 9.5}}],
         "records": [{"kind": "无故缺席", "subject": "u1", "date": "2024-03-01"}]}
        """);
    Call full =
        Call.of(
            "pack",
            "cases",
            "big-committee-list",
            "--data",
            data.toString(),
            "--out",
            out.toString());
    assertThat(full.err()).isEqualTo("原来的文件留作 cases.xlsx.bak\n");
    assertThat(full.exit()).isZero();
    assertThat(rows(out).get(3)).contains("甲单位", "10", "9.5", "1");
    assertThat(rows(folder.resolve("cases.xlsx.bak")).get(1)).contains("应得总分");
  }

  @Test
  void whatARowCannotSay_isTold_byTheCriteriaThatItChanges() throws IOException {
    Path data = folder.resolve("data.json");
    Files.writeString(data, Samples.sixHaves("", ""));
    Files.writeString(
        data,
        Files.readString(data).replace("\"evidence\": [{\"ref\": \"b\"}]", "\"evidence\": []"));
    Call call =
        Call.of(
            "pack",
            "cases",
            "six-haves",
            "--data",
            data.toString(),
            "--out",
            folder.resolve("cases.xlsx").toString());

    assertThat(call.exit()).isEqualTo(1);
    assertThat(call.err()).startsWith("这些单位的资料一行写不全").contains("  甲单位：");
  }
}
