package io.kaoping.finding;

import java.util.Comparator;
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
  private static final Comparator<Witness> ORDER =
      Comparator.comparing(Witness::kind).thenComparing(Witness::ref).thenComparing(Witness::text);

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
    SUBJECT
  }

  /** Refuses nulls. */
  public Witness {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(ref, "ref");
    Objects.requireNonNull(text, "text");
  }

  @Override
  public int compareTo(Witness other) {
    return ORDER.compare(this, other);
  }

  /** Returns the reference with its text in brackets. */
  @Override
  public String toString() {
    return text.isEmpty() ? ref : ref + "(" + text + ")";
  }
}
