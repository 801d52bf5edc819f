package io.kaoping.plugin.sentence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** Finds the patterns in a text: the leftmost first, of those that begin together the longest. */
final class FormScanner {
  private final PatternLibrary library;

  FormScanner(PatternLibrary library) {
    this.library = library;
  }

  List<FormMatch> scan(String text) {
    List<FormMatch> found = new ArrayList<>();
    List<SentencePattern> patterns = library.patterns();
    List<Matcher> matchers = patterns.stream().map(p -> p.expression().matcher(text)).toList();
    int at = 0;
    while (at < text.length()) {
      if (at > 0 && isFigure(text.charAt(at)) && isFigure(text.charAt(at - 1))) {
        at++;
        continue;
      }
      int longest = -1;
      int end = at;
      for (int i = 0; i < matchers.size(); i++) {
        Matcher matcher = matchers.get(i);
        matcher.region(at, text.length()).useTransparentBounds(true).useAnchoringBounds(false);
        if (matcher.lookingAt() && matcher.end() > end && mayBe(patterns.get(i), matcher)) {
          longest = i;
          end = matcher.end();
        }
      }
      if (longest < 0) {
        at++;
      } else {
        found.add(match(patterns.get(longest), matchers.get(longest)));
        at = end;
      }
    }
    return found;
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
    pattern
        .slots()
        .forEach(
            (group, slot) -> {
              String value = matcher.group(group);
              if (value != null) {
                values.computeIfAbsent(slot, s -> new ArrayList<>()).add(value);
              }
            });
    return new FormMatch(pattern, matcher.start(), matcher.end(), values);
  }
}
