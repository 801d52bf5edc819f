package io.kaoping.plugin.testkit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What turned out otherwise than planned for one body of a sample, in the words of its story.
 *
 * <ul>
 *   <li>{@code 党课-2,3}: the second and third 党课 of the year were not held, or not attended;
 *   <li>{@code 特色活动~1}: the first one left no evidence;
 *   <li>{@code !有宣传栏}: this is not there;
 *   <li>{@code 问题1=整改}: what became of the first problem.
 * </ul>
 *
 * <p>A word that is never asked for is an error, so that a slip of the pen cannot change the story.
 */
public final class Turns {
  private static final Pattern WORD = Pattern.compile("(!?[^-~=,]+)(?:([-~])([0-9,]+)|=(.+))?");

  private final Map<String, String> told = new HashMap<>();
  private final Set<String> unused = new TreeSet<>();

  /** Reads words that are separated by blanks; a habit stands for the words it is made of. */
  public Turns(String words, Map<String, String> habits) {
    for (String word : words.split(" ", -1)) {
      for (String simple : habits.getOrDefault(word, word).split(" ", -1)) {
        read(simple);
      }
    }
  }

  /** Reads lines such as {@code u07 | 党课-2,3}, one for each body, in their order. */
  public static Map<String, Turns> ofEach(String lines) {
    Map<String, Turns> turns = new LinkedHashMap<>();
    for (String line : lines.lines().toList()) {
      String[] row = line.split(" \\| ", -1);
      turns.put(row[0], new Turns(row[1], Map.of()));
    }
    return turns;
  }

  private void read(String word) {
    Matcher parts = WORD.matcher(word);
    if (word.isEmpty()) {
      return;
    }
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a word of the story: " + word);
    }
    if (parts.group(2) == null) {
      tell(parts.group(1), parts.group(4) == null ? "yes" : parts.group(4));
    } else {
      for (String number : parts.group(3).split(",", -1)) {
        tell(parts.group(1) + parts.group(2) + number, "yes");
      }
    }
  }

  private void tell(String key, String value) {
    if (told.put(key, value) != null) {
      throw new IllegalArgumentException("told twice: " + key);
    }
    unused.add(key);
  }

  /** Tells whether the n-th of a kind was held, or attended. */
  public boolean held(String kind, int number) {
    return !told(kind + "-" + number);
  }

  /** Tells whether the n-th of a kind left evidence. */
  public boolean proven(String kind, int number) {
    return !told(kind + "~" + number);
  }

  /** Tells whether an entry of a named list, or a fact, is there. */
  public boolean yes(String fact) {
    return !told("!" + fact);
  }

  /** Tells whether a word was said. */
  public boolean told(String word) {
    return !what(word).isEmpty();
  }

  /** Returns what became of something, or an empty text when all went as planned. */
  public String what(String word) {
    unused.remove(word);
    return told.getOrDefault(word, "");
  }

  /** Refuses words that nobody asked for. */
  public void checkAllUsed(String whose) {
    if (!unused.isEmpty()) {
      throw new IllegalStateException(whose + ": nothing in the sample asks for " + unused);
    }
  }
}
