package io.kaoping.plugin.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "未公示，扣 ２ 分；|未公示,扣2分;",
        "扣1－3分|扣1-3分",
        "扣1——3分|扣1-3分",
        "扣 0.5 至 1.5 分|扣0.5-1.5分",
        "80分（含）至90分|80分（含）-90分",
        "至少1次|至少1次",
        "扣1分()；|扣1分;",
        "（2分)|（2分）",
        "“四乱”问题|四乱问题",
        "达到９５％|达到95%",
        "1．5分|1.5分",
      })
  void of_bringsTextIntoOneSpelling(String original, String normal) {
    assertThat(CellText.of(original).text()).isEqualTo(normal);
  }

  @Test
  void of_aLineEndIsASemicolon() {
    assertThat(CellText.of("甲扣1分\n乙扣2分").text()).isEqualTo("甲扣1分;乙扣2分");
  }

  @Test
  void origin_leadsBackToTheOriginal() {
    CellText cell = CellText.of("未公示， 扣 ２ 分（）；再");
    int at = cell.text().indexOf("扣2分");
    assertThat(cell.originalOf(at, at + 3)).isEqualTo("扣 ２ 分");
    assertThat(cell.origin(cell.text().indexOf('再'))).isEqualTo(13);
    assertThat(cell.origin(cell.text().length())).isEqualTo(14);
  }
}
