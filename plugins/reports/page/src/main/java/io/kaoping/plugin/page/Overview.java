package io.kaoping.plugin.page;

import io.kaoping.pack.PackIdentity;
import io.kaoping.rubric.Ranking;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Section;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import io.kaoping.scoring.RubricWords;
import io.kaoping.spi.EngineProvider.PackOnPath;
import io.kaoping.spi.PreparedPack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a pack is: its documents, dates, totals, rounding and ranking, and what it includes. */
record Overview(PreparedPack pack, RubricWords words, List<PackOnPath> known) {
  void write(Page page) {
    PackIdentity identity = pack.identity();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(page.say("规则包", "Pack"), Page.quote(identity.toString())));
    rows.add(
        List.of(
            page.say("依据", "Rests on"),
            String.join("<br>", identity.basis().stream().map(b -> basis(page, b)).toList())));
    rows.add(List.of(page.say("适用日期", "In force"), dates(page)));
    for (SubjectKind kind : SubjectKind.values()) {
      int count = pack.rubric().criteria(kind).size();
      if (count > 0) {
        rows.add(
            List.of(
                page.of(kind),
                page.say("评分项 ", "criteria: ")
                    + count
                    + page.say(" 条，满分 ", ", full marks: ")
                    + pack.rubric().maximum(kind)
                    + page.say(" 分", "")));
      }
    }
    rows.add(List.of(page.say("总分", "Total"), page.words(words.scoringModel())));
    rows.add(List.of(page.say("舍入", "Rounding"), rounding(page, pack.rubric().rounding())));
    rows.add(List.of(page.say("排名", "Ranking"), ranking(page, pack.rubric())));
    if (!identity.includes().isEmpty()) {
      rows.add(
          List.of(
              page.say("并入的规则包", "Includes"),
              String.join(
                  "<br>", identity.includes().stream().map(i -> included(page, i)).toList())));
    }
    page.table(List.of(page.say("项目", "What"), page.say("内容", "Value")), rows);
  }

  private static String basis(Page page, PackIdentity.Basis basis) {
    return Page.quote(basis.document())
        + (basis.clause().isEmpty() ? "" : page.say("：", ": ") + Page.quote(basis.clause()));
  }

  private String dates(Page page) {
    LocalDate until = pack.identity().effectiveUntil();
    String from = pack.identity().effectiveFrom().toString();
    return until == null
        ? page.say(from + " 起", "from " + from)
        : page.say(from + " 至 " + until, from + " to " + until);
  }

  private String included(Page page, PackIdentity.Included included) {
    String title =
        known.stream()
            .filter(p -> p.id().equals(included.id()) && p.version().equals(included.version()))
            .findFirst()
            .map(p -> page.quote(new Wording(p.titleZh(), p.titleEn())))
            .orElse("");
    String name = Page.quote(included.id() + " " + included.version());
    return (title.isEmpty() ? name : title + page.say("（" + name + "）", " (" + name + ")"))
        + page.say("，权重 ", ", weight ")
        + included.weight();
  }

  private static String rounding(Page page, Rounding rounding) {
    String mode =
        switch (rounding.mode()) {
          case HALF_UP -> page.say("四舍五入", "half up");
          case HALF_DOWN -> page.say("五舍六入", "half down");
          case HALF_EVEN -> page.say("四舍六入五成双", "half to even");
          case DOWN, FLOOR -> page.say("舍去尾数", "down");
          case UP, CEILING -> page.say("有尾数即进位", "up");
          case UNNECESSARY -> page.say("不舍入", "none");
        };
    String stage =
        switch (rounding.stage()) {
          case ITEM -> page.say("每次相除时取整一次", "once, where something is divided");
          case SECTION -> page.say("按考评项目的小计取整", "of the sum of each section");
          case TOTAL -> page.say("只对总分取整", "of the total alone");
        };
    return page.say(
        "保留 " + rounding.scale() + " 位小数，" + mode + "，" + stage,
        "decimals: " + rounding.scale() + ", " + mode + ", " + stage);
  }

  private static String ranking(Page page, Rubric rubric) {
    Ranking ranking = rubric.rules().ranking();
    boolean shared = ranking.ties() == Ranking.Ties.SHARED;
    String ties =
        shared
            ? page.say("同分的并列（1、2、2、4）", "equals share a rank (1, 2, 2, 4)")
            : page.say("同分的并列，名次不空（1、2、2、3）", "equals share a rank, none is left out (1, 2, 2, 3)");
    String by = page.list(ranking.by().stream().map(id -> title(page, rubric, id)).toList());
    return page.say("同类之间按总分排名，", "by total within a class, ")
        + (by.isEmpty() ? "" : page.say("总分相同的依次比较" + by + "，仍", "then by " + by + ", "))
        + ties;
  }

  private static String title(Page page, Rubric rubric, String id) {
    Wording title =
        rubric
            .criterion(id)
            .map(criterion -> criterion.title())
            .or(
                () ->
                    rubric.sections().stream()
                        .filter(section -> section.id().equals(id))
                        .map(Section::title)
                        .findFirst())
            .orElseGet(() -> Wording.same(id));
    return page.say("“" + page.quote(title) + "”", page.quote(title));
  }
}
