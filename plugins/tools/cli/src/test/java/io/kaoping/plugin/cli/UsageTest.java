package io.kaoping.plugin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.Kaoping;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsageTest {
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of(),
          List.of("assess"),
          List.of("explain"),
          List.of("pack"),
          List.of("pack", "check"),
          List.of("pack", "test"),
          List.of("pack", "cases"),
          List.of("pack", "drl"),
          List.of("pack", "schema"),
          List.of("pack", "page"),
          List.of("pack", "read"),
          List.of("pack", "export"),
          List.of("pack", "usages"),
          List.of("pack", "rename"),
          List.of("pack", "build"),
          List.of("packs"),
          List.of("plugins"));

  private static String help(List<String> command, String language) {
    List<String> args = new java.util.ArrayList<>(command);
    args.addAll(List.of("--lang", language, "--help"));
    Call call = Call.of(args.toArray(String[]::new));
    assertThat(call.exit()).isZero();
    assertThat(call.err()).isEmpty();
    return call.out();
  }

  @Test
  void help_saysEveryOptionAndCommandInBothLanguages() {
    for (List<String> command : COMMANDS) {
      String zh = help(command, "zh");
      String en = help(command, "en");
      assertThat(zh).as("zh %s", command).contains("用法: kaoping").contains("显示帮助");
      assertThat(en).as("en %s", command).contains("Usage: kaoping").doesNotContainPattern("[一-龥]");
      // an option without words would stand alone on its line
      assertThat((zh + en).lines().filter(l -> l.matches("\\s+--?[a-z][^ ]*\\s*")).toList())
          .as("%s", command)
          .allMatch(l -> l.length() > 27);
    }
  }

  @Test
  void help_isChineseUnlessAsked() {
    assertThat(Call.of("--help").out())
        .contains("  assess    考评一批单位和共同体,给出排名、等次和评先评优\n")
        .contains("退出码:0 全部评分项都已评定");
  }

  @Test
  void version_isThatOfTheSdk() {
    assertThat(Call.of("--version"))
        .isEqualTo(new Call(0, "kaoping " + Kaoping.version() + "\n", ""));
  }

  @Test
  void noCommand_isWrongUsage() {
    Call call = Call.of();
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err())
        .startsWith(
            """
            命令不能执行:1 处错误

            1) [Kaoping/MissingField] kaoping
               缺少必填字段「assess | explain | compare | what-if | forms | pack | sentence | packs | plugins」。
            """);
    assertThat(Call.of("pack").err())
        .contains(
            "「new | check | test | cases | drl | schema | page | read | try | export | usages | rename | build」");
  }

  @Test
  void mistypedOption_namesTheNearest() {
    Call call = Call.of("assess", "--pak", "qidong", "--data", "x.json");
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err())
        .startsWith(
            """
            命令不能执行:3 处错误

            1) [Kaoping/UnknownField] kaoping assess
               没有名为「--pak」的字段。
               是否为「--pack」?""")
        .endsWith("用法:kaoping assess --help\n");
    assertThat(Call.of("--lang", "en", "asess").err()).contains("assess");
  }

  @Test
  void missingOptions_areAllNamed() {
    assertThat(Call.of("explain").err())
        .contains("「--data」")
        .contains("「--pack」")
        .contains("「--unit」");
    assertThat(Call.of("pack", "check").err()).contains("「<id|folder>」");
  }

  @Test
  void optionTwice_isRefused() {
    Call call = Call.of("assess", "--pack", "a", "--pack", "b", "--data", "x.json");
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).contains("Kaoping/DuplicateId").contains("--pack");
  }

  @Test
  void optionWithoutValue_isRefused() {
    Call call = Call.of("assess", "--pack");
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).contains("--pack");
  }

  @Test
  void unknownLanguage_isRefused() {
    Call call = Call.of("packs", "--lang", "fr");
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).contains("[Kaoping/BadValue] --lang").contains("zh, en");
  }

  @Test
  void terminal_getsItsOwnCharset() {
    Terminal gbk = new Terminal(true, true, Charset.forName("GBK"));
    assertThat(Call.of(gbk, new byte[0], "--help").out()).contains("考评:按评分细则");
    assertThat(Call.of(gbk, new byte[0]).err()).contains("命令不能执行");
  }

  @Test
  void charsetWithoutChinese_isNotUsed() {
    assertThat(Terminal.usable("US-ASCII")).hasToString("UTF-8");
    assertThat(Terminal.usable("no such charset")).hasToString("UTF-8");
    assertThat(Terminal.usable("x-nowhere")).hasToString("UTF-8");
    assertThat(Terminal.usable("GBK")).hasToString("GBK");
  }
}
