package io.kaoping.drools.authoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** An entry of a named list 清单事项 as it stands on the as-of date; later ones are not there yet. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Item {
  /** Returns the id. */
  String id();

  /** Returns the name of its list, such as 问题. */
  String list();

  /** Returns the id of the unit or coalition that answers for it. */
  String owner();

  /** Returns the unit or coalition that answers for it. */
  Subject subject();

  /** Returns what it is about. */
  String title();

  /** Returns its state on the as-of date, one of the states of its list. */
  String state();

  /** Returns the day it was put on the list. */
  LocalDate raised();

  /** Returns the day by which it must be closed, inclusive; {@code null} when none is set. */
  @Nullable LocalDate due();

  /** Returns the day it was closed; {@code null} when it is not closed by the as-of date. */
  @Nullable LocalDate closedOn();

  /** Tells whether its state closes it 销号. */
  boolean closed();

  /** Tells whether its due date is before the as-of date and it is not closed. */
  boolean overdue();

  /** Tells whether it was closed after its due date. */
  boolean late();

  /** Tells whether it carries evidence 佐证材料. */
  boolean evidenced();

  /** Tells whether it entered a state without having been in the one before it 跳过环节. */
  boolean skipped();

  /** Tells whether a due date is set. */
  boolean hasDue();

  /**
   * Returns a field that is a number; the computed {@code daysLate}, {@code workdaysLate} and
   * {@code workdaysOpen} are numbers too. {@code null} when not stated.
   */
  @Nullable BigDecimal number(String field);

  /** Returns a field that is a text; {@code null} when not stated. */
  @Nullable String text(String field);

  /** Tells whether a yes-or-no field is stated and yes. */
  boolean yes(String field);

  /** Tells whether a yes-or-no field is stated and no. */
  boolean no(String field);

  /** Returns a field that is a date; {@code null} when not stated. */
  @Nullable LocalDate date(String field);

  /** Returns the ids of all items it is tied to, whatever the kind of tie. */
  List<String> linkIds();

  /** Tells whether it has a tie of a kind to the item with an id. */
  boolean linksTo(String kind, String itemId);

  /**
   * Tells whether it has a tie of a kind to another item. As a condition between two patterns this
   * compares every pair of items; {@code from $item.linked( "…" )} looks at the tied ones only.
   */
  boolean linkedTo(String kind, Item other);

  /** Returns the items that it is tied to by a kind of tie, whoever answers for them, by id. */
  List<Item> linked(String kind);

  /** Returns the items that are tied to it by a kind of tie, whoever answers for them, by id. */
  List<Item> linkedFrom(String kind);
}
