package io.kaoping.drools.internal.session;

import io.kaoping.checklist.Link;
import io.kaoping.drools.authoring.Item;
import io.kaoping.drools.internal.snapshot.ItemData;
import io.kaoping.finding.Witness;
import io.kaoping.record.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item of a snapshot as rules see it. */
final class ItemFact implements Item, ReportedFact {
  private final SubjectFact subject;
  private final ItemData data;

  ItemFact(SubjectFact subject, ItemData data) {
    this.subject = subject;
    this.data = data;
  }

  @Override
  public Witness witness() {
    return data.witness();
  }

  @Override
  public String id() {
    return data.source().id();
  }

  @Override
  public String list() {
    return data.source().list();
  }

  @Override
  public String owner() {
    return data.source().owner();
  }

  @Override
  public SubjectFact subject() {
    return subject;
  }

  @Override
  public String title() {
    return data.source().title();
  }

  @Override
  public String state() {
    return data.state();
  }

  @Override
  public LocalDate raised() {
    return data.source().raised();
  }

  @Override
  public @Nullable LocalDate due() {
    return data.source().due();
  }

  @Override
  public @Nullable LocalDate closedOn() {
    return data.closedOn();
  }

  @Override
  public boolean closed() {
    return data.closed();
  }

  @Override
  public boolean overdue() {
    return data.overdue();
  }

  @Override
  public boolean late() {
    return data.late();
  }

  @Override
  public boolean evidenced() {
    return data.evidenced();
  }

  @Override
  public boolean hasDue() {
    return data.hasDue();
  }

  private @Nullable FactValue field(String name) {
    return data.source().fields().get(name);
  }

  @Override
  public @Nullable BigDecimal number(String field) {
    return Fields.number(field(field));
  }

  @Override
  public @Nullable String text(String field) {
    return Fields.text(field(field));
  }

  @Override
  public boolean yes(String field) {
    return Fields.yes(field(field));
  }

  @Override
  public boolean no(String field) {
    return Fields.no(field(field));
  }

  @Override
  public @Nullable LocalDate date(String field) {
    return Fields.date(field(field));
  }

  List<Link> links() {
    return data.source().links();
  }

  @Override
  public List<String> linkIds() {
    return links().stream().map(Link::to).toList();
  }

  @Override
  public boolean linksTo(String kind, String itemId) {
    List<Link> links = links();
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
    return subject.facts().ties().from(this, kind);
  }

  @Override
  public List<Item> linkedFrom(String kind) {
    return subject.facts().ties().to(this, kind);
  }

  @Override
  public String toString() {
    return data.witness().toString();
  }
}
