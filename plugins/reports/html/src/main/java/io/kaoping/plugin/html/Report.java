package io.kaoping.plugin.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.kaoping.AssessedCohort;
import io.kaoping.assessment.Assessment;
import io.kaoping.problem.Language;
import io.kaoping.rubric.Rubric;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

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
  public static byte[] of(Assessment assessment, Rubric rubric, Language language) {
    Words words = new Words(language);
    return written(Page.of(assessment, rubric, words, new Outlook(Optional.empty(), words)));
  }

  /**
   * Returns the report with the cheapest way of each subject to its next grade, and on what its
   * grade hangs. Where those cost too much, in a cohort of more than 100 whose units and coalitions
   * rest on each other, they are left out, and the page says so.
   *
   * @param cohort what was assessed
   * @param rubric the rubric that it was assessed by
   * @param language the language of the page; texts that the pack has in Chinese only stay so
   */
  public static byte[] of(AssessedCohort cohort, Rubric rubric, Language language) {
    Words words = new Words(language);
    Outlook outlook = new Outlook(Optional.of(cohort), words);
    return written(Page.of(cohort.assessment(), rubric, words, outlook));
  }

  @SuppressWarnings("NullAway") // null is how jte says that nobody looks at the tags
  private static byte[] written(Page page) {
    StringOutput out = new StringOutput(1 << 20);
    JtereportGenerated.render(new OwaspHtmlTemplateOutput(out), null, page);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
