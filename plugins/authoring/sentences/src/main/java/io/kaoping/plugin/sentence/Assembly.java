package io.kaoping.plugin.sentence;

import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the clauses of one cell from the patterns that were found in it: what stands before a
 * pattern is its condition, what belongs to a neighbour goes there, and what is left over is a
 * doubt.
 */
final class Assembly {
  private static final Pattern NUMBERING =
      Pattern.compile(
          "^(?:[①-⑳⑴-⒇]|（\\d{1,2}）|\\d{1,2}[.、](?!\\d)|（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、(?![一二三四五六七八九十]等?|[一二三四五六七八九十]、)|注:|备注:)+");

  private static final Pattern LISTED = Pattern.compile("[下以如][列下](?:[^,]{0,6}(?:情形|情况|问题|行为))");

  private static final Pattern PERIODIC =
      Pattern.compile("^(?:当|每|本|该|凡)?(季度|月|周)(?:度)?(?:内)?[未没无]");

  private final CellText cell;
  private final String text;
  private final PatternLibrary library;
  private final List<FormMatch> matches;
  private final FormEffects effects;
  private final Leftovers leftovers;
  private final CellDoubts doubts;
  private final Limits limits;
  private final ItemPoints itemPoints;
  private final List<DraftClause> clauses = new ArrayList<>();
  private final List<String> statements = new ArrayList<>();

  /** The exceptions that stand before the clause from which they except. */
  private final List<DraftClause> waiting = new ArrayList<>();

  /** The last brackets with several figures, until a clause takes them up. */
  private @Nullable FormMatch brackets;

  Assembly(CellText cell, PatternLibrary library, @Nullable BigDecimal itemPoints) {
    this.cell = cell;
    this.text = cell.text();
    this.library = library;
    this.matches = new FormScanner(library).scan(cell);
    this.effects = new FormEffects(library);
    this.itemPoints = new ItemPoints(itemPoints);
    this.doubts = new CellDoubts(cell, library);
    this.leftovers = new Leftovers(text, library, matches, doubts);
    this.limits = new Limits(cell, library, clauses, this.itemPoints, doubts);
  }

  CellAssembly assemble() {
    int from = 0;
    for (FormMatch match : matches) {
      if (take(match, from)) {
        from = match.end();
      }
    }
    tail(from);
    refuseBrackets();
    clauses.addAll(waiting);
    new BareFigures(cell, library, clauses, doubts).settle();
    limits.floorBare();
    new Neighbours(cell, library, clauses).settle().ifPresent(this::state);
    if (clauses.isEmpty() && doubts.all().isEmpty()) {
      leftovers.ruleless();
    }
    return new CellAssembly(clauses, doubts.all(), statements, itemPoints.figure());
  }

  /** Everything that the assembly of a cell has found. */
  record CellAssembly(
      List<DraftClause> clauses,
      List<Doubt> doubts,
      List<String> statements,
      @Nullable BigDecimal itemPoints) {}

  /** What follows the last clause may explain it, or change it. */
  private void tail(int from) {
    leftovers.outside(from, text.length());
    String words = trimmed(text.substring(from).replaceAll("^[（）]+|[（）]+$", ""));
    state(words);
    if (!words.isEmpty() && !clauses.isEmpty() && !library.holds("无关话", words) && !isListed(from)) {
      doubts.ask(
          from,
          text.length(),
          new Wording("最后的话怎样影响计分，没有写明", "what the last words change is not said"),
          new Wording("只是说明，不影响计分", "nothing: they explain"),
          new Wording("写成单独的一句", "write them as a clause"));
    }
  }

  /** 有下列情形之一的,不得分:……: the circumstances that the last clause speaks of. */
  private boolean isListed(int from) {
    String condition = clauses.get(clauses.size() - 1).condition;
    return text.startsWith(":", from) && LISTED.matcher(condition).find();
  }

  private void state(String words) {
    if (!words.isEmpty()) {
      statements.add(words);
    }
  }

  /** Takes up a form; returns false where its words stay part of the next condition. */
  private boolean take(FormMatch match, int from) {
    boolean taken =
        switch (match.pattern().place()) {
          case CONDITION -> false;
          case POINTS -> {
            points(match);
            yield isBlank(text.substring(from, match.start()));
          }
          case NOWHERE -> {
            doubts.unread(match.start(), match.end());
            yield true;
          }
          case BEFORE -> {
            leftovers.inCondition(from, match.start());
            limits.settle(match, draft(match, from, Effect.of(EffectKind.CAP, Amount.NONE, null)));
            yield true;
          }
          case CLAUSE, OPEN, AFTER -> clause(match, from);
        };
    if (taken && match.pattern().place() != SentencePattern.Place.POINTS) {
      leftovers.around(match);
    }
    return taken;
  }

  /** Takes up a figure that says what the item, or a part of it, is worth. */
  private void points(FormMatch match) {
    String before = text.substring(0, match.start());
    boolean bracket = match.pattern().template().startsWith("（");
    Amount amount = Amounts.of(match);
    if (amount.isRange()) {
      doubts.unread(match.start(), match.end());
    } else if (match.all(Slot.AMOUNT).size() > 1) {
      refuseBrackets();
      brackets = match;
    } else if (!itemPoints.take(amount.figures().get(0))
        || (!bracket
            && !isSum(amount.figures().get(0))
            && !isBlank(before.substring(strongEnd(before))))) {
      doubts.askForWhat(match);
    }
  }

  /** 得2分,得1分,共3分: what was earned before, added up. */
  private boolean isSum(BigDecimal figure) {
    return clauses.stream()
            .filter(c -> c.effect.kind() == EffectKind.AWARD && c.effect.points().isOne())
            .map(c -> c.effect.points().figures().get(0))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .compareTo(figure)
        == 0;
  }

  /** Figures in brackets that no later words of the cell take up were not read. */
  private void refuseBrackets() {
    if (brackets != null) {
      doubts.unread(brackets.start(), brackets.end());
      brackets = null;
    }
  }

  private boolean clause(FormMatch match, int from) {
    String effect = match.pattern().effect();
    if (effect.equals("grade") && text.startsWith("的", match.end())) {
      return false; // 被降级的,扣5分: a circumstance, not what follows from one
    }
    if (effect.equals("括号") && !bracketScores(match)) {
      Amount amount = Amounts.of(match);
      if (!isOfItem(match) || amount.isRange() || !itemPoints.take(amount.figures().get(0))) {
        doubts.askForWhat(match);
      }
      return isBlank(text.substring(from, match.start()));
    }
    if (effect.equals("算式")) {
      return formula(match, from);
    }
    DraftClause draft = draft(match, from, effectOf(match));
    if (match.pattern().place() == SentencePattern.Place.AFTER) {
      waiting.add(draft);
      return true;
    }
    clauses.addAll(eachOf(draft));
    if (draft.effect.kind() == EffectKind.EXEMPT && draft.condition.isEmpty()) {
      doubts.unread(match.start(), match.end());
    }
    if (draft.scores()) {
      clauses.addAll(waiting);
      waiting.clear();
    }
    return true;
  }

  /** 有计划、有总结的,各得1分: a clause for each that is said by itself. */
  private List<DraftClause> eachOf(DraftClause draft) {
    String modifiers = String.join("", draft.match.all(Slot.MODIFIERS));
    int comma = draft.condition.lastIndexOf(',') + 1;
    List<String> parts = List.of(draft.condition.substring(comma).split("、|和|及"));
    if (!library.holds("各", modifiers)
        || parts.size() < 2
        || !draft.effect.points().isOne()
        || !parts.stream().allMatch(part -> library.finder("自成").matcher(part).lookingAt())) {
      return List.of(draft);
    }
    return parts.stream()
        .map(
            part -> {
              DraftClause each =
                  new DraftClause(
                      draft.match,
                      draft.start,
                      draft.segment,
                      draft.sentence,
                      draft.context,
                      draft.condition.substring(0, comma) + trimmed(part),
                      draft.effect);
              each.oneOfEach = true;
              return each;
            })
        .toList();
  }

  private Effect effectOf(FormMatch match) {
    if (!match.pattern().effect().equals("酌情")) {
      return effects.of(match);
    }
    Effect open = FormEffects.open(text.substring(match.start(), match.end()), brackets);
    brackets = null;
    if (match.has(Slot.AMOUNT)) {
      Amount most = Amounts.of(match);
      return open.withPoints(
          most.isRange() ? most : Amount.range(BigDecimal.ZERO, most.figures().get(0)));
    }
    return match.has(Slot.RANGE) ? open.withPoints(Amounts.of(match)) : open;
  }

  private DraftClause draft(FormMatch match, int from, Effect effect) {
    int start = from;
    String gap = text.substring(from, match.start());
    int strong = strongEnd(gap) - 1;
    String context = "";
    if (strong >= 0) {
      context = gap.substring(0, strong);
      leftovers.outside(from, from + strong);
      start = from + strong + 1;
    }
    while (start < match.start() && ",;。、".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    if (effect.kind() == EffectKind.GRADE) {
      leftovers.outside(start, match.start());
    } else {
      leftovers.inCondition(start, match.start());
    }
    String before = text.substring(start, match.start());
    String condition =
        trimmed(before)
            + kept(match)
            + match.value(Slot.BEFORE)
            + String.join("", match.all(Slot.AFTER));
    if (trimmed(condition).isEmpty() && !context.isEmpty()) {
      condition = context.substring(context.lastIndexOf('。') + 1);
    }
    if (library.list("并").contains(trimmed(condition))) {
      condition = "";
    }
    Matcher periodic = PERIODIC.matcher(trimmed(before.substring(before.lastIndexOf(',') + 1)));
    Effect once = effect;
    if (periodic.find() && effect.kind() == EffectKind.DEDUCT && effect.per() == null) {
      once = Effect.of(effect.kind(), effect.points(), periodic.group(1));
    }
    return new DraftClause(
        match,
        start,
        (int) text.substring(0, start).chars().filter(c -> c == ';' || c == '。').count(),
        (int) text.substring(0, start).chars().filter(c -> c == '。').count(),
        trimmed(context),
        trimmed(condition),
        once);
  }

  /** 迟报一次: the first word of the form is part of what is counted. */
  private String kept(FormMatch match) {
    Matcher word = library.finder("留字").matcher(text).region(match.start(), match.end());
    return match.has(Slot.ONE) && word.lookingAt() ? word.group() : "";
  }

  private boolean formula(FormMatch match, int from) {
    String name = match.value(Slot.NAME);
    if (!name.contains("分")) {
      return false;
    }
    for (Formula.Term term : Formula.terms(name, match.value(Slot.FORMULA))) {
      DraftClause draft = draft(match, from, term.effect());
      clauses.add(
          new DraftClause(
              match,
              draft.start,
              draft.segment,
              draft.sentence,
              draft.context,
              term.counted(),
              term.effect()));
    }
    return true;
  }

  /** A figure in brackets is the item's where it heads or ends the cell as a whole. */
  private boolean isOfItem(FormMatch bracket) {
    boolean heads = text.startsWith(":", bracket.end()) || isHeading(bracket);
    boolean last = isBlank(text.substring(bracket.end()));
    boolean apart = bracket.start() > 0 && ";。".indexOf(text.charAt(bracket.start() - 1)) >= 0;
    return heads || (last && (apart || clauses.stream().filter(DraftClause::scores).count() < 2));
  }

  /** 经费保障（4分）。……: a name at the head of the cell, and what it is worth. */
  private boolean isHeading(FormMatch bracket) {
    String before = trimmed(text.substring(0, bracket.start()));
    return text.startsWith("。", bracket.end())
        && bracket.end() + 1 < text.length()
        && before.length() <= 14
        && before.chars().noneMatch(c -> ",;。:".indexOf(c) >= 0);
  }

  /** A figure in brackets earns points where the cell has no other points for it. */
  private boolean bracketScores(FormMatch bracket) {
    return matches.stream()
        .noneMatch(
            other ->
                !other.pattern().effect().equals("括号")
                    && switch (other.pattern().place()) {
                      case CLAUSE, OPEN -> true;
                      default -> false;
                    });
  }

  /**
   * Returns a text without its numbering, the marks around it, a bracket left open and a last 的.
   */
  static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && ",;。:、".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    Matcher numbering = NUMBERING.matcher(text.substring(start, end));
    if (numbering.find()) {
      start += numbering.end();
    }
    while (end > start && ",;。:、的".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String words = text.substring(start, end);
    return words.startsWith("（") && words.indexOf('）') < 0 ? trimmed(words.substring(1)) : words;
  }

  private static boolean isBlank(String text) {
    return trimmed(text).isEmpty();
  }

  /** Returns where the last sentence, or part between semicolons, of a text begins. */
  static int strongEnd(String text) {
    return Math.max(text.lastIndexOf('。'), text.lastIndexOf(';')) + 1;
  }
}
