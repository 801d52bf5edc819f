package io.kaoping.assessment;

import io.kaoping.finding.Measured;
import io.kaoping.finding.Witness;
import io.kaoping.problem.Language;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A witness as a reader should see it: enough to check the points by hand. */
record EvidenceWords(Language language) {
  private static final Pattern JUDGEMENT =
      Pattern.compile(
          "(?<assessor>.+?) (?<day>\\d{4}-\\d{2}-\\d{2}) (?<points>\\S+) (?<reason>.*)",
          Pattern.DOTALL);
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern BALLOTS =
      Pattern.compile(
          "(?<sum>\\S+)/(?<valid>\\d+)/(?<excluded>\\d+)/(?<spoilt>\\d+) ×(?<weight>\\S+)");
  private static final Pattern RATINGS =
      Pattern.compile(
          "(?<sum>\\S+)/(?<count>\\d+)(?: −(?<least>\\S+) −(?<most>\\S+))?(?: ×(?<weight>\\S+))?");

  /** Returns what a witness says, in one line. */
  String of(Witness witness) {
    return switch (witness.kind()) {
      case ACTIVITY, RECORD -> dated(witness.ref(), witness.text());
      case ITEM -> witness.text().isEmpty() ? witness.ref() : noted(witness.text(), witness.ref());
      case FACT -> fact(witness);
      case JUDGEMENT -> judgement(witness);
      case BALLOTS -> ballots(witness);
      case RATINGS -> ratings(witness);
      case PERIOD, ENTRY, SUBJECT, EARLIER -> witness.toString();
    };
  }

  /** Returns the day of an activity or record before what it is and its id, if it has one. */
  private String dated(String ref, String text) {
    int day = text.lastIndexOf(' ') + 1;
    return DAY.matcher(text.substring(day)).matches()
        ? text.substring(day) + " " + noted(text.substring(0, day).strip(), ref)
        : ref + " " + text;
  }

  private String fact(Witness witness) {
    String text = witness.text();
    if (text.equals("true") || text.equals("false")) {
      return witness.ref()
          + say(":", ": ")
          + (text.equals("true") ? say("是", "yes") : say("否", "no"));
    }
    return witness.ref().equals("base")
        ? noted(say("基本分", "base points"), text)
        : witness.toString();
  }

  private String judgement(Witness witness) {
    Matcher parts = JUDGEMENT.matcher(witness.text());
    return parts.matches()
        ? parts.group("day")
            + " "
            + parts.group("assessor")
            + say("酌定 ", ": ")
            + parts.group("points")
            + say(" 分:", " points, ")
            + parts.group("reason")
        : witness.toString();
  }

  private String ballots(Witness witness) {
    Matcher parts = BALLOTS.matcher(witness.text());
    if (!parts.matches()) {
      return witness.toString();
    }
    String uncounted = parts.group("excluded") + say(" 张、作废 ", ", void ") + parts.group("spoilt");
    return noted(
        witness.ref(),
        say("有效 ", "valid ")
            + parts.group("valid")
            + say(" 张", "")
            + (parts.group("valid").equals("0")
                ? ""
                : say(",合计 ", ", sum ") + mean(parts.group("sum"), parts.group("valid")))
            + weight(parts.group("weight"))
            + say(";不计 ", "; not counted ")
            + uncounted
            + say(" 张", ""));
  }

  private String ratings(Witness witness) {
    Matcher parts = RATINGS.matcher(witness.text());
    if (!parts.matches()) {
      return witness.toString();
    }
    String left =
        parts.group("least") == null
            ? ""
            : say(";去掉最低 ", "; left out the lowest ")
                + parts.group("least")
                + say("、最高 ", " and the highest ")
                + parts.group("most");
    return noted(
        witness.ref(),
        parts.group("count")
            + say(" 人,合计 ", " raters: sum ")
            + mean(parts.group("sum"), parts.group("count"))
            + weight(parts.group("weight"))
            + left);
  }

  private String mean(String sum, String count) {
    Measured mean = new Measured(new BigDecimal(sum), new BigDecimal(count), BigDecimal.ONE);
    return sum + say(",平均 ", ", mean ") + mean.told();
  }

  private String weight(@Nullable String weight) {
    return weight == null ? "" : say(",权重 ", ", weight ") + weight;
  }

  private String noted(String what, String note) {
    return what + say("(", " (") + note + ")";
  }

  private String say(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }
}
