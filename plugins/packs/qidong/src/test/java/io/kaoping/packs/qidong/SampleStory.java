package io.kaoping.packs.qidong;

import io.kaoping.plugin.testkit.SampleBook;
import io.kaoping.plugin.testkit.Turns;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The invented year 2025 of the 启东 cohort, told in a few tables: 8 communities, 58 organisations,
 * the habits that cost them points, one waiver and one review adjustment.
 *
 * <p>The bodies are generic, the published figures hold, and no person occurs. What to look for:
 * u09 and u16, u15 and u36, u18 and u22 come out equal; u07 has the points of a 先锋型 and loses the
 * grade to a veto; u28 is too small for a 支委会; c5 never visited u34; u44 changed its community in
 * summer; u29 and u58 have a problem that points to no rectification, many others closed one before
 * its rectification was done; u51 neglected almost everything.
 *
 * <p>The year of u32, the first of its class: a problem of March is due in May, under supervision
 * in August, when a red light takes its award, and closed with evidence in November. u49 claims a
 * pair that u45 has, and the community has not confirmed one of u58; u20 closed a problem, and u27
 * had its brand approved, without the step between.
 *
 * <p>To write the sample file anew, from the root of the project:
 *
 * <pre>{@code
 * mvn -q -pl plugins/packs/qidong -am test-compile
 * java -cp plugins/packs/qidong/target/test-classes:plugins/tools/testkit/target/classes \
 *     io.kaoping.packs.qidong.SampleStory \
 *     plugins/packs/qidong/sample/submission.json
 * }</pre>
 */
final class SampleStory {
  static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  static final LocalDate TO = LocalDate.of(2025, 12, 31);
  static final LocalDate FOUNDED = LocalDate.of(2018, 3, 1);

  /** id name cadres-and-villages joint-days-a-quarter | communities served | story */
  private static final String COMMUNITIES =
      """
      c1 城市管理共同体 13 3 3 3 4 | 和睦 新安 河滨 长春 北苑 | 通报表扬=市级
      c2 平安法治共同体 13 3 3 3 3 | 东城 西城 公园 桥头 南苑 | 通报表扬=省级,市级
      c3 组织群团共同体 13 3 3 3 3 | 民乐 花园 紫薇 中心 朝阳 | 指导联系-3
      c4 宣传文旅共同体 13 3 3 3 3 | 文峰 书院 滨湖 银杏 明珠 | 会议联席-3 队伍联育-2 服务联动-2 \
      指导联系-2,4 服务社区4=确定
      c5 教育卫健共同体 12 3 3 2 3 | 学府 康宁 杏林 春晖 翠竹 | 品牌联创-2 服务联动-3 年中点评-1
      c6 经济发展共同体 13 3 3 3 2 | 振兴 兴业 科创 港湾 | 会议联席-1 品牌联创-1 服务社区2=服务
      c7 乡村振兴共同体 11 3 2 1 2 | 田园 丰收 渔港 水乡 | 会议联席-2,3 服务联动-3 品牌联创-1,2 \
      指导联系-2,3 年中点评-1 !巡学旁听方案 服务社区3=确定 通报批评=市级
      c8 财税服务共同体 12 3 2 2 3 | 金桥 利民 汇丰 阳光 | !已明确联系委员 队伍联育-1 服务联动-2,4 \
      品牌联创-1 服务社区1=确定 服务社区3=确定
      """;

  /** Several words at once, under the name that a committee would give the habit. */
  private static final String HABITS =
      """
      各项过硬 | 年终检查=好 季度督查1=好 季度督查2=好 季度督查3=好 季度督查4=好
      夏季松懈 | 主题党日-7,8 支委会-8 党小组会-7,8 手账更新-7,8 平台使用-7,8
      支委少开 | 支委会-2,5,9
      大会少开 | 党员大会-3
      党课少讲 | 党课-1
      生活涣散 | 党员大会-2,4 党课-2,3 主题党日-2,4,9,10 支委会-1,3,4,6,7,10
      手账拖欠 | 手账更新-4,5,6,10
      计划未写 | 计划总结栏-1
      手账空白 | 手账更新-1,2,3,9
      平台冷清 | 服务-1,2,3,4,5,6,9,11 沟通-2,3,4,5,6,10 教育-2,5
      平台荒废 | 平台使用-1,4,6,9,12
      标准缺项 | !规范档案台账 !规范党务公开 !规范考核运用 !规范民主评议
      标准落空 | !规范组织设置 !规范组织生活 !规范党费收缴 !规范阵地建设
      模块缺项 | !学习教育模块 !结对服务模块 !督查考评模块
      分工不清 | !责任分工明确
      班子不全 | !支部班子健全 !党务干部专人负责
      阵地欠账 | !标识规范 !设施设备完好 !制度上墙
      账目不清 | !经费专款专用 !经费账目清楚
      载体单薄 | !有党建项目 !有联系服务群众机制 !有线上学习平台
      登记缺失 | !活动记录归档 !党员参与有登记 特色活动~2
      活动稀少 | !有年度活动安排 特色活动-1
      氛围不浓 | !宣传内容定期更新 !党员亮明身份
      清单虚设 | !问题清单已建立 !整改清单已建立
      品牌未评 | 品牌1=创建
      结对空挂 | 结对2=结对 结对3=结对
      反馈无证 | 结对1=无证
      任务拖延 | 任务3=在办
      责任拖延 | 责任2=在办
      办结超期 | 问题1=迟 整改1=迟 任务2=迟
      整改久拖 | 问题1=迟@2025-11-14 整改1=迟@2025-11-07
      整改脱节 | 整改2=未完
      整改逾期 | 问题2=整改 整改2=整改
      销号无证 | 问题2=无证
      督查一般 | 季度督查3=一般
      督查较差 | 季度督查3=较差 季度督查4=一般
      会议缺席 | 会议联席-4
      会议常缺 | 会议联席-1,2,3
      谈话缺一 | 双谈-2
      检查较差 | 年终检查=较差
      """;

  /**
   * community id class Party-members Party-groups service-pairs name | story; the first of each
   * community leads it.
   */
  private static final String ORGANISATIONS =
      """
      c1 u01 机关 318 12 4 市城市管理局 | 各项过硬 通报表扬=省级 媒体报道=市级+省级,市级
      c1 u02 机关 176 7 4 市住房和城乡建设局 | 副牵头 支委少开 品牌未评 办结超期 氛围不浓 媒体报道=市级
      c1 u03 机关 168 7 4 市自然资源和规划局 | 夏季松懈 党课少讲 平台冷清 标准缺项 阵地欠账 任务拖延 整改脱节 会议缺席 班子不全
      c1 u04 机关 92 4 4 市生态环境局 | 手账拖欠 平台冷清 模块缺项 分工不清 登记缺失 品牌未评 反馈无证 办结超期 谈话缺一
      c1 u05 事业单位 74 3 4 市市政园林管理中心 | 夏季松懈 大会少开 手账拖欠 阵地欠账 载体单薄 任务拖延 销号无证 督查一般 班子不全 登记缺失
      c1 u06 事业单位 31 2 3 市房屋征收服务中心 | 夏季松懈 生活涣散 平台冷清 标准缺项 班子不全 账目不清 \
      清单虚设 整改逾期 任务拖延 督查较差 会议常缺 谈话缺一
      c1 u07 国有企业 126 5 4 市城市建设投资公司 | 支委少开 手账拖欠 阵地欠账 品牌未评 反馈无证 严重违纪违法=立案+定性
      c1 u08 国有企业 143 6 4 市水务公司 | 夏季松懈 党课少讲 模块缺项 登记缺失 责任拖延 整改脱节 督查一般 任务拖延 品牌未评
      c2 u09 机关 38 2 4 市委政法委员会 | 各项过硬
      c2 u10 机关 642 24 4 市公安局 | 夏季松懈 办结超期 手账拖欠 登记缺失 媒体报道=省级,市级,市级
      c2 u11 机关 154 6 4 市人民法院 | 支委少开 模块缺项 反馈无证 分工不清 谈话缺一
      c2 u12 机关 96 4 4 市人民检察院 | 手账拖欠 氛围不浓 销号无证 品牌未评
      c2 u13 机关 88 4 4 市司法局 | 夏季松懈 大会少开 平台冷清 标准缺项 载体单薄 任务拖延 品牌未评 督查一般 谈话缺一 会议缺席
      c2 u14 机关 24 0 3 市信访局 | 党课少讲 计划未写 平台冷清 分工不清 氛围不浓 结对空挂 办结超期 整改脱节 谈话缺一 阵地欠账
      c2 u15 机关 46 2 4 市退役军人事务局 | 自=2019-04-01 夏季松懈 手账拖欠 模块缺项 账目不清 登记缺失 品牌未评 整改逾期 会议缺席
      c3 u16 机关 42 2 4 市委组织部 | 各项过硬
      c3 u17 事业单位 47 2 4 市委党校 | 支委少开 登记缺失 销号无证 媒体报道=市级,省级
      c3 u18 机关 21 0 3 市委机构编制委员会办公室 | 夏季松懈 平台冷清 标准缺项 载体单薄 品牌未评 任务拖延 督查一般 氛围不浓 班子不全
      c3 u19 机关 28 2 4 市总工会 | 党课少讲 手账拖欠 模块缺项 分工不清 阵地欠账 品牌未评 反馈无证 整改脱节 谈话缺一
      c3 u20 机关 9 0 3 共青团市委员会 | 问题2=跳 支委少开 平台冷清 账目不清 载体单薄 登记缺失 结对空挂 任务拖延 办结超期 会议缺席 党课少讲 模块缺项
      c3 u21 机关 12 0 3 市妇女联合会 | 夏季松懈 大会少开 标准缺项 阵地欠账 氛围不浓 销号无证 整改脱节 督查一般 品牌未评
      c3 u22 机关 19 0 3 市残疾人联合会 | 夏季松懈 平台冷清 标准缺项 载体单薄 品牌未评 任务拖延 督查一般 氛围不浓 班子不全
      c4 u23 机关 44 2 4 市委宣传部 | 手账拖欠 反馈无证 办结超期 媒体报道=国家级,省级,省级,市级,市级
      c4 u24 机关 112 5 4 市文体广电和旅游局 | 夏季松懈 平台冷清 模块缺项 登记缺失 任务拖延 品牌未评 意识形态问题=一般
      c4 u25 事业单位 136 5 4 市融媒体中心 | 支委少开 分工不清 销号无证 媒体报道=省级,省级
      c4 u26 事业单位 22 0 3 市图书馆 | 党课少讲 计划未写 标准缺项 账目不清 氛围不浓 结对空挂 整改脱节 办结超期 谈话缺一
      c4 u27 事业单位 18 0 3 市文化馆 | 品牌1=跳 大会少开 手账拖欠 平台冷清 阵地欠账 载体单薄 整改逾期 旁听安排=反馈
      c4 u28 机关 6 0 3 市科学技术协会 | 夏季松懈 手账拖欠 模块缺项 分工不清 登记缺失 品牌未评 任务拖延 会议缺席
      c4 u29 事业单位 26 2 3 市档案馆 | 夏季松懈 生活涣散 手账空白 标准落空 模块缺项 阵地欠账 载体单薄 \
      登记缺失 结对空挂 整改逾期 责任拖延 断链1 督查较差
      c5 u30 机关 98 4 4 市卫生健康委员会 | 支委少开 手账拖欠 品牌未评 销号无证 通报表扬=市级
      c5 u31 机关 196 7 4 市教育局 | 夏季松懈 模块缺项 登记缺失 任务拖延 办结超期 品牌未评 平台冷清 通报表扬=市级
      c5 u32 事业单位 486 18 4 市人民医院 | 各项过硬 反馈无证 整改久拖 媒体报道=市级
      c5 u33 事业单位 285 10 4 市中医院 | 夏季松懈 党课少讲 手账拖欠 标准缺项 氛围不浓 整改脱节 品牌未评 谈话缺一
      c5 u34 事业单位 93 4 3 市疾病预防控制中心 | 大会少开 平台冷清 阵地欠账 账目不清 登记缺失 任务拖延 销号无证 旁听安排=计划 夏季松懈 标准缺项
      c5 u35 机关 39 2 3 市医疗保障局 | 自=2019-04-01 计划未写 平台冷清 标准缺项 分工不清 载体单薄 结对空挂 整改脱节 督查一般
      c5 u36 机关 64 3 4 市民政局 | 夏季松懈 手账拖欠 模块缺项 账目不清 登记缺失 品牌未评 整改逾期 会议缺席
      c6 u37 机关 78 3 4 市发展和改革委员会 | 各项过硬 支委少开 办结超期 通报表扬=市级
      c6 u38 机关 69 3 3 市工业和信息化局 | 副牵头 夏季松懈 模块缺项 氛围不浓 任务拖延 督查一般 品牌未评 载体单薄 媒体报道=市级
      c6 u39 机关 58 3 3 市商务局 | 党课少讲 手账拖欠 平台冷清 标准缺项 阵地欠账 登记缺失 整改脱节 会议缺席 夏季松懈 品牌未评
      c6 u40 机关 36 2 3 市统计局 | 夏季松懈 大会少开 分工不清 账目不清 品牌未评 结对空挂 任务拖延 销号无证 督查一般
      c6 u41 机关 287 11 4 市市场监督管理局 | 夏季松懈 平台冷清 模块缺项 登记缺失 办结超期 任务拖延 品牌未评 反馈无证
      c6 u42 机关 67 3 3 市行政审批局 | 手账拖欠 分工不清 销号无证 品牌未评 通报表扬=市级
      c6 u43 国有企业 312 12 4 市供电公司 | 各项过硬 销号无证 媒体报道=省级,市级
      c6 u44 国有企业 84 4 3 市国有资产投资公司 | 原=c8@2025-07-01 计划未写 平台冷清 标准缺项 账目不清 载体单薄 品牌未评 整改脱节 任务3=无期
      c7 u45 机关 186 7 4 市农业农村局 | 夏季松懈 平台冷清 标准缺项 阵地欠账 任务拖延 督查一般 品牌未评 整改逾期 通报表扬=市级 党课少讲 模块缺项
      c7 u46 机关 104 4 4 市水利局 | 支委会-7,8 大会少开 平台冷清 模块缺项 载体单薄 登记缺失 品牌未评 整改脱节 氛围不浓 媒体报道=市级
      c7 u47 国有企业 58 3 3 市供销合作总社 | 夏季松懈 生活涣散 手账空白 平台荒废 标准缺项 阵地欠账 账目不清 \
      品牌未评 结对空挂 任务拖延 整改逾期 谈话缺一
      c7 u48 事业单位 23 0 3 市气象局 | 手账拖欠 党课少讲 平台冷清 分工不清 阵地欠账 登记缺失 办结超期 品牌未评 会议缺席 模块缺项 标准缺项 账目不清
      c7 u49 事业单位 79 3 3 市农业技术推广中心 | 重结2 夏季松懈 大会少开 手账空白 平台荒废 标准落空 模块缺项 载体单薄 \
      活动稀少 班子不全 品牌未评 结对空挂 任务拖延 整改逾期 督查较差 会议缺席 通报批评=市级
      c7 u50 国有企业 41 2 3 市粮食储备公司 | 夏季松懈 党课少讲 平台荒废 标准缺项 账目不清 登记缺失 氛围不浓 结对空挂 \
      任务拖延 责任拖延 整改脱节 销号无证 督查较差 会议缺席 谈话缺一
      c7 u51 事业单位 52 2 3 市渔业服务中心 | 夏季松懈 生活涣散 大会少开 党课少讲 手账空白 手账拖欠 平台冷清 平台荒废 标准缺项 \
      标准落空 模块缺项 班子不全 分工不清 阵地欠账 账目不清 活动稀少 登记缺失 氛围不浓 品牌1=申报 \
      结对空挂 清单虚设 !任务清单已建立 任务1=缺 任务2=缺 任务3=缺 问题1=整改 整改1=缺 整改脱节 责任拖延 \
      督查较差 会议联席-1,4 双谈-1,2 检查较差 通报批评=市级+省级,市级
      c8 u52 机关 108 4 4 市财政局 | 夏季松懈 分工不清 办结超期 手账拖欠 媒体报道=市级,市级
      c8 u53 机关 276 11 4 市税务局 | 手账拖欠 反馈无证 销号无证 媒体报道=省级
      c8 u54 机关 54 2 3 市审计局 | 党课少讲 平台冷清 标准缺项 氛围不浓 整改脱节 办结超期 谈话缺一 任务拖延
      c8 u55 机关 132 5 4 市人力资源和社会保障局 | 夏季松懈 手账拖欠 模块缺项 载体单薄 登记缺失 品牌未评 任务拖延 会议缺席 督查较差 清单虚设
      c8 u56 事业单位 33 2 3 市公共资源交易中心 | 大会少开 计划未写 平台冷清 分工不清 阵地欠账 结对空挂 整改逾期 督查一般
      c8 u57 国有企业 238 9 4 市农村商业银行 | 夏季松懈 平台冷清 账目不清 氛围不浓 登记缺失 品牌未评 任务拖延 媒体报道=市级+省级 标准缺项 会议缺席
      c8 u58 事业单位 29 2 3 市住房公积金管理中心 | 未确认1 夏季松懈 生活涣散 手账空白 平台冷清 标准缺项 阵地欠账 载体单薄 \
      登记缺失 品牌未评 整改逾期 断链2 督查较差 会议常缺
      """;

  /** u46 lost 0.5 points of Z3, twice 0.25, for 7月 and 8月; the waiver gives them back. */
  private static final Object[] WAIVER = {
    "criterion", "Z3",
    "subject", "u46",
    "reason", "7月、8月全员防汛值守，支委会推迟召开，经市级机关工委同意",
    "until", TO
  };

  /**
   * u41 held no 主题党日 in 7月 and 8月, alone or jointly: 6 - 2 × 0.5 = 5 points of Z2 are computed. The
   * pack's own criteria have weight 1, so that these are points of the total.
   */
  private static final Object[] OVERRIDE = {
    "criterion", "Z2",
    "subject", "u41",
    "from", "5",
    "to", "5.5",
    "on", LocalDate.of(2025, 12, 26),
    "by", "市级机关工委考评复核组",
    "reason", "8月以防台风志愿服务代替主题党日，复核时补交了活动记录"
  };

  private SampleStory() {}

  /** Writes the sample to the file that the argument names. */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), text(), StandardCharsets.UTF_8);
  }

  /** Returns the text of the sample file. */
  static String text() {
    List<Organisation> organisations = organisations();
    List<Community> communities = communities();
    SampleBook book = new SampleCohort(communities, organisations).book();
    book.add("waivers", WAIVER);
    book.add("overrides", OVERRIDE);
    organisations.forEach(organisation -> organisation.turns().checkAllUsed(organisation.id()));
    communities.forEach(community -> community.turns().checkAllUsed(community.id()));
    return book.text();
  }

  private static List<Organisation> organisations() {
    Map<String, String> habits = new LinkedHashMap<>();
    rows(HABITS).forEach(row -> habits.put(row[0], row[1]));
    List<Organisation> organisations = new ArrayList<>();
    String last = "";
    for (String[] row : rows(ORGANISATIONS)) {
      String[] cell = row[0].split(" ", -1);
      organisations.add(
          new Organisation(
              cell[1],
              cell[0],
              !cell[0].equals(last),
              cell[2],
              Integer.parseInt(cell[3]),
              Integer.parseInt(cell[4]),
              Integer.parseInt(cell[5]),
              cell[6],
              new Turns(row[1], habits)));
      last = cell[0];
    }
    return organisations;
  }

  private static List<Community> communities() {
    List<Community> communities = new ArrayList<>();
    for (String[] row : rows(COMMUNITIES)) {
      String[] cell = row[0].split(" ", -1);
      communities.add(
          new Community(
              cell[0],
              cell[1],
              Integer.parseInt(cell[2]),
              Arrays.stream(cell).skip(3).map(Integer::valueOf).toList(),
              Arrays.stream(row[1].split(" ", -1)).map(name -> name + "社区").toList(),
              new Turns(row[2], Map.of())));
    }
    return communities;
  }

  private static List<String[]> rows(String table) {
    return table.lines().map(line -> line.split(" \\| ", -1)).toList();
  }

  /**
   * An organisation as the story introduces it.
   *
   * @param community the community it belongs to at the end of the year
   */
  record Organisation(
      String id,
      String community,
      boolean leads,
      String unitClass,
      int partyMembers,
      int partyGroups,
      int pairs,
      String name,
      Turns turns) {
    int number() {
      return Integer.parseInt(id.substring(1));
    }

    String role() {
      return leads ? "LEAD" : turns.told("副牵头") ? "DEPUTY" : "MEMBER";
    }

    /** Returns the day it joined its community: 自=day, or 原=former community@day. */
    LocalDate joined() {
      String since = turns.what("自") + turns.what("原").replaceFirst(".*@", "");
      return since.isEmpty() ? FOUNDED : LocalDate.parse(since);
    }

    /** Returns the community it belonged to before, or an empty text. */
    String formerCommunity() {
      return turns.what("原").replaceFirst("@.*", "");
    }

    String communityOn(LocalDate day) {
      return day.isBefore(joined()) ? formerCommunity() : community;
    }
  }

  /** A community 共同体 as the story introduces it. */
  record Community(
      String id,
      String name,
      int cadres,
      List<Integer> jointDays,
      List<String> served,
      Turns turns) {
    int number() {
      return Integer.parseInt(id.substring(1));
    }
  }
}
