package io.kaoping.plugin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.plugin.table.Cell;
import io.kaoping.plugin.table.Table;
import io.kaoping.plugin.table.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackReadCommandTest {
  private static final String RUBRIC =
      """
      | 编号 | 考评项目 | 考评内容 | 分值 | 评分标准 |
      |---|---|---|---|---|
      | A1 | 学习 | 集中学习 | 6 | 每少1次扣1分，扣完为止。 |
      | A2 |  | 氛围 | 4分 | 氛围不浓的酌情扣1-3分 |
      """;

  @TempDir Path folder;

  private Call read(String name, String content, String... more) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, content);
    String[] arguments = new String[more.length + 3];
    arguments[0] = "pack";
    arguments[1] = "read";
    arguments[2] = file.toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return Call.of(arguments);
  }

  @Test
  void read_saysOfEachCell_howItIsUnderstood() throws IOException {
    Call call = read("rubric.md", RUBRIC);

    assertThat(call.err()).isEmpty();
    assertThat(call.exit()).isEqualTo(1);
    assertThat(call.out())
        .isEqualTo(
            """
            A1 集中学习，6分（rubric.md:3:24）
              | 每少1次扣1分，扣完为止。
              已读懂：可以计算

              1) 每次扣1分，扣到本项零分为止
                 原文：每少1次扣1分，扣完为止
                 条件：少
                 句式：每量词
                 数法：count-vs-required

            A2 氛围，4分（rubric.md:4:21）
              | 氛围不浓的酌情扣1-3分
              读懂，有要定的：要人评分

              1) 由人在1-3分之间定扣几分
                 原文：氛围不浓的酌情扣1-3分
                 条件：氛围不浓
                 句式：动词分数
                 数法：discretion
                 依靠的通用决定：未写“每次”：多次发生只计一次还是按次计

              [要人评分] 取多少分由人定，须记录决定人和理由
                 | 氛围不浓的酌情扣1-3分
                 | ^^^^^^^^^^^^^^^^^^^^^

            2 格；已读懂 1；读懂，有要定的 1；没有全部读懂 0
            词汇表里缺 1 项：
              集中学习少次数：数字（次），记录；条件用语 A1：少
            """);
  }

  @Test
  void read_asJson_hasIdAndPlace() throws IOException {
    Call call = read("rubric.md", RUBRIC, "--json");

    assertThat(call.out())
        .startsWith("[ {\n  \"id\" : \"A1\",\n  \"place\" : \"rubric.md:3:24\",")
        .contains("\"class\" : \"judgement\"");
  }

  @Test
  void facts_areWritten_asASheetToBeConfirmed() throws IOException {
    Path out = folder.resolve("facts.xlsx");
    read("rubric.md", RUBRIC, "--facts", out.toString());

    List<Table> sheets = TableFile.read("facts.xlsx", Files.readAllBytes(out)).tables();
    assertThat(sheets).extracting(Table::name).containsExactly("词汇表", "总则");
    assertThat(sheets.get(0).rows())
        .extracting(row -> row.stream().map(Cell::text).toList())
        .containsExactly(
            List.of("类别", "名称", "条件用语", "数法", "类型", "单位", "对象", "最小值", "其他", "谁填"),
            List.of("事实", "集中学习少次数", "A1：少", "", "数字", "次", "", "0", "", "记录"));
  }

  @Test
  void facts_areThoseOfSanctions_exemptions_ranksAndGaps_too() throws IOException {
    Path out = folder.resolve("facts.xlsx");
    read(
        "rubric.md",
        """
        | 编号 | 考评项目 | 考评内容 | 分值 | 评分标准 |
        |---|---|---|---|---|
        | A1 | 日常 | 满意率 | 10 | 满意率90%以上得10分，每低1个百分点扣0.5分。 |
        | A2 | 日常 | 排名 | 10 | 考核为前三名的分别得10、8、6分。 |
        | A3 | 日常 | 表彰 | 5 | 获得国家级、省级、市级表彰的，分别加3、2、1分。 |
        | A4 | 日常 | 办结 | 10 | 逾期办结的，每件扣1分；因不可抗力逾期的，不扣分。 |
        | A5 | 日常 | 表扬 | 5 | 受国家级表扬的每次加5分，省级每次加3分，市级每次加1分。 |
        | A6 | 日常 | 满意 | 5 | 满意度测评满意率×5分计算得分。 |
        | A7 | 日常 | 办结 | 5 | 办结率低于95%的，每降低1个百分点扣1分；低于60%的不得分。 |
        | A8 | 日常 | 清单 | 5 | 建立需求、资源、项目三张清单，缺1张扣2分。 |
        | V1 | 处置 | 事故 | 0 | 发生较大事故的，年度考核降低一个等次。 |
        | V2 | 处置 | 造假 | 0 | 弄虚作假的，一票否决。 |
        """,
        "--facts",
        out.toString());

    List<Table> sheets = TableFile.read("facts.xlsx", Files.readAllBytes(out)).tables();
    assertThat(sheets.get(0).rows())
        .extracting(row -> String.join("|", row.stream().map(Cell::text).toList()))
        .containsExactly(
            "类别|名称|条件用语|数法|类型|单位|对象|最小值|其他|谁填",
            "事实|满意率|满意率||数字|%||||单位填报",
            "|满意率|A1：低|{ number: 满意率, target: 90 }||||||",
            "记录|考核为前三名|考核为前三名||||||levels: [第1名, 第2名, 第3名]|记录",
            "记录|获得国家级省级市级表彰|获得国家级、省级、市级表彰||||||levels: [国家级, 省级, 市级]|记录",
            "事实|逾期办结件数|逾期办结||数字|件||0||记录",
            "事实|因不可抗力逾期|因不可抗力逾期||是非|||||考评人员核对",
            "记录|受国家级表扬|受国家级表扬||||||levels: [国家级, 省级, 市级]|记录",
            "事实|满意度测评满意率|A6：满意度测评满意率×5分计算得分||数字|%||||单位填报",
            "事实|办结率|办结率||数字|%||||单位填报",
            "|办结率|办结率低于95%降低|{ number: 办结率, target: 95 }||||||",
            "事实|建立需求资源项目三张清单缺张数|建立需求、资源、项目三张清单||数字|张||0||记录",
            "事实|发生较大事故|发生较大事故||是非|||||考评人员核对",
            "事实|弄虚作假|弄虚作假||是非|||||考评人员核对");
  }

  @ParameterizedTest
  @ValueSource(strings = {"共同体", "联盟", "各组合"})
  void facts_ofCoalitions_sayWhoseTheyAre(String subject) throws IOException {
    Path out = folder.resolve("facts.xlsx");
    read(
        "rubric.md",
        """
        | 编号 | 考评项目 | 考评内容 | 分值 | 评分标准 | 考评对象 |
        |---|---|---|---|---|---|
        | L1 | 运行 | 章程 | 10 | 未制定章程的扣5分；每季度至少召开1次联席会议，每缺1次扣1分。 | SUBJECT |
        """
            .replace("SUBJECT", subject),
        "--facts",
        out.toString());

    List<Table> sheets = TableFile.read("facts.xlsx", Files.readAllBytes(out)).tables();
    assertThat(sheets.get(0).rows().subList(1, 3))
        .extracting(row -> String.join("|", row.stream().map(Cell::text).toList()))
        .containsExactly("事实|未制定章程|未制定章程||是非||共同体|||考评人员核对", "活动|联席会议||||||||单位填报");
  }

  @Test
  void aPackWhoseWorkbookCannotBeRead_saysWhy() throws IOException {
    Files.write(
        folder.resolve("rubric.xlsx"),
        new byte[] {
          (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        });

    Call call = Call.of("pack", "check", folder.toString());

    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err())
        .contains("Kaoping/MalformedDocument")
        .contains("这是旧的 .xls 文件,或者设了打开密码")
        .doesNotContain("pack.yaml");
  }

  @Test
  void read_whatIsNoRubric_isRefused() throws IOException {
    Call call = read("rubric.csv", "编号,分值\n");

    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).contains("评分细则不能使用").contains("编号 | 考评项目 | 考评内容 | 分值 | 评分标准");
  }

  @Test
  void folderOfAPack_isReadWithItsOwnPatterns() throws IOException {
    Files.writeString(
        folder.resolve("rubric.md"),
        """
        | 编号 | 考评项目 | 考评内容 | 分值 | 评分标准 |
        |---|---|---|---|---|
        | A1 | 日常 | 台账 | 6 | 未建立台账的，罚没2分，扣完为止。 |
        """);
    assertThat(Call.of("pack", "read", folder.toString()).out()).doesNotContain("1 格；已读懂 1");
    Files.writeString(folder.resolve("patterns.txt"), "动词 deduct = 罚没\n");
    assertThat(Call.of("pack", "read", folder.toString()).out()).contains("1 格；已读懂 1");
    assertThat(Call.of("pack", "read", folder.resolve("none").toString()).exit()).isEqualTo(2);
    Files.delete(folder.resolve("rubric.md"));
    assertThat(Call.of("pack", "read", folder.toString()).err()).contains("Kaoping/MissingFile");
  }

  @Test
  void rowOfTheColumnRule_isQuoted_andNotRead() throws IOException {
    Call call =
        read(
            "rubric.md",
            """
            | 编号 | 考评项目 | 考评内容 | 分值 | 评分标准 | 规则 |
            |---|---|---|---|---|---|
            | A1 | 学习 | 集中学习 | 6 | 每少1次扣1分，扣完为止。 | floor: 0 |
            | A2 |  | 平均 | 4 | 前几个季度的平均。 | award: { points: 4, per: once, of: { when: 好 } } |
            """);

    assertThat(call.exit()).isZero();
    assertThat(call.out())
        .contains("A2 平均，4分（rubric.md:4:20）\n  | 前几个季度的平均。\n  由“规则”一列规定，这一格只作为原文\n")
        .contains("1 格；已读懂 1");
  }
}
