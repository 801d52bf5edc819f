package io.kaoping.plugin.sentence;

import io.kaoping.rubric.Wording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A clause while its neighbours still add to it. */
final class DraftClause {
  final FormMatch match;

  /** Where its words begin in the normal text. */
  final int start;

  /** The number of semicolons and full stops before it. */
  final int segment;

  /** The number of full stops before it. */
  final int sentence;

  final String context;
  final String condition;
  final Set<GeneralDecision> decisions = EnumSet.noneOf(GeneralDecision.class);
  final List<Doubt> doubts = new ArrayList<>();
  int end;
  Effect effect;
  ReadingClass readingClass = ReadingClass.EXECUTABLE;
  String subject = "";

  /** Whether it is one of several that a word such as 各 gives the same points. */
  boolean oneOfEach;

  /** Whether the clause before it answers what its form asks. */
  boolean answered;

  /** How often something must be, where what is missing is counted. */
  @Nullable Requirement requirement;

  DraftClause(
      FormMatch match,
      int start,
      int segment,
      int sentence,
      String context,
      String condition,
      Effect effect) {
    this.match = match;
    this.start = start;
    this.end = match.end();
    this.segment = segment;
    this.sentence = sentence;
    this.context = context;
    this.condition = condition;
    this.effect = effect;
  }

  /** Asks the committee, or the person who scores. */
  void ask(CellText cell, Wording message, List<Wording> choices) {
    ask(ReadingClass.NEEDS_DECISION, Doubt.Kind.AMBIGUOUS, cell, message, choices);
  }

  /** Leaves the points to a person. */
  void leaveToPerson(CellText cell, Wording message) {
    ask(ReadingClass.JUDGEMENT, Doubt.Kind.JUDGEMENT, cell, message, List.of());
  }

  private void ask(
      ReadingClass weaker, Doubt.Kind kind, CellText cell, Wording message, List<Wording> choices) {
    readingClass = readingClass.weaker(weaker);
    doubts.add(
        new Doubt(
            kind,
            cell.origin(start),
            cell.origin(end - 1) + 1,
            cell.originalOf(start, end),
            message,
            choices));
  }

  /** Tells whether it has points of its own. */
  boolean scores() {
    return switch (effect.kind()) {
      case DEDUCT, AWARD, BONUS, RATIO, ZERO, FULL, IMPORT -> true;
      default -> false;
    };
  }

  boolean deducts() {
    return effect.kind() == EffectKind.DEDUCT;
  }

  /** Tells whether its words say that its points come on top of others: 再扣, 另加. */
  boolean isOnTop(PatternLibrary library) {
    String modifiers = String.join("", match.all(Slot.MODIFIERS));
    return library.holds("叠加", modifiers);
  }

  /** Returns its condition, with the one that it carries over. */
  String wholeCondition() {
    return subject + condition;
  }
}
