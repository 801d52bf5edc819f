package io.kaoping.packs.licheng;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.plugin.testkit.AssessedSample;
import io.kaoping.record.FactValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The committed sample is what the story generates, and by itself shows every published figure. */
class LichengSampleTest {

  private static AssessedSample assessed;
  private static Submission sample;

  @BeforeAll
  static void assess() throws IOException {
    assessed = AssessedSample.of("licheng");
    sample = assessed.submission();
  }

  @Test
  void file_isTheGeneratedText() {
    assertThat(assessed.text()).isEqualTo(SampleStory.text());
    assertThat(sample.synthetic()).isTrue();
  }

  @Test
  void structure_isFourteenGroupsOf43UnitsInTwoBatches() {
    assertThat(sample.units()).hasSize(43);
    assertThat(sample.coalitions()).hasSize(14);
    assertThat(sample.coalitions().stream().map(c -> fact(c, "组建批次")).distinct())
        .containsExactlyInAnyOrder("第一批", "第二批");
    Set<String> placed = new HashSet<>();
    for (Coalition group : sample.coalitions()) {
      List<Membership> members =
          group.memberships().stream().filter(m -> m.covers(sample.asOf())).toList();
      assertThat(members).filteredOn(m -> m.role() == Role.LEAD).hasSize(1);
      members.forEach(m -> assertThat(placed.add(m.unit())).as(m.unit()).isTrue());
    }
    assertThat(placed).hasSize(43);
  }

  @Test
  void groupsThatTheReportNames_haveTheirUnits() {
    Map<String, Long> sizes =
        sample.coalitions().stream()
            .collect(
                Collectors.toMap(
                    Coalition::name,
                    group -> group.memberships().stream().filter(m -> covers2024(m)).count()));
    assertThat(sizes)
        .containsEntry("组织部组合", 4L)
        .containsEntry("宣传部组合", 6L)
        .containsEntry("政法委组合", 3L)
        .containsEntry("高新区组合", 3L)
        .containsEntry("文商旅组合", 3L)
        .containsEntry("群团组合", 4L);
  }

  @Test
  void smallUnits_areNear90Percent() {
    long small =
        sample.units().stream()
            .filter(unit -> number(unit.facts(), "编制数").compareTo(BigDecimal.TEN) <= 0)
            .count();
    assertThat(small).isEqualTo(38); // 38 of 43 are 88.4 %
  }

  @Test
  void sixteenMatters_areListedInEveryGroup() {
    for (Coalition group : sample.coalitions()) {
      assertThat(assessed.items("协同事项").stream().filter(i -> i.owner().equals(group.id())))
          .extracting(ChecklistItem::title)
          .containsExactlyElementsOf(SampleStory.MATTERS);
    }
    assertThat(SampleStory.MATTERS).hasSize(16);
  }

  @Test
  void dutiesDivisionsAndRisks_are94And221And331() {
    assertThat(assessed.items("职责")).hasSize(94);
    assertThat(assessed.items("分工")).hasSize(221);
    assertThat(assessed.items("风险点")).hasSize(331);
  }

  @Test
  void appointees_are35InThreeBatches() {
    List<Map<String, FactValue>> batches =
        sample.records().stream()
            .filter(record -> record.kind().equals("干部任用"))
            .map(record -> record.fields())
            .toList();
    assertThat(batches.stream().map(f -> number(f, "人数")).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("35");
    assertThat(
            sample.records().stream()
                .filter(record -> record.kind().equals("干部任用"))
                .map(record -> record.level())
                .distinct())
        .hasSize(3);
  }

  @Test
  void partyOrganisationsInspectionGroupsAndOffices_are31And11And33() {
    assertThat(sum("党组织数")).isEqualByComparingTo("31");
    assertThat(sample.coalitions().stream().filter(c -> fact(c, "派驻纪检组统筹").equals("true")))
        .hasSize(11);
    assertThat(sum("统筹用房单位数")).isEqualByComparingTo("33");
  }

  @Test
  void groups_areRankedAsTheStoryTells() {
    assertThat(assessed.ranking())
        .containsExactly(
            "组织部组合 101.28 优秀",
            "文商旅组合 101.04 优秀",
            "宣传部组合 98.94 优秀",
            "政法委组合 98.75 优秀",
            "教科卫组合 96.22 优秀",
            "群团组合 95.8 优秀",
            "高新区组合 95.49 优秀",
            "统战民宗组合 94.85 良好",
            "财经组合 93.84 良好",
            "市监应急组合 91.74 合格",
            "城建组合 91.15 良好",
            "农水组合 89.5 良好",
            "民政残联组合 79.88 合格",
            "人社退役组合 66.38 合格");
  }

  @Test
  void riskPointClosedWithoutReview_countsAsNotClosed() {
    // six overdue and one without review, of 18: 6 - 6 × 7 / 18
    assertThat(assessed.points("g12", "D4")).isEqualTo("3.67");
  }

  @Test
  void units_inheritWhatTheirGroupCameTo() {
    for (Coalition group : sample.coalitions()) {
      for (Membership member : group.memberships()) {
        if (!member.unit().equals("u29")) {
          assertThat(total(member.unit())).isEqualTo(total(group.id()));
        }
      }
    }
    // 93.84 for two quarters, 89.5 for two
    assertThat(total("u29")).isEqualTo("91.67");
  }

  private static String total(String subject) {
    return assessed.assessment().of(subject).total().orElseThrow().toString();
  }

  private static boolean covers2024(Membership membership) {
    return membership.covers(LocalDate.of(2024, 12, 31));
  }

  private static String fact(Coalition group, String name) {
    return String.valueOf(group.facts().get(name));
  }

  private static BigDecimal number(Map<String, FactValue> facts, String name) {
    return facts.get(name) instanceof FactValue.Number number ? number.value() : BigDecimal.ZERO;
  }

  private static BigDecimal sum(String fact) {
    return sample.coalitions().stream()
        .map(group -> number(group.facts(), fact))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
