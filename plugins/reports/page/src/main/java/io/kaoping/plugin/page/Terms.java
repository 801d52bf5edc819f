package io.kaoping.plugin.page;

import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Period;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Vocabulary;
import io.kaoping.rubric.Wording;
import io.kaoping.scoring.RubricWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What units and coalitions must fill in: the vocabulary of a pack. */
record Terms(Vocabulary vocabulary, Rubric rubric) {
  void write(Page page) {
    page.heading(2, page.say("要填报的资料", "What to fill in"));
    facts(page);
    namedLists(page);
    activities(page);
    lists(page);
    records(page);
    polls(page);
    panels(page);
    rest(page);
  }

  private void facts(Page page) {
    List<List<String>> rows = new ArrayList<>();
    for (Vocabulary.Fact fact : vocabulary.facts().values()) {
      rows.add(
          List.of(
              name(page, fact.name(), fact.en()),
              page.of(fact.subject()),
              type(page, fact.type())
                  + (fact.unit().isEmpty()
                      ? ""
                      : page.say(
                          "（" + Page.quote(fact.unit()) + "）",
                          " (" + Page.quote(fact.unit()) + ")")),
              range(page, fact)));
    }
    block(
        page,
        page.say("事实", "Facts"),
        page.say("不知道的不填，不要填 0。", "What is not known is left out, and is not 0."),
        List.of(
            page.say("事实", "Fact"),
            page.say("对象", "Of"),
            page.say("类型", "Type"),
            page.say("取值", "Values")),
        rows);
  }

  private static String range(Page page, Vocabulary.Fact fact) {
    if (!fact.values().isEmpty()) {
      return page.quotes(fact.values());
    }
    BigDecimal least = fact.minimum();
    BigDecimal most = fact.maximum();
    List<String> ends = new ArrayList<>();
    if (least != null) {
      ends.add(page.say("不小于 ", "at least ") + least.toPlainString());
    }
    if (most != null) {
      ends.add(page.say("不大于 ", "at most ") + most.toPlainString());
    }
    return String.join(page.say("，", ", "), ends);
  }

  private void namedLists(Page page) {
    List<List<String>> rows = new ArrayList<>();
    for (Vocabulary.NamedList list : vocabulary.namedLists().values()) {
      List<String> entries = new ArrayList<>();
      list.entries().forEach((zh, en) -> entries.add(page.quote(new Wording(zh, en))));
      rows.add(
          List.of(name(page, list.name(), list.en()), page.of(list.subject()), page.list(entries)));
    }
    block(
        page,
        page.say("名目", "Named lists"),
        page.say("每一项填“是”或“否”，一项也不能缺。", "Each entry is yes or no, and none may be left out."),
        List.of(page.say("名目", "List"), page.say("对象", "Of"), page.say("各项", "Entries")),
        rows);
  }

  private void activities(Page page) {
    List<List<String>> rows = new ArrayList<>();
    for (Vocabulary.Kind kind : vocabulary.activities().values()) {
      rows.add(List.of(name(page, kind.name(), kind.en()), fields(page, kind.fields())));
    }
    block(
        page,
        page.say("活动", "Activities"),
        page.say(
            "每次活动一条：日期、主办、参加的单位、佐证材料，以及下列各栏。",
            "One entry for each: the day, who held it, who took part, the evidence, and these fields."),
        List.of(page.say("活动", "Activity"), page.say("另填", "Fields")),
        rows);
  }

  private void lists(Page page) {
    List<List<String>> rows = new ArrayList<>();
    for (Vocabulary.ListKind list : vocabulary.lists().values()) {
      List<String> links = new ArrayList<>();
      for (Vocabulary.LinkKind link : list.links().values()) {
        links.add(
            name(page, link.name(), link.en())
                + page.say(
                    "（指向“" + Page.quote(link.to()) + "”）", " (to " + Page.quote(link.to()) + ")"));
      }
      rows.add(
          List.of(
              name(page, list.checklist().name(), list.en()),
              String.join(" → ", list.checklist().states().stream().map(Page::quote).toList()),
              page.quotes(list.checklist().closing()),
              page.list(links),
              fields(page, list.fields())));
    }
    block(
        page,
        page.say("清单", "Lists"),
        page.say(
            "每个事项一条：名称、责任单位、提出日期、时限、各状态的日期、佐证材料，以及下列各栏。",
            "One entry for each item: title, owner, the days it was raised and is due, the day of each"
                + " state, the evidence, and these fields."),
        List.of(
            page.say("清单", "List"),
            page.say("状态", "States"),
            page.say("算销号的状态", "Closed in"),
            page.say("与其他事项的关系", "Ties"),
            page.say("另填", "Fields")),
        rows);
  }

  private void records(Page page) {
    List<List<String>> rows = new ArrayList<>();
    for (Vocabulary.RecordKind kind : vocabulary.records().values()) {
      rows.add(
          List.of(
              name(page, kind.name(), kind.en()),
              page.quotes(kind.levels()),
              kind.countedBy() == Vocabulary.CountedBy.DATE
                  ? page.say("事情发生", "when it happened")
                  : page.say("通报到达", "when it became known"),
              fields(page, kind.fields())));
    }
    block(
        page,
        page.say("记录", "Records"),
        page.say(
            "每件事一条：对象、日期、级别、佐证材料，以及下列各栏。同一事项写同一个编号，只算一次。",
            "One entry for each matter: whom, the day, the level, the evidence, and these fields. Entries"
                + " with the same key count once."),
        List.of(
            page.say("记录", "Record"),
            page.say("级别", "Levels"),
            page.say("按哪一天计入", "Counted by the day"),
            page.say("另填", "Fields")),
        rows);
  }

  private void polls(Page page) {
    List<List<String>> rows = new ArrayList<>();
    for (Vocabulary.Poll poll : vocabulary.polls().values()) {
      rows.add(
          List.of(
              name(page, poll.name(), poll.en()),
              figures(page, poll.groups()),
              figures(page, poll.choices()),
              page.quotes(poll.excluded()),
              spoilt(page, poll.spoilt()),
              without(page, poll.without())));
    }
    block(
        page,
        page.say("民主测评", "Polls"),
        page.say("只填票数，不填姓名。", "Numbers of ballots only, no names."),
        List.of(
            page.say("测评", "Poll"),
            page.say("各组权重", "Weights"),
            page.say("各档分值", "Choices"),
            page.say("不计入平均的", "Not counted"),
            page.say("作废的票", "Void"),
            page.say("一组没有有效票的", "A group without a valid ballot")),
        rows);
  }

  private static String spoilt(Page page, Vocabulary.Spoilt spoilt) {
    List<String> voids = new ArrayList<>();
    if (spoilt.allEqual()) {
      voids.add(page.say("对两个以上对象全部相同", "the same for all of two or more"));
    }
    if (spoilt.moreThanIssued()) {
      voids.add(page.say("收回多于发出的一组", "a group that handed in more than it was given"));
    }
    spoilt
        .atMost()
        .forEach(
            (choice, most) ->
                voids.add(
                    page.say(
                        "“" + Page.quote(choice) + "”多于 " + most + " 个",
                        Page.quote(choice) + " more than " + most + " times")));
    return String.join(page.say("；", "; "), voids);
  }

  private static String without(Page page, Vocabulary.WithoutGroup without) {
    return without == Vocabulary.WithoutGroup.REWEIGHT
        ? page.say("权重归其余各组", "the others share its weight")
        : page.say("无法评定", "not assessable");
  }

  private void panels(Page page) {
    List<List<String>> rows = new ArrayList<>();
    for (Vocabulary.Panel panel : vocabulary.panels().values()) {
      String trim =
          panel.trimAbove() == 0
              ? ""
              : page.say(
                  "一组多于 " + panel.trimAbove() + " 人的，去掉最高和最低各一个",
                  "without the highest and the lowest of a group of more than "
                      + panel.trimAbove());
      rows.add(
          List.of(
              name(page, panel.name(), panel.en()),
              panel.outOf().toPlainString(),
              trim,
              figures(page, panel.groups()),
              panel.groups().isEmpty() ? "" : without(page, panel.without())));
    }
    block(
        page,
        page.say("评委打分", "Panels"),
        page.say("只填各评委的分数，不填姓名。", "The numbers that raters gave only, no names."),
        List.of(
            page.say("评委组", "Panel"),
            page.say("满分", "Out of"),
            page.say("去掉的分", "Trimmed"),
            page.say("各组权重", "Weights"),
            page.say("一组没有打分的", "A group that gave nothing")),
        rows);
  }

  /** Writes what the vocabulary does not name: discretion and results of earlier periods. */
  private void rest(Page page) {
    List<String> judged = new ArrayList<>();
    Set<Period> earlier = new TreeSet<>();
    Set<Period> last = new TreeSet<>();
    for (Criterion criterion : rubric.criteria()) {
      for (Clause clause : criterion.clauses()) {
        if (clause.measure() instanceof Measure.Judged) {
          judged.add(Page.quote(criterion.id()) + " " + page.quote(criterion.title()));
        } else if (clause.measure() instanceof Measure.Earlier results) {
          earlier.add(results.every());
        } else if (clause.measure() instanceof Measure.EarlierPeriods results) {
          earlier.add(results.every());
        } else if (clause.measure() instanceof Measure.Improvement improvement) {
          last.add(improvement.over());
        }
      }
    }
    List<String> rest = new ArrayList<>();
    if (!judged.isEmpty()) {
      rest.add(
          page.say("酌情分（分数、理由、评定机构、日期）：", "Points at discretion (with reason, body and day): ")
              + page.list(judged));
    }
    for (Period every : earlier) {
      rest.add(
          page.say("前期考评结果：", "Results of earlier assessments: ")
              + page.words(RubricWords.every(every)));
    }
    for (Period period : last) {
      rest.add(
          switch (period) {
            case MONTH -> page.say("上月的考评结果", "Result of the last month");
            case QUARTER -> page.say("上季度的考评结果", "Result of the last quarter");
            case HALF_YEAR -> page.say("上个半年的考评结果", "Result of the last half-year");
            case YEAR -> page.say("上年的考评结果", "Result of the last year");
          });
    }
    if (!rest.isEmpty()) {
      page.heading(3, page.say("另外要收的", "Besides"));
      page.paragraph("- " + String.join("\n- ", rest));
    }
  }

  private static void block(
      Page page, String title, String words, List<String> head, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      page.heading(3, title);
      page.paragraph(words);
      page.table(head, rows);
    }
  }

  private static String name(Page page, String zh, String en) {
    return page.say(Page.quote(zh), Page.quote(en) + " " + Page.quote(zh));
  }

  private static String fields(Page page, Map<String, Vocabulary.Field> fields) {
    List<String> all = new ArrayList<>();
    for (Vocabulary.Field field : fields.values()) {
      String type = type(page, field.type());
      all.add(name(page, field.name(), field.en()) + page.say("（" + type + "）", " (" + type + ")"));
    }
    return page.list(all);
  }

  private static String figures(Page page, Map<String, BigDecimal> figures) {
    List<String> all = new ArrayList<>();
    figures.forEach((name, figure) -> all.add(Page.quote(name) + " " + figure.toPlainString()));
    return page.list(all);
  }

  private static String type(Page page, Vocabulary.Type type) {
    return switch (type) {
      case NUMBER -> page.say("数字", "number");
      case YES_NO -> page.say("是或否", "yes or no");
      case TEXT -> page.say("文字", "text");
      case DATE -> page.say("日期", "date");
    };
  }
}
