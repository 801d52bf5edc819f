package io.kaoping.plugin.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.record.Evidence;
import org.junit.jupiter.api.Test;

class FormValuesTest {
  @Test
  void evidenceStandsOneToALineWithItsTitleBehindABar() {
    assertThat(FormValues.evidence("a.pdf\n\n 简报3号 | 简报 \n b ｜ c | d"))
        .containsExactly(
            new Evidence("a.pdf", ""), new Evidence("简报3号", "简报"), new Evidence("b", "c | d"));
  }

  @Test
  void wordsArePartedByAnyMark() {
    assertThat(FormValues.words("甲、乙,丙；丁;戊，\n己、")).containsExactly("甲", "乙", "丙", "丁", "戊", "己");
  }
}
