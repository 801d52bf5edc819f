package io.kaoping.drools.internal.compile;

import io.kaoping.drools.internal.pack.ExpertRule;
import io.kaoping.drools.internal.pack.ReadPack;
import io.kaoping.problem.Position;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Part;
import io.kaoping.rubric.Period;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the criteria of a rubric as DRL, for people to read and for Drools to run. It says in
 * rules what the measures mean, and shares nothing with the plan.
 */
public final class DrlWriter {
  private static final Set<String> ITEM_FLAGS =
      Set.of("closed", "overdue", "late", "evidenced", "hasDue", "skipped");
  private static final Set<String> FINDERS = Set.of("closed", "late", "open", "overdue");
  private static final Map<String, String> WORDS =
      Map.of(
          "closed", "closed",
          "!closed", "open",
          "overdue", "overdue",
          "late", "late",
          "evidenced", "evidenced",
          "!evidenced", "unevidenced",
          "hasDue", "dated",
          "!hasDue", "undated");
  private static final Map<Condition.Operator, String> COMPARISONS =
      Map.of(
          Condition.Operator.GE, "atLeast",
          Condition.Operator.LE, "atMost",
          Condition.Operator.GT, "above",
          Condition.Operator.LT, "below");
  private static final Set<String> ITEM_DATES = Set.of("raised", "due", "closedOn");
  private static final Set<String> RECORD_DATES = Set.of("date", "reported");
  private static final Set<String> ITEM_DAYS = Set.of("daysLate", "workdaysLate", "workdaysOpen");
  private static final Set<String> COUNTS =
      Set.of("size", "leads", "deputies", "members", "partners", "memberships");

  private final ReadPack pack;
  private final Vocabulary vocabulary;

  DrlWriter(ReadPack pack) {
    this.pack = pack;
    this.vocabulary = pack.vocabulary();
  }

  /**
   * Returns one text for each criterion that rules can say, by id, in the order of the rubric; the
   * same pack gives the same texts.
   */
  public static Map<String, String> drl(ReadPack pack) {
    return new DrlWriter(pack).texts();
  }

  private Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Criterion criterion : pack.rubric().criteria()) {
      if (criterion.observable()) {
        StringBuilder text = new StringBuilder(head(criterion));
        String generated = generated(criterion);
        text.append(generated.isEmpty() ? "" : "\n").append(generated);
        Set<String> written = new HashSet<>();
        for (ExpertRule rule : pack.expertRules()) {
          if (rule.criterionId().equals(criterion.id()) && written.add(rule.file())) {
            text.append("\n// ").append(rule.file()).append('\n');
            text.append(rule.text().strip()).append('\n');
          }
        }
        texts.put(criterion.id(), text.toString());
      }
    }
    return Collections.unmodifiableMap(texts);
  }

  private String head(Criterion criterion) {
    Position position = pack.positionOf(criterion.id());
    String points =
        switch (criterion.role()) {
          case BASE -> criterion.points() + " 分";
          case UNSCORED -> criterion.points() + " 分(只列不计)";
          case BONUS -> criterion.cap() == null ? "不封顶" : "至多 " + criterion.points() + " 分";
        };
    String place =
        position.source()
            + (position.line() > 0 ? ":" + position.line() : "")
            + (position.path().isEmpty() ? "" : " " + position.path());
    return comment(criterion.id() + " " + criterion.title().zh() + "  " + points + "  " + place)
        + comment(criterion.sentence().zh());
  }

  private static String comment(String text) {
    return text.lines().map(line -> "// " + line + "\n").collect(Collectors.joining());
  }

  /** Returns the rules of those clauses that need no author's rule, without the head. */
  String generated(Criterion criterion) {
    StringBuilder text = new StringBuilder();
    Condition applies = criterion.appliesWhen();
    if (applies != null) {
      String when = "!( " + onSubject(applies, false) + " )";
      rule(
          text,
          criterion.id() + " 不适用",
          List.of(subject(criterion, when)),
          "findings.notApplicable( " + quoted(criterion.id()) + ", $s );");
    }
    for (Criterion.Observed clause : criterion.observed()) {
      clause(text, criterion, clause);
    }
    return text.toString();
  }

  private void clause(StringBuilder text, Criterion criterion, Criterion.Observed clause) {
    String name = clause.id() + " " + plain(criterion.title().zh());
    Measure measure = clause.measure();
    if (measure instanceof Measure.When when) {
      rule(
          text,
          name,
          List.of(subject(criterion, onSubject(when.condition(), true))),
          against(clause, "$s"));
    } else if (measure instanceof Measure.Cadence cadence) {
      cadence(text, criterion, clause, name, cadence);
    } else if (measure instanceof Measure.Activities activities) {
      String finder = activities.part() == Part.ORGANISER ? "held" : "activities";
      facts(
          text,
          criterion,
          clause,
          name,
          "$a : Activity",
          finder + "( " + quoted(activities.activity()) + " )",
          onActivity(activities.activity(), activities.where(), true));
    } else if (measure instanceof Measure.Items items) {
      items(text, criterion, clause, name, items);
    } else if (measure instanceof Measure.Records records) {
      facts(
          text,
          criterion,
          clause,
          name,
          "$r : CaseRecord",
          "records( " + quoted(records.kind()) + " )",
          onRecord(records.kind(), records.where()));
    } else if (measure instanceof Measure.Entries entries) {
      String finder = entries.held() ? "heldEntries" : "lackingEntries";
      whole(text, criterion, clause, name, finder + "( " + quoted(entries.namedList()) + " )");
    } else if (measure instanceof Measure.Absences absences) {
      whole(text, criterion, clause, name, "missed( " + quoted(absences.activity()) + " )");
    } else if (measure instanceof Measure.MembersWithout without) {
      whole(text, criterion, clause, name, "membersWithout( " + quoted(without.activity()) + " )");
    } else if (measure instanceof Measure.Number number) {
      number(text, criterion, clause, name, number);
    } else if (measure instanceof Measure.Sum sum) {
      sum(text, criterion, clause, name, sum);
    } else if (measure instanceof Measure.Conditions conditions) {
      for (int i = 1; i <= conditions.conditions().size(); i++) {
        rule(
            text,
            name + " 第" + i + "项",
            List.of(subject(criterion, onSubject(conditions.conditions().get(i - 1), true))),
            call("holds", clause, "$s, " + i));
      }
    } else if (measure instanceof Measure.Tier tier) {
      tier(text, criterion, clause, name, tier);
    } else if (measure instanceof Measure.Judged) {
      each(text, criterion, clause, name, "judgements( " + quoted(clause.id()) + " )");
    } else if (measure instanceof Measure.Poll poll) {
      each(text, criterion, clause, name, "ballots( " + quoted(poll.poll()) + " )");
    } else if (measure instanceof Measure.Panel panel) {
      each(text, criterion, clause, name, "ratings( " + quoted(panel.panel()) + " )");
    } else if (measure instanceof Measure.Earlier earlier) {
      each(text, criterion, clause, name, "earlier( " + quoted(word(earlier.every())) + " )");
    } else if (measure instanceof Measure.EarlierPeriods periods) {
      boolean orZero = periods.missing() == Measure.WhenMissing.ZERO;
      String where = written(periods.where(), true, (part, literal) -> part);
      rule(
          text,
          name,
          List.of(
              subject(criterion, ""),
              "$e : EarlierResult( "
                  + where
                  + " ) from $s."
                  + (orZero ? "earlierOrZero( " : "earlier( ")
                  + quoted(word(periods.every()))
                  + " )"),
          against(clause, "$e"));
    }
  }

  private static void number(
      StringBuilder text,
      Criterion criterion,
      Criterion.Observed clause,
      String name,
      Measure.Number number) {
    String outOf = number.outOf();
    String value = "$n : number( " + quoted(number.fact()) + " )";
    String base = outOf == null ? "" : ", $of : number( " + quoted(outOf) + " )";
    String what =
        outOf != null
            ? ", $of"
            : number.hasBase() ? ", " + quoted(number.base().toPlainString()) : "";
    rule(
        text,
        name,
        List.of(subject(criterion, value + base)),
        call("measured", clause, "$s, $n" + what));
  }

  private void sum(
      StringBuilder text,
      Criterion criterion,
      Criterion.Observed clause,
      String name,
      Measure.Sum sum) {
    String field = ", " + quoted(sum.field());
    if (sum.of() instanceof Measure.Items items) {
      List<Condition> rest = new ArrayList<>();
      String found = found(items.list(), parts(items.where()), rest);
      elements(
          text, criterion, clause, name, found, "$i : Item", onItem(items.list(), rest), field);
    } else if (sum.of() instanceof Measure.Activities activities) {
      String finder = activities.part() == Part.ORGANISER ? "held" : "activities";
      elements(
          text,
          criterion,
          clause,
          name,
          finder + "( " + quoted(activities.activity()) + " )",
          "$a : Activity",
          onActivity(activities.activity(), activities.where(), true),
          field);
    } else if (sum.of() instanceof Measure.Records records) {
      elements(
          text,
          criterion,
          clause,
          name,
          "records( " + quoted(records.kind()) + " )",
          "$r : CaseRecord",
          onRecord(records.kind(), records.where()),
          field);
    }
  }

  /** Writes a rule that adds up a field over a list, or over those of it that meet conditions. */
  private static void elements(
      StringBuilder text,
      Criterion criterion,
      Criterion.Observed clause,
      String name,
      String finder,
      String pattern,
      String where,
      String field) {
    if (where.isEmpty()) {
      rule(text, name, List.of(listOf(criterion, finder)), call("sum", clause, "$s, $all" + field));
      return;
    }
    rule(
        text,
        name,
        List.of(subjects(criterion, ""), pattern + "( " + where + " ) from $s." + finder),
        call("sum", clause, pattern.substring(0, pattern.indexOf(' ')) + field));
  }

  private void tier(
      StringBuilder text,
      Criterion criterion,
      Criterion.Observed clause,
      String name,
      Measure.Tier tier) {
    String where = onRecord(tier.kind(), tier.where());
    String also = where.isEmpty() ? "" : ", " + where;
    String records = " from $s.records( " + quoted(tier.kind()) + " )";
    List<String> when = new ArrayList<>();
    when.add(subject(criterion, ""));
    when.add("$r : CaseRecord( level == " + quoted(tier.level()) + also + " )" + records);
    if (!tier.higher().isEmpty()) {
      String higher =
          tier.higher().stream().map(DrlWriter::quoted).collect(Collectors.joining(", "));
      String its = tier.outranked() ? "exists" : "not";
      when.add(
          its
              + " CaseRecord( level in ( "
              + higher
              + " ), sameCaseAs( $r )"
              + also
              + " )"
              + records);
    }
    rule(text, name, when, against(clause, "$r"));
  }

  /** Writes a rule that reports a whole list of each subject by itself. */
  private static void each(
      StringBuilder text,
      Criterion criterion,
      Criterion.Observed clause,
      String name,
      String finder) {
    rule(
        text,
        name,
        List.of(subject(criterion, "$all : " + finder + ", !$all.isEmpty()")),
        against(clause, "$s, $all"));
  }

  private void cadence(
      StringBuilder text,
      Criterion criterion,
      Criterion.Observed clause,
      String name,
      Measure.Cadence cadence) {
    boolean organiser = cadence.part() == Part.ORGANISER;
    String kind = quoted(cadence.activity());
    String duty = ", " + cadence.atLeast() + ", " + quoted(word(cadence.every())) + " )";
    Condition where = cadence.where();
    if (where == null) {
      String finder = organiser ? "lackingHeld( " : "lacking( ";
      whole(text, criterion, clause, name, finder + kind + duty);
      return;
    }
    List<Condition> rest = new ArrayList<>();
    String finder = (organiser ? "held( " : "activities( ") + kind + " )";
    String found = finder + heldWords(parts(where), rest);
    if (rest.isEmpty()) {
      whole(text, criterion, clause, name, "lacking( " + found + duty);
      return;
    }
    rule(
        text,
        name,
        List.of(
            subject(criterion, ""),
            "accumulate( $a : Activity( "
                + onActivity(cadence.activity(), where, true)
                + " ) from $s."
                + finder
                + "; $held : collectList( $a ) )",
            "$short : Shortfall() from $s.lacking( $held" + duty),
        against(clause, "$short"));
  }

  /**
   * Returns the words by which a list of activities answers conditions; the others are the rest.
   */
  private static String heldWords(List<Condition> conditions, List<Condition> rest) {
    StringBuilder words = new StringBuilder();
    for (Condition condition : conditions) {
      boolean not = condition instanceof Condition.Not;
      Condition part = condition instanceof Condition.Not n ? n.part() : condition;
      if (part instanceof Condition.Is is && is.name().equals("evidenced")) {
        words.append(not ? ".unevidenced()" : ".evidenced()");
      } else if (condition instanceof Condition.Is is) {
        words.append(".yes( ").append(quoted(is.name())).append(" )");
      } else {
        rest.add(condition);
      }
    }
    return words.toString();
  }

  private static String word(Period period) {
    return switch (period) {
      case MONTH -> "month";
      case QUARTER -> "quarter";
      case HALF_YEAR -> "half-year";
      case YEAR -> "year";
    };
  }

  private void items(
      StringBuilder text,
      Criterion criterion,
      Criterion.Observed clause,
      String name,
      Measure.Items items) {
    List<Condition> base = parts(items.among());
    List<Condition> both = new ArrayList<>(base);
    both.addAll(parts(items.where()));
    itemRule(text, criterion, clause, name, items.list(), both, "against");
    if (items.among() != null) {
      itemRule(text, criterion, clause, clause.id() + " 基数", items.list(), base, "among");
    }
  }

  private void itemRule(
      StringBuilder text,
      Criterion criterion,
      Criterion.Observed clause,
      String name,
      String list,
      List<Condition> conditions,
      String call) {
    List<Condition> rest = new ArrayList<>();
    String found = found(list, conditions, rest);
    if (rest.isEmpty()) {
      rule(text, name, List.of(listOf(criterion, found)), call(call, clause, "$s, $all"));
      return;
    }
    rule(
        text,
        name,
        List.of(
            subjects(criterion, ""), "$i : Item( " + onItem(list, rest) + " ) from $s." + found),
        call(call, clause, "$i"));
  }

  /** Returns the call that finds what ready lists can tell; the other conditions are the rest. */
  private String found(String list, List<Condition> conditions, List<Condition> rest) {
    String first = "items";
    StringBuilder then = new StringBuilder();
    for (Condition condition : conditions) {
      String word = word(list, condition);
      if (word.isEmpty()) {
        rest.add(condition);
      } else if (first.equals("items") && FINDERS.contains(word)) {
        first = word;
      } else {
        then.append('.').append(word).append(word.endsWith(")") ? "" : "()");
      }
    }
    return first + "( " + quoted(list) + " )" + then;
  }

  /** Returns the word by which a list of items answers a condition; empty when it has none. */
  private String word(String list, Condition condition) {
    if (condition instanceof Condition.Is is) {
      return WORDS.getOrDefault(is.name(), "");
    } else if (condition instanceof Condition.Not not && not.part() instanceof Condition.Is is) {
      return WORDS.getOrDefault("!" + is.name(), "");
    } else if (condition instanceof Condition.Compare compare
        && compare.name().equals("state")
        && compare.operator() == Condition.Operator.EQ) {
      return "inState( " + quoted(compare.literal().toString()) + " )";
    } else if (condition instanceof Condition.Compare compare
        && compare.literal() instanceof FactValue.Number number
        && COMPARISONS.containsKey(compare.operator())
        && isCount(number)
        && isNumber(list, compare.name())) {
      return COMPARISONS.get(compare.operator())
          + "( "
          + quoted(compare.name())
          + ", "
          + number.value().toPlainString()
          + " )";
    }
    return "";
  }

  private boolean isNumber(String list, String name) {
    Vocabulary.ListKind kind = vocabulary.lists().get(list);
    Vocabulary.Field field = kind == null ? null : kind.fields().get(name);
    return field != null && field.type() == Vocabulary.Type.NUMBER;
  }

  private static List<Condition> parts(@Nullable Condition condition) {
    if (condition == null) {
      return List.of();
    }
    if (condition instanceof Condition.All all) {
      List<Condition> parts = new ArrayList<>();
      all.parts().forEach(part -> parts.addAll(parts(part)));
      return parts;
    }
    return List.of(condition);
  }

  /** Writes a rule over facts that may be filtered one by one. */
  private void facts(
      StringBuilder text,
      Criterion criterion,
      Criterion.Observed clause,
      String name,
      String pattern,
      String finder,
      String where) {
    if (where.isEmpty()) {
      whole(text, criterion, clause, name, finder);
      return;
    }
    String fact = pattern.substring(0, pattern.indexOf(' '));
    rule(
        text,
        name,
        List.of(subjects(criterion, ""), pattern + "(" + inside(where) + ") from $s." + finder),
        against(clause, fact));
  }

  /** Writes a rule that reports a whole list of the subject. */
  private void whole(
      StringBuilder text,
      Criterion criterion,
      Criterion.Observed clause,
      String name,
      String finder) {
    rule(text, name, List.of(listOf(criterion, finder)), against(clause, "$s, $all"));
  }

  private static String listOf(Criterion criterion, String finder) {
    return subjects(criterion, "$all : " + finder + ", !$all.isEmpty()");
  }

  private static String subject(Criterion criterion, String constraints) {
    return "$s : Subject( " + kind(criterion, constraints) + " )";
  }

  private static String subjects(Criterion criterion, String constraints) {
    return "$s : Subjects( " + kind(criterion, constraints) + " )";
  }

  private static String kind(Criterion criterion, String constraints) {
    String kind = criterion.subject() == SubjectKind.UNIT ? "units" : "coalitions";
    return kind + (constraints.isEmpty() ? "" : ", " + constraints);
  }

  private static String inside(String constraints) {
    return constraints.isEmpty() ? "" : " " + constraints + " ";
  }

  private static String against(Criterion.Observed clause, String what) {
    return call("against", clause, what);
  }

  private static String call(String call, Criterion.Observed clause, String what) {
    return "findings." + call + "( " + quoted(clause.id()) + ", " + what + " );";
  }

  private static void rule(StringBuilder text, String name, List<String> when, String then) {
    text.append(text.isEmpty() ? "" : "\n");
    text.append("rule ").append(quoted(name)).append("\nwhen\n");
    when.forEach(line -> text.append("  ").append(line).append('\n'));
    text.append("then\n  ").append(then).append("\nend\n");
  }

  // ---- conditions

  /** Returns what a name is called in a rule; a call for the kind of value it has. */
  @FunctionalInterface
  private interface Naming {
    String of(String name, FactValue literal);
  }

  private String onSubject(Condition condition, boolean commas) {
    return written(
        condition,
        commas,
        (name, literal) -> {
          if (name.equals("class")) {
            return "subjectClass";
          }
          if (COUNTS.contains(name)) {
            return isCount(literal) ? name : "number( " + quoted(name) + " )";
          }
          Vocabulary.Fact fact = vocabulary.facts().get(name);
          return call(fact == null ? Vocabulary.Type.YES_NO : fact.type(), name);
        });
  }

  private String onItem(String list, List<Condition> conditions) {
    Vocabulary.ListKind kind = vocabulary.lists().get(list);
    Map<String, Vocabulary.Field> fields = kind == null ? Map.of() : kind.fields();
    Naming naming =
        (name, literal) ->
            ITEM_DAYS.contains(name)
                ? call(Vocabulary.Type.NUMBER, name)
                : ITEM_FLAGS.contains(name)
                        || ITEM_DATES.contains(name)
                        || name.equals("state")
                        || name.equals("title")
                    ? name
                    : field(fields, name);
    return conditions.stream()
        .map(part -> written(part, true, naming))
        .collect(Collectors.joining(", "));
  }

  private String onActivity(String activity, @Nullable Condition condition, boolean commas) {
    if (condition == null) {
      return "";
    }
    Vocabulary.Kind kind = vocabulary.activities().get(activity);
    Map<String, Vocabulary.Field> fields = kind == null ? Map.of() : kind.fields();
    return written(
        condition,
        commas,
        (name, literal) ->
            Set.of("date", "evidenced").contains(name)
                    || (name.equals("participants") && isCount(literal))
                ? name
                : name.equals("participants")
                    ? call(Vocabulary.Type.NUMBER, name)
                    : field(fields, name));
  }

  private String onRecord(String record, @Nullable Condition condition) {
    if (condition == null) {
      return "";
    }
    Vocabulary.RecordKind kind = vocabulary.records().get(record);
    Map<String, Vocabulary.Field> fields = kind == null ? Map.of() : kind.fields();
    return written(
        condition,
        true,
        (name, literal) ->
            Set.of("date", "reported", "level", "evidenced").contains(name)
                ? name
                : field(fields, name));
  }

  private static String field(Map<String, Vocabulary.Field> fields, String name) {
    Vocabulary.Field field = fields.get(name);
    return call(field == null ? Vocabulary.Type.YES_NO : field.type(), name);
  }

  private static String call(Vocabulary.Type type, String name) {
    String accessor =
        switch (type) {
          case NUMBER -> "number";
          case YES_NO -> "yes";
          case TEXT -> "text";
          case DATE -> "date";
        };
    return accessor + "( " + quoted(name) + " )";
  }

  private static boolean isCount(FactValue literal) {
    return literal instanceof FactValue.Number number
        && number.value().scale() <= 0
        && number.value().abs().compareTo(BigDecimal.valueOf(999_999_999)) <= 0;
  }

  private static String written(Condition condition, boolean commas, Naming naming) {
    if (condition instanceof Condition.All all) {
      String sign = commas ? ", " : " && ";
      return all.parts().stream()
          .map(part -> inner(part, commas, naming))
          .collect(Collectors.joining(sign));
    } else if (condition instanceof Condition.Any any) {
      return any.parts().stream()
          .map(part -> inner(part, false, naming))
          .collect(Collectors.joining(" || "));
    } else if (condition instanceof Condition.Not not) {
      return not.part() instanceof Condition.Is
          ? "!" + written(not.part(), false, naming)
          : "!( " + written(not.part(), false, naming) + " )";
    } else if (condition instanceof Condition.Is is) {
      return naming.of(is.name(), FactValue.of(true));
    } else if (condition instanceof Condition.In in) {
      if (in.literals().get(0) instanceof FactValue.YesNo) {
        return in.literals().stream()
            .map(literal -> answer(naming.of(in.name(), literal), literal))
            .collect(Collectors.joining(" || ", "( ", " )"));
      }
      FactValue widest =
          in.literals().stream().filter(l -> !isCount(l)).findFirst().orElse(in.literals().get(0));
      String name = naming.of(in.name(), widest);
      return name
          + " in ( "
          + in.literals().stream()
              .map(literal -> literal(name, literal))
              .collect(Collectors.joining(", "))
          + " )";
    }
    Condition.Compare compare = (Condition.Compare) condition;
    String name = naming.of(compare.name(), compare.literal());
    if (compare.literal() instanceof FactValue.YesNo) {
      String answer = answer(name, compare.literal());
      return compare.operator() == Condition.Operator.EQ ? answer : "!" + answer;
    }
    return name + " " + compare.operator().sign() + " " + literal(name, compare.literal());
  }

  /** Says that a yes-or-no is stated and as a literal: what is not stated is neither yes nor no. */
  private static String answer(String name, FactValue literal) {
    boolean yes = literal.equals(FactValue.of(true));
    if (name.startsWith("yes(")) {
      return yes ? name : "no" + name.substring("yes".length());
    }
    return yes ? name : "( " + name + " == false )";
  }

  /** Writes a part within a conjunction or disjunction, in brackets where it needs them. */
  private static String inner(Condition part, boolean commas, Naming naming) {
    boolean composed = part instanceof Condition.Any || part instanceof Condition.All;
    if (!composed) {
      return written(part, false, naming);
    }
    if (commas && part instanceof Condition.All) {
      return written(part, true, naming);
    }
    return commas ? written(part, false, naming) : "( " + written(part, false, naming) + " )";
  }

  private static String literal(String name, FactValue value) {
    if (value instanceof FactValue.Number number) {
      String digits = number.value().toPlainString();
      return isCount(value) ? digits : digits + "B";
    }
    if (value instanceof FactValue.Text text) {
      boolean date =
          name.startsWith("date(") || ITEM_DATES.contains(name) || RECORD_DATES.contains(name);
      return date ? date(text.value()) : quoted(text.value());
    }
    return value.toString();
  }

  private static String date(String text) {
    LocalDate date = LocalDate.parse(text);
    return "LocalDate.of( "
        + date.getYear()
        + ", "
        + date.getMonthValue()
        + ", "
        + date.getDayOfMonth()
        + " )";
  }

  /** Returns a title as a rule's name may hold it: other signs in their full-width form. */
  private static String plain(String title) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(title, Normalizer.Form.NFC)
        .codePoints()
        .limit(100)
        .map(c -> c > ' ' && c < 127 && !RuleParser.isPlain((char) c) ? c + 0xfee0 : c)
        .filter(c -> !Lexer.isInvisible(c))
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
