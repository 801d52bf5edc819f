package io.kaoping.plugin.form;

import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.checklist.Link;
import io.kaoping.checklist.StateChange;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Unit;
import io.kaoping.problem.Language;
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
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of forms that say what a submission says. */
final class FormRows {
  private final FormLayout layout;
  private final Submission submission;
  private final Language language;
  private final Directory directory = new Directory();
  private final Asked asked;
  private final Map<String, Unit> units = new HashMap<>();
  private final Map<String, Coalition> coalitions = new HashMap<>();
  private final Map<String, List<Activity>> activities;
  private final Map<String, List<ChecklistItem>> items;
  private final Map<String, List<CaseRecord>> records;
  private final Map<String, List<SelfAssessment>> selfAssessed;

  FormRows(FormLayout layout, Submission submission, Language language) {
    this.layout = layout;
    this.submission = submission;
    this.language = language;
    this.asked = new Asked(layout.rubric());
    for (Unit unit : submission.units()) {
      directory.add(unit.id(), unit.name());
      units.put(unit.id(), unit);
    }
    for (Coalition coalition : submission.coalitions()) {
      directory.add(coalition.id(), coalition.name());
      coalitions.put(coalition.id(), coalition);
    }
    this.activities = by(submission.activities(), Activity::organiser);
    this.items = by(submission.items(), ChecklistItem::owner);
    this.records = by(submission.records(), CaseRecord::subject);
    this.selfAssessed = by(submission.opinions().selfAssessed(), SelfAssessment::subject);
  }

  private static <T> Map<String, List<T>> by(List<T> all, Function<T, String> subject) {
    return all.stream().collect(Collectors.groupingBy(subject));
  }

  Directory directory() {
    return directory;
  }

  /** Returns the rows of a table in the form of a subject. */
  List<Map<String, String>> own(TableLayout table, String subject) {
    return switch (table.table()) {
      case SELF_ASSESSMENT -> selfAssessment(subject, kind(subject));
      case ACTIVITIES -> rows(activities.getOrDefault(subject, List.of()), this::activity);
      case ITEMS ->
          rows(
              items.getOrDefault(subject, List.of()).stream()
                  .filter(item -> item.list().equals(table.list()))
                  .toList(),
              this::item);
      case RECORDS -> rows(records.getOrDefault(subject, List.of()), this::entry);
      default -> List.of();
    };
  }

  /** Returns the rows of a table in the register or the form of the committee. */
  List<Map<String, String>> common(TableLayout table) {
    return switch (table.table()) {
      case ASSESSMENT -> List.of(assessment());
      case UNITS -> rows(submission.units(), FormRows::unit);
      case COALITIONS -> rows(submission.coalitions(), FormRows::coalition);
      case MEMBERSHIPS ->
          submission.coalitions().stream()
              .flatMap(c -> c.memberships().stream().map(m -> membership(c, m)))
              .toList();
      case WAIVERS -> rows(submission.waivers(), this::waiver);
      case OVERRIDES -> rows(submission.overrides(), this::override);
      case JUDGEMENTS -> rows(submission.opinions().judgements(), this::judgement);
      case BALLOTS -> rows(submission.opinions().ballots(), FormRows::ballot);
      case ISSUED -> rows(submission.opinions().issued(), FormRows::issued);
      case RATINGS -> rows(submission.opinions().ratings(), this::rating);
      case EARLIER -> rows(submission.earlier(), this::earlier);
      case CALENDAR -> calendar();
      default -> List.of();
    };
  }

  private static <T> List<Map<String, String>> rows(
      List<T> all, Function<T, Map<String, String>> row) {
    return all.stream().map(row).toList();
  }

  private Map<String, String> assessment() {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("title", submission.title());
    row.put("period.from", submission.from().toString());
    row.put("period.to", submission.to().toString());
    row.put("asOf", submission.asOf().toString());
    row.put("synthetic", submission.synthetic() ? yesNo(true) : "");
    return row;
  }

  private static Map<String, String> unit(Unit unit) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("id", unit.id());
    row.put("name", unit.name());
    put(row, "class", unit.unitClass());
    return row;
  }

  private static Map<String, String> coalition(Coalition coalition) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("id", coalition.id());
    row.put("name", coalition.name());
    row.put("kind", coalition.kind());
    put(row, "class", coalition.coalitionClass());
    return row;
  }

  private Map<String, String> membership(Coalition coalition, Membership membership) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("coalition", directory.called(coalition.id()));
    row.put("unit", directory.called(membership.unit()));
    row.put("role", membership.role().name());
    row.put("from", membership.from().toString());
    put(row, "until", membership.until());
    return row;
  }

  /**
   * A line of a form that asks for a fact.
   *
   * @param group the named list that begins here; empty for none
   * @param fact the fact
   * @param answer what is known already; empty for nothing
   * @param expected what to answer
   * @param criteria which criteria ask for it
   */
  record Question(
      String group, Vocabulary.Fact fact, String answer, String expected, String criteria) {}

  /** Returns what the form of a subject asks for. */
  List<Question> questions(String subject) {
    SubjectKind kind = kind(subject);
    Map<String, FactValue> known = known(subject);
    Map<String, String> listOf = new HashMap<>();
    for (Vocabulary.NamedList list : layout.vocabulary().namedLists().values()) {
      String title = language == Language.ZH || list.en().isEmpty() ? list.name() : list.en();
      list.entries().keySet().forEach(entry -> listOf.putIfAbsent(entry, title));
    }
    List<Question> questions = new ArrayList<>();
    String last = "";
    for (Vocabulary.Fact fact : layout.facts(kind)) {
      String list = listOf.getOrDefault(fact.name(), "");
      FactValue value = known.get(fact.name());
      questions.add(
          new Question(
              list.equals(last) ? "" : list,
              fact,
              value == null ? "" : said(value),
              expected(fact),
              asked.by(fact.name()).stream()
                  .map(this::criterion)
                  .collect(Collectors.joining("\n"))));
      last = list;
    }
    return questions;
  }

  private String criterion(String id) {
    return layout
        .rubric()
        .criterion(id)
        .map(criterion -> id + " " + criterion.title().in(language))
        .orElse(id);
  }

  private SubjectKind kind(String subject) {
    return units.containsKey(subject) ? SubjectKind.UNIT : SubjectKind.COALITION;
  }

  private Map<String, FactValue> known(String subject) {
    Unit unit = units.get(subject);
    return unit != null ? unit.facts() : Objects.requireNonNull(coalitions.get(subject)).facts();
  }

  private String expected(Vocabulary.Fact fact) {
    String range = FilledRow.range(fact);
    String unit =
        fact.unit().isEmpty() ? "" : say("（" + fact.unit() + "）", " (" + fact.unit() + ")");
    return switch (fact.type()) {
      case YES_NO -> say("是或否", "Yes or No");
      case DATE -> say("日期，如 2025-03-01", "A date such as 2025-03-01");
      case NUMBER -> say("数字", "A number") + unit + (range.isEmpty() ? "" : say("，", ", ") + range);
      case TEXT ->
          fact.values().isEmpty()
              ? say("文字", "Text")
              : String.join("、", fact.values()) + say(" 之一", "");
    };
  }

  private List<Map<String, String>> selfAssessment(String subject, SubjectKind kind) {
    Map<String, BigDecimal> own = new LinkedHashMap<>();
    selfAssessed
        .getOrDefault(subject, List.of())
        .forEach(each -> own.put(each.criterion(), each.points()));
    List<Map<String, String>> rows = new ArrayList<>();
    for (Criterion criterion : layout.rubric().criteria(kind)) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("criterion", criterion.id());
      row.put("title", criterion.title().in(language));
      row.put("maximum", criterion.weightedPoints().toString());
      row.put("sentence", criterion.sentence().in(language));
      put(row, "points", own.get(criterion.id()));
      rows.add(row);
    }
    return rows;
  }

  private Map<String, String> activity(Activity activity) {
    Map<String, String> row = new LinkedHashMap<>();
    put(row, "id", activity.id());
    row.put("kind", activity.kind());
    row.put("date", activity.date().toString());
    row.put(
        "participants",
        activity.participants().stream().map(directory::called).collect(Collectors.joining("、")));
    fields(row, activity.fields());
    evidence(row, activity.evidence());
    return row;
  }

  private Map<String, String> item(ChecklistItem item) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("id", item.id());
    row.put("title", item.title());
    row.put("raised", item.raised().toString());
    put(row, "due", item.due());
    row.put("state", item.state());
    for (StateChange change : item.history()) {
      row.merge(FormLayout.HISTORY + change.state(), change.on().toString(), (a, b) -> a + "、" + b);
    }
    put(row, "closed", item.closed());
    for (Link link : item.links()) {
      row.merge(FormLayout.LINKS + link.kind(), link.to(), (a, b) -> a + "、" + b);
    }
    fields(row, item.fields());
    evidence(row, item.evidence());
    return row;
  }

  private Map<String, String> entry(CaseRecord entry) {
    Map<String, String> row = new LinkedHashMap<>();
    put(row, "id", entry.id());
    row.put("kind", entry.kind());
    row.put("date", entry.date().toString());
    put(row, "reported", entry.reported());
    put(row, "key", entry.key());
    put(row, "level", entry.level());
    fields(row, entry.fields());
    evidence(row, entry.evidence());
    return row;
  }

  private Map<String, String> waiver(Waiver waiver) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("criterion", waiver.criterion());
    row.put("subject", directory.called(waiver.subject()));
    row.put("reason", waiver.reason());
    row.put("until", waiver.until().toString());
    return row;
  }

  private Map<String, String> override(ScoreOverride override) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("criterion", override.criterion());
    row.put("subject", directory.called(override.subject()));
    row.put("from", override.from().toPlainString());
    row.put("to", override.to().toPlainString());
    row.put("on", override.on().toString());
    row.put("by", override.by());
    row.put("reason", override.reason());
    return row;
  }

  private Map<String, String> judgement(Judgement judgement) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("clause", judgement.clause());
    row.put("subject", directory.called(judgement.subject()));
    row.put("points", judgement.points().toPlainString());
    row.put("reason", judgement.reason());
    row.put("assessor", judgement.assessor());
    row.put("on", judgement.on().toString());
    return row;
  }

  private static Map<String, String> ballot(Ballot ballot) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("poll", ballot.poll());
    row.put("group", ballot.group());
    row.put("count", Integer.toString(ballot.count()));
    ballot.choices().forEach((subject, choice) -> row.put(Collected.CHOICES + subject, choice));
    return row;
  }

  private static Map<String, String> issued(IssuedBallots issued) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("poll", issued.poll());
    row.put("group", issued.group());
    row.put("count", Integer.toString(issued.count()));
    return row;
  }

  private Map<String, String> rating(PanelRating rating) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("panel", rating.panel());
    row.put("subject", directory.called(rating.subject()));
    put(row, "group", rating.group());
    row.put(
        "values",
        rating.values().stream().map(BigDecimal::toPlainString).collect(Collectors.joining("、")));
    return row;
  }

  private Map<String, String> earlier(EarlierResult result) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("subject", directory.called(result.subject()));
    row.put("period", result.period());
    put(row, "total", result.total());
    put(row, "base", result.base());
    put(row, "max", result.max());
    row.put("rank", result.rank() == 0 ? "" : Integer.toString(result.rank()));
    put(row, "grade", result.grade());
    put(row, "digest", result.digest());
    return row;
  }

  private List<Map<String, String>> calendar() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (LocalDate day : submission.calendar().holidays()) {
      rows.add(Map.of("date", day.toString(), "works", FormLayout.HOLIDAY));
    }
    for (LocalDate day : submission.calendar().workdays()) {
      rows.add(Map.of("date", day.toString(), "works", FormLayout.WORKDAY));
    }
    return rows;
  }

  private void fields(Map<String, String> row, Map<String, FactValue> fields) {
    fields.forEach((name, value) -> row.put(FormLayout.FIELDS + name, said(value)));
  }

  private static void evidence(Map<String, String> row, List<Evidence> evidence) {
    String lines =
        evidence.stream()
            .map(each -> each.title().isEmpty() ? each.ref() : each.ref() + " | " + each.title())
            .collect(Collectors.joining("\n"));
    row.put("evidence", lines);
  }

  private String said(FactValue value) {
    return value instanceof FactValue.YesNo yes ? yesNo(yes.value()) : value.toString();
  }

  private String yesNo(boolean yes) {
    return yes ? say("是", "Yes") : say("否", "No");
  }

  private String say(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }

  private static void put(Map<String, String> row, String key, @Nullable Object value) {
    if (value instanceof BigDecimal number) {
      row.put(key, number.toPlainString());
    } else if (value != null) {
      row.put(key, value.toString());
    }
  }
}
