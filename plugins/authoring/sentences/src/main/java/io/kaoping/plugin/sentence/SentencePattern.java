package io.kaoping.plugin.sentence;

import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way to say what happens to points.
 *
 * @param name its name for people
 * @param template how it is written, in the notation of the library
 * @param effect what it means: a kind of effect, or from what that follows
 * @param place to what it belongs
 * @param figure the points where the words hold none
 * @param itemPoints whether it means the item's own points
 * @param examples sentences that hold it
 * @param expression the compiled template
 * @param whole the same where a mark follows: it is tried first, so that no word is left behind
 * @param questions what is asked wherever it is found
 * @param slots the slots by the names of their groups
 * @param needs sets of characters, of each of which a text holds one wherever it holds the pattern
 */
record SentencePattern(
    String name,
    String template,
    String effect,
    Place place,
    @Nullable BigDecimal figure,
    boolean itemPoints,
    List<String> examples,
    Pattern expression,
    Pattern whole,
    Map<String, Slot> slots,
    List<String> needs,
    List<Question> questions) {
  /** What a pattern leaves open, with the readings to choose from. */
  record Question(Wording wording, List<Wording> choices) {}

  /** To what the words of a pattern belong. */
  enum Place {
    /** They are a clause. */
    CLAUSE("本句"),
    /** They are a clause that only the committee can settle. */
    OPEN("待定"),
    /** They say more about the clauses before. */
    BEFORE("前句"),
    /** They except something from the clause after. */
    AFTER("后句"),
    /** They are part of a condition. */
    CONDITION("条件"),
    /** They say the item's points. */
    POINTS("分值"),
    /** They are refused: they turn the words after them round. */
    NOWHERE("不读");

    private final String word;

    Place(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  SentencePattern compiled(Template newTemplate) {
    return new SentencePattern(
        name,
        template,
        effect,
        place,
        figure,
        itemPoints,
        examples,
        newTemplate.expression(),
        newTemplate.whole(),
        newTemplate.slots(),
        newTemplate.needs(),
        questions);
  }

  /** Tells whether a text holds the characters without which the pattern is not in it. */
  boolean mayBeIn(String text) {
    return needs.stream().allMatch(need -> need.chars().anyMatch(c -> text.indexOf(c) >= 0));
  }
}
