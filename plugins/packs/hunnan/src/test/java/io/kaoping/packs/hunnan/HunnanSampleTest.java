package io.kaoping.packs.hunnan;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.coalition.Unit;
import io.kaoping.plugin.testkit.AssessedSample;
import io.kaoping.record.FactValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The committed sample is what the story generates, and by itself shows every published figure. */
class HunnanSampleTest {
  private static final LocalDate END_OF_JUNE = LocalDate.of(2025, 6, 30);

  private static AssessedSample assessed;
  private static Submission sample;

  @BeforeAll
  static void assess() throws IOException {
    assessed = AssessedSample.of("hunnan");
    sample = assessed.submission();
  }

  @Test
  void file_isTheGeneratedText() {
    assertThat(assessed.text()).isEqualTo(SampleStory.text());
    assertThat(sample.synthetic()).isTrue();
  }

  @Test
  void fiveLevels_are10And70And596And1200() {
    assertThat(streets()).hasSize(10);
    assertThat(communities()).hasSize(70);
    assertThat(sum("网格支部数")).isEqualByComparingTo("596");
    assertThat(sum("楼栋小组数")).isEqualByComparingTo("1200");
    assertThat(streets().stream().flatMap(HunnanSampleTest::members).distinct()).hasSize(70);
  }

  @Test
  void partyMembersAndResidents_are6549And100000() {
    assertThat(sum("党员数")).isEqualByComparingTo("6549");
    assertThat(sum("服务人数")).isEqualByComparingTo("100000");
  }

  @Test
  void district_has22DepartmentsAndTheStreets() {
    Coalition district =
        sample.coalitions().stream()
            .filter(c -> "区".equals(c.coalitionClass()))
            .findFirst()
            .orElseThrow();
    List<String> units = sample.units().stream().map(Unit::id).toList();
    assertThat(district.memberships()).filteredOn(m -> units.contains(m.unit())).hasSize(22);
    assertThat(district.memberships().stream().map(Membership::unit))
        .containsAll(streets().stream().map(Coalition::id).toList());
  }

  @Test
  void committees_haveMoreThan200ConcurrentMembersAndMoreThan300Units() {
    BigDecimal concurrent =
        streets().stream()
            .map(street -> number(street.facts(), "兼职委员数"))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(concurrent).isEqualByComparingTo("213");
    assertThat(
            streets().stream()
                .flatMap(street -> street.memberships().stream())
                .filter(membership -> membership.role() == Role.PARTNER))
        .hasSize(310);
  }

  @Test
  void pairs_areABijectionOf70And70() {
    List<ChecklistItem> pairs = assessed.items("双报到");
    assertThat(pairs).hasSize(70);
    assertThat(pairs.stream().map(ChecklistItem::owner).distinct()).hasSize(70);
    assertThat(pairs.stream().map(pair -> text(pair.fields(), "社区")))
        .containsExactlyInAnyOrderElementsOf(communities().stream().map(Unit::id).toList());
    for (Unit unit : sample.units()) {
      String criterion = "社区".equals(unit.unitClass()) ? "B1" : "D2";
      assertThat(assessed.points(unit.id(), criterion)).as(unit.id()).isEqualTo("10");
    }
  }

  @Test
  void problemsSolved_areMoreThan100InHalfAYear() {
    assertThat(assessed.items("事项"))
        .filteredOn(item -> item.closed() != null && !item.closed().isAfter(END_OF_JUNE))
        .hasSize(101);
  }

  @Test
  void resources_areMoreThan500ParkingPlacesAnd12Venues() {
    assertThat(sumOf("场地资源", "车位数")).isEqualByComparingTo("504");
    assertThat(sumOf("场地资源", "场地数")).isEqualByComparingTo("12");
  }

  @Test
  void membersInCommunities_are922In9Batches() {
    List<Map<String, FactValue>> visits =
        sample.activities().stream()
            .filter(activity -> activity.kind().equals("党员进社区"))
            .map(activity -> activity.fields())
            .toList();
    assertThat(visits.stream().map(f -> number(f, "人数")).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("922");
    assertThat(visits.stream().map(fields -> number(fields, "批次")).distinct()).hasSize(9);
  }

  @Test
  void proposals_areMoreThan50OfTenAdvisoryGroups() {
    assertThat(assessed.items("建议")).hasSize(53);
    assertThat(assessed.items("建议").stream().map(ChecklistItem::owner).distinct()).hasSize(10);
  }

  @Test
  void communityWorkersTrained_areMoreThan200() {
    assertThat(sum("培训社工数")).isEqualByComparingTo("214");
  }

  @Test
  void claims_failWhereTheStoryTells() {
    assertThat(assessed.points("s33", "N3")).isEqualTo("8");
    assertThat(assessed.points("s31", "N3")).isEqualTo("8");
    assertThat(
            assessed.assessment().units().stream()
                .filter(card -> "社区".equals(card.subjectClass().orElse("")))
                .filter(card -> !assessed.points(card.id(), "N3").equals("10")))
        .hasSize(2);
  }

  @Test
  void streets_areRankedAsTheStoryTells() {
    assertThat(assessed.ranking())
        .containsExactly(
            "区级联席会议 92.87 优秀",
            "东湖街道大工委 99.94 优秀",
            "五三街道大工委 99.77 优秀",
            "李相街道大工委 98.26 优秀",
            "满堂街道大工委 97.49 优秀",
            "祝家街道大工委 96.81 优秀",
            "浑河站西街道大工委 96.57 优秀",
            "汪家街道大工委 94.41 优秀",
            "白塔街道大工委 91.83 优秀",
            "营城子街道大工委 91.29 优秀",
            "深井子街道大工委 83.51 良好");
  }

  @Test
  void district_restsOnItsDepartmentsAndItsStreets() {
    // the streets have 949.88 in all, and 30 × 94.988 ÷ 100 = 28.4964
    assertThat(assessed.points("q", "M3")).isEqualTo("28.5");
    assertThat(assessed.points("q", "S1")).isEqualTo("9");
    assertThat(assessed.points("q", "S2")).isEqualTo("4");
    assertThat(assessed.points("q", "M2")).isEqualTo("29.37");
  }

  private static List<Coalition> streets() {
    return sample.coalitions().stream().filter(c -> "街道".equals(c.coalitionClass())).toList();
  }

  private static List<Unit> communities() {
    return sample.units().stream().filter(unit -> "社区".equals(unit.unitClass())).toList();
  }

  private static Stream<String> members(Coalition coalition) {
    return coalition.memberships().stream()
        .filter(membership -> membership.role() == Role.MEMBER)
        .map(membership -> membership.unit());
  }

  private static BigDecimal sum(String fact) {
    return communities().stream()
        .map(unit -> number(unit.facts(), fact))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal sumOf(String list, String field) {
    return assessed.items(list).stream()
        .map(item -> number(item.fields(), field))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal number(Map<String, FactValue> facts, String name) {
    return facts.get(name) instanceof FactValue.Number number ? number.value() : BigDecimal.ZERO;
  }

  private static String text(Map<String, FactValue> facts, String name) {
    return String.valueOf(facts.get(name));
  }
}
