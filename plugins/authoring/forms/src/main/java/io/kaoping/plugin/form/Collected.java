package io.kaoping.plugin.form;

import io.kaoping.assessment.Submission;
import io.kaoping.assessment.SubmissionCheck;
import io.kaoping.checklist.Checklist;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.checklist.Link;
import io.kaoping.checklist.StateChange;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.coalition.Unit;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.problem.Severity;
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
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was read of all files so far. Whom a row calls by name is only known when all are read, so
 * until then each is kept as it was written.
 */
final class Collected {
  /** The columns of a poll's sheets that each stand for a unit or coalition. */
  static final String CHOICES = "choices.";

  private static final String SUBJECT = "subject";
  private static final String MEMBERSHIPS = "memberships";

  /** How many missing forms are named. */
  private static final int NAMED = 10;

  private final FormLayout layout;
  private final List<Problem> problems;
  private final Directory directory = new Directory();

  private final List<FilledRow> assessment = new ArrayList<>();
  private final Rows<Unit> units = new Rows<>();
  private final Rows<Coalition> coalitions = new Rows<>();
  private final Rows<Belonging> memberships = new Rows<>();
  private final Rows<Activity> activities = new Rows<>();
  private final Rows<ChecklistItem> items = new Rows<>();
  private final Rows<CaseRecord> records = new Rows<>();
  private final Rows<Waiver> waivers = new Rows<>();
  private final Rows<ScoreOverride> overrides = new Rows<>();
  private final Rows<Judgement> judgements = new Rows<>();
  private final Rows<SelfAssessment> selfAssessed = new Rows<>();
  private final Rows<Ballot> ballots = new Rows<>();
  private final Rows<IssuedBallots> issued = new Rows<>();
  private final Rows<PanelRating> ratings = new Rows<>();
  private final Rows<EarlierResult> earlier = new Rows<>();
  private final List<LocalDate> holidays = new ArrayList<>();
  private final List<LocalDate> workdays = new ArrayList<>();
  private final Map<String, Map<String, Stated>> stated = new LinkedHashMap<>();

  /** Finds whom a row calls by id or name. */
  @FunctionalInterface
  private interface Who {
    /** Returns the id; what was said, after a problem. */
    String id(String said, String key);
  }

  /** What was read, and where; whom it calls by name is still open. */
  private final class Rows<T> {
    private final List<Function<Who, T>> made = new ArrayList<>();
    private final List<RowPlace> places = new ArrayList<>();

    void add(FilledRow row, Function<Who, T> value) {
      made.add(value);
      places.add(row.place());
    }

    /** Returns the values, and says where they were filled in. */
    List<T> resolved(String list, Map<String, RowPlace> rows) {
      List<T> values = new ArrayList<>();
      for (int i = 0; i < made.size(); i++) {
        RowPlace place = places.get(i);
        rows.put(list + "[" + i + "]", place);
        values.add(made.get(i).apply((said, key) -> id(said, place.at(key))));
      }
      return values;
    }
  }

  /** A membership of the coalition that was written. */
  private record Belonging(String coalition, Membership membership) {}

  /** A fact that a form states. */
  private record Stated(FactValue value, SubjectKind kind, Position at) {}

  Collected(FormLayout layout, List<Problem> problems) {
    this.layout = layout;
    this.problems = problems;
  }

  /** Takes a row. */
  void add(FilledRow row) {
    switch (row.layout().table()) {
      case ASSESSMENT -> assessment.add(row);
      case UNITS -> unit(row);
      case COALITIONS -> coalition(row);
      case MEMBERSHIPS -> membership(row);
      case FACTS -> fact(row);
      case SELF_ASSESSMENT -> selfAssessment(row);
      case ACTIVITIES -> activity(row);
      case ITEMS -> item(row);
      case RECORDS -> entry(row);
      case WAIVERS -> waiver(row);
      case OVERRIDES -> override(row);
      case JUDGEMENTS -> judgement(row);
      case BALLOTS -> ballot(row);
      case ISSUED -> {
        String poll = row.requiredChoice("poll");
        String group = row.requiredChoice("group");
        int count = row.required("count").isEmpty() ? 0 : row.count("count", 0);
        issued.add(row, who -> new IssuedBallots(poll, group, count));
      }
      case RATINGS -> rating(row);
      case EARLIER -> earlier(row);
      case CALENDAR -> {
        List<LocalDate> days =
            row.requiredChoice("works").equals(FormLayout.WORKDAY) ? workdays : holidays;
        days.add(row.requiredDate("date"));
      }
    }
  }

  private void unit(FilledRow row) {
    String id = row.required("id");
    Unit unit =
        new Unit(id, row.required("name"), row.optional("class"), wide(row, SubjectKind.UNIT));
    directory.add(id, unit.name());
    units.add(row, who -> unit);
  }

  private void coalition(FilledRow row) {
    String id = row.required("id");
    String kind = row.text("kind");
    Coalition coalition =
        new Coalition(
            id,
            row.required("name"),
            kind.isEmpty() ? "共同体" : kind,
            row.optional("class"),
            wide(row, SubjectKind.COALITION),
            List.of());
    directory.add(id, coalition.name());
    coalitions.add(row, who -> coalition);
  }

  private Map<String, FactValue> wide(FilledRow row, SubjectKind kind) {
    Map<String, FactValue> facts = new HashMap<>();
    for (Vocabulary.Fact fact : layout.facts(kind)) {
      FactValue value = row.fact(FormLayout.FACTS + fact.name(), fact);
      if (value != null) {
        facts.put(fact.name(), value);
      }
    }
    return facts;
  }

  private void membership(FilledRow row) {
    String coalition = row.required("coalition");
    String unit = row.required("unit");
    String role = row.requiredChoice("role");
    LocalDate from = row.requiredDate("from");
    LocalDate until = row.date("until");
    if (until != null && until.isBefore(from)) {
      row.unreadable("until", Problem.detail("not-before-from", from.toString()), List.of());
    }
    if (!row.isBroken()) {
      Role part = Role.valueOf(role);
      if (part == Role.PARTNER) {
        directory.addOther(unit); // which may be a body that is not assessed
      }
      memberships.add(
          row,
          who ->
              new Belonging(
                  who.id(coalition, "coalition"),
                  new Membership(who.id(unit, "unit"), part, from, until)));
    }
  }

  /** Takes a line of a subject's own form: the name of a fact, and what was filled in for it. */
  private void fact(FilledRow row) {
    String subject = row.owner();
    String name = row.text("name");
    if (subject == null) {
      return; // it was said that the form does not say whose it is
    }
    Vocabulary.Fact fact = null;
    List<String> known = new ArrayList<>();
    for (SubjectKind kind : SubjectKind.values()) {
      for (Vocabulary.Fact each : layout.facts(kind)) {
        known.add(each.name());
        fact = each.name().equals(name) || each.en().equals(name) ? each : fact;
      }
    }
    if (fact == null) {
      row.refuse(
          Problem.error(ProblemId.UNKNOWN_TERM, row.at("name"), name)
              .withRemedy(Nearest.of(name, known).orElse(null)));
      return;
    }
    FactValue value = row.fact("value", fact);
    if (value == null) {
      return;
    }
    Map<String, Stated> own = stated.computeIfAbsent(subject, s -> new LinkedHashMap<>());
    Stated there = own.putIfAbsent(fact.name(), new Stated(value, fact.subject(), row.at("value")));
    if (there != null) {
      row.refuse(
          Problem.error(
              ProblemId.DUPLICATE_ID, row.at("name"), "facts", name, there.at().toString()));
    }
  }

  private void selfAssessment(FilledRow row) {
    String criterion = row.requiredChoice("criterion");
    String subject = row.subject();
    BigDecimal points = row.requiredNumber("points");
    selfAssessed.add(row, who -> new SelfAssessment(criterion, who.id(subject, SUBJECT), points));
  }

  private void waiver(FilledRow row) {
    String criterion = row.requiredChoice("criterion");
    String subject = row.subject();
    String reason = row.required("reason");
    LocalDate until = row.requiredDate("until");
    waivers.add(row, who -> new Waiver(criterion, who.id(subject, SUBJECT), reason, until));
  }

  private void override(FilledRow row) {
    String criterion = row.requiredChoice("criterion");
    String subject = row.subject();
    BigDecimal from = row.requiredNumber("from");
    BigDecimal to = row.requiredNumber("to");
    LocalDate on = row.requiredDate("on");
    String by = row.required("by");
    String reason = row.required("reason");
    overrides.add(
        row,
        who -> new ScoreOverride(criterion, who.id(subject, SUBJECT), from, to, on, by, reason));
  }

  private void judgement(FilledRow row) {
    String clause = row.requiredChoice("clause");
    String subject = row.subject();
    BigDecimal points = row.requiredNumber("points");
    String reason = row.required("reason");
    String assessor = row.required("assessor");
    LocalDate on = row.requiredDate("on");
    judgements.add(
        row, who -> new Judgement(clause, who.id(subject, SUBJECT), points, reason, assessor, on));
  }

  private void rating(FilledRow row) {
    String panel = row.requiredChoice("panel");
    String subject = row.subject();
    String group = row.choice("group");
    List<BigDecimal> values = row.numbers("values");
    ratings.add(
        row,
        who ->
            new PanelRating(
                panel, who.id(subject, SUBJECT), group.isEmpty() ? null : group, values));
  }

  private void activity(FilledRow row) {
    String kind = row.requiredChoice("kind");
    String organiser = row.subject();
    String participants = row.lines("participants");
    Vocabulary.Kind known = layout.vocabulary().activities().get(kind);
    Activity.Builder activity =
        Activity.builder(kind, row.requiredDate("date"), organiser)
            .id(row.optional("id"))
            .fields(known == null ? Map.of() : row.fields(known.fields(), kind))
            .evidence(row.evidence());
    Activity said = activity.build();
    activities.add(
        row,
        who ->
            Activity.builder(kind, said.date(), who.id(organiser, "organiser"))
                .id(said.id())
                .participants(several(participants, who))
                .fields(said.fields())
                .evidence(said.evidence())
                .build());
  }

  /** Returns whom a cell names, one or several. */
  private List<String> several(String text, Who who) {
    String one = directory.id(text);
    return one != null
        ? List.of(one)
        : FormValues.words(text).stream().map(said -> who.id(said, "participants")).toList();
  }

  private void item(FilledRow row) {
    Vocabulary.ListKind list =
        Objects.requireNonNull(layout.vocabulary().lists().get(row.layout().list()));
    Checklist checklist = list.checklist();
    List<StateChange> history = new ArrayList<>();
    for (String state : checklist.states()) {
      row.dates(FormLayout.HISTORY + state).forEach(d -> history.add(new StateChange(state, d)));
    }
    history.sort(Comparator.comparing(StateChange::on)); // stable: those of a day go on in order
    String state = row.choice("state");
    if (state.isEmpty()) {
      state =
          history.isEmpty() ? checklist.states().get(0) : history.get(history.size() - 1).state();
    }
    List<Link> links = new ArrayList<>();
    for (String kind : list.links().keySet()) {
      FormValues.words(row.lines(FormLayout.LINKS + kind))
          .forEach(to -> links.add(new Link(kind, to)));
    }
    String owner = row.subject();
    ChecklistItem said =
        ChecklistItem.builder(
                row.required("id"), checklist.name(), owner, row.requiredDate("raised"))
            .title(row.text("title"))
            .state(state)
            .due(row.date("due"))
            .closed(row.date("closed"))
            .history(history)
            .links(links)
            .fields(row.fields(list.fields(), checklist.name()))
            .evidence(row.evidence())
            .build();
    items.add(
        row,
        who ->
            new ChecklistItem(
                said.id(),
                said.list(),
                who.id(owner, "owner"),
                said.title(),
                said.state(),
                said.raised(),
                said.due(),
                said.closed(),
                said.history(),
                said.links(),
                said.fields(),
                said.evidence()));
  }

  private void entry(FilledRow row) {
    String kind = row.requiredChoice("kind");
    Vocabulary.RecordKind known = layout.vocabulary().records().get(kind);
    String level = row.text("level");
    if (known != null
        && !level.isEmpty()
        && !known.levels().isEmpty()
        && !known.levels().contains(level)) {
      row.unreadable(
          "level", Problem.detail("cell-choice", String.join("、", known.levels())), known.levels());
    }
    String subject = row.subject();
    LocalDate date = row.requiredDate("date");
    String id = row.optional("id");
    LocalDate reported = row.date("reported");
    String key = row.optional("key");
    Map<String, FactValue> fields = known == null ? Map.of() : row.fields(known.fields(), kind);
    List<Evidence> evidence = row.evidence();
    records.add(
        row,
        who ->
            new CaseRecord(
                id,
                kind,
                who.id(subject, SUBJECT),
                date,
                reported,
                key,
                level.isEmpty() ? null : level,
                fields,
                evidence));
  }

  private void ballot(FilledRow row) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (String key : row.place().columns().keySet()) {
      if (key.startsWith(CHOICES) && !row.text(key).isEmpty()) {
        choices.put(key, row.text(key));
      }
    }
    String poll = row.requiredChoice("poll");
    String group = row.requiredChoice("group");
    int count = row.count("count", 1);
    ballots.add(
        row,
        who -> {
          Map<String, String> known = new LinkedHashMap<>();
          choices.forEach((key, c) -> known.put(who.id(key.substring(CHOICES.length()), key), c));
          return new Ballot(poll, group, count, known);
        });
  }

  private void earlier(FilledRow row) {
    String period = row.required("period");
    // a spreadsheet makes a day of a month that is typed in
    String month = period.matches("\\d{4}-\\d{2}-01") ? period.substring(0, 7) : period;
    String grade = row.choice("grade");
    String subject = row.subject();
    BigDecimal total = row.number("total");
    BigDecimal base = row.number("base");
    BigDecimal max = row.number("max");
    int rank = row.count("rank", 0);
    String digest = row.optional("digest");
    earlier.add(
        row,
        who ->
            new EarlierResult(
                who.id(subject, SUBJECT),
                month,
                total,
                base,
                max,
                rank,
                grade.isEmpty() ? null : grade,
                digest));
  }

  /**
   * Puts everything together and checks it; {@code null} when the register is missing.
   *
   * @param forms where the form of each subject says whose it is
   */
  @Nullable FilledForms finish(Map<String, Position> forms) {
    if (assessment.isEmpty()) {
      problems.add(
          Problem.error(
              ProblemId.MISSING_FILE,
              Position.of(Forms.REGISTER),
              Problem.detail("forms-register", FormTable.ASSESSMENT.title().zh())));
      return null;
    }
    FilledRow row = assessment.get(0);
    for (FilledRow further : assessment.subList(1, assessment.size())) {
      further.refuse(
          Problem.error(
              ProblemId.DUPLICATE_ID,
              further.at(""),
              "sheets",
              FormTable.ASSESSMENT.title().zh(),
              row.at("").toString()));
    }
    LocalDate from = row.requiredDate("period.from");
    LocalDate to = row.requiredDate("period.to");
    LocalDate asOf = row.date("asOf");
    if (to.isBefore(from)) {
      row.unreadable("period.to", Problem.detail("not-before-from", from.toString()), List.of());
      return null;
    }
    Map<String, RowPlace> rows = new HashMap<>();
    rows.put("", row.place());
    Map<String, Position> cells = new HashMap<>();
    List<Unit> allUnits = units.resolved("units", rows);
    List<Coalition> allCoalitions = coalitions.resolved("coalitions", rows);
    Map<String, Position> known = known(forms);
    facts(allUnits, allCoalitions, cells);
    join(allCoalitions, rows);
    Submission submission =
        Submission.builder(asOf == null ? to : asOf, from, to)
            .title(row.text("title"))
            .synthetic(row.yes("synthetic"))
            .units(allUnits)
            .coalitions(allCoalitions)
            .activities(activities.resolved("activities", rows))
            .items(items.resolved("items", rows))
            .records(records.resolved("records", rows))
            .waivers(waivers.resolved("waivers", rows))
            .overrides(overrides.resolved("overrides", rows))
            .judgements(judgements.resolved("judgements", rows))
            .selfAssessed(selfAssessed.resolved("selfAssessed", rows))
            .ballots(ballots.resolved("ballots", rows))
            .issued(issued.resolved("issued", rows))
            .ratings(ratings.resolved("ratings", rows))
            .earlier(earlier.resolved("earlier", rows))
            .calendar(new WorkCalendar(holidays, workdays))
            .build();
    if (problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR)) {
      problems.addAll(
          FilledForms.located(SubmissionCheck.check(submission, "submission"), rows, cells));
      outside("activities", submission.activities(), Activity::date, rows, from, to);
      outside("records", submission.records(), CaseRecord::date, rows, from, to);
    }
    missing(known);
    return new FilledForms(submission, rows, cells, List.of());
  }

  /** Returns where the form of each subject is, which may say its id or its name. */
  private Map<String, Position> known(Map<String, Position> forms) {
    Map<String, Position> known = new LinkedHashMap<>();
    forms.forEach(
        (said, at) -> {
          Position other = known.putIfAbsent(id(said, at), at);
          if (other != null) {
            problems.add(
                Problem.error(ProblemId.DUPLICATE_ID, at, "forms", said, other.toString()));
          }
        });
    return known;
  }

  /** Tells of what happened outside the period, which rarely counts: a year may be mistyped. */
  private <T> void outside(
      String list,
      List<T> all,
      Function<T, LocalDate> date,
      Map<String, RowPlace> rows,
      LocalDate from,
      LocalDate to) {
    for (int i = 0; i < all.size(); i++) {
      LocalDate day = date.apply(all.get(i));
      if (day.isBefore(from) || day.isAfter(to)) {
        Position at = Objects.requireNonNull(rows.get(list + "[" + i + "]")).at("date");
        problems.add(
            Problem.notice(
                ProblemId.OUTSIDE_PERIOD, at, day.toString(), from.toString(), to.toString()));
      }
    }
  }

  private String id(String said, Position at) {
    String id = directory.id(said);
    if (id == null && !said.isEmpty()) {
      problems.add(
          Problem.error(ProblemId.DANGLING_REFERENCE, at, "units", said)
              .withRemedy(directory.nearest(said).orElse(null)));
    }
    return id == null ? said : id;
  }

  /** Puts what the forms state beside what the register says. */
  private void facts(
      List<Unit> allUnits, List<Coalition> allCoalitions, Map<String, Position> cells) {
    Map<String, Integer> unitOf = new HashMap<>();
    Map<String, Integer> coalitionOf = new HashMap<>();
    for (int i = 0; i < allUnits.size(); i++) {
      unitOf.putIfAbsent(allUnits.get(i).id(), i);
    }
    for (int i = 0; i < allCoalitions.size(); i++) {
      coalitionOf.putIfAbsent(allCoalitions.get(i).id(), i);
    }
    stated.forEach(
        (said, facts) -> {
          String id = directory.id(said);
          Integer unit = unitOf.get(id);
          Integer coalition = coalitionOf.get(id);
          facts.forEach(
              (name, fact) -> {
                if (unit != null && fact.kind() == SubjectKind.UNIT) {
                  Unit before = allUnits.get(unit);
                  once(before.facts(), name, fact);
                  allUnits.set(unit, before.withFact(name, fact.value()));
                  cells.put("units[" + unit + "].facts." + name, fact.at());
                } else if (coalition != null && fact.kind() == SubjectKind.COALITION) {
                  Coalition before = allCoalitions.get(coalition);
                  once(before.facts(), name, fact);
                  allCoalitions.set(coalition, before.withFact(name, fact.value()));
                  cells.put("coalitions[" + coalition + "].facts." + name, fact.at());
                } else if (unit != null || coalition != null) {
                  problems.add(Problem.error(ProblemId.UNKNOWN_TERM, fact.at(), name));
                }
              });
        });
  }

  private void once(Map<String, FactValue> before, String name, Stated fact) {
    if (before.containsKey(name)) {
      problems.add(
          Problem.error(
              ProblemId.DUPLICATE_ID,
              fact.at(),
              "facts",
              name,
              FormTable.UNITS.title().zh() + "/" + FormTable.COALITIONS.title().zh()));
    }
  }

  /** Gives each coalition those who belong to it. */
  private void join(List<Coalition> all, Map<String, RowPlace> rows) {
    List<Belonging> belongings = memberships.resolved(MEMBERSHIPS, rows);
    for (int i = 0; i < all.size(); i++) {
      Coalition coalition = all.get(i);
      List<Membership> own = new ArrayList<>();
      for (int n = 0; n < belongings.size(); n++) {
        if (belongings.get(n).coalition().equals(coalition.id())) {
          RowPlace place = rows.get(MEMBERSHIPS + "[" + n + "]");
          rows.put(
              "coalitions[" + i + "].memberships[" + own.size() + "]",
              Objects.requireNonNull(place));
          own.add(belongings.get(n).membership());
        }
      }
      all.set(
          i,
          new Coalition(
              coalition.id(),
              coalition.name(),
              coalition.kind(),
              coalition.coalitionClass(),
              coalition.facts(),
              own));
    }
  }

  /** Says who handed in no form, where others did. */
  private void missing(Map<String, Position> forms) {
    List<String> without = new ArrayList<>();
    directory
        .names()
        .forEach(
            (id, name) -> {
              if (!forms.containsKey(id)) {
                without.add(name);
              }
            });
    if (!forms.isEmpty() && !without.isEmpty()) {
      String names = String.join("、", without.subList(0, Math.min(NAMED, without.size())));
      problems.add(
          Problem.notice(
              ProblemId.MISSING_FILE,
              Position.of(Forms.REGISTER),
              Problem.detail(
                  "forms-missing",
                  Integer.toString(without.size()),
                  without.size() > NAMED ? names + "……" : names)));
    }
  }
}
