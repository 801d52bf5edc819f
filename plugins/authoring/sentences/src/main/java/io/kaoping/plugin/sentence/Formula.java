package io.kaoping.plugin.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a formula of points such as 得分=完成率×0.8 does. */
final class Formula {
  private static final Pattern SUBTRACTIONS =
      Pattern.compile("\\d+(?:\\.\\d+)?分?((?:-[^-+×÷/]+×\\d+(?:\\.\\d+)?分?)+)");

  private static final Pattern SUBTRACTION = Pattern.compile("-([^-+×÷/]+)×(\\d+(?:\\.\\d+)?)分?");
  private static final Pattern FACTOR = Pattern.compile("(.*)×(\\d+(?:\\.\\d+)?)分?");

  private static final Pattern FIRST_FACTOR = Pattern.compile("(\\d+(?:\\.\\d+)?)分?×([^\\d].*)");

  /** 超期未办结件数: what is counted ends with what it is counted by. */
  private static final Pattern COUNTED = Pattern.compile("([件人次户家项处起例天批条份篇台辆场宗])数$");

  private Formula() {}

  /** A part of a formula: what it counts, and its effect. */
  record Term(String counted, Effect effect) {}

  static List<Term> terms(String name, String formula) {
    Matcher subtractions = SUBTRACTIONS.matcher(formula);
    List<Term> terms = new ArrayList<>();
    if (subtractions.matches()) {
      Matcher each = SUBTRACTION.matcher(subtractions.group(1));
      while (each.find()) {
        Amount points = Amount.one(Numerals.of(each.group(2)));
        String counted = each.group(1);
        Matcher unit = COUNTED.matcher(counted);
        String per = unit.find() ? unit.group(1) : "个";
        terms.add(new Term(counted, Effect.of(EffectKind.DEDUCT, points, per)));
      }
      return terms;
    }
    return List.of(new Term(name, Effect.of(EffectKind.RATIO, factor(formula), null)));
  }

  /** Returns the figure by which a formula multiplies, at its end or at its beginning. */
  private static Amount factor(String formula) {
    Matcher last = FACTOR.matcher(formula);
    if (last.matches() && isOneTerm(last.group(1))) {
      return Amount.one(Numerals.of(last.group(2)));
    }
    Matcher first = FIRST_FACTOR.matcher(formula);
    return first.matches() && isOneTerm(first.group(2))
        ? Amount.one(Numerals.of(first.group(1)))
        : Amount.ITEM;
  }

  /** Tells whether a text is one product or quotient: no sum outside of its brackets. */
  private static boolean isOneTerm(String text) {
    int depth = 0;
    for (char c : text.toCharArray()) {
      if (c == '（') {
        depth++;
      } else if (c == '）') {
        depth--;
      } else if (depth == 0 && (c == '+' || c == '-')) {
        return false;
      }
    }
    return depth == 0;
  }
}
