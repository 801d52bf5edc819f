package io.kaoping.plugin.sentence;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what the words of one form do with points, before its neighbours add to it. */
final class FormEffects {
  private final PatternLibrary library;

  FormEffects(PatternLibrary library) {
    this.library = library;
  }

  Effect of(FormMatch match) {
    String effect = match.pattern().effect();
    Amount points = Amounts.of(match);
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
    units.forEach(unit -> per.append(unit(unit.replaceAll("[（）]", ""))));
    String count = match.value(Slot.COUNT);
    BigDecimal number = count.isEmpty() ? BigDecimal.ONE : Numerals.of(count);
    boolean step =
        per.toString().equals("个百分点") || per.toString().equals("个点") || per.toString().equals("%");
    return step || number.compareTo(BigDecimal.ONE) != 0
        ? Numerals.plain(number) + per
        : per.toString();
  }

  private static String unit(String unit) {
    if (unit.endsWith("百分点")) {
      return "个百分点";
    }
    if (unit.equals("个点")) {
      return unit;
    }
    return unit.length() > 1 && unit.startsWith("个") ? unit.substring(1) : unit;
  }

  /** Returns what words such as 酌情扣分 leave to a person. */
  static Effect open(String words, @Nullable FormMatch brackets) {
    EffectKind kind =
        words.contains("扣") || words.contains("减")
            ? EffectKind.DEDUCT
            : words.contains("加") || words.contains("奖") ? EffectKind.BONUS : EffectKind.AWARD;
    return Effect.of(kind, openRange(brackets), null);
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
}
