package io.kaoping.packs.qidong;

import static io.kaoping.plugin.testkit.SampleBook.map;
import static io.kaoping.plugin.testkit.WorkingDays.day;
import static io.kaoping.plugin.testkit.WorkingDays.workday;

import io.kaoping.plugin.testkit.SampleBook;
import io.kaoping.plugin.testkit.Turns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The records that a story leaves behind: everything happens as planned, on a working day that the
 * number of the body fixes, except where the story says otherwise.
 */
final class SampleCohort {
  /** The named lists whose entries each organisation answers. */
  private static final String ENTRIES =
      """
      规范组织设置 规范换届选举 规范组织生活 规范党员发展 规范党费收缴 \
      规范阵地建设 规范档案台账 规范民主评议 规范党务公开 规范考核运用 \
      组织建设模块 党员管理模块 活动展示模块 学习教育模块 结对服务模块 督查考评模块 \
      书记履职到位 支部班子健全 党务干部专人负责 责任分工明确 \
      有固定活动场所 标识规范 设施设备完好 制度上墙 \
      党建经费列入预算 经费专款专用 经费账目清楚 \
      有党建项目 有年度工作计划 有联系服务群众机制 有线上学习平台 \
      有年度活动安排 活动记录归档 党员参与有登记 \
      有宣传栏 宣传内容定期更新 党员亮明身份 \
      责任清单已建立 任务清单已建立 问题清单已建立 整改清单已建立""";

  /** The states of each list in their order; the last one closes an item. */
  private static final Map<String, List<String>> STATES =
      Map.of(
          "责任", List.of("分解", "在办", "完成"),
          "任务", List.of("分解", "在办", "完成"),
          "问题", List.of("发现", "整改", "复核", "销号"),
          "整改", List.of("制定", "整改", "复核", "销号"),
          "品牌", List.of("申报", "创建", "评定"),
          "结对", List.of("结对", "服务", "反馈"),
          "旁听安排", List.of("计划", "旁听", "反馈", "整改"),
          "服务社区", List.of("确定", "服务", "反馈"),
          "进村帮扶", List.of("选派", "进村", "反馈"));

  private static final List<String> PROBLEMS =
      List.of(
          "组织生活记录不完整",
          "活动场所标识缺损",
          "党费收缴台账不规范",
          "联系社区次数偏少",
          "学习计划落实不够",
          "宣传栏更新不及时",
          "档案资料缺页",
          "结对服务反馈不及时");

  private final Map<String, SampleStory.Organisation> organisations = new LinkedHashMap<>();
  private final List<SampleStory.Community> communities;

  /** The pairs that a served community has confirmed, by the id of its item. */
  private final Map<Object, List<Object>> confirmed = new HashMap<>();

  private int villages;
  private final SampleBook book =
      new SampleBook("启东市级机关“1+N+X”共同体2025年度考评样例（虚构数据）", SampleStory.FROM, SampleStory.TO, STATES);

  SampleCohort(
      List<SampleStory.Community> communities, List<SampleStory.Organisation> organisations) {
    this.communities = communities;
    organisations.forEach(organisation -> this.organisations.put(organisation.id(), organisation));
    units();
    coalitions();
    organisations.forEach(this::yearOf);
    communities.forEach(this::yearOf);
  }

  SampleBook book() {
    return book;
  }

  // ── who ──

  private void units() {
    for (SampleStory.Organisation organisation : organisations.values()) {
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("党员数", organisation.partyMembers());
      facts.put("党小组数", organisation.partyGroups());
      for (String entry : ENTRIES.split(" ", -1)) {
        facts.put(entry, organisation.turns().yes(entry));
      }
      String name = organisation.name() + "党组织";
      book.unit(organisation.id(), name, organisation.unitClass(), facts);
    }
  }

  private void coalitions() {
    for (SampleStory.Community community : communities) {
      List<Object> memberships = new ArrayList<>();
      for (SampleStory.Organisation organisation : organisations.values()) {
        if (organisation.community().equals(community.id())) {
          memberships.add(
              map(
                  "unit", organisation.id(),
                  "role", organisation.role(),
                  "from", organisation.joined()));
        } else if (organisation.formerCommunity().equals(community.id())) {
          memberships.add(
              map(
                  "unit", organisation.id(),
                  "role", organisation.role(),
                  "from", SampleStory.FOUNDED,
                  "until", organisation.joined().minusDays(1)));
        }
      }
      for (String served : community.served()) {
        memberships.add(map("unit", served, "role", "PARTNER", "from", SampleStory.FOUNDED));
      }
      book.add(
          "coalitions",
          "id",
          community.id(),
          "name",
          community.name(),
          "kind",
          "共同体",
          "facts",
          map(
              "巡学旁听方案", community.turns().yes("巡学旁听方案"),
              "已明确联系委员", community.turns().yes("已明确联系委员")),
          "memberships",
          memberships);
    }
  }

  private List<SampleStory.Organisation> membersOn(SampleStory.Community community, LocalDate day) {
    return organisations.values().stream()
        .filter(organisation -> organisation.communityOn(day).equals(community.id()))
        .toList();
  }

  // ── the year of an organisation ──

  private void yearOf(SampleStory.Organisation organisation) {
    hold(organisation, "党员大会", 2, 5, 8, 11);
    hold(organisation, "党课", 3, 6, 9, 12);
    Turns turns = organisation.turns();
    for (int month = 1; month <= 12; month++) {
      hold(organisation, "支委会", organisation.partyMembers() >= 7, month, month, map());
      hold(organisation, "党小组会", organisation.partyGroups() > 0, month, month, map());
      boolean alone = jointDays(organisation, month).isEmpty();
      hold(organisation, "主题党日", alone, month, month, map("联合", false));
      hold(
          organisation,
          "手账更新",
          true,
          month,
          month,
          map(
              "计划总结栏",
              (month == 1 || month == 12) && turns.held("计划总结栏", month),
              "三会一课栏",
              turns.held("三会一课栏", month),
              "主题党日栏",
              turns.held("主题党日栏", month),
              "特色活动栏",
              month % 3 == 0 && turns.held("特色活动栏", month)));
      hold(
          organisation,
          "平台使用",
          true,
          month,
          month,
          map(
              "教育", turns.held("教育", month),
              "管理", turns.held("管理", month),
              "沟通", turns.held("沟通", month),
              "服务", turns.held("服务", month)));
    }
    hold(organisation, "特色活动", 4, 10);
    hold(organisation, "年终检查", true, 1, 12, map("评定", or(turns.what("年终检查"), "较好")));
    hold(organisation, "双谈", 11, 12);
    lists(organisation);
    matters(organisation.id(), organisation.number(), turns, "通报表扬");
    matters(organisation.id(), organisation.number(), turns, "媒体报道");
    matters(organisation.id(), organisation.number(), turns, "通报批评");
    matters(organisation.id(), organisation.number(), turns, "严重违纪违法");
    matters(organisation.id(), organisation.number(), turns, "意识形态问题");
  }

  private void hold(SampleStory.Organisation organisation, String kind, int... months) {
    for (int i = 0; i < months.length; i++) {
      hold(organisation, kind, true, i + 1, months[i], map());
    }
  }

  private void hold(
      SampleStory.Organisation organisation,
      String kind,
      boolean planned,
      int number,
      int month,
      Map<String, Object> fields) {
    boolean held = organisation.turns().held(kind, number);
    boolean proven = organisation.turns().proven(kind, number);
    if (planned && held) {
      LocalDate day = workday(month, organisation.number() * 4 + kind.chars().sum());
      book.activity(organisation.id(), kind, number, day, List.of(), fields, proven);
    }
  }

  private void lists(SampleStory.Organisation o) {
    item(o, "责任", 1, "履行党建主体责任", day(1, 14), day(12, 19));
    item(o, "责任", 2, "落实意识形态工作责任", day(1, 14), day(12, 19));
    item(o, "任务", 1, "完成上半年学习教育计划", day(1, 20), day(6, 27));
    item(o, "任务", 2, "完成党员服务社区任务", day(1, 20), day(9, 26));
    item(o, "任务", 3, "完成党建品牌提升任务", day(3, 10), day(11, 28));
    problem(o, 1, LocalDate.of(2025, 3, 3));
    problem(o, 2, LocalDate.of(2025, 8, 4));
    if (o.number() % 3 == 0) {
      problem(o, 3, LocalDate.of(2025, 11, 3));
    }
    item(o, "品牌", 1, brand(o.number()), day(3, 5), day(11, 28));
    List<String> served = community(o).served();
    for (int pair = 1; pair <= o.pairs(); pair++) {
      int where = (o.number() + pair) % served.size();
      boolean twice = o.turns().told("重结" + pair);
      String grid = served.get(where) + "第" + (twice ? 1 : place(o)) + "网格";
      Map<String, Object> item =
          item(o, "结对", pair, "结对" + grid, onceJoined(o, day(2, 12)), day(12, 12));
      String there = o.community() + "-服务社区-" + (where + 1);
      item.put("links", List.of(map("kind", "社区", "to", there)));
      item.put("fields", map("对象", grid));
      if (!o.turns().told("未确认" + pair)) {
        confirmed
            .computeIfAbsent(there, community -> new ArrayList<>())
            .add(map("kind", "结对确认", "to", item.get("id")));
      }
    }
  }

  /** Returns which member of its community an organisation is, from 1. */
  private int place(SampleStory.Organisation organisation) {
    return membersOn(community(organisation), SampleStory.TO).indexOf(organisation) + 1;
  }

  /** Adds a problem raised some days after another day, and its rectification, closed before it. */
  private void problem(SampleStory.Organisation o, int number, LocalDate after) {
    LocalDate raised = workday(after.plusDays(o.number() * 5 % 28));
    LocalDate due = raised.plusDays(62);
    String title = PROBLEMS.get((o.number() + 3 * number) % PROBLEMS.size());
    Map<String, Object> problem = item(o, "问题", number, title, raised, due);
    Map<String, Object> rectification =
        item(o, "整改", number, "整改：" + title, raised.plusDays(4), due.minusDays(9));
    if (!rectification.isEmpty() && !o.turns().told("断链" + number)) {
      problem.put("links", List.of(map("kind", "整改", "to", rectification.get("id"))));
    }
  }

  private Map<String, Object> item(
      SampleStory.Organisation o,
      String list,
      int number,
      String title,
      LocalDate raised,
      LocalDate due) {
    String what = o.turns().what(list + number);
    List<LocalDate> plan = book.plan(list, raised, due, (o.number() * 3 + number) % 4);
    return book.item(o.id(), list, number, title, due, plan, what);
  }

  // ── the year of a community ──

  private void yearOf(SampleStory.Community community) {
    hold(community, "年初部署", 1);
    hold(community, "会议联席", 2, 5, 8, 11);
    hold(community, "队伍联育", 4, 10);
    hold(community, "服务联动", 3, 6, 9, 12);
    hold(community, "品牌联创", 5, 11);
    hold(community, "指导联系", 1, 4, 7, 10);
    hold(community, "季度督查", 3, 6, 9, 12);
    hold(community, "年中点评", 7);
    hold(community, "年度述职", 12);
    for (JointDay joint : jointDays(community)) {
      List<Object> present = new ArrayList<>();
      for (SampleStory.Organisation member : membersOn(community, joint.day())) {
        if (joint.joins(member)) {
          present.add(member.id());
        }
      }
      Map<String, Object> joined = Map.of("联合", true);
      book.activity(community.id(), "主题党日", joint.number(), joint.day(), present, joined, true);
    }
    visits(community);
    int number = 0;
    for (String served : community.served()) {
      number++;
      String what = community.turns().what("服务社区" + number);
      LocalDate due = day(12, 12);
      List<LocalDate> plan = book.plan("服务社区", day(1, 21), due, number % 4);
      Map<String, Object> item =
          book.item(community.id(), "服务社区", number, "服务" + served, due, plan, what);
      item.put("links", confirmed.getOrDefault(item.get("id"), List.of()));
    }
    villages(community);
    matters(community.id(), community.number(), community.turns(), "通报表扬");
    matters(community.id(), community.number(), community.turns(), "通报批评");
  }

  private void hold(SampleStory.Community community, String kind, int... months) {
    for (int i = 0; i < months.length; i++) {
      int number = i + 1;
      if (!community.turns().held(kind, number)) {
        continue;
      }
      LocalDate day = workday(months[i], community.number() * 2 + kind.chars().sum());
      List<Object> present = new ArrayList<>();
      for (SampleStory.Organisation member : membersOn(community, day)) {
        if (!member.turns().told(kind + "-" + number)) {
          present.add(member.id());
        }
        if (kind.equals("季度督查")) {
          inspect(member, number, day);
        }
      }
      book.activity(community.id(), kind, number, day, present, map(), true);
    }
  }

  private void inspect(SampleStory.Organisation member, int quarter, LocalDate day) {
    String level = or(member.turns().what("季度督查" + quarter), "较好");
    book.record(member.id(), "季度督查结果", quarter, day, "", level);
  }

  /** A themed Party day that a community held jointly; each time another half of it joins. */
  private record JointDay(int number, LocalDate day) {
    boolean joins(SampleStory.Organisation member) {
      boolean turn = member.leads() || (member.number() + number) % 2 == 0;
      return turn && member.turns().held("主题党日", day.getMonthValue());
    }
  }

  private static List<JointDay> jointDays(SampleStory.Community community) {
    List<JointDay> days = new ArrayList<>();
    for (int quarter = 0; quarter < 4; quarter++) {
      for (int i = 0; i < community.jointDays().get(quarter); i++) {
        int number = days.size() + 1;
        int month = quarter * 3 + i % 3 + 1;
        days.add(new JointDay(number, workday(month, community.number() + 7 * number)));
      }
    }
    return days;
  }

  private List<JointDay> jointDays(SampleStory.Organisation organisation, int month) {
    List<JointDay> days = new ArrayList<>();
    for (SampleStory.Community community : communities) {
      for (JointDay joint : jointDays(community)) {
        if (joint.day().getMonthValue() == month
            && organisation.communityOn(joint.day()).equals(community.id())
            && joint.joins(organisation)) {
          days.add(joint);
        }
      }
    }
    return days;
  }

  private void visits(SampleStory.Community community) {
    int number = 0;
    for (SampleStory.Organisation member : membersOn(community, SampleStory.TO)) {
      number++;
      String what = member.turns().what("旁听安排");
      LocalDate visit = workday(number + 2, community.number() * 5 + number);
      LocalDate due = visit.plusDays(45);
      List<LocalDate> plan =
          List.of(
              onceJoined(member, day(1, 17)),
              visit,
              workday(visit.plusDays(7)),
              workday(visit.plusDays(30)));
      book.item(community.id(), "旁听安排", number, "旁听" + member.name(), due, plan, what);
      if (!what.equals("计划")) {
        List<Object> visited = List.of(member.id());
        book.activity(community.id(), "巡学旁听", number, visit, visited, map(), true);
      }
    }
  }

  /** Sends a cadre to each of the community's villages. */
  private void villages(SampleStory.Community community) {
    for (int number = 1; number <= community.cadres(); number++) {
      villages++;
      String village = village(villages);
      List<LocalDate> plan =
          List.of(
              workday(2, community.number() + number),
              workday(3, community.number() + number),
              workday(12, community.number() + number));
      Map<String, Object> item =
          book.item(community.id(), "进村帮扶", number, "进驻" + village, day(12, 26), plan, "");
      item.put("fields", map("村", village, "干部数", 1));
    }
  }

  // ── records ──

  /**
   * Adds the records of a kind that the story tells, such as {@code 市级+省级,市级}: matters are
   * separated by commas, and records joined by a plus are about the same matter.
   */
  private void matters(String subject, int salt, Turns turns, String kind) {
    String told = turns.what(kind);
    if (told.isEmpty()) {
      return;
    }
    int number = 0;
    int matter = 0;
    for (String levels : told.split(",", -1)) {
      matter++;
      int month = 4 + (salt + 3 * matter) % 5;
      for (String level : levels.split("\\+", -1)) {
        number++;
        String key = subject + "-" + kind + "-事项" + matter;
        book.record(subject, kind, number, workday(month, salt + 5 * number), key, level);
        month += 2;
      }
    }
  }

  // ── names ──

  /**
   * Returns the day, or one two weeks after the organisation joined its community if that is later.
   */
  private static LocalDate onceJoined(SampleStory.Organisation organisation, LocalDate day) {
    LocalDate welcome = workday(organisation.joined().plusDays(14));
    return welcome.isAfter(day) ? welcome : day;
  }

  private SampleStory.Community community(SampleStory.Organisation organisation) {
    return communities.stream()
        .filter(community -> community.id().equals(organisation.community()))
        .findFirst()
        .orElseThrow();
  }

  private static String village(int number) {
    String[] first = {"永", "兴", "民", "和", "新", "丰", "海", "江", "富", "安"};
    String[] second = {"旺", "强", "乐", "平", "建", "盛", "滨", "汇", "源", "康"};
    return first[number % 10] + second[(number - 1) / 10] + "村";
  }

  private static String brand(int number) {
    String[] first = {"红帆", "海韵", "江风", "灯塔", "同心", "清风", "暖阳", "匠心"};
    String[] second = {"先锋", "领航", "惠民", "服务", "护航", "聚力", "连心", "筑梦"};
    return "“" + first[number % 8] + second[number / 8] + "”党建品牌";
  }

  private static String or(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }
}
