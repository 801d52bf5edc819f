package io.kaoping.plugin.sentence;

import io.kaoping.rubric.Wording;
import java.util.List;
import java.util.Locale;

/**
 * Something in a cell that was not read, and what would mend it.
 *
 * @param kind why not
 * @param start where it begins in the original text
 * @param end where it ends there
 * @param text the words themselves
 * @param message what is wrong or open
 * @param choices the readings to choose from, or the nearest patterns
 */
public record Doubt(
    Kind kind, int start, int end, String text, Wording message, List<Wording> choices) {
  /** Why something was not read. */
  public enum Kind {
    /** No pattern knows these words. */
    UNKNOWN("没有读懂", "not understood"),
    /** The words can mean more than one thing. */
    AMBIGUOUS("要委员会定", "to be decided"),
    /** A person must set the points. */
    JUDGEMENT("要人评分", "to be scored by a person");

    private final Wording wording;

    Kind(String zh, String en) {
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

  /** Returns the line of a text with a mark under the words of this doubt, in two lines. */
  public String underlined(String cell) {
    int from = cell.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    int lineEnd = cell.indexOf('\n', start);
    int to = lineEnd < 0 ? cell.length() : lineEnd;
    StringBuilder out = new StringBuilder(cell.substring(from, to).replace('\t', ' ')).append('\n');
    cell.substring(from, Math.max(from, start)).chars().forEach(c -> out.append(blank(c)));
    cell.substring(start, Math.max(start, Math.min(end, to)))
        .chars()
        .forEach(c -> out.append(isWide(c) ? "^^" : "^"));
    return out.toString();
  }

  private static char blank(int c) {
    return isWide(c) ? '\u3000' : ' ';
  }

  /** Tells whether a character takes two columns. */
  private static boolean isWide(int c) {
    return c >= 0x2e80 && c <= 0xffe6 && !(c >= 0xff61 && c <= 0xffdf);
  }

  /** Copies the choices. */
  public Doubt {
    choices = List.copyOf(choices);
  }
}
