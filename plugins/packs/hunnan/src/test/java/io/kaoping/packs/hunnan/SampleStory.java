package io.kaoping.packs.hunnan;

import static io.kaoping.plugin.testkit.SampleBook.map;
import static io.kaoping.plugin.testkit.WorkingDays.day;
import static io.kaoping.plugin.testkit.WorkingDays.workday;

import io.kaoping.plugin.testkit.SampleBook;
import io.kaoping.plugin.testkit.Turns;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The invented year 2025 of 浑南: the district, 10 streets, 70 communities, and 70 organisations that
 * registered with them one to one.
 *
 * <p>The published figures hold, and no person occurs. What to look for: j01 is in order
 * everywhere; j04 has too few concurrent members and two communities that never came; j07 leaves
 * matters open; o17 took a need that o40 had claimed already; the need of s33 names a resource
 * whose owner never claimed back; o25 was rated poor; o52 did nothing after it registered; s61
 * published no needs in half of the year; o09 lost its grade for false records; the district lacks
 * one meeting, and o19 and j09 never came to any.
 *
 * <p>To write the sample file anew, from the root of the project:
 *
 * <pre>{@code
 * mvn -q -pl plugins/packs/hunnan -am test-compile
 * java -cp plugins/packs/hunnan/target/test-classes:plugins/tools/testkit/target/classes \
 *     io.kaoping.packs.hunnan.SampleStory \
 *     plugins/packs/hunnan/sample/submission.json
 * }</pre>
 */
final class SampleStory {
  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final LocalDate TO = LocalDate.of(2025, 12, 31);
  private static final LocalDate FOUNDED = LocalDate.of(2024, 3, 1);

  private static final int STREETS = 10;
  private static final int PAIRS = 70;
  private static final int DEPARTMENTS = 22;

  /** How many members went to the communities in the year. */
  private static final int PERSONS = 922;

  /** id name; concurrent members, units of the area, proposals | story */
  private static final String STREETS_TOLD =
      """
      j01 东湖街道 24 33 6 |
      j02 五三街道 22 32 6 | 建议6=采纳
      j03 浑河站西街道 21 31 5 | 联席会议-3
      j04 白塔街道 18 31 5 | 缺席s22 缺席s25 建议5=提出
      j05 满堂街道 22 31 5 | 事项3=无证 事项7=无证
      j06 祝家街道 21 30 5 | 调度通报-2
      j07 深井子街道 21 31 5 | 事项1=办理 事项2=办理 事项4=反馈 事项11=认领 事项12=提出 联席会议-2 建议4=采纳
      j08 李相街道 22 32 6 | 缺席s50
      j09 营城子街道 21 28 5 | 事项11=办理 事项5=无证
      j10 汪家街道 21 31 5 | 联席会议-1 调度通报-1
      """;

  /** id | story of communities and organisations; whoever is not told of does everything. */
  private static final String BODIES =
      """
      s03 | 网格走访-2
      s08 | 社区联席会议-3
      s12 | 网格走访-7,8 需求1=履约
      s15 | 培训2
      s19 | 需求发布-4
      s22 | 社区联席会议-2,4 网格走访-1,2,3 需求发布-1,3
      s25 | 需求2=发布 网格走访-8,9
      s29 | 楼栋少
      s33 | 单向
      s37 | 需求1=认领
      s41 | 社区联席会议-1 需求2=发布
      s44 | 网格走访-4,5,6,7 需求发布-2
      s46 | !购买服务项目
      s49 | 需求发布-1 社区联席会议-4
      s55 | 需求1=发布 需求2=发布 网格走访-10
      s58 | 通报表扬=区级
      s61 | 需求发布-2,3 !购买服务项目 社区联席会议-3
      s66 | 网格走访-1,12 需求2=履约
      s70 | 通报表扬=市级,区级
      o02 | 通报表扬=市级
      o04 | 评价1=一般
      o05 | 党员进社区-2
      o07 | 责任1=迟
      o09 | 弄虚作假
      o11 | 责任1=迟
      o13 | 场地资源1=登记
      o14 | 场地资源1=登记 责任1=迟
      o16 | 党员进社区-1
      o17 | 抢认
      o19 | 评价2=一般 责任1=迟
      o20 | 评价1=一般
      o22 | 双报到=服务
      o25 | 评价1=差 评价2=一般 党员进社区-1
      o28 | 双报到=服务 责任1=认领
      o30 | 责任1=认领
      o32 | 场地资源1=缺
      o34 | 党员进社区-2
      o36 | 双报到=认领 党员进社区-1
      o38 | 通报表扬=区级
      o41 | 场地资源1=缺
      o43 | 评价2=一般 责任1=认领
      o45 | 评价1=一般
      o47 | 场地资源1=登记 党员进社区-2
      o50 | 责任1=迟
      o52 | 双报到=报到 场地资源1=缺 责任1=发布 党员进社区-1,2 评价1=差 评价2=差
      o54 | 双报到=服务
      o57 | 双报到=服务
      o60 | 场地资源1=登记
      o63 | 责任1=履约
      o65 | 责任1=认领 评价2=一般
      o68 | 党员进社区-1 评价1=一般
      o70 | 党员进社区-1
      """;

  /** The review found that s46 had a project run by its street. */
  private static final Object[] OVERRIDE = {
    "criterion", "R1",
    "subject", "s46",
    "from", "5",
    "to", "10",
    "on", LocalDate.of(2025, 12, 24),
    "by", "区委组织部考评复核组",
    "reason", "购买服务由街道统一签订合同，复核时补交了分配明细"
  };

  private static final Object[] WAIVER = {
    "criterion", "W3",
    "subject", "s12",
    "reason", "7月、8月社区防汛转移群众，走访暂停，经街道大工委同意",
    "until", TO
  };

  private final SampleBook book =
      new SampleBook(
          "浑南“五级联动”2025年度考评样例（虚构数据）",
          FROM,
          TO,
          Map.of(
              "事项", List.of("提出", "认领", "办理", "反馈", "办结"),
              "建议", List.of("提出", "采纳", "答复"),
              "需求", List.of("发布", "认领", "履约", "评价"),
              "资源", List.of("发布", "认领", "履约", "评价"),
              "责任", List.of("发布", "认领", "履约", "评价"),
              "双报到", List.of("报到", "认领", "服务", "反馈"),
              "场地资源", List.of("登记", "开放", "使用")));

  private final Map<String, Turns> told = Turns.ofEach(BODIES);
  private final Map<String, Map<String, Object>> items = new LinkedHashMap<>();
  private final List<Visit> visits = new ArrayList<>();

  /** Members of an organisation in the community. */
  private record Visit(String organisation, int half, int batch, LocalDate day) {}

  private SampleStory() {}

  /** Writes the sample to the file that the argument names. */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), text(), StandardCharsets.UTF_8);
  }

  /** Returns the text of the sample file. */
  static String text() {
    SampleStory story = new SampleStory();
    for (int n = 1; n <= PAIRS; n++) {
      story.community(n);
    }
    for (int n = 1; n <= PAIRS; n++) {
      story.organisation(n);
    }
    for (int n = 1; n <= PAIRS; n++) {
      story.pair(n);
    }
    story.claims();
    story.visits();
    STREETS_TOLD.lines().forEach(story::street);
    story.district();
    story.told.forEach((id, turns) -> turns.checkAllUsed(id));
    story.book.add("waivers", WAIVER);
    story.book.add("overrides", OVERRIDE);
    return story.book.text();
  }

  private static String id(String kind, int number) {
    return kind + (number < 10 ? "0" : "") + number;
  }

  /** The community with which an organisation registers: another one for each. */
  private static int partner(int organisation) {
    return organisation * 13 % PAIRS + 1;
  }

  /** A figure that varies, and whose sum over the communities is kept: up and down in turn. */
  private static int figure(int number, int base, int more, int spread) {
    int change = number / 2 % spread;
    int pair = number % 2 == 0 ? change : -((number + 1) / 2 % spread);
    return base + (number <= more ? 1 : 0) + pair;
  }

  private void community(int n) {
    String id = id("s", n);
    Turns turns = turns(id);
    int branches = figure(n, 8, 36, 3);
    int groups = figure(n, 17, 10, 4);
    // what s29 lacks, s30 has more
    int moved = turns.told("楼栋少") ? 5 - groups : n == 30 ? figure(29, 17, 10, 4) - 5 : 0;
    book.unit(
        id,
        "第" + n + "社区大党委",
        "社区",
        map(
            "网格支部数",
            branches,
            "楼栋小组数",
            groups + moved,
            "党员数",
            figure(n, 93, 39, 12),
            "服务人数",
            figure(n, 1428, 40, 30),
            "购买服务项目数",
            turns.yes("购买服务项目") ? 1 + n % 2 : 0,
            "培训社工数",
            turns.told("培训2") ? 2 : n <= 5 ? 4 : 3));
    for (int quarter = 1; quarter <= 4; quarter++) {
      hold(id, n, "社区联席会议", quarter, 3 * quarter - 1);
      hold(id, n, "需求发布", quarter, 3 * quarter - 2);
    }
    for (int month = 1; month <= 12; month++) {
      hold(id, n, "网格走访", month, month);
    }
    praise(id, n);
  }

  private void hold(String id, int n, String kind, int number, int month) {
    if (turns(id).held(kind, number)) {
      LocalDate day = workday(month, n * 3 + kind.charAt(0));
      book.activity(id, kind, number, day, List.of(), Map.of(), false);
    }
  }

  private void organisation(int n) {
    String id = id("o", n);
    Turns turns = turns(id);
    String kind = n <= 30 ? "机关" : n <= 42 ? "事业" : n <= 55 ? "国企" : "两新";
    book.unit(id, (n <= DEPARTMENTS ? "区直部门" : kind + "组织") + n, kind, map("党员数", 20 + n * 7 % 60));
    List<LocalDate> plan = book.plan("责任", day(2, 10), day(10, 31), n % 6);
    book.item(id, "责任", 1, "结对服务责任", day(10, 31), plan, turns.what("责任1"));
    places(id, n, turns);
    for (int half = 1; half <= 2; half++) {
      if (turns.held("党员进社区", half)) {
        int batch = half == 1 ? n % 5 + 1 : n % 4 + 6;
        int month = half == 1 ? batch + 1 : batch + 2;
        visits.add(new Visit(id, half, batch, workday(month, n)));
      }
    }
    praise(id, n);
    if (turns.told("弄虚作假")) {
      book.record(id, "弄虚作假", 1, day(10, 15), "", "");
    }
  }

  private void places(String id, int n, Turns turns) {
    String what = turns.what("场地资源1");
    LocalDate due = day(9, 30);
    List<LocalDate> plan = book.plan("场地资源", day(2, 17), due, n % 6);
    Map<String, Object> item =
        book.item(id, "场地资源", 1, n % 6 == 0 ? "活动场地" : "停车位", due, plan, what);
    if (!item.isEmpty()) {
      boolean venue = n % 6 == 0 && n < 66 || n == 69 || n == 70;
      item.put("fields", map("车位数", n % 6 == 0 ? 0 : 9, "场地数", venue ? 1 : 0));
    }
  }

  /** Registration, and two resources of the organisation for two needs of its community. */
  private void pair(int n) {
    String organisation = id("o", n);
    String community = id("s", partner(n));
    Turns turns = turns(organisation);
    List<LocalDate> plan = book.plan("双报到", day(1, 15), day(11, 28), n % 6);
    book.item(organisation, "双报到", 1, "到社区报到", day(11, 28), plan, turns.what("双报到"))
        .put("fields", map("社区", community));
    for (int i = 1; i <= 2; i++) {
      LocalDate raised = workday(1 + 3 * i, n);
      LocalDate due = raised.plusDays(120);
      List<LocalDate> steps = book.plan("需求", raised, due, n % 5);
      String what = turns(community).what("需求" + i);
      String title = i == 1 ? "环境整治" : "助老服务";
      Map<String, Object> need = book.item(community, "需求", i, title, due, steps, what);
      String given = what.equals("履约") ? "" : what;
      Map<String, Object> resource =
          book.item(organisation, "资源", i, "志愿服务队" + i, due, steps, given);
      items.put(community + "-需求-" + i, need);
      items.put(organisation + "-资源-" + i, resource);
      String rating = turns.what("评价" + i);
      if (resource.get("state").equals("评价")) {
        resource.put("fields", map("评价", rating.isEmpty() ? "好" : rating));
      }
      if (!what.equals("发布")) {
        need.put("links", List.of(map("kind", "认领资源", "to", resource.get("id"))));
        boolean oneSided = i == 1 && turns(community).told("单向");
        if (!oneSided) {
          resource.put("links", List.of(map("kind", "响应需求", "to", need.get("id"))));
        }
      }
    }
  }

  /** o17 answers the need of the community of o40 besides that of its own. */
  private void claims() {
    if (turns("o17").told("抢认")) {
      Map<String, Object> resource = item("o17-资源-1");
      List<Object> links = new ArrayList<>((List<?>) resource.get("links"));
      links.add(map("kind", "响应需求", "to", id("s", partner(40)) + "-需求-1"));
      resource.put("links", links);
    }
  }

  private Map<String, Object> item(String id) {
    return items.getOrDefault(id, Map.of());
  }

  private void visits() {
    for (int i = 0; i < visits.size(); i++) {
      Visit visit = visits.get(i);
      int more = i < PERSONS % visits.size() ? 1 : 0;
      book.activity(
          visit.organisation(),
          "党员进社区",
          visit.half(),
          visit.day(),
          List.of(),
          map("人数", PERSONS / visits.size() + more, "批次", visit.batch()),
          true);
    }
  }

  private void street(String line) {
    String[] row = line.split(" \\| ?", -1);
    String[] cell = row[0].split(" ", -1);
    String id = cell[0];
    int n = Integer.parseInt(id.substring(1));
    Turns turns = new Turns(row[1], Map.of());
    List<Object> memberships = new ArrayList<>();
    List<String> present = new ArrayList<>();
    int size = PAIRS / STREETS;
    for (int i = (n - 1) * size + 1; i <= n * size; i++) {
      String community = id("s", i);
      memberships.add(map("unit", community, "role", "MEMBER", "from", FOUNDED));
      if (!turns.told("缺席" + community)) {
        present.add(community);
      }
    }
    for (int i = 1; i <= Integer.parseInt(cell[3]); i++) {
      String unit = cell[1] + "驻区单位" + i;
      memberships.add(map("unit", unit, "role", "PARTNER", "from", FOUNDED));
    }
    Map<String, Object> facts = map("兼职委员数", Integer.parseInt(cell[2]), "有流动党员支部", true);
    level(id, cell[1] + "大工委", "街道", facts, memberships);
    meetings(id, n, present, turns);
    matters(id, n, 10, 4, turns);
    for (int i = 1; i <= Integer.parseInt(cell[4]); i++) {
      LocalDate due = day(10, 31);
      List<LocalDate> plan = book.plan("建议", workday(1 + i, n), due, n % 6);
      book.item(id, "建议", i, "咨询组建议第" + i + "条", due, plan, turns.what("建议" + i));
    }
    turns.checkAllUsed(id);
  }

  private void district() {
    List<Object> memberships = new ArrayList<>();
    List<String> present = new ArrayList<>();
    for (int n = 1; n <= DEPARTMENTS; n++) {
      String role = n == 1 ? "LEAD" : "MEMBER";
      memberships.add(map("unit", id("o", n), "role", role, "from", FOUNDED));
      if (n != 19) {
        present.add(id("o", n));
      }
    }
    for (int n = 1; n <= STREETS; n++) {
      memberships.add(map("unit", id("j", n), "role", "MEMBER", "from", FOUNDED));
      if (n != 9) {
        present.add(id("j", n));
      }
    }
    level("q", "区级联席会议", "区", Map.of(), memberships);
    Turns turns = new Turns("联席会议-1", Map.of());
    meetings("q", 0, present, turns);
    matters("q", 0, 4, 2, turns);
  }

  private void level(
      String id, String name, String level, Map<String, Object> facts, List<Object> memberships) {
    book.add(
        "coalitions",
        "id",
        id,
        "name",
        name,
        "kind",
        level.equals("区") ? "联席会议" : "大工委",
        "class",
        level,
        "facts",
        facts,
        "memberships",
        memberships);
  }

  private void meetings(String id, int n, List<String> present, Turns turns) {
    for (int quarter = 1; quarter <= 4; quarter++) {
      if (turns.held("联席会议", quarter)) {
        LocalDate day = workday(3 * quarter - 1, n * 2);
        book.activity(id, "联席会议", quarter, day, present, Map.of(), true);
      }
    }
    for (int half = 1; half <= 2; half++) {
      if (turns.held("调度通报", half)) {
        LocalDate day = workday(6 * half, n * 2);
        book.activity(id, "调度通报", half, day, List.of(), Map.of(), true);
      }
    }
  }

  /** So many matters due in the first half of the year, and so many in the second. */
  private void matters(String id, int n, int early, int later, Turns turns) {
    for (int i = 1; i <= early + later; i++) {
      LocalDate due = i <= early ? day(6, 30) : day(12, 19);
      LocalDate raised = i <= early ? workday(1 + i % 4, n) : workday(8, n + i);
      String what = turns.what("事项" + i);
      List<LocalDate> plan = book.plan("事项", raised, due, (n + i) % 6);
      book.item(id, "事项", i, "群众诉求第" + i + "件", due, plan, what);
    }
  }

  private void praise(String id, int n) {
    int number = 0;
    for (String level : turns(id).what("通报表扬").split(",", -1)) {
      if (!level.isEmpty()) {
        number++;
        book.record(id, "通报表扬", number, workday(4 + 2 * number, n), "", level);
      }
    }
  }

  private Turns turns(String id) {
    return told.computeIfAbsent(id, unit -> new Turns("", Map.of()));
  }
}
