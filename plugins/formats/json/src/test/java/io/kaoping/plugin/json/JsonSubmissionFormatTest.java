package io.kaoping.plugin.json;

import static io.kaoping.plugin.json.Documents.brief;
import static io.kaoping.plugin.json.Documents.problems;
import static io.kaoping.plugin.json.Documents.read;
import static io.kaoping.plugin.json.Documents.refused;
import static io.kaoping.plugin.json.Documents.resource;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.checklist.Link;
import io.kaoping.checklist.StateChange;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.coalition.Unit;
import io.kaoping.problem.Language;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.Activity;
import io.kaoping.record.Ballot;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.EarlierResult;
import io.kaoping.record.Evidence;
import io.kaoping.record.FactValue;
import io.kaoping.record.IssuedBallots;
import io.kaoping.record.Judgement;
import io.kaoping.record.PanelRating;
import io.kaoping.record.ScoreOverride;
import io.kaoping.record.SelfAssessment;
import io.kaoping.record.Waiver;
import io.kaoping.record.WorkCalendar;
import io.kaoping.spi.AssessmentFormat;
import io.kaoping.spi.Plugin;
import io.kaoping.spi.SubmissionFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonSubmissionFormatTest {
  private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

  private static String minimal(String more) {
    return "{\"format\":\"kaoping.submission/1\",\"asOf\":\"2025-12-31\","
        + "\"period\":{\"from\":\"2025-01-01\",\"to\":\"2025-12-31\"}"
        + more
        + "}";
  }

  private static String unit(String facts) {
    return minimal(",\"units\":[{\"id\":\"u1\",\"name\":\"甲\",\"facts\":{" + facts + "}}]");
  }

  private static FactValue fact(String json) {
    return read(unit("\"f\":" + json)).units().get(0).facts().get("f");
  }

  @Test
  void plugins_onTheClassPath_areFound() {
    assertThat(ServiceLoader.load(SubmissionFormat.class))
        .singleElement()
        .satisfies(
            format -> {
              assertThat(format.id()).isEqualTo("json");
              assertThat(format.endings()).containsExactly("json");
              assertThat(format.spiVersion()).isEqualTo(Plugin.SPI_VERSION);
            });
    assertThat(ServiceLoader.load(AssessmentFormat.class))
        .singleElement()
        .satisfies(
            format -> {
              assertThat(format.id()).isEqualTo("json");
              assertThat(format.spiVersion()).isEqualTo(Plugin.SPI_VERSION);
            });
  }

  @Test
  void read_everyField_comesOut() {
    LocalDate march2018 = LocalDate.of(2018, 3, 1);
    assertThat(read(resource("submission.json")))
        .isEqualTo(
            Submission.builder(LocalDate.of(2025, 12, 31), NEW_YEAR, LocalDate.of(2025, 12, 31))
                .title("样例(虚构数据)")
                .synthetic(true)
                .units(
                    List.of(
                        new Unit(
                            "u1",
                            "甲局党支部",
                            "机关",
                            Map.of(
                                "党员数", FactValue.of(52),
                                "出勤率", FactValue.of(new BigDecimal("0.5")),
                                "有固定场所", FactValue.of(true),
                                "换届日", FactValue.of("2024-03-01"),
                                "类别", FactValue.of("甲"))),
                        new Unit("u2", "乙局党支部", null, Map.of())))
                .coalitions(
                    List.of(
                        new Coalition(
                            "c1",
                            "城市共同体",
                            "共同体",
                            "重点",
                            Map.of("项目数", FactValue.of(3)),
                            List.of(
                                new Membership(
                                    "u1", Role.LEAD, march2018, LocalDate.of(2025, 6, 30)),
                                new Membership("u2", Role.MEMBER, march2018, null),
                                new Membership(
                                    "某公司", Role.PARTNER, LocalDate.of(2020, 2, 29), null)))))
                .activities(
                    List.of(
                        Activity.builder("主题党日", LocalDate.of(2025, 1, 15), "u1")
                            .id("a1")
                            .participants(List.of("u2"))
                            .fields(Map.of("联合", FactValue.of(true)))
                            .evidence(List.of(new Evidence("a1.pdf", "签到表")))
                            .build(),
                        Activity.builder("主题党日", LocalDate.of(2025, 2, 15), "c1").build()))
                .items(
                    List.of(
                        ChecklistItem.builder("i1", "问题", "u1", LocalDate.of(2025, 2, 1))
                            .title("台账不全")
                            .state("销号")
                            .due(LocalDate.of(2025, 4, 1))
                            .closed(LocalDate.of(2025, 3, 20))
                            .history(
                                List.of(
                                    new StateChange("整改", LocalDate.of(2025, 2, 10)),
                                    new StateChange("销号", LocalDate.of(2025, 3, 20))))
                            .links(List.of(new Link("整改", "i2")))
                            .fields(Map.of("次数", FactValue.of(2)))
                            .evidence(List.of(new Evidence("i1.pdf", "")))
                            .build(),
                        ChecklistItem.builder("i2", "整改", "u1", LocalDate.of(2025, 2, 10))
                            .title("补齐台账")
                            .state("进行")
                            .build()))
                .records(
                    List.of(
                        CaseRecord.builder("通报批评", "u2", LocalDate.of(2025, 5, 1))
                            .reported(LocalDate.of(2025, 5, 20))
                            .id("r1")
                            .key("case-1")
                            .level("市级")
                            .fields(Map.of("文号", FactValue.of("〔2025〕1号")))
                            .build()))
                .waivers(List.of(new Waiver("Z2", "u1", "整建制抽调", LocalDate.of(2025, 12, 31))))
                .overrides(
                    List.of(
                        new ScoreOverride(
                            "Z3",
                            "u1",
                            new BigDecimal("5"),
                            new BigDecimal("5.5"),
                            LocalDate.of(2025, 12, 20),
                            "考评委员会",
                            "材料补正")))
                .judgements(
                    List.of(
                        new Judgement(
                            "Z9",
                            "u1",
                            new BigDecimal("2.5"),
                            "有特色",
                            "考评委员会",
                            LocalDate.of(2025, 12, 20))))
                .selfAssessed(List.of(new SelfAssessment("Z3", "u1", new BigDecimal(6))))
                .ballots(List.of(new Ballot("满意度", "领导", 2, Map.of("u1", "满意", "u2", "不了解"))))
                .issued(List.of(new IssuedBallots("满意度", "领导", 3)))
                .ratings(
                    List.of(
                        new PanelRating(
                            "现场评审",
                            "u1",
                            "专家",
                            List.of(new BigDecimal(88), new BigDecimal("92.5")))))
                .earlier(
                    List.of(
                        new EarlierResult(
                            "u1",
                            "2025-Q1",
                            new BigDecimal("92.5"),
                            new BigDecimal(90),
                            new BigDecimal(100),
                            2,
                            "good",
                            "0f1e2d")))
                .calendar(
                    new WorkCalendar(
                        List.of(LocalDate.of(2025, 10, 1)), List.of(LocalDate.of(2025, 9, 28))))
                .build());
  }

  @Test
  void read_onlyWhatIsRequired_isAnEmptyCohort() {
    assertThat(read(minimal("")))
        .isEqualTo(
            Submission.builder(LocalDate.of(2025, 12, 31), NEW_YEAR, LocalDate.of(2025, 12, 31))
                .build());
  }

  @Test
  void read_byteOrderMark_isTolerated() {
    assertThat(read('\uFEFF' + resource("submission.json")))
        .isEqualTo(read(resource("submission.json")));
    assertThat(problems('\uFEFF' + minimal(",\"unit\":[]")))
        .extracting(p -> p.position().column())
        .containsExactly(103);
  }

  @Test
  void read_carriageReturns_countAsLineEnds() {
    String text = minimal(",\r\"a\":1,\r\n\"b\":2,\n\"c\":3");
    assertThat(problems(text))
        .extracting(p -> p.position().line() + ":" + p.position().column())
        .containsExactly("2:1", "3:1", "4:1");
    assertThat(problems(text))
        .extracting(p -> p.position().text())
        .containsExactly("\"a\":1,", "\"b\":2,", "\"c\":3}");
  }

  @ParameterizedTest
  @CsvSource({
    "0.50, 0.5",
    "0.5, 0.5",
    "5e-1, 0.5",
    "1E3, 1000",
    "-0, 0",
    "-0.0, 0",
    "0e99, 0",
    "999999999999.999999, 999999999999.999999",
    "-999999999999.999999, -999999999999.999999",
    "0.1000000000000000000000000000000, 0.1"
  })
  void read_number_isExact(String json, String value) {
    assertThat(fact(json)).isEqualTo(FactValue.of(new BigDecimal(value)));
    assertThat(fact(json)).hasToString(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1000000000000",
        "0.0000001",
        "1e12",
        "1e400",
        "1e999999999",
        "1e-999999999",
        "1e99999999999999999999",
        "100e2147483647",
        "0.00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
            + "000000000000"
      })
  void read_numberWithTooManyDigits_isRefused(String json) {
    assertThat(problems(unit("\"f\":" + json)))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.id()).isEqualTo(ProblemId.BAD_VALUE);
              assertThat(p.position().path()).isEqualTo("units[0].facts.f");
            });
  }

  @Test
  void read_numberInQuotes_staysAText() {
    assertThat(fact("\"0.50\"")).isEqualTo(FactValue.of("0.50"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1990-01-01", "2000-02-29", "2024-02-29", "2100-12-31"})
  void read_dateWithinBounds_isTaken(String date) {
    String text =
        minimal(
            ",\"units\":[{\"id\":\"u1\",\"name\":\"甲\"}],\"records\":["
                + "{\"kind\":\"k\",\"subject\":\"u1\",\"date\":\""
                + date
                + "\"}]");
    assertThat(read(text).records().get(0).date()).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-02-30",
        "2025-02-29",
        "2100-02-29",
        "1989-12-31",
        "2101-01-01",
        "2025-13-01",
        "2025-1-1",
        "2025/01/01",
        "20250101",
        "2025-01-01 ",
        "+12025-1-1",
        "２０２５-01-01",
        ""
      })
  void read_dateThatIsNone_isRefused(String date) {
    assertThat(
            problems(
                minimal(
                    ",\"waivers\":[{\"criterion\":\"Z2\",\"subject\":\"u1\","
                        + "\"reason\":\"r\",\"until\":\""
                        + date
                        + "\"}]")))
        .extracting(p -> p.id() + " " + p.position().path() + " " + p.arguments())
        .contains("IMPOSSIBLE_DATE waivers[0].until [" + date + "]");
  }

  @ParameterizedTest
  @CsvSource({"2025-01-01, 2025-01-01, true", "2025-01-01, 2024-12-31, false"})
  void read_periodOfOneDay_isTheShortest(String from, String to, boolean taken) {
    String text =
        "{\"format\":\"kaoping.submission/1\",\"asOf\":\"2025-12-31\",\"period\":{\"from\":\""
            + from
            + "\",\"to\":\""
            + to
            + "\"}}";
    if (taken) {
      assertThat(read(text).to()).isEqualTo(to);
    } else {
      assertThat(problems(text))
          .extracting(Documents::brief)
          .containsExactly(
              "BAD_VALUE submission.json:1:89 period.to [to, 2024-12-31, "
                  + Problem.detail("not-before-from", "2025-01-01")
                  + "]");
    }
  }

  @Test
  void read_textAtTheLimit_isTaken() {
    String longest = "长".repeat(DocumentReader.MOST_TEXT);
    assertThat(read(minimal(",\"title\":\"" + longest + "\"")).title()).isEqualTo(longest);
    assertThat(problems(minimal(",\"title\":\"" + longest + "长\"")))
        .extracting(Documents::brief)
        .containsExactly("LIMIT_EXCEEDED submission.json:1:111 title [title, 65536]");
  }

  @Test
  void read_factsAtTheLimit_areTaken() {
    String most =
        IntStream.range(0, DocumentReader.MOST_FACTS)
            .mapToObj(i -> "\"f" + i + "\":" + i)
            .collect(Collectors.joining(","));
    assertThat(read(unit(most)).units().get(0).facts()).hasSize(DocumentReader.MOST_FACTS);
    assertThat(problems(unit(most + ",\"g\":1")))
        .extracting(p -> p.id() + " " + p.position().path() + " " + p.arguments())
        .containsExactly("LIMIT_EXCEEDED units[0].facts [facts, 1000]");
  }

  @Test
  void read_documentAtTheLimit_isTaken() {
    assertThat(read(minimal("") + " ".repeat(SourceText.MOST_BYTES - minimal("").length())).title())
        .isEmpty();
    assertThat(problems(minimal("") + " ".repeat(SourceText.MOST_BYTES - minimal("").length() + 1)))
        .extracting(Documents::brief)
        .containsExactly("LIMIT_EXCEEDED submission.json [document, 20 MB]");
  }

  @Test
  void read_nestingAtTheLimit_isOnlyUnknown() {
    int most = DocumentReader.MOST_DEPTH - 1;
    assertThat(problems(minimal(",\"x\":" + "[".repeat(most) + "]".repeat(most))))
        .extracting(Problem::id)
        .containsExactly(ProblemId.UNKNOWN_FIELD);
    assertThat(problems(minimal(",\"x\":" + "[".repeat(most + 1) + "]".repeat(most + 1))))
        .extracting(Problem::id)
        .containsExactly(ProblemId.UNKNOWN_FIELD, ProblemId.LIMIT_EXCEEDED);
  }

  @Test
  void read_moreProblemsThanTheLimit_endsTheReading() {
    List<Problem> problems =
        problems(
            minimal(
                ",\"units\":["
                    + "{\"a\":1,\"b\":2,\"c\":3,\"id\":\"u\"},".repeat(999)
                    + "{\"d\":4}]"));
    assertThat(problems).hasSize(DocumentReader.MOST_PROBLEMS + 1);
    assertThat(problems.get(problems.size() - 1).id()).isEqualTo(ProblemId.LIMIT_EXCEEDED);
    assertThat(problems.get(problems.size() - 1).arguments()).containsExactly("problems", "1000");
  }

  @Test
  void read_bytesOfAnotherEncoding_areAnErrorAtTheirPlace() {
    byte[] gbk = minimal(",\n\"title\": \"样例\"").getBytes(Charset.forName("GB18030"));
    assertThat(refused(new ByteArrayInputStream(gbk), "报表.json").problems())
        .extracting(Documents::brief)
        .containsExactly("BAD_ENCODING 报表.json:2:11 [UTF-8]");
    byte[] wide = minimal("").getBytes(StandardCharsets.UTF_16);
    assertThat(refused(new ByteArrayInputStream(wide), "wide.json").problems())
        .extracting(Documents::brief)
        .containsExactly("BAD_ENCODING wide.json:1:1 [UTF-8]");
  }

  @ParameterizedTest
  @ValueSource(ints = {0xC0, 0xF5, 0x80, 0xED})
  void read_malformedBytes_areAnError(int wrong) {
    byte[] start = "{\"title\":\"".getBytes(StandardCharsets.UTF_8);
    byte[] bytes = {(byte) wrong, (byte) 0xA0, (byte) 0x80, '"', '}'};
    assertThat(
            refused(
                    new SequenceInputStream(
                        new ByteArrayInputStream(start), new ByteArrayInputStream(bytes)),
                    "s")
                .problems())
        .extracting(Documents::brief)
        .containsExactly("BAD_ENCODING s:1:11 [UTF-8]");
  }

  @Test
  void read_cutCharacterAtTheEnd_isAnError() {
    byte[] whole = "{\"title\":\"样".getBytes(StandardCharsets.UTF_8);
    assertThat(refused(new ByteArrayInputStream(whole, 0, whole.length - 1), "s").problems())
        .extracting(Documents::brief)
        .containsExactly("BAD_ENCODING s:1:11 [UTF-8]");
  }

  @Test
  void read_failingStream_isAProblem() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk gone");
          }
        };
    assertThat(refused(failing, "s.json").problems())
        .containsExactly(
            Problem.error(ProblemId.IO_FAILURE, Position.of("s.json"), "s.json", "disk gone"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"format\":\"kaoping.submission/1\"",
        "{} {}",
        "{'a':1}",
        "{\"a\":NaN}",
        "{\"a\":01}",
        "{\"a\":+1}",
        "{\"a\":1,}",
        "{/* */}",
        "{\"title\":\"a\nb\"}",
        "{\"title\":\"\\x\"}",
        "nul",
        "{\"a\":tru}"
      })
  void read_brokenSyntax_isMalformed(String text) {
    assertThat(problems(text)).extracting(Problem::id).contains(ProblemId.MALFORMED_DOCUMENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"units\":[|submission.json:1:11|文档不完整,在这里就结束了|it ends here unfinished",
        "{\"a\":1,}|submission.json:1:8|这里不应是 }|} cannot stand here",
        "{\"a\":tru}|submission.json:1:6|这里不应是 tru,文本要加双引号|"
            + "tru cannot stand here; texts stand in double quotes",
        "{} []|submission.json:1:4|文档结束之后还有 […]|[…] stands after its end",
        "{\"a\":\"\t\"}|submission.json:1:7|文本中的换行等控制字符要写作 \\n 这样的转义|"
            + "line feeds and other control characters in a text are written as escapes such as \\n",
        "{\"a\":01}|submission.json:1:7|Invalid numeric value: Leading zeroes not allowed|"
            + "Invalid numeric value: Leading zeroes not allowed"
      })
  void read_brokenSyntax_isSaidInBothLanguages(
      String text, String place, String chinese, String english) {
    List<Problem> problems = problems(text);
    Problem last = problems.get(problems.size() - 1);
    assertThat(last.position().toString()).startsWith(place);
    assertThat(last.message(Language.ZH)).isEqualTo("文档无法读取:" + chinese);
    assertThat(last.message(Language.EN)).isEqualTo("The document cannot be read: " + english);
  }

  @Test
  void read_nothing_isSaidInBothLanguages() {
    assertThat(problems(" ").get(0).message(Language.ZH)).isEqualTo("文档无法读取:文档是空的");
    assertThat(problems(" ").get(0).message(Language.EN))
        .isEqualTo("The document cannot be read: it is empty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[]|[…]", "3|3", "\"x\"|\"x\"", "null|null", "true|true"})
  void read_anotherValueThanAnObject_isRefused(String text, String found) {
    assertThat(problems(text))
        .extracting(Documents::brief)
        .containsExactly("WRONG_TYPE submission.json:1:1 [submission.json, " + found + ", {…}]");
  }

  @Test
  void read_noFormat_isAnotherFormat() {
    assertThat(problems("{\"asOf\":\"2025-12-31\"}"))
        .extracting(Documents::brief)
        .containsExactly(
            "WRONG_FORMAT submission.json:1:1 format [–, kaoping.submission/1]",
            "MISSING_FIELD submission.json:1:1 period [period]");
  }

  @Test
  void read_anotherFormat_hidesAllOtherProblems() {
    assertThat(problems("{\"a\":1,\"asOf\":2,\"format\":\"kaoping.submission/2\",\"b\":"))
        .extracting(Documents::brief)
        .containsExactly(
            "WRONG_FORMAT submission.json:1:26 format"
                + " [kaoping.submission/2, kaoping.submission/1]");
  }

  @Test
  void read_unreadableUnits_accuseNoReference() {
    assertThat(
            problems(
                minimal(
                    ",\"units\":[{\"id\":\"u1\",\"name\":\"甲\"},{\"name\":\"乙\"}],"
                        + "\"waivers\":[{\"criterion\":\"Z2\",\"subject\":\"u2\","
                        + "\"reason\":\"r\",\"until\":\"2025-01-01\"}]")))
        .extracting(p -> p.id() + " " + p.position().path())
        .containsExactly("MISSING_FIELD units[1].id");
    assertThat(
            problems(
                minimal(
                    ",\"unit\":[{\"id\":\"u2\",\"name\":\"甲\"}],"
                        + "\"waivers\":[{\"criterion\":\"Z2\",\"subject\":\"u2\","
                        + "\"reason\":\"r\",\"until\":\"2025-01-01\"}]")))
        .extracting(p -> p.id() + " " + p.position().path() + " " + p.remedy())
        .containsExactly("UNKNOWN_FIELD unit units");
  }

  @Test
  void read_wrongFactBesideDanglingReference_tellsBoth() {
    assertThat(
            problems(
                minimal(
                    ",\"units\":[{\"id\":\"u1\",\"name\":\"甲\",\"facts\":{\"f\":null}}],"
                        + "\"waivers\":[{\"criterion\":\"Z2\",\"subject\":\"u2\","
                        + "\"reason\":\"r\",\"until\":\"2025-01-01\"}]")))
        .extracting(p -> p.id() + " " + p.position().path())
        .containsExactly("WRONG_TYPE units[0].facts.f", "DANGLING_REFERENCE waivers[0].subject");
  }

  @Test
  void read_membershipWithoutItsDay_overlapsNothing() {
    String coalition =
        ",\"units\":[{\"id\":\"u1\",\"name\":\"甲\"}],\"coalitions\":[{\"id\":\"c\",\"name\":\"c\","
            + "\"kind\":\"k\",\"memberships\":[{\"unit\":\"u1\",\"role\":\"LEAD\"},"
            + "{\"unit\":\"u1\",\"role\":\"LEAD\",\"from\":\"2025-01-01\"}]}]";
    assertThat(problems(minimal(coalition)))
        .extracting(p -> p.id() + " " + p.position().path())
        .containsExactly("MISSING_FIELD coalitions[0].memberships[0].from");
  }

  @Test
  void read_longLine_isQuotedAroundTheColumn() {
    String text = minimal(" ".repeat(1_000_000) + ",\"x\":1" + " ".repeat(1_000_000));
    Position position = problems(text).get(0).position();
    assertThat(position.column()).isEqualTo(1_000_103);
    assertThat(position.text()).hasSize(162).startsWith("… ").endsWith(" …");
    assertThat(position.text().charAt(position.caret() - 1)).isEqualTo('"');
  }

  @Test
  void read_nameOfAStranger_isShownByItsCodes() {
    assertThat(problems(minimal(",\"a\\n1) [x\":1")))
        .extracting(Documents::brief)
        .containsExactly(
            "UNKNOWN_FIELD submission.json:1:103 [\"a\\u000a1) [x\"] [a\\u000a1) [x, format, title,"
                + " synthetic, asOf, period, units, coalitions, activities, items, records,"
                + " waivers, overrides, judgements, selfAssessed, ballots, issued, ratings,"
                + " earlier, calendar]");
  }

  @Test
  void brief_ofAProblem_namesItsPlace() {
    assertThat(brief(Problem.error(ProblemId.BAD_ID, Position.of("s", "units[0].id"), "x")))
        .isEqualTo("BAD_ID s units[0].id [x]");
  }

  @Test
  void read_sourceStream_isLeftOpen() {
    boolean[] closed = {false};
    InputStream in =
        new ByteArrayInputStream(minimal("").getBytes(StandardCharsets.UTF_8)) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    Submission submission = new JsonSubmissionFormat().read(in, "s");
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    try {
      JsonSubmissions.write(submission, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThat(closed[0]).isFalse();
    assertThat(out.size()).isPositive();
  }
}
