package io.kaoping.plugin.page;

import io.kaoping.pack.PackIdentity;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Decisions;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.NotCheckable;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Sanction;
import io.kaoping.spi.PreparedPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a pack decided where its source is silent, and what nobody can check. */
record Decided(PreparedPack pack) {
  void write(Page page) {
    Rubric rubric = pack.rubric();
    List<List<String>> assumed = new ArrayList<>();
    for (Criterion criterion : rubric.criteria()) {
      String assumption = criterion.assumption();
      if (assumption != null) {
        assumed.add(
            List.of(
                Page.quote(criterion.id()), page.quote(criterion.title()), Page.quote(assumption)));
      }
    }
    List<List<String>> decisions = decisions(page);
    if (!assumed.isEmpty() || !decisions.isEmpty()) {
      page.heading(
          2, page.say("原文没有写明、由本包设定的", "What the source leaves open and the pack decided"));
    }
    page.table(List.of(page.say("事项", "What"), page.say("本包的决定", "Decision")), decisions);
    if (!assumed.isEmpty()) {
      page.paragraph(
          page.say(
              "下表逐条写明原文留下什么、本包怎样定、为什么。本地另有规定的，不必改规则包：请编写人写一份“调整”，"
                  + "写明评分项的编号、改成多少和理由，考评时一并使用；办法见《规则包编写指南》的“调整”一节。",
              "Each row says in Chinese what the source leaves open, what the pack decided and why. Where"
                  + " local rules differ, the pack stays as it is: an overlay names the criterion, the"
                  + " new figure and the reason, and is used with the pack. The guide for authors says"
                  + " how."));
    }
    page.table(
        List.of(
            page.say("编号", "Id"),
            page.say("考评内容", "Criterion"),
            page.say("设定和理由", "Decision and reason")),
        assumed);
    if (!rubric.notCheckable().isEmpty()) {
      page.heading(2, page.say("无法核对的要求", "What nobody can check"));
      page.paragraph(
          page.say(
              "原文有要求而无从核对的，不计分，也不装作已经考评。",
              "The source calls for these, and nobody can check them. They are not scored."));
      page.table(
          List.of(page.say("要求", "Requirement"), page.say("原因", "Reason")),
          rubric.notCheckable().stream().map(each -> row(page, each)).toList());
    }
  }

  private static List<String> row(Page page, NotCheckable each) {
    return List.of(page.quote(each.wording()), Page.quote(each.reason()));
  }

  private List<List<String>> decisions(Page page) {
    Decisions decided = pack.rubric().decisions();
    List<List<String>> rows = new ArrayList<>();
    if (clauses().anyMatch(Decided::vetoesOnly)) {
      rows.add(
          List.of(
              page.say("被一票否决、降等等处置的", "Whoever is under a veto or another sanction"),
              decided.vetoKeepsRank()
                  ? page.say("照样排名", "keeps the rank")
                  : page.say("不参加排名", "is not ranked")));
    }
    if (clauses().anyMatch(clause -> clause.measure() instanceof Measure.Members)) {
      rows.add(
          List.of(
              page.say("成员单位的平均分", "The mean of the members"),
              decided.leadCounts()
                  ? page.say("牵头单位计入", "counts the lead")
                  : page.say("牵头单位不计入", "does not count the lead")));
    }
    if (pack.rubric().criteria().stream().anyMatch(Decided::asksForSize)) {
      rows.add(
          List.of(
              page.say("组成单位的家数", "The number of units of a coalition"),
              decided.leadInSize()
                  ? page.say("含牵头单位", "counts the lead")
                  : page.say("不含牵头单位", "does not count the lead")));
    }
    bonusOfIncluded()
        .ifPresent(
            bonus ->
                rows.add(
                    List.of(
                        page.say("并入的规则包的加分", "Bonuses of included packs"),
                        bonus.weight().equals(Points.of(1))
                            ? page.say("全额计入", "count in full")
                            : page.say("按权重折算", "count at the weight of the pack"))));
    return rows;
  }

  private Stream<Clause> clauses() {
    return pack.rubric().criteria().stream().flatMap(criterion -> criterion.clauses().stream());
  }

  private static boolean vetoesOnly(Clause clause) {
    Sanction sanction = clause.sanction();
    return clause.effect() == Effect.VETO && !sanction.unranked() && !sanction.stopsScoring();
  }

  private static boolean asksForSize(Criterion criterion) {
    return Stream.concat(
            Stream.ofNullable(criterion.appliesWhen()).map(Measure.When::new),
            criterion.observed().stream().map(Criterion.Observed::measure))
        .anyMatch(
            measure ->
                measure instanceof Measure.When when && when.condition().names().contains("size")
                    || measure instanceof Measure.Conditions all
                        && all.conditions().stream().anyMatch(c -> c.names().contains("size"))
                    || measure instanceof Measure.Number number
                        && (number.fact().equals("size") || "size".equals(number.outOf())));
  }

  private Optional<Criterion> bonusOfIncluded() {
    PackIdentity own = pack.identity();
    boolean weighted =
        own.includes().stream().anyMatch(i -> !Points.of(i.weight()).equals(Points.of(1)));
    return pack.rubric().criteria().stream()
        .filter(criterion -> weighted && criterion.bonus() && !criterion.pack().equals(own.id()))
        .findFirst();
  }
}
