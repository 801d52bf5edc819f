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
  private Activities(@Nullable Block<ActivityData> first, long[] masks) {
    super(first, masks);
  }

  static Activities of(@Nullable Block<ActivityData> first) {
    return new Activities(first, all(first));
  }

  private Activities those(Predicate<ActivityData> which) {
    return isEmpty() ? this : new Activities(first(), with(which));
  }

  Activities organised() {
    return those(ActivityData::organised);
  }

  @Override
  public Activities evidenced() {
    return those(ActivityData::evidenced);
  }

  @Override
  public Activities unevidenced() {
    return those(activity -> !activity.evidenced());
  }

  @Override
  public Activities yes(String field) {
    return those(activity -> activity.yes(field));
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
