package io.kaoping.drools.internal.snapshot;

import io.kaoping.drools.authoring.Activity;
import io.kaoping.drools.authoring.ActivityList;
import io.kaoping.finding.Witness;
import io.kaoping.finding.Witnesses;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The activities of one kind of a subject, or some of them. */
final class Activities extends BlockList<Activity, ActivityData> implements ActivityList {
  private final Columns<ActivityData> columns;

  private Activities(
      @Nullable Block<ActivityData> first,
      long[] masks,
      Columns<ActivityData> columns,
      @Nullable List<ActivityData> elements) {
    super(first, masks, elements);
    this.columns = columns;
  }

  static Activities of(List<ActivityData> all, Columns<ActivityData> columns) {
    Block<ActivityData> first = Block.of(all, columns);
    return new Activities(first, all(first), columns, all);
  }

  private Activities those(int flag, boolean hold) {
    return isEmpty() ? this : new Activities(first(), with(flag, hold), columns, null);
  }

  private Activities those(Predicate<ActivityData> which) {
    return isEmpty() ? this : new Activities(first(), with(which), columns, null);
  }

  Activities organised() {
    return those(columns.organised(), true);
  }

  @Override
  public Activities evidenced() {
    return those(Columns.HELD_EVIDENCED, true);
  }

  @Override
  public Activities unevidenced() {
    return those(Columns.HELD_EVIDENCED, false);
  }

  @Override
  public Activities yes(String field) {
    Integer flag = columns.flag(field);
    return flag == null ? those(activity -> activity.yes(field)) : those(flag, true);
  }

  @Override
  public Activities no(String field) {
    return those(activity -> activity.no(field));
  }

  @Override
  public List<Witness> witnesses() {
    return Witnesses.copyOf(Arrays.asList(inOrder()));
  }
}
