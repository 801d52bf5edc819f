package io.kaoping.plugin.sentence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How often something must be, as a sentence says it: 每月至少开展1次隐患排查.
 *
 * @param activity what must be, without the words of how often: 隐患排查
 * @param times how many at least
 * @param unit the unit of these: 次
 * @param period in each of which periods, as written: 月, 季度, 半年, 年
 */
public record Requirement(String activity, BigDecimal times, String unit, String period) {
  private static final String PERIOD = "半年|季度|季|半月|月|旬|周|学期|学年|年度|年|天|日";
  private static final String LEAST = "(?:至少|不少于|不低于|不得少于|不得低于|达到)?";
  private static final String MUST = "(?:应当|必须|应|须|需|要)?";

  /** Words that do something, without which what they do keeps its name. */
  private static final String DONE = "(?:组织|开展|召开|举办|举行|进行|安排|主持|参加|完成|实施){0,2}";

  private static final Pattern OFTEN =
      Pattern.compile(
          "^(?<before>[^每]*?)(?:每个?(?<period>"
              + PERIOD
              + ")|(?<year>全年|年内|年度内|一年内))"
              + MUST
              + LEAST
              + DONE
              + "(?<between>[^\\d少缺未无没]{0,16}?)"
              + MUST
              + LEAST
              + DONE
              + LEAST
              + "(?<times>\\d{1,3}|[一二两三四五六七八九十]{1,3})(?<unit>场次|次|场|期|轮|篇|条|节|课时|学时)"
              + "(?:及?以上)?的?(?<after>.*)$");

  /**
   * Finds how often something must be.
   *
   * @param words the words before the points
   * @param unit in what is counted what is missing
   */
  static Optional<Requirement> of(String words, String unit) {
    List<Requirement> found =
        Stream.of(words.split("[,;。:]"))
            .map(OFTEN::matcher)
            .filter(Matcher::matches)
            .filter(often -> often.group("unit").equals(unit))
            .map(Requirement::of)
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static Requirement of(Matcher often) {
    String activity =
        Stream.of("between", "after", "before")
            .map(group -> Assembly.trimmed(often.group(group)))
            .filter(words -> words.length() > 1)
            .findFirst()
            .orElse("");
    String period = often.group("period");
    return new Requirement(
        activity,
        Numerals.of(often.group("times")),
        often.group("unit"),
        period == null || period.equals("年度") ? "年" : period.equals("季") ? "季度" : period);
  }
}
