package io.kaoping.problem;

import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Problems as a person reads them: a heading, a numbered list, each with its id, its place, the
 * offending line with a caret under the column, the remedy and the help page.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ProblemReport {
  private final String heading;
  private final List<Problem> problems;

  private ProblemReport(String heading, List<Problem> problems) {
    this.heading = heading;
    this.problems = problems;
  }

  /** Returns the report of some problems under a heading. */
  public static ProblemReport of(String heading, List<Problem> problems) {
    return new ProblemReport(heading, List.copyOf(problems));
  }

  /** Returns the report's text; lines end with a line feed. */
  public String text(Language language) {
    Messages words = Messages.of(language);
    long errors = problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
    StringBuilder out = new StringBuilder();
    String count = words.text("count." + (errors == 1 ? "one" : "many"));
    if (!heading.isEmpty()) {
      out.append(heading);
      if (errors > 0) {
        out.append(words.text("colon")).append(count.replace("{0}", Long.toString(errors)));
      }
      out.append("\n\n");
    }
    int number = 0;
    for (Problem problem : problems) {
      number++;
      out.append(number).append(") [").append(problem.id().code()).append("] ");
      if (problem.severity() == Severity.NOTICE) {
        out.append(words.text("notice")).append(' ');
      }
      out.append(PlainText.ofLine(problem.position().toString())).append('\n');
      appendExcerpt(out, problem.position());
      append(out, problem.message(language));
      String advice = problem.advice(language);
      if (!advice.isEmpty()) {
        append(out, advice);
      }
      out.append("   ").append(words.text("help")).append(problem.id().page()).append('\n');
    }
    return out.toString();
  }

  private static void append(StringBuilder out, String text) {
    out.append("   ").append(text.replace("\n", "\n   ")).append('\n');
  }

  private static void appendExcerpt(StringBuilder out, Position position) {
    @Nullable String text = position.text();
    if (text == null || text.isBlank()) {
      return;
    }
    out.append("   | ").append(PlainText.ofLine(text)).append('\n');
    if (position.caret() > 0) {
      out.append("   | ");
      int end = Math.min(position.caret() - 1, text.length());
      text.codePoints()
          .limit(text.codePointCount(0, end))
          .forEach(c -> out.append(isWide(c) ? '\u3000' : ' '));
      out.append("^\n");
    }
  }

  /** Tells whether a character takes two columns, so that the caret stands under Chinese text. */
  private static boolean isWide(int c) {
    return c >= 0x1100
        && (c <= 0x115f
            || (c >= 0x2e80 && c <= 0xa4cf)
            || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xfe30 && c <= 0xfe6f)
            || (c >= 0xff00 && c <= 0xff60)
            || (c >= 0xffe0 && c <= 0xffe6)
            || (c >= 0x20000 && c <= 0x3fffd));
  }
}
