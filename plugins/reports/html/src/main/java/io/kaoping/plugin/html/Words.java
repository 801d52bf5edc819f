package io.kaoping.plugin.html;

import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.Scorecard;
import io.kaoping.problem.Language;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import java.util.List;

/** The words of the page, in a language. */
record Words(Language language) {
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

  String awards(List<Award> awards) {
    return list(awards.stream().map(award -> say(award.wording())).toList());
  }

  /** Returns the steps that a subject reaches on the scales beside the grades. */
  String marks(Scorecard card) {
    return list(card.standing().marks().stream().map(mark -> say(mark.stepTitle())).toList());
  }

  String total(Scorecard card) {
    return card.total().map(Points::toString).orElseGet(() -> say("无总分", "none"));
  }

  String rank(Scorecard card) {
    return card.rank().map(String::valueOf).orElse("–");
  }

  String grade(Scorecard card) {
    return card.gradeIfAny().map(grade -> say(grade.wording())).orElse("–");
  }

  /** Returns points with their sign. */
  static String signed(Points points) {
    return points.signum() > 0 ? "+" + points : points.toString().replace('-', '−');
  }

  /** Returns the language as HTML names it. */
  String tag() {
    return say("zh-CN", "en");
  }

  /** Returns what the page is called. */
  String title(Assessment assessment) {
    String pack = say(assessment.pack().title());
    return say(pack + "考评报告", "Assessment report: " + pack);
  }
}
