package io.kaoping.plugin.papers;

import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.Explanation;
import io.kaoping.assessment.PointLine;
import io.kaoping.assessment.Scorecard;
import io.kaoping.problem.Language;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import java.time.LocalDate;
import java.util.List;

/** The words that the papers have in common, in a language. */
record Words(Language language) {
  /** Stands where there is nothing to say. */
  static final String NONE = "–";

  String say(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }

  String say(Wording wording) {
    return wording.in(language);
  }

  /** Returns words that the SDK makes, with the punctuation of a printed text. */
  String printed(String text) {
    return language.printed(text);
  }

  String list(List<String> things) {
    return String.join(say("、", ", "), things);
  }

  String kind(SubjectKind kind) {
    return kind == SubjectKind.COALITION ? say("共同体", "Coalitions") : say("单位", "Units");
  }

  String effect(Explanation explanation, PointLine line) {
    return switch (line.effect()) {
      case DEDUCTION -> say("扣分", "deduction");
      case AWARD -> say("得分", "award");
      case BONUS -> say("加分", "bonus");
      case VETO -> explanation.sanctionName(line.rule());
    };
  }

  String awards(List<Award> awards) {
    return list(awards.stream().map(award -> say(award.wording())).toList());
  }

  /** Returns the steps that a subject reaches on the scales beside the grades. */
  String marks(Scorecard card) {
    return list(
        card.standing().marks().stream()
            .map(mark -> say(mark.scaleTitle()) + " " + say(mark.stepTitle()))
            .toList());
  }

  /** Returns the grade of a subject, or that it has none. */
  String grade(Scorecard card) {
    return card.gradeIfAny().map(grade -> say(grade.wording())).orElse(NONE);
  }

  /** Returns the assessment period as an official text names it. */
  String period(Assessment assessment) {
    LocalDate from = assessment.from();
    LocalDate to = assessment.to();
    int months = (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
    boolean whole = from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
    int begin = from.getMonthValue() - 1;
    if (whole && months == 11 && begin == 0) {
      return say(from.getYear() + "年度", "the year " + from.getYear());
    }
    if (whole && months == 5 && begin % 6 == 0) {
      return say(
          from.getYear() + (begin == 0 ? "年上半年" : "年下半年"),
          "half-year " + (begin / 6 + 1) + " of " + from.getYear());
    }
    if (whole && months == 2 && begin % 3 == 0) {
      return say(
          from.getYear() + "年第" + "一二三四".charAt(begin / 3) + "季度",
          "quarter " + (begin / 3 + 1) + " of " + from.getYear());
    }
    return say(day(from) + "至" + day(to), day(from) + " to " + day(to));
  }

  /** Returns a date as an official text writes it. */
  String day(LocalDate day) {
    return say(
        day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日",
        day.toString());
  }
}
