package io.kaoping.plugin.sentence;

import io.kaoping.problem.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One scoring clause as it was understood.
 *
 * @param form the name of the pattern that it has
 * @param start where its words begin in the original text
 * @param end where they end
 * @param text its words
 * @param context the sentences before it that hold no points of their own
 * @param subject the condition of the clause before, when this one carries it over; empty otherwise
 * @param condition the open text before the form, which names a fact
 * @param measure how it is probably counted
 * @param requirement how often something must be, of which is counted what is missing; {@code null}
 *     where the words do not say it
 * @param effect what it does
 * @param readingClass how far it can be computed
 * @param decisions the general decisions it rests on
 * @param vague the words in it that have no test of their own
 */
public record ClauseReading(
    String form,
    int start,
    int end,
    String text,
    String context,
    String subject,
    String condition,
    String measure,
    @Nullable Requirement requirement,
    Effect effect,
    ReadingClass readingClass,
    List<GeneralDecision> decisions,
    List<String> vague) {
  /** Copies decisions and words. */
  public ClauseReading {
    decisions = List.copyOf(decisions);
    vague = List.copyOf(vague);
  }

  /** Says in plain words how the clause was understood: 每次扣0.5分，扣到本项零分为止. */
  public String words(Language language) {
    return EffectWords.of(this, language);
  }
}
