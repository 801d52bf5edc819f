package io.kaoping.assessment;

import io.kaoping.rubric.Wording;
import java.util.Map;

/** What is missing for a result, in words: a fact by its name; what nobody said or assessed. */
final class Lacking {
  private static final Map<String, Wording> PERIODS =
      Map.of(
          "month", new Wording("还没有一个月结束", "no month has ended yet"),
          "quarter", new Wording("还没有一个季度结束", "no quarter has ended yet"),
          "half-year", new Wording("还没有一个半年结束", "no half-year has ended yet"),
          "year", new Wording("一年还没有结束", "the year has not ended yet"));

  private Lacking() {}

  /** Returns the words for one of the things that a criterion lists as missing. */
  static Wording of(String missing) {
    int end = missing.indexOf(": ");
    String what = missing.substring(Math.max(0, end + 2));
    return switch (end < 0 ? missing : missing.substring(0, end + 1)) {
      case "negative:" -> new Wording("不是负数的 " + what, "a number not below zero for " + what);
      case "judgements:" -> new Wording("酌情分 " + what, "judgement " + what);
      case "ballots:" -> new Wording("有效测评票 " + what, "valid ballots " + what);
      case "ratings:" -> new Wording("评委打分 " + what, "panel ratings " + what);
      case "earlier:" -> {
        Wording period = PERIODS.getOrDefault(what, Wording.same(what));
        yield new Wording("前期考评结果 " + period.zh(), "earlier result " + period.en());
      }
      case "memberships" -> new Wording("可以计分的成员", "members that count");
      default -> Wording.same(missing);
    };
  }
}
