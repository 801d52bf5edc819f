package io.kaoping.finding;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What a finding rests on: a record of the submission, or the period, entry or unit where one is
 * missing. Witnesses are ordered by kind, reference and text.
 *
 * @param kind what sort of thing it is
 * @param ref its id, name or period label
 * @param text what a reader should see of it: a title, a value; may be empty
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Witness(Kind kind, String ref, String text) implements Comparable<Witness> {
  /** The sort of a witness. */
  public enum Kind {
    /** A fact with its value. */
    FACT,
    /** A period in which something is missing. */
    PERIOD,
    /** An entry of a named list. */
    ENTRY,
    /** An activity. */
    ACTIVITY,
    /** An item of a list. */
    ITEM,
    /** A record. */
    RECORD,
    /** A unit or coalition. */
    SUBJECT,
    /** A judgement: its clause; by whom, when, how much and why. */
    JUDGEMENT,
    /**
     * A group of raters in a poll: the sum of their valid choices; how many sheets were valid, not
     * counted, or spoilt; the weight of the group: {@code 370/4/0/0 ×4}.
     */
    BALLOTS,
    /**
     * A group of raters on a panel: the sum of how many values, those left out, and the weight of
     * the group where there are groups: {@code 361.5/4 −60 −99 ×3}.
     */
    RATINGS,
    /** An earlier period: the total out of its maximum. */
    EARLIER
  }

  /** Refuses nulls. */
  public Witness {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(ref, "ref");
    Objects.requireNonNull(text, "text");
  }

  @Override
  public int compareTo(Witness other) {
    // written out: every finding compares its witnesses, and a chain of comparators costs ten times
    // as much
    int order = kind.compareTo(other.kind);
    if (order == 0) {
      order = ref.compareTo(other.ref);
    }
    return order == 0 ? text.compareTo(other.text) : order;
  }

  /** Returns the reference with its text in brackets. */
  @Override
  public String toString() {
    return text.isEmpty() ? ref : ref + "(" + text + ")";
  }
}
