package io.kaoping.plugin.cli;

import java.io.PrintStream;

/** A bar on a terminal that shows how far long work has come, and goes away at its end. */
final class ProgressBar implements AutoCloseable {
  private static final int CELLS = 40;

  private final PrintStream out;
  private final long total;
  private final boolean shown;
  private int cells = -1;
  private int width;

  /**
   * Makes a bar.
   *
   * @param out the terminal
   * @param total how much there is to do
   * @param shown whether it is worth showing and somebody looks
   */
  ProgressBar(PrintStream out, long total, boolean shown) {
    this.out = out;
    this.total = total;
    this.shown = shown && total > 0;
  }

  /** Shows that so much is done. */
  void at(long done) {
    int now = (int) Math.min(CELLS, done * CELLS / Math.max(1, total));
    if (shown && now != cells) {
      cells = now;
      draw(now, "");
    }
  }

  /** Shows that so much is done, with words beside it. */
  void at(long done, String words) {
    if (shown) {
      cells = (int) Math.min(CELLS, done * CELLS / Math.max(1, total));
      draw(cells, " " + words);
    }
  }

  private void draw(int full, String words) {
    String bar = "[" + "#".repeat(full) + ".".repeat(CELLS - full) + "]" + words;
    int cellsOfBar = TextTable.width(bar);
    out.print("\r" + bar + " ".repeat(Math.max(0, width - cellsOfBar)));
    out.flush();
    width = cellsOfBar;
  }

  @Override
  public void close() {
    if (shown && cells >= 0) {
      out.print("\r" + " ".repeat(width) + "\r");
      out.flush();
    }
  }
}
