package io.kaoping.checklist;

import io.kaoping.record.Evidence;
import io.kaoping.record.FactValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a named list 清单事项: a problem, a task, a rectification, a pairing.
 *
 * @param id the id, unique among all items
 * @param list the list it stands on, a term of the vocabulary such as 问题
 * @param owner the id of the unit or coalition that answers for it
 * @param title what it is about
 * @param state its state at the end of the data, one of the list's states
 * @param raised the day it was put on the list
 * @param due the day by which it must be closed, inclusive; {@code null} when none is set
 * @param closed the day it was closed; {@code null} while it is open
 * @param history the states it entered, by day; empty when only the last state is known
 * @param links ties to other items
 * @param fields further named values
 * @param evidence the material that proves it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ChecklistItem(
    String id,
    String list,
    String owner,
    String title,
    String state,
    LocalDate raised,
    @Nullable LocalDate due,
    @Nullable LocalDate closed,
    List<StateChange> history,
    List<Link> links,
    Map<String, FactValue> fields,
    List<Evidence> evidence) {
  /** Copies the collections. */
  public ChecklistItem {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(list, "list");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(raised, "raised");
    history = List.copyOf(history);
    links = List.copyOf(links);
    fields = Map.copyOf(fields);
    evidence = List.copyOf(evidence);
  }

  /** Starts an item of a list, owned by a subject, raised on a day. */
  public static Builder builder(String id, String list, String owner, LocalDate raised) {
    return new Builder(id, list, owner, raised);
  }

  /** Returns the last state that it entered by a day; {@code null} when none is known. */
  @Nullable StateChange lastChange(LocalDate day) {
    @Nullable StateChange last = null;
    for (StateChange change : history) {
      if (!change.on().isAfter(day) && (last == null || !change.on().isBefore(last.on()))) {
        last = change;
      }
    }
    return last;
  }

  /** Builds a {@link ChecklistItem}. */
  public static final class Builder {
    private final String id;
    private final String list;
    private final String owner;
    private final LocalDate raised;
    private String title = "";
    private String state = "";
    private @Nullable LocalDate due;
    private @Nullable LocalDate closed;
    private List<StateChange> history = List.of();
    private List<Link> links = List.of();
    private Map<String, FactValue> fields = Map.of();
    private List<Evidence> evidence = List.of();

    private Builder(String id, String list, String owner, LocalDate raised) {
      this.id = id;
      this.list = list;
      this.owner = owner;
      this.raised = raised;
    }

    /** Sets what it is about. */
    public Builder title(String newTitle) {
      this.title = newTitle;
      return this;
    }

    /** Sets the state at the end of the data. */
    public Builder state(String newState) {
      this.state = newState;
      return this;
    }

    /** Sets the day by which it must be closed. */
    public Builder due(@Nullable LocalDate newDue) {
      this.due = newDue;
      return this;
    }

    /** Sets the day it was closed. */
    public Builder closed(@Nullable LocalDate newClosed) {
      this.closed = newClosed;
      return this;
    }

    /** Sets the states it entered. */
    public Builder history(List<StateChange> newHistory) {
      this.history = newHistory;
      return this;
    }

    /** Sets the ties to other items. */
    public Builder links(List<Link> newLinks) {
      this.links = newLinks;
      return this;
    }

    /** Sets further named values. */
    public Builder fields(Map<String, FactValue> newFields) {
      this.fields = newFields;
      return this;
    }

    /** Sets the proof. */
    public Builder evidence(List<Evidence> newEvidence) {
      this.evidence = newEvidence;
      return this;
    }

    /** Returns the item. */
    public ChecklistItem build() {
      return new ChecklistItem(
          id, list, owner, title, state, raised, due, closed, history, links, fields, evidence);
    }
  }
}
