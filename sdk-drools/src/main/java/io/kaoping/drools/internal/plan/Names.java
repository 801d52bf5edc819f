package io.kaoping.drools.internal.plan;

import io.kaoping.drools.internal.snapshot.ActivityData;
import io.kaoping.drools.internal.snapshot.EarlierData;
import io.kaoping.drools.internal.snapshot.ItemData;
import io.kaoping.drools.internal.snapshot.Layout;
import io.kaoping.drools.internal.snapshot.RecordData;
import io.kaoping.drools.internal.snapshot.SubjectData;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the names of a condition stand for on one kind of thing: for each name a look-up that
 * answers a value, or {@code null} when the thing does not state it.
 */
@FunctionalInterface
interface Names<T> {
  Function<T, @Nullable FactValue> lookUp(String name);

  /** Returns the shortest way to compare a number, or {@code null} when there is no shorter one. */
  default @Nullable Predicate<T> compare(
      String name, Condition.Operator operator, FactValue.Number literal) {
    return null;
  }

  /** Returns the names on a unit or coalition: its facts and what is computed of it. */
  static Names<SubjectData> ofSubject(Layout layout) {
    return new Names<>() {
      @Override
      public Function<SubjectData, @Nullable FactValue> lookUp(String name) {
        return SubjectData.value(name, layout);
      }

      @Override
      public @Nullable Predicate<SubjectData> compare(
          String name, Condition.Operator operator, FactValue.Number literal) {
        Vocabulary.Fact fact = layout.vocabulary().facts().get(name);
        if (fact == null || fact.type() != Vocabulary.Type.NUMBER) {
          return null;
        }
        int slot = layout.fact(name);
        long right = Conditions.micros(literal);
        boolean whenAbsent = operator == Condition.Operator.NE;
        return subject ->
            subject.states(slot)
                ? operator.holds(Long.compare(subject.micros(slot), right))
                : whenAbsent;
      }
    };
  }

  /** Returns the names on an item. */
  static Names<ItemData> ofItem() {
    return name ->
        switch (name) {
          case "state" -> item -> FactValue.of(item.state());
          case "title" -> item -> FactValue.of(item.source().title());
          case "raised" -> item -> FactValue.of(item.source().raised());
          case "due" -> item -> date(item.source().due());
          case "closedOn" -> item -> date(item.closedOn());
          case "closed" -> item -> FactValue.of(item.closed());
          case "overdue" -> item -> FactValue.of(item.overdue());
          case "late" -> item -> FactValue.of(item.late());
          case "evidenced" -> item -> FactValue.of(item.evidenced());
          case "hasDue" -> item -> FactValue.of(item.hasDue());
          case "skipped" -> item -> FactValue.of(item.skipped());
          default -> item -> item.field(name);
        };
  }

  /** Returns the names on an activity. */
  static Names<ActivityData> ofActivity() {
    return name ->
        switch (name) {
          case "date" -> activity -> FactValue.of(activity.source().date());
          case "evidenced" -> activity -> FactValue.of(activity.evidenced());
          case "participants" -> activity -> FactValue.of(activity.source().participants().size());
          default -> activity -> activity.source().fields().get(name);
        };
  }

  /** Returns the names on a record. */
  static Names<RecordData> ofRecord() {
    return name ->
        switch (name) {
          case "date" -> entry -> FactValue.of(entry.source().date());
          case "reported" -> entry -> date(entry.source().reported());
          case "level" ->
              entry -> {
                String level = entry.source().level();
                return level == null ? null : FactValue.of(level);
              };
          case "evidenced" -> entry -> FactValue.of(entry.evidenced());
          default -> entry -> entry.source().fields().get(name);
        };
  }

  /** Returns the names on the result of an earlier period. */
  static Names<EarlierData> ofEarlier() {
    return name ->
        switch (name) {
          case "period" -> result -> FactValue.of(result.period());
          case "total" -> result -> FactValue.of(result.total());
          case "max" -> result -> FactValue.of(result.max());
          case "rank" ->
              result -> {
                BigDecimal rank = result.rank();
                return rank == null ? null : FactValue.of(rank);
              };
          case "grade" ->
              result -> {
                String grade = result.grade();
                return grade == null ? null : FactValue.of(grade);
              };
          default ->
              throw new IllegalArgumentException("name is not of an earlier result: " + name);
        };
  }

  private static @Nullable FactValue date(@Nullable LocalDate date) {
    return date == null ? null : FactValue.of(date);
  }
}
