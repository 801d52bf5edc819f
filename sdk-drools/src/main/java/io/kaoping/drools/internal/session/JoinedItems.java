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

  private ItemList each(UnaryOperator<ItemList> word) {
    List<ItemList> answers = new ArrayList<>(parts().size());
    for (int i = 0; i < parts().size(); i++) {
      answers.add(word.apply(parts().get(i)));
    }
    return new JoinedItems(answers);
  }

  @Override
  public ItemList closed() {
    return each(ItemList::closed);
  }

  @Override
  public ItemList open() {
    return each(ItemList::open);
  }

  @Override
  public ItemList overdue() {
    return each(ItemList::overdue);
  }

  @Override
  public ItemList late() {
    return each(ItemList::late);
  }

  @Override
  public ItemList evidenced() {
    return each(ItemList::evidenced);
  }

  @Override
  public ItemList unevidenced() {
    return each(ItemList::unevidenced);
  }

  @Override
  public ItemList dated() {
    return each(ItemList::dated);
  }

  @Override
  public ItemList undated() {
    return each(ItemList::undated);
  }

  @Override
  public ItemList inState(String state) {
    return each(items -> items.inState(state));
  }
}
