package io.kaoping.rubric;

import io.kaoping.checklist.Checklist;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The terms 词汇表 in which a pack speaks of facts, activities, lists and records. Maps keep the order
 * of the source.
 *
 * @param facts the facts, by name; entries of named lists are facts too
 * @param activities the kinds of activity, by name
 * @param lists the lists, by name
 * @param namedLists the named lists of yes-or-no entries, by name
 * @param records the kinds of record, by name
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Vocabulary(
    Map<String, Fact> facts,
    Map<String, Kind> activities,
    Map<String, ListKind> lists,
    Map<String, NamedList> namedLists,
    Map<String, RecordKind> records) {

  /** Copies the maps. */
  public Vocabulary {
    facts = ordered(facts);
    activities = ordered(activities);
    lists = ordered(lists);
    namedLists = ordered(namedLists);
    records = ordered(records);
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
   * @param values the values a text may take; empty for any
   */
  public record Fact(
      String name,
      String en,
      Type type,
      String unit,
      SubjectKind subject,
      @Nullable BigDecimal minimum,
      List<String> values) {
    /** Copies the values. */
    public Fact {
      values = List.copyOf(values);
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

  /** A kind of record with its levels and fields. */
  public record RecordKind(String name, String en, List<String> levels, Map<String, Field> fields) {
    /** Copies the collections. */
    public RecordKind {
      levels = List.copyOf(levels);
      fields = ordered(fields);
    }
  }
}
