package io.kaoping.plugin.rubric;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * For how much a clause counts each time: 次, 10册, 2个百分点.
 *
 * @param size how many of the unit
 * @param unit the unit
 */
record Step(BigDecimal size, String unit) {
  private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?)?(.*)");

  /** Reads what stands after 每; a clause without it counts each 次. */
  static Step of(@Nullable String per) {
    Matcher form = FORM.matcher(per == null ? "次" : per);
    if (!form.matches()) {
      return new Step(BigDecimal.ONE, "");
    }
    String size = form.group(1);
    return new Step(size == null ? BigDecimal.ONE : new BigDecimal(size), form.group(2));
  }

  boolean single() {
    return size.compareTo(BigDecimal.ONE) == 0;
  }
}
