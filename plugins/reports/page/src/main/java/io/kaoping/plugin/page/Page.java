package io.kaoping.plugin.page;

import io.kaoping.problem.Language;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** A page of Markdown in one language while it is written. */
final class Page {
  private final Language language;
  private final StringBuilder out = new StringBuilder();

  Page(Language language) {
    this.language = language;
  }

  /** Returns the text so far; lines end with a line feed. */
  String text() {
    return out.toString();
  }

  /** Returns words of the page itself. */
  String say(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }

  /** Returns a text of the pack as it stands there, free of Markdown. */
  String quote(Wording text) {
    return quote(text.in(language));
  }

  /** Returns a text of the pack as it stands there, free of Markdown. */
  static String quote(String text) {
    StringBuilder plain = new StringBuilder();
    text.strip()
        .chars()
        .forEach(
            c -> {
              switch (c) {
                case '\n' -> plain.append("<br>");
                case '<' -> plain.append("&lt;");
                case '&' -> plain.append("&amp;");
                case '|', '\\', '`', '*', '_', '[', ']', '~', '$' ->
                    plain.append('\\').append((char) c);
                default -> plain.append((char) c);
              }
            });
    return plain.toString();
  }

  /** Returns words that the SDK makes, in Chinese with the punctuation of a page. */
  String words(Wording words) {
    String text = words.in(language);
    return quote(
        language == Language.EN
            ? text
            : text.replace(',', '，')
                .replace(':', '：')
                .replace(';', '；')
                .replace('(', '（')
                .replace(')', '）'));
  }

  /** Returns several things in one line. */
  String list(List<String> things) {
    return String.join(say("、", ", "), things);
  }

  /** Returns texts of the pack in one line. */
  String quotes(List<String> texts) {
    return list(texts.stream().map(Page::quote).toList());
  }

  /** Returns what a kind of subject is called. */
  String of(SubjectKind kind) {
    return kind == SubjectKind.UNIT ? say("单位", "Units") : say("共同体", "Coalitions");
  }

  /** Returns yes or no. */
  String yesNo(boolean yes) {
    return yes ? say("是", "yes") : say("否", "no");
  }

  /** Writes a heading. */
  void heading(int level, String text) {
    paragraph("#".repeat(level) + " " + text);
  }

  /** Writes a paragraph, or another block. */
  void paragraph(String text) {
    out.append(out.isEmpty() ? "" : "\n").append(text).append('\n');
  }

  /** Writes a table; nothing when it has no rows. */
  void table(List<String> head, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      paragraph(row(head) + "\n" + row(head.stream().map(cell -> "---").toList()));
      rows.forEach(cells -> out.append(row(cells)).append('\n'));
    }
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.isEmpty() ? "–" : cell)
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}
