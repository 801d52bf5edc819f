package io.kaoping.drools.internal.pack;

import java.util.List;

/**
 * A rule that an author wrote in DRL, with the criterion that counts its findings.
 *
 * @param criterionId the criterion whose measure names the rule
 * @param clauseIds the clauses whose measure names the rule, in order; the rule's findings go to
 *     one of them
 * @param file where it is, as problems name it, such as {@code four-lists/rules/L2-closed-loop.drl}
 * @param text the text as written, lines ended by line feeds
 * @param rationale why it is as it is, the Markdown text beside it
 * @param pack the id of the pack that holds it
 */
public record ExpertRule(
    String criterionId,
    List<String> clauseIds,
    String file,
    String text,
    String rationale,
    String pack) {
  /** Copies the ids. */
  public ExpertRule {
    clauseIds = List.copyOf(clauseIds);
  }

  /** Returns the file's name without folder and ending, as a measure names it. */
  public String name() {
    int slash = file.lastIndexOf('/');
    return file.substring(slash + 1, file.length() - ".drl".length());
  }
}
