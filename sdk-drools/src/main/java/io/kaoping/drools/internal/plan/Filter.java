package io.kaoping.drools.internal.plan;

import io.kaoping.drools.internal.snapshot.Block;
import io.kaoping.drools.internal.snapshot.Columns;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A condition on items or activities, compiled to select from a block of them at once. */
@FunctionalInterface
interface Filter<T> {
  /** Returns those of some elements of a block, as a bit mask, on which the condition holds. */
  long select(Block<T> block, long among);

  /**
   * Compiles conditions of one kind of thing: by column where there is one, else thing by thing.
   */
  record Compiler<T>(Columns<T> columns, Names<T> names) {
    /** Returns the filter of a condition; no condition selects all. */
    Filter<T> compile(@Nullable Condition condition) {
      if (condition == null) {
        return (block, among) -> among;
      }
      if (condition instanceof Condition.All all) {
        return all(all.parts());
      }
      if (condition instanceof Condition.Any any) {
        return any(any.parts());
      }
      Filter<T> byColumn = byColumn(condition);
      if (byColumn != null) {
        return byColumn;
      }
      if (condition instanceof Condition.Not not) {
        Filter<T> part = compile(not.part());
        return (block, among) -> among & ~part.select(block, among);
      }
      return each(Conditions.compile(condition, names));
    }

    private @Nullable Filter<T> byColumn(Condition condition) {
      if (condition instanceof Condition.Is is) {
        return with(columns.flag(is.name()));
      } else if (condition instanceof Condition.Not not && not.part() instanceof Condition.Is is) {
        return without(columns.flag(is.name()));
      } else if (condition instanceof Condition.Compare compare) {
        return byColumn(compare);
      }
      return null;
    }

    private @Nullable Filter<T> byColumn(Condition.Compare compare) {
      if (compare.literal() instanceof FactValue.Number literal) {
        Integer number = columns.number(compare.name());
        return number == null
            ? null
            : compare(number, compare.operator(), Conditions.micros(literal));
      }
      if (compare.name().equals("state")) {
        Integer state = columns.state(compare.literal().toString());
        return switch (compare.operator()) {
          case EQ -> with(state);
          case NE -> without(state);
          default -> null;
        };
      }
      return null;
    }

    private @Nullable Filter<T> with(@Nullable Integer flag) {
      if (flag == null) {
        return null;
      }
      int slot = flag;
      return (block, among) -> among & block.flag(slot);
    }

    private @Nullable Filter<T> without(@Nullable Integer flag) {
      if (flag == null) {
        return null;
      }
      int slot = flag;
      return (block, among) -> among & ~block.flag(slot);
    }

    private Filter<T> compare(int slot, Condition.Operator operator, long right) {
      return (block, among) -> {
        long stated = among & block.stated(slot);
        long found = operator == Condition.Operator.NE ? among & ~stated : 0;
        for (long left = stated; left != 0; left &= left - 1) {
          int bit = Long.numberOfTrailingZeros(left);
          if (operator.holds(Long.compare(block.micros(slot, bit), right))) {
            found |= 1L << bit;
          }
        }
        return found;
      };
    }

    /** Selects by all parts; those by column first, for they leave fewer things to look at. */
    private Filter<T> all(List<Condition> conditions) {
      List<Condition> columnsFirst = new ArrayList<>(conditions);
      columnsFirst.sort(Comparator.comparing(c -> !isByColumn(c)));
      List<Filter<T>> parts = columnsFirst.stream().map(this::compile).toList();
      return (block, among) -> {
        long left = among;
        for (int i = 0; i < parts.size(); i++) {
          left = parts.get(i).select(block, left);
        }
        return left;
      };
    }

    private boolean isByColumn(Condition condition) {
      return byColumn(condition) != null
          || (condition instanceof Condition.Not not && isByColumn(not.part()));
    }

    private Filter<T> any(List<Condition> conditions) {
      List<Filter<T>> parts = conditions.stream().map(this::compile).toList();
      return (block, among) -> {
        long found = 0;
        for (int i = 0; i < parts.size(); i++) {
          found |= parts.get(i).select(block, among & ~found);
        }
        return found;
      };
    }

    private Filter<T> each(Predicate<T> holds) {
      return (block, among) -> {
        long found = 0;
        for (long left = among; left != 0; left &= left - 1) {
          int bit = Long.numberOfTrailingZeros(left);
          if (holds.test(block.element(bit))) {
            found |= 1L << bit;
          }
        }
        return found;
      };
    }
  }
}
