package io.kaoping.plugin.sentence;

import io.kaoping.rubric.Wording;
import java.util.ArrayList;
import java.util.List;

/** The doubts about parts of a cell that belong to no clause. */
final class CellDoubts {
  private final CellText cell;
  private final PatternLibrary library;
  private final List<Doubt> refused = new ArrayList<>();
  private final List<Doubt> asked = new ArrayList<>();

  CellDoubts(CellText cell, PatternLibrary library) {
    this.cell = cell;
    this.library = library;
  }

  /** Refuses a part of the cell. */
  void unread(int start, int end) {
    Doubt doubt =
        doubt(
            Doubt.Kind.UNKNOWN,
            start,
            end,
            new Wording("没有能读懂的句式", "no pattern reads this"),
            library.nearest(cell.text().substring(start, end)));
    if (!refused.contains(doubt)) {
      refused.add(doubt);
    }
  }

  /** Asks the committee about a part of the cell. */
  void ask(int start, int end, Wording message, Wording... choices) {
    asked.add(doubt(Doubt.Kind.AMBIGUOUS, start, end, message, List.of(choices)));
  }

  /** Asks for what a figure stands. */
  void askForWhat(FormMatch match) {
    ask(
        match.start(),
        match.end(),
        new Wording("这个分数是哪一部分的分值，没有写明", "for what the figure stands is not said"),
        new Wording("本项的分值", "the item's points"),
        new Wording("做到前面所说的就得这么多分", "earned by what stands before it"));
  }

  private Doubt doubt(Doubt.Kind kind, int start, int end, Wording message, List<Wording> choices) {
    return new Doubt(
        kind,
        cell.origin(start),
        cell.origin(end - 1) + 1,
        cell.originalOf(start, end),
        message,
        choices);
  }

  /** Returns all of them, what was refused first. */
  List<Doubt> all() {
    List<Doubt> all = new ArrayList<>(refused);
    all.addAll(asked);
    return all;
  }
}
