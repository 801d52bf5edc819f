package io.kaoping.packs.qidong;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The committed sample is what the story generates, and by itself shows every published figure. */
class QidongSampleTest {
  private static final Path FILE = Path.of("sample", "submission.json");
  private static final String YEAR_END = "2025-12-31";

  private static JsonNode sample;

  @BeforeAll
  static void read() throws IOException {
    sample = new ObjectMapper().readTree(Files.readString(FILE, StandardCharsets.UTF_8));
  }

  @Test
  void file_isTheGeneratedText() throws IOException {
    assertThat(Files.readString(FILE, StandardCharsets.UTF_8)).isEqualTo(SampleStory.text());
    assertThat(Files.size(FILE)).isLessThan(2_000_000);
  }

  @Test
  void header_isSyntheticAndOfTheYear() {
    assertThat(sample.get("format").asText()).isEqualTo("kaoping.submission/1");
    assertThat(sample.get("synthetic").isBoolean()).isTrue();
    assertThat(sample.get("synthetic").asBoolean()).isTrue();
    assertThat(sample.get("asOf").asText()).isEqualTo(YEAR_END);
    assertThat(sample.at("/period/from").asText()).isEqualTo("2025-01-01");
    assertThat(sample.at("/period/to").asText()).isEqualTo(YEAR_END);
  }

  @Test
  void structure_isEightCommunitiesOfFiftyEightOrganisations() {
    assertThat(all("units")).hasSize(58);
    assertThat(all("coalitions")).hasSize(8);

    List<Integer> sizes = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    for (JsonNode community : all("coalitions")) {
      List<JsonNode> members = memberships(community, role -> !role.equals("PARTNER"));
      sizes.add(members.size());
      members.forEach(
          member -> assertThat(placed.add(text(member, "unit"))).as("%s once", member).isTrue());
      assertThat(memberships(community, "LEAD"::equals)).as("lead of %s", community).hasSize(1);
    }
    assertThat(sizes).containsExactlyInAnyOrder(7, 7, 7, 7, 7, 7, 8, 8);
    assertThat(placed).isEqualTo(ids("units"));
  }

  @Test
  void partyMembers_are6423() {
    assertThat(all("units").stream().mapToInt(unit -> unit.at("/facts/党员数").intValue()).sum())
        .isEqualTo(6423);
    assertThat(all("units")).filteredOn(unit -> unit.at("/facts/党员数").intValue() < 7).hasSize(1);
  }

  @Test
  void communitiesServed_are37() {
    Set<String> partners = new TreeSet<>();
    for (JsonNode community : all("coalitions")) {
      List<JsonNode> served = memberships(community, "PARTNER"::equals);
      served.forEach(partner -> assertThat(partners.add(text(partner, "unit"))).isTrue());
      assertThat(itemsOf(text(community, "id"), "服务社区")).hasSameSizeAs(served);
    }
    assertThat(partners).hasSize(37);
    assertThat(list("服务社区")).hasSize(37);
  }

  @Test
  void pairs_are207_andBrands58() {
    assertThat(list("结对")).hasSize(207);
    assertThat(list("品牌")).hasSize(58);
    assertThat(list("品牌").stream().map(brand -> text(brand, "title")).distinct()).hasSize(58);
    for (String unit : ids("units")) {
      assertThat(itemsOf(unit, "结对")).as("pairs of %s", unit).hasSizeBetween(3, 4);
      assertThat(itemsOf(unit, "品牌")).as("brands of %s", unit).hasSize(1);
    }
  }

  @Test
  void jointDays_are89() {
    List<JsonNode> joint =
        activities("主题党日").stream().filter(day -> day.at("/fields/联合").asBoolean()).toList();
    assertThat(joint).hasSize(89);
    assertThat(count(joint, "organiser").keySet()).isEqualTo(ids("coalitions"));
  }

  @Test
  void pairs_areClaimedByBothSides_exceptOne_andOneTwice() {
    Set<String> claimed = new TreeSet<>();
    Set<String> partners = new TreeSet<>();
    for (JsonNode pair : list("结对")) {
      partners.add(pair.at("/fields/对象").textValue());
      pair.get("links").forEach(link -> claimed.add(text(link, "to") + " " + text(pair, "id")));
    }
    Set<String> confirmed = new TreeSet<>();
    for (JsonNode served : list("服务社区")) {
      served
          .get("links")
          .forEach(link -> confirmed.add(text(served, "id") + " " + text(link, "to")));
    }
    assertThat(claimed).hasSize(207).containsAll(confirmed);
    assertThat(confirmed).hasSize(206);
    assertThat(partners).hasSize(206);
  }

  @Test
  void cadresAndVillages_are100() {
    List<JsonNode> villages = list("进村帮扶");
    assertThat(villages.stream().map(item -> item.at("/fields/村").textValue()).distinct())
        .hasSize(100);
    assertThat(villages.stream().mapToInt(item -> item.at("/fields/干部数").intValue()).sum())
        .isEqualTo(100);
    assertThat(count(villages, "owner").keySet()).isEqualTo(ids("coalitions"));
  }

  @Test
  void fourSteps_areThere() {
    assertThat(count(activities("年初部署"), "organiser")).hasSize(8);
    assertThat(count(activities("季度督查"), "organiser"))
        .hasSize(8)
        .allSatisfy((id, n) -> assertThat(n).isEqualTo(4));
    assertThat(activities("年中点评")).hasSize(6);
    assertThat(count(activities("年度述职"), "organiser")).hasSize(8);
    List<JsonNode> results =
        all("records").stream().filter(record -> text(record, "kind").equals("季度督查结果")).toList();
    assertThat(count(results, "subject"))
        .hasSize(58)
        .allSatisfy((id, n) -> assertThat(n).isEqualTo(4));
  }

  @Test
  void visits_coverAllMembersButOne() {
    Set<String> visited = new TreeSet<>();
    activities("巡学旁听")
        .forEach(visit -> visit.get("participants").forEach(u -> visited.add(u.asText())));
    assertThat(list("旁听安排")).hasSize(58);
    assertThat(ids("units")).containsAll(visited);
    assertThat(visited).hasSize(57);
  }

  @Test
  void facts_areTheSameForEveryBody() {
    for (String kind : List.of("units", "coalitions")) {
      assertThat(all(kind).stream().map(body -> names(body.get("facts"))).distinct()).hasSize(1);
    }
    assertThat(names(all("units").get(0).get("facts"))).hasSize(2 + 10 + 6 + 21 + 4);
  }

  @Test
  void ids_areUnique() {
    Set<String> bodies = new HashSet<>(ids("units"));
    assertThat(ids("coalitions")).allMatch(bodies::add);
    for (String kind : List.of("activities", "items", "records")) {
      assertThat(ids(kind)).as(kind).hasSameSizeAs(all(kind));
    }
  }

  @Test
  void references_resolve() {
    Set<String> units = ids("units");
    Set<String> bodies = new HashSet<>(units);
    bodies.addAll(ids("coalitions"));
    for (JsonNode activity : all("activities")) {
      assertThat(bodies).contains(text(activity, "organiser"));
      activity.path("participants").forEach(p -> assertThat(units).contains(p.asText()));
    }
    all("items").forEach(item -> assertThat(bodies).contains(text(item, "owner")));
    Set<String> rectifications = new HashSet<>();
    list("整改").forEach(item -> rectifications.add(text(item, "owner") + " " + text(item, "id")));
    for (JsonNode item : list("问题")) {
      for (JsonNode link : item.path("links")) {
        assertThat(rectifications).contains(text(item, "owner") + " " + text(link, "to"));
      }
    }
    for (String kind : List.of("records", "waivers", "overrides")) {
      all(kind).forEach(record -> assertThat(bodies).contains(text(record, "subject")));
    }
  }

  @Test
  void histories_leadToTheState() {
    Map<String, String> closing = new TreeMap<>();
    for (JsonNode item : all("items")) {
      JsonNode history = item.get("history");
      JsonNode last = history.get(history.size() - 1);
      assertThat(text(last, "state")).isEqualTo(text(item, "state"));
      assertThat(history.findValuesAsText("on")).isSorted().startsWith(text(item, "raised"));
      if (item.has("closed")) {
        assertThat(text(item, "closed")).isEqualTo(text(last, "on"));
        String state = closing.computeIfAbsent(text(item, "list"), list -> text(item, "state"));
        assertThat(text(item, "state")).as("one closing state a list").isEqualTo(state);
      }
    }
    assertThat(all("items"))
        .allMatch(
            item ->
                item.has("closed") == text(item, "state").equals(closing.get(text(item, "list"))));
  }

  @Test
  void dates_lieInTheYear_onWorkingDays() {
    Stream<String> happened =
        Stream.of(
                all("activities").stream().map(activity -> text(activity, "date")),
                all("records").stream().map(record -> text(record, "date")),
                all("items").stream().map(item -> text(item, "raised")),
                all("items").stream()
                    .flatMap(i -> i.get("history").findValuesAsText("on").stream()))
            .flatMap(dates -> dates);
    assertThat(happened.distinct().map(LocalDate::parse))
        .allMatch(day -> day.getYear() == 2025)
        .allMatch(day -> day.getDayOfWeek().getValue() <= 5);
  }

  @Test
  void override_replacesThePointsThatAHandSumGives() {
    JsonNode override = all("overrides").get(0);
    assertThat(text(override, "criterion")).isEqualTo("Z2");
    String unit = text(override, "subject");
    Set<String> months = new TreeSet<>();
    for (JsonNode day : activities("主题党日")) {
      if (text(day, "organiser").equals(unit)
          || day.path("participants").toString().contains('"' + unit + '"')) {
        months.add(text(day, "date").substring(0, 7));
      }
    }
    assertThat(months).hasSize(10).doesNotContain("2025-07", "2025-08");
    // 6 points, 0.5 off for each of the two months
    assertThat(text(override, "from")).isEqualTo("5");
  }

  @Test
  void persons_doNotOccur() {
    assertThat(all("units")).allMatch(unit -> text(unit, "name").endsWith("党组织"));
    assertThat(all("overrides")).allMatch(override -> text(override, "by").endsWith("组"));
    List<String> texts = new ArrayList<>();
    Set<String> keys = new TreeSet<>();
    collect(sample, texts, keys);
    assertThat(texts).noneMatch(text -> text.matches(".*(同志|先生|女士|书记|主任|局长|[0-9]{7}).*"));
    keys.removeAll(names(all("units").get(0).get("facts")));
    keys.removeAll(names(all("coalitions").get(0).get("facts")));
    // No key is left that could hold a person.
    assertThat(String.join(" ", keys))
        .isEqualTo(
            "activities asOf by class closed coalitions criterion date due evidence facts fields"
                + " format from history id items key kind level links list memberships name on"
                + " organiser overrides owner participants period raised reason records ref role"
                + " state subject synthetic title to unit units until waivers"
                + " 三会一课栏 主题党日栏 对象 干部数 教育 服务 村 沟通 特色活动栏 管理 联合 计划总结栏 评定");
  }

  private static void collect(JsonNode node, List<String> texts, Set<String> keys) {
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    keys.addAll(names(node));
    node.forEach(child -> collect(child, texts, keys));
  }

  private static List<JsonNode> all(String kind) {
    return StreamSupport.stream(sample.get(kind).spliterator(), false).toList();
  }

  private static Set<String> ids(String kind) {
    Set<String> ids = new TreeSet<>();
    all(kind).forEach(record -> ids.add(text(record, "id")));
    return ids;
  }

  private static List<JsonNode> activities(String kind) {
    return all("activities").stream().filter(a -> text(a, "kind").equals(kind)).toList();
  }

  private static List<JsonNode> list(String list) {
    return all("items").stream().filter(item -> text(item, "list").equals(list)).toList();
  }

  private static List<JsonNode> itemsOf(String owner, String list) {
    return list(list).stream().filter(item -> text(item, "owner").equals(owner)).toList();
  }

  /** Returns the memberships at the end of the year whose role passes. */
  private static List<JsonNode> memberships(JsonNode community, Predicate<String> role) {
    return StreamSupport.stream(community.get("memberships").spliterator(), false)
        .filter(membership -> text(membership, "from").compareTo(YEAR_END) <= 0)
        .filter(membership -> membership.path("until").asText(YEAR_END).compareTo(YEAR_END) >= 0)
        .filter(membership -> role.test(text(membership, "role")))
        .toList();
  }

  private static Map<String, Long> count(List<JsonNode> records, String field) {
    return records.stream().collect(groupingBy(record -> text(record, field), counting()));
  }

  private static Set<String> names(JsonNode node) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).textValue();
  }
}
