package io.kaoping.plugin.papers;

import io.kaoping.assessment.Assessment;
import io.kaoping.problem.Language;
import io.kaoping.rubric.Rubric;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The papers of an assessment for a committee 考评材料: the results and the scorecards as workbooks,
 * the announcement of grades and the circular as drafts of official letters.
 */
public final class Papers {
  /** 考评结果: ranking, grades, distribution, every point gained and lost. */
  public static final String RESULTS = "results.xlsx";

  /** 得分表: one sheet for each coalition and unit. */
  public static final String SCORECARDS = "scorecards.xlsx";

  /** 等次公告: a draft. */
  public static final String ANNOUNCEMENT = "announcement.docx";

  /** 通报: a draft. */
  public static final String CIRCULAR = "circular.docx";

  private Papers() {}

  /**
   * Returns the papers by their file names, which are ASCII and so survive any locale. The same
   * assessment, rubric and language give the same bytes.
   *
   * @param assessment what came out
   * @param rubric the rubric that it was assessed by
   * @param language the language of the papers; texts that the pack has in Chinese only stay so
   */
  public static Map<String, byte[]> of(Assessment assessment, Rubric rubric, Language language) {
    Cohort cohort = new Cohort(assessment, rubric, new Words(language));
    Map<String, byte[]> papers = new LinkedHashMap<>();
    papers.put(RESULTS, new ResultBook(cohort).bytes());
    papers.put(SCORECARDS, new ScorecardBook(cohort).bytes());
    papers.put(ANNOUNCEMENT, new Announcement(cohort).bytes());
    papers.put(CIRCULAR, new Circular(cohort).bytes());
    return Collections.unmodifiableMap(papers);
  }
}
