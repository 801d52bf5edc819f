package io.kaoping.packs.licheng;

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
import java.util.List;
import java.util.Map;

/**
 * The invented year 2025 of the 鲤城 groups: 14 groups of 43 units, formed in two batches.
 *
 * <p>The published figures hold, and no person occurs. What to look for: g01 does everything; g03
 * got one matter back in review; u29 changed from g08 to g10 in summer and takes the mean of both;
 * g11 has a waiver for two months; g12 was late with nearly everything and closed a risk point
 * without review; g13 has no rules; g14, which has no result for its first quarter, has the points
 * of 良好 and is held to 合格; u42 loses its own grade besides.
 *
 * <p>To write the sample file anew, from the root of the project:
 *
 * <pre>{@code
 * mvn -q -pl plugins/packs/licheng -am test-compile
 * java -cp plugins/packs/licheng/target/test-classes:plugins/tools/testkit/target/classes \
 *     io.kaoping.packs.licheng.SampleStory \
 *     plugins/packs/licheng/sample/submission.json
 * }</pre>
 */
final class SampleStory {
  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final LocalDate TO = LocalDate.of(2025, 12, 31);
  private static final List<LocalDate> FORMED =
      List.of(LocalDate.of(2023, 10, 1), LocalDate.of(2024, 6, 1));

  /** The 16 coordinated matters in the order of the report. */
  static final List<String> MATTERS =
      List.of(
          "党组织",
          "决策机构",
          "区内绩效考评",
          "挂钩社区",
          "巡视巡察",
          "干部考核",
          "派驻纪检组",
          "值班带班",
          "区内会议或活动",
          "办公用房",
          "党组设置运行",
          "机关工会",
          "平安单位",
          "财务核算",
          "招商引资",
          "全面从严治党主体责任");

  /**
   * id name batch duties divisions risks Party-organisations pooled-offices yearly Q1 Q2 Q3 Q4 |
   * units with posts, the lead first | appointments a batch | story
   */
  private static final String GROUPS =
      """
      g01 组织部组合 1 9 22 33 4 4 98 96 97 98 98 | 组织部24 编办9 老干局8 党校10 | 2 0 0 | 通报表扬=市级,区级
      g02 宣传部组合 1 12 29 43 5 6 96 93 95 95 96 | 宣传部18 文明办6 史志室7 文联5 社科联4 融媒体中心10 | 3 2 0 | \
      协同事项10=部分协同 风险逾期=1 通报表扬=区级
      g03 政法委组合 1 7 16 24 2 3 95 92 94 95 94 | 政法委14 司法局10 信访局9 | 2 0 1 | 协同事项9=部分协同 漏查=1 台账核对-7
      g04 高新区组合 1 7 17 26 2 2 93 90 92 91 93 | 高新区16 工信局10 科技局8 | 2 0 0 | 风险超期=4 协同事项14=部分协同 相近职责2=整合
      g05 文商旅组合 1 6 14 21 2 3 96 91 93 96 97 | 文旅局10 商务局9 贸促会5 | 1 0 2 | 通报表扬=省级,市级 无措施=1
      g06 群团组合 1 8 19 28 3 4 94 90 91 92 92 | 总工会9 团委6 妇联7 科协5 | 2 0 0 | 协同事项7=部分协同 协同事项4=无证 调配1=无期
      g07 统战民宗组合 1 7 16 24 2 2 91 88 90 90 91 | 统战部10 民宗局8 侨联5 | 0 2 2 | 协同事项10=部分协同 风险逾期=2 台账核对-2,8
      g08 财经组合 1 6 14 21 2 1 94 92 91 92 92 | 财政局17 审计局10 统计局8 | 0 2 0 | 漏查=1 协同事项10=部分协同 协同事项5=无证
      g09 城建组合 1 6 14 21 2 2 88 86 85 88 90 | 住建局10 城管局9 市政中心8 | 0 2 1 | 协同事项15=部分协同 协同事项8=未协同 \
      相近职责1=整合 调配2=在岗
      g10 农水组合 2 6 14 21 2 1 87 82 85 86 88 | 农业农村局10 水利局8 气象服务中心5 | 0 2 0 | !派驻纪检组统筹 无措施=2 风险逾期=1 \
      协同事项2=部分协同
      g11 教科卫组合 2 5 12 18 2 2 92 89 90 90 92 | 教育局10 卫健局10 | 0 1 2 | 协同事项13=部分协同 无分工=1 台账核对-1,2
      g12 民政残联组合 2 5 12 18 1 1 82 78 76 79 80 | 民政局9 残联6 | 0 1 0 | 协同事项核查-1 协同事项4=未协同 \
      协同事项5=部分协同 协同事项14=未协同 协同事项16=部分协同 风险逾期=6 风险超期=3 无时限=4 风险跳=1 调配1=在岗 台账核对-3,4,7,8,9 相近职责1=梳理
      g13 人社退役组合 2 5 11 17 1 1 79 74 70 73 77 | 人社局10 退役军人局7 | 0 0 1 | !有议事决策规则 !有组合决定事项清单 \
      !有单位决定事项清单 !派驻纪检组统筹 未研究=1 协同事项1=部分协同 协同事项2=未协同 协同事项3=部分协同 协同事项6=未协同 协同事项11=未协同 \
      协同事项核查-1,2 无分工=1 散分工=2 漏查=2 无措施=3 台账核对-1,2,3,4,5,6,9,10
      g14 市监应急组合 2 5 11 16 1 1 90 0 88 89 90 | 市监局10 应急局9 | 0 0 2 | !派驻纪检组统筹 协同事项16=部分协同 协同事项13=无证 \
      风险逾期=1 问责=1
      """;

  /** The review gave g03 the points of a matter whose proof came late. */
  private static final Object[] OVERRIDE = {
    "criterion", "M1",
    "subject", "g03",
    "from", "31",
    "to", "32",
    "on", LocalDate.of(2025, 12, 24),
    "by", "区直机关工委考评复核组",
    "reason", "联合举办的会议活动补交了签到表和议程，认定为已协同"
  };

  private static final Object[] WAIVER = {
    "criterion", "P2",
    "subject", "g11",
    "reason", "1月、2月组合办公地点搬迁，台账封存，经区直机关工委同意",
    "until", TO
  };

  private static final List<String> SIMILAR = List.of("文秘保障", "信息宣传", "后勤服务");

  private final SampleBook book =
      new SampleBook(
          "鲤城“1+N”组合2025年度考评样例（虚构数据）",
          FROM,
          TO,
          Map.of(
              "协同事项", List.of("未协同", "部分协同", "已协同"),
              "职责", List.of("梳理", "公布"),
              "分工", List.of("分解", "到岗"),
              "风险点", List.of("识别", "防范措施", "核查", "销号"),
              "相近职责", List.of("梳理", "整合", "联合运行"),
              "人员调配", List.of("登记", "在岗", "归还")));

  private int units;

  private SampleStory() {}

  /** Writes the sample to the file that the argument names. */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), text(), StandardCharsets.UTF_8);
  }

  /** Returns the text of the sample file. */
  static String text() {
    SampleStory story = new SampleStory();
    for (String line : GROUPS.lines().toList()) {
      String[] row = line.split(" \\| ", -1);
      Group group =
          new Group(List.of(row[0].split(" ", -1)), row[1], row[2], new Turns(row[3], Map.of()));
      story.yearOf(group);
      group.turns().checkAllUsed(group.id());
    }
    story.book.record("u42", "严重违纪违法", 1, day(9, 16), "", "定性");
    story.book.add("waivers", WAIVER);
    story.book.add("overrides", OVERRIDE);
    return story.book.text();
  }

  /** A group 组合 as the story introduces it. */
  private record Group(List<String> cells, String units, String appointed, Turns turns) {
    String id() {
      return cells.get(0);
    }

    int number() {
      return Integer.parseInt(id().substring(1));
    }

    int cell(int index) {
      return Integer.parseInt(cells.get(index));
    }

    /** Returns how many, when the story says so: 风险逾期=6. */
    int many(String word) {
      String told = turns.what(word);
      return told.isEmpty() ? 0 : Integer.parseInt(told);
    }
  }

  private void yearOf(Group group) {
    members(group);
    for (int half = 1; half <= 2; half++) {
      if (group.turns().held("协同事项核查", half)) {
        LocalDate day = workday(half * 6 - 1, group.number() * 3);
        book.activity(group.id(), "协同事项核查", half, day, List.of(), Map.of(), true);
      }
    }
    for (int month = 1; month <= 12; month++) {
      if (group.turns().held("台账核对", month)) {
        LocalDate day = workday(month, group.number() * 5);
        book.activity(group.id(), "台账核对", month, day, List.of(), Map.of(), true);
      }
    }
    matters(group);
    duties(group);
    staff(group);
    results(group);
  }

  private void members(Group group) {
    LocalDate formed = FORMED.get(group.cell(2) - 1);
    List<Object> memberships = new ArrayList<>();
    for (String unit : group.units().split(" ", -1)) {
      units++;
      String id = units < 10 ? "u0" + units : "u" + units;
      int posts = Integer.parseInt(unit.replaceAll("\\D", ""));
      book.unit(id, "区" + unit.replaceAll("[0-9]", ""), "机关", map("编制数", posts));
      String role = memberships.isEmpty() ? "LEAD" : "MEMBER";
      Map<String, Object> membership = map("unit", id, "role", role, "from", formed);
      if (id.equals("u29")) {
        membership.put("until", day(6, 30));
      }
      memberships.add(membership);
    }
    if (group.id().equals("g10")) {
      memberships.add(map("unit", "u29", "role", "MEMBER", "from", day(7, 1)));
    }
    book.add(
        "coalitions",
        "id",
        group.id(),
        "name",
        group.cells().get(1),
        "kind",
        "组合",
        "facts",
        map(
            "组建批次",
            group.cell(2) == 1 ? "第一批" : "第二批",
            "有组建文件",
            true,
            "有议事决策规则",
            group.turns().yes("有议事决策规则"),
            "有组合决定事项清单",
            group.turns().yes("有组合决定事项清单"),
            "有单位决定事项清单",
            group.turns().yes("有单位决定事项清单"),
            "党组织数",
            group.cell(6),
            "派驻纪检组统筹",
            group.turns().yes("派驻纪检组统筹"),
            "统筹用房单位数",
            group.cell(7),
            "年度绩效得分",
            group.cell(8)),
        "memberships",
        memberships);
  }

  private void matters(Group group) {
    for (int i = 1; i <= MATTERS.size(); i++) {
      List<LocalDate> plan = book.plan("协同事项", day(1, 10), day(11, 28), (group.number() + i) % 4);
      String what = group.turns().what("协同事项" + i);
      book.item(group.id(), "协同事项", i, MATTERS.get(i - 1), day(11, 28), plan, what);
    }
    for (int i = 1; i <= 2; i++) {
      List<LocalDate> plan = book.plan("相近职责", day(1, 15), day(9, 30), group.number() % 5);
      String what = group.turns().what("相近职责" + i);
      String title = SIMILAR.get((group.number() + i) % SIMILAR.size());
      book.item(group.id(), "相近职责", i, title, day(9, 30), plan, what);
    }
  }

  /** Duties, each divided, each division searched for risks; the story says what was left out. */
  private void duties(Group group) {
    int duties = group.cell(3);
    int divisions = group.cell(4);
    int risks = group.cell(5);
    int undivided = group.many("无分工");
    int loose = group.many("散分工");
    int unsearched = group.many("漏查");
    LocalDate set = day(3, 14);
    for (int i = 1; i <= duties; i++) {
      List<LocalDate> plan = book.plan("职责", day(1, 13), set, i % 5);
      book.item(group.id(), "职责", i, "职责第" + i + "项", set, plan, "");
    }
    for (int i = 1; i <= divisions; i++) {
      List<LocalDate> plan = book.plan("分工", day(1, 20), set, i % 5);
      Map<String, Object> item = book.item(group.id(), "分工", i, "岗位分工第" + i + "项", set, plan, "");
      if (i > loose) {
        String duty = group.id() + "-职责-" + (i % (duties - undivided) + 1);
        item.put("links", List.of(map("kind", "来源职责", "to", duty)));
      }
    }
    int overdue = group.many("风险逾期");
    int late = group.many("风险超期") + overdue;
    int uncontrolled = group.many("无措施") + late;
    int undated = group.many("无时限") + uncontrolled;
    int skipped = group.many("风险跳") + undated;
    for (int i = 1; i <= risks; i++) {
      String what =
          i <= overdue
              ? "核查"
              : i <= late
                  ? "迟"
                  : i <= uncontrolled ? "识别" : i <= undated ? "无期" : i <= skipped ? "跳" : "";
      LocalDate due = what.equals("识别") ? TO.plusDays(59) : day(10, 31);
      List<LocalDate> plan = book.plan("风险点", day(2, 10), day(10, 31), (i + group.number()) % 6);
      Map<String, Object> item =
          book.item(group.id(), "风险点", i, "廉政风险第" + i + "点", due, plan, what);
      String division = group.id() + "-分工-" + (i % (divisions - unsearched) + 1);
      item.put("links", List.of(map("kind", "来源分工", "to", division)));
    }
  }

  private void staff(Group group) {
    for (int i = 1; i <= 2; i++) {
      LocalDate due = day(i == 1 ? 6 : 11, 27);
      List<LocalDate> plan = book.plan("人员调配", due.minusDays(90), due, group.number() % 6);
      String what = group.turns().what("调配" + i);
      book.item(group.id(), "人员调配", i, i == 1 ? "文秘岗位" : "活动保障岗位", due, plan, what);
    }
    String[] appointed = group.appointed().split(" ", -1);
    List<String> batches = List.of("第一批", "第二批", "第三批");
    for (int i = 0; i < batches.size(); i++) {
      int number = Integer.parseInt(appointed[i]);
      if (number > 0) {
        boolean decided = !group.turns().told("未研究");
        book.record(group.id(), "干部任用", i + 1, day(3 + 3 * i, 18), "", batches.get(i))
            .put("fields", map("人数", number, "组合研究", decided));
      }
    }
  }

  private void results(Group group) {
    for (int quarter = 1; quarter <= 4; quarter++) {
      int total = group.cell(8 + quarter);
      if (total > 0) {
        book.add(
            "earlier",
            "subject",
            group.id(),
            "period",
            "2025-Q" + quarter,
            "total",
            total,
            "max",
            100);
      }
    }
    int number = 0;
    for (String level : group.turns().what("通报表扬").split(",", -1)) {
      if (!level.isEmpty()) {
        number++;
        book.record(group.id(), "通报表扬", number, workday(5 + number, group.number()), "", level);
      }
    }
    if (group.turns().told("问责")) {
      book.record(group.id(), "主体责任问责", 1, day(8, 20), "", "");
    }
  }
}
