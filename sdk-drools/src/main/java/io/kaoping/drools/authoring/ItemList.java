package io.kaoping.drools.authoring;

import java.util.List;
import org.apiguardian.api.API;

/**
 * The items that a subject answers for on one list, in the order of their ids, or those of them
 * that meet a condition.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ItemList extends List<Item> {
  /** Returns those that are closed 销号. */
  ItemList closed();

  /** Returns those that are not closed. */
  ItemList open();

  /** Returns those that are past their due date and not closed 逾期. */
  ItemList overdue();

  /** Returns those that were closed after their due date. */
  ItemList late();

  /** Returns those that carry evidence. */
  ItemList evidenced();

  /** Returns those that carry no evidence. */
  ItemList unevidenced();

  /** Returns those that have a due date. */
  ItemList dated();

  /** Returns those that have no due date. */
  ItemList undated();

  /** Returns those in a state. */
  ItemList inState(String state);

  /** Returns those whose field states a number not below another one. */
  ItemList atLeast(String field, int number);

  /** Returns those whose field states a number not above another one. */
  ItemList atMost(String field, int number);

  /** Returns those whose field states a number above another one. */
  ItemList above(String field, int number);

  /** Returns those whose field states a number below another one. */
  ItemList below(String field, int number);
}
