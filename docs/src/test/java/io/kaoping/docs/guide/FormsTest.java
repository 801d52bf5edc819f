package io.kaoping.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.Kaoping;
import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Explanation;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.plugin.testkit.CaseResult;
import io.kaoping.plugin.testkit.CaseRun;
import io.kaoping.plugin.testkit.PackCases;
import io.kaoping.plugin.testkit.YamlSubmissionFormat;
import io.kaoping.problem.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pack from which the guide takes its examples of forms: every case, on both executors. */
class FormsTest {
  @Test
  void cases_ofEveryForm_areAsExpected() {
    Path pack = SampleHost.project().resolve("docs/src/test/resources/io/kaoping/docs/forms");
    Kaoping kaoping = Kaoping.builder().pack(pack).engine(EngineMode.VERIFY).build();
    CaseRun run = PackCases.of(kaoping.pack("forms")).run(kaoping);

    assertThat(run.results())
        .allSatisfy(
            result ->
                assertThat(result.status())
                    .as(
                        "%s %s %s",
                        result.id(),
                        result.mismatches().stream().map(m -> m.text(Language.ZH)).toList(),
                        result.problems())
                    .isEqualTo(CaseResult.Status.PASSED));
    assertThat(run.neverFound()).isEmpty();
    assertThat(run.neverClean()).isEmpty();
  }

  @Test
  void explanation_saysWhyEachNumberIsWorthThat() throws IOException {
    Path pack = SampleHost.project().resolve("docs/src/test/resources/io/kaoping/docs/forms");
    Kaoping kaoping = Kaoping.builder().pack(pack).build();
    String data =
        Files.readString(pack.resolve("cases/fixtures/one-unit.yaml"), StandardCharsets.UTF_8)
            .replace("办结率: 95", "办结率: 92.5")
            .replace("完成数: 9", "完成数: 11.5")
            .replace("state: 销号, raised", "state: 发现, raised")
            .replace(", closed: \"2025-03-01\"", "")
            .replace("只有立项事项: false", "只有立项事项: true");
    data += "  - { id: r5, kind: 缺席, subject: u1, date: \"2025-05-04\" }\n";
    Submission submission =
        new YamlSubmissionFormat()
            .read(new ByteArrayInputStream(data.getBytes(StandardCharsets.UTF_8)), "data.yaml");
    Scorecard card = kaoping.assess("forms", submission).units().get(0);

    assertThat(new Explanation(card, Language.ZH).text())
        .contains("B1:办结率92.5%;实际 92.5,在“90 及以上、不足 95”一档,得 10 分")
        .contains("P1:完成任务11.5件（应10件）;实际 115%,90% 为满分,按比例计,得 10 分")
        .contains("A1:缺席1次;实际 1,到 1 这一档,原计 3 分,只有立项事项,乘以 2,扣 6 分")
        .contains("H1.1:培训2次;实际 2,到 2 这一档,应得 3 分,实得 0 分(另一款已计)")
        .contains("B3:问题销号0项（共1项）;实际 0%,目标 90%,低 90 个百分点")
        .contains("J1 超额:加 0.5 分")
        .contains("实际 11.5,目标 10,高 1.5,每 1 一档,不足一档不计,加 0.5 分");
    assertThat(new Explanation(card, Language.EN).text())
        .contains(
            "B1: completion 92.5%; actual 92.5, in the band \"at least 90, below 95\", +10 points");
  }
}
