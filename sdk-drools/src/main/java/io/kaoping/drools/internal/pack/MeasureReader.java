package io.kaoping.drools.internal.pack;

import io.kaoping.drools.internal.pack.YamlNode.Scalar;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Measure.WhenMissing;
import io.kaoping.rubric.Part;
import io.kaoping.rubric.Period;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Span;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the measure of a clause, the mapping after {@code of:}. */
final class MeasureReader {
  private static final String MEMBER_COALITIONS = "member-coalitions";
  private static final List<String> KINDS =
      List.of(
          "when",
          "activity",
          "list",
          "record",
          "lacking",
          "holding",
          "absent-from",
          "members-without",
          "poll",
          "panel",
          "earlier",
          "number",
          "conditions",
          "points-of",
          "improvement-of",
          "members",
          MEMBER_COALITIONS,
          "coalition",
          "rule");

  /** As many as have a bit of their own. */
  private static final int MOST_CONDITIONS = 60;

  /** The word for all criteria of the maximum. */
  private static final String BASE = "base";

  private static final Map<String, WhenMissing> MISSING = missing();
  private static final Map<String, Period> PERIODS = periods();
  private static final Map<String, Part> PARTS = parts();
  private static final Map<String, Span> SPANS = spans();
  private static final Map<String, Measure.Several> SEVERAL = several();

  private final Vocabulary vocabulary;
  private final ProblemList problems;

  MeasureReader(Vocabulary vocabulary, ProblemList problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  private static Map<String, Period> periods() {
    Map<String, Period> periods = new LinkedHashMap<>();
    periods.put("month", Period.MONTH);
    periods.put("quarter", Period.QUARTER);
    periods.put("half-year", Period.HALF_YEAR);
    periods.put("year", Period.YEAR);
    return periods;
  }

  private static Map<String, WhenMissing> missing() {
    Map<String, WhenMissing> missing = new LinkedHashMap<>();
    missing.put("skip", WhenMissing.SKIP);
    missing.put("zero", WhenMissing.ZERO);
    missing.put("not-assessable", WhenMissing.NOT_ASSESSABLE);
    return missing;
  }

  private static Map<String, Span> spans() {
    Map<String, Span> spans = new LinkedHashMap<>();
    spans.put("as-of", Span.AS_OF);
    spans.put("by-day", Span.BY_DAY);
    spans.put("by-month", Span.BY_MONTH);
    spans.put("by-quarter", Span.BY_QUARTER);
    return spans;
  }

  private static Map<String, Measure.Several> several() {
    Map<String, Measure.Several> several = new LinkedHashMap<>();
    several.put("mean", Measure.Several.MEAN);
    several.put("best", Measure.Several.BEST);
    several.put("sum", Measure.Several.SUM);
    return several;
  }

  private static Map<String, Part> parts() {
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put("organiser", Part.ORGANISER);
    parts.put("participant", Part.PARTICIPANT);
    parts.put("any", Part.PARTICIPANT); // who holds an activity takes part in it
    return parts;
  }

  /** Reads a measure; returns {@code null} after a problem. */
  @Nullable Measure read(Fields of, SubjectKind subject) {
    List<String> kinds = new ArrayList<>(KINDS);
    kinds.retainAll(of.keys());
    if (kinds.size() != 1) {
      problems.error(
          ProblemId.BAD_CRITERION,
          of.at(),
          Problem.detail("measure-kind", String.join(", ", KINDS)));
      return null;
    }
    String kind = kinds.get(0);
    return switch (kind) {
      case "when" -> when(of.only("when"), subject);
      case "activity" -> sum(of, activity(of, subject));
      case "number" -> number(of.only("number", "out-of"), subject);
      case "conditions" -> conditions(of.only("conditions"), subject);
      case "list" -> sum(of, items(of.only("list", "where", "among", "sum")));
      case "record" -> sum(of, records(of.only("record", "where", "sum")));
      case "lacking" -> entries(of.only("lacking"), "lacking", subject);
      case "holding" -> entries(of.only("holding"), "holding", subject);
      case "absent-from" -> absences(of.only("absent-from"), subject);
      case "members-without" -> membersWithout(of.only("members-without"), subject);
      case "poll" -> {
        Scalar poll = term(of.only("poll"), "poll", vocabulary.polls());
        yield poll == null ? null : new Measure.Poll(poll.text());
      }
      case "panel" -> {
        Scalar panel = term(of.only("panel"), "panel", vocabulary.panels());
        yield panel == null ? null : new Measure.Panel(panel.text());
      }
      case "earlier" -> earlier(of);
      case "points-of" -> pointsOf(of.only("points-of"));
      case "improvement-of" -> improvement(of.only("improvement-of", "over", "missing"));
      case "members", MEMBER_COALITIONS -> members(of.only(kind, "membership"), kind, subject);
      case "coalition" ->
          coalition(of.only("coalition", "membership", "several", "share"), subject);
      default ->
          of.only("rule").textNode("rule").map(n -> new Measure.Expert(n.text())).orElse(null);
    };
  }

  /** Reads a condition on a subject's facts, if it is there and right. */
  @Nullable Condition ofSubject(Fields fields, String key, SubjectKind subject) {
    return condition(fields, key, Terms.ofSubject(vocabulary, subject));
  }

  private @Nullable Condition condition(Fields fields, String key, Terms terms) {
    Scalar text = fields.textNode(key).orElse(null);
    return text == null ? null : ConditionParser.parse(text, terms, problems);
  }

  private @Nullable Measure when(Fields of, SubjectKind subject) {
    Condition condition = ofSubject(of, "when", subject);
    return condition == null ? null : new Measure.When(condition);
  }

  private @Nullable Measure activity(Fields of, SubjectKind subject) {
    boolean cadence = of.has("every") || of.has("at-least");
    of.only("activity", "at-least", "every", "as", "where", "sum");
    Part usual = subject == SubjectKind.COALITION ? Part.ORGANISER : Part.PARTICIPANT;
    Part part = Optional.ofNullable(of.choice("as", PARTS)).orElse(usual);
    Period every = cadence ? of.requiredChoice("every", PERIODS, Period.YEAR) : Period.YEAR;
    if (cadence && !of.has("at-least")) {
      of.missing("at-least");
    }
    int atLeast = of.whole("at-least", 1, 1000);
    Scalar kind = term(of, "activity", vocabulary.activities());
    if (kind == null) {
      return null;
    }
    Vocabulary.Kind known = Objects.requireNonNull(vocabulary.activities().get(kind.text()));
    Condition where = condition(of, "where", Terms.ofActivities(known));
    return cadence
        ? new Measure.Cadence(kind.text(), atLeast, every, part, where)
        : new Measure.Activities(kind.text(), part, where);
  }

  private @Nullable Measure items(Fields of) {
    Scalar list = term(of, "list", vocabulary.lists());
    if (list == null) {
      return null;
    }
    Terms terms = Terms.ofItems(Objects.requireNonNull(vocabulary.lists().get(list.text())));
    return new Measure.Items(
        list.text(), condition(of, "where", terms), condition(of, "among", terms));
  }

  private @Nullable Measure records(Fields of) {
    Scalar kind = term(of, "record", vocabulary.records());
    if (kind == null) {
      return null;
    }
    Terms terms = Terms.ofRecords(Objects.requireNonNull(vocabulary.records().get(kind.text())));
    return new Measure.Records(kind.text(), condition(of, "where", terms));
  }

  /** Reads the number that is to be added up, if there is one. */
  private @Nullable Measure sum(Fields of, @Nullable Measure measure) {
    Scalar field = of.textNode("sum").orElse(null);
    if (field == null || measure == null) {
      return of.has("sum") ? null : measure;
    }
    if (measure instanceof Measure.Cadence
        || (measure instanceof Measure.Items items && items.among() != null)) {
      of.refuse(ProblemId.BAD_CRITERION, "sum", Problem.detail("sum-cadence"));
      return null;
    }
    Terms terms;
    if (measure instanceof Measure.Items items) {
      terms = Terms.ofItems(Objects.requireNonNull(vocabulary.lists().get(items.list())));
    } else if (measure instanceof Measure.Activities activities) {
      terms =
          Terms.ofActivities(
              Objects.requireNonNull(vocabulary.activities().get(activities.activity())));
    } else {
      String kind = ((Measure.Records) measure).kind();
      terms = Terms.ofRecords(Objects.requireNonNull(vocabulary.records().get(kind)));
    }
    return isNumber(field, terms) ? new Measure.Sum(measure, field.text()) : null;
  }

  private boolean isNumber(Scalar name, Terms terms) {
    Terms.Term term = terms.known().get(name.text());
    if (term == null) {
      problems.add(
          Problem.error(ProblemId.UNKNOWN_TERM, name.at(), name.text())
              .withRemedy(Nearest.of(name.text(), terms.known().keySet()).orElse(null)));
      return false;
    }
    if (term.type() != Vocabulary.Type.NUMBER) {
      problems.error(
          ProblemId.WRONG_TYPE,
          name.at(),
          name.text(),
          ConditionParser.word(term.type()),
          Fields.NUMBER);
      return false;
    }
    return true;
  }

  private @Nullable Measure number(Fields of, SubjectKind subject) {
    Terms terms = Terms.ofSubject(vocabulary, subject);
    Scalar fact = of.textNode("number").orElse(null);
    boolean right = fact != null && isNumber(fact, terms);
    if (!of.has("out-of")) {
      return fact == null || !right ? null : new Measure.Number(fact.text(), null, BigDecimal.ONE);
    }
    if (of.node("out-of") instanceof Scalar base && base.kind() == YamlNode.Kind.NUMBER) {
      Points figure = of.points("out-of");
      if (figure != null && figure.signum() <= 0) {
        of.badValue("out-of", figure.toString(), "> 0");
        return null;
      }
      return fact == null || !right || figure == null
          ? null
          : new Measure.Number(fact.text(), null, figure.toBigDecimal());
    }
    Scalar base = of.textNode("out-of").orElse(null);
    boolean known = base != null && isNumber(base, terms);
    return fact == null || base == null || !right || !known
        ? null
        : new Measure.Number(fact.text(), base.text(), BigDecimal.ONE);
  }

  private @Nullable Measure conditions(Fields of, SubjectKind subject) {
    List<Condition> conditions = new ArrayList<>();
    List<YamlNode> items = of.items("conditions");
    for (YamlNode item : items) {
      if (item instanceof Scalar text && text.kind() == YamlNode.Kind.TEXT) {
        Condition condition =
            ConditionParser.parse(text, Terms.ofSubject(vocabulary, subject), problems);
        if (condition != null) {
          conditions.add(condition);
        }
      } else {
        problems.error(
            ProblemId.WRONG_TYPE, item.at(), "conditions", Fields.found(item), Fields.TEXT);
      }
    }
    if (items.size() < 2 || items.size() > MOST_CONDITIONS) {
      of.refuse(ProblemId.BAD_CRITERION, "conditions", Problem.detail("conditions-two"));
      return null;
    }
    return conditions.size() < items.size() ? null : new Measure.Conditions(conditions);
  }

  /** Reads the text fact whose states are given points; {@code null} after a problem. */
  Vocabulary.@Nullable Fact states(Fields of, SubjectKind subject) {
    Scalar name = of.only("fact").textNode("fact").orElse(null);
    if (name == null) {
      if (!of.has("fact")) {
        of.missing("fact");
      }
      return null;
    }
    Terms terms = Terms.ofSubject(vocabulary, subject);
    Vocabulary.Fact fact = vocabulary.facts().get(name.text());
    if (!terms.known().containsKey(name.text())) {
      problems.add(
          Problem.error(ProblemId.UNKNOWN_TERM, name.at(), name.text())
              .withRemedy(Nearest.of(name.text(), terms.known().keySet()).orElse(null)));
      return null;
    }
    if (fact == null || fact.values().isEmpty()) {
      problems.error(
          ProblemId.BAD_CRITERION, name.at(), Problem.detail("states-fact", name.text()));
      return null;
    }
    return fact;
  }

  /** Reads the records whose levels are given points; {@code null} after a problem. */
  Measure.@Nullable Records tiers(Fields of) {
    Measure records = records(of.only("record", "where"));
    if (!of.has("record")) {
      of.missing("record");
    }
    return (Measure.Records) records;
  }

  /** Returns the levels of a kind of record. */
  List<String> levels(String kind) {
    return Objects.requireNonNull(vocabulary.records().get(kind)).levels();
  }

  private @Nullable Measure entries(Fields of, String key, SubjectKind subject) {
    Scalar name = term(of, key, vocabulary.namedLists());
    if (name == null) {
      return null;
    }
    Vocabulary.NamedList list = Objects.requireNonNull(vocabulary.namedLists().get(name.text()));
    if (list.subject() != subject) {
      problems.error(
          ProblemId.BAD_CRITERION, name.at(), only(list.subject(), key + ": " + name.text()));
      return null;
    }
    return new Measure.Entries(
        list.name(), List.copyOf(list.entries().keySet()), key.equals("holding"));
  }

  private @Nullable Measure absences(Fields of, SubjectKind subject) {
    Scalar kind = term(of, "absent-from", vocabulary.activities());
    return kind == null || !fits(of, "absent-from", SubjectKind.UNIT, subject)
        ? null
        : new Measure.Absences(kind.text());
  }

  private @Nullable Measure membersWithout(Fields of, SubjectKind subject) {
    Scalar kind = term(of, "members-without", vocabulary.activities());
    return kind == null || !fits(of, "members-without", SubjectKind.COALITION, subject)
        ? null
        : new Measure.MembersWithout(kind.text());
  }

  private @Nullable Measure earlier(Fields of) {
    boolean counts = of.has("where") || of.has("in-a-row");
    if (counts) {
      of.only("earlier", "where", "in-a-row", "missing");
    } else {
      of.only("earlier", "weights", "missing");
    }
    Period every = of.requiredChoice("earlier", PERIODS, Period.YEAR);
    if (!of.has("missing")) {
      of.refuse(
          ProblemId.UNDECIDED,
          "missing",
          "missing",
          "missing: " + String.join(" | ", MISSING.keySet()));
    }
    WhenMissing missing = Optional.ofNullable(of.choice("missing", MISSING)).orElse(null);
    if (!counts) {
      List<BigDecimal> weights = weights(of, every);
      return missing == null ? null : new Measure.Earlier(every, weights, missing);
    }
    if (!of.has("where")) {
      of.missing("where");
    }
    int inARow = of.has("in-a-row") ? of.whole("in-a-row", 2, 12) : 1;
    Condition where = condition(of, "where", Terms.ofEarlier());
    return missing == null || where == null
        ? null
        : new Measure.EarlierPeriods(every, where, inARow, missing);
  }

  /** Reads one weight for each period of a year; none when all weigh the same. */
  private static List<BigDecimal> weights(Fields of, Period every) {
    List<BigDecimal> weights = new ArrayList<>();
    for (YamlNode item : of.items("weights")) {
      if (item instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NUMBER) {
        weights.add(PollReader.checked(of, "weights", new BigDecimal(scalar.text()), false));
      } else {
        of.badValue("weights", Fields.found(item), "> 0");
      }
    }
    int periods = 12 / every.months();
    if (of.has("weights") && weights.size() != periods) {
      of.badValue("weights", Integer.toString(weights.size()), Integer.toString(periods));
    }
    return weights;
  }

  private static @Nullable Measure pointsOf(Fields of) {
    List<String> criteria = of.texts("points-of");
    return criteria.isEmpty() ? null : new Measure.PointsOf(criteria);
  }

  private static @Nullable Measure improvement(Fields of) {
    boolean base = of.node("improvement-of") instanceof Scalar word && word.text().equals(BASE);
    List<String> criteria = base ? List.of() : of.texts("improvement-of");
    Period over = of.requiredChoice("over", PERIODS, Period.YEAR);
    WhenMissing missing =
        of.requiredChoice(
            "missing",
            ManifestReader.ordered(
                "skip", WhenMissing.SKIP, "not-assessable", WhenMissing.NOT_ASSESSABLE),
            WhenMissing.SKIP);
    return criteria.isEmpty() && !base ? null : new Measure.Improvement(criteria, over, missing);
  }

  private static @Nullable Measure members(Fields of, String key, SubjectKind subject) {
    String what = of.requiredText(key);
    Span span = of.choice("membership", SPANS);
    SubjectKind who = key.equals(MEMBER_COALITIONS) ? SubjectKind.COALITION : SubjectKind.UNIT;
    return what.isEmpty() || !fits(of, key, SubjectKind.COALITION, subject)
        ? null
        : new Measure.Members(who, criterion(what), span == null ? Span.AS_OF : span);
  }

  private static @Nullable Measure coalition(Fields of, SubjectKind subject) {
    String what = of.requiredText("coalition");
    Span span = of.requiredChoice("membership", SPANS, Span.AS_OF);
    Measure.Several several = of.requiredChoice("several", SEVERAL, Measure.Several.MEAN);
    boolean split =
        of.requiredChoice("share", ManifestReader.ordered("full", false, "split", true), false);
    if (split && several == Measure.Several.MEAN) {
      of.refuse(ProblemId.BAD_CRITERION, "several", Problem.detail("mean-of-split"));
      return null;
    }
    return what.isEmpty() || !fits(of, "coalition", SubjectKind.UNIT, subject)
        ? null
        : new Measure.OfCoalition(criterion(what), span, several, split);
  }

  /** Returns the id of a criterion, or {@code null} for the word that stands for the total. */
  private static @Nullable String criterion(String what) {
    return what.equals("total") ? null : what;
  }

  private static boolean fits(Fields of, String key, SubjectKind needed, SubjectKind subject) {
    if (subject != needed) {
      of.refuse(ProblemId.BAD_CRITERION, key, only(needed, key));
    }
    return subject == needed;
  }

  private static String only(SubjectKind subject, String what) {
    return Problem.detail(subject == SubjectKind.UNIT ? "units-only" : "coalitions-only", what);
  }

  private @Nullable Scalar term(Fields of, String key, Map<String, ?> known) {
    return VocabularyReader.term(of, key, known.keySet(), problems).orElse(null);
  }

  /** Tells whether a measure can have nothing to count among, so that a share has no meaning. */
  static boolean baseCanBeEmpty(Measure measure) {
    return !(measure instanceof Measure.When
        || measure instanceof Measure.Entries
        || measure instanceof Measure.Conditions
        || measure instanceof Measure.Sum
        || (measure instanceof Measure.Number number && number.outOf() == null)
        || measure instanceof Measure.Judged
        || measure instanceof Measure.Poll
        || measure instanceof Measure.Panel
        || measure instanceof Measure.Earlier
        || measure instanceof Measure.PointsOf
        || measure instanceof Measure.Improvement
        || measure instanceof Measure.Members);
  }
}
