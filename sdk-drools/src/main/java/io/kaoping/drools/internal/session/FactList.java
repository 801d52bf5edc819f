package io.kaoping.drools.internal.session;

import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A list of facts that never changes. Two of them are the same only if they are one: Drools may
 * compare what a rule binds, and need not look into it.
 */
abstract class FactList<E, F extends E> extends AbstractList<E> implements RandomAccess {
  private final F[] facts;

  FactList(F[] facts) {
    this.facts = facts;
  }

  F[] facts() {
    return facts;
  }

  @Override
  public E get(int index) {
    return facts[index];
  }

  @Override
  public int size() {
    return facts.length;
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
