package io.kaoping.drools.internal.session;

import io.kaoping.drools.authoring.Item;
import io.kaoping.drools.authoring.ItemList;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The items of one list of a subject, or some of them, as rules see them. */
final class ItemFacts extends FactList<Item, ItemFact> implements ItemList {
  private static final ItemFacts NONE = new ItemFacts(new ItemFact[0]);

  private @Nullable ItemFacts closed;
  private @Nullable ItemFacts open;
  private @Nullable ItemFacts overdue;
  private @Nullable ItemFacts late;
  private @Nullable ItemFacts evidenced;
  private @Nullable ItemFacts unevidenced;
  private @Nullable ItemFacts dated;
  private @Nullable ItemFacts undated;
  private @Nullable String state;
  private @Nullable ItemFacts inState;

  private ItemFacts(ItemFact[] items) {
    super(items);
  }

  static ItemFacts of(ItemFact[] items) {
    return items.length == 0 ? NONE : new ItemFacts(items);
  }

  private ItemFacts those(Predicate<ItemFact> which) {
    ItemFact[] all = facts();
    ItemFact[] chosen = new ItemFact[all.length];
    int count = 0;
    for (ItemFact item : all) {
      if (which.test(item)) {
        chosen[count] = item;
        count++;
      }
    }
    return count == 0 ? NONE : new ItemFacts(Arrays.copyOf(chosen, count));
  }

  @Override
  public ItemFacts closed() {
    if (this == NONE) {
      return NONE;
    }
    if (closed == null) {
      closed = those(ItemFact::closed);
    }
    return closed;
  }

  @Override
  public ItemFacts open() {
    if (this == NONE) {
      return NONE;
    }
    if (open == null) {
      open = those(item -> !item.closed());
    }
    return open;
  }

  @Override
  public ItemFacts overdue() {
    if (this == NONE) {
      return NONE;
    }
    if (overdue == null) {
      overdue = those(ItemFact::overdue);
    }
    return overdue;
  }

  @Override
  public ItemFacts late() {
    if (this == NONE) {
      return NONE;
    }
    if (late == null) {
      late = those(ItemFact::late);
    }
    return late;
  }

  @Override
  public ItemFacts evidenced() {
    if (this == NONE) {
      return NONE;
    }
    if (evidenced == null) {
      evidenced = those(ItemFact::evidenced);
    }
    return evidenced;
  }

  @Override
  public ItemFacts unevidenced() {
    if (this == NONE) {
      return NONE;
    }
    if (unevidenced == null) {
      unevidenced = those(item -> !item.evidenced());
    }
    return unevidenced;
  }

  @Override
  public ItemFacts dated() {
    if (this == NONE) {
      return NONE;
    }
    if (dated == null) {
      dated = those(ItemFact::hasDue);
    }
    return dated;
  }

  @Override
  public ItemFacts undated() {
    if (this == NONE) {
      return NONE;
    }
    if (undated == null) {
      undated = those(item -> !item.hasDue());
    }
    return undated;
  }

  @Override
  public ItemFacts inState(String wanted) {
    if (this == NONE) {
      return NONE;
    }
    if (inState == null || !wanted.equals(state)) {
      inState = those(item -> item.state().equals(wanted));
      state = wanted;
    }
    return inState;
  }
}
