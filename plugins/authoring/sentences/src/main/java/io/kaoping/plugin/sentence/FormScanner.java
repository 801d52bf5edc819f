package io.kaoping.plugin.sentence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Finds the patterns in a text: the leftmost first, of those that begin together the longest. */
final class FormScanner {
  private final PatternLibrary library;

  FormScanner(PatternLibrary library) {
    this.library = library;
  }

  List<FormMatch> scan(CellText cell) {
    String text = cell.text();
    List<FormMatch> found = new ArrayList<>();
    List<Candidate> candidates =
        library.patterns().stream()
            .filter(pattern -> pattern.mayBeIn(text))
            .map(pattern -> new Candidate(pattern, text))
            .toList();
    int at = 0;
    while (at < text.length()) {
      @Nullable FormMatch longest = null;
      if (at == 0 || !isFigure(text.charAt(at)) || !isFigure(text.charAt(at - 1))) {
        for (Candidate candidate : candidates) {
          int reach = longest == null ? at : longest.end();
          @Nullable Matcher matcher = candidate.at(at);
          if (matcher != null && matcher.end() > reach && mayBe(candidate.pattern, matcher)) {
            FormMatch match = match(candidate.pattern, matcher);
            longest = isName(cell, match) ? longest : match;
          }
        }
      }
      if (longest == null) {
        at++;
      } else {
        found.add(longest);
        at = longest.end();
      }
    }
    return found;
  }

  /** A pattern in a text, which would rather end at a mark than leave words behind. */
  private static final class Candidate {
    private final SentencePattern pattern;
    private final Matcher whole;
    private final Matcher any;

    /** Where the pattern begins next, as far as that is known. */
    private int next = -1;

    Candidate(SentencePattern pattern, String text) {
      this.pattern = pattern;
      this.whole = pattern.whole().matcher(text);
      this.any = pattern.expression().matcher(text);
      for (Matcher matcher : List.of(whole, any)) {
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
      }
    }

    /** Returns the matcher that found the pattern at a place. */
    @Nullable Matcher at(int place) {
      if (next < place) {
        next = any.region(place, any.regionEnd()).find() ? any.start() : Integer.MAX_VALUE;
      }
      if (next > place) {
        return null; // where it is nowhere, it is at no end either
      }
      return startsAt(whole, place) ? whole : startsAt(any, place) ? any : null;
    }

    private static boolean startsAt(Matcher matcher, int place) {
      return matcher.region(place, matcher.regionEnd()).lookingAt();
    }
  }

  /** “最多跑一次”的,计2分: one of something within quotation marks is no count. */
  private static boolean isName(CellText cell, FormMatch match) {
    return match.has(Slot.ONE) && cell.isQuoted(match.start()) && !cell.isQuoted(match.end() - 1);
  }

  /** No pattern begins in the middle of a figure. */
  private static boolean isFigure(char c) {
    return (c >= '0' && c <= '9') || c == '.';
  }

  /** A pattern with a verb and an effect of its own takes only verbs of that effect. */
  private boolean mayBe(SentencePattern pattern, Matcher matcher) {
    return pattern.slots().entrySet().stream()
        .filter(slot -> slot.getValue() == Slot.VERB)
        .map(slot -> matcher.group(slot.getKey()))
        .allMatch(
            verb ->
                verb == null
                    || !pattern.effect().equals(EffectKind.DEDUCT.code())
                    || library.kindOf(verb) == EffectKind.DEDUCT);
  }

  private static FormMatch match(SentencePattern pattern, Matcher matcher) {
    Map<Slot, List<String>> values = new EnumMap<>(Slot.class);
    List<FormMatch.Span> open = new ArrayList<>();
    pattern
        .slots()
        .forEach(
            (group, slot) -> {
              String value = matcher.group(group);
              if (value != null) {
                values.computeIfAbsent(slot, s -> new ArrayList<>()).add(value);
                if (slot.isOpen()) {
                  open.add(new FormMatch.Span(matcher.start(group), matcher.end(group)));
                }
              }
            });
    return new FormMatch(pattern, matcher.start(), matcher.end(), values, open);
  }
}
