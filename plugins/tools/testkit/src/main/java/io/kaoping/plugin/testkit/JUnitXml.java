package io.kaoping.plugin.testkit;

import io.kaoping.problem.Language;
import io.kaoping.problem.Problem;
import java.nio.charset.StandardCharsets;

/**
 * A run of cases as a JUnit report. It holds no times and no machine names, so that the same run
 * gives the same bytes.
 */
public final class JUnitXml {
  private JUnitXml() {}

  /** Returns the report, encoded as UTF-8. */
  public static byte[] of(CaseRun run, Language language) {
    StringBuilder out = new StringBuilder();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite");
    attribute(out, "name", "kaoping." + run.pack().id() + " " + run.pack().version());
    attribute(out, "tests", Integer.toString(run.results().size()));
    attribute(out, "failures", Long.toString(run.count(CaseResult.Status.FAILED)));
    attribute(out, "errors", Long.toString(run.count(CaseResult.Status.ERROR)));
    attribute(out, "skipped", "0");
    attribute(out, "time", "0");
    out.append(">\n  <properties>\n");
    property(out, "pack.digest", run.pack().digest());
    property(out, "criteria.planned", Integer.toString(run.planned()));
    property(out, "criteria.drools", Integer.toString(run.drools()));
    property(out, "criteria.compared", Integer.toString(run.compared()));
    property(out, "criteria.singleExecutor", String.join(" ", run.singleExecutor()));
    property(out, "criteria.neverFound", String.join(" ", run.neverFound()));
    property(out, "criteria.neverClean", String.join(" ", run.neverClean()));
    out.append("  </properties>\n");
    for (CaseResult result : run.results()) {
      testcase(out, run, result, language);
    }
    out.append("</testsuite>\n");
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void testcase(
      StringBuilder out, CaseRun run, CaseResult result, Language language) {
    String name = result.title().isEmpty() ? result.id() : result.id() + " " + result.title();
    out.append("  <testcase");
    attribute(out, "classname", "kaoping." + run.pack().id());
    attribute(out, "name", name);
    attribute(out, "file", result.position().source());
    attribute(out, "line", Integer.toString(result.position().line()));
    attribute(out, "time", "0");
    if (result.status() == CaseResult.Status.PASSED) {
      out.append("/>\n");
      return;
    }
    boolean failed = result.status() == CaseResult.Status.FAILED;
    String element = failed ? "failure" : "error";
    StringBuilder text = new StringBuilder();
    text.append(result.position()).append('\n');
    for (Mismatch mismatch : result.mismatches()) {
      text.append(mismatch.text(language)).append('\n');
    }
    for (Problem problem : result.problems()) {
      text.append('[').append(problem.id().code()).append("] ").append(problem.position());
      text.append(": ").append(problem.message(language)).append('\n');
    }
    String type =
        failed || result.problems().isEmpty()
            ? "Kaoping/CaseFailed"
            : result.problems().get(0).id().code();
    String message =
        failed
            ? result.mismatches().get(0).text(language)
            : result.problems().isEmpty() ? "" : result.problems().get(0).message(language);
    out.append(">\n    <").append(element);
    attribute(out, "type", type);
    attribute(out, "message", message);
    out.append('>');
    escape(text.toString(), out);
    out.append("</").append(element).append(">\n  </testcase>\n");
  }

  private static void property(StringBuilder out, String name, String value) {
    out.append("    <property");
    attribute(out, "name", name);
    attribute(out, "value", value);
    out.append("/>\n");
  }

  private static void attribute(StringBuilder out, String name, String value) {
    out.append(' ').append(name).append("=\"");
    escape(value.replace('\n', ' '), out);
    out.append('"');
  }

  private static void escape(String text, StringBuilder out) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
              }
            });
  }

  /** Tells whether XML 1.0 can hold a character. */
  private static boolean allowed(int c) {
    return c == '\n'
        || c == '\t'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
