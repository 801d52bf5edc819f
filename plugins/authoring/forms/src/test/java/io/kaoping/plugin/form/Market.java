package io.kaoping.plugin.form;

import io.kaoping.Kaoping;
import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.checklist.Link;
import io.kaoping.checklist.StateChange;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.coalition.Unit;
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
import io.kaoping.spi.PreparedPack;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A small pack that asks for something of every kind, and invented data with something of each. */
final class Market {
  static final PreparedPack PACK =
      Kaoping.builder().pack(Path.of("src/test/resources/market")).build().pack("market");

  private Market() {}

  /** Returns two markets, an association, and everything that a form can hold. */
  static Submission full() {
    return Submission.builder(day(12, 31), day(1, 1), day(12, 31))
        .title("两个市场")
        .synthetic(true)
        .units(
            List.of(
                new Unit(
                    "m1",
                    "东市场",
                    "城区",
                    Map.of(
                        "摊位数", FactValue.of(new BigDecimal("120")),
                        "满意率", FactValue.of(new BigDecimal("91.5")),
                        "有台账", FactValue.of(true),
                        "评级", FactValue.of("甲"),
                        "开业日期", FactValue.of(LocalDate.of(2015, 6, 1)),
                        "价格公开", FactValue.of(false))),
                new Unit("m2", "西市场", null, Map.of())))
        .coalitions(
            List.of(
                new Coalition(
                    "c1",
                    "市场联盟",
                    "联盟",
                    "甲类",
                    Map.of("有章程", FactValue.of(false)),
                    List.of(
                        new Membership("m1", Role.LEAD, day(1, 1), null),
                        new Membership("m2", Role.MEMBER, day(1, 1), day(6, 30)),
                        new Membership("蔬菜商会", Role.PARTNER, day(1, 1), null)))))
        .activities(
            List.of(
                Activity.builder("巡查", day(2, 3), "m1")
                    .id("a1")
                    .participants(List.of("m2", "蔬菜商会"))
                    .fields(
                        Map.of(
                            "参加人数", FactValue.of(12),
                            "日期", FactValue.of(day(2, 5))))
                    .evidence(
                        List.of(new Evidence("照片1.jpg", ""), new Evidence("简报〔2026〕3号", "巡查简报")))
                    .build(),
                Activity.builder("联席会议", day(3, 1), "c1")
                    .fields(Map.of("联合", FactValue.of(true)))
                    .build()))
        .items(
            List.of(
                ChecklistItem.builder("t1", "投诉", "m1", day(1, 5))
                    .title("=短斤少两")
                    .state("办结")
                    .closed(day(1, 9))
                    .build(),
                ChecklistItem.builder("h1", "隐患", "m1", day(1, 10))
                    .title("电线老化")
                    .due(day(2, 1))
                    .state("整改")
                    .history(
                        List.of(
                            new StateChange("整改", day(1, 20)),
                            new StateChange("销号", day(1, 25)),
                            new StateChange("整改", day(2, 20))))
                    .links(List.of(new Link("来源", "t1")))
                    .fields(Map.of("金额", FactValue.of(new BigDecimal("0.000001"))))
                    .build()))
        .records(
            List.of(
                CaseRecord.builder("通报", "m1", day(4, 1))
                    .id("r1")
                    .reported(day(4, 9))
                    .key("0012")
                    .level("市级")
                    .fields(Map.of("文号", FactValue.of("-12号")))
                    .build(),
                CaseRecord.builder("通报", "c1", day(5, 1)).build()))
        .waivers(List.of(new Waiver("M1", "m2", "装修停业", day(12, 31))))
        .overrides(
            List.of(
                new ScoreOverride(
                    "M2",
                    "m1",
                    new BigDecimal("10"),
                    new BigDecimal("9.5"),
                    day(12, 20),
                    "考评办",
                    "重算")))
        .judgements(
            List.of(new Judgement("M6.2", "m1", new BigDecimal("1.5"), "整改不彻底", "考评组", day(11, 2))))
        .selfAssessed(
            List.of(
                new SelfAssessment("M1", "m1", new BigDecimal("9")),
                new SelfAssessment("C1", "c1", new BigDecimal("3.25"))))
        .ballots(
            List.of(
                new Ballot("群众评议", "商户", 20, Map.of("m1", "满意", "m2", "不满意")),
                new Ballot("群众评议", "居民", 1, Map.of("m1", "不了解"))))
        .issued(List.of(new IssuedBallots("群众评议", "商户", 25)))
        .ratings(
            List.of(
                new PanelRating(
                    "现场评审", "m1", null, List.of(new BigDecimal("9"), new BigDecimal("8.5")))))
        .earlier(
            List.of(
                new EarlierResult(
                    "m1",
                    "2025-Q4",
                    new BigDecimal("81.25"),
                    new BigDecimal("80"),
                    new BigDecimal("80"),
                    2,
                    "good",
                    null),
                EarlierResult.of("m2", "2026-01", BigDecimal.TEN, BigDecimal.TEN)))
        .calendar(new WorkCalendar(List.of(day(1, 1)), List.of(day(1, 4))))
        .build();
  }

  static LocalDate day(int month, int day) {
    return LocalDate.of(2026, month, day);
  }
}
