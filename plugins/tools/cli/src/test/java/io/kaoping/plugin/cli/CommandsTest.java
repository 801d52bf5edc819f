package io.kaoping.plugin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
  private static final String DIGESTS = "(?m)^(.*(?:摘要|digest)) [0-9a-f]{64}$";

  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void writeData() throws IOException {
    data = folder.resolve(Names.of("申报 2025.json", "data 2025.json"));
    Files.writeString(data, Samples.sixHaves("有宣传栏 制度上墙", ""));
  }

  private Call assess(String... more) {
    String[] args = new String[more.length + 5];
    args[0] = "assess";
    args[1] = "--pack";
    args[2] = "six-haves";
    args[3] = "--data";
    args[4] = data.toString();
    System.arraycopy(more, 0, args, 5, more.length);
    return Call.of(args);
  }

  @Test
  void assess_showsTheRanking() {
    Call call = assess("--engine", "verify");
    assertThat(call.err()).isEmpty();
    assertThat(call.exit()).isZero();
    assertThat(call.out().replaceAll(DIGESTS, "$1").replaceAll("SDK .*", "SDK"))
        .isEqualTo(
            """
            六有 (six-haves 2025.1)
            申报材料:两个单位
            考评截止日 2025-12-31,考评期 2025-01-01 至 2025-12-31
            注意:数据为虚构

            单位排名
              名次  编号  名称    总分  等次  标志、评先评优、处置
                 1  u1    甲单位   100  达标
                 2  u2    乙单位    91  达标

            执行:计划 6 条,Drools 6 条,比对 6 条,单一执行 0 条
            规则包摘要
            数据摘要
            结果摘要
            SDK
            """);
  }

  @Test
  void assess_speaksEnglish() {
    Call call = assess("--lang", "en");
    assertThat(call.exit()).isZero();
    assertThat(call.out())
        .contains("As of 2025-12-31, period 2025-01-01 to 2025-12-31\nNote: the data is invented\n")
        .contains("Ranking of units\n  Rank  Id  Name    Total  Grade")
        .contains("Executed: plan 6, Drools 0, compared 0, single executor 0\n");
  }

  @Test
  void assess_thatCannotAssessAll_exitsWithOne() throws IOException {
    Files.writeString(data, Samples.sixHaves("", "有宣传栏"));
    Call call = assess();
    assertThat(call.exit()).isEqualTo(1);
    assertThat(call.out())
        .contains("     –  u2    乙单位     –  –\n")
        .contains("\n无法评定\n  u2 Y6 有氛围:缺少 有宣传栏\n");
  }

  @Test
  void assess_withoutAnybodyForACriterion_exitsWithOne() throws IOException {
    Files.writeString(
        data, "{" + Samples.sixHaves("", "").split("\"units\"")[0].substring(1) + "\"units\": []}");
    Call call = assess();
    assertThat(call.exit()).isEqualTo(1);
    assertThat(call.out()).contains("无法评定\n  Y1、Y2、Y3、Y4、Y5、Y6:没有可考评的对象\n");
  }

  @Test
  void assess_readsStandardInputAndYaml() throws IOException {
    byte[] json = Files.readAllBytes(data);
    String fromFile = assess().out();
    assertThat(Call.of(Terminal.none(), json, "assess", "--pack", "six-haves", "--data", "-").out())
        .isEqualTo(fromFile);
    Path yaml = folder.resolve("x.YAML");
    Files.write(yaml, json);
    assertThat(Call.of("assess", "--pack", "six-haves", "--data", yaml.toString()).out())
        .isEqualTo(fromFile);
  }

  @Test
  void assess_writesJsonToAFile() throws IOException {
    Path out = folder.resolve(Names.of("结果.json", "result.json"));
    Files.writeString(out, "old");
    Call toFile = assess("--format", "json", "--out", out.toString());
    assertThat(toFile).isEqualTo(new Call(0, "", ""));
    assertThat(Files.readString(out))
        .isEqualTo(assess("--format", "json").out())
        .startsWith("{\n  \"format\": \"kaoping.assessment/1\"")
        .endsWith("}\n");
    Call nowhere = assess("--out", folder.resolve("none/x.txt").toString());
    assertThat(nowhere.exit()).isEqualTo(2);
    assertThat(nowhere.out()).isEmpty();
    assertThat(nowhere.err()).contains("Kaoping/IoFailure").contains("所在的文件夹不存在");
  }

  @Test
  void assess_asOfAnotherDate() {
    assertThat(assess("--as-of", "2025-06-30").out()).contains("考评截止日 2025-06-30");
    Call impossible = assess("--as-of", "2025-02-30");
    assertThat(impossible.exit()).isEqualTo(2);
    assertThat(impossible.err())
        .contains("[Kaoping/ImpossibleDate] --as-of")
        .contains("2025-02-30");
  }

  @Test
  void assess_refusesUnknownChoices() {
    assertThat(assess("--engine", "drool").err()).contains("--engine").contains("「drools」");
    assertThat(assess("--format", "jsn").err()).contains("--format").contains("「json」");
    assertThat(assess("--pack-version", "1999").err()).contains("Kaoping/PackNotFound");
    assertThat(Call.of("assess", "--pack", "six-haves", "--data", "x.doc").err())
        .contains("--data")
        .contains("*.csv, *.json, *.xlsx, *.yaml, *.yml");
  }

  @Test
  void assess_refusesWhatIsNotThere() {
    Call pack = Call.of("assess", "--pack", "six-haves2", "--data", data.toString());
    assertThat(pack.exit()).isEqualTo(2);
    assertThat(pack.err()).contains("Kaoping/PackNotFound").contains("six-haves");
    Call file =
        Call.of("assess", "--pack", "six-haves", "--data", folder.resolve("no.json").toString());
    assertThat(file.exit()).isEqualTo(2);
    assertThat(file.err()).contains("Kaoping/IoFailure").contains("文件或文件夹不存在");
    Path dir = folder.resolve("d.json");
    assertThat(dir.toFile().mkdir()).isTrue();
    assertThat(Call.of("assess", "--pack", "six-haves", "--data", dir.toString()).err())
        .contains("Kaoping/MissingFile", "名册");
    Path table = folder.resolve("no.xlsx");
    assertThat(Call.of("assess", "--pack", "six-haves", "--data", table.toString()).err())
        .contains("Kaoping/IoFailure")
        .contains("文件或文件夹不存在");
  }

  @Test
  void assess_refusesBadData() throws IOException {
    Samples.edit(data, "\"u2\", \"name\"", "\"u1\", \"name\"");
    Call call = assess("--lang", "en");
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err())
        .startsWith("Cannot assess: ")
        .contains("[Kaoping/DuplicateId]")
        .contains(data.getFileName().toString());
  }

  @Test
  void pack_canBeAFolder() throws IOException {
    Path pack = Samples.copyOfPack("six-haves", folder.resolve(Names.of("六有 试行", "six haves")));
    Call call = Call.of("assess", "--pack", pack.toString(), "--data", data.toString());
    assertThat(call.err()).isEmpty();
    assertThat(call.out()).isEqualTo(assess().out());
    Call other =
        Call.of(
            "assess", "--pack", pack.toString(), "--pack-version", "9", "--data", data.toString());
    assertThat(other.exit()).isEqualTo(2);
    assertThat(other.err()).contains("Kaoping/PackNotFound").contains("six-haves 2025.1");
  }

  @Test
  void tailoring_changesThePack() throws IOException {
    Path overlay = folder.resolve(Names.of("调整.yaml", "overlay.yaml"));
    Files.writeString(
        overlay,
        """
        format: kaoping.tailoring/1
        pack: six-haves
        version: "2025.1"
        title: 只扣2分
        changes:
          - { criterion: Y6, set: { deduct.points: 2 }, reason: 试行 }
        """);
    Call call = assess("--tailoring", overlay.toString());
    assertThat(call.err()).isEmpty();
    assertThat(call.out()).contains("     2  u2    乙单位    94  达标");
    Samples.edit(overlay, "Y6", "Y9");
    Call nothing = assess("--tailoring", overlay.toString());
    assertThat(nothing.exit()).isEqualTo(2);
    assertThat(nothing.err()).contains("Kaoping/TailoringWithoutEffect");
  }

  @Test
  void newPack_works_andIsNeverWrittenOverAnother() throws IOException {
    Path pack = folder.resolve("my-rubric");
    Call made = Call.of("pack", "new", pack.toString(), "--year", "2026", "--title", "年度考核");
    assertThat(made.err()).isEmpty();
    assertThat(made.exit()).isZero();
    assertThat(made.out()).contains("/rubric.xlsx\n", "kaoping pack check ");
    Call check = Call.of("pack", "check", pack.toString());
    assertThat(check.err()).isEmpty();
    assertThat(check.exit()).isZero();
    Call test = Call.of("pack", "test", pack.toString());
    assertThat(test.out()).contains("通过 2");
    assertThat(test.exit()).isZero();
    Call again = Call.of("pack", "new", pack.toString(), "--year", "2026");
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err()).contains("文件夹里已经有文件");
    assertThat(Call.of("pack", "new", folder.resolve("x").toString(), "--year", "26").err())
        .contains("「--year」的值「26」不允许");
    assertThat(
            Call.of("pack", "new", folder.resolve("x").toString(), "--year", "2026", "--id", "A b")
                .err())
        .contains("「--id」的值「A b」不允许");
    assertThat(Files.exists(folder.resolve("x"))).isFalse();
  }

  @Test
  void try_saysWhoChangesGrade_andByWhichSentence() throws IOException {
    Path overlay = folder.resolve("overlay.yaml");
    Files.writeString(
        overlay,
        """
        format: kaoping.tailoring/1
        pack: six-haves
        version: "2025.1"
        title: 扣7分
        changes:
          - { criterion: Y6, set: { deduct.points: 7 }, reason: 试行 }
        """,
        StandardCharsets.UTF_8);
    Call call = tryPack("--tailoring", overlay.toString());
    assertThat(call.err()).isEmpty();
    assertThat(call.exit()).isZero();
    assertThat(call.out())
        .endsWith(
            """

            单位的等次
              等次      对照  试评
              达标         2     1
              部分达标     0     1

            改变等次的:1 个

            乙单位 (u2):等次 达标 → 部分达标,总分 91 → 89
              Y6 有氛围:10 → 8
                试评:有宣传栏、宣传内容定期更新、党员亮明身份，每缺1项扣5分

            等次不变、总分改变的:0 个;总分也不变的:1 个
            """);
    Files.writeString(
        overlay,
        Files.readString(overlay, StandardCharsets.UTF_8).replace(": 7 }", ": 6 }"),
        StandardCharsets.UTF_8);
    assertThat(tryPack("--tailoring", overlay.toString()).out())
        .endsWith(
            """
            改变等次的:0 个

            等次不变、总分改变的:1 个;总分也不变的:1 个
              编号  名称    等次  对照  试评  改变的评分项
              u2    乙单位  达标    91    90  Y6 10 → 9
            """);
    assertThat(tryPack("--lang", "en").out())
        .endsWith("Change of grade: 0\n\nSame grade, another total: 0; same total too: 2\n");
  }

  @Test
  void whatIf_saysWhatAChangedNumberChanges() {
    Call call = whatIf("--set", "Y6.deduct.points=7");
    assertThat(call.err()).isEmpty();
    assertThat(call.exit()).isZero();
    assertThat(call.out())
        .isEqualTo(
            """
            试算:Y6.deduct.points=7

            乙单位 (u2)
              总分 91 → 89;等次 达标 → 部分达标
              Y6 有氛围:10 → 8
                不再有:“有氛围”缺1项（共3项）,扣 5 分;依据:有宣传栏
                现在有:“有氛围”缺1项（共3项）,扣 7 分;依据:有宣传栏
            """);
    assertThat(whatIf("--lang", "en", "--set", "grades.units.met.from=90.5").out())
        .isEqualTo("What if: grades.units.met.from=90.5\n\nNothing differs\n");
  }

  @Test
  void whatIf_ofAPathThatLeadsNowhere_namesTheNearest() {
    Call call = whatIf("--set", "Y6.deduct.point=7", "--set", "total.unit=1");
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err())
        .startsWith("规则包 six-haves 2025.1 不能这样调整:2 处错误\n")
        .contains("调整没有作用:Y6 deduct.point: 7(没有找到)\n   是否为「points」?")
        .contains("调整没有作用:total unit: 1(没有找到)\n   是否为「units」?");
    assertThat(whatIf("--set", "Y6").err()).contains("「--set」的值「Y6」不允许");
  }

  private Call whatIf(String... more) {
    List<String> words =
        new ArrayList<>(List.of("what-if", "--pack", "six-haves", "--data", data.toString()));
    words.addAll(List.of(more));
    return Call.of(words.toArray(String[]::new));
  }

  @Test
  void try_ofDataThatCanBeReadOnce_assessesBoth() throws IOException {
    Call piped =
        Call.of(
            Terminal.none(),
            Files.readAllBytes(data),
            "pack",
            "try",
            "--pack",
            "six-haves",
            "--against",
            "six-haves",
            "--data",
            "-");
    assertThat(piped.err()).isEmpty();
    assertThat(piped.out()).isEqualTo(tryPack().out());
  }

  private Call tryPack(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "pack",
                "try",
                "--pack",
                "six-haves",
                "--against",
                "six-haves",
                "--data",
                data.toString()));
    words.addAll(List.of(more));
    return Call.of(words.toArray(new String[0]));
  }

  @Test
  void compare_saysWhatDiffers_andNothingElse() throws IOException {
    Path before = folder.resolve("before.json");
    Path after = folder.resolve("after.json");
    assertThat(assess("--format", "json", "--out", before.toString()).exit()).isZero();
    Samples.edit(data, "\"有宣传栏\": false", "\"有宣传栏\": true");
    assertThat(assess("--format", "json", "--out", after.toString()).exit()).isZero();
    Call call = Call.of("compare", before.toString(), after.toString());
    assertThat(call.exit()).isZero();
    assertThat(call.out())
        .isEqualTo(
            """
            之前:six-haves 2025.1, 2025-12-31, 两个单位
            之后:six-haves 2025.1, 2025-12-31, 两个单位

            乙单位 (u2)
              总分 91 → 96
              Y6 有氛围:10 → 15
                不再有:“有氛围”缺1项（共3项）,扣 5 分;依据:有宣传栏
            """);
    assertThat(Call.of("compare", after.toString(), after.toString()).out()).endsWith("\n\n没有变化\n");
    Call none = Call.of("compare", before.toString(), folder.toString());
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("是文件夹");
  }

  @Test
  void explain_saysEveryPoint() {
    Call call =
        Call.of(
            "explain",
            "--pack",
            "six-haves",
            "--data",
            data.toString(),
            "--unit",
            "u2",
            "--unit",
            "u1");
    assertThat(call.exit()).isZero();
    assertThat(call.out())
        .contains("乙单位 (u2)\n总分 91,第 2 名(同类共 2 个)")
        .contains("Y6 有氛围:10 / 15,部分达标")
        .contains("有宣传栏")
        .contains("甲单位 (u1)\n总分 100");
    assertThat(call.out().indexOf("(u2)")).isLessThan(call.out().indexOf("(u1)"));
    Call unknown =
        Call.of("explain", "--pack", "six-haves", "--data", data.toString(), "--unit", "u3");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("[Kaoping/DanglingReference] --unit").contains("「u3」");
  }

  @Test
  void explain_ofTheNextGrade_saysTheCheapestWay() {
    Call call = explain("u2", "--next-grade");
    assertThat(call.out()).contains("已是最高等次「达标」。\n总分比「达标」的下限高 ");
    Call dear = explain("u2", "--cost", "Y1=3", "--lang", "en");
    assertThat(dear.out()).contains("It has the best grade, ");
    assertThat(explain("u2").out()).doesNotContain("最高等次");
  }

  @Test
  void explain_atCostsOfNobody_saysWhatIsWrong() {
    Call call = explain("u2", "--cost", "Z99=3", "--cost", "Y1=x", "--cost", "Y1=-1");
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err())
        .contains("规则包中没有评分项「Z99」", "「--cost」的值「Y1=x」不允许", "「--cost」的值「Y1=-1」不允许");
  }

  @Test
  void explain_takesTheNameThatOnlyOneHas() throws IOException {
    Call call = explain("甲单位");
    assertThat(call.exit()).isZero();
    assertThat(call.out()).contains("甲单位 (u1)\n总分 100");
    assertThat(explain("甲").err()).contains("是否为「u1 甲单位」?");
    assertThat(explain("甲单拉").err()).contains("是否为「甲单位」?");
    Samples.edit(data, "乙单位", "甲单位");
    Call twice = explain("甲单位");
    assertThat(twice.exit()).isEqualTo(2);
    assertThat(twice.err()).contains("「--unit」的值「甲单位」不允许。\n   允许的值:u1, u2。");
  }

  private Call explain(String unit, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("explain", "--pack", "six-haves", "--data", data.toString(), "--unit", unit));
    words.addAll(List.of(more));
    return Call.of(words.toArray(new String[0]));
  }

  @Test
  void scoring_ofTheCall_isUsedAndNamed() {
    Call call = assess("--scoring", "xccdf-default");
    assertThat(call.err()).isEmpty();
    assertThat(call.exit()).isZero();
    assertThat(call.out())
        .contains("计分模型 xccdf-default(调用时指定,规则包为 weighted-sum)\n")
        .containsPattern("1 +u1 +甲单位 +100 ")
        // Y2 and Y6 are not fully met: (35/51 + 34/49) / 2
        .containsPattern("2 +u2 +乙单位 +69.01 ");
    assertThat(assess("--scoring", "weighted-sum").out()).doesNotContain("计分模型");
    assertThat(assess("--scoring", "xccdf-flat", "--lang", "en").out())
        .contains("Scoring model xccdf-flat (by the call; the pack has weighted-sum)\n");
    Call document = assess("--scoring", "xccdf-flat", "--format", "json");
    assertThat(document.out()).contains("\"scoring\": \"xccdf-flat\"");
  }

  @Test
  void scoring_withParameters_isExplained() {
    Call call =
        Call.of(
            "explain",
            "--pack",
            "six-haves",
            "--data",
            data.toString(),
            "--unit",
            "u2",
            "--scoring",
            "efficacy",
            "--scoring-set",
            "beyond=cut",
            "--scoring-set",
            "others/unallowed=60",
            "--scoring-set",
            "others/satisfactory=100");
    assertThat(call.err()).isEmpty();
    assertThat(call.out()).contains("  Y6 有氛围(功效系数 66.67,占 15%):10\n");
    Call left = assess("--scoring", "deduct-from-100", "--scoring-set", "floor=0", "--lang", "en");
    assertThat(left.err()).isEmpty();
    assertThat(left.out()).containsPattern("2 +u2 +乙单位 +91 ");
  }

  @Test
  void scoring_thatCannotBeUsed_saysWhy() {
    Call unknown = assess("--scoring", "xccdf-defualt");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err())
        .contains("[Kaoping/MissingPlugin] scoring")
        .contains("「xccdf-default」");
    Call incomplete = assess("--scoring", "deduct-from-100");
    assertThat(incomplete.exit()).isEqualTo(2);
    assertThat(incomplete.err()).contains("[Kaoping/BadScoring] scoring floor");
    assertThat(assess("--scoring-set", "floor=0").err())
        .contains("--scoring-set")
        .contains("--scoring");
    assertThat(
            assess("--scoring", "efficacy", "--scoring-set", "floor", "--scoring-set", "=1").err())
        .contains("「floor」")
        .contains("「=1」");
    assertThat(
            assess(
                    "--scoring",
                    "efficacy",
                    "--scoring-set",
                    "a=1",
                    "--scoring-set",
                    "a/b=true",
                    "--scoring-set",
                    "a=false")
                .err())
        .contains("「a/b=true」")
        .contains("「a=false」");
  }

  @Test
  void packCheck_saysWhatThePackHolds() throws IOException {
    Call call = Call.of("pack", "check", "six-haves");
    assertThat(call.err()).isEmpty();
    assertThat(call.exit()).isZero();
    assertThat(call.out()).startsWith("六有 (six-haves 2025.1) 可以使用\n单位:评分项 6 条,满分 100\n");
    assertThat(call.out())
        .contains("\n用例 20 条\n有假设的评分项 6 条:\n  Y1 有人管:报道只列“有人管”，没有子项和分值；")
        .contains("\n无法核查的要求 3 条:\n  活动和氛围的实际效果:报道只有定性要求");
    assertThat(Call.of("pack", "check", "qidong", "--lang", "en").out())
        .contains("Includes six-haves 2025.1, weight 0.2\n")
        .contains("Coalitions: criteria ");
    Path pack = Samples.copyOfPack("six-haves", folder.resolve("bad"));
    Samples.edit(pack.resolve("rubric.yaml"), "points: 20", "points: 21");
    Call bad = Call.of("pack", "check", pack.toString());
    assertThat(bad.exit()).isEqualTo(2);
    assertThat(bad.out()).isEmpty();
    assertThat(bad.err()).contains("Kaoping/TotalMismatch");
  }

  @Test
  void packCheck_readsTheCasesToo() throws IOException {
    Path pack = Samples.copyOfPack("six-haves", folder.resolve("bad"));
    Samples.edit(pack.resolve("cases/six-haves.yaml"), "fixture: one-unit", "fixtuer: one-unit");
    Call call = Call.of("pack", "check", pack.toString());
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err())
        .contains("[Kaoping/UnknownField] cases/six-haves.yaml:")
        .contains("「fixture」");
  }

  @Test
  void packCheck_ofAPackWithoutCases_saysHowToAddThem() throws IOException {
    Path pack = Samples.copyOfPack("six-haves", folder.resolve("bare"));
    Files.delete(pack.resolve("CHANGELOG.md"));
    Call call = Call.of("pack", "check", pack.toString());
    assertThat(call.exit()).isZero();
    assertThat(call.err())
        .contains("1) [Kaoping/IncompletePack] (提示) bare\n   规则包没有 CHANGELOG.md")
        .doesNotContain("2)");
    assertThat(call.out()).contains("可以使用");
    Call assessed = Call.of("assess", "--pack", pack.toString(), "--data", data.toString());
    assertThat(assessed.err()).isEmpty();
  }

  @Test
  void assess_saysWhyAGradeIsNotThatOfTheTotal() {
    String phases = "../../../docs/src/test/resources/io/kaoping/docs/guide/phases";
    Call call =
        Call.of("assess", "--pack", phases, "--data", phases + "/cases/fixtures/six-units.yaml");
    assertThat(call.out())
        .contains("  2  u5    戊单位    96  良好    星级 五星;按总分为 优秀;失去 先进单位\n")
        .contains("\n  u5 戊单位:结果运用:日常工作有差错(“日常工作”得分低于 60):取消评先 先进单位\n")
        .contains("\n  u5 戊单位:名额:第 2 名,同类共 6 个,并列的 2 个名额不够,都不取,优秀至多 2 个:优秀 → 良好\n")
        .doesNotContain("u1 甲单位:");
  }

  @Test
  void packTest_runsTheCases() throws IOException {
    Path junit = folder.resolve("report.xml");
    Call call = Call.of("pack", "test", "six-haves", "--junit", junit.toString());
    assertThat(call.err()).isEmpty();
    assertThat(call.exit()).isZero();
    assertThat(call.out())
        .startsWith("六有 (six-haves 2025.1)\n用例 20,通过 20,失败 0,出错 0\n")
        .contains("执行:计划 6 条,Drools 6 条,比对 6 条,单一执行 0 条\n");
    assertThat(Files.readString(junit)).contains("tests=\"20\" failures=\"0\" errors=\"0\"");
  }

  @Test
  void packTest_withAFailingCase_exitsWithOne() throws IOException {
    Path pack = Samples.copyOfPack("six-haves", folder.resolve("failing"));
    Samples.edit(pack.resolve("cases/six-haves.yaml"), "total: 82", "total: 81.5");
    Call call = Call.of("pack", "test", pack.toString());
    assertThat(call.exit()).isEqualTo(1);
    assertThat(call.out())
        .contains("失败 Y5-all-lacking 有活动3项和2次活动都缺,正好扣完 (cases/six-haves.yaml:".replace(',', '，'))
        .contains("  u1 总分:应为 81.5,实为 82\n")
        .contains("用例 20,通过 19,失败 1,出错 0\n");
  }

  @Test
  void packDrl_printsTheWholePack() {
    Call call = Call.of("pack", "drl", "four-lists");
    assertThat(call.exit()).isZero();
    assertThat(call.out()).contains("rule \"S1 四张清单建立\"").contains("rule \"L2.1 ");
    Path out = folder.resolve(Names.of("四张清单.drl", "four.drl"));
    assertThat(Call.of("pack", "drl", "four-lists", "--out", out.toString()))
        .isEqualTo(new Call(0, "", ""));
    assertThat(out).content(StandardCharsets.UTF_8).isEqualTo(call.out());
  }

  @Test
  void packSchema_isThatOfThePack() {
    Call call = Call.of("pack", "schema", "six-haves");
    assertThat(call.exit()).isZero();
    assertThat(call.out())
        .contains("\"$id\": \"urn:kaoping:submission:1:six-haves\"")
        .contains("\"有宣传栏\"");
  }

  @Test
  void packPage_isWrittenForPeople() {
    Call call = Call.of("pack", "page", "qidong");
    assertThat(call.err()).isEmpty();
    assertThat(call.exit()).isZero();
    assertThat(call.out())
        .startsWith("<!-- 本页由 kaoping pack page 生成，改动请改规则包。 -->\n\n# 启东“1+N+X”共同体\n")
        .contains("| 并入的规则包 | 六有（six-haves 2025.1），权重 0.2<br>四张清单（four-lists 2025.1），权重 0.2 |\n")
        .endsWith("没有的，从“结对确认”里去掉。\n");
    Path out = folder.resolve(Names.of("启东.md", "qidong.md"));
    assertThat(Call.of("pack", "page", "qidong", "--out", out.toString()))
        .isEqualTo(new Call(0, "", ""));
    assertThat(out).content(StandardCharsets.UTF_8).isEqualTo(call.out());
    assertThat(Call.of("pack", "page", "qidong", "--lang", "en").out())
        .contains("\n# Qidong 1+N+X communities\n")
        .contains("\n## Criteria of coalitions\n");
  }

  @Test
  void packPage_showsWhatATailoringChanged() throws IOException {
    Path tailoring = folder.resolve("tailoring.yaml");
    Files.writeString(
        tailoring,
        """
        format: kaoping.tailoring/1
        pack: six-haves
        version: "2025.1"
        title: 本地调整
        changes:
          - { grade: met, for: units, from: 95, reason: 本地从95分起 }
        """);
    Call call = Call.of("pack", "page", "six-haves", "--tailoring", tailoring.toString());
    assertThat(call.exit()).isZero();
    assertThat(call.out()).contains("| 达标 | 95 分及以上 |\n");
  }

  @Test
  void packPage_ofAPackThatCannotBeUsed_tellsWhatPackCheckTells() throws IOException {
    Path pack = Samples.copyOfPack("six-haves", folder.resolve("bad"));
    Samples.edit(pack.resolve("rubric.yaml"), "points: 20", "points: 21");
    Path out = folder.resolve("bad.md");
    Call page = Call.of("pack", "page", pack.toString(), "--out", out.toString());
    assertThat(page).isEqualTo(Call.of("pack", "check", pack.toString()));
    assertThat(page.exit()).isEqualTo(2);
    assertThat(page.out()).isEmpty();
    assertThat(page.err()).contains("Kaoping/TotalMismatch");
    assertThat(out).doesNotExist();
    Call unknown = Call.of("pack", "page", "qidnog");
    assertThat(unknown).isEqualTo(Call.of("pack", "check", "qidnog"));
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("Kaoping/PackNotFound");
  }

  @Test
  void packs_areListed() {
    Call call = Call.of("packs");
    assertThat(call.exit()).isZero();
    assertThat(call.out().lines().map(line -> line.split(" {2,}")))
        .contains(
            new String[] {"编号", "版本", "名称"},
            new String[] {"four-lists", "2025.1", "四张清单"},
            new String[] {"licheng", "2025.1", "鲤城“1+N”组合"},
            new String[] {"huangshan", "2025.1", "黄山“1+7+N”双向赋能"},
            new String[] {"hunnan", "2025.1", "浑南“五级联动”"},
            new String[] {"qidong", "2025.1", "启东“1+N+X”共同体"},
            new String[] {"shenhe", "2025.1", "沈河“三个深度融合”"},
            new String[] {"six-haves", "2025.1", "六有"});
    assertThat(call.out().lines().skip(1)).isSorted();
    assertThat(Call.of("--lang=en", "packs").out())
        .containsPattern("four-lists +2025.1 +Four lists\n");
  }

  @Test
  void plugins_areListed() {
    Call call = Call.of("plugins");
    assertThat(call.exit()).isZero();
    assertThat(call.out())
        .containsPattern("ScoringModel +weighted-sum +1 +io.kaoping.scoring.WeightedSum\n")
        .containsPattern("ScoringModel +xccdf-default +1 +io.kaoping.plugin.xccdf.DefaultModel\n")
        .containsPattern(
            "SubmissionFormat +json +1 +io.kaoping.plugin.json.JsonSubmissionFormat\n");
  }

  private static Path rollUpPack(String id) {
    return Path.of("..", "..", "..", "sdk-drools/src/test/resources/packs", id);
  }

  private static String rated(String from, String to, String panel, String... ratings) {
    StringBuilder units = new StringBuilder();
    StringBuilder values = new StringBuilder();
    for (int i = 0; i < ratings.length; i++) {
      String comma = i == 0 ? "" : ", ";
      units
          .append(comma)
          .append(String.format(Locale.ROOT, "{\"id\": \"u%d\", \"name\": \"%d号\"}", i + 1, i + 1));
      values
          .append(comma)
          .append(
              String.format(
                  Locale.ROOT,
                  "{\"panel\": \"%s\", \"subject\": \"u%d\", \"values\": [%s]}",
                  panel,
                  i + 1,
                  ratings[i]));
    }
    return String.format(
        Locale.ROOT,
        """
        {"format": "kaoping.submission/1", "asOf": "%s", "period": {"from": "%s", "to": "%s"},
         "units": [%s], "ratings": [%s]}
        """,
        to,
        from,
        to,
        units,
        values);
  }

  private Path quarter(int number, String from, String to, String rating) throws IOException {
    Path submission = folder.resolve("s" + number + ".json");
    Files.writeString(submission, rated(from, to, "季度评审", rating));
    Path result = folder.resolve("q" + number + ".json");
    Call call =
        Call.of(
            "assess",
            "--pack",
            rollUpPack("quarter").toString(),
            "--data",
            submission.toString(),
            "--format",
            "json",
            "--out",
            result.toString());
    assertThat(call.err()).isEmpty();
    return result;
  }

  @Test
  void assess_fourQuarterResults_makeHalfOfTheYear() throws IOException {
    Path first = quarter(1, "2025-01-01", "2025-03-31", "80");
    Path second = quarter(2, "2025-04-01", "2025-06-30", "90");
    Path third = quarter(3, "2025-07-01", "2025-09-30", "85");
    Path fourth = quarter(4, "2025-10-01", "2025-12-31", "95");
    Files.writeString(data, rated("2025-01-01", "2025-12-31", "年度评审", "92"));
    Call year =
        Call.of(
            "assess",
            "--pack",
            rollUpPack("year").toString(),
            "--data",
            data.toString(),
            "--earlier",
            first.toString(),
            "--earlier",
            second.toString(),
            "--earlier",
            third.toString(),
            "--earlier",
            fourth.toString(),
            "--engine",
            "verify");
    assertThat(year.err()).isEmpty();
    assertThat(year.exit()).isZero();
    // 87.5 × 50 % + 92 × 50 %
    assertThat(year.out()).contains("89.75");
  }

  @Test
  void assess_earlierResultThatWasChangedOrIsTwiceOrMissing_isRefused() throws IOException {
    Path first = quarter(1, "2025-01-01", "2025-03-31", "80");
    Files.writeString(data, rated("2025-01-01", "2025-12-31", "年度评审", "92"));
    String[] args = {
      "assess",
      "--pack",
      rollUpPack("year").toString(),
      "--data",
      data.toString(),
      "--earlier",
      first.toString(),
      "--earlier",
      first.toString()
    };
    Call twice = Call.of(args);
    assertThat(twice.exit()).isEqualTo(2);
    assertThat(twice.err()).contains("Kaoping/DuplicateId").contains("u1 2025-Q1");

    args[8] = folder.resolve("none.json").toString();
    assertThat(Call.of(args).exit()).isEqualTo(2);

    Files.writeString(
        first, Files.readString(first).replace("\"total\": \"80\"", "\"total\": \"99\""));
    args[8] = first.toString();
    Call changed = Call.of(args);
    assertThat(changed.exit()).isEqualTo(2);
    assertThat(changed.err()).contains("q1.json");
  }
}
