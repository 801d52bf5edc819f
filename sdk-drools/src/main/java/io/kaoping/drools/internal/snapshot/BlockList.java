package io.kaoping.drools.internal.snapshot;

import io.kaoping.finding.Witness;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Some elements of some blocks in their order, as a list that never changes. Two of them are the
 * same only if they are one: Drools may compare what a rule binds, and need not look into it.
 */
abstract class BlockList<E, D extends E> extends AbstractList<E>
    implements ReportableList, RandomAccess {
  private final @Nullable Block<D> first;

  /** Which elements of each block are chosen. */
  private final long[] masks;

  private final int size;
  private @Nullable List<D> elements;

  /**
   * Makes the list.
   *
   * @param elements its elements; {@code null} to look for them when they are asked for
   */
  BlockList(@Nullable Block<D> first, long[] masks, @Nullable List<D> elements) {
    this.first = first;
    this.masks = masks;
    this.elements = elements;
    int count = 0;
    for (long mask : masks) {
      count += Long.bitCount(mask);
    }
    this.size = count;
  }

  /** Returns the masks that choose everything. */
  static long[] all(@Nullable Block<?> first) {
    long[] masks = {};
    for (Block<?> block = first; block != null; block = block.next()) {
      masks = Arrays.copyOf(masks, masks.length + 1);
      masks[masks.length - 1] = block.all();
    }
    return masks;
  }

  @Nullable Block<D> first() {
    return first;
  }

  /** Returns the masks of those of the elements of which a flag holds, or does not hold. */
  long[] with(int flag, boolean holds) {
    long[] chosen = new long[masks.length];
    int i = 0;
    for (Block<D> block = first; block != null; block = block.next()) {
      chosen[i] = masks[i] & (holds ? block.flag(flag) : ~block.flag(flag));
      i++;
    }
    return chosen;
  }

  /** Returns the masks of those of the elements that pass a test. */
  long[] with(Predicate<D> test) {
    long[] chosen = new long[masks.length];
    int i = 0;
    for (Block<D> block = first; block != null; block = block.next()) {
      for (long left = masks[i]; left != 0; left &= left - 1) {
        int bit = Long.numberOfTrailingZeros(left);
        chosen[i] |= test.test(block.element(bit)) ? 1L << bit : 0;
      }
      i++;
    }
    return chosen;
  }

  @Override
  public long weight() {
    return size;
  }

  /** Returns what a finding says of the elements, in their order. */
  final Witness[] inOrder() {
    if (masks.length == 1 && first != null) {
      return first.witnesses(masks[0]);
    }
    return elements().stream().map(d -> ((Reportable) d).witness()).toArray(Witness[]::new);
  }

  private List<D> elements() {
    List<D> known = elements;
    if (known == null) {
      known = new ArrayList<>(size);
      int i = 0;
      for (Block<D> block = first; block != null; block = block.next()) {
        for (long left = masks[i]; left != 0; left &= left - 1) {
          known.add(block.element(Long.numberOfTrailingZeros(left)));
        }
        i++;
      }
      elements = known;
    }
    return known;
  }

  @Override
  public E get(int index) {
    return elements().get(index);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
