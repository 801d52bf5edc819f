package io.kaoping.plugin.sentence;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell says about points and no reading took up: the first such figure or word of each part
 * is a doubt with its place, so that nothing is left out unseen.
 */
final class Leftovers {
  private static final Pattern POINTS = Pattern.compile("\\d+(?:\\.\\d+)?个?分(?!钟|之(?![间内外])|类|析)");

  /** A band without 分, such as 80-89. */
  private static final Pattern BAND =
      Pattern.compile("\\d+(?:\\.\\d+)?(?:分|%)?(?:（[^（）]*）)?(?:及?以[上下]|-\\d)|[≥≤<>]\\d");

  /** A small figure with nothing that it counts: 一等奖3, 二等奖2. */
  private static final Pattern LOOSE_FIGURE =
      Pattern.compile(
          "(?<![\\d.≥≤<>=×÷+-])\\d{1,2}(?:\\.\\d+)?(?:[、,]\\d+(?:\\.\\d+)?)*(?=[,;。]|$)");

  /** A circumstance that ends without saying what it does to the points. */
  private static final Pattern CIRCUMSTANCE = Pattern.compile("的(?=[,;。、]*$)");

  /** Words that end with what becomes of the points. */
  private static final Pattern SCORED = Pattern.compile("(?:得分|计分|记分|给分|赋分)(?=[;。]|$)");

  /** A grade by its letter. */
  private static final Pattern LETTER = Pattern.compile("(?<![A-Za-z\\d])[A-E](?![A-Za-z\\d])");

  private static final Pattern FIGURE =
      Pattern.compile("\\d|[一二两三四五六七八九十百千]个?分(?!之|析|布|工|管|类|钟|为|别|制)|[一二两三四五六七八九十]倍");

  private final String text;
  private final PatternLibrary library;
  private final List<FormMatch> matches;
  private final CellDoubts doubts;

  Leftovers(String text, PatternLibrary library, List<FormMatch> matches, CellDoubts doubts) {
    this.text = text;
    this.library = library;
    this.matches = matches;
    this.doubts = doubts;
  }

  /** Looks through the words before a form, which are the condition of its clause. */
  void inCondition(int start, int end) {
    look(start, end, at -> covered(at, true), POINTS, library.finder("计分字样"), LOOSE_FIGURE);
  }

  /** Looks through words that belong to no clause; 80 分以上 is nobody's condition there. */
  void outside(int start, int end) {
    look(
        start,
        end,
        at -> covered(at, false),
        POINTS,
        library.finder("计分字样"),
        library.finder("句外字样"),
        BAND,
        LOOSE_FIGURE,
        LETTER,
        SCORED,
        CIRCUMSTANCE);
  }

  /** Looks through the open words of a form, and at what it runs into. */
  void around(FormMatch match) {
    boolean leftToPerson = match.pattern().effect().equals("酌情");
    for (FormMatch.Span span : leftToPerson ? List.<FormMatch.Span>of() : match.open()) {
      look(span.start(), span.end(), at -> false, POINTS, library.finder("计分字样"));
    }
    int end = match.end();
    if (end < text.length()
        && Template.MARKS.indexOf(text.charAt(end)) < 0
        && !match.pattern().template().endsWith("<句末或等级>")
        && text.charAt(end - 1) != '）'
        && matches.stream().noneMatch(next -> next.start() == end)
        && !library.finder("并").matcher(text).region(end, text.length()).lookingAt()) {
      doubts.unread(match.start(), end + 1);
    }
  }

  /** Tells a cell without a rule from one whose rule was not found. */
  void ruleless() {
    look(0, text.length(), at -> false, FIGURE, library.finder("规则字样"));
  }

  private void look(int start, int end, IntPredicate explained, Pattern... patterns) {
    for (Pattern pattern : patterns) {
      Matcher found = pattern.matcher(text).region(start, end).useTransparentBounds(true);
      while (found.find()) {
        if (!explained.test(found.start())) {
          doubts.unread(found.start(), found.end());
          return;
        }
      }
    }
  }

  private boolean covered(int at, boolean byConditions) {
    return matches.stream()
        .filter(match -> match.start() <= at && at < match.end())
        .anyMatch(match -> explains(match, byConditions));
  }

  /** A formula that is not one of points stays part of the words around it. */
  private static boolean explains(FormMatch match, boolean byConditions) {
    return match.pattern().effect().equals("算式")
        ? match.value(Slot.NAME).contains("分")
        : byConditions || match.pattern().place() != SentencePattern.Place.CONDITION;
  }
}
