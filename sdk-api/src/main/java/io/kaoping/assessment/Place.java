package io.kaoping.assessment;

import org.jspecify.annotations.Nullable;

/**
 * A place in the document of a submission, such as {@code items[3].owner}. It is written out only
 * when there is something to say about it.
 */
record Place(@Nullable Place parent, String name, int index) {
  private static final int NO_INDEX = -1;

  static Place of(String field) {
    return new Place(null, field, NO_INDEX);
  }

  static Place of(String list, int index) {
    return new Place(null, list, index);
  }

  Place field(String field) {
    return new Place(this, field, NO_INDEX);
  }

  Place element(String list, int at) {
    return new Place(this, list, at);
  }

  @Override
  public String toString() {
    String own = index == NO_INDEX ? name : name + "[" + index + "]";
    return parent == null ? own : parent + "." + own;
  }
}
