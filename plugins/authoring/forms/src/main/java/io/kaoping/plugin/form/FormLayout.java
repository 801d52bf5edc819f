package io.kaoping.plugin.form;

import io.kaoping.coalition.Role;
import io.kaoping.plugin.form.Column.Choice;
import io.kaoping.plugin.form.Column.Kind;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import io.kaoping.rubric.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which tables there are for a pack, and their columns. */
final class FormLayout {
  static final String FACTS = "facts.";
  static final String FIELDS = "fields.";
  static final String HISTORY = "history.";
  static final String LINKS = "links.";

  /** Remarks, which anybody may write anywhere and nothing reads. */
  static final String REMARK = "remark";

  static final String HOLIDAY = "holiday";
  static final String WORKDAY = "workday";

  private static final List<Choice> ROLES =
      List.of(
          new Choice(Role.LEAD.name(), new Wording("牵头单位", "Lead")),
          new Choice(Role.DEPUTY.name(), new Wording("副牵头单位", "Deputy")),
          new Choice(Role.MEMBER.name(), new Wording("成员单位", "Member")),
          new Choice(Role.PARTNER.name(), new Wording("协作单位", "Partner")));

  private static final List<Choice> DAYS =
      List.of(
          new Choice(HOLIDAY, new Wording("放假", "Day off")),
          new Choice(WORKDAY, new Wording("上班", "Workday")));

  private final Rubric rubric;
  private final Vocabulary vocabulary;
  private final List<TableLayout> tables = new ArrayList<>();

  FormLayout(Rubric rubric, Vocabulary vocabulary) {
    this.rubric = rubric;
    this.vocabulary = vocabulary;
    register();
    own();
    activities();
    vocabulary.lists().values().forEach(this::items);
    records();
    corrections();
    opinions();
    rest();
  }

  Rubric rubric() {
    return rubric;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Returns all tables, in order. */
  List<TableLayout> tables() {
    return tables;
  }

  /** Returns a table that there is one of. */
  TableLayout table(FormTable table) {
    return tables.stream().filter(layout -> layout.table() == table).findFirst().orElseThrow();
  }

  /** Returns the table that a sheet or file of this name is. */
  Optional<TableLayout> named(String title) {
    return tables.stream().filter(layout -> layout.isNamed(title)).findFirst();
  }

  /** Returns the tables of this name, of which there may be several or none. */
  List<TableLayout> all(FormTable... wanted) {
    return tables.stream().filter(layout -> List.of(wanted).contains(layout.table())).toList();
  }

  /** Returns the facts and entries that subjects of a kind state, in order. */
  List<Vocabulary.Fact> facts(SubjectKind kind) {
    Map<String, Vocabulary.Fact> facts = new LinkedHashMap<>();
    vocabulary.facts().values().stream()
        .filter(fact -> fact.subject() == kind)
        .forEach(fact -> facts.put(fact.name(), fact));
    for (Vocabulary.NamedList list : vocabulary.namedLists().values()) {
      if (list.subject() == kind) {
        list.entries()
            .forEach(
                (name, en) ->
                    facts.putIfAbsent(
                        name,
                        new Vocabulary.Fact(
                            name, en, Vocabulary.Type.YES_NO, "", kind, null, List.of())));
      }
    }
    return new ArrayList<>(facts.values());
  }

  private void add(FormTable table, String subject, Column... columns) {
    add(table, table.title(), "", subject, List.of(columns));
  }

  private void add(
      FormTable table, Wording name, String list, String subject, List<Column> columns) {
    List<Column> all = new ArrayList<>();
    for (Column column : columns) {
      boolean taken =
          all.stream()
              .anyMatch(
                  other ->
                      other.isNamed(column.heading().zh()) || other.isNamed(column.heading().en()));
      all.add(taken ? column.alsoCalled() : column);
    }
    all.add(Column.of(REMARK, "备注", "Remarks", Kind.PRINTED).onlyRead());
    tables.add(new TableLayout(table, name, list, subject, all));
  }

  private void register() {
    add(
        FormTable.ASSESSMENT,
        "",
        Column.of("title", "名称", "Title", Kind.TEXT),
        Column.of("period.from", "考评期起", "From", Kind.DATE).needed(),
        Column.of("period.to", "考评期止", "To", Kind.DATE).needed(),
        Column.of("asOf", "考评截止日", "As of", Kind.DATE)
            .noting("不填就是考评期止", "The end of the period unless it is filled in"),
        Column.of("synthetic", "虚构数据", "Invented data", Kind.YES_NO));
    List<Column> units = new ArrayList<>();
    units.add(Column.of("id", "编号", "No.", Kind.TEXT).needed());
    units.add(Column.of("name", "名称", "Name", Kind.TEXT).needed());
    units.add(
        Column.of("class", "类别", "Class", Kind.TEXT)
            .noting("分类排名的才填", "Only where units are ranked by class"));
    wide(units, SubjectKind.UNIT);
    add(FormTable.UNITS, FormTable.UNITS.title(), "", "", units);
    List<Column> coalitions = new ArrayList<>();
    coalitions.add(Column.of("id", "编号", "No.", Kind.TEXT).needed());
    coalitions.add(Column.of("name", "名称", "Name", Kind.TEXT).needed());
    coalitions.add(
        Column.of("kind", "称呼", "Kind", Kind.TEXT)
            .noting("如 共同体、联盟；不填就是共同体", "Such as 联盟; 共同体 unless it is filled in"));
    coalitions.add(Column.of("class", "类别", "Class", Kind.TEXT));
    wide(coalitions, SubjectKind.COALITION);
    add(FormTable.COALITIONS, FormTable.COALITIONS.title(), "", "", coalitions);
    add(
        FormTable.MEMBERSHIPS,
        "coalition",
        Column.of("coalition", "共同体", "Coalition", Kind.SUBJECT).needed(),
        Column.of("unit", "单位", "Unit", Kind.SUBJECT).needed(),
        Column.of("role", "角色", "Role", Kind.TEXT).choosing(ROLES).needed(),
        Column.of("from", "起", "Since", Kind.DATE).needed(),
        Column.of("until", "止", "Until", Kind.DATE).noting("仍在其中的不填", "Left empty while it lasts"));
  }

  /** Facts as columns, one row for each subject, as somebody writes them who has them all. */
  private void wide(List<Column> columns, SubjectKind kind) {
    for (Vocabulary.Fact fact : facts(kind)) {
      columns.add(
          Column.of(FACTS + fact.name(), fact.name(), fact.en(), kind(fact.type())).onlyRead());
    }
  }

  private void own() {
    add(
        FormTable.FACTS,
        "",
        Column.of("name", "填报项", "Item", Kind.PRINTED),
        Column.of("value", "填写", "Answer", Kind.TEXT),
        Column.of("expected", "填法", "How", Kind.PRINTED),
        Column.of("criteria", "用于评分项", "For criterion", Kind.PRINTED));
    add(
        FormTable.SELF_ASSESSMENT,
        "subject",
        Column.of("subject", "对象", "Subject", Kind.SUBJECT).needed(),
        Column.of("criterion", "评分项", "Criterion", Kind.TEXT).choosing(criteria()).needed(),
        Column.of("title", "考评内容", "Content", Kind.PRINTED),
        Column.of("maximum", "分值", "Points", Kind.PRINTED),
        Column.of("sentence", "评分标准", "Rule", Kind.PRINTED),
        Column.of("points", "自评分", "Own points", Kind.NUMBER).needed());
  }

  private void activities() {
    Collection<Vocabulary.Kind> kinds = vocabulary.activities().values();
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of("organiser", "主办", "Held by", Kind.SUBJECT).needed());
    columns.add(
        Column.of("kind", "活动", "Activity", Kind.TEXT)
            .choosing(kinds.stream().map(k -> Choice.of(k.name(), k.en())).toList())
            .needed());
    columns.add(Column.of("date", "日期", "Date", Kind.DATE).needed());
    columns.add(
        Column.of("participants", "参加单位", "Participants", Kind.SUBJECTS)
            .noting(
                "主办以外参加的单位，写编号或名称，用顿号隔开",
                "Who took part besides the organiser: numbers or names, parted by commas"));
    fields(columns, kinds.stream().map(Vocabulary.Kind::fields).toList());
    columns.add(evidence());
    columns.add(Column.of("id", "编号", "No.", Kind.TEXT).noting("可以不填", "May be left empty"));
    add(FormTable.ACTIVITIES, FormTable.ACTIVITIES.title(), "", "organiser", columns);
  }

  private void items(Vocabulary.ListKind list) {
    String name = list.checklist().name();
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of("id", "编号", "No.", Kind.TEXT).needed());
    columns.add(Column.of("owner", "责任单位", "Owner", Kind.SUBJECT).needed());
    columns.add(Column.of("title", "事项", "Title", Kind.TEXT));
    columns.add(Column.of("raised", "提出日期", "Raised", Kind.DATE).needed());
    columns.add(Column.of("due", "时限", "Due", Kind.DATE));
    List<String> states = list.checklist().states();
    columns.add(
        Column.of("state", "状态", "State", Kind.TEXT)
            .choosing(states.stream().map(Choice::of).toList())
            .noting(
                "不填就是最后进入的状态，都没有的是“" + states.get(0) + "”",
                "The last state entered unless it is filled in, "
                    + states.get(0)
                    + " without one"));
    for (String state : states) {
      columns.add(
          Column.of(HISTORY + state, state + "日期", state + " on", Kind.DATES)
              .noting(
                  "进入“" + state + "”的日期；多次的用顿号隔开",
                  "The day it entered " + state + "; several are parted by commas"));
    }
    columns.add(
        Column.of("closed", "最后销号日期", "Closed at last", Kind.DATE)
            .noting("各状态的日期都有的，不必填", "Not needed where the days of the states are given"));
    for (Vocabulary.LinkKind link : list.links().values()) {
      columns.add(
          Column.of(LINKS + link.name(), link.name(), link.en(), Kind.WORDS)
              .noting("对应的“" + link.to() + "”事项的编号", "The number of the item of " + link.to()));
    }
    fields(columns, List.of(list.fields()));
    columns.add(evidence());
    Wording title =
        new Wording(
            FormTable.ITEMS.title().zh() + "-" + name,
            FormTable.ITEMS.title().en() + "-" + (list.en().isEmpty() ? name : list.en()));
    add(FormTable.ITEMS, title, name, "owner", columns);
  }

  private void records() {
    Collection<Vocabulary.RecordKind> kinds = vocabulary.records().values();
    Set<String> levels = new LinkedHashSet<>();
    kinds.forEach(kind -> levels.addAll(kind.levels()));
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of("subject", "对象", "Subject", Kind.SUBJECT).needed());
    columns.add(
        Column.of("kind", "记录", "Record", Kind.TEXT)
            .choosing(kinds.stream().map(k -> Choice.of(k.name(), k.en())).toList())
            .needed());
    columns.add(Column.of("date", "日期", "Date", Kind.DATE).needed());
    columns.add(
        Column.of("reported", "到达日期", "Known on", Kind.DATE)
            .noting("通报等到达的日期，可以不填", "The day it became known; may be left empty"));
    columns.add(
        Column.of("level", "级别", "Level", Kind.TEXT)
            .choosing(levels.stream().map(Choice::of).toList()));
    columns.add(
        Column.of("key", "同一事项", "Same matter", Kind.TEXT)
            .noting("同一件事的几条写同一个编号，只算一次", "Entries with the same key count once"));
    fields(columns, kinds.stream().map(Vocabulary.RecordKind::fields).toList());
    columns.add(evidence());
    columns.add(Column.of("id", "编号", "No.", Kind.TEXT).noting("可以不填", "May be left empty"));
    add(FormTable.RECORDS, FormTable.RECORDS.title(), "", "subject", columns);
  }

  /** Adds the fields of several kinds; one that is not the same type in all of them is text. */
  private static void fields(List<Column> columns, List<Map<String, Vocabulary.Field>> ofKinds) {
    Map<String, Vocabulary.Field> fields = new LinkedHashMap<>();
    Set<String> mixed = new HashSet<>();
    for (Map<String, Vocabulary.Field> own : ofKinds) {
      own.forEach(
          (name, field) -> {
            Vocabulary.Field other = fields.putIfAbsent(name, field);
            if (other != null && other.type() != field.type()) {
              mixed.add(name);
            }
          });
    }
    fields.forEach(
        (name, field) -> {
          Kind kind = mixed.contains(name) ? Kind.TEXT : kind(field.type());
          columns.add(Column.of(FIELDS + name, name, field.en(), kind));
        });
  }

  private static Column evidence() {
    return Column.of("evidence", "佐证", "Evidence", Kind.EVIDENCE)
        .noting(
            "文件名、文号或地址；要写名称的，写作 文号 | 名称；多份的一行一份",
            "A file, document number or address; with a title: number | title; one to a line");
  }

  private static Column reason() {
    return Column.of("reason", "理由", "Reason", Kind.TEXT).needed();
  }

  private void corrections() {
    Column criterion =
        Column.of("criterion", "评分项", "Criterion", Kind.TEXT).choosing(criteria()).needed();
    Column subject = Column.of("subject", "对象", "Subject", Kind.SUBJECT).needed();
    add(
        FormTable.WAIVERS,
        "subject",
        criterion,
        subject,
        reason(),
        Column.of("until", "有效期至", "Until", Kind.DATE).needed());
    add(
        FormTable.OVERRIDES,
        "subject",
        criterion,
        subject,
        Column.of("from", "原得分", "From", Kind.NUMBER).needed(),
        Column.of("to", "复核得分", "To", Kind.NUMBER).needed(),
        Column.of("on", "复核日期", "On", Kind.DATE).needed(),
        Column.of("by", "复核机构", "By", Kind.TEXT).needed(),
        reason());
    List<Choice> judged = new ArrayList<>();
    for (Criterion each : rubric.criteria()) {
      for (Clause clause : each.clauses()) {
        if (clause.measure() instanceof Measure.Judged) {
          judged.add(Choice.of(clause.id()));
        }
      }
    }
    if (!judged.isEmpty()) {
      add(
          FormTable.JUDGEMENTS,
          "subject",
          Column.of("clause", "条款", "Clause", Kind.TEXT).choosing(judged).needed(),
          subject,
          Column.of("points", "分数", "Points", Kind.NUMBER).needed(),
          reason(),
          Column.of("assessor", "评分机构", "Assessor", Kind.TEXT).needed(),
          Column.of("on", "日期", "On", Kind.DATE).needed());
    }
  }

  private List<Choice> criteria() {
    return rubric.criteria().stream().map(c -> Choice.of(c.id())).toList();
  }

  private void opinions() {
    if (!vocabulary.polls().isEmpty()) {
      Set<String> groups = new LinkedHashSet<>();
      vocabulary.polls().values().forEach(poll -> groups.addAll(poll.groups().keySet()));
      Column poll =
          Column.of("poll", "测评", "Poll", Kind.TEXT)
              .choosing(
                  vocabulary.polls().values().stream()
                      .map(p -> Choice.of(p.name(), p.en()))
                      .toList())
              .needed();
      Column group =
          Column.of("group", "组别", "Group", Kind.TEXT)
              .choosing(groups.stream().map(Choice::of).toList())
              .needed();
      add(
          FormTable.BALLOTS,
          "",
          poll,
          group,
          Column.of("count", "票数", "Sheets", Kind.NUMBER)
              .noting(
                  "相同的票可以合为一行；右边每个对象一列，填所选的一档",
                  "Equal sheets may share a row; to the right a column for each subject"));
      add(
          FormTable.ISSUED,
          "",
          poll,
          group,
          Column.of("count", "发出票数", "Given out", Kind.NUMBER).needed());
    }
    if (!vocabulary.panels().isEmpty()) {
      Set<String> groups = new LinkedHashSet<>();
      vocabulary.panels().values().forEach(panel -> groups.addAll(panel.groups().keySet()));
      add(
          FormTable.RATINGS,
          "subject",
          Column.of("panel", "评委组", "Panel", Kind.TEXT)
              .choosing(
                  vocabulary.panels().values().stream()
                      .map(p -> Choice.of(p.name(), p.en()))
                      .toList())
              .needed(),
          Column.of("subject", "对象", "Subject", Kind.SUBJECT).needed(),
          Column.of("group", "组别", "Group", Kind.TEXT)
              .choosing(groups.stream().map(Choice::of).toList()),
          Column.of("values", "打分", "Ratings", Kind.WORDS)
              .noting("每位评委一个分数，用顿号隔开", "One number for each rater, parted by semicolons")
              .needed());
    }
  }

  private void rest() {
    List<Choice> grades =
        Stream.concat(rubric.unitGrades().stream(), rubric.coalitionGrades().stream())
            .map(grade -> new Choice(grade.id(), grade.wording()))
            .distinct()
            .toList();
    add(
        FormTable.EARLIER,
        "subject",
        Column.of("subject", "对象", "Subject", Kind.SUBJECT).needed(),
        Column.of("period", "时期", "Period", Kind.TEXT)
            .noting("如 2025、2025-H1、2025-Q1、2025-03", "Such as 2025, 2025-H1, 2025-Q1, 2025-03")
            .needed(),
        Column.of("total", "总分", "Total", Kind.NUMBER),
        Column.of("base", "不含加分", "Without bonuses", Kind.NUMBER),
        Column.of("max", "满分", "Out of", Kind.NUMBER),
        Column.of("rank", "名次", "Rank", Kind.NUMBER),
        Column.of("grade", "等次", "Grade", Kind.TEXT).choosing(grades),
        Column.of("digest", "结果摘要", "Digest", Kind.TEXT));
    add(
        FormTable.CALENDAR,
        "",
        Column.of("date", "日期", "Date", Kind.DATE).needed(),
        Column.of("works", "安排", "Kind of day", Kind.TEXT).choosing(DAYS).needed());
  }

  static Kind kind(Vocabulary.Type type) {
    return switch (type) {
      case NUMBER -> Kind.NUMBER;
      case YES_NO -> Kind.YES_NO;
      case TEXT -> Kind.TEXT;
      case DATE -> Kind.DATE;
    };
  }
}
