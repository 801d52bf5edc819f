package io.kaoping.plugin.sentence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

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

  private void read() {
    int open = 0;
    Deque<Boolean> lazy = new ArrayDeque<>();
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      switch (c) {
        case '〔', '(' -> {
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
        case '<', '{' -> i = reference(i, c == '<' ? '>' : '}');
        default -> expression.append(Pattern.quote(String.valueOf(c)));
      }
    }
    if (open != 0) {
      throw new IllegalArgumentException("〔〕 ()");
    }
  }

  private int reference(int start, char closing) {
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
      return end;
    }
    Slot slot = Slot.of(name).orElseThrow(() -> new IllegalArgumentException("{" + name + "}"));
    String group = "g" + slots.size();
    slots.put(group, slot);
    expression.append("(?<").append(group).append('>').append(slot.expression(library)).append(')');
    return end;
  }
}
