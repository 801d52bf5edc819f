package io.kaoping.plugin.sentence;

import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A whole cell as it was understood.
 *
 * @param text the original text
 * @param itemPoints the item's points, as the cell or the caller says; {@code null} when unknown
 * @param clauses the scoring clauses in the order of the text
 * @param statements what stands after the last clause and holds no points
 * @param doubts what was not read, or is open; empty when the cell is understood
 * @param readingClass the weakest class of a clause
 */
public record CellReading(
    String text,
    @Nullable BigDecimal itemPoints,
    List<ClauseReading> clauses,
    List<String> statements,
    List<Doubt> doubts,
    ReadingClass readingClass) {
  /** What became of a cell. */
  public enum Outcome {
    /** It can be computed as it was read. */
    READ("已读懂", "understood"),
    /** It was read, but a person must decide or score something. */
    ASKS("读懂，有要定的", "understood, with questions"),
    /** Something in it was not understood. */
    REFUSED("没有全部读懂", "not understood");

    private final Wording wording;

    Outcome(String zh, String en) {
      this.wording = new Wording(zh, en);
    }

    /** Returns the word of the data, in lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the words for people. */
    public Wording wording() {
      return wording;
    }
  }

  /** Copies the lists. */
  public CellReading {
    clauses = List.copyOf(clauses);
    statements = List.copyOf(statements);
    doubts = List.copyOf(doubts);
  }

  /** Returns what became of the cell. */
  public Outcome outcome() {
    if (doubts.stream().anyMatch(doubt -> doubt.kind() == Doubt.Kind.UNKNOWN)) {
      return Outcome.REFUSED;
    }
    return readingClass.compareTo(ReadingClass.EXECUTABLE) > 0 ? Outcome.ASKS : Outcome.READ;
  }
}
