package io.kaoping.drools.internal.snapshot;

import io.kaoping.drools.authoring.Item;
import io.kaoping.drools.authoring.ItemList;
import io.kaoping.finding.Witness;
import io.kaoping.finding.Witnesses;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The items of one list of a subject, or some of them. */
final class Items extends BlockList<Item, ItemData> implements ItemList {
  private final Columns<ItemData> columns;

  private Items(
      @Nullable Block<ItemData> first,
      long[] masks,
      Columns<ItemData> columns,
      @Nullable List<ItemData> elements) {
    super(first, masks, elements);
    this.columns = columns;
  }

  static Items of(List<ItemData> all, Columns<ItemData> columns) {
    Block<ItemData> first = Block.of(all, columns);
    return new Items(first, all(first), columns, all);
  }

  private Items those(int flag, boolean hold) {
    return isEmpty() ? this : new Items(first(), with(flag, hold), columns, null);
  }

  @Override
  public Items closed() {
    return those(Columns.CLOSED, true);
  }

  @Override
  public Items open() {
    return those(Columns.CLOSED, false);
  }

  @Override
  public Items overdue() {
    return those(Columns.OVERDUE, true);
  }

  @Override
  public Items late() {
    return those(Columns.LATE, true);
  }

  @Override
  public Items evidenced() {
    return those(Columns.EVIDENCED, true);
  }

  @Override
  public Items unevidenced() {
    return those(Columns.EVIDENCED, false);
  }

  @Override
  public Items dated() {
    return those(Columns.HAS_DUE, true);
  }

  @Override
  public Items undated() {
    return those(Columns.HAS_DUE, false);
  }

  @Override
  public Items inState(String state) {
    Integer flag = columns.state(state);
    return flag == null ? new Items(null, new long[0], columns, List.of()) : those(flag, true);
  }

  /** Returns those of which the order of the number in a field and another one passes a test. */
  private Items compared(String field, int number, IntPredicate test) {
    if (isEmpty()) {
      return this;
    }
    BigDecimal other = BigDecimal.valueOf(number);
    Predicate<ItemData> passes =
        item -> {
          BigDecimal stated = item.number(field);
          return stated != null && test.test(stated.compareTo(other));
        };
    return new Items(first(), with(passes), columns, null);
  }

  @Override
  public Items atLeast(String field, int number) {
    return compared(field, number, order -> order >= 0);
  }

  @Override
  public Items atMost(String field, int number) {
    return compared(field, number, order -> order <= 0);
  }

  @Override
  public Items above(String field, int number) {
    return compared(field, number, order -> order > 0);
  }

  @Override
  public Items below(String field, int number) {
    return compared(field, number, order -> order < 0);
  }

  @Override
  public List<Witness> witnesses() {
    return Witnesses.of(inOrder());
  }
}
