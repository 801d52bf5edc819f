package io.kaoping.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.rubric.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LackingTest {
  @ParameterizedTest
  @CsvSource({
    "党员数, 党员数, 党员数",
    "negative: 党员数, 不是负数的 党员数, a number not below zero for 党员数",
    "judgements: K1, 酌情分 K1, judgement K1",
    "ballots: 测评, 有效测评票 测评, valid ballots 测评",
    "ratings: 评委, 评委打分 评委, panel ratings 评委",
    "earlier: 2025-Q1, 前期考评结果 2025-Q1, earlier result 2025-Q1",
    "earlier: quarter, 前期考评结果 还没有一个季度结束, earlier result no quarter has ended yet",
    "memberships, 可以计分的成员, members that count"
  })
  void whatIsMissing_isSaidInWords(String missing, String zh, String en) {
    assertThat(Lacking.of(missing)).isEqualTo(new Wording(zh, en));
  }
}
