package io.kaoping.finding;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.TreeSet;
import org.apiguardian.api.API;

/** Witnesses in their order, each once: a list that never changes. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Witnesses extends AbstractList<Witness> implements RandomAccess {
  private static final Witnesses NONE = new Witnesses();

  private final Witness[] witnesses;

  private Witnesses(Witness... witnesses) {
    this.witnesses = witnesses;
  }

  /**
   * Returns a list of witnesses whose order the caller vouches for, so that it need not be looked
   * for; it is tested only where assertions are enabled.
   *
   * @param inOrder the witnesses, handed over: nobody may change the array any more
   */
  public static List<Witness> of(Witness... inOrder) {
    Witnesses list = inOrder.length == 0 ? NONE : new Witnesses(inOrder);
    assert isInOrder(list) : list;
    return list;
  }

  /** Returns witnesses in their order, each once, whatever the order they come in. */
  public static List<Witness> copyOf(List<Witness> witnesses) {
    if (witnesses instanceof Witnesses) {
      return witnesses;
    }
    return of(
        (isInOrder(witnesses) ? witnesses : new TreeSet<>(witnesses)).toArray(Witness[]::new));
  }

  private static boolean isInOrder(List<Witness> witnesses) {
    for (int i = 1; i < witnesses.size(); i++) {
      if (witnesses.get(i - 1).compareTo(witnesses.get(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Witness get(int index) {
    return witnesses[index];
  }

  @Override
  public int size() {
    return witnesses.length;
  }
}
