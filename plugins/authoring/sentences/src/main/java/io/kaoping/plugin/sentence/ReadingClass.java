package io.kaoping.plugin.sentence;

import io.kaoping.rubric.Wording;
import java.util.Locale;

/** How far a clause or a cell can be computed; the later ones are the weaker ones. */
public enum ReadingClass {
  /** There is no rule in it. */
  NOT_SCORING("不含计分", "not scoring"),
  /** It follows once the facts are recorded and the general decisions of the pack are made. */
  EXECUTABLE("可以计算", "executable"),
  /** The committee must choose between readings. */
  NEEDS_DECISION("要委员会定", "needs a decision"),
  /** A person sets the points. */
  JUDGEMENT("要人评分", "judgement");

  private final Wording wording;

  ReadingClass(String zh, String en) {
    this.wording = new Wording(zh, en);
  }

  /** Returns the words for people. */
  public Wording wording() {
    return wording;
  }

  /** Returns the word of the data: {@code needs-decision}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  ReadingClass weaker(ReadingClass other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
