package io.kaoping.plugin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void columns_standInLineUnderWideText() {
    TextTable table = new TextTable(">名次", "名称", "x");
    table.row("1", "甲ab", "。");
    table.row("10", "组织部", "");
    assertThat(table.text("  ")).isEqualTo("  名次  名称    x\n     1  甲ab    。\n    10  组织部\n");
  }

  @Test
  void width_countsColumns() {
    assertThat(TextTable.width("aé–“”")).isEqualTo(5);
    assertThat(TextTable.width("考评,(")).isEqualTo(6);
    assertThat(TextTable.width("(，")).isEqualTo(3);
    assertThat(TextTable.width("𠮷한カ")).isEqualTo(6);
    assertThat(TextTable.width("e\u0301")).isEqualTo(1);
  }

  @Test
  void row_withAnotherNumberOfCells_isRefused() {
    assertThatThrownBy(() -> new TextTable("a", "b").row("1"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
