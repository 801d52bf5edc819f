package io.kaoping.plugin.sentence;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the amounts that patterns have let through. */
final class Amounts {
  private static final Pattern LIST_JOINTS = Pattern.compile("[、/,]|和|及");

  private Amounts() {}

  static Amount of(FormMatch match) {
    for (Slot slot : List.of(Slot.LONG_LIST, Slot.LIST)) {
      if (match.has(slot)) {
        return Amount.tiers(
            LIST_JOINTS
                .splitAsStream(match.value(slot))
                .filter(part -> !part.isEmpty())
                .map(Amounts::figure)
                .toList());
      }
    }
    if (match.has(Slot.RANGE)) {
      return single(match.value(Slot.RANGE));
    }
    if (match.has(Slot.AMOUNT)) {
      return single(match.value(Slot.AMOUNT));
    }
    if (match.has(Slot.TIMES)) {
      BigDecimal times = Numerals.of(match.value(Slot.TIMES));
      // 加2倍 is three times in all
      return Amount.one(match.pattern().name().equals("加几倍") ? times.add(BigDecimal.ONE) : times);
    }
    SentencePattern pattern = match.pattern();
    if (pattern.figure() != null) {
      return Amount.one(pattern.figure());
    }
    return pattern.itemPoints() ? Amount.ITEM : Amount.NONE;
  }

  private static Amount single(String text) {
    if (text.endsWith("以内")) {
      return Amount.range(BigDecimal.ZERO, figure(text.substring(0, text.length() - 2)));
    }
    List<BigDecimal> ends = Stream.of(text.split("-")).map(Amounts::figure).toList();
    return ends.size() == 1 ? Amount.one(ends.get(0)) : Amount.range(ends.get(0), ends.get(1));
  }

  static BigDecimal figure(String text) {
    Matcher matcher = Pattern.compile("[个分]+$").matcher(text);
    return Numerals.of(matcher.replaceAll(""));
  }

  /** Returns every step of one from the first figure of a range to the last: 3-1 is 3, 2, 1. */
  static List<BigDecimal> steps(String range) {
    List<BigDecimal> ends = Stream.of(range.split("-")).map(Amounts::figure).toList();
    BigDecimal first = ends.get(0);
    BigDecimal last = ends.get(ends.size() - 1);
    int span = last.subtract(first).intValue();
    return Stream.iterate(0, i -> i + 1)
        .limit(Math.abs(span) + 1L)
        .map(i -> first.add(BigDecimal.valueOf((long) i * Integer.signum(span))))
        .toList();
  }
}
