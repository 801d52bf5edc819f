package io.kaoping.drools.internal.session;

import io.kaoping.drools.authoring.Item;
import io.kaoping.drools.authoring.ItemList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The items of one list of several subjects, or some of them, as rules see them. */
final class JoinedItems extends JoinedList<Item, ItemList> implements ItemList {
  JoinedItems(List<ItemList> parts) {
    super(parts);
  }

  private ItemList each(String word, UnaryOperator<ItemList> which) {
    return each(word, "", which);
  }

  private ItemList each(String word, String term, UnaryOperator<ItemList> which) {
    return answers()
        .once(
            word,
            term,
            () -> {
              List<ItemList> chosen = new ArrayList<>(parts().size());
              for (int i = 0; i < parts().size(); i++) {
                chosen.add(which.apply(parts().get(i)));
              }
              return new JoinedItems(chosen);
            });
  }

  @Override
  public ItemList closed() {
    return each("closed", ItemList::closed);
  }

  @Override
  public ItemList open() {
    return each("open", ItemList::open);
  }

  @Override
  public ItemList overdue() {
    return each("overdue", ItemList::overdue);
  }

  @Override
  public ItemList late() {
    return each("late", ItemList::late);
  }

  @Override
  public ItemList evidenced() {
    return each("evidenced", ItemList::evidenced);
  }

  @Override
  public ItemList unevidenced() {
    return each("unevidenced", ItemList::unevidenced);
  }

  @Override
  public ItemList dated() {
    return each("dated", ItemList::dated);
  }

  @Override
  public ItemList undated() {
    return each("undated", ItemList::undated);
  }

  @Override
  public ItemList inState(String state) {
    return each("inState", state, items -> items.inState(state));
  }

  @Override
  public ItemList atLeast(String field, int number) {
    return each("atLeast " + number, field, items -> items.atLeast(field, number));
  }

  @Override
  public ItemList atMost(String field, int number) {
    return each("atMost " + number, field, items -> items.atMost(field, number));
  }

  @Override
  public ItemList above(String field, int number) {
    return each("above " + number, field, items -> items.above(field, number));
  }

  @Override
  public ItemList below(String field, int number) {
    return each("below " + number, field, items -> items.below(field, number));
  }
}
