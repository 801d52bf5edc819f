package io.kaoping.plugin.json;

import org.jspecify.annotations.Nullable;

/**
 * The words of a document that stand in it again and again, such as ids and states: each is made
 * once, unless another one takes its place.
 */
final class Words {
  private static final int PLACES = 1024;

  private final @Nullable String[] words = new String[PLACES];

  /** Returns the text of some characters. */
  String of(char[] text, int from, int length) {
    int hash = 0;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + text[i];
    }
    int place = (hash ^ hash >>> 10) & (PLACES - 1);
    String known = words[place];
    if (known == null || !same(known, text, from, length)) {
      known = new String(text, from, length);
      words[place] = known;
    }
    return known;
  }

  private static boolean same(String word, char[] text, int from, int length) {
    if (word.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (word.charAt(i) != text[from + i]) {
        return false;
      }
    }
    return true;
  }
}
