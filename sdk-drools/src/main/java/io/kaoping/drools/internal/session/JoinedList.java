package io.kaoping.drools.internal.session;

import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What several subjects answered, one part for each of them, as one list that never changes. Two of
 * them are the same only if they are one: Drools may compare what a rule binds, and need not look
 * into it.
 */
class JoinedList<E, P extends List<? extends E>> extends AbstractList<E> {
  private final List<P> parts;
  private final int size;
  private @Nullable Answers answers;

  JoinedList(List<P> parts) {
    this.parts = parts;
    int all = 0;
    for (int i = 0; i < parts.size(); i++) {
      all += parts.get(i).size();
    }
    this.size = all;
  }

  /** Returns what each subject answered. */
  List<P> parts() {
    return parts;
  }

  /** Returns what the list was asked. */
  Answers answers() {
    Answers known = answers;
    if (known == null) {
      known = new Answers();
      answers = known;
    }
    return known;
  }

  @Override
  public E get(int index) {
    int left = index;
    for (P part : parts) {
      if (left < part.size()) {
        return part.get(left);
      }
      left -= part.size();
    }
    throw new IndexOutOfBoundsException(index);
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
