package io.kaoping.drools.internal.snapshot;

import io.kaoping.finding.Witness;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Block} keeps by column of the items of one list, or of the activities of one kind:
 * every flag, and every field that is a number or a yes or no.
 */
public final class Columns<T> {
  // the slots of the flags that every item has
  static final int CLOSED = 0;
  static final int OVERDUE = 1;
  static final int LATE = 2;
  static final int EVIDENCED = 3;
  static final int HAS_DUE = 4;

  /** The slot of the flag of activities that tells whether they carry evidence. */
  static final int HELD_EVIDENCED = 0;

  /** No name that a condition can ask for. */
  private static final String ORGANISED = "(organised)";

  final Function<T, Witness> witness;
  final ToIntFunction<T> month;
  private final Map<String, Integer> flagSlots = new LinkedHashMap<>();
  private final Map<String, Integer> stateSlots = new LinkedHashMap<>();
  private final Map<String, Integer> numberSlots = new LinkedHashMap<>();
  final List<Predicate<T>> flags = new ArrayList<>();
  final List<Function<T, @Nullable FactValue>> numbers = new ArrayList<>();

  private Columns(Function<T, Witness> witness, ToIntFunction<T> month) {
    this.witness = witness;
    this.month = month;
  }

  static Columns<ItemData> ofItems(Vocabulary.ListKind list) {
    Columns<ItemData> columns = new Columns<>(ItemData::witness, item -> 0);
    columns.flag("closed", ItemData::closed);
    columns.flag("overdue", ItemData::overdue);
    columns.flag("late", ItemData::late);
    columns.flag("evidenced", ItemData::evidenced);
    columns.flag("hasDue", ItemData::hasDue);
    columns.flag("skipped", ItemData::skipped);
    for (String state : list.checklist().states()) {
      columns.stateSlots.put(state, columns.flags.size());
      columns.flags.add(item -> item.state().equals(state));
    }
    columns.fields(list.fields().values(), item -> item.source().fields());
    return columns;
  }

  static Columns<ActivityData> ofActivities(Vocabulary.Kind kind) {
    Columns<ActivityData> columns = new Columns<>(ActivityData::witness, ActivityData::month);
    columns.flag("evidenced", ActivityData::evidenced);
    columns.flag(ORGANISED, ActivityData::organised);
    columns.fields(kind.fields().values(), activity -> activity.source().fields());
    return columns;
  }

  private void fields(
      Collection<Vocabulary.Field> fields, Function<T, Map<String, FactValue>> values) {
    for (Vocabulary.Field field : fields) {
      String name = field.name();
      if (field.type() == Vocabulary.Type.YES_NO) {
        flag(name, thing -> Stated.yes(values.apply(thing).get(name)));
      } else if (field.type() == Vocabulary.Type.NUMBER) {
        numberSlots.put(name, numbers.size());
        numbers.add(
            thing -> {
              FactValue value = values.apply(thing).get(name);
              return value == null ? null : VocabularyCheck.typed(value, Vocabulary.Type.NUMBER);
            });
      }
    }
  }

  private void flag(String name, Predicate<T> holds) {
    flagSlots.put(name, flags.size());
    flags.add(holds);
  }

  /** Returns the slot of the flag that tells whether the subject held an activity. */
  public int organised() {
    return Objects.requireNonNull(flagSlots.get(ORGANISED), ORGANISED);
  }

  /** Returns the slot of a flag, or {@code null} when there is no such column. */
  public @Nullable Integer flag(String name) {
    return flagSlots.get(name);
  }

  /** Returns the slot of the flag that tells whether an item is in a state, or {@code null}. */
  public @Nullable Integer state(String state) {
    return stateSlots.get(state);
  }

  /** Returns the slot of a number, or {@code null} when there is no such column. */
  public @Nullable Integer number(String name) {
    return numberSlots.get(name);
  }
}
