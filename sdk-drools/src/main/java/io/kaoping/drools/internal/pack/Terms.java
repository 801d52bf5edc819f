package io.kaoping.drools.internal.pack;

import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import io.kaoping.rubric.Vocabulary.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that a condition may use in one place: those of the vocabulary and those that the SDK
 * computes.
 *
 * @param known the names
 * @param later names that only a later phase knows, with what that phase is called
 */
record Terms(Map<String, Term> known, Map<String, String> later) {
  Terms(Map<String, Term> known) {
    this(known, Map.of());
  }

  static final Set<String> OF_SUBJECTS =
      Set.of("class", "memberships", "size", "leads", "deputies", "members", "partners");
  static final Set<String> OF_ITEMS =
      Set.of(
          "state",
          "title",
          "raised",
          "due",
          "closedOn",
          "closed",
          "overdue",
          "late",
          "evidenced",
          "hasDue",
          "skipped",
          "daysLate",
          "workdaysLate",
          "workdaysOpen");
  static final Set<String> OF_ACTIVITIES = Set.of("date", "evidenced", "participants");
  static final Set<String> OF_RECORDS = Set.of("date", "reported", "level", "evidenced");

  /**
   * A name with its type.
   *
   * @param type the type
   * @param values the values that a text may take; empty for any
   * @param list the list whose states these values are; empty when they are no states
   */
  record Term(Type type, List<String> values, String list) {
    static Term of(Type type) {
      return new Term(type, List.of(), "");
    }
  }

  /** Returns the facts of a kind of subject. */
  static Terms ofSubject(Vocabulary vocabulary, SubjectKind subject) {
    Map<String, Term> known = new LinkedHashMap<>();
    vocabulary
        .facts()
        .forEach(
            (name, fact) -> {
              if (fact.subject() == subject) {
                known.put(name, new Term(fact.type(), fact.values(), ""));
              }
            });
    for (Vocabulary.NamedList list : vocabulary.namedLists().values()) {
      if (list.subject() == subject) {
        list.entries().keySet().forEach(e -> known.putIfAbsent(e, Term.of(Type.YES_NO)));
      }
    }
    known.put("class", Term.of(Type.TEXT));
    known.put("memberships", Term.of(Type.NUMBER));
    if (subject == SubjectKind.COALITION) {
      for (String name : List.of("size", "leads", "deputies", "members", "partners")) {
        known.put(name, Term.of(Type.NUMBER));
      }
    }
    return new Terms(known);
  }

  /** Returns what an item of a list has. */
  static Terms ofItems(Vocabulary.ListKind list) {
    Map<String, Term> known = fields(list.fields());
    known.put("state", new Term(Type.TEXT, list.checklist().states(), list.checklist().name()));
    known.put("title", Term.of(Type.TEXT));
    for (String name : List.of("raised", "due", "closedOn")) {
      known.put(name, Term.of(Type.DATE));
    }
    for (String name : List.of("closed", "overdue", "late", "evidenced", "hasDue", "skipped")) {
      known.put(name, Term.of(Type.YES_NO));
    }
    for (String name : List.of("daysLate", "workdaysLate", "workdaysOpen")) {
      known.put(name, Term.of(Type.NUMBER));
    }
    return new Terms(known);
  }

  /** Returns what an activity of a kind has. */
  static Terms ofActivities(Vocabulary.Kind kind) {
    Map<String, Term> known = fields(kind.fields());
    known.put("date", Term.of(Type.DATE));
    known.put("evidenced", Term.of(Type.YES_NO));
    known.put("participants", Term.of(Type.NUMBER));
    return new Terms(known);
  }

  /** Returns what a record of a kind has. */
  static Terms ofRecords(Vocabulary.RecordKind kind) {
    Map<String, Term> known = fields(kind.fields());
    known.put("date", Term.of(Type.DATE));
    known.put("reported", Term.of(Type.DATE));
    known.put("level", new Term(Type.TEXT, kind.levels(), ""));
    known.put("evidenced", Term.of(Type.YES_NO));
    return new Terms(known);
  }

  /** Returns what the result of an earlier period has. */
  static Terms ofEarlier() {
    Map<String, Term> known = new LinkedHashMap<>();
    for (String name : List.of("total", "max", "rank")) {
      known.put(name, Term.of(Type.NUMBER));
    }
    known.put("grade", Term.of(Type.TEXT));
    known.put("period", Term.of(Type.TEXT));
    return new Terms(known);
  }

  private static Map<String, Term> fields(Map<String, Vocabulary.Field> fields) {
    Map<String, Term> known = new LinkedHashMap<>();
    fields.forEach((name, field) -> known.put(name, Term.of(field.type())));
    return known;
  }
}
