package io.kaoping.plugin.json;

import static io.kaoping.plugin.json.Documents.problems;
import static io.kaoping.plugin.json.Documents.read;
import static io.kaoping.plugin.json.Documents.resource;
import static io.kaoping.plugin.json.Documents.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.kaoping.checklist.Checklist;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schema beside the reader: what one takes or refuses, the other does too, as far as it can.
 */
final class SubmissionSchemaTest {
  private static final String EXAMPLE = resource("submission.json");
  private static final Schema GENERAL = schema(SubmissionSchema.general());
  private static final Schema PACK = schema(SubmissionSchema.of(vocabulary(), "example"));

  /**
   * A change that spoils the example.
   *
   * @param find what is replaced, once
   * @param replacement what stands there instead
   * @param id what the reader says
   * @param path where
   */
  record Spoilt(String find, String replacement, ProblemId id, String path) {
    String document() {
      int at = EXAMPLE.indexOf(find);
      assertThat(at).as(find).isNotNegative();
      return EXAMPLE.substring(0, at) + replacement + EXAMPLE.substring(at + find.length());
    }

    @Override
    public String toString() {
      return find + " → " + replacement;
    }
  }

  private static Schema schema(String text) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text, InputFormat.JSON);
  }

  private static List<Error> errors(Schema schema, String document) {
    return schema.validate(document, InputFormat.JSON);
  }

  static Stream<Spoilt> refusedByBoth() {
    return Stream.of(
        new Spoilt("submission/1", "submission/2", ProblemId.WRONG_FORMAT, "format"),
        new Spoilt("  \"format\": \"kaoping.submission/1\",", "", ProblemId.WRONG_FORMAT, "format"),
        new Spoilt("\"asOf\"", "\"asof\"", ProblemId.UNKNOWN_FIELD, "asof"),
        new Spoilt("  \"asOf\": \"2025-12-31\",", "", ProblemId.MISSING_FIELD, "asOf"),
        new Spoilt("2025-12-31", "2025-02-30", ProblemId.IMPOSSIBLE_DATE, "asOf"),
        new Spoilt("2025-12-31", "2025-02-29", ProblemId.IMPOSSIBLE_DATE, "asOf"),
        new Spoilt("2025-12-31", "2100-02-29", ProblemId.IMPOSSIBLE_DATE, "asOf"),
        new Spoilt("2025-12-31", "2101-01-01", ProblemId.IMPOSSIBLE_DATE, "asOf"),
        new Spoilt("2025-01-01", "1989-12-31", ProblemId.IMPOSSIBLE_DATE, "period.from"),
        new Spoilt("2025-01-01", "2025-1-1", ProblemId.IMPOSSIBLE_DATE, "period.from"),
        new Spoilt("\"2025-01-01\"", "20250101", ProblemId.WRONG_TYPE, "period.from"),
        new Spoilt("\"synthetic\": true", "\"synthetic\": 1", ProblemId.WRONG_TYPE, "synthetic"),
        new Spoilt("\"样例(虚构数据)\"", "null", ProblemId.WRONG_TYPE, "title"),
        new Spoilt("\"样例(虚构数据)\"", "\"a\\nb\"", ProblemId.BAD_ID, "title"),
        new Spoilt("\"u1\"", "1", ProblemId.WRONG_TYPE, "units[0].id"),
        new Spoilt("\"u1\"", "\"\"", ProblemId.BAD_ID, "units[0].id"),
        new Spoilt("\"u1\"", "\"  \"", ProblemId.BAD_ID, "units[0].id"),
        new Spoilt("\"u1\"", "\"u\\u200b1\"", ProblemId.BAD_ID, "units[0].id"),
        new Spoilt("\"u1\"", '"' + "u".repeat(65) + '"', ProblemId.BAD_ID, "units[0].id"),
        new Spoilt("\"甲局党支部\"", "\"\\u202e甲\"", ProblemId.BAD_ID, "units[0].name"),
        new Spoilt("\"name\": \"甲局党支部\",", "", ProblemId.MISSING_FIELD, "units[0].name"),
        new Spoilt("\"class\"", "\"clas\"", ProblemId.UNKNOWN_FIELD, "units[0].clas"),
        new Spoilt("52", "null", ProblemId.WRONG_TYPE, "units[0].facts.党员数"),
        new Spoilt("52", "[52]", ProblemId.WRONG_TYPE, "units[0].facts.党员数"),
        new Spoilt("52", "1000000000000", ProblemId.BAD_VALUE, "units[0].facts.党员数"),
        new Spoilt("52", "-1e12", ProblemId.BAD_VALUE, "units[0].facts.党员数"),
        new Spoilt("\"党员数\"", "\" \"", ProblemId.BAD_ID, "units[0].facts"),
        new Spoilt("LEAD", "lead", ProblemId.BAD_VALUE, "coalitions[0].memberships[0].role"),
        new Spoilt(
            "\"role\": \"LEAD\",",
            "",
            ProblemId.MISSING_FIELD,
            "coalitions[0].memberships[0].role"),
        new Spoilt("\"count\": 2", "\"count\": -2", ProblemId.BAD_VALUE, "ballots[0].count"),
        new Spoilt("\"满意\",", "1,", ProblemId.WRONG_TYPE, "ballots[0].choices.u1"),
        new Spoilt("\"满意\",", "\" \",", ProblemId.BAD_ID, "ballots[0].choices.u1"),
        new Spoilt("\"88\"", "\"88分\"", ProblemId.BAD_VALUE, "ratings[0].values[0]"),
        new Spoilt(
            "\"2025-10-01\"", "\"10-01\"", ProblemId.IMPOSSIBLE_DATE, "calendar.holidays[0]"),
        new Spoilt("\"assessor\"", "\"by\"", ProblemId.UNKNOWN_FIELD, "judgements[0].by"),
        new Spoilt(
            "[\n        \"u2\"",
            "[\n        2",
            ProblemId.WRONG_TYPE,
            "activities[0].participants[0]"),
        new Spoilt(
            "\"ref\": \"a1.pdf\",", "", ProblemId.MISSING_FIELD, "activities[0].evidence[0].ref"),
        new Spoilt(
            "\"organiser\"", "\"organizer\"", ProblemId.UNKNOWN_FIELD, "activities[0].organizer"),
        new Spoilt("\"state\": \"销号\"", "\"state\": true", ProblemId.WRONG_TYPE, "items[0].state"),
        new Spoilt(
            "\"on\": \"2025-02-10\"",
            "\"on\": \"2025-02-31\"",
            ProblemId.IMPOSSIBLE_DATE,
            "items[0].history[0].on"),
        new Spoilt(
            "\"to\": \"i2\"", "\"too\": \"i2\"", ProblemId.UNKNOWN_FIELD, "items[0].links[0].too"),
        new Spoilt("\"level\": \"市级\"", "\"level\": \"\"", ProblemId.BAD_ID, "records[0].level"),
        new Spoilt("\"reason\": \"整建制抽调\",", "", ProblemId.MISSING_FIELD, "waivers[0].reason"),
        new Spoilt("\"from\": \"5\"", "\"from\": \"5x\"", ProblemId.BAD_VALUE, "overrides[0].from"),
        new Spoilt(
            "\"from\": \"5\"", "\"from\": \"1E3\"", ProblemId.BAD_VALUE, "overrides[0].from"),
        new Spoilt("\"from\": \"5\"", "\"from\": true", ProblemId.WRONG_TYPE, "overrides[0].from"),
        new Spoilt(
            "\"to\": \"5.5\"", "\"to\": \"5.1234567\"", ProblemId.BAD_VALUE, "overrides[0].to"));
  }

  /** What a schema cannot say, and the reader alone refuses. */
  static Stream<Spoilt> refusedByTheReaderAlone() {
    return Stream.of(
        // a repeated field
        new Spoilt(
            "\"synthetic\": true,",
            "\"synthetic\": true, \"synthetic\": true,",
            ProblemId.DUPLICATE_ID,
            "synthetic"),
        // more than 6 decimals of a number
        new Spoilt("0.5,", "0.1234567,", ProblemId.BAD_VALUE, "units[0].facts.出勤率"),
        // a lone surrogate
        new Spoilt("样例", "\\ud800", ProblemId.BAD_ENCODING, "title"),
        // the order of days
        new Spoilt(
            "\"to\": \"2025-12-31\"", "\"to\": \"2024-12-31\"", ProblemId.BAD_VALUE, "period.to"),
        new Spoilt(
            "\"until\": \"2025-06-30\"",
            "\"until\": \"2018-02-28\"",
            ProblemId.BAD_VALUE,
            "coalitions[0].memberships[0].until"),
        new Spoilt(
            "\"closed\": \"2025-03-20\"",
            "\"closed\": \"2025-01-31\"",
            ProblemId.BAD_VALUE,
            "items[0].closed"),
        new Spoilt(
            "\"asOf\": \"2025-12-31\"",
            "\"asOf\": \"2024-12-31\"",
            ProblemId.OUTSIDE_PERIOD,
            "asOf"),
        // ids that stand twice, or lead nowhere
        new Spoilt("\"id\": \"u2\"", "\"id\": \"u1\"", ProblemId.DUPLICATE_ID, "units[1].id"),
        new Spoilt(
            "\"organiser\": \"u1\"",
            "\"organiser\": \"u9\"",
            ProblemId.DANGLING_REFERENCE,
            "activities[0].organiser"),
        new Spoilt(
            "\"to\": \"i2\"",
            "\"to\": \"i9\"",
            ProblemId.DANGLING_REFERENCE,
            "items[0].links[0].to"),
        // the state that the history ends with
        new Spoilt("\"state\": \"销号\"", "\"state\": \"复核\"", ProblemId.BAD_VALUE, "items[0].state"),
        // what stands twice, or is not a period, or came before it happened
        new Spoilt(
            "\"reported\": \"2025-05-20\"",
            "\"reported\": \"2025-04-30\"",
            ProblemId.BAD_VALUE,
            "records[0].reported"),
        new Spoilt("2025-Q1", "2025-Q5", ProblemId.BAD_VALUE, "earlier[0].period"),
        new Spoilt("2025-09-28", "2025-10-01", ProblemId.DUPLICATE_ID, "calendar.workdays[0]"),
        new Spoilt(
            "\"u2\": \"不了解\"",
            "\"u9\": \"不了解\"",
            ProblemId.DANGLING_REFERENCE,
            "ballots[0].choices.u9"),
        // a text that is not in its normal form
        new Spoilt("甲局党支部", "e\u0301", ProblemId.BAD_ID, "units[0].name"));
  }

  @Test
  void general_isTheResource() {
    assertThat(SubmissionSchema.general()).isEqualTo(resource("kaoping.submission.schema.json"));
  }

  @Test
  void schemas_areValidThemselves() {
    Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                com.networknt.schema.SchemaLocation.of(
                    "https://json-schema.org/draft/2020-12/schema"));
    assertThat(errors(meta, SubmissionSchema.general())).isEmpty();
    assertThat(errors(meta, SubmissionSchema.of(vocabulary(), "example"))).isEmpty();
    assertThat(errors(meta, SubmissionSchema.of(nothing(), "nothing"))).isEmpty();
  }

  @Test
  void example_isTakenByAll() {
    assertThat(read(EXAMPLE).units()).hasSize(2);
    assertThat(errors(GENERAL, EXAMPLE)).isEmpty();
    assertThat(errors(PACK, EXAMPLE)).isEmpty();
  }

  @Test
  void writtenSubmissions_areTakenByTheSchema() {
    for (long seed = 0; seed < 100; seed++) {
      assertThat(errors(GENERAL, written(RandomSubmissions.of(seed))))
          .as("seed %d", seed)
          .isEmpty();
    }
  }

  @Test
  void sampleOfAPack_isTakenByBoth() throws IOException {
    Path sample = Path.of("../../packs/qidong/sample/submission.json");
    assumeTrue(Files.exists(sample), "the sample is part of the whole project");
    String text = Files.readString(sample, StandardCharsets.UTF_8);
    assertThat(read(text).units()).isNotEmpty();
    assertThat(errors(GENERAL, text)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("refusedByBoth")
  void spoiltDocument_isRefusedByBoth(Spoilt spoilt) {
    assertReaderRefuses(spoilt);
    assertThat(errors(GENERAL, spoilt.document())).isNotEmpty();
    assertThat(errors(PACK, spoilt.document())).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("refusedByTheReaderAlone")
  void spoiltDocument_isRefusedByTheReaderAlone(Spoilt spoilt) {
    assertReaderRefuses(spoilt);
    assertThat(errors(GENERAL, spoilt.document())).isEmpty();
  }

  private static void assertReaderRefuses(Spoilt spoilt) {
    List<Problem> problems = problems(spoilt.document());
    assertThat(problems)
        .extracting(p -> p.id() + " " + p.position().path())
        .contains(spoilt.id() + " " + spoilt.path());
    assertThat(problems).allSatisfy(p -> assertThat(p.position().line()).isPositive());
  }

  /** What is a submission, but none that the pack understands. */
  static Stream<Spoilt> strangeToThePack() {
    ProblemId none = ProblemId.UNKNOWN_TERM;
    return Stream.of(
        new Spoilt("\"党员数\"", "\"党员\"", none, ""),
        new Spoilt("52", "true", none, ""),
        new Spoilt("52", "\"五十二\"", none, ""),
        new Spoilt("52", "-1", none, ""),
        new Spoilt("\"有固定场所\": true", "\"有固定场所\": \"true\"", none, ""),
        new Spoilt("2024-03-01", "2024-03-32", none, ""),
        new Spoilt("\"类别\": \"甲\"", "\"类别\": \"丙\"", none, ""),
        new Spoilt("\"项目数\"", "\"党员数\"", none, ""),
        new Spoilt("\"主题党日\"", "\"主题党曰\"", none, ""),
        new Spoilt("\"联合\": true", "\"联合\": 1", none, ""),
        new Spoilt("\"联合\": true", "\"联\": true", none, ""),
        new Spoilt("\"list\": \"问题\"", "\"list\": \"问\"", none, ""),
        new Spoilt("\"state\": \"整改\"", "\"state\": \"改\"", none, ""),
        new Spoilt("\"state\": \"进行\"", "\"state\": \"销号\"", none, ""),
        new Spoilt("\"kind\": \"整改\"", "\"kind\": \"改\"", none, ""),
        new Spoilt("\"次数\": 2", "\"次数\": false", none, ""),
        new Spoilt("\"kind\": \"通报批评\"", "\"kind\": \"批评\"", none, ""),
        new Spoilt("\"市级\"", "\"省级\"", none, ""),
        new Spoilt("\"文号\": \"〔2025〕1号\"", "\"文号\": 1", none, ""),
        new Spoilt("\"poll\": \"满意度\"", "\"poll\": \"满意\"", none, ""),
        new Spoilt("\"group\": \"领导\"", "\"group\": \"群众\"", none, ""),
        new Spoilt("\"u1\": \"满意\"", "\"u1\": \"好\"", none, ""),
        new Spoilt("\"panel\": \"现场评审\"", "\"panel\": \"评审\"", none, ""),
        new Spoilt("\"group\": \"专家\"", "\"group\": \"群众\"", none, ""));
  }

  @ParameterizedTest
  @MethodSource("strangeToThePack")
  void strangeTerm_isRefusedByThePacksSchemaAlone(Spoilt spoilt) {
    assertThat(errors(GENERAL, spoilt.document())).isEmpty();
    assertThat(errors(PACK, spoilt.document())).isNotEmpty();
  }

  @Test
  void numberInQuotes_isANumberOfThePack() {
    assertThat(errors(PACK, EXAMPLE.replace("52", "\"52\""))).isEmpty();
    assertThat(errors(PACK, EXAMPLE.replace("0.5,", "\"0.50\","))).isEmpty();
  }

  @Test
  void linksOfAListWithoutTies_areRefused() {
    String tied =
        EXAMPLE.replace(
            "\"state\": \"进行\",",
            "\"state\": \"进行\", \"links\": [{\"kind\": \"整改\", \"to\": \"i1\"}],");
    assertThat(errors(GENERAL, tied)).isEmpty();
    assertThat(errors(PACK, tied)).isNotEmpty();
  }

  @Test
  void packWithoutTerms_takesOnlyNames() {
    Schema bare = schema(SubmissionSchema.of(nothing(), "nothing"));
    String names =
        """
        {"format": "kaoping.submission/1", "asOf": "2025-12-31",
         "period": {"from": "2025-01-01", "to": "2025-12-31"},
         "units": [{"id": "u1", "name": "甲", "facts": {}}]}
        """;
    assertThat(errors(bare, names)).isEmpty();
    assertThat(errors(bare, EXAMPLE)).isNotEmpty();
  }

  @Test
  void schemaOfAPack_namesThePackAndItsTerms() {
    assertThat(SubmissionSchema.of(vocabulary(), "example"))
        .contains("\"$id\": \"urn:kaoping:submission:1:example\"")
        .contains("\"description\": \"Party members / 人\"")
        .contains("\"minimum\": 0")
        .contains("\"maximum\": 9000")
        .doesNotContain("\r");
  }

  private static Vocabulary nothing() {
    return new Vocabulary(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
  }

  private static Vocabulary vocabulary() {
    Map<String, Vocabulary.Fact> facts = new LinkedHashMap<>();
    add(facts, "党员数", "Party members", Vocabulary.Type.NUMBER, "人", SubjectKind.UNIT, List.of());
    add(facts, "出勤率", "Attendance", Vocabulary.Type.NUMBER, "", SubjectKind.UNIT, List.of());
    add(facts, "换届日", "Election", Vocabulary.Type.DATE, "", SubjectKind.UNIT, List.of());
    add(facts, "类别", "Sort", Vocabulary.Type.TEXT, "", SubjectKind.UNIT, List.of("甲", "乙"));
    add(facts, "项目数", "Projects", Vocabulary.Type.NUMBER, "", SubjectKind.COALITION, List.of());
    return new Vocabulary(
        facts,
        Map.of(
            "主题党日",
            new Vocabulary.Kind("主题党日", "Themed Party day", fields("联合", Vocabulary.Type.YES_NO))),
        Map.of(
            "问题",
            new Vocabulary.ListKind(
                new Checklist("问题", List.of("发现", "整改", "复核", "销号"), List.of("销号")),
                "Problems",
                Map.of("整改", new Vocabulary.LinkKind("整改", "rectified by", "整改")),
                fields("次数", Vocabulary.Type.NUMBER)),
            "整改",
            new Vocabulary.ListKind(
                new Checklist("整改", List.of("进行", "完成"), List.of("完成")),
                "Rectifications",
                Map.of(),
                Map.of())),
        Map.of(
            "措施",
            new Vocabulary.NamedList(
                "措施", "Measures", SubjectKind.UNIT, Map.of("有固定场所", "Fixed place"))),
        Map.of(
            "通报批评",
            new Vocabulary.RecordKind(
                "通报批评",
                "Public criticism",
                List.of("市级", "县级"),
                fields("文号", Vocabulary.Type.TEXT))),
        Map.of(
            "满意度",
            new Vocabulary.Poll(
                "满意度",
                "Satisfaction",
                Map.of("领导", BigDecimal.ONE),
                Map.of("满意", BigDecimal.TEN),
                List.of("不了解"),
                new Vocabulary.Spoilt(false, false, Map.of()),
                Vocabulary.WithoutGroup.REWEIGHT)),
        Map.of(
            "现场评审",
            new Vocabulary.Panel(
                "现场评审",
                "Review on site",
                new BigDecimal(100),
                0,
                Map.of("专家", BigDecimal.ONE),
                Vocabulary.WithoutGroup.REWEIGHT)));
  }

  private static void add(
      Map<String, Vocabulary.Fact> facts,
      String name,
      String en,
      Vocabulary.Type type,
      String unit,
      SubjectKind subject,
      List<String> values) {
    facts.put(
        name,
        new Vocabulary.Fact(
            name,
            en,
            type,
            unit,
            subject,
            type == Vocabulary.Type.NUMBER ? BigDecimal.ZERO : null,
            type == Vocabulary.Type.NUMBER ? new BigDecimal(9000) : null,
            values));
  }

  private static Map<String, Vocabulary.Field> fields(String name, Vocabulary.Type type) {
    return Map.of(name, new Vocabulary.Field(name, name, type));
  }
}
