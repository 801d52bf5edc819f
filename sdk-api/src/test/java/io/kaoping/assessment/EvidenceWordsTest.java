package io.kaoping.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.finding.Witness;
import io.kaoping.problem.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BALLOTS  | 领导     | 370/4/0/1 ×4       | 领导(有效 4 张,合计 370,平均 92.5,权重 4;不计 0 张、作废 1 张)    | 领导 (valid 4, sum 370, mean 92.5, weight 4; not counted 0, void 1)
          BALLOTS  | 群众     | 160/3/2/0 ×0.4     | 群众(有效 3 张,合计 160,平均 ≈53.33,权重 0.4;不计 2 张、作废 0 张) | 群众 (valid 3, sum 160, mean ≈53.33, weight 0.4; not counted 2, void 0)
          BALLOTS  | 职工     | 0/0/3/0 ×7         | 职工(有效 0 张,权重 7;不计 3 张、作废 0 张)                   | 职工 (valid 0, weight 7; not counted 3, void 0)
          RATINGS  | 现场评审 | 361.5/4 −60 −99    | 现场评审(4 人,合计 361.5,平均 ≈90.38;去掉最低 60、最高 99)     | 现场评审 (4 raters: sum 361.5, mean ≈90.38; left out the lowest 60 and the highest 99)
          RATINGS  | 专家     | 90/1 ×3            | 专家(1 人,合计 90,平均 90,权重 3)                            | 专家 (1 raters: sum 90, mean 90, weight 3)
          RATINGS  | 专家     | 273/3 −1 −100 ×2   | 专家(3 人,合计 273,平均 91,权重 2;去掉最低 1、最高 100)        | 专家 (3 raters: sum 273, mean 91, weight 2; left out the lowest 1 and the highest 100)
          ACTIVITY | a1       | 主题党日 2025-03-01 | 2025-03-01 主题党日(a1)                                     | 2025-03-01 主题党日 (a1)
          RECORD   | r1       | 通报表扬           | r1 通报表扬                                                 | r1 通报表扬
          ITEM     | i1       | 路灯不亮           | 路灯不亮(i1)                                                | 路灯不亮 (i1)
          ITEM     | i1       | ''                 | i1                                                          | i1
          FACT     | 有台账   | true               | 有台账:是                                                   | 有台账: yes
          FACT     | 有台账   | false              | 有台账:否                                                   | 有台账: no
          FACT     | 人数     | 12                 | 人数(12)                                                    | 人数(12)
          FACT     | base     | 80                 | 基本分(80)                                                  | base points (80)
          EARLIER  | 2024     | 91/100             | 2024(91/100)                                                | 2024(91/100)
          """)
  void witness_isToldSoThatPointsCanBeChecked(
      Witness.Kind kind, String ref, String text, String zh, String en) {
    Witness witness = new Witness(kind, ref, text);
    assertThat(new EvidenceWords(Language.ZH).of(witness)).isEqualTo(zh);
    assertThat(new EvidenceWords(Language.EN).of(witness)).isEqualTo(en);
  }

  @ParameterizedTest
  @CsvSource({"办公室 2025-12-20 3.5 有特色, '2025-12-20 办公室酌定 3.5 分:有特色'", "口头说明, G1(口头说明)"})
  void judgement_saysWhoWhenHowMuchAndWhy(String text, String zh) {
    assertThat(new EvidenceWords(Language.ZH).of(new Witness(Witness.Kind.JUDGEMENT, "G1", text)))
        .isEqualTo(zh);
  }
}
