package io.kaoping.plugin.form;

import io.kaoping.rubric.Wording;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A column of a form.
 *
 * @param key where its values go in the submission, such as {@code fields.参加人数}
 * @param heading what stands above it
 * @param kind what its cells hold
 * @param choices what may be chosen; empty for anything
 * @param required whether no filled row may leave it out
 * @param printed whether a form has it; the others are only read
 * @param note what to fill in, shown at the cell
 */
record Column(
    String key,
    Wording heading,
    Kind kind,
    List<Choice> choices,
    boolean required,
    boolean printed,
    Wording note) {

  private static final Pattern MARKS = Pattern.compile("[\\s\\u3000*＊:：]");
  private static final Pattern BRACKETS = Pattern.compile("(?<=.)[（(].*[)）]$");

  /** What the cells of a column hold. */
  enum Kind {
    TEXT,
    NUMBER,
    YES_NO,
    DATE,
    DATES,
    /** A unit or coalition, by id or name. */
    SUBJECT,
    SUBJECTS,
    /** Several words, parted by 、. */
    WORDS,
    EVIDENCE,
    /** What the form says and nobody fills in. */
    PRINTED
  }

  /**
   * What may be chosen.
   *
   * @param value what it is in the submission
   * @param words what a form says
   */
  record Choice(String value, Wording words) {
    static Choice of(String value) {
      return new Choice(value, Wording.same(value));
    }

    static Choice of(String value, String en) {
      return new Choice(value, new Wording(value, en.isEmpty() ? value : en));
    }

    /** Tells whether somebody chose it, by its value or its words. */
    boolean isSaid(String typed) {
      return typed.equals(value)
          || typed.equalsIgnoreCase(words.zh())
          || typed.equalsIgnoreCase(words.en());
    }
  }

  Column {
    choices = List.copyOf(choices);
  }

  static Column of(String key, String zh, String en, Kind kind) {
    return new Column(key, new Wording(zh, en), kind, List.of(), false, true, Wording.NONE);
  }

  Column needed() {
    return new Column(key, heading, kind, choices, true, printed, note);
  }

  Column onlyRead() {
    return new Column(key, heading, kind, choices, required, false, note);
  }

  Column choosing(List<Choice> words) {
    return new Column(key, heading, kind, words, required, printed, note);
  }

  Column noting(String zh, String en) {
    return new Column(key, heading, kind, choices, required, printed, new Wording(zh, en));
  }

  /** Returns it with a heading that differs from one of the same name. */
  Column alsoCalled() {
    Wording other = new Wording("另填-" + heading.zh(), "Further-" + heading.en());
    return new Column(key, other, kind, choices, required, printed, note);
  }

  /** Tells whether a heading, as somebody typed it, names this column. */
  boolean isNamed(String typed) {
    String plain = plain(typed);
    return plain.equals(plain(heading.zh())) || plain.equals(plain(heading.en()));
  }

  /** Returns a heading without blanks, brackets behind it, and the mark of what is needed. */
  static String plain(String heading) {
    String bare = MARKS.matcher(heading).replaceAll("");
    return BRACKETS.matcher(bare).replaceFirst("").toLowerCase(Locale.ROOT);
  }
}
