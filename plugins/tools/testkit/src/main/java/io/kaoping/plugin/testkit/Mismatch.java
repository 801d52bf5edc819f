package io.kaoping.plugin.testkit;

import io.kaoping.problem.Language;
import io.kaoping.problem.Position;
import org.jspecify.annotations.Nullable;

/**
 * One point in which an assessment is not what a case expects.
 *
 * @param subject the id of the unit or coalition
 * @param aspect which of its values
 * @param name the criterion, clause or scale; empty for the subject as a whole
 * @param expected the expected value; {@code –} for none
 * @param actual the value that came out; {@code –} for none
 * @param at the cell in which the expected value stands; {@code null} for a case without cells
 */
public record Mismatch(
    String subject,
    Aspect aspect,
    String name,
    String expected,
    String actual,
    @Nullable Position at) {
  /** A value of a subject that a case can state. */
  public enum Aspect {
    /** How many a clause found. */
    FINDING("考评发现", "finding"),
    /** A clause found something that the case does not name. */
    EXTRA_FINDING("多出的考评发现", "extra finding"),
    /** The points of a criterion. */
    POINTS("得分", "points"),
    /** The state of a criterion. */
    STATE("状态", "state"),
    /** The total. */
    TOTAL("总分", "total"),
    /** The id of the grade. */
    GRADE("等次", "grade"),
    /** The rank in class. */
    RANK("名次", "rank"),
    /** The ids of all awards. */
    AWARDS("评先", "awards"),
    /** The step on a scale: a star, a flag, a light. */
    MARK("星级等", "mark");

    private final String zh;
    private final String en;

    Aspect(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    /** Returns the word for it in a language. */
    public String word(Language language) {
      return language == Language.ZH ? zh : en;
    }
  }

  /** Returns the difference in one line. */
  public String text(Language language) {
    String what = subject + " " + aspect.word(language) + (name.isEmpty() ? "" : " " + name);
    String where = at == null ? "" : " (" + at + ")";
    return language == Language.ZH
        ? what + ":应为 " + expected + ",实为 " + actual + where
        : what + ": expected " + expected + ", was " + actual + where;
  }
}
