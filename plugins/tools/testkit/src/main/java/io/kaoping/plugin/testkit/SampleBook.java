package io.kaoping.plugin.testkit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * An invented cohort, written down record by record, and its text.
 *
 * <p>A sample of a pack is generated from a story, so that the same story gives the same file on
 * every machine, and a test can say that the file is current.
 */
public final class SampleBook {
  private final LocalDate to;
  private final Map<String, List<String>> states;
  private final Map<String, Object> header;
  private final Map<String, List<Object>> sections = new LinkedHashMap<>();

  /**
   * Opens a book.
   *
   * @param title the title of the document
   * @param from the first day of the assessment period
   * @param to its last day, which is also the as-of date
   * @param states the states of each list in their order; the last one closes an item
   */
  public SampleBook(String title, LocalDate from, LocalDate to, Map<String, List<String>> states) {
    this.to = to;
    this.states = states;
    this.header =
        map(
            "format",
            "kaoping.submission/1",
            "title",
            title,
            "synthetic",
            true,
            "asOf",
            to,
            "period",
            map("from", from, "to", to));
    for (String section :
        List.of("units", "coalitions", "activities", "items", "records", "waivers", "overrides")) {
      sections.put(section, new ArrayList<>());
    }
  }

  /** Returns the text: the header, then each section that has something, one record a line. */
  public String text() {
    Map<String, Object> document = new LinkedHashMap<>(header);
    sections.forEach(
        (section, records) -> {
          if (!records.isEmpty()) {
            document.put(section, records);
          }
        });
    return SampleText.text(document);
  }

  /** Adds a record to a section of the document, as it is. */
  public void add(String section, Object... keysAndValues) {
    sections.computeIfAbsent(section, name -> new ArrayList<>()).add(map(keysAndValues));
  }

  /** Adds a unit. */
  public void unit(String id, String name, String unitClass, Map<String, Object> facts) {
    add("units", "id", id, "name", name, "class", unitClass, "facts", facts);
  }

  /** Adds an activity with its evidence, or without. */
  public void activity(
      String organiser,
      String kind,
      int number,
      LocalDate day,
      List<?> participants,
      Map<String, ?> fields,
      boolean proven) {
    String id = organiser + "-" + kind + "-" + number;
    Map<String, Object> activity = map("id", id, "kind", kind, "date", day, "organiser", organiser);
    if (!participants.isEmpty()) {
      activity.put("participants", participants);
    }
    if (!fields.isEmpty()) {
      activity.put("fields", fields);
    }
    if (proven) {
      activity.put("evidence", List.of(map("ref", id + ".pdf")));
    }
    section("activities").add(activity);
  }

  /**
   * Adds an item that enters each state of its list on the day planned and closes with evidence.
   * Otherwise {@code what} is the state in which it stopped, or 缺 (never set up), 迟 (closed a week
   * after it was due), 迟@ and a day (left alone until a week before it was closed on that day), 无证
   * (closed without evidence), 跳 (closed without the state before), 无期 (no date set) or 未完 (put off
   * to next year).
   *
   * @return the item, to which links and fields may be added; empty when it was never set up
   */
  public Map<String, Object> item(
      String owner,
      String list,
      int number,
      String title,
      LocalDate due,
      List<LocalDate> plan,
      String what) {
    Map<String, Object> item = new LinkedHashMap<>();
    if (what.equals("缺")) {
      return item;
    }
    List<String> all = statesOf(list);
    int last = all.contains(what) ? all.indexOf(what) : all.size() - 1;
    List<Object> history = new ArrayList<>();
    String state = all.get(0);
    LocalDate on = plan.get(0);
    for (int i = 0; i <= (what.equals("未完") ? 1 : last); i++) {
      LocalDate day = what.startsWith("迟") ? late(what, due, plan.get(i), last - i) : plan.get(i);
      boolean skipped = what.equals("跳") && i == last - 1;
      if (!day.isAfter(to) && !skipped) {
        state = all.get(i);
        on = day;
        history.add(map("state", state, "on", on));
      }
    }
    boolean closed = state.equals(all.get(all.size() - 1));
    if (closed && on.isAfter(due) != what.startsWith("迟")) {
      throw new IllegalStateException(owner + " " + list + number + " closes on " + on);
    }
    String id = owner + "-" + list + "-" + number;
    item.put("id", id);
    item.put("list", list);
    item.put("owner", owner);
    item.put("title", title);
    item.put("state", state);
    item.put("raised", plan.get(0));
    if (!what.equals("无期")) {
      item.put("due", what.equals("未完") ? to.plusDays(31) : due);
    }
    if (closed) {
      item.put("closed", on);
    }
    item.put("history", history);
    if (closed && !what.equals("无证")) {
      item.put("evidence", List.of(map("ref", id + ".pdf", "title", state + "佐证")));
    }
    section("items").add(item);
    return item;
  }

  /** Returns the day of a state of an item that closes late, by how many states come after it. */
  private static LocalDate late(String what, LocalDate due, LocalDate planned, int after) {
    if (what.equals("迟")) {
      return after == 0 ? WorkingDays.workday(due.plusDays(7)) : planned;
    }
    LocalDate closed = LocalDate.parse(what.substring(2));
    return after > 1 ? planned : WorkingDays.workday(closed.minusDays(7L * after));
  }

  /** Spreads the states of a list evenly from the day raised to a few days before the last. */
  public List<LocalDate> plan(String list, LocalDate raised, LocalDate due, int slack) {
    int steps = statesOf(list).size() - 1;
    long days = ChronoUnit.DAYS.between(raised, due) - 4 - slack;
    return IntStream.rangeClosed(0, steps)
        .mapToObj(i -> WorkingDays.workday(raised.plusDays(days * i / steps)))
        .toList();
  }

  /** Adds a record, such as a commendation, with its evidence; an empty key or level is none. */
  public Map<String, Object> record(
      String subject, String kind, int number, LocalDate day, String key, String level) {
    String id = subject + "-" + kind + "-" + number;
    Map<String, Object> record = map("id", id, "kind", kind, "subject", subject, "date", day);
    if (!key.isEmpty()) {
      record.put("key", key);
    }
    if (!level.isEmpty()) {
      record.put("level", level);
    }
    record.put("evidence", List.of(map("ref", id + ".pdf")));
    section("records").add(record);
    return record;
  }

  /** Returns a map of keys and values in the order given. */
  public static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i].toString(), keysAndValues[i + 1]);
    }
    return map;
  }

  private List<Object> section(String name) {
    return sections.getOrDefault(name, new ArrayList<>());
  }

  private List<String> statesOf(String list) {
    List<String> all = states.get(list);
    if (all == null) {
      throw new IllegalArgumentException("the sample has no list " + list);
    }
    return all;
  }
}
