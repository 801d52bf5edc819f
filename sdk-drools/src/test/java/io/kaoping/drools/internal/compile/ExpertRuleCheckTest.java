package io.kaoping.drools.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.drools.internal.pack.ReadPack;
import io.kaoping.drools.internal.session.TestPack;
import io.kaoping.problem.Language;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.problem.ProblemReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpertRuleCheckTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown-property",
        "wrong-type",
        "missing-bracket",
        "wrong-call",
        "duplicate-name",
        "unknown-terms",
        "full-width"
      })
  void problems_areSaidWithPlaceAndCaret(String name) throws IOException {
    List<Problem> problems = check(resource(name + ".drl.txt"));
    for (Language language : Language.values()) {
      String expected = resource(name + "." + language.code() + ".txt");
      assertThat(ProblemReport.of("", problems).text(language)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "$i : Item( list > 5 )|WRONG_TYPE 3:14",
        "$i : Item( list )|WRONG_TYPE 3:14",
        "$i : Item( overdue == \"是\" )|WRONG_TYPE 3:25",
        "$i : Item( number( \"金额\" ) > \"abc\" )|WRONG_TYPE 3:31",
        "$i : Item( due > \"2025-13-41\" )|IMPOSSIBLE_DATE 3:20",
        "$i : Item( due > LocalDate.of( 2025, 2, 30 ) )|IMPOSSIBLE_DATE 3:20",
        "$i : Item( title < \"x\" )|WRONG_TYPE 3:14",
        "$i : Item( number( \"金额\" ) > 1234567890123 )|BAD_VALUE 3:31",
        "$i : Activity( participants >= 2.5 )|WRONG_TYPE 3:34",
        "$i : Activity( participants >= 99999999999 )|WRONG_TYPE 3:34",
        "$i : Item( 5 < number( \"金额\" ) )|BROKEN_RULE 3:14",
        "$i : Itm( overdue )|UNKNOWN_FIELD 3:8",
        "$i : Item( owner == $nope )|BROKEN_RULE 3:23",
        "$i : Item( overdue ) from $nope.items( \"问题\" )|BROKEN_RULE 3:29",
        "$s : Subject() $i : Item() from $s.itms( \"问题\" )|UNKNOWN_FIELD 3:38",
        "$s : Subject() $i : Item() from $s.records( \"通报批评\" )|WRONG_TYPE 3:35",
        "$s : Subject() $i : Item() from $s.items( \"问提\" )|UNKNOWN_TERM 3:45",
        "$s : Subject() $i : Item() from $s.items()|BROKEN_RULE 3:38",
        "$i : Item( number( 5 ) > 1 )|WRONG_TYPE 3:22",
        "$i : Item( list == \"问题\", number( \"来源\" ) > 1 )|WRONG_TYPE 3:36",
        "$i : Item( list == \"整改\", number( \"金额\" ) > 1 )|UNKNOWN_TERM 3:36",
        "$i : Item( list == \"整改\", state == \"复核\" )|UNKNOWN_STATE 3:37",
        "$i : Item( linksTo( \"整顿\", \"x\" ) )|UNKNOWN_TERM 3:23",
        "$i : Item( yes( title ) )|BROKEN_RULE 3:19",
        "$i : Item( overdue ) $i : Item( closed )|DUPLICATE_ID 3:24",
        "$i : Item( overdue ))|BROKEN_RULE 3:23",
        "$i : Item( overdue|BROKEN_RULE 3:21",
        "$i : Item( list = \"问题\" )|BROKEN_RULE 3:19",
        "$i : Item( !title == \"x\" )|WRONG_TYPE 3:15",
        "$i : Item( !closed == true )|BROKEN_RULE 3:22",
        "$i : Item( $c : closed, $c )|BROKEN_RULE 3:27",
        "$i : Item() not exists Item()|BROKEN_RULE 3:19",
        "( $i : Item() Item() )|BROKEN_RULE 3:17",
        "$i : Item() accumulate( Item(); $n : count( 1 ); $n > 1 )|BROKEN_RULE 3:47",
        "$i : Item( overdue between )|BROKEN_RULE 3:22",
        "$i : 清单( overdue )|UNKNOWN_FIELD 3:8",
        "%% ^^|BROKEN_RULE 3:3",
        "$i : Item( overdue ) $p : Shortfall()|BROKEN_RULE 3:29",
        "$i : Item( title == \"\\u0041\" )|FORBIDDEN_IN_RULE 3:24",
        "$i : Item( title matches \"(a+)+\" )|FORBIDDEN_IN_RULE 3:20",
        "$i : Item( eval( true ) )|FORBIDDEN_IN_RULE 3:14",
        "$i : Item() eval( true )|FORBIDDEN_IN_RULE 3:15",
        "$i : Item( System.exit( 1 ) == 0 )|FORBIDDEN_IN_RULE 3:14",
        "$i : Item( title == new String( \"x\" ) )|FORBIDDEN_IN_RULE 3:23",
        "$i : Item( getClass() != null )|UNKNOWN_FIELD 3:14",
        "$i : Item( title.getClass() != null )|UNKNOWN_FIELD 3:20",
        "$i : Item() or Item()|FORBIDDEN_IN_RULE 3:15",
        "$i : Item() java.util.ArrayList() from collect( Item() )|FORBIDDEN_IN_RULE 3:15",
        "$i : Item() forall( Item() )|FORBIDDEN_IN_RULE 3:15",
        "$i : Item() ?query( $i; )|BROKEN_RULE 3:15",
        "$i : Item( this./subject )|BROKEN_RULE 3:19",
        "$i : Item( overdue ) from entry-point \"x\"|FORBIDDEN_IN_RULE 3:29",
      })
  void condition_thatIsNotAdmitted_isPlaced(String condition, String expected) {
    String text =
        "rule \"E1 x\"\nwhen\n  " + condition + "\nthen\n  findings.against( \"E1\", $i );\nend\n";
    assertThat(places(text)).first().isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "findings.againts( \"E1\", $i );|UNKNOWN_FIELD 5:12",
        "finding.against( \"E1\", $i );|UNKNOWN_FIELD 5:3",
        "findings.against( \"E1\", $j );|BROKEN_RULE 5:27",
        "findings.against( \"E2\", $i );|BROKEN_RULE 5:21",
        "findings.against( \"E1\", $i )|BROKEN_RULE 5:31",
        "findings.against( \"E1\", $i;|BROKEN_RULE 5:29",
        "findings.against( \"E1\" );|WRONG_TYPE 5:21",
        "findings.against( \"E1\", $i.title );|WRONG_TYPE 5:27",
        "findings.against( \"E1\", $i, $i );|WRONG_TYPE 5:27",
        "findings.among( \"E1\", $i );|UNKNOWN_FIELD 5:12",
        "findings.notApplicable( \"E1\", $i );|UNKNOWN_FIELD 5:12",
        "findings.against( \"E1\", $i ); findings.against( \"E1\", $i );|FORBIDDEN_IN_RULE 5:33",
        "System.exit( 1 );|FORBIDDEN_IN_RULE 5:3",
        "Runtime.getRuntime().exec( \"x\" );|FORBIDDEN_IN_RULE 5:3",
        "insert( $i );|FORBIDDEN_IN_RULE 5:3",
        "modify( $i ) {}|FORBIDDEN_IN_RULE 5:3",
        "while( true ) {}|FORBIDDEN_IN_RULE 5:3",
        "drools.halt();|FORBIDDEN_IN_RULE 5:3",
        "kcontext.getKieRuntime();|FORBIDDEN_IN_RULE 5:3",
        "{ findings.against( \"E1\", $i ); }|FORBIDDEN_IN_RULE 5:3",
        "这 是 什么|FORBIDDEN_IN_RULE 5:3",
        "findings.against( \"E1, $i );|BROKEN_RULE 5:21",
      })
  void consequence_thatIsNotAdmitted_isPlaced(String consequence, String expected) {
    String text = "rule \"E1 x\"\nwhen\n  $i : Item()\nthen\n  " + consequence + "\nend\n";
    assertThat(places(text)).first().isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "package x;|FORBIDDEN_IN_RULE 1:1",
        "import java.util.List;|FORBIDDEN_IN_RULE 1:1",
        "global Object o;|FORBIDDEN_IN_RULE 1:1",
        "function void f() {}|FORBIDDEN_IN_RULE 1:1",
        "declare A end|FORBIDDEN_IN_RULE 1:1",
        "query \"q\" Item() end|FORBIDDEN_IN_RULE 1:1",
        "dialect \"mvel\"|FORBIDDEN_IN_RULE 1:1",
        "hello|BROKEN_RULE 1:1",
        "rule E1 when|BROKEN_RULE 1:6",
        "rule \"E1\" salience 5 when|FORBIDDEN_IN_RULE 1:11",
        "rule \"E1\" extends \"E0\" when|FORBIDDEN_IN_RULE 1:11",
        "rule \"E1\" @x when|FORBIDDEN_IN_RULE 1:11",
        "rule \"E1 */ x\" when|FORBIDDEN_IN_RULE 1:6",
        "rule \"E1 \\\" x\" when|FORBIDDEN_IN_RULE 1:10",
        "rule \"E1 'x'\" when|FORBIDDEN_IN_RULE 1:6",
        "rule \"E1\" no-loop when|FORBIDDEN_IN_RULE 1:11",
        "rule \"E10 x\" when $i : Item() then findings.against( \"E1\", $i ); end|BROKEN_RULE 1:6",
        "/* …|BROKEN_RULE 1:1",
        "rule \"E1\" when then end|BROKEN_RULE 1:21",
        "rule \"E1\" when $i : Item() then findings.against( \"E1\", $i );|BROKEN_RULE 1:62",
        "rule \"E1\" when $i : Item( overdue ) then|BROKEN_RULE 1:41",
        "rule \"E1\" $i : Item( overdue ) then|BROKEN_RULE 1:11",
      })
  void file_thatIsNotAdmitted_isPlaced(String text, String expected) {
    assertThat(places(text + "\n")).first().isEqualTo(expected);
  }

  @Test
  void emptyFile_isBroken() {
    assertThat(places("// nothing\n")).containsExactly("BROKEN_RULE 2:1");
  }

  @Test
  void invisibleCharacters_areForbidden() {
    String text =
        "rule \"E1 a\u202eb\"\nwhen $i : Item()\nthen findings.against( \"E1\", $i );\nend\n";
    assertThat(places(text)).containsExactly("FORBIDDEN_IN_RULE 1:11");
  }

  @Test
  void nesting_isLimited() {
    String deep = "(".repeat(8) + "overdue" + ")".repeat(8);
    assertThat(places(rule(deep))).isEmpty();
    assertThat(places(rule("(" + deep + ")"))).first().isEqualTo("LIMIT_EXCEEDED 2:26");
    assertThat(places(rule("!".repeat(3_000) + "overdue"))).containsExactly("LIMIT_EXCEEDED 2:26");
    String breadth = "overdue, ".repeat(300) + "overdue";
    assertThat(places(rule(breadth))).isEmpty();
  }

  @Test
  void sizes_areLimited() {
    assertThat(places("//" + "x".repeat(4094) + "\n" + rule("overdue"))).isEmpty();
    assertThat(places("//" + "x".repeat(4095) + "\n" + rule("overdue")))
        .containsExactly("LIMIT_EXCEEDED 1:0");
    String fill = ("//" + "x".repeat(97) + "\n").repeat(2048);
    assertThat(places(fill + rule("overdue"))).containsExactly("LIMIT_EXCEEDED 1:1");
  }

  @Test
  void ruleCount_isLimited() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= 500; i++) {
      text.append(rule("overdue").replace("E1 x", "E1 x" + i));
    }
    assertThat(places(text.toString())).containsExactly("LIMIT_EXCEEDED 0:0");
  }

  @Test
  void allFiles_areCheckedInOneRun() {
    TestPack pack = new TestPack();
    pack.expert("E1", "E1-a", rule("overdu"));
    pack.expert("E2", "E2-b", rule("closd").replace("E1", "E2"));
    pack.expert("E3", "E3-c", rule("late").replace("E1", "E3"));
    assertThat(check(pack))
        .extracting(p -> p.position() + " " + p.remedy())
        .containsExactly("test/rules/E1-a.drl:2:17 overdue", "test/rules/E2-b.drl:2:17 closed");
  }

  @Test
  void sameNameInTwoFiles_namesTheOther() {
    TestPack pack = new TestPack();
    pack.expert("E1", "E1-a", rule("overdue"));
    pack.expert("E1", "E1-b", rule("late"));
    assertThat(check(pack))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.id()).isEqualTo(ProblemId.DUPLICATE_RULE);
              assertThat(p.arguments()).containsExactly("E1 x", "test/rules/E1-a.drl:1");
            });
  }

  private static String rule(String constraints) {
    return "rule \"E1 x\"\nwhen $i : Item( "
        + constraints
        + " )\nthen findings.against( \"E1\", $i );\nend\n";
  }

  private static List<Problem> check(String text) {
    return check(new TestPack().expert("E1", "E1-x", text));
  }

  private static List<String> places(String text) {
    return check(text).stream()
        .map(p -> p.id() + " " + p.position().line() + ":" + p.position().column())
        .collect(Collectors.toList());
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ExpertRuleCheckTest.class.getResourceAsStream("/rules/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<Problem> check(TestPack pack) {
    ReadPack read = pack.read();
    return ExpertRuleCheck.check(read.expertRules(), read.vocabulary());
  }
}
