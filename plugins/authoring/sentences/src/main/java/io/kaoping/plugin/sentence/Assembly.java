package io.kaoping.plugin.sentence;

import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  private static final Pattern PERIODIC =
      Pattern.compile("^(?:当|每|本|该|凡)?(季度|月|周)(?:度)?(?:内)?[未没无]");

  private final CellText cell;
  private final String text;
  private final PatternLibrary library;
  private final List<FormMatch> matches;
  private final List<DraftClause> clauses = new ArrayList<>();
  private final List<Doubt> doubts = new ArrayList<>();
  private final List<String> statements = new ArrayList<>();
  private final Leftovers leftovers;

  /** The exceptions that stand before the clause from which they except. */
  private final List<DraftClause> waiting = new ArrayList<>();

  /** The last brackets with several figures, until a clause takes them up. */
  private @Nullable FormMatch brackets;

  private @Nullable BigDecimal itemPoints;

  Assembly(CellText cell, PatternLibrary library, @Nullable BigDecimal itemPoints) {
    this.cell = cell;
    this.text = cell.text();
    this.library = library;
    this.matches = new FormScanner(library).scan(text);
    this.itemPoints = itemPoints;
    this.leftovers = new Leftovers(cell, library, matches);
  }

  CellAssembly assemble() {
    int from = 0;
    for (int i = 0; i < matches.size(); i++) {
      FormMatch match = matches.get(i);
      switch (match.pattern().place()) {
        case CONDITION -> {
          continue;
        }
        case POINTS -> {
          points(match);
          if (isBlank(text.substring(from, match.start()))) {
            from = match.end();
          }
          continue;
        }
        case BEFORE -> before(match, from);
        case NOWHERE -> leftovers.unread(match.start(), match.end());
        default -> {
          if (!clause(match, from)) {
            continue;
          }
        }
      }
      leftovers.around(match);
      from = match.end();
    }
    rest(from, text.length());
    if (clauses.isEmpty() && waiting.isEmpty() && doubts.isEmpty()) {
      leftovers.ruleless();
    }
    refuseBrackets();
    clauses.addAll(waiting);
    bareFigures();
    stairs();
    carrySubjects();
    mergeLadders();
    doubts.addAll(0, leftovers.doubts());
    return new CellAssembly(clauses, doubts, statements, itemPoints);
  }

  /** Everything that the assembly of a cell has found. */
  record CellAssembly(
      List<DraftClause> clauses,
      List<Doubt> doubts,
      List<String> statements,
      @Nullable BigDecimal itemPoints) {}

  private void points(FormMatch match) {
    String before = text.substring(strongEnd(text.substring(0, match.start())), match.start());
    if (!match.pattern().template().startsWith("（") && !isBlank(before)) {
      askForWhat(match);
    }
    if (Amounts.of(match).isRange()) {
      leftovers.unread(match.start(), match.end());
    } else if (match.all(Slot.AMOUNT).size() > 1) {
      refuseBrackets();
      brackets = match;
    } else {
      ofItem(match, Amounts.of(match).figures().get(0));
    }
  }

  /** The item has one figure: another one is of a part that the cell does not name. */
  private void ofItem(FormMatch match, BigDecimal figure) {
    if (itemPoints == null) {
      itemPoints = figure;
    } else if (itemPoints.compareTo(figure) != 0) {
      askForWhat(match);
    }
  }

  /** Figures in brackets that no later words of the cell take up were not read. */
  private void refuseBrackets() {
    if (brackets != null) {
      leftovers.unread(brackets.start(), brackets.end());
      brackets = null;
    }
  }

  /** Makes a clause of its own; returns false when the words stay part of the next condition. */
  private boolean clause(FormMatch match, int from) {
    String effect = match.pattern().effect();
    if (effect.equals("括号") && !bracketScores(match)) {
      if (!isOfItem(match) || Amounts.of(match).isRange()) {
        askForWhat(match);
      } else {
        ofItem(match, Amounts.of(match).figures().get(0));
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
    clauses.add(draft);
    if (draft.effect.kind() == EffectKind.EXEMPT && draft.condition.isEmpty()) {
      leftovers.unread(match.start(), match.end());
    }
    if (draft.scores()) {
      clauses.addAll(waiting);
      waiting.clear();
    }
    return true;
  }

  private DraftClause draft(FormMatch match, int from, Effect effect) {
    int start = from;
    String gap = text.substring(from, match.start());
    int strong = Math.max(gap.lastIndexOf('。'), gap.lastIndexOf(';'));
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
        trimmed(before) + match.value(Slot.BEFORE) + String.join("", match.all(Slot.AFTER));
    if (trimmed(condition).isEmpty() && !context.isEmpty()) {
      condition = context.substring(context.lastIndexOf('。') + 1);
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

  /** Returns a text without its numbering, the marks around it and a last 的. */
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
    return text.substring(start, end);
  }

  private static boolean isBlank(String text) {
    return trimmed(text).isEmpty();
  }

  private Effect effectOf(FormMatch match) {
    String effect = match.pattern().effect();
    Amount points = Amounts.of(match);
    if (effect.equals("酌情")) {
      Amount open = openRange(brackets);
      brackets = null;
      return Effect.of(discretion(match), open, null);
    }
    EffectKind kind =
        EffectKind.of(effect)
            .orElseGet(
                () ->
                    match.has(Slot.VERB)
                        ? library.kindOf(match.value(Slot.VERB))
                        : EffectKind.NONE);
    if (kind == EffectKind.AWARD && points.equals(Amount.one(BigDecimal.ZERO))) {
      kind = EffectKind.ZERO;
    }
    return kind == EffectKind.GRADE
        ? Effect.of(kind, Amount.NONE, null)
        : Effect.of(kind, points, per(match, kind));
  }

  private EffectKind discretion(FormMatch match) {
    String words = text.substring(match.start(), match.end());
    return words.contains("扣") || words.contains("减")
        ? EffectKind.DEDUCT
        : words.contains("加") || words.contains("奖") ? EffectKind.BONUS : EffectKind.AWARD;
  }

  /** A person chooses up to the sum of the figures in the brackets before, if there are any. */
  private static Amount openRange(@Nullable FormMatch brackets) {
    return brackets == null
        ? Amount.NONE
        : Amount.range(
            BigDecimal.ZERO,
            brackets.all(Slot.AMOUNT).stream()
                .map(Amounts::figure)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private @Nullable String per(FormMatch match, EffectKind kind) {
    List<String> units = match.has(Slot.COUNTED) ? match.all(Slot.COUNTED) : match.all(Slot.UNIT);
    if (units.isEmpty()) {
      return match.has(Slot.ANY_UNIT) ? match.value(Slot.ANY_UNIT) : null;
    }
    if (kind == EffectKind.AWARD
        && match.has(Slot.AFTER)
        && library.list("周期").contains(unit(units.get(0)))) {
      return null;
    }
    StringBuilder per = new StringBuilder();
    units.forEach(unit -> per.append(unit(unit)));
    String count = match.value(Slot.COUNT);
    BigDecimal number = count.isEmpty() ? BigDecimal.ONE : Numerals.of(count);
    boolean step = per.toString().equals("个百分点") || per.toString().equals("%");
    return step || number.compareTo(BigDecimal.ONE) != 0
        ? Numerals.plain(number) + per
        : per.toString();
  }

  private static String unit(String unit) {
    if (unit.endsWith("百分点")) {
      return "个百分点";
    }
    return unit.length() > 1 && unit.startsWith("个") ? unit.substring(1) : unit;
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
    boolean heads = text.startsWith(":", bracket.end());
    boolean last = isBlank(text.substring(bracket.end()));
    boolean apart = bracket.start() > 0 && ";。".indexOf(text.charAt(bracket.start() - 1)) >= 0;
    return heads || (last && (apart || clauses.stream().filter(DraftClause::scores).count() < 2));
  }

  private void askForWhat(FormMatch match) {
    question(
        match.start(),
        match.end(),
        new Wording("这个分数是哪一部分的分值，没有写明", "for what the figure stands is not said"),
        new Wording("本项的分值", "the item's points"),
        new Wording("做到前面所说的就得这么多分", "earned by what stands before it"));
  }

  private void question(int start, int end, Wording message, Wording... choices) {
    doubts.add(
        new Doubt(
            Doubt.Kind.AMBIGUOUS,
            cell.origin(start),
            cell.origin(end - 1) + 1,
            cell.originalOf(start, end),
            message,
            List.of(choices)));
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

  // ---- what belongs to the clauses before ----

  private void before(FormMatch match, int from) {
    String gap = text.substring(from, match.start());
    leftovers.inCondition(from, match.start());
    if (match.pattern().effect().equals(EffectKind.FLOOR.code())) {
      floor(match, from);
    } else {
      cap(match, from, gap);
    }
  }

  private void floor(FormMatch match, int from) {
    Amount figure = Amounts.of(match);
    if (figure.isOne()) {
      ofItem(match, figure.figures().get(0));
    }
    List<DraftClause> deductions = clauses.stream().filter(DraftClause::deducts).toList();
    if (!deductions.isEmpty()) {
      deductions.forEach(clause -> clause.effect = clause.effect.withFloor());
      deductions.get(deductions.size() - 1).end = match.end();
    } else if (clauses.stream().noneMatch(clause -> clause.effect.kind() == EffectKind.FLOOR)) {
      Effect effect = Effect.of(EffectKind.FLOOR, Amount.one(BigDecimal.ZERO), null).withFloor();
      clauses.add(draft(match, from, effect));
    }
  }

  private void cap(FormMatch match, int from, String gap) {
    Amount amount = Amounts.of(match);
    String words = text.substring(match.start(), match.end());
    List<DraftClause> earlier =
        clauses.stream().filter(clause -> clause.scores() && fits(clause, words)).toList();
    DraftClause draft = draft(match, from, Effect.of(EffectKind.CAP, amount, null));
    List<DraftClause> near =
        earlier.stream().filter(clause -> clause.segment == draft.segment).toList();
    boolean ownWords = !trimmed(gap.substring(strongEnd(gap)).replaceAll("（[^（）]*）", "")).isEmpty();
    if (amount.isRange()) {
      leftovers.unread(match.start(), match.end());
    } else if (earlier.isEmpty() && clauses.stream().noneMatch(DraftClause::scores)) {
      alone(match, draft, amount);
    } else if (earlier.size() == 1 && !ownWords) {
      limit(earlier.get(0), match, amount);
    } else if (library.holds("全项", words) || library.holds("全项", gap)) {
      clauses.add(draft);
    } else if (near.size() == 1 && !ownWords) {
      limit(near.get(0), match, amount);
    } else {
      clauses.add(draft);
      doubt(
          draft,
          new Wording("上限管哪些句子，没有写明", "it is not said which clauses the cap is for"),
          new Wording("只管前一句", "the clause before"),
          new Wording("管本格全部", "the whole cell"));
    }
  }

  private static int strongEnd(String gap) {
    return Math.max(gap.lastIndexOf('。'), gap.lastIndexOf(';')) + 1;
  }

  private void limit(DraftClause clause, FormMatch match, Amount amount) {
    clause.effect = clause.effect.withLimit(amount.figures().get(0));
    clause.end = match.end();
  }

  /** A highest figure without a rule before it: a person chooses up to it. */
  private void alone(FormMatch match, DraftClause draft, Amount amount) {
    if (draft.condition.isEmpty() && text.startsWith("满分", match.start())) {
      itemPoints = itemPoints == null ? amount.figures().get(0) : itemPoints;
      return;
    }
    boolean capOfAll =
        library.holds("全项", text.substring(match.start(), match.end()))
            || draft.condition.length() < 6;
    if (capOfAll) {
      clauses.add(draft);
      return;
    }
    EffectKind kind =
        match.has(Slot.VERB) ? library.kindOf(match.value(Slot.VERB)) : EffectKind.AWARD;
    draft.effect = Effect.of(kind, Amount.range(BigDecimal.ZERO, amount.figures().get(0)), null);
    clauses.add(draft);
  }

  /** Tells whether the words of a cap are about this kind of clause: 最多加5分 is about bonuses. */
  private static boolean fits(DraftClause clause, String words) {
    if (words.contains("加")) {
      return clause.effect.kind() == EffectKind.BONUS;
    }
    if (words.contains("扣") || words.contains("减")) {
      return clause.deducts();
    }
    return true;
  }

  // ---- bare figures, carried subjects, ladders ----

  private void bareFigures() {
    for (int i = 0; i < clauses.size(); i++) {
      DraftClause clause = clauses.get(i);
      String effect = clause.match.pattern().effect();
      if (effect.equals("随上下文") || effect.equals("括号")) {
        clause.effect = bare(clause, i);
      }
    }
  }

  private Effect bare(DraftClause clause, int index) {
    Optional<EffectKind> carried =
        neighbour(clause, index, -1).or(() -> neighbour(clause, index, 1)).or(this::headed);
    String words = library.finder("界限").matcher(clause.condition).replaceAll("");
    boolean negative = library.holds(carried.isPresent() ? "负面" : "强负面", words);
    boolean positive = !negative && library.holds("正面", words);
    boolean proposed = library.holds("负面", words) && !library.holds("无过", words);
    EffectKind kind = carried.orElse(proposed ? EffectKind.DEDUCT : EffectKind.AWARD);
    boolean contrary = kind == EffectKind.DEDUCT ? positive : negative;
    boolean unsaid =
        carried.isEmpty()
            && ((!positive && !negative)
                || clauses.stream()
                    .map(other -> other.effect.kind())
                    .anyMatch(
                        other -> other != kind && (other == EffectKind.DEDUCT || other.adds())));
    boolean weak = carried.isPresent() && kind == EffectKind.DEDUCT && !negative;
    boolean bracket = clause.match.pattern().effect().equals("括号");
    boolean unitLeft =
        index > 0
            && clause.effect.per() == null
            && clauses.get(index - 1).sentence == clause.sentence
            && clauses.get(index - 1).effect.per() != null;
    int comma = clause.condition.lastIndexOf(',');
    boolean verb = comma > 0 && clause.condition.length() - comma <= 4;
    if (clause.condition.isEmpty() || verb) {
      leftovers.unread(clause.match.start(), clause.match.end());
    } else if (contrary || weak || unitLeft || (unsaid && !bracket) || (negative && bracket)) {
      doubt(
          clause,
          new Wording("分数前没有“扣”“加”“得”", "the figure has no verb"),
          EffectKind.DEDUCT.wording(),
          EffectKind.AWARD.wording());
    }
    boolean nothing =
        kind == EffectKind.AWARD && clause.effect.points().equals(Amount.one(BigDecimal.ZERO));
    return clause.effect.withKind(nothing ? EffectKind.ZERO : kind);
  }

  /** The heading of a cell may say what its figures are: 加分项：…… */
  private Optional<EffectKind> headed() {
    if (library.holds("加分标题", text)) {
      return Optional.of(EffectKind.BONUS);
    }
    return library.holds("扣分标题", text) ? Optional.of(EffectKind.DEDUCT) : Optional.empty();
  }

  /** The verb of the nearest clause of the same sentence that has one. */
  private Optional<EffectKind> neighbour(DraftClause clause, int index, int step) {
    for (int i = index + step; i >= 0 && i < clauses.size(); i += step) {
      DraftClause other = clauses.get(i);
      if (other.sentence != clause.sentence) {
        break;
      }
      if (other.deducts() || other.effect.kind().adds()) {
        return Optional.of(other.effect.kind());
      }
    }
    return Optional.empty();
  }

  /** 缺1本扣1分，缺2本扣3分: stairs of counts, where one is a count like the others. */
  private void stairs() {
    for (DraftClause clause : clauses) {
      String counted = clause.match.value(Slot.COUNTED);
      if (counted.isEmpty() || !clause.match.has(Slot.ONE)) {
        continue;
      }
      if (hasStair(clause, "[2-9]|\\d\\d|[二两三四五六七八九十半]", counted)) {
        clause.effect = Effect.of(clause.effect.kind(), clause.effect.points(), null);
        if (!hasStair(clause, "[2二两半]", counted)) {
          doubt(
              clause,
              new Wording("中间的次数是几分，没有写明", "the points between the counts are not said"),
              new Wording("逐次写明", "write each count"),
              new Wording("每次都按前一个分数", "each time the first figure"));
        }
      }
    }
  }

  private boolean hasStair(DraftClause clause, String figures, String unit) {
    Pattern stair = Pattern.compile("(?<!\\d)(?:" + figures + ")" + Pattern.quote(unit));
    return clauses.stream()
        .filter(
            other ->
                other != clause
                    && other.sentence == clause.sentence
                    && other.effect.kind() != EffectKind.ZERO
                    && (other.deducts() == clause.deducts()))
        .anyMatch(other -> stair.matcher(other.condition).find());
  }

  private void carrySubjects() {
    for (int i = 1; i < clauses.size(); i++) {
      DraftClause clause = clauses.get(i);
      if (clause.condition.isEmpty() || library.holds("承前", clause.condition)) {
        clause.subject = clauses.get(i - 1).wholeCondition();
      }
    }
  }

  /** Clauses that differ in their level only are one clause with a figure for each level. */
  private void mergeLadders() {
    for (int i = 1; i < clauses.size(); i++) {
      DraftClause first = clauses.get(i - 1);
      DraftClause next = clauses.get(i);
      if (isRung(next) && continues(first, next)) {
        List<BigDecimal> figures = new ArrayList<>(first.effect.points().figures());
        figures.addAll(next.effect.points().figures());
        Effect effect = first.effect.withPoints(Amount.tiers(figures));
        first.effect = next.effect.limit() == null ? effect : effect.withLimit(next.effect.limit());
        first.end = next.end;
        clauses.remove(i);
        i--;
      }
    }
  }

  /** Whoever deducts 扣完为止 begins with all points: 得满分 before it says nothing more. */
  private void startFull() {
    boolean floored = clauses.stream().anyMatch(c -> c.deducts() && c.effect.floored());
    boolean earned = clauses.stream().anyMatch(c -> c.effect.kind() == EffectKind.AWARD);
    if (floored && !earned && clauses.get(0).effect.kind() == EffectKind.FULL) {
      statements.add(0, clauses.remove(0).wholeCondition());
    }
  }

  private boolean continues(DraftClause first, DraftClause next) {
    return next.effect.kind().adds()
        && first.effect.kind() == next.effect.kind()
        && first.effect.limit() == null
        && (first.effect.points().isOne() || first.effect.points().shape() == Amount.Shape.TIERS)
        && next.effect.points().isOne()
        && Objects.equals(first.effect.per(), next.effect.per());
  }

  private boolean isRung(DraftClause clause) {
    String level = clause.condition.substring(clause.condition.indexOf(':') + 1);
    return level.length() <= 10
        && Stream.of(level.split("、")).allMatch(part -> library.isLevel(part));
  }

  private void rest(int start, int end) {
    leftovers.outside(start, end);
    String rest = trimmed(text.substring(start, end));
    if (!rest.isEmpty()) {
      statements.add(rest);
    }
  }

  private void doubt(DraftClause clause, Wording message, Wording... choices) {
    clause.ask(cell, message, List.of(choices));
  }
}
