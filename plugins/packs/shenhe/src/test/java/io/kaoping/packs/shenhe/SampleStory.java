package io.kaoping.packs.shenhe;

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
 * The invented year 2025 of 沈河: the office and the centre with 8 sections each, 4 departments, and
 * 8 work groups in 8 fields.
 *
 * <p>The published figures hold, and no person occurs. What to look for: w1 closes everything, and
 * its practice was spread by district and city; w2 had one problem reopened and closed again; w4
 * closed problems before the duties were done; w6 left problems for months, one escalated and one
 * not, and closed one without rectification; w7 has no section of the centre and met in half of the
 * months; w8 was criticised after an emergency; b3 answers late; j5 put its studies off; z6 filed a
 * study that was not held; z7 joined no work group.
 *
 * <p>To write the sample file anew, from the root of the project:
 *
 * <pre>{@code
 * mvn -q -pl plugins/packs/shenhe -am test-compile
 * java -cp plugins/packs/shenhe/target/test-classes:plugins/tools/testkit/target/classes \
 *     io.kaoping.packs.shenhe.SampleStory \
 *     plugins/packs/shenhe/sample/submission.json
 * }</pre>
 */
final class SampleStory {
  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final LocalDate TO = LocalDate.of(2025, 12, 31);
  private static final LocalDate FORMED = LocalDate.of(2024, 3, 1);

  private static final int PROBLEMS = 7;
  private static final int LISTS = 13;

  /** id field | office section, section of the centre, departments | story */
  private static final String GROUPS =
      """
      w1 社区治理 | j1 z1 b1 b2 | 经验推广=区级+市级,区级
      w2 养老服务 | j2 z2 b1 | 问题2=复销 经验推广=区级
      w3 平安建设 | j3 z3 b2 | 问题4=无证 专班会商-8
      w4 教育助学 | j4 z4 b3 | 责任1=在办 责任5=在办 问题3=整改 专班项目=实施
      w5 卫生健康 | j5 z5 b4 | 问题6=无证 问题1=复销 专班会商-2,8
      w6 两新组织 | j6 z6 b2 | 问题1=整改 问题2=整改 提级2 未分解4 问题6=跳 专班会商-6,7 专班项目=立项
      w7 人才服务 | j7 - b3 b4 | 专班会商-1,3,5,7,9,11 问题5=责任分解 专班项目=实施
      w8 文明实践 | j8 z8 b1 b4 | 问题3=重开 问题7=列入清单 处置不力
      """;

  /** id class name | story */
  private static final String UNITS =
      """
      j1 机关 组织科 |
      j2 机关 干部科 | 专题研学-2
      j3 机关 人才科 | 会商-5
      j4 机关 党员教育科 | 派单2=迟
      j5 机关 基层科 | 理论联学-2,3 专题研学-4,5,6 联学计划2=开展 派单1=迟
      j6 机关 公务员科 | 联学计划1=计划 派单3=响应
      j7 机关 综合科 | 会商-2,4,6 理论联学-4
      j8 机关 监督科 | 派单2=响应
      z1 中心 组织服务部 |
      z2 中心 教育培训部 |
      z3 中心 党员服务部 | 专题研学-9,10
      z4 中心 阵地建设部 | 联学计划2=开展
      z5 中心 信息宣传部 | 理论联学-1 派单1=迟
      z6 中心 两新服务部 | 会商-1,2,3 派单2=派单 联学计划1=跳
      z7 中心 档案部 | 理论联学-2
      z8 中心 综合保障部 | 派单3=迟
      b1 部门 区民政局 | 会商-3,9
      b2 部门 区委政法委 |
      b3 部门 区教育局 | 派单1=派单 派单2=响应 派单3=迟 会商-2,3,4,6,8 无期1
      b4 部门 区卫健局 | 派单1=迟
      """;

  /** The review saw the proof of a closed problem of w3. */
  private static final Object[] OVERRIDE = {
    "criterion", "Q3",
    "subject", "w3",
    "from", "6",
    "to", "8",
    "on", LocalDate.of(2025, 12, 25),
    "by", "区委组织部考评复核组",
    "reason", "平安建设第4个问题的验收单在档案部，复核时调阅补齐"
  };

  private static final Object[] WAIVER = {
    "criterion", "L1",
    "subject", "z5",
    "reason", "一季度全员参加卫生应急轮值，经区委组织部同意",
    "until", TO
  };

  private final SampleBook book =
      new SampleBook(
          "沈河“三个深度融合”2025年度考评样例（虚构数据）",
          FROM,
          TO,
          Map.of(
              "共享制度", List.of("起草", "印发"),
              "规范文件", List.of("起草", "印发"),
              "党群服务中心", List.of("计划", "建设", "启用"),
              "储备干部", List.of("选拔", "跟踪", "使用"),
              "联学计划", List.of("计划", "开展", "归档"),
              "派单", List.of("派单", "响应", "办结"),
              "责任", List.of("分解", "在办", "办结"),
              "问题", List.of("列入清单", "责任分解", "整改", "销号"),
              "专班项目", List.of("立项", "实施", "完成")));

  private final Map<String, Turns> units = new LinkedHashMap<>();

  private SampleStory() {}

  /** Writes the sample to the file that the argument names. */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), text(), StandardCharsets.UTF_8);
  }

  /** Returns the text of the sample file. */
  static String text() {
    SampleStory story = new SampleStory();
    story.headquarters();
    UNITS.lines().forEach(story::unit);
    story.studies();
    GROUPS.lines().forEach(story::group);
    story.units.forEach((id, turns) -> turns.checkAllUsed(id));
    story.book.add("waivers", WAIVER);
    story.book.add("overrides", OVERRIDE);
    return story.book.text();
  }

  private void headquarters() {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (String mechanism : List.of("双轮驱动名单", "合署办公", "五级架构", "科室补位名单", "平战结合预案")) {
      facts.put(mechanism, !mechanism.equals("科室补位名单"));
    }
    book.unit("hq", "机关与中心本部", "本部", facts);
    List<String> systems = List.of("财务管理制度", "人员管理制度", "资产管理制度");
    for (int i = 1; i <= systems.size(); i++) {
      done("共享制度", i, systems.get(i - 1), day(1, 10), day(4, 30));
    }
    for (int i = 1; i <= 10; i++) {
      done("规范文件", i, "规范文件第" + i + "份", day(1, 13), day(1 + i, 25));
    }
    for (int i = 1; i <= 27; i++) {
      int batch = (i - 1) / 9;
      done("党群服务中心", i, "党群服务中心第" + i + "处", day(1, 13), day(5 + 3 * batch, 20))
          .put("fields", map("批次", List.of("第一批", "第二批", "第三批").get(batch)));
    }
    done("储备干部", 1, "第一批储备干部", day(1, 20), day(10, 31)).put("fields", map("人数", 8));
    List<LocalDate> plan = book.plan("储备干部", day(3, 20), day(11, 14), 2);
    book.item("hq", "储备干部", 2, "第二批储备干部", day(11, 14), plan, "跟踪").put("fields", map("人数", 6));
    for (int i = 1; i <= 5; i++) {
      book.activity("hq", "品牌活动", i, workday(2 * i + 1, 7 * i), List.of(), Map.of(), true);
    }
  }

  private Map<String, Object> done(
      String list, int number, String title, LocalDate from, LocalDate due) {
    return book.item("hq", list, number, title, due, book.plan(list, from, due, number % 4), "");
  }

  private void unit(String line) {
    String[] row = line.split(" \\|", -1);
    String[] cell = row[0].split(" ", -1);
    String id = cell[0];
    Turns turns = new Turns(row[1].strip(), Map.of());
    units.put(id, turns);
    book.unit(id, cell[2], cell[1], Map.of());
    int salt = id.charAt(1) - '0';
    if (!cell[1].equals("部门")) {
      for (int half = 1; half <= 2; half++) {
        LocalDate due = day(half == 1 ? 6 : 11, 27);
        List<LocalDate> plan = book.plan("联学计划", due.minusDays(120), due, salt % 6);
        String what = turns.what("联学计划" + half);
        book.item(id, "联学计划", half, "第" + half + "次联学", due, plan, what);
      }
    }
    for (int i = 1; i <= 3; i++) {
      LocalDate due = workday(3 * i, salt * 2 + i);
      List<LocalDate> plan = book.plan("派单", due.minusDays(30), due, salt % 6);
      book.item(id, "派单", i, "派单第" + i + "件", due, plan, turns.what("派单" + i));
    }
  }

  private void studies() {
    for (int quarter = 1; quarter <= 4; quarter++) {
      LocalDate day = workday(3 * quarter - 1, quarter * 3);
      book.activity("hq", "理论联学", quarter, day, sections("理论联学", quarter), Map.of(), true);
    }
    for (int month = 1; month <= 12; month++) {
      LocalDate day = workday(month, month * 5);
      book.activity("hq", "专题研学", month, day, sections("专题研学", month), Map.of(), true);
    }
  }

  /** The sections of office and centre that took part. */
  private List<String> sections(String kind, int number) {
    List<String> present = new ArrayList<>();
    units.forEach(
        (id, turns) -> {
          boolean came = turns.held(kind, number);
          boolean invited = kind.equals("理论联学") || (id.charAt(1) + number) % 2 == 0;
          if (!id.startsWith("b") && invited && came) {
            present.add(id);
          }
        });
    return present;
  }

  private void group(String line) {
    String[] row = line.split(" \\| ", -1);
    String[] cell = row[0].split(" ", -1);
    String id = cell[0];
    int salt = id.charAt(1) - '0';
    Turns turns = new Turns(row[2], Map.of());
    List<String> members = new ArrayList<>(List.of(row[1].split(" ", -1)));
    List<Object> memberships = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      String role = i == 0 ? "LEAD" : i == 1 ? "DEPUTY" : "MEMBER";
      if (!members.get(i).equals("-")) {
        memberships.add(map("unit", members.get(i), "role", role, "from", FORMED));
      }
    }
    members.remove("-");
    book.add(
        "coalitions",
        "id",
        id,
        "name",
        cell[1] + "专班",
        "kind",
        "专班",
        "facts",
        map("领域", cell[1]),
        "memberships",
        memberships);
    for (int month = 1; month <= 12; month++) {
      if (turns.held("专班会商", month)) {
        int number = month;
        List<String> present =
            members.stream().filter(unit -> !units.get(unit).told("会商-" + number)).toList();
        book.activity(id, "专班会商", month, workday(month, salt * 4), present, Map.of(), true);
      }
    }
    for (int i = 1; i <= PROBLEMS; i++) {
      problem(id, salt, i, members.get(i % members.size()), turns);
    }
    List<LocalDate> plan = book.plan("专班项目", day(1, 20), day(11, 20), salt % 5);
    book.item(id, "专班项目", 1, cell[1] + "项目", day(11, 20), plan, turns.what("专班项目"));
    spread(id, salt, turns);
    if (turns.told("处置不力")) {
      book.record(id, "处置不力通报", 1, day(8, 12), "", "");
    }
    turns.checkAllUsed(id);
  }

  /** A problem of a work group, and the duty of the member that answers for it. */
  private void problem(String group, int salt, int number, String member, Turns turns) {
    LocalDate raised = workday(number + 1, salt * 3);
    LocalDate due = raised.plusDays(75);
    String told = turns.what("问题" + number);
    boolean reopened = told.equals("重开") || told.equals("复销");
    Map<String, Object> problem =
        book.item(
            group,
            "问题",
            number,
            "问题第" + number + "个",
            due,
            book.plan("问题", raised, due, (salt + number) % 4),
            reopened ? "" : told);
    if (reopened) {
      reopen(problem, told.equals("复销"));
    }
    problem.put(
        "fields",
        map(
            "清单",
            "清单" + ((salt * PROBLEMS + number) % LISTS + 1),
            "重开次数",
            reopened ? 1 : 0,
            "已提级",
            turns.told("提级" + number)));
    if (problem.get("state").equals("列入清单") || turns.told("未分解" + number)) {
      return;
    }
    LocalDate dutyDue = due.minusDays(8);
    String duty = turns.what("责任" + number);
    boolean undated = units.get(member).told("无期" + number);
    List<LocalDate> plan = book.plan("责任", raised.plusDays(7), dutyDue, salt % 4);
    String what = duty.isEmpty() && told.equals("整改") ? "在办" : undated ? "无期" : duty;
    int count = salt * 10 + number;
    Map<String, Object> item =
        book.item(member, "责任", count, group + "问题第" + number + "个的责任", dutyDue, plan, what);
    problem.put("links", List.of(map("kind", "责任分解", "to", item.get("id"))));
  }

  private static void reopen(Map<String, Object> problem, boolean closedAgain) {
    List<Object> history = new ArrayList<>((List<?>) problem.get("history"));
    LocalDate closed = (LocalDate) problem.get("closed");
    LocalDate reopened = workday(closed.plusDays(20));
    history.add(map("state", "重开", "on", reopened));
    problem.put("state", "重开");
    if (closedAgain) {
      LocalDate again = workday(reopened.plusDays(21));
      history.add(map("state", "整改", "on", workday(reopened.plusDays(7))));
      history.add(map("state", "销号", "on", again));
      problem.put("state", "销号");
      problem.put("due", workday(again.plusDays(10)));
      problem.put("closed", again);
    } else {
      problem.remove("closed");
      problem.remove("evidence");
    }
    problem.put("history", history);
  }

  private void spread(String group, int salt, Turns turns) {
    int number = 0;
    int practice = 0;
    for (String levels : turns.what("经验推广").split(",", -1)) {
      practice++;
      for (String level : levels.isEmpty() ? new String[0] : levels.split("\\+", -1)) {
        number++;
        String key = group + "-做法" + practice;
        book.record(group, "经验推广", number, workday(5 + 2 * number, salt), key, level);
      }
    }
  }
}
