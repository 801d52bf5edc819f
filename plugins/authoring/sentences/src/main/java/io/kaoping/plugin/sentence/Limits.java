package io.kaoping.plugin.sentence;

import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Gives 扣完为止 and 最高不超过 to the clauses before that they are about. */
final class Limits {
  /** 加分不超过8分: the points that were added, all of them. */
  private static final Pattern TOGETHER = Pattern.compile("(?:加分|扣分|得分)(?!项)");

  private final CellText cell;
  private final String text;
  private final PatternLibrary library;
  private final List<DraftClause> clauses;
  private final ItemPoints itemPoints;
  private final CellDoubts doubts;

  Limits(
      CellText cell,
      PatternLibrary library,
      List<DraftClause> clauses,
      ItemPoints itemPoints,
      CellDoubts doubts) {
    this.cell = cell;
    this.text = cell.text();
    this.library = library;
    this.clauses = clauses;
    this.itemPoints = itemPoints;
    this.doubts = doubts;
  }

  /**
   * Gives a limit to the clauses it is about.
   *
   * @param draft the limit as a clause of its own, for where it is one
   */
  void settle(FormMatch match, DraftClause draft) {
    if (match.pattern().effect().equals(EffectKind.FLOOR.code())) {
      floor(match, draft);
    } else {
      cap(match, draft);
    }
  }

  private void floor(FormMatch match, DraftClause draft) {
    Amount figure = Amounts.of(match);
    if (figure.isOne() && !itemPoints.take(figure.figures().get(0))) {
      doubts.askForWhat(match);
    }
    List<DraftClause> deductions = clauses.stream().filter(DraftClause::deducts).toList();
    if (!deductions.isEmpty()) {
      deductions.forEach(clause -> clause.effect = clause.effect.withFloor());
      deductions.get(deductions.size() - 1).end = match.end();
    } else if (clauses.stream().noneMatch(clause -> clause.effect.kind() == EffectKind.FLOOR)) {
      draft.effect = Effect.of(EffectKind.FLOOR, Amount.one(BigDecimal.ZERO), null).withFloor();
      clauses.add(draft);
    }
  }

  /** Gives a floor to the figures before it whose verb was not known yet. */
  void floorBare() {
    for (int i = clauses.size() - 1; i > 0; i--) {
      if (clauses.get(i).effect.kind() == EffectKind.FLOOR
          && clauses.subList(0, i).stream().anyMatch(DraftClause::deducts)) {
        clauses.get(i - 1).end = clauses.get(i).end;
        clauses.remove(i);
        clauses.subList(0, i).stream()
            .filter(DraftClause::deducts)
            .forEach(clause -> clause.effect = clause.effect.withFloor());
      }
    }
  }

  private void cap(FormMatch match, DraftClause draft) {
    Amount amount = Amounts.of(match);
    draft.effect = draft.effect.withPoints(amount);
    String words = text.substring(match.start(), match.end());
    List<DraftClause> earlier =
        clauses.stream().filter(clause -> clause.scores() && fits(clause, words)).toList();
    List<DraftClause> near =
        earlier.stream().filter(clause -> clause.segment == draft.segment).toList();
    boolean ownWords =
        !Assembly.trimmed(
                text.substring(draft.start, match.start()).replaceAll("（[^（）]*）|[但且]", ""))
            .isEmpty();
    boolean together =
        !ownWords
                && near.size() == earlier.size()
                && (TOGETHER.matcher(words).lookingAt() || areLevels(earlier))
            || (!ownWords && words.startsWith("满分"));
    if (!amount.isRange() && !near.isEmpty() && isOfEach(words)) {
      near.forEach(clause -> limit(clause, match, amount));
    } else if (amount.isRange()) {
      doubts.unread(match.start(), match.end());
    } else if (match.has(Slot.SCOPE) && near.size() == 1) {
      limit(near.get(0), match, amount);
      match.pattern().questions().forEach(q -> near.get(0).ask(cell, q.wording(), q.choices()));
    } else if (clauses.stream().noneMatch(DraftClause::scores)) {
      alone(match, draft, amount);
    } else if (match.has(Slot.SCOPE)) {
      clauses.add(draft);
    } else if (earlier.size() > 1 && library.holds("单限", words)) {
      clauses.add(draft);
      askWhich(draft);
    } else if (earlier.size() == 1 && !ownWords) {
      limit(earlier.get(0), match, amount);
    } else if (together
        || isOfAll(draft.context + words + text.substring(draft.start, match.start()))) {
      clauses.add(draft);
    } else if (near.size() == 1 && !ownWords) {
      limit(near.get(0), match, amount);
    } else {
      clauses.add(draft);
      askWhich(draft);
    }
  }

  /** 省级加2分,市级加1分: one thing at several levels. */
  private boolean areLevels(List<DraftClause> several) {
    Levels levels = new Levels(library, several);
    return several.size() > 1
        && several.subList(1, several.size()).stream()
            .allMatch(clause -> levels.areRungs(several.get(0), clause));
  }

  private void askWhich(DraftClause draft) {
    draft.ask(
        cell,
        new Wording("上限管哪些句子，没有写明", "it is not said which clauses the cap is for"),
        List.of(new Wording("只管前一句", "the clause before"), new Wording("管本格全部", "the whole cell")));
  }

  /** 加减分均以3分为限: what is added, and what is taken off. */
  private boolean isOfEach(String words) {
    return library.holds("均限", words) || words.startsWith("加减分") || words.startsWith("加扣分");
  }

  private boolean isOfAll(String words) {
    return library.holds("全项", words);
  }

  private static void limit(DraftClause clause, FormMatch match, Amount amount) {
    clause.effect = clause.effect.withLimit(amount.figures().get(0));
    clause.end = match.end();
  }

  /** A highest figure without a rule before it: a person chooses up to it. */
  private void alone(FormMatch match, DraftClause draft, Amount amount) {
    BigDecimal figure = amount.figures().get(0);
    if (draft.condition.isEmpty() && text.substring(match.start(), match.end()).contains("满分")) {
      itemPoints.take(figure);
      return;
    }
    boolean capOfAll =
        isOfAll(text.substring(match.start(), match.end())) || draft.condition.length() < 6;
    if (!capOfAll) {
      String words = text.substring(match.start(), match.end());
      EffectKind kind =
          match.has(Slot.VERB)
              ? library.kindOf(match.value(Slot.VERB))
              : words.startsWith("扣") || words.startsWith("减")
                  ? EffectKind.DEDUCT
                  : words.startsWith("加") ? EffectKind.BONUS : EffectKind.AWARD;
      draft.effect = Effect.of(kind, Amount.range(BigDecimal.ZERO, figure), null);
    }
    clauses.add(draft);
  }

  /** Tells whether the words of a cap are about this kind of clause: 最多加5分 is about bonuses. */
  private static boolean fits(DraftClause clause, String words) {
    if (words.contains("加减") || words.contains("加扣")) {
      return clause.deducts() || clause.effect.kind() == EffectKind.BONUS;
    }
    if (words.contains("加")) {
      return clause.effect.kind() == EffectKind.BONUS;
    }
    if (words.contains("得") && clause.effect.kind() == EffectKind.ZERO) {
      return false;
    }
    if (words.contains("扣") || words.contains("减")) {
      return clause.deducts();
    }
    return true;
  }
}
