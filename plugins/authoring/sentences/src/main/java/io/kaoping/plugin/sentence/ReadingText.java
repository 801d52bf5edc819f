package io.kaoping.plugin.sentence;

import io.kaoping.problem.Language;
import io.kaoping.rubric.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** A reading as text for a person who confirms it. */
public final class ReadingText {
  private final CellReading reading;
  private final Language language;
  private final StringBuilder out = new StringBuilder();

  private ReadingText(CellReading reading, Language language) {
    this.reading = reading;
    this.language = language;
  }

  /** Returns a reading as text: each clause in plain words, then what is asked. */
  public static String of(CellReading reading, Language language) {
    return new ReadingText(reading, language).write();
  }

  /** Returns effects in one line, as a report compares them. */
  public static String of(List<Effect> effects) {
    return effects.stream().map(ReadingText::of).collect(Collectors.joining("; "));
  }

  private static String of(Effect effect) {
    Amount points = effect.points();
    String figures =
        switch (points.shape()) {
          case NONE -> "";
          case ITEM -> " item";
          case ONE, RANGE, TIERS -> " " + points.text();
        };
    return effect.kind().code()
        + figures
        + (effect.per() == null ? "" : "/" + effect.per())
        + (effect.limit() == null ? "" : " <=" + Numerals.plain(effect.limit()))
        + (effect.floored() ? " floor" : "");
  }

  private String say(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }

  private String write() {
    out.append(reading.outcome().wording().in(language))
        .append(say("：", ": "))
        .append(reading.readingClass().wording().in(language))
        .append('\n');
    int number = 0;
    for (ClauseReading clause : reading.clauses()) {
      number++;
      clause(number, clause);
    }
    for (String statement : reading.statements()) {
      line("   ", say("不含计分", "No points in it"), statement);
    }
    for (Doubt doubt : reading.doubts()) {
      doubt(doubt);
    }
    return out.toString();
  }

  private void clause(int number, ClauseReading clause) {
    out.append('\n').append(number).append(") ").append(clause.words(language)).append('\n');
    line("   ", say("原文", "Text"), clause.text());
    line("   ", say("前提", "Context"), clause.context());
    line("   ", say("承前", "Carried over"), clause.subject());
    line("   ", say("条件", "Condition"), clause.condition());
    line("   ", say("句式", "Form"), clause.form());
    line("   ", say("数法", "Measure"), clause.measure());
    Requirement required = clause.requirement();
    if (required != null) {
      line("   ", say("要求", "Required"), often(required));
    }
    line(
        "   ",
        say("依靠的通用决定", "General decisions"),
        clause.decisions().stream()
            .map(decision -> decision.wording().in(language))
            .collect(Collectors.joining(say("；", "; "))));
    line("   ", say("没有标准的词", "Words without a test"), String.join("、", clause.vague()));
  }

  private String often(Requirement required) {
    String times = Numerals.plain(required.times()) + required.unit();
    String often =
        say(
            "每" + required.period() + "至少" + times,
            "at least " + times + " in each " + required.period());
    return required.activity().isEmpty() ? often : required.activity() + say("，", ", ") + often;
  }

  private void doubt(Doubt doubt) {
    out.append("\n[")
        .append(doubt.kind().wording().in(language))
        .append("] ")
        .append(doubt.message().in(language))
        .append('\n');
    doubt
        .underlined(reading.text())
        .lines()
        .forEach(l -> out.append("   | ").append(l).append('\n'));
    String label =
        doubt.kind() == Doubt.Kind.UNKNOWN
            ? say("相近的写法", "Nearest patterns")
            : say("可以选", "Choices");
    for (Wording choice : doubt.choices()) {
      line("   ", label, choice.in(language));
    }
  }

  private void line(String indent, String label, String text) {
    if (!text.isEmpty()) {
      out.append(indent).append(label).append(say("：", ": ")).append(text).append('\n');
    }
  }
}
