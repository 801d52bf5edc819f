package io.kaoping.plugin.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a reader does on a corpus: which clauses it reads right, which wrong, and what it refuses.
 */
public final class CorpusReport {
  private final List<Row> rows;

  private CorpusReport(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * One cell of the corpus and its reading.
   *
   * @param cell the labelled cell
   * @param reading what was read
   */
  public record Row(LabelledCell cell, CellReading reading) {

    /**
     * Whether the reading has the same effects as the label, in the same order; a ladder may be one
     * clause with a figure for each level, or a clause for each.
     */
    public boolean right() {
      return byLevel(expected()).equals(byLevel(found()));
    }

    private static List<Effect> byLevel(List<Effect> effects) {
      return effects.stream().flatMap(Row::levels).toList();
    }

    private static Stream<Effect> levels(Effect effect) {
      return effect.points().shape() == Amount.Shape.TIERS
          ? effect.points().figures().stream().map(figure -> level(effect, figure))
          : Stream.of(effect);
    }

    /** To earn 0 is to earn nothing. */
    private static Effect level(Effect ladder, BigDecimal figure) {
      EffectKind kind =
          ladder.kind() == EffectKind.AWARD && figure.signum() == 0
              ? EffectKind.ZERO
              : ladder.kind();
      return ladder.withKind(kind).withPoints(Amount.one(figure));
    }

    /**
     * Whether it is not right although the reader takes the cell, or this clause, as computable.
     */
    public boolean wrong() {
      return reading.outcome() == CellReading.Outcome.READ && !right();
    }

    boolean unasked() {
      return cell.readingClass().compareTo(ReadingClass.EXECUTABLE) > 0
          && reading.outcome() == CellReading.Outcome.READ;
    }

    boolean refused() {
      return reading.outcome() == CellReading.Outcome.REFUSED;
    }

    /** Returns the effects of the label. */
    public List<Effect> expected() {
      return cell.clauses().stream().map(LabelledCell.Clause::effect).toList();
    }

    /** Returns the effects that were read. */
    public List<Effect> found() {
      return reading.clauses().stream().map(ClauseReading::effect).toList();
    }

    /** The clauses that are right: the longest common sequence of effects. */
    int rightClauses() {
      if (right()) {
        return refused() ? 0 : cell.clauses().size();
      }
      List<Effect> expected = expected();
      List<Effect> found = found();
      int[][] common = new int[expected.size() + 1][found.size() + 1];
      for (int i = 1; i <= expected.size(); i++) {
        for (int j = 1; j <= found.size(); j++) {
          common[i][j] =
              expected.get(i - 1).equals(found.get(j - 1))
                  ? common[i - 1][j - 1] + 1
                  : Math.max(common[i - 1][j], common[i][j - 1]);
        }
      }
      return refused() ? 0 : common[expected.size()][found.size()];
    }

    private long sameMeasures() {
      return right()
          ? IntStream.range(0, cell.clauses().size())
              .filter(i -> i < reading.clauses().size())
              .filter(
                  i -> cell.clauses().get(i).measure().equals(reading.clauses().get(i).measure()))
              .count()
          : 0;
    }
  }

  /**
   * Counts of one class or mechanism.
   *
   * @param cells all cells
   * @param cellsRight cells whose clauses are all right, whether or not the reader asks something
   * @param cellsWrong cells that the reader takes as computable and reads wrong
   * @param cellsRefused cells with something that no pattern reads
   * @param clauses all clauses of the labels
   * @param clausesRight those that were read right
   * @param clausesRefused those of refused cells
   * @param measures of the clauses of right cells, those with the measure of the label
   * @param recognised cells whose class is that of the label
   */
  public record Count(
      int cells,
      int cellsRight,
      int cellsWrong,
      int cellsRefused,
      int clauses,
      int clausesRight,
      int clausesRefused,
      int measures,
      int recognised) {
    static final Count NONE = new Count(0, 0, 0, 0, 0, 0, 0, 0, 0);

    Count with(Row row) {
      int size = row.cell().clauses().size();
      return new Count(
          cells + 1,
          cellsRight + (row.right() && !row.refused() ? 1 : 0),
          cellsWrong + (row.wrong() ? 1 : 0),
          cellsRefused + (row.refused() ? 1 : 0),
          clauses + size,
          clausesRight + row.rightClauses(),
          clausesRefused + (row.refused() ? size : 0),
          measures + (int) row.sameMeasures(),
          recognised
              + (!row.refused() && row.cell().readingClass() == row.reading().readingClass()
                  ? 1
                  : 0));
    }
  }

  /** Reads every cell of a corpus. */
  public static CorpusReport of(List<LabelledCell> corpus, CellReader reader) {
    List<Row> rows = new ArrayList<>();
    corpus.forEach(cell -> rows.add(new Row(cell, reader.read(cell.text()))));
    return new CorpusReport(rows);
  }

  /** Returns every cell with its reading. */
  public List<Row> rows() {
    return rows;
  }

  /** Returns the readings that were taken as computable and are wrong. */
  public List<Row> wrong() {
    return rows.stream().filter(Row::wrong).toList();
  }

  /** Returns the cells that need a decision, or a person, and were taken as computable. */
  public List<Row> unasked() {
    return rows.stream().filter(Row::unasked).toList();
  }

  /** Returns the counts of all cells. */
  public Count all() {
    return count(rows);
  }

  /** Returns the counts by the class of the label. */
  public Map<String, Count> byClass() {
    Map<String, Count> counts = new TreeMap<>();
    rows.forEach(row -> add(counts, row.cell().readingClass().code(), row));
    return counts;
  }

  /** Returns the counts by the main mechanism of the label. */
  public Map<String, Count> byMechanism() {
    Map<String, Count> counts = new TreeMap<>();
    rows.forEach(row -> add(counts, row.cell().mechanism(), row));
    return counts;
  }

  private static void add(Map<String, Count> counts, String key, Row row) {
    counts.put(key, counts.getOrDefault(key, Count.NONE).with(row));
  }

  private static Count count(List<Row> rows) {
    Count count = Count.NONE;
    for (Row row : rows) {
      count = count.with(row);
    }
    return count;
  }
}
