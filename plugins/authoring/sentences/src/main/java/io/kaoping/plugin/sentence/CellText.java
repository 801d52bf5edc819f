package io.kaoping.plugin.sentence;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The text of one cell in the one spelling that patterns are written for, each character with its
 * place in the original: half-width marks and figures, full-width brackets, one kind of dash, no
 * blanks, line ends as semicolons.
 */
final class CellText {
  private static final String DASHES = "-－–—―‐‑‒−~～﹣";
  private static final String OPENING = "([【〔［（";
  private static final String CLOSING = ")]】〕］）";
  private static final String QUOTING = "“「『‘";
  private static final String UNQUOTING = "”」』’";
  private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

  private final String original;
  private final StringBuilder text = new StringBuilder();
  private final BitSet quoted = new BitSet();
  private int[] origin;

  private CellText(String original) {
    this.original = original;
    this.origin = new int[original.length() + 1];
  }

  static CellText of(String original) {
    CellText cell = new CellText(original);
    boolean quote = false;
    for (int i = 0; i < original.length(); i++) {
      char c = original.charAt(i);
      quote = QUOTING.indexOf(c) >= 0 || (quote && UNQUOTING.indexOf(c) < 0);
      cell.append(c, i);
      cell.quoted.set(cell.text.length(), quote);
    }
    cell.origin[cell.text.length()] = original.length();
    cell.origin = Arrays.copyOf(cell.origin, cell.text.length() + 1);
    return cell;
  }

  private void append(char c, int at) {
    char plain = plain(c, at);
    if (plain == 0) {
      return;
    }
    int last = text.length() - 1;
    if (plain == '-' && last >= 0 && text.charAt(last) == '-') {
      return;
    }
    if (plain == '=' && last >= 0 && "><".indexOf(text.charAt(last)) >= 0) {
      text.setCharAt(last, text.charAt(last) == '>' ? '≥' : '≤');
      return;
    }
    origin[text.length()] = at;
    text.append(plain == '(' ? '（' : plain == ')' ? '）' : plain);
    if (plain == ')') {
      closeEmptyBracket();
    }
  }

  private void closeEmptyBracket() {
    int last = text.length() - 1;
    if (last > 0 && text.charAt(last - 1) == '（') {
      text.setLength(last - 1);
    }
  }

  private char plain(char c, int at) {
    if (c == '\n') {
      return ';';
    }
    if (isBlank(c)) {
      return parts(at) ? ',' : 0;
    }
    if (DASHES.indexOf(c) >= 0 || (isTo(c) && betweenFigures(at))) {
      return '-';
    }
    if (OPENING.indexOf(c) >= 0) {
      return '(';
    }
    if (CLOSING.indexOf(c) >= 0) {
      return ')';
    }
    return switch (c) {
      case '．', '.' -> digit(at + 1) && digit(at - 1) ? '.' : digit(at - 1) ? '.' : '。';
      case '﹪' -> '%';
      case '≧', '⩾' -> '≥';
      case '≦', '⩽' -> '≤';
      case '﹥' -> '>';
      case '﹤' -> '<';
      case '*', '＊', '✕', '╳' -> '×';
      case '﹐' -> ',';
      case '﹔' -> ';';
      case '“', '”', '"', '＂', '「', '」', '『', '』', '‘', '’' -> 0;
      default -> c > 0xff00 && c < 0xff5f ? (char) (c - 0xfee0) : c;
    };
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }

  /** A blank after 分 or a bracket parts what is written without marks: 优 5 分 良 3 分. */
  private boolean parts(int at) {
    int last = text.length() - 1;
    int next = at + 1;
    while (next < original.length() && isBlank(original.charAt(next))) {
      next++;
    }
    return last >= 0
        && "分）".indexOf(text.charAt(last)) >= 0
        && next < original.length()
        && (isNumbering(next)
            || (Character.isIdeographic(original.charAt(next))
                && "以的及之钟每内者".indexOf(original.charAt(next)) < 0));
  }

  /** Tells whether a number such as 2. or ② begins at a place. */
  private boolean isNumbering(int at) {
    int end = at;
    while (digit(end)) {
      end++;
    }
    boolean marked =
        end > at
            && end < original.length()
            && ".．、".indexOf(original.charAt(end)) >= 0
            && !digit(end + 1);
    return marked || circled(original.charAt(at)) > 0;
  }

  private static boolean isTo(char c) {
    return c == '至' || c == '到';
  }

  /** Tells whether 至 or 到 at this place joins two figures: 0.5 至 1.5 分, 3 分到 5 分. */
  private boolean betweenFigures(int at) {
    int before = at - 1;
    while (before >= 0 && " 　分%％‰个(（)）不含".indexOf(original.charAt(before)) >= 0) {
      before--;
    }
    int after = at + 1;
    while (after < original.length() && " 　".indexOf(original.charAt(after)) >= 0) {
      after++;
    }
    return digit(before) && digit(after);
  }

  private boolean digit(int at) {
    if (at < 0 || at >= original.length()) {
      return false;
    }
    char c = original.charAt(at);
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }

  /** Tells whether a place in the text is within quotation marks: 最多跑一次 as a name. */
  boolean isQuoted(int at) {
    return quoted.get(at);
  }

  /** Returns the number that a mark such as ③ stands for, or 0. */
  static int circled(char c) {
    return CIRCLED.indexOf(c) + 1;
  }

  /** Returns the text in the one spelling. */
  String text() {
    return text.toString();
  }

  String original() {
    return original;
  }

  /** Returns the place in the original of a place in the text. */
  int origin(int at) {
    return origin[at];
  }

  /** Returns the original words of a part of the text. */
  String originalOf(int start, int end) {
    return end <= start
        ? ""
        : original.substring(origin[start], Math.min(original.length(), origin[end - 1] + 1));
  }
}
