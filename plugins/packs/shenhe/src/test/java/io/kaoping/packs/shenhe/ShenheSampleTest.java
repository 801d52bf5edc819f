package io.kaoping.packs.shenhe;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.Kaoping;
import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.plugin.json.JsonSubmissions;
import io.kaoping.record.Activity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The committed sample is what the story generates, and by itself shows every published figure. */
class ShenheSampleTest {
  private static final Path FILE = Path.of("sample", "submission.json");

  private static Submission sample;
  private static Assessment assessment;

  @BeforeAll
  static void assess() throws IOException {
    byte[] bytes = Files.readAllBytes(FILE);
    sample = JsonSubmissions.read(new ByteArrayInputStream(bytes), "submission.json");
    assessment = Kaoping.builder().pack("shenhe").engine(EngineMode.VERIFY).build().assess(sample);
  }

  @Test
  void file_isTheGeneratedText() throws IOException {
    assertThat(Files.readString(FILE, StandardCharsets.UTF_8)).isEqualTo(SampleStory.text());
    assertThat(sample.synthetic()).isTrue();
  }

  @Test
  void workGroups_areEightInEightFields() {
    assertThat(sample.coalitions()).hasSize(8);
    assertThat(sample.coalitions().stream().map(c -> c.facts().get("领域")).distinct()).hasSize(8);
    for (Coalition group : sample.coalitions()) {
      assertThat(group.memberships()).filteredOn(m -> m.role() == Role.LEAD).hasSize(1);
      assertThat(group.memberships())
          .filteredOn(m -> m.role() == Role.MEMBER)
          .isNotEmpty()
          .extracting(Membership::unit)
          .allMatch(unit -> unit.startsWith("b"));
    }
  }

  @Test
  void studies_areQuarterlyAndMoreThanTen() {
    assertThat(activities("理论联学")).hasSize(4);
    assertThat(activities("理论联学").stream().map(a -> (a.date().getMonthValue() - 1) / 3).distinct())
        .hasSize(4);
    assertThat(activities("专题研学")).hasSizeGreaterThan(10);
  }

  @Test
  void sharedSystems_areThree() {
    assertThat(closed("共享制度")).hasSize(3);
  }

  @Test
  void problemsSolved_areFiftyFromThirteenLists() {
    assertThat(closed("问题")).hasSize(50);
    assertThat(items("问题").stream().map(item -> item.fields().get("清单")).distinct()).hasSize(13);
  }

  @Test
  void results_areTenPapersAnd27CentresInThreeBatches() {
    assertThat(closed("规范文件")).hasSize(10);
    assertThat(closed("党群服务中心")).hasSize(27);
    assertThat(items("党群服务中心").stream().map(item -> item.fields().get("批次")).distinct()).hasSize(3);
  }

  @Test
  void activitiesAndProjects_areFiveAndEight() {
    assertThat(activities("品牌活动")).hasSize(5);
    assertThat(items("专班项目")).hasSize(8);
  }

  @Test
  void reserveCadres_passDatedStages() {
    assertThat(items("储备干部").get(0).history())
        .extracting(change -> change.state())
        .containsExactly("选拔", "跟踪", "使用");
  }

  @Test
  void workGroups_areRankedAsTheStoryTells() {
    assertThat(assessment.coalitions().stream().map(ShenheSampleTest::line))
        .containsExactly(
            "社区治理专班 101.5 优秀",
            "平安建设专班 99 优秀",
            "养老服务专班 98.5 优秀",
            "卫生健康专班 94 优秀",
            "教育助学专班 81 良好",
            "文明实践专班 80 一般",
            "人才服务专班 76 一般",
            "两新组织专班 74 一般");
  }

  @Test
  void units_takeTheMeanOfTheirWorkGroups() {
    // w1 101.5, w2 98.5, w8 80: 40 × 280 / 300
    assertThat(points("b1", "Z1")).isEqualTo("37.33");
    assertThat(points("j7", "Z1")).isEqualTo("30.4");
  }

  private static String points(String unit, String criterion) {
    return String.valueOf(assessment.of(unit).criterion(criterion).points());
  }

  private static String line(Scorecard card) {
    return card.name() + " " + card.total().orElseThrow() + " " + card.grade().title();
  }

  private static List<Activity> activities(String kind) {
    return sample.activities().stream().filter(activity -> activity.kind().equals(kind)).toList();
  }

  private static List<ChecklistItem> items(String list) {
    return sample.items().stream().filter(item -> item.list().equals(list)).toList();
  }

  private static List<ChecklistItem> closed(String list) {
    return items(list).stream().filter(item -> item.closed() != null).toList();
  }
}
