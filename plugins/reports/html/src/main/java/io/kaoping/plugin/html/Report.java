package io.kaoping.plugin.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.kaoping.assessment.Assessment;
import io.kaoping.problem.Language;
import io.kaoping.rubric.Rubric;
import java.nio.charset.StandardCharsets;

/**
 * The report of an assessment 考评报告: ranking, a map of all points, each subject with every point,
 * its sentence and its evidence. One page of HTML that needs no other file, no script and no
 * network.
 */
public final class Report {
  /** The file name, which is ASCII and so survives any locale. */
  public static final String FILE = "report.html";

  private Report() {}

  /**
   * Returns the report as UTF-8; the same assessment, rubric and language give the same bytes.
   *
   * @param assessment what came out
   * @param rubric the rubric that it was assessed by
   * @param language the language of the page; texts that the pack has in Chinese only stay so
   */
  @SuppressWarnings("NullAway") // null is how jte says that nobody looks at the tags
  public static byte[] of(Assessment assessment, Rubric rubric, Language language) {
    Page page = Page.of(assessment, rubric, new Words(language));
    StringOutput out = new StringOutput(1 << 20);
    JtereportGenerated.render(new OwaspHtmlTemplateOutput(out), null, page);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
