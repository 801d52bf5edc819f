package io.kaoping.packs.huangshan;

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
 * The invented year 2025 of the 黄山 alliances: 7 alliances of 6 organisations, each with one chamber
 * of commerce.
 *
 * <p>The published figures hold at the end of July, and no person occurs. What to look for: of the
 * 13 joint days a7 organised none and joined those of others, which does not count; a6 has three
 * deputies; a5 organised its exchange only in autumn, after the figures were published; u15 came to
 * the alliance in July, gets half of the add-on and has no result of 2024 to compare with; u31 fell
 * back while most members got better; u38 had its problem checked again without rectification; u40
 * neglected almost everything; u26 has the points of 好 and loses the grade; the ballot of a body
 * that gave every alliance the same mark is void.
 *
 * <p>To write the sample file anew, from the root of the project:
 *
 * <pre>{@code
 * mvn -q -pl plugins/packs/huangshan -am test-compile
 * java -cp plugins/packs/huangshan/target/test-classes:plugins/tools/testkit/target/classes \
 *     io.kaoping.packs.huangshan.SampleStory \
 *     plugins/packs/huangshan/sample/submission.json
 * }</pre>
 */
final class SampleStory {
  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final LocalDate TO = LocalDate.of(2025, 12, 31);
  private static final LocalDate FOUNDED = LocalDate.of(2024, 3, 1);

  /** The months of the joint days by the end of July. */
  private static final List<Integer> JOINT_MONTHS = List.of(3, 5, 7);

  /**
   * id name chamber; by the end of July: joint-days services farm-sales problems; then problems
   * raised in autumn | exchanges form@month | members, the lead first | story
   */
  private static final String ALLIANCES =
      """
      a1 同心圆 江西商会 3 212 62000 6 2 | 座谈@4 招商@9 | 市委统战部 海关办事处 烟草专卖局 市工商联 市侨联 民族中学 |
      a2 平安城市 湖南商会 3 190 41000 5 2 | 座谈@5 | 市委政法委 驻市武警支队 市公安局 市司法局 市信访局 法律援助中心 | 商会问题6=协助
      a3 文化园 浙江商会 2 178 52600 5 1 | 座谈@6 共建@10 | 市委宣传部 电信分公司 有线电视分公司 市文旅局 市融媒体中心 市文联 | 联合主题党日~2
      a4 先锋红 福建商会 2 160 45000 5 2 | 座谈@3 | 市委组织部 邮政分公司 市委党校 市委编办 市直工委 老干部局 | 互查-2
      a5 营商通 广东商会 2 171 38000 5 2 | 招商@9 | 市发改委 银行分行 供电分公司 市商务局 市市场监管局 行政服务中心 | 商会问题6=提出
      a6 民生暖 江苏商会 1 120 30000 4 1 | 考察@10 | 市民政局 保险分公司 市卫健委 市医保局 市教育局 市人社局 | 副片长=3 商会交流~1 商会问题5=协助
      a7 绿水青 河南商会 0 95 15000 2 2 | | 市生态环境局 铁路车务段 市气象局 市水利局 市农业农村局 市林业局 | 品牌大比武 互查-1 商会问题3=提出 商会问题4=提出
      """;

  /** id | story; whoever is not told of does everything. */
  private static final String UNITS =
      """
      u02 | 主题党日-2 品牌=创建
      u03 | 支委会-7,8
      u05 | 联合-2 品牌=创建 融合项目=实施
      u06 | 党课-3 互查问题1=无证
      u08 | 主题党日-8 融合项目=实施
      u10 | 党员大会-3 联合-1,3 退步
      u12 | 支委会-1,2 互查问题1=整改
      u13 | 述职=88
      u15 | 七月 品牌=创建
      u16 | 融合项目=无证 党课-4
      u18 | 主题党日-7,8 支委会-7,8
      u20 | 品牌=申报
      u21 | 交流 融合项目=实施
      u24 | 党员大会-1,2 退步 述职=79
      u26 | 严重违纪
      u27 | 品牌=创建 互查问题1=整改 党课-1
      u28 | 联合-1,2 主题党日-5
      u30 | 退步 支委会-3,6,9 品牌=申报
      u31 | 退步 主题党日-1,2,3 品牌=创建 融合项目=立项 述职=76
      u33 | 党员少
      u34 | 互查问题1=无证 党员大会-4 交流
      u35 | 融合项目=实施 主题党日-10
      u36 | 退步 联合-1 党课-2,3
      u37 | 品牌=创建 融合项目=实施
      u38 | 主题党日-6,7 互查问题1=跳 述职=80
      u39 | 退步 品牌=申报 党员大会-2,3
      u40 | 品牌=缺 融合项目=缺 主题党日-1,3,4,6,8,10,11 党员大会-1,3,4 支委会-2,3,5,7,9 党课-1,2,4 互查问题1=整改 述职=61
      u41 | 党员少 退步 品牌=创建
      u42 | 支委会-4,5 互查问题1=整改
      """;

  /** The review found the minutes of a general meeting. */
  private static final Object[] OVERRIDE = {
    "criterion", "Z2",
    "subject", "u24",
    "from", "4",
    "to", "6",
    "on", LocalDate.of(2025, 12, 26),
    "by", "市直机关工委考评复核组",
    "reason", "第二季度党员大会与换届合并召开，复核时补交了会议记录"
  };

  private static final Object[] WAIVER = {
    "criterion", "Z3",
    "subject", "u18",
    "reason", "7月、8月防汛值守，支委会推迟召开，经市直机关工委同意",
    "until", TO
  };

  private final SampleBook book =
      new SampleBook(
          "黄山“1+7+N”双向赋能2025年度考评样例（虚构数据）",
          FROM,
          TO,
          Map.of(
              "品牌", List.of("申报", "创建", "评定"),
              "融合项目", List.of("立项", "实施", "见效"),
              "互查问题", List.of("发现", "整改", "复查"),
              "商会问题", List.of("提出", "协助", "解决")));

  private final Map<String, Turns> told = Turns.ofEach(UNITS);
  private final List<String> alliances = new ArrayList<>();
  private int units;

  private SampleStory() {}

  /** Writes the sample to the file that the argument names. */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), text(), StandardCharsets.UTF_8);
  }

  /** Returns the text of the sample file. */
  static String text() {
    SampleStory story = new SampleStory();
    ALLIANCES.lines().forEach(story::alliance);
    story.review();
    story.told.forEach((id, turns) -> turns.checkAllUsed(id));
    story.book.add("waivers", WAIVER);
    story.book.add("overrides", OVERRIDE);
    return story.book.text();
  }

  private void alliance(String line) {
    String[] row = line.split(" *\\| *", -1);
    List<String> cell = List.of(row[0].split(" ", -1));
    String id = cell.get(0);
    int salt = id.charAt(1) - '0';
    Turns turns = new Turns(row[3], Map.of());
    alliances.add(id);
    List<String> members = members(id, cell, row[2].split(" ", -1), turns);
    join("送精神", 1, day(3, 12), id, true);
    join("品牌大比武", 1, day(6, 18), id, !turns.told("品牌大比武"));
    join("联盟互查", 1, day(5, 28), id, turns.held("互查", 1));
    join("联盟互查", 2, day(11, 19), id, turns.held("互查", 2));
    int exchange = 0;
    for (String told : row[1].isEmpty() ? new String[0] : row[1].split(" ", -1)) {
      exchange++;
      String[] form = told.split("@", -1);
      List<String> present = present(members, "交流");
      if (id.equals("a6")) {
        present.addAll(List.of("a7", "u37", "u38", "u39", "u41"));
      }
      present.add(cell.get(2));
      LocalDate day = workday(Integer.parseInt(form[1]), salt);
      boolean proven = turns.proven("商会交流", exchange);
      book.activity(id, "商会交流", exchange, day, present, map("形式", form[0]), proven);
    }
    for (int i = 1; i <= Integer.parseInt(cell.get(3)); i++) {
      LocalDate day = workday(JOINT_MONTHS.get(i - 1), salt * 2);
      List<String> present = present(members, "联合-" + i);
      if (id.equals("a2")) {
        present.add("a7");
      }
      book.activity(id, "联合主题党日", i, day, present, Map.of(), turns.proven("联合主题党日", i));
    }
    service(id, salt, cell);
    problems(id, salt, cell, turns);
    turns.checkAllUsed(id);
  }

  private List<String> members(String id, List<String> cell, String[] names, Turns turns) {
    String deputies = turns.what("副片长");
    int last = deputies.isEmpty() ? 1 + id.charAt(1) % 2 : Integer.parseInt(deputies);
    List<String> members = new ArrayList<>();
    List<Object> memberships = new ArrayList<>();
    for (String name : names) {
      units++;
      String unit = units < 10 ? "u0" + units : "u" + units;
      int place = members.size();
      String role = place == 0 ? "LEAD" : place <= last ? "DEPUTY" : "MEMBER";
      LocalDate from = turns(unit).told("七月") ? day(7, 1) : FOUNDED;
      memberships.add(map("unit", unit, "role", role, "from", from));
      members.add(unit);
      yearOf(unit, name);
    }
    memberships.add(map("unit", cell.get(2), "role", "PARTNER", "from", FOUNDED));
    book.add(
        "coalitions",
        "id",
        id,
        "name",
        cell.get(1) + "联盟",
        "kind",
        "联盟",
        "memberships",
        memberships);
    return members;
  }

  /** Something held by the first unit that an alliance joins, or not. */
  private void join(String kind, int number, LocalDate day, String alliance, boolean joins) {
    if (joins) {
      int count = alliances.size() * 10 + number;
      book.activity("u01", kind, count, workday(day), List.of(alliance), Map.of(), true);
    }
  }

  private List<String> present(List<String> members, String unless) {
    List<String> present = new ArrayList<>();
    for (String unit : members) {
      if (!turns(unit).told(unless)) {
        present.add(unit);
      }
    }
    return present;
  }

  private void service(String id, int salt, List<String> cell) {
    int services = Integer.parseInt(cell.get(4));
    int sales = Integer.parseInt(cell.get(5));
    for (int i = 1; i <= 3; i++) {
      int part = i < 3 ? services / 3 : services - 2 * (services / 3);
      LocalDate day = workday(2 * i, salt * 3);
      book.activity(id, "服务活动", i, day, List.of(), map("服务次数", part), true);
    }
    book.activity(id, "服务活动", 4, workday(10, salt), List.of(), map("服务次数", 40 - 3 * salt), true);
    book.activity(id, "助农展销", 1, workday(4, salt), List.of(), map("销售额", sales / 2), true);
    book.activity(id, "助农展销", 2, workday(7, salt), List.of(), map("销售额", sales - sales / 2), true);
  }

  /** Problems of the chamber: so many solved by the end of July, the others raised in autumn. */
  private void problems(String id, int salt, List<String> cell, Turns turns) {
    int early = Integer.parseInt(cell.get(6));
    int all = early + Integer.parseInt(cell.get(7));
    for (int i = 1; i <= all; i++) {
      String what = turns.what("商会问题" + i);
      LocalDate raised = i <= early ? workday(1 + i % 4, salt * 2) : workday(8, salt + i);
      LocalDate due = raised.plusDays(i <= early ? 80 : 110);
      List<LocalDate> plan = book.plan("商会问题", raised, due, salt % 5);
      book.item(id, "商会问题", i, "企业诉求第" + i + "件", due, plan, what);
    }
  }

  private void yearOf(String id, String name) {
    Turns turns = turns(id);
    int salt = units;
    int members = turns.told("党员少") ? 5 : 12 + salt * 7 % 60;
    book.unit(id, name + "党组织", "机关", map("党员数", members));
    for (int month = 1; month <= 12; month++) {
      hold(id, "主题党日", month, month);
      if (members >= 7) {
        hold(id, "支委会", month, month);
      }
    }
    for (int quarter = 1; quarter <= 4; quarter++) {
      hold(id, "党员大会", quarter, 3 * quarter - 1);
      hold(id, "党课", quarter, 3 * quarter);
    }
    item(id, "品牌", 1, name + "品牌", day(2, 10), day(11, 28), turns.what("品牌"));
    item(id, "融合项目", 1, "党建业务融合项目", day(2, 17), day(11, 28), turns.what("融合项目"));
    item(id, "互查问题", 1, "记录不规范", day(5, 29), day(8, 29), turns.what("互查问题1"));
    String told = turns.what("述职");
    int mark = told.isEmpty() ? 90 + salt % 8 : Integer.parseInt(told);
    List<Integer> marks = List.of(mark, mark + 2, mark - 2, mark + 1, mark - 1, mark - 15);
    book.add("ratings", "panel", "述职评议", "subject", id, "values", marks);
    if (!turns.told("七月")) {
      int total = turns.told("退步") ? 96 + salt % 3 : 86 + salt * 5 % 7;
      book.add("earlier", "subject", id, "period", "2024", "total", total, "max", 100);
    }
    if (turns.told("严重违纪")) {
      book.record(id, "严重违纪违法", 1, day(9, 10), "", "定性");
    }
  }

  private void hold(String id, String kind, int number, int month) {
    if (turns(id).held(kind, number)) {
      LocalDate day = workday(month, units * 3 + kind.charAt(0));
      book.activity(id, kind, number, day, List.of(), Map.of(), false);
    }
  }

  private void item(
      String id, String list, int number, String title, LocalDate raised, LocalDate due, String w) {
    book.item(id, list, number, title, due, book.plan(list, raised, due, units % 6), w);
  }

  private void review() {
    ballots("机关工委", 5, "好 好 好 好 较好 较好 一般");
    ballots("成员单位", 18, "好 好 较好 较好 好 较好 一般");
    ballots("成员单位", 20, "较好 好 好 较好 较好 一般 差");
    ballots("成员单位", 4, "好 好 好 好 好 好 好");
    ballots("商会会员", 60, "好 较好 好 好 好 不了解 一般");
    ballots("商会会员", 35, "好 好 较好 较好 较好 一般 一般");
  }

  private void ballots(String group, int count, String choices) {
    Map<String, Object> chosen = new LinkedHashMap<>();
    String[] choice = choices.split(" ", -1);
    for (int i = 0; i < choice.length; i++) {
      chosen.put(alliances.get(i), choice[i]);
    }
    book.add("ballots", "poll", "联盟评议", "group", group, "count", count, "choices", chosen);
  }

  private Turns turns(String unit) {
    return told.computeIfAbsent(unit, id -> new Turns("", Map.of()));
  }
}
