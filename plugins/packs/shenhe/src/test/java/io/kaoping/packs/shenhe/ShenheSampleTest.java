package io.kaoping.packs.shenhe;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.plugin.testkit.AssessedSample;
import io.kaoping.record.Activity;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The committed sample is what the story generates, and by itself shows every published figure. */
class ShenheSampleTest {

  private static AssessedSample assessed;
  private static Submission sample;

  @BeforeAll
  static void assess() throws IOException {
    assessed = AssessedSample.of("shenhe");
    sample = assessed.submission();
  }

  @Test
  void file_isTheGeneratedText() {
    assertThat(assessed.text()).isEqualTo(SampleStory.text());
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
    assertThat(assessed.items("问题").stream().map(item -> item.fields().get("清单")).distinct())
        .hasSize(13);
  }

  @Test
  void results_areTenPapersAnd27CentresInThreeBatches() {
    assertThat(closed("规范文件")).hasSize(10);
    assertThat(closed("党群服务中心")).hasSize(27);
    assertThat(assessed.items("党群服务中心").stream().map(item -> item.fields().get("批次")).distinct())
        .hasSize(3);
  }

  @Test
  void activitiesAndProjects_areFiveAndEight() {
    assertThat(activities("品牌活动")).hasSize(5);
    assertThat(assessed.items("专班项目")).hasSize(8);
  }

  @Test
  void reserveCadres_passDatedStages() {
    assertThat(assessed.items("储备干部").get(0).history())
        .extracting(change -> change.state())
        .containsExactly("选拔", "跟踪", "使用");
  }

  @Test
  void workGroups_areRankedAsTheStoryTells() {
    assertThat(assessed.ranking())
        .containsExactly(
            "社区治理专班 101.5 优秀",
            "平安建设专班 99 优秀",
            "养老服务专班 98.5 优秀",
            "卫生健康专班 94 优秀",
            "教育助学专班 81 良好",
            "文明实践专班 80 一般",
            "人才服务专班 76 一般",
            "两新组织专班 72 一般");
  }

  @Test
  void stepsThatWereSkipped_costPoints() {
    // one problem not split, one closed without rectification: 14 - 2 - 2
    assertThat(assessed.points("w6", "Q1")).isEqualTo("10");
    assertThat(assessed.points("z6", "L3")).isEqualTo("4");
  }

  @Test
  void units_takeTheMeanOfTheirWorkGroups() {
    // w1 101.5, w2 98.5, w8 80: 40 × 280 / 300
    assertThat(assessed.points("b1", "Z1")).isEqualTo("37.33");
    assertThat(assessed.points("j7", "Z1")).isEqualTo("30.4");
  }

  private static List<Activity> activities(String kind) {
    return sample.activities().stream().filter(activity -> activity.kind().equals(kind)).toList();
  }

  private static List<ChecklistItem> closed(String list) {
    return assessed.items(list).stream().filter(item -> item.closed() != null).toList();
  }
}
