package io.kaoping.drools.internal.snapshot;

import io.kaoping.finding.Witness;
import io.kaoping.record.FactValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Up to 64 items or activities of one kind and one subject, in their order, by column: flags are
 * bit masks, in which bit <i>n</i> belongs to the element <i>n</i>, and numbers are arrays. So a
 * criterion that asks for flags and numbers only never looks at the elements themselves.
 */
public final class Block<T> {
  private final long all;
  private final long[] flags;
  private final int[] months;
  private final Witness[] witnesses;
  private final long[] stated;
  private final long[][] micros;
  private final List<T> elements;
  private final @Nullable Block<T> next;

  private Block(List<T> elements, Columns<T> columns, @Nullable Block<T> next) {
    int size = elements.size();
    this.elements = elements;
    this.next = next;
    this.all = first(size);
    this.flags = new long[columns.flags.size()];
    this.months = new int[size];
    this.witnesses = new Witness[size];
    this.stated = new long[columns.numbers.size()];
    this.micros = new long[stated.length][size];
    for (int i = 0; i < size; i++) {
      T element = elements.get(i);
      months[i] = columns.month.applyAsInt(element);
      witnesses[i] = columns.witness.apply(element);
      for (int slot = 0; slot < flags.length; slot++) {
        if (columns.flags.get(slot).test(element)) {
          flags[slot] |= 1L << i;
        }
      }
      for (int slot = 0; slot < stated.length; slot++) {
        if (columns.numbers.get(slot).apply(element) instanceof FactValue.Number number) {
          stated[slot] |= 1L << i;
          micros[slot][i] = SubjectData.micros(number);
        }
      }
    }
  }

  /** Returns the first block of a list, or {@code null} when the list is empty. */
  static <T> @Nullable Block<T> of(List<T> elements, Columns<T> columns) {
    Block<T> next = null;
    int end = elements.size();
    while (end > 0) {
      int from = (end - 1) / Long.SIZE * Long.SIZE;
      next = new Block<>(List.copyOf(elements.subList(from, end)), columns, next);
      end = from;
    }
    return next;
  }

  /** Returns the block that follows, or {@code null}. */
  public @Nullable Block<T> next() {
    return next;
  }

  /** Returns the mask of the first bits. */
  static long first(int bits) {
    return bits == 0 ? 0 : -1L >>> (Long.SIZE - bits);
  }

  /** Returns an element by its bit. */
  public T element(int bit) {
    return elements.get(bit);
  }

  /** Returns the mask of all elements. */
  public long all() {
    return all;
  }

  /** Returns the month of an activity; see {@link ActivityData}. */
  public int month(int bit) {
    return months[bit];
  }

  /** Returns of which elements a flag holds; see {@link Columns#flag}. */
  public long flag(int slot) {
    return flags[slot];
  }

  /** Returns which elements state a number; see {@link Columns#number}. */
  public long stated(int slot) {
    return stated[slot];
  }

  /** Returns a number of an element in millionths; zero when it is not stated. */
  public long micros(int slot, int bit) {
    return micros[slot][bit];
  }

  /** Returns what a finding says of some elements, in their order. */
  public Witness[] witnesses(long mask) {
    return chosen(witnesses, mask);
  }

  /** Returns those of some witnesses whose bit is set. */
  static Witness[] chosen(Witness[] from, long mask) {
    Witness[] chosen = new Witness[Long.bitCount(mask)];
    long left = mask;
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = from[Long.numberOfTrailingZeros(left)];
      left &= left - 1;
    }
    return chosen;
  }
}
