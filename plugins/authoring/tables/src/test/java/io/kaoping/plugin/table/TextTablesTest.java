package io.kaoping.plugin.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables in CSV and Markdown. */
class TextTablesTest {
  private static final String CSV = "编号,考评内容,分值,评分标准\r\nA1,学习,5,\"每缺1次扣1分,\n扣完为止\"\r\n";

  private static List<List<String>> rows(TableReading reading) {
    return reading.tables().get(0).rows().stream()
        .map(row -> row.stream().map(Cell::text).toList())
        .toList();
  }

  private static List<List<String>> csv(byte[] bytes) {
    return rows(TableFile.read("细则.csv", bytes));
  }

  @Test
  void csv_isReadInEitherEncoding_withOrWithoutAMark() {
    List<List<String>> expected =
        List.of(List.of("编号", "考评内容", "分值", "评分标准"), List.of("A1", "学习", "5", "每缺1次扣1分,\n扣完为止"));

    assertThat(csv(CSV.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
    assertThat(csv(("\ufeff" + CSV).getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
    assertThat(csv(CSV.getBytes(Charset.forName("GB18030")))).isEqualTo(expected);
    assertThat(csv(CSV.replace(',', ';').replace("1分;", "1分,").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(expected);
  }

  @Test
  void csv_cellsHaveTheirAddress() {
    TableReading reading = TableFile.read("细则.csv", CSV.getBytes(StandardCharsets.UTF_8));

    assertThat(reading.tables().get(0).name()).isEqualTo("细则");
    assertThat(reading.tables().get(0).at(1, 3)).hasToString("细则.csv D2");
  }

  @Test
  void bytesOfAnotherEncoding_amongUtf8_areRefusedWithTheirLine() {
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    mixed.writeBytes("编号,考评内容,分值,评分标准\n".getBytes(StandardCharsets.UTF_8));
    mixed.writeBytes("A1,学习,5,扣分\n".getBytes(Charset.forName("GB18030")));
    TableReading reading = TableFile.read("细则.csv", mixed.toByteArray());

    assertThat(reading.tables()).isEmpty();
    assertThat(reading.problems())
        .extracting(p -> p.position().toString())
        .containsExactly("细则.csv:2");
  }

  @Test
  void csv_withAnOpenQuote_isRefused() {
    TableReading reading =
        TableFile.read("细则.csv", "编号,分值\nA1,\"5\n".getBytes(StandardCharsets.UTF_8));

    assertThat(reading.tables()).isEmpty();
    assertThat(reading.problems()).extracting(Problem::id).hasSize(1);
  }

  @Test
  void markdown_hasTablesWithCellsAtTheirColumns() {
    String page =
        """
        # 细则

        | 编号 | 评分标准 |
        |---|:--|
        | A1 | 甲\\|乙<br>丙 |

        再一张:

        |分值|
        |-|
        |5|
        """;
    TableReading reading = TableFile.read("a/细则.md", page.getBytes(StandardCharsets.UTF_8));

    assertThat(rows(reading)).containsExactly(List.of("编号", "评分标准"), List.of("A1", "甲|乙\n丙"));
    assertThat(reading.tables()).extracting(Table::name).containsExactly("细则", "细则 2");
    assertThat(reading.tables().get(0).at(1, 1)).hasToString("a/细则.md:5:8");
  }
}
