package io.kaoping.plugin.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellValuesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-01",
        "2026-3-1",
        "2026/3/1",
        "2026.03.01",
        "2026年3月1日",
        "20260301",
        "２０２６－３－１",
        " 2026 年 3 月 1 日 ",
        "　2026-03-01\n",
        "2026-03-01T08:30",
        "2026-03-01T23:59:59.5"
      })
  void aDayIsReadInTheWaysInWhichPeopleWriteIt(String text) {
    assertThat(CellValues.date(text)).isEqualTo(LocalDate.of(2026, 3, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29",
        "26-3-1",
        "3/1/2026",
        "2026年3月",
        "3月1日",
        "2026-3/1",
        "46082",
        "2026-3-1 5",
        "2026-3-1\n5",
        "2026-3 -15",
        "2026年3月1 5日",
        "2026 0301",
        "2026-03-01T垃圾99",
        "2026-03-01T",
        "2026-03-01T24:00",
        "2026-02-28T16:00Z",
        "",
        "无"
      })
  void whatMightBeAnotherDayIsNone(String text) {
    assertThat(CellValues.date(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "12, '', 12",
    "１２．５, '', 12.5",
    "'1,234.50', '', 1234.50",
    "12个, 个, 12",
    "95%, %, 95",
    "95％, %, 95",
    "-0.5, '', -0.5",
    "＋3, '', 3",
    "' 12 ', '', 12",
    "'　12\n', '', 12",
    "12 个, 个, 12",
    "'95　％', %, 95",
    "999999999999.999999, '', 999999999999.999999"
  })
  void aNumberIsReadWithItsUnitAndAnyWidth(String text, String unit, BigDecimal number) {
    assertThat(CellValues.number(text, unit)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "12人, 个",
    "95%, ''",
    "'12,34', ''",
    "1e3, ''",
    "十二, ''",
    "约12, ''",
    "1.2345678, ''",
    "12.34.5, ''",
    "1000000000000, ''",
    "1 0, ''",
    "'8\n0', ''",
    "'8　0', ''",
    "'1, 234', ''",
    "- 5, ''",
    "1 0个, 个",
    "'', ''"
  })
  void whatMightBeAnotherNumberIsNone(String text, String unit) {
    assertThat(CellValues.number(text, unit)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"是", " 是 ", "√", "YES", "y", "TRUE", "Ｙ"})
  void yes(String text) {
    assertThat(CellValues.yesNo(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"否", "×", "No", "false"})
  void no(String text) {
    assertThat(CellValues.yesNo(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"有", "1", "0", "不是", "是否", "基本"})
  void neitherYesNorNo(String text) {
    assertThat(CellValues.yesNo(text)).isNull();
  }
}
