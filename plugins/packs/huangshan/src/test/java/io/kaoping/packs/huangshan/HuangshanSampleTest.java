package io.kaoping.packs.huangshan;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.Submission;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Role;
import io.kaoping.plugin.testkit.AssessedSample;
import io.kaoping.record.Activity;
import io.kaoping.record.FactValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The committed sample is what the story generates, and by itself shows every published figure. */
class HuangshanSampleTest {
  private static final LocalDate END_OF_JULY = LocalDate.of(2025, 7, 31);

  private static AssessedSample assessed;
  private static Submission sample;

  @BeforeAll
  static void assess() throws IOException {
    assessed = AssessedSample.of("huangshan");
    sample = assessed.submission();
  }

  @Test
  void file_isTheGeneratedText() {
    assertThat(assessed.text()).isEqualTo(SampleStory.text());
    assertThat(sample.synthetic()).isTrue();
  }

  @Test
  void structure_isSevenAlliancesWithOneChamberEach() {
    assertThat(sample.coalitions()).hasSize(7);
    assertThat(sample.coalitions())
        .extracting(Coalition::name)
        .contains("同心圆联盟", "平安城市联盟", "文化园联盟");
    for (Coalition alliance : sample.coalitions()) {
      assertThat(alliance.memberships()).filteredOn(m -> m.role() == Role.LEAD).hasSize(1);
      assertThat(alliance.memberships()).filteredOn(m -> m.role() == Role.PARTNER).hasSize(1);
    }
    assertThat(
            sample.coalitions().stream()
                .flatMap(alliance -> alliance.memberships().stream())
                .filter(m -> m.role() == Role.PARTNER)
                .map(m -> m.unit())
                .distinct())
        .hasSize(7);
  }

  @Test
  void jointDays_are13ByTheEndOfJuly_andOneAllianceOrganisedNone() {
    Map<String, Long> days =
        byJuly("联合主题党日").stream()
            .collect(Collectors.groupingBy(Activity::organiser, Collectors.counting()));
    assertThat(days.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(13);
    assertThat(days).hasSize(6).doesNotContainKey("a7");
    assertThat(assessed.points("a7", "Y4")).isEqualTo("0");
    assertThat(assessed.points("a6", "Y4")).isEqualTo("10");
  }

  @Test
  void sessions_areFourByTheEndOfJuly() {
    assertThat(byJuly("商会交流")).hasSize(4).allMatch(a -> "座谈".equals(text(a, "形式")));
  }

  @Test
  void services_areMoreThan1100ByTheEndOfJuly() {
    assertThat(sum("服务活动", "服务次数")).isEqualByComparingTo("1126");
  }

  @Test
  void farmSales_areMoreThan280000YuanByTheEndOfJuly() {
    assertThat(sum("助农展销", "销售额")).isEqualByComparingTo("283600");
  }

  @Test
  void problemsSolved_are32() {
    assertThat(sample.items())
        .filteredOn(item -> item.list().equals("商会问题"))
        .filteredOn(item -> item.closed() != null && !item.closed().isAfter(END_OF_JULY))
        .hasSize(32);
  }

  @Test
  void alliances_areRankedAsTheStoryTells() {
    assertThat(assessed.ranking())
        .containsExactly(
            "同心圆联盟 99.09 好",
            "文化园联盟 96.66 好",
            "平安城市联盟 96.38 好",
            "营商通联盟 94.17 好",
            "先锋红联盟 93.59 好",
            "民生暖联盟 83.27 较好",
            "绿水青联盟 47.07 差");
  }

  @Test
  void addOn_isATenthOfTheAlliance_byMonths() {
    assertThat(assessed.points("u13", "J1")).isEqualTo("9.67");
    // six months of twelve
    assertThat(assessed.points("u15", "J1")).isEqualTo("4.83");
  }

  @Test
  void progress_isAgainstLastYear() {
    // 99.65 % after 86 %
    assertThat(assessed.points("u07", "J2")).isEqualTo("2");
    // 94.95 % after 91 %: three whole points
    assertThat(assessed.points("u08", "J2")).isEqualTo("1.5");
    // 83.55 % after 97 %
    assertThat(assessed.points("u31", "J2")).isEqualTo("0");
    // no result of 2024
    assertThat(assessed.points("u15", "J2")).isEqualTo("0");
    // 2, 2, 0, 2, 2, 2 of 2 each: 4 × 10 / 12
    assertThat(assessed.points("a3", "I2")).isEqualTo("3.33");
  }

  @Test
  void problemCheckedAgain_withoutRectification_countsAsNotRectified() {
    assertThat(assessed.points("u38", "H1")).isEqualTo("9");
    assertThat(assessed.points("u37", "H1")).isEqualTo("12");
  }

  private static List<Activity> byJuly(String kind) {
    return sample.activities().stream()
        .filter(activity -> activity.kind().equals(kind) && !activity.date().isAfter(END_OF_JULY))
        .toList();
  }

  private static String text(Activity activity, String field) {
    return String.valueOf(activity.fields().get(field));
  }

  private static BigDecimal sum(String kind, String field) {
    return byJuly(kind).stream()
        .map(activity -> activity.fields().get(field))
        .map(value -> value instanceof FactValue.Number number ? number.value() : BigDecimal.ZERO)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
