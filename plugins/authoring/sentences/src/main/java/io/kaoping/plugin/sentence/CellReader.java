package io.kaoping.plugin.sentence;

import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cell 评分标准 of a rubric: what each clause does with points, under which condition, and
 * what must be asked.
 *
 * <pre>{@code
 * CellReading reading = CellReader.standard().read("未建立台账的，扣2分；每缺一次扣0.5分，扣完为止。");
 * }</pre>
 *
 * <p>It never guesses: what no pattern reads, and every figure of points that no clause takes up,
 * is a {@link Doubt} with its place.
 */
public final class CellReader {
  /** The longest text of a cell that is read. */
  public static final int LONGEST = 4000;

  private final PatternLibrary library;

  /** Makes a reader with these patterns. */
  public CellReader(PatternLibrary library) {
    this.library = library;
  }

  /** Returns a reader with the patterns that come with the SDK. */
  public static CellReader standard() {
    return new CellReader(PatternLibrary.standard());
  }

  /** Reads a cell. */
  public CellReading read(String text) {
    return read(text, null);
  }

  /**
   * Reads a cell.
   *
   * @param itemPoints the points of the item, from the column 分值; {@code null} when not known
   */
  public CellReading read(String text, @Nullable BigDecimal itemPoints) {
    if (text.length() > LONGEST) {
      Doubt tooLong =
          new Doubt(
              Doubt.Kind.UNKNOWN,
              0,
              text.length(),
              text.substring(0, 20) + "…",
              new Wording(
                  "一格超过 " + LONGEST + " 字", "a cell of more than " + LONGEST + " characters"),
              List.of());
      return new CellReading(
          text, itemPoints, List.of(), List.of(), List.of(tooLong), ReadingClass.NEEDS_DECISION);
    }
    CellText cell = CellText.of(text);
    Assembly.CellAssembly found = new Assembly(cell, library, itemPoints).assemble();
    new OpenQuestions(cell, library, found.clauses()).ask();
    List<ClauseReading> clauses = new ArrayList<>();
    List<Doubt> doubts = new ArrayList<>(found.doubts());
    ReadingClass weakest =
        doubts.isEmpty() ? ReadingClass.NOT_SCORING : ReadingClass.NEEDS_DECISION;
    for (DraftClause draft : found.clauses()) {
      clauses.add(reading(cell, draft));
      doubts.addAll(draft.doubts);
      weakest = weakest.weaker(draft.readingClass);
    }
    return new CellReading(text, found.itemPoints(), clauses, found.statements(), doubts, weakest);
  }

  private ClauseReading reading(CellText cell, DraftClause draft) {
    String words = draft.context + draft.condition;
    return new ClauseReading(
        draft.match.pattern().name(),
        cell.origin(draft.start),
        cell.origin(draft.end - 1) + 1,
        cell.originalOf(draft.start, draft.end),
        draft.context,
        draft.subject,
        draft.condition,
        Measures.of(draft, library),
        draft.requirement,
        draft.effect,
        draft.readingClass,
        List.copyOf(draft.decisions),
        library.list("含糊").stream().filter(words::contains).toList());
  }
}
