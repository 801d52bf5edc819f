package io.kaoping.plugin.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.plugin.sentence.CellReading.Outcome;
import io.kaoping.problem.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReaderTest {
  private static final CellReader READER = CellReader.standard();

  private static String effects(String cell) {
    return ReadingText.of(READER.read(cell).clauses().stream().map(ClauseReading::effect).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "未建台账的，扣2分。|deduct 2",
        "每人次扣0.2分|deduct 0.2/人次",
        "每项每次扣1分|deduct 1/项次",
        "每少开2次会扣1分|deduct 1/2次",
        "每下降一个百分点扣0.5分|deduct 0.5/1个百分点",
        "每低于目标2%，扣1分|deduct 1/2%",
        "缺勤的扣0.5分/人次|deduct 0.5/人次",
        "发现一起扣二分|deduct 2/起",
        "未开展的，扣一点五分|deduct 1.5",
        "每次加1分，最多加3分|bonus 1/次 <=3",
        "每次加一分最多加三分|bonus 1/次 <=3",
        "每篇加1分，每年最多加5分|bonus 1/篇 <=5",
        "每处扣0.5分，每个单位最多扣3分|deduct 0.5/处 <=3",
        "每篇得1分，5分封顶|award 1/篇 <=5",
        "未公示的，本项不得分|zero 0",
        "按期完成的得满分|full item",
        "得分=完成率×5分|ratio 5",
        "按完成比例得分|ratio item",
        "每迟报一天扣1分，扣完为止|deduct 1/天 floor",
        "发生泄密事件的，一票否决，取消评优资格|veto; disqualify",
        "获一、二、三等奖的，分别加3、2、1分|bonus 3、2、1",
        "省级每次加3分，市级每次加2分|bonus 3、2/次",
        "同一事项不重复加分|none",
        "因不可抗力未完成的，不扣分|exempt",
        "新设立的科室不列入当年考核范围|exempt",
        "每次扣1分，直至扣完|deduct 1/次 floor",
        "返工一次扣0.2分，返工两次及以上，每次扣0.5分|deduct 0.2/次; deduct 0.5/次",
        "逾期一周内补报的扣1分|deduct 1",
        "优12分良8分差0分|award 12、8; zero 0",
        "每人次扣0.1分 2.未开启的，每起扣0.5分|deduct 0.1/人次; deduct 0.5/起",
        "按覆盖率÷80%×3分计算|ratio 3",
        "A类40%，B类50%，C类10%|grade; grade; grade",
        "错配1套扣1分|deduct 1/套",
        "每晚扣0.1分|deduct 0.1/晚",
        "优秀、良好、一般的分别5、3、1分|award 5、3、1",
        "优秀5分、良好3分、一般1分、差0分|award 5; award 3; award 1; zero 0",
        "优秀 5 分 良好 3 分 差 0 分|award 5; award 3; zero 0",
        "得分率A≥90%B≥80%C<80%|grade; grade; grade",
        "按规定得满分，每迟到一次扣0.4分，扣完为止|deduct 0.4/次 floor",
        "未达标的扣分，在原扣分基础上加2倍扣分|multiply 3",
        "由科室负责人在0-3分之间打分|award 0-3",
        "90分以上为优秀，80（含）-90分为良好，80分以下为一般|grade; grade; grade",
        "无专人负责的扣1分，加班10分钟以上的扣0.1分|deduct 1; deduct 0.1",
        "缺1次扣1分，缺2次扣3分，缺3次不得分|deduct 1; deduct 3; zero 0",
        "少于12条的，缺1条扣0.5分|deduct 0.5/条",
        "每组织一次加1分|bonus 1/次",
        "每低于100%一个百分点，扣0.3分|deduct 0.3/1个百分点",
        "每条次扣1分，每万册得1分|deduct 1/条次; award 1/万册",
        "每发生一起一般纠纷扣1分|deduct 1/起",
        "每提前3天加0.5分|bonus 0.5/3天",
        "名次每下降一个位次扣1分|deduct 1/位次",
        "增速每高1个点加0.1分|bonus 0.1/1个点",
        "每万人图书拥有量达到5册得3分|award 3",
        "每服务1万人得1分|award 1/万人",
        "有方案、有记录的，各得2分|award 2; award 2",
        "排名前三的，分别加3分、2分、1分|bonus 3、2、1",
        "每高1个百分点加0.2分，每低1个百分点扣0.2分，加扣分均以2分为限" + "|bonus 0.2/1个百分点 <=2; deduct 0.2/1个百分点 <=2",
        "每场得1分，未举办的不得分，最多得3分|award 1/场 <=3; zero 0",
        "入选的加3分，按最高分计，不重复加分|bonus 3; none",
        "同一来电多次转办的按1次计算，每次扣0.5分|none; deduct 0.5/次",
        "逾期3个月以上不得分|zero 0",
        "有专门场地6分（2）借用场地3分（3）无场地0分|award 6; award 3; zero 0",
        "差错率0.5‰以内的得5分，0.5‰（不含）至1‰的得2分|award 5; award 2",
        "展厅布置由评审组打分，分值0-8分|award 0-8",
        "本项满分10分，每缺一次扣1分|deduct 1/次",
        "甲室测评占本项60%，乙室测评占本项40%|ratio item",
        "以编目完成率×4分为该项得分|ratio 4",
        "失火的，取消资格|disqualify",
        "80分（含）-90分的为良好|grade",
        "得分≥90为优秀，80≤得分<90为良好，得分<80为一般|grade; grade; grade",
        "得分≥90分为A级，80分≤得分＜90分为B级，得分＜80分为C级|grade; grade; grade",
        "每获1枚金牌加2分、银牌加1分、铜牌加0.5分|bonus 2、1、0.5/枚",
        "实现“最多跑一次”的，得2分|award 2",
        "每周开放不少于56小时的，得满分；每少1小时，扣1分，扣完为止|deduct 1/小时 floor",
        "得分=5-超期件数×0.5分-缺席人数×0.2分|deduct 0.5/件; deduct 0.2/人",
        "新开办不满半年的机构不考核本项|exempt",
        "没有建设任务的，本项按满分计|full item",
        "人均藏书达1册得4分，0.6册以上不足1册得2分，其余不得分|award 4; award 2; zero 0",
        "每完成1项得1分，超额部分不计分|award 1/项; none",
        "低于目标的，按每低1个百分点扣0.1分计算|deduct 0.1/1个百分点",
        "每少1次扣0.5分，累计扣分达到5分即不再扣|deduct 0.5/次 <=5",
        "瞒报的每项扣2分，且不得参加先进评选|deduct 2/项; disqualify",
        "进度居前三位的每次加0.5分|bonus 0.5/次",
        "被通报批评的单位，考核等次下调一档|grade",
        "器具未送检的，每台件扣0.2分|deduct 0.2/台件",
      })
  void read_theCommonForms(String cell, String effects) {
    assertThat(effects(cell)).isEqualTo(effects);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "未公示的按规定予以扣分",
        "每旮旯未打扫的扣1分",
        "未公示的，扣2个积点；扣3分值之半",
        "总分95分以上、排名靠前，表现好",
        "除外情形由办公室认定，扣1分",
        "分值为甲3分",
        "前30名为优秀，31-60名为良好",
        "优秀率居前的单位为优秀",
        "得分80-89为乙等",
        "统一打分，分值0-10分",
        "未归档的不再扣2分",
        "少扣1分的情形另定",
        "未完成的不得5分",
        "一等奖3，二等奖2，三等奖加1分",
        "甲级得分5，乙级得分3",
        "未公示的扣2分，未归档的。",
        "扣1分至不得分",
        "每次扣0.5分×2",
        "被扣3分的，取消评优资格",
        "在扣1分的基础上再扣2分",
        "发现1次扣1分，以此类推",
        "本项共10分，未公示的扣1分；本项共5分，未归档扣1分",
        "借调人员不在统计之内。",
        "总分为1000分。",
        "停送电误操作，扣5分，并取消全年奖金发放",
        "抢修超时扣1分，如遇恶劣天气可适当放宽",
        "每增减1个百分点相应加减0.2分",
        "可挽回一半分数，未整改的扣2分",
        "接口超标的扣1分，每季度考核一次",
        "超过一周的扣2分",
        "完成率A=完成数÷目标数，B>92%",
      })
  void read_whatNoPatternReads_isNeverTakenAsUnderstood(String cell) {
    assertThat(READER.read(cell).outcome()).isNotEqualTo(Outcome.READ);
  }

  @Test
  void read_unknownWords_haveTheirPlaceInTheOriginal() {
    CellReading reading = READER.read("未公示的，扣 2 分；档案不齐的，酌处 加分 若干。");
    assertThat(reading.outcome()).isEqualTo(Outcome.REFUSED);
    Doubt doubt = reading.doubts().get(0);
    assertThat(doubt.kind()).isEqualTo(Doubt.Kind.UNKNOWN);
    assertThat(doubt.text()).isEqualTo("加分");
    assertThat(doubt.choices()).hasSize(3);
    assertThat(doubt.underlined(reading.text()))
        .isEqualTo(
            "未公示的，扣 2 分；档案不齐的，酌处 加分 若干。\n" + "　".repeat(6) + "   " + "　".repeat(10) + " " + "^^^^");
  }

  @Test
  void read_everyFigureIsTakenUpOnceOrRefused() {
    CellReading reading = READER.read("完成任务量3分标准的，扣2分");
    assertThat(reading.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(reading.doubts().get(0).text()).isEqualTo("3分");
  }

  @Test
  void read_aCarriedSubject() {
    List<ClauseReading> clauses = READER.read("发生舆情未报告的，扣2分；情节严重的，另扣3分。").clauses();
    assertThat(clauses.get(1).subject()).isEqualTo("发生舆情未报告");
    assertThat(clauses.get(1).condition()).isEqualTo("情节严重");
    assertThat(clauses.get(1).vague()).containsExactly("严重", "情节严重");
    assertThat(clauses.get(1).decisions())
        .containsExactly(GeneralDecision.FLOOR, GeneralDecision.ONCE, GeneralDecision.STACK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "发生一般差错扣1分，发生较大及以上差错扣3分|''",
        "差错未更正的扣1分，经督办仍未更正的再扣2分|差错未更正",
        "被点名批评的，取消评优资格并扣5分|被点名批评",
      })
  void read_onlyACondition_thatIsIncomplete_carriesTheOneBefore(String cell, String subject) {
    assertThat(READER.read(cell).clauses().get(1).subject()).isEqualTo(subject);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "每月至少开展1次隐患排查，每少1次扣1分|隐患排查 1次/月",
        "读书会每季度至少举办两场，每少一场扣0.5分|读书会 2场/季度",
        "馆长每年度授课不少于4课时，每少1课时扣0.5分|授课 4课时/年",
        "全年组织义诊不少于3次，缺1次扣1分|义诊 3次/年",
        "每半年组织1次清仓得2分，每少1次扣1分|清仓 1次/半年",
        "每季度召开例会，每少1次扣1分|",
        "每月巡查不少于4次，每周巡查不少于1次，每少1次扣1分|",
        "每月巡查不少于4次，每少1处扣1分|",
        "每月巡查4次，每次得1分|",
      })
  void read_howOftenSomethingMustBe(String cell, String expected) {
    List<ClauseReading> clauses = READER.read(cell).clauses();
    ClauseReading last = clauses.get(clauses.size() - 1);
    Requirement required = last.requirement();
    assertThat(
            required == null
                ? null
                : required.activity()
                    + " "
                    + required.times()
                    + required.unit()
                    + "/"
                    + required.period())
        .isEqualTo(expected);
    assertThat(required == null || last.measure().equals("count-vs-required")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "受到省级表彰的加3分，受到市级表彰的加2分|true",
        "被国家、省、市采用的，每篇分别加3、2、1分|true",
        "省级每次加3分，市级每次加2分|true",
        "被省级通报的扣3分，被市级通报的扣1分|true",
        "省级表彰加3分，市级表彰加2分，同一事项就高|false",
        "省级、市级表彰分别加3分、2分，可累计加分|false",
        "获省级荣誉加3分，省级媒体采用加1分|false",
        "获一、二、三等奖的，分别加3、2、1分|false",
        "获省级荣誉加3分，市级媒体采用加1分|false",
      })
  void read_severalLevels_restOnAGeneralDecision(String cell, boolean open) {
    CellReading reading = READER.read(cell);
    assertThat(reading.readingClass()).isEqualTo(ReadingClass.EXECUTABLE);
    assertThat(reading.clauses())
        .filteredOn(clause -> clause.effect().kind() != EffectKind.NONE)
        .allMatch(clause -> clause.decisions().contains(GeneralDecision.LEVELS) == open);
  }

  @Test
  void read_theWordThatIsCounted_isPartOfTheCondition() {
    assertThat(READER.read("迟到早退1次扣0.5分").clauses().get(0).condition()).isEqualTo("迟到早退");
    assertThat(READER.read("拖延3个月以上不得分").clauses().get(0).condition()).isEqualTo("拖延3个月以上");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "登记不全、记录不清或未归档的扣1分",
        "完成的得满分，未完成的按完成比例得分",
        "名册（指盖章的花名册原件）缺失的扣1分",
        "引进一户加1分，以登记数据为准",
        "经费保障（4分）。及时拨付的得4分，未拨付的不得分",
        "季度排名前三名的街道分别加0.3、0.2、0.1分",
        "值班安排上墙，按时交接，2分。未签到的每次扣0.1分，扣完为止",
      })
  void read_whatIsPlain_isNotAsked(String cell) {
    assertThat(READER.read(cell).outcome()).isEqualTo(Outcome.READ);
  }

  @Test
  void read_contextIsKeptApartFromTheCondition() {
    ClauseReading clause = READER.read("①应当公开值班表。未公开的，扣1分。").clauses().get(0);
    assertThat(clause.context()).isEqualTo("应当公开值班表");
    assertThat(clause.condition()).isEqualTo("未公开");
    assertThat(clause.text()).isEqualTo("未公开的，扣1分");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "每有1家未参加扣1分|有未参加",
        "会议缺席一次扣1分|会议缺席",
        "缺少记录一次扣0.5分|记录",
        "造成影响的加扣2分|造成影响",
        "（同一典型按最高级别计分）|同一典型",
      })
  void read_aCondition_keepsItsWords(String cell, String condition) {
    assertThat(READER.read(cell).clauses().get(0).condition()).isEqualTo(condition);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "屡次发生的加2倍扣分|“加几倍”可以有两种读法",
        "每卷扣0.1分；每件扣0.2分；最多扣3分|上限管哪些句子，没有写明",
        "未检查、登记、上报的扣1分|并列的情形，有一样就算还是全部才算",
        "90分以上为优秀，80-89分为良好|两档之间有空隙或者重叠",
        "每季度开展活动不少于3次得2分|没有达到次数时得多少分，没有写明",
        "按上级测评成绩折算|折算的算式没有写出来",
        "甲乙台账各扣1分|“各”“分别”管哪几样，按样计还是一共计",
        "问题未整改的扣1分，造成不良影响的扣2分|与前一句是替代还是累加",
        "未达标的扣该项分值的50%|按哪个分值的几成，没有写明",
        "有一人无证上岗扣1分，一人不合格扣1分|只计一次还是每次都计",
        "每次扣1分，隐瞒不报的加倍扣分|加倍、减半管到哪里，没有写明",
        "获国家级荣誉每项加5分，省级3分|分数前没有“扣”“加”“得”",
        "每名干部受到处分扣1分，受到处罚扣3分|按什么计，一次还是每一个都计",
        "发现1处扣0.2分，3处以上扣2分|中间的次数是几分，没有写明",
        "每逾期1个工作日扣0.1分/件|按什么计，一次还是每一个都计",
        "以检查结果计分，平均分90分以上得5分|引用的结果与本格其他分数是什么关系",
        "工作完成（2分），每缺一项扣1分；资料齐全|这个分数是哪一部分的分值，没有写明",
        "例会（各单位轮流主持并且记录）未开的扣1分|括号里的话怎样影响计分：（各单位轮流主持并且记录）",
        "每网格未巡查的扣1分|按什么计，一次还是每一个都计",
        "每次会议应有记录。无记录的扣1分|按什么计，一次还是每一个都计",
        "每名干部每月迟到1次扣0.1分|按什么计，一次还是每一个都计",
        "每件扣1分，造成影响的再扣2分|按什么计，一次还是每一个都计",
        "每支部发展对象低于3名的扣1分|几个一扣，还是达到几个扣一次",
        "对牵头单位扣2分，对配合单位扣1分|扣、加的是谁的分，没有写明",
        "扣1分或取消评优资格|两种处理选哪一种，没有写明",
        "每人扣0.5分（三次以上扣2分）|括号里的分数与括号前的分数是什么关系",
        "缺一次扣1分，缺两次扣3分|更多次是几分，没有写明",
        "95%以上得5分，90—94%得3分|两档之间有空隙或者重叠",
        "每季度组织1次演练，得4分|没有达到次数时得多少分，没有写明",
        "未开展自评和互评的扣1分|并列的情形，有一样就算还是全部才算",
        "无阅览室及桌椅不得分|并列的情形，有一样就算还是全部才算",
        "未组建鼓队、舞队、棋社等队伍的扣1分|并列的情形，有一样就算还是全部才算",
        "方案无目标，无步骤。扣2分|并列的情形，有一样就算还是全部才算",
        "学时和考勤达不到标准的扣1分|并列的情形，有一样就算还是全部才算",
        "接待、回访记录不全的扣1分|并列的情形，有一样就算还是全部才算",
        "氛围不浓厚,参与率低的扣1分|并列的情形，有一样就算还是全部才算",
        "无签到、无课件、无小结的扣1分|并列的情形，有一样就算还是全部才算",
        "未核对清单并移交的，每份扣0.1分|并列的情形，有一样就算还是全部才算",
        "申报的每项得1分，立项的每项得3分|后一步的分数是另加还是代替前一步的",
        "实行轮岗加3分，每少一次扣0.5分|少做的从加的分里扣，还是从本项分值里扣",
        "有章程得1分，有会所得1分，缺一项扣1分|少做的既不得分，又扣分吗",
        "逾期1天扣1分，逾期3天扣3分|中间的次数是几分，没有写明",
        "不足50册扣1分，不足30册的每少1册扣0.1分|与前一句是替代还是累加",
        "未登记扣0.2分，被上级督办扣1分|与前一句是替代还是累加",
        "抽查4间，发现积尘的扣1分|只计一次还是每次都计",
        "发生伤2人的事故扣5分，发生伤1人的事故扣2分|只计一次还是每次都计",
        "每月演练1次，无记录的扣1分|按什么计，一次还是每一个都计",
        "坚持每日登记加2分|按什么计，一次还是每一个都计",
        "献血率同比增长1个百分点加1分|只计一次还是每次都计",
        "排名靠后的扣1分|到第几名算，没有写明",
        "完成80%左右的得2分|大约的数，从几到几没有写明",
        "每降低一档扣1分|一档、一级是多少，没有写明",
        "未足额上缴的按比例扣分|按什么比例、从几分里扣，没有写明",
        "创成三、四星级食堂的，加1-2分|几个等级各是多少分，没有写明",
        "值机与巡更记录缺失的扣1分|并列的情形，有一样就算还是全部才算",
        "能耗高于指标的扣1分，高出较多的扣2分|与前一句是替代还是累加",
        "甲类每台扣0.1分；乙类每台扣0.2分，单项扣分不超过2分|上限管哪些句子，没有写明",
        "按照区级抽测成绩赋分|折算的算式没有写出来",
        "一般纠纷每起扣1分；重大纠纷扣3分|按什么计，一次还是每一个都计",
        "每宗扣0.3分，未按期销号的扣0.6分|按什么计，一次还是每一个都计",
        "得分90分以上的加1分，80-89分的不奖不罚，79分以下的扣1分|两档之间有空隙或者重叠",
        "每少1人或少1天扣0.2分|两样单位合写一个分数，按哪一样计",
        "考核成绩后3名的分别扣3分、2分、1分|后几名从哪一头数起，没有写明",
        "每起扣1分，同一网点全年累计最多扣5分|上限说的是每一个还是合计，没有定（规则里的上限只管合计）",
        "每个项目最多扣2分，每发现一处扣0.5分|上限说的是每一个还是合计，没有定（规则里的上限只管合计）",
        "每开展一次活动加0.5分，单个项目最高加2分|上限说的是每一个还是合计，没有定（规则里的上限只管合计）",
        "每发现1起扣1分，每季度最高扣4分|上限说的是每一个还是合计，没有定（规则里的上限只管合计）",
        "迟到一次扣0.5分，每人以2分为限|上限说的是每一个还是合计，没有定（规则里的上限只管合计）",
      })
  void read_whatIsOpen_isAsked(String cell, String question) {
    CellReading reading = READER.read(cell);
    assertThat(reading.readingClass()).isEqualTo(ReadingClass.NEEDS_DECISION);
    assertThat(reading.doubts().stream().map(d -> d.message().zh()).collect(Collectors.toList()))
        .contains(question);
    assertThat(reading.doubts()).allMatch(doubt -> !doubt.choices().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "馆长对分馆工作的评议。占10分",
        "卷宗归档不及时、材料不齐的，每卷扣0.1-0.3分",
        "质量不高的扣1-3分",
        "视情节轻重扣1分至5分",
        "工作出色的，酌情加分",
        "扣2分以内"
      })
  void read_whatAPersonMustSet_isJudgement(String cell) {
    assertThat(READER.read(cell).readingClass()).isEqualTo(ReadingClass.JUDGEMENT);
  }

  @Test
  void read_aCellWithoutARule_isNotScoring() {
    CellReading reading = READER.read("坚持实事求是，如实填报。");
    assertThat(reading.readingClass()).isEqualTo(ReadingClass.NOT_SCORING);
    assertThat(reading.statements()).containsExactly("坚持实事求是,如实填报");
  }

  @Test
  void read_theItemsPoints() {
    assertThat(READER.read("每缺一次扣1分。（10分）").itemPoints())
        .isEqualTo(BigDecimal.TEN.stripTrailingZeros());
    assertThat(READER.read("每缺一次扣1分", BigDecimal.valueOf(6)).itemPoints())
        .isEqualTo(BigDecimal.valueOf(6));
  }

  @Test
  void read_aCellThatIsTooLong_isRefused() {
    CellReading reading = READER.read("未公示的扣1分；".repeat(1000));
    assertThat(reading.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(reading.clauses()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"年终考核", "应当可以", "零一二", "每一", "（", "以甲", "1分、", "未及、"})
  void read_wordsWithoutEnd_comeToAnEnd(String words) {
    CellReading reading = READER.read(words.repeat(CellReader.LONGEST / words.length()));
    assertThat(reading.clauses()).hasSizeLessThan(100);
  }

  @Test
  void read_theLongestCell_isReadAtOnce() {
    String cell = "未公示的每次扣1分；".repeat(400);
    assertThat(READER.read(cell).clauses()).hasSize(400);
  }

  @Test
  void text_saysHowACellWasUnderstood() {
    String text = ReadingText.of(READER.read("每缺一次扣0.5分，扣完为止。"), Language.ZH);
    assertThat(text)
        .isEqualTo(
            """
            已读懂：可以计算

            1) 每次扣0.5分，扣到本项零分为止
               原文：每缺一次扣0.5分，扣完为止
               条件：缺
               句式：每量词
               数法：count-vs-required
            """);
    assertThat(ReadingText.of(READER.read("每月至少演练1次，每少1次扣1分"), Language.ZH))
        .contains("   要求：演练，每月至少1次\n");
    assertThat(ReadingText.of(READER.read("全年不少于12期，每少一期扣0.5分"), Language.ZH))
        .contains("   要求：每年至少12期\n");
    assertThat(ReadingText.of(READER.read("酌情扣分"), Language.EN))
        .contains("understood, with questions: judgement");
  }

  @Test
  void document_holdsTheKeysOfTheCorpus() {
    String json = ReadingDocument.of(READER.read("每篇加1分，最多加3分"), Language.ZH);
    assertThat(json)
        .contains("\"kind\" : \"bonus\"")
        .contains("\"points\" : 1")
        .contains("\"per\" : \"篇\"")
        .contains("\"limit\" : 3")
        .contains("\"class\" : \"executable\"")
        .doesNotContain("required");
    assertThat(ReadingDocument.of(READER.read("每月至少演练1次，每少1次扣1分"), Language.EN))
        .contains("\"activity\" : \"演练\"", "\"times\" : 1", "\"period\" : \"月\"");
  }
}
