package io.kaoping.drools.internal.snapshot;

import io.kaoping.checklist.Checklist;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.checklist.Link;
import io.kaoping.drools.authoring.Item;
import io.kaoping.finding.Witness;
import io.kaoping.record.FactValue;
import io.kaoping.record.WorkCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of a list as it stands on the as-of date; the same only as itself.
 *
 * @param subject who answers for it
 * @param source the item
 * @param state its state on the as-of date
 * @param closedOn the day it was closed, if it is closed by the as-of date
 * @param closed whether its state closes it
 * @param overdue whether its due date has passed and it is not closed
 * @param late whether it was closed after its due date
 * @param evidenced whether it carries evidence
 * @param skipped whether it entered a state without having been in the one before it
 * @param witness what a finding says of it
 */
public record ItemData(
    SubjectData subject,
    ChecklistItem source,
    String state,
    @Nullable LocalDate closedOn,
    boolean closed,
    boolean overdue,
    boolean late,
    boolean evidenced,
    boolean skipped,
    Witness witness)
    implements Item, Reportable {

  /** Returns the item on a day, or {@code null} when it is not there yet. */
  static @Nullable ItemData of(
      SubjectData subject, ChecklistItem item, Checklist list, LocalDate asOf) {
    String state = list.stateOn(item, asOf);
    if (state == null) {
      return null;
    }
    LocalDate closedOn = list.closedOn(item, asOf);
    boolean closed = closedOn != null;
    LocalDate due = item.due();
    return new ItemData(
        subject,
        item,
        state,
        closedOn,
        closed,
        due != null && !closed && due.isBefore(asOf),
        due != null && closedOn != null && closedOn.isAfter(due),
        !item.evidence().isEmpty(),
        list.skips(item, asOf),
        new Witness(Witness.Kind.ITEM, item.id(), item.title()));
  }

  @Override
  public boolean hasDue() {
    return source.due() != null;
  }

  @Override
  public String id() {
    return source.id();
  }

  @Override
  public String list() {
    return source.list();
  }

  @Override
  public String owner() {
    return source.owner();
  }

  @Override
  public String title() {
    return source.title();
  }

  @Override
  public LocalDate raised() {
    return source.raised();
  }

  @Override
  public @Nullable LocalDate due() {
    return source.due();
  }

  /** Returns a field that it states, or what is computed under a name. */
  public @Nullable FactValue field(String name) {
    return switch (name) {
      case "daysLate" -> late(ChronoUnit.DAYS::between);
      case "workdaysLate" -> late(calendar()::workdaysAfter);
      case "workdaysOpen" -> FactValue.of(calendar().workdaysAfter(source.raised(), end()));
      default -> source.fields().get(name);
    };
  }

  /** Counts the days from one to another, the second one included. */
  private interface Count {
    long days(LocalDate from, LocalDate to);
  }

  private @Nullable FactValue late(Count count) {
    LocalDate due = source.due();
    return due == null ? null : FactValue.of(Math.max(0, count.days(due, end())));
  }

  private WorkCalendar calendar() {
    return subject.snapshot().workdays();
  }

  /** Returns the day on which it was closed, or the as-of date while it is open. */
  LocalDate end() {
    return closedOn == null ? subject.snapshot().asOf() : closedOn;
  }

  @Override
  public @Nullable BigDecimal number(String field) {
    return Stated.number(field(field));
  }

  @Override
  public @Nullable String text(String field) {
    return Stated.text(field(field));
  }

  @Override
  public boolean yes(String field) {
    return Stated.yes(field(field));
  }

  @Override
  public boolean no(String field) {
    return Stated.no(field(field));
  }

  @Override
  public @Nullable LocalDate date(String field) {
    return Stated.date(field(field));
  }

  @Override
  public List<String> linkIds() {
    return source.links().stream().map(Link::to).toList();
  }

  @Override
  public boolean linksTo(String kind, String itemId) {
    List<Link> links = source.links();
    for (int i = 0; i < links.size(); i++) {
      if (links.get(i).kind().equals(kind) && links.get(i).to().equals(itemId)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean linkedTo(String kind, Item other) {
    return linksTo(kind, other.id());
  }

  @Override
  public List<Item> linked(String kind) {
    return subject.snapshot().ties().from(this, kind);
  }

  @Override
  public List<Item> linkedFrom(String kind) {
    return subject.snapshot().ties().to(this, kind);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return witness.toString();
  }
}
