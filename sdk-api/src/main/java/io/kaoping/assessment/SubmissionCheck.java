package io.kaoping.assessment;

import io.kaoping.checklist.ChecklistItem;
import io.kaoping.checklist.Link;
import io.kaoping.checklist.StateChange;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.CoalitionLevels;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.coalition.Unit;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.Activity;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.Evidence;
import io.kaoping.record.FactValue;
import io.kaoping.record.ScoreOverride;
import io.kaoping.record.Waiver;
import io.kaoping.rubric.Points;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Checks what no type can: ids are unique, ids and terms printable, references lead somewhere, no
 * coalition belongs to itself, dates lie between 1990 and 2100, an item's state is the last one it
 * entered. The place of a problem is a path in the document, such as {@code items[3].owner}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SubmissionCheck {
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

  /** More levels of coalitions than these are a mistake; the reports know of five. */
  private static final int MOST_LEVELS = 20;

  /** Among more ids than these the nearest one is not looked for: it would take too long. */
  private static final int MOST_KNOWN = 5_000;

  /** After so many problems the nearest id is not looked for either. */
  private static final int MOST_NEAREST = 100;

  private final Submission submission;
  private final String source;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Place> subjects = new HashMap<>();
  private final Set<String> members = new HashSet<>();
  private final Set<String> partners = new HashSet<>();

  private SubmissionCheck(Submission submission, String source) {
    this.submission = submission;
    this.source = source;
  }

  /**
   * Returns everything that is wrong with a submission, in the order of the document.
   *
   * @param source what to call the submission in problems
   */
  public static List<Problem> check(Submission submission, String source) {
    return new SubmissionCheck(submission, source).run();
  }

  /**
   * Returns everything that is wrong with a submission, as {@link #check(Submission, String)} does,
   * in less time where only the as-of date was changed, and items, activities and records in their
   * places.
   *
   * @param source what to call the submission in problems
   * @param sound the submission before the change, with which nothing was wrong
   */
  public static List<Problem> check(Submission submission, String source, Submission sound) {
    SubmissionCheck check = new SubmissionCheck(submission, source);
    return check.keepsPlaces(sound) ? check.runWhereDiffers(sound) : check.run();
  }

  /** Tells whether every id is where it was, and nothing differs that is not looked at again. */
  private boolean keepsPlaces(Submission sound) {
    return submission.title().equals(sound.title())
        && submission.from().equals(sound.from())
        && submission.to().equals(sound.to())
        && submission.units().equals(sound.units())
        && submission.coalitions().equals(sound.coalitions())
        && submission.waivers().equals(sound.waivers())
        && submission.overrides().equals(sound.overrides())
        && submission.opinions().equals(sound.opinions())
        && submission.earlier().equals(sound.earlier())
        && submission.calendar().equals(sound.calendar())
        && keepsPlaces(submission.items(), sound.items(), ChecklistItem::id)
        && keepsPlaces(submission.activities(), sound.activities(), Activity::id)
        && keepsPlaces(submission.records(), sound.records(), CaseRecord::id);
  }

  private static <T> boolean keepsPlaces(
      List<T> list, List<T> sound, Function<T, @Nullable String> id) {
    for (int i = 0; i < list.size() && list.size() == sound.size(); i++) {
      if (list.get(i) != sound.get(i)
          && !Objects.equals(id.apply(list.get(i)), id.apply(sound.get(i)))) {
        return false;
      }
    }
    return list.size() == sound.size();
  }

  private List<Problem> runWhereDiffers(Submission sound) {
    date(Place.of("asOf"), submission.asOf());
    notBeforeThePeriod();
    submission.units().forEach(unit -> subjects.put(unit.id(), Place.of("units")));
    for (Coalition coalition : submission.coalitions()) {
      subjects.put(coalition.id(), Place.of("coalitions"));
      for (Membership membership : coalition.memberships()) {
        if (membership.role() == Role.PARTNER) {
          partners.add(membership.unit());
        }
      }
    }
    List<Activity> activities = submission.activities();
    for (int i = 0; i < activities.size(); i++) {
      if (activities.get(i) != sound.activities().get(i)) {
        activity(activities.get(i), Place.of("activities", i), new HashMap<>());
      }
    }
    List<ChecklistItem> items = submission.items();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) != sound.items().get(i)) {
        List<Link> ties = items.get(i).links();
        item(
            items.get(i),
            Place.of("items", i),
            ties.equals(sound.items().get(i).links()) ? ids(ties) : itemPlaces().keySet());
      }
    }
    for (int i = 0; i < submission.records().size(); i++) {
      if (submission.records().get(i) != sound.records().get(i)) {
        entry(submission.records().get(i), Place.of("records", i), new HashMap<>());
      }
    }
    return List.copyOf(problems);
  }

  /** Returns the ids that ties lead to, which are there if they were before. */
  private static Set<String> ids(List<Link> ties) {
    return ties.isEmpty() ? Set.of() : ties.stream().map(Link::to).collect(Collectors.toSet());
  }

  /** Returns the place of each item; of those that share an id, the first. */
  private Map<String, Integer> itemPlaces() {
    List<ChecklistItem> items = submission.items();
    Map<String, Integer> places = new HashMap<>(2 * items.size());
    for (int i = 0; i < items.size(); i++) {
      places.putIfAbsent(items.get(i).id(), i);
    }
    return places;
  }

  private List<Problem> run() {
    text(Place.of("title"), submission.title());
    date(Place.of("asOf"), submission.asOf());
    date(Place.of("period").field("from"), submission.from());
    date(Place.of("period").field("to"), submission.to());
    notBeforeThePeriod();
    List<Unit> units = submission.units();
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      unique(subjects, "units", unit.id(), Place.of("units", i).field("id"));
      members.add(unit.id());
      name(Place.of("units", i).field("name"), unit.name());
      term(Place.of("units", i).field("class"), unit.unitClass());
      facts(Place.of("units", i).field("facts"), unit.facts());
    }
    levels(submission.coalitions().stream().filter(c -> !members.contains(c.id())).toList());
    submission.coalitions().forEach(coalition -> members.add(coalition.id()));
    for (int i = 0; i < submission.coalitions().size(); i++) {
      coalition(submission.coalitions().get(i), Place.of("coalitions", i));
    }
    Map<String, Place> activityIds = new HashMap<>();
    for (int i = 0; i < submission.activities().size(); i++) {
      activity(submission.activities().get(i), Place.of("activities", i), activityIds);
    }
    Map<String, Integer> places = itemPlaces();
    for (int i = 0; i < submission.items().size(); i++) {
      ChecklistItem item = submission.items().get(i);
      Place path = Place.of("items", i);
      id(path.field("id"), item.id());
      int first = places.getOrDefault(item.id(), i);
      if (first != i) {
        duplicate("items", item.id(), path.field("id"), Place.of("items", first).field("id"));
      }
      item(item, path, places.keySet());
    }
    Map<String, Place> recordIds = new HashMap<>();
    for (int i = 0; i < submission.records().size(); i++) {
      entry(submission.records().get(i), Place.of("records", i), recordIds);
    }
    for (int i = 0; i < submission.waivers().size(); i++) {
      Waiver waiver = submission.waivers().get(i);
      subject(Place.of("waivers", i).field("subject"), waiver.subject());
      said(Place.of("waivers", i).field("reason"), waiver.reason());
      date(Place.of("waivers", i).field("until"), waiver.until());
    }
    for (int i = 0; i < submission.overrides().size(); i++) {
      ScoreOverride override = submission.overrides().get(i);
      subject(Place.of("overrides", i).field("subject"), override.subject());
      decimal(Place.of("overrides", i).field("from"), override.from());
      decimal(Place.of("overrides", i).field("to"), override.to());
      date(Place.of("overrides", i).field("on"), override.on());
      said(Place.of("overrides", i).field("by"), override.by());
      said(Place.of("overrides", i).field("reason"), override.reason());
    }
    new OpinionCheck(submission, this).run();
    return List.copyOf(problems);
  }

  private void notBeforeThePeriod() {
    if (submission.asOf().isBefore(submission.from())) {
      problems.add(
          Problem.error(
              ProblemId.OUTSIDE_PERIOD,
              at(Place.of("asOf")),
              submission.asOf().toString(),
              submission.from().toString(),
              submission.to().toString()));
    }
  }

  /** Refuses coalitions that are members of each other in a circle, and towers of them. */
  private void levels(List<Coalition> coalitions) {
    CoalitionLevels levels = CoalitionLevels.of(coalitions);
    List<String> circle = levels.circle();
    if (!circle.isEmpty()) {
      List<String> ids = submission.coalitions().stream().map(Coalition::id).toList();
      problems.add(
          Problem.error(
              ProblemId.CIRCULAR_MEMBERSHIP,
              at(Place.of("coalitions", ids.indexOf(circle.get(0))).field("memberships")),
              String.join(" → ", circle) + " → " + circle.get(0)));
    }
    if (levels.count() > MOST_LEVELS) {
      badValue(Place.of("coalitions"), levels.count() + " levels", "≤ " + MOST_LEVELS);
    }
  }

  private void coalition(Coalition coalition, Place path) {
    unique(subjects, "coalitions", coalition.id(), path.field("id"));
    name(path.field("name"), coalition.name());
    term(path.field("kind"), coalition.kind());
    term(path.field("class"), coalition.coalitionClass());
    facts(path.field("facts"), coalition.facts());
    List<Membership> memberships = coalition.memberships();
    Map<String, TreeMap<LocalDate, Integer>> apart = new HashMap<>();
    for (int i = 0; i < memberships.size(); i++) {
      Membership membership = memberships.get(i);
      Place at = path.element("memberships", i);
      if (membership.role() == Role.PARTNER) {
        name(at.field("unit"), membership.unit());
        partners.add(membership.unit());
        if (membership.unit().equals(coalition.id())) {
          problems.add(
              Problem.error(
                  ProblemId.CIRCULAR_MEMBERSHIP,
                  at(at.field("unit")),
                  coalition.id() + " → " + coalition.id()));
        }
      } else if (!members.contains(membership.unit())) {
        dangling("units", membership.unit(), at.field("unit"), members);
      }
      date(at.field("from"), membership.from());
      date(at.field("until"), membership.until());
      TreeMap<LocalDate, Integer> before =
          apart.computeIfAbsent(membership.unit(), u -> new TreeMap<>());
      Map.Entry<LocalDate, Integer> last = before.floorEntry(end(membership));
      if (last == null || end(memberships.get(last.getValue())).isBefore(membership.from())) {
        before.put(membership.from(), i);
      } else {
        problems.add(
            Problem.error(
                ProblemId.DUPLICATE_ID,
                at(at.field("unit")),
                "memberships",
                membership.unit(),
                path.element("memberships", last.getValue()).toString()));
      }
    }
  }

  private static LocalDate end(Membership membership) {
    LocalDate until = membership.until();
    return until == null ? LocalDate.MAX : until;
  }

  private void activity(Activity activity, Place path, Map<String, Place> ids) {
    optionalId(ids, "activities", activity.id(), path);
    term(path.field("kind"), activity.kind());
    facts(path.field("fields"), activity.fields());
    date(path.field("date"), activity.date());
    subject(path.field("organiser"), activity.organiser());
    List<String> participants = activity.participants();
    Map<String, Integer> seen = participants.isEmpty() ? Map.of() : new HashMap<>();
    for (int i = 0; i < participants.size(); i++) {
      Place at = path.element("participants", i);
      String participant = participants.get(i);
      subject(at, participant);
      Integer first = seen.putIfAbsent(participant, i);
      if (first != null) {
        problems.add(
            Problem.error(
                ProblemId.DUPLICATE_ID,
                at(at),
                "participants",
                participant,
                path.element("participants", first).toString()));
      }
    }
    evidence(path, activity.evidence());
  }

  private void item(ChecklistItem item, Place path, Set<String> ids) {
    term(path.field("list"), item.list());
    term(path.field("state"), item.state());
    facts(path.field("fields"), item.fields());
    text(path.field("title"), item.title());
    subject(path.field("owner"), item.owner());
    date(path.field("raised"), item.raised());
    date(path.field("due"), item.due());
    LocalDate closed = item.closed();
    date(path.field("closed"), closed);
    if (closed != null && closed.isBefore(item.raised())) {
      problems.add(
          Problem.error(
              ProblemId.BAD_VALUE,
              at(path.field("closed")),
              "closed",
              closed.toString(),
              Problem.detail("not-before-raised", item.raised().toString())));
    }
    List<StateChange> history = item.history();
    for (int i = 0; i < history.size(); i++) {
      date(path.element("history", i).field("on"), history.get(i).on());
      if (i > 0 && history.get(i).on().isBefore(history.get(i - 1).on())) {
        problems.add(
            Problem.error(
                ProblemId.BAD_VALUE,
                at(path.element("history", i).field("on")),
                "on",
                history.get(i).on().toString(),
                Problem.detail(
                    "history-order",
                    history.get(i - 1).state(),
                    history.get(i - 1).on().toString())));
      }
    }
    if (!history.isEmpty() && !history.get(history.size() - 1).state().equals(item.state())) {
      problems.add(
          Problem.error(
              ProblemId.BAD_VALUE,
              at(path.field("state")),
              "state",
              item.state(),
              Problem.detail("history-end", history.get(history.size() - 1).state())));
    }
    for (int i = 0; i < item.links().size(); i++) {
      Link link = item.links().get(i);
      if (!ids.contains(link.to())) {
        dangling("items", link.to(), path.element("links", i).field("to"), ids);
      }
    }
    evidence(path, item.evidence());
  }

  private void entry(CaseRecord entry, Place path, Map<String, Place> ids) {
    optionalId(ids, "records", entry.id(), path);
    term(path.field("kind"), entry.kind());
    term(path.field("key"), entry.key());
    term(path.field("level"), entry.level());
    facts(path.field("fields"), entry.fields());
    subject(path.field("subject"), entry.subject());
    date(path.field("date"), entry.date());
    reported(path.field("reported"), entry);
    evidence(path, entry.evidence());
  }

  private void reported(Place path, CaseRecord entry) {
    LocalDate reported = entry.reported();
    date(path, reported);
    if (reported != null && reported.isBefore(entry.date())) {
      badValue(
          path,
          reported.toString(),
          Problem.detail("not-before-happened", entry.date().toString()));
    }
  }

  private void optionalId(Map<String, Place> ids, String kind, @Nullable String id, Place path) {
    if (id != null) {
      unique(ids, kind, id, path.field("id"));
    }
  }

  private void unique(Map<String, Place> ids, String kind, String id, Place path) {
    id(path, id);
    Place other = ids.putIfAbsent(id, path);
    if (other != null) {
      duplicate(kind, id, path, other);
    }
  }

  private void id(Place path, String id) {
    if (!printable(id) || id.codePointCount(0, id.length()) > 64) {
      problems.add(Problem.error(ProblemId.BAD_ID, at(path), id));
    }
  }

  void name(Place path, String name) {
    if (!printable(name)) {
      problems.add(Problem.error(ProblemId.BAD_ID, at(path), name));
    }
  }

  /** Checks a word that the data is compared by, where an invisible difference would count. */
  void term(Place path, @Nullable String term) {
    if (term != null) {
      name(path, term);
    }
  }

  private void facts(Place path, Map<String, FactValue> values) {
    if (values.isEmpty()) {
      return;
    }
    int before = problems.size();
    values.forEach((name, value) -> fact(path, name, value));
    if (problems.size() > before + 1) { // in an order that is always the same
      problems.subList(before, problems.size()).clear();
      new TreeMap<>(values).forEach((name, value) -> fact(path, name, value));
    }
  }

  private void fact(Place path, String name, FactValue value) {
    name(path, name);
    if (value instanceof FactValue.Text text) {
      text(path.field(name), text.value());
    }
  }

  /** Checks a text that may be empty, but must not forge or hide anything where it is shown. */
  void text(Place path, String text) {
    if (!text.isEmpty() && !clean(text)) {
      problems.add(Problem.error(ProblemId.BAD_ID, at(path), text));
    }
  }

  /** Refuses a text that says nothing: who decided and why must be on record. */
  void said(Place path, String text) {
    text(path, text);
    if (text.isBlank()) {
      problems.add(Problem.error(ProblemId.MISSING_FIELD, at(path), path.name()));
    }
  }

  private void evidence(Place path, List<Evidence> evidence) {
    for (int i = 0; i < evidence.size(); i++) {
      text(path.element("evidence", i).field("ref"), evidence.get(i).ref());
      text(path.element("evidence", i).field("title"), evidence.get(i).title());
    }
  }

  void decimal(Place path, BigDecimal value) {
    try {
      Points.of(value);
    } catch (ArithmeticException e) {
      problems.add(
          Problem.error(
              ProblemId.BAD_VALUE, at(path), path.name(), value.toString(), "999999999999.999999"));
    }
  }

  private static boolean printable(String text) {
    return !text.isBlank() && clean(text);
  }

  private static boolean clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!plain(text.charAt(i))) {
        return normalAndVisible(text);
      }
    }
    return true;
  }

  /** Tells whether a character is plain ASCII or a common Chinese one, about which all is known. */
  private static boolean plain(char c) {
    return (c >= 0x20 && c < 0x7F) || (c >= 0x4E00 && c < 0xA000);
  }

  private static boolean normalAndVisible(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        && text.codePoints()
            .noneMatch(
                c -> {
                  int type = Character.getType(c);
                  return type == Character.CONTROL
                      || type == Character.FORMAT
                      || type == Character.SURROGATE
                      || type == Character.LINE_SEPARATOR
                      || type == Character.PARAGRAPH_SEPARATOR;
                });
  }

  void subject(Place path, String id) {
    if (!subjects.containsKey(id) && !partners.contains(id)) {
      dangling("units", id, path, subjects.keySet());
    }
  }

  private void dangling(String kind, String id, Place path, Set<String> known) {
    problems.add(
        Problem.error(ProblemId.DANGLING_REFERENCE, at(path), kind, id)
            .withRemedy(
                known.size() > MOST_KNOWN || problems.size() > MOST_NEAREST
                    ? null
                    : Nearest.of(id, known).orElse(null)));
  }

  void date(Place path, @Nullable LocalDate date) {
    if (date != null && (date.isBefore(FIRST) || date.isAfter(LAST))) {
      problems.add(Problem.error(ProblemId.IMPOSSIBLE_DATE, at(path), date.toString()));
    }
  }

  /** Refuses a value, and says which ones are allowed. */
  void badValue(Place path, String found, String allowed) {
    problems.add(Problem.error(ProblemId.BAD_VALUE, at(path), path.name(), found, allowed));
  }

  /** Refuses what stands there for the second time. */
  void duplicate(String kind, String id, Place path, Place other) {
    problems.add(Problem.error(ProblemId.DUPLICATE_ID, at(path), kind, id, other.toString()));
  }

  void missing(Place path) {
    problems.add(Problem.error(ProblemId.MISSING_FIELD, at(path), path.name()));
  }

  private Position at(Place path) {
    return Position.of(source, path.toString());
  }
}
