package io.kaoping.rubric;

import io.kaoping.checklist.Checklist;
import io.kaoping.record.CaseRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The terms 词汇表 in which a pack speaks of facts, activities, lists, records, polls and panels. Maps
 * keep the order of the source.
 *
 * @param facts the facts, by name; entries of named lists are facts too
 * @param activities the kinds of activity, by name
 * @param lists the lists, by name
 * @param namedLists the named lists of yes-or-no entries, by name
 * @param records the kinds of record, by name
 * @param polls the polls, by name
 * @param panels the panels, by name
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Vocabulary(
    Map<String, Fact> facts,
    Map<String, Kind> activities,
    Map<String, ListKind> lists,
    Map<String, NamedList> namedLists,
    Map<String, RecordKind> records,
    Map<String, Poll> polls,
    Map<String, Panel> panels) {
  /** No terms. */
  public static final Vocabulary NONE =
      new Vocabulary(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  /** Copies the maps. */
  public Vocabulary {
    facts = ordered(facts);
    activities = ordered(activities);
    lists = ordered(lists);
    namedLists = ordered(namedLists);
    records = ordered(records);
    polls = ordered(polls);
    panels = ordered(panels);
  }

  /** Makes a vocabulary without polls and panels. */
  public Vocabulary(
      Map<String, Fact> facts,
      Map<String, Kind> activities,
      Map<String, ListKind> lists,
      Map<String, NamedList> namedLists,
      Map<String, RecordKind> records) {
    this(facts, activities, lists, namedLists, records, Map.of(), Map.of());
  }

  private static <V> Map<String, V> ordered(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** The type of a fact or field. */
  public enum Type {
    /** An exact decimal. */
    NUMBER,
    /** Yes or no. */
    YES_NO,
    /** A text. */
    TEXT,
    /** A day, as the text 2025-03-01. */
    DATE
  }

  /**
   * A fact that a unit or coalition states.
   *
   * @param name the name
   * @param en the English name
   * @param type the type
   * @param unit the unit of measure, such as 人; empty for none
   * @param subject who states it
   * @param minimum the least value of a number, or {@code null}
   * @param maximum the greatest value of a number, or {@code null}
   * @param values the values a text may take; empty for any
   */
  public record Fact(
      String name,
      String en,
      Type type,
      String unit,
      SubjectKind subject,
      @Nullable BigDecimal minimum,
      @Nullable BigDecimal maximum,
      List<String> values) {
    /** Copies the values. */
    public Fact {
      values = List.copyOf(values);
    }

    /** Makes a fact whose numbers have no greatest value. */
    public Fact(
        String name,
        String en,
        Type type,
        String unit,
        SubjectKind subject,
        @Nullable BigDecimal minimum,
        List<String> values) {
      this(name, en, type, unit, subject, minimum, null, values);
    }
  }

  /** A kind of activity with the fields it may carry. */
  public record Kind(String name, String en, Map<String, Field> fields) {
    /** Copies the fields. */
    public Kind {
      fields = ordered(fields);
    }
  }

  /** A field of an activity, item or record. */
  public record Field(String name, String en, Type type) {}

  /** A list with its states, the ties its items may have (kind of tie to list), and its fields. */
  public record ListKind(
      Checklist checklist, String en, Map<String, LinkKind> links, Map<String, Field> fields) {
    /** Copies the maps. */
    public ListKind {
      links = ordered(links);
      fields = ordered(fields);
    }
  }

  /** A kind of tie to the items of another list. */
  public record LinkKind(String name, String en, String to) {}

  /** A list of named yes-or-no entries: Chinese name to English name. */
  public record NamedList(
      String name, String en, SubjectKind subject, Map<String, String> entries) {
    /** Copies the entries. */
    public NamedList {
      entries = ordered(entries);
    }
  }

  /**
   * A kind of record with its levels and fields.
   *
   * @param name the name
   * @param en the English name
   * @param levels the levels it may have, such as 市级; empty for any
   * @param countedBy which of its days must lie in the assessment period
   * @param fields the fields it may carry
   */
  public record RecordKind(
      String name, String en, List<String> levels, CountedBy countedBy, Map<String, Field> fields) {
    /** Copies the collections. */
    public RecordKind {
      levels = List.copyOf(levels);
      fields = ordered(fields);
    }

    /** Makes a kind that counts by the day of the matter. */
    public RecordKind(String name, String en, List<String> levels, Map<String, Field> fields) {
      this(name, en, levels, CountedBy.DATE, fields);
    }

    /** Returns the day by which a record of this kind counts. */
    public LocalDate dayOf(CaseRecord entry) {
      LocalDate reported = entry.reported();
      return reported != null && countedBy == CountedBy.REPORTED ? reported : entry.date();
    }
  }

  /** Which day of a record must lie in the assessment period for it to count. */
  public enum CountedBy {
    /** The day of the matter. */
    DATE,
    /** The day it became known, where that is kept; so what came late counts in the next period. */
    REPORTED
  }

  /**
   * A poll 民主测评 among groups of raters.
   *
   * @param name the name
   * @param en the English name
   * @param groups the weight of each group, above zero
   * @param choices what each choice is worth; the greatest is what the best choice gives
   * @param excluded choices that say nothing of a subject, such as 不了解: they count neither for nor
   *     against
   * @param spoilt which sheets are void
   * @param without what happens when a group has no valid choice for a subject
   */
  public record Poll(
      String name,
      String en,
      Map<String, BigDecimal> groups,
      Map<String, BigDecimal> choices,
      List<String> excluded,
      Spoilt spoilt,
      WithoutGroup without) {
    /** Copies the collections. */
    public Poll {
      groups = ordered(groups);
      choices = ordered(choices);
      excluded = List.copyOf(excluded);
    }

    /** Returns what the best choice gives. */
    public BigDecimal best() {
      return choices.values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    }
  }

  /**
   * Which sheets of a poll are void 作废.
   *
   * @param allEqual those with the same choice for all of two or more subjects
   * @param moreThanIssued all of a group that handed in more than it was given
   * @param atMost those with a choice more often than stated, by choice
   */
  public record Spoilt(boolean allEqual, boolean moreThanIssued, Map<String, Integer> atMost) {
    /** Copies the map. */
    public Spoilt {
      atMost = ordered(atMost);
    }
  }

  /** What happens when a group of raters says nothing valid of a subject. */
  public enum WithoutGroup {
    /** The other groups share its weight. */
    REWEIGHT,
    /** The subject cannot be assessed. */
    NOT_ASSESSABLE
  }

  /**
   * A panel 评委组 whose raters each give a number.
   *
   * @param name the name
   * @param en the English name
   * @param outOf the most that a rater can give, above zero
   * @param trimAbove the highest and the lowest value are left out when there are more than so
   *     many; 0 when they never are
   * @param groups the weight of each group of raters, above zero; empty when there are no groups
   * @param without what happens when a group gave a subject nothing
   */
  public record Panel(
      String name,
      String en,
      BigDecimal outOf,
      int trimAbove,
      Map<String, BigDecimal> groups,
      WithoutGroup without) {
    /** Copies the map. */
    public Panel {
      groups = ordered(groups);
    }
  }
}
