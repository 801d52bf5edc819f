package io.kaoping.docs.errors;

import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.util.EnumMap;
import java.util.Map;

/** One problem of each kind, as somebody might meet it. */
final class ProblemSamples {
  private static final Position SUBMISSION = Position.of("submission.json");
  private static final Position PACK = Position.of("pack.yaml");

  private ProblemSamples() {}

  static Map<ProblemId, Problem> all() {
    Map<ProblemId, Problem> samples = new EnumMap<>(ProblemId.class);
    for (Problem problem :
        new Problem[] {
          error(
              ProblemId.MALFORMED_DOCUMENT,
              Position.at("rubric.yaml", 8, 3, "  points 6"),
              "could not find expected ':'"),
          error(
              ProblemId.WRONG_FORMAT,
              SUBMISSION.withPath("format"),
              "kaoping.submission/2",
              "kaoping.submission/1"),
          error(ProblemId.LIMIT_EXCEEDED, Position.of("rubric.yaml"), "size", "2048 KB"),
          error(ProblemId.BAD_ENCODING, Position.of("messages_zh.properties"), "UTF-8"),
          error(
              ProblemId.UNSAFE_FILE,
              Position.of("细则.xlsm", "xl/vbaproject.bin"),
              Problem.detail("unsafe-macros")),
          error(
              ProblemId.BAD_CELL,
              Position.of("细则.xlsx", "评分细则!D5"),
              "六分",
              Problem.detail("cell-number")),
          notice(ProblemId.FORMULA_VALUE, Position.of("细则.xlsx", "评分细则!D5"), "=D3+D4", "10"),
          error(
                  ProblemId.UNKNOWN_FIELD,
                  Position.at("rubric.yaml", 14, 5, "    setence: 主题党日每月至少1次")
                      .withPath("criteria[1]"),
                  "setence",
                  "id, title, section, subject, points, sentence")
              .withRemedy("sentence"),
          error(
              ProblemId.MISPLACED_FIELD,
              Position.at("pack.yaml", 31, 1, "gates:"),
              "gates",
              "pack.yaml",
              "rubric.yaml"),
          error(ProblemId.MISSING_FIELD, SUBMISSION, "asOf"),
          error(
              ProblemId.WRONG_TYPE,
              SUBMISSION.withPath("units[0].facts.党员数"),
              "党员数",
              "五十二",
              Problem.detail("number")),
          error(
              ProblemId.BAD_VALUE,
              SUBMISSION.withPath("coalitions[0].memberships[1].role"),
              "role",
              "LEADER",
              "LEAD, DEPUTY, MEMBER, PARTNER"),
          error(ProblemId.IMPOSSIBLE_DATE, SUBMISSION.withPath("activities[4].date"), "2025-02-30"),
          error(ProblemId.BAD_ID, SUBMISSION.withPath("units[2].id"), "unit\u200b07"),
          error(
              ProblemId.DUPLICATE_ID,
              SUBMISSION.withPath("units[7].id"),
              "units",
              "u1",
              "units[0].id"),
          error(
                  ProblemId.DANGLING_REFERENCE,
                  SUBMISSION.withPath("items[3].owner"),
                  "units",
                  "unit-70")
              .withRemedy("unit-07"),
          error(ProblemId.UNKNOWN_CRITERION, Position.of("overrides", "Z22 u1"), "Z22")
              .withRemedy("Z2"),
          error(
                  ProblemId.UNKNOWN_TERM,
                  Position.at("rubric.yaml", 12, 31, "    deduct: { of: { activity: 主题党曰 } }"),
                  "主题党曰")
              .withRemedy("主题党日"),
          error(
              ProblemId.UNKNOWN_STATE,
              SUBMISSION.withPath("items[3].state"),
              "已销号",
              "问题",
              "发现, 整改, 复核, 销号"),
          error(
              ProblemId.BAD_CONDITION,
              Position.at("rubric.yaml", 20, 24, "    applies-when: '党员数 = 7'"),
              Problem.detail("condition-single-equals")),
          error(
              ProblemId.PACK_NOT_FOUND,
              Position.of("qidong 2024.1"),
              "qidong",
              "2024.1",
              "qidong 2025.1, six-haves 2025.1"),
          error(
              ProblemId.DUPLICATE_PACK,
              Position.of("qidong"),
              "qidong",
              "2025.1",
              "pack-qidong.jar",
              "pack-qidong-copy.jar"),
          error(
              ProblemId.CYCLIC_INCLUDE,
              PACK.withPath("includes[0]"),
              "six-haves → four-lists → six-haves"),
          error(ProblemId.MISSING_FILE, PACK, "vocabulary.yaml"),
          error(ProblemId.UNUSED_FILE, Position.of("rules/L9-old.drl"), "rules/L9-old.drl"),
          notice(ProblemId.FOREIGN_FILE, Position.of("rubrik.yaml"), "rubrik.yaml")
              .withRemedy("rubric.yaml"),
          notice(
              ProblemId.INCOMPLETE_PACK,
              Position.of("qidong"),
              Problem.detail("no-cases"),
              Problem.detail("add-cases")),
          error(
              ProblemId.TOTAL_MISMATCH,
              PACK.withPath("total.units"),
              Problem.detail("units"),
              "98",
              "100"),
          error(
              ProblemId.UNDECIDED,
              PACK.withPath("decisions"),
              "item-floor",
              "item-floor: zero | none"),
          error(
              ProblemId.BAD_CRITERION,
              Position.at("rubric.yaml", 29, 5, "  - id: Z5").withPath("criteria[4]"),
              Problem.detail("start-needed"),
              Problem.detail("in-criterion", "Z5")),
          error(
              ProblemId.SENTENCE_NOT_READ,
              Position.of("细则.xlsx", "评分细则!E5"),
              "未公示的予以扣分",
              Problem.detail("said", "没有写明几分", "no points are given"),
              "未制定方案的,扣2分"),
          error(
              ProblemId.SENTENCE_UNDECIDED,
              Position.of("细则.xlsx", "评分细则!E6"),
              "问题未整改的扣1分，造成不良影响的扣2分",
              Problem.detail("said", "与前一句是替代还是累加", "instead of the clause before or on top"),
              "再扣2分；共扣2分"),
          error(
              ProblemId.PHRASE_NOT_BOUND,
              Position.of("细则.xlsx", "评分细则!E7"),
              "未建立台账",
              "类别 事实｜名称 未建立台账｜条件用语 未建立台账｜类型 是非｜谁填 考评人员核对"),
          error(
                  ProblemId.UNKNOWN_FORM,
                  Position.at("rubric.yaml", 31, 31, "    deduct: { points: 1, per: ladderr }"),
                  "ladderr",
                  "ladder, once, per, proportion")
              .withRemedy("ladder"),
          error(
              ProblemId.BAD_GRADES,
              PACK.withPath("grades.units[2]"),
              Problem.detail("grades-last", "60")),
          error(
              ProblemId.BAD_SCORING,
              PACK.withPath("scoring.criteria.Z2"),
              "efficacy",
              Problem.detail("said", "不允许值和满意值不能相等", "unallowed and satisfactory must differ")),
          error(
              ProblemId.MISSING_MESSAGE,
              Position.of("messages_en.properties"),
              "Z2.finding",
              "messages_en.properties"),
          error(
              ProblemId.MISSING_REASON,
              Position.at("rubric.yaml", 16, 5, "    assumption: ''"),
              "Z2"),
          error(
              ProblemId.BROKEN_RULE,
              Position.at("rules/L2-closed-loop.drl", 3, 19, "  $i : Item( list = \"问题\" )"),
              "no viable alternative at input 'list ='"),
          error(
              ProblemId.FORBIDDEN_IN_RULE,
              Position.at("rules/L2-closed-loop.drl", 5, 3, "  System.exit( 1 );"),
              "System.exit( 1 );"),
          error(
              ProblemId.DUPLICATE_RULE,
              Position.of("rules/L3-copy.drl"),
              "L2 问题未闭环",
              "rules/L2-closed-loop.drl"),
          error(ProblemId.NOT_EVALUATED, Position.at("rubric.yaml", 40, 5, "  - id: Z9"), "Z9"),
          error(
              ProblemId.TAILORING_WITHOUT_EFFECT,
              Position.of("local.yaml", "changes[0]"),
              Problem.detail("tailoring-same", "Z2 points 6")),
          error(ProblemId.SDK_TOO_OLD, PACK.withPath("sdk"), "0.9", "0.1.0"),
          error(ProblemId.SPI_MISMATCH, Position.of("org.example.LadderForm"), "ladder", "2", "1"),
          error(
              ProblemId.DUPLICATE_PLUGIN,
              Position.of("org.example.LadderForm"),
              "CriterionForm",
              "ladder",
              "com.example.Ladder",
              "org.example.LadderForm"),
          error(
              ProblemId.BROKEN_PLUGIN,
              Position.of("CriterionForm"),
              "CriterionForm",
              "org.example.LadderForm: Provider org.example.LadderForm not found"),
          error(
              ProblemId.MISSING_PLUGIN,
              PACK.withPath("scoring-model"),
              "ScoringModel",
              "entropy-topsis",
              "weighted-sum"),
          error(ProblemId.PACK_QUARANTINED, Position.of("qidong"), "qidong"),
          error(
              ProblemId.OUTSIDE_PERIOD,
              SUBMISSION.withPath("asOf"),
              "2024-12-31",
              "2025-01-01",
              "2025-12-31"),
          notice(ProblemId.COMPARISON_INCOMPLETE, Position.of("submission", "units"), "Z2", "u3"),
          error(ProblemId.NEEDS_WHOLE_COHORT, Position.of("towns 2025.1"), "Z2"),
          error(
              ProblemId.NO_OWN_LIST,
              SUBMISSION.withPath("units.u5"),
              "u5",
              "0",
              "住房(housing)、河道(water)"),
          error(
              ProblemId.CIRCULAR_MEMBERSHIP,
              SUBMISSION.withPath("coalitions[0].memberships"),
              "c1 → c2 → c1"),
          notice(
              ProblemId.WAIVER_EXPIRED, Position.of("waivers", "Z2 u3"), "Z2", "u3", "2025-06-30"),
          error(
              ProblemId.STALE_OVERRIDE, Position.of("overrides", "Z2 u1"), "Z2", "u1", "5", "4.5"),
          notice(
              ProblemId.OVERRIDE_LATER,
              Position.of("submission", "overrides"),
              "Z2",
              "u1",
              "2026-01-15"),
          notice(
              ProblemId.JUDGEMENT_LATER,
              Position.of("submission", "judgements"),
              "Z9",
              "u1",
              "2026-01-15"),
          notice(
              ProblemId.RECORD_LATER,
              Position.of("submission", "records"),
              "通报批评",
              "u1",
              "2025-04-10"),
          notice(ProblemId.STATE_UNDATED, Position.of("submission", "items"), "问题", "3", "p2"),
          notice(
              ProblemId.CONDITION_UNKNOWN,
              Position.of("submission", "u1"),
              "consequences late",
              "W2 <= 10",
              "u1",
              "W2"),
          notice(ProblemId.QUOTA_INCOMPLETE, Position.of("submission", "县直"), "pioneer", "u3, u7"),
          notice(
              ProblemId.INPUT_WITHOUT_EFFECT,
              Position.of("submission", "judgements"),
              "judgements",
              "D3",
              "u1"),
          notice(ProblemId.UNUSED_DATA, SUBMISSION, "activities", "植树"),
          error(
              ProblemId.EXECUTORS_DIFFER,
              Position.of("qidong", "Z2 u1"),
              "Z2",
              "u1",
              "2/12",
              "1/12"),
          error(ProblemId.NO_EXECUTOR, Position.of("four-lists", "L2"), "L2", "plan"),
          error(
              ProblemId.BAD_CASE,
              Position.of("cases/qidong.yaml", "cases[4].change.without[0]"),
              Problem.detail("case-no-match", "item i9")),
          error(
              ProblemId.IO_FAILURE,
              Position.of("submission.json"),
              "submission.json",
              "Permission denied")
        }) {
      if (samples.put(problem.id(), problem) != null) {
        throw new IllegalStateException("two samples of " + problem.id());
      }
    }
    return samples;
  }

  private static Problem error(ProblemId id, Position position, String... arguments) {
    return Problem.error(id, position, arguments);
  }

  private static Problem notice(ProblemId id, Position position, String... arguments) {
    return Problem.notice(id, position, arguments);
  }
}
