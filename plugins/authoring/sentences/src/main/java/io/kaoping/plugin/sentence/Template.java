package io.kaoping.plugin.sentence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The notation of patterns, read into a regular expression: 〔甲〕 may be left out, (甲|乙) is a choice,
 * &lt;名&gt; a word of the library, {槽} a slot.
 */
final class Template {
  private static final String LIMITS = "(?=[,;。、）]|$)";

  /** The marks that end the words of a form. */
  static final String MARKS = ",;。、:（）";

  private final String template;
  private final PatternLibrary library;
  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private final StringBuilder expression = new StringBuilder();
  private final List<String> needs = new ArrayList<>();

  private Template(String template, PatternLibrary library) {
    this.template = template;
    this.library = library;
  }

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException when it names an unknown word or slot, or a bracket is open
   */
  static Template of(String text, PatternLibrary library) {
    Template template = new Template(text, library);
    template.read();
    return template;
  }

  Pattern expression() {
    return Pattern.compile(expression.toString());
  }

  /** Returns the expression for words that are followed by a mark. */
  Pattern whole() {
    return Pattern.compile("(?:" + expression + ")(?=[" + MARKS + "]|$)");
  }

  Map<String, Slot> slots() {
    return slots;
  }

  /** Returns sets of characters, of each of which a text holds one wherever it holds the words. */
  List<String> needs() {
    return needs;
  }

  private void read() {
    int open = 0;
    Deque<Boolean> lazy = new ArrayDeque<>();
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      switch (c) {
        case '〔', '(' -> {
          if (c == '(' && open == 0) {
            choice(i);
          }
          open++;
          // open text is left out where the words after it fit at once
          lazy.push(template.startsWith("〔{前}〕", i) || template.startsWith("〔{后}〕", i));
          expression.append("(?:");
        }
        case '〕', ')' -> {
          open--;
          boolean left = !lazy.isEmpty() && lazy.pop();
          expression.append(c == ')' ? ")" : left ? ")??" : ")?");
        }
        case '|' -> expression.append('|');
        case '<', '{' -> i = reference(i, c == '<' ? '>' : '}', open == 0);
        default -> {
          expression.append(Pattern.quote(String.valueOf(c)));
          if (open == 0) {
            needs.add(String.valueOf(c));
          }
        }
      }
    }
    if (open != 0) {
      throw new IllegalArgumentException("〔〕 ()");
    }
  }

  /** Takes a choice of plain words as a need of one of their first characters. */
  private void choice(int start) {
    String words = template.substring(start + 1, Math.max(start + 1, template.indexOf(')', start)));
    if (words.matches("[^〔(<{]+")) {
      need(List.of(words.split("\\|", -1)));
    }
  }

  private void need(List<String> words) {
    if (words.stream().noneMatch(String::isEmpty)) {
      needs.add(words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining()));
    }
  }

  private int reference(int start, char closing, boolean always) {
    int end = template.indexOf(closing, start);
    if (end < 0) {
      throw new IllegalArgumentException(template.substring(start));
    }
    String name = template.substring(start + 1, end);
    if (closing == '>') {
      expression.append(
          switch (name) {
            case "句末" -> LIMITS;
            case "句末或等级" -> "(?=[,;。、）]|$|（(?!不?含)|" + library.word("等级") + "|[有无未没差好中A-E])";
            default -> library.word(name);
          });
      if (always && !name.startsWith("句末")) {
        need(library.list(name));
      }
      return end;
    }
    Slot slot = Slot.of(name).orElseThrow(() -> new IllegalArgumentException("{" + name + "}"));
    String group = "g" + slots.size();
    slots.put(group, slot);
    expression.append("(?<").append(group).append('>').append(slot.expression(library)).append(')');
    return end;
  }
}
