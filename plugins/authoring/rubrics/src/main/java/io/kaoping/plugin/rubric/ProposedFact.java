package io.kaoping.plugin.rubric;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A term that a rubric needs and the vocabulary does not have: a row for the sheet 词汇表.
 *
 * @param kind a fact, or an activity
 * @param name the proposed name
 * @param type the type of a fact; {@code null} for an activity
 * @param unit its unit; empty for none
 * @param phrase the words that stand for it, as the sheet binds them
 * @param supplier who supplies it
 */
record ProposedFact(
    TermKind kind,
    String name,
    @Nullable FactType type,
    String unit,
    String phrase,
    String supplier) {
  /** An activity that must be so often; it is called as the sentence calls it. */
  static ProposedFact activity(String name) {
    return new ProposedFact(TermKind.ACTIVITY, Words.name(name), null, "", "", "单位填报");
  }

  /** A fact that holds or not. */
  static ProposedFact yesNo(String phrase, String words) {
    return new ProposedFact(
        TermKind.FACT, Words.name(words), FactType.YES_NO, "", phrase, "考评人员核对");
  }

  /** A number. */
  static ProposedFact number(String phrase, String words, String unit) {
    return new ProposedFact(
        TermKind.FACT, Words.name(words), FactType.NUMBER, unit, phrase, "单位填报");
  }

  /** How often something was. */
  static ProposedFact count(String phrase, String words, String unit) {
    return new ProposedFact(
        TermKind.FACT, Words.name(words + unit + "数"), FactType.NUMBER, unit, phrase, "记录");
  }

  /** Returns the cells of its row under the headings of {@link #HEADINGS}. */
  List<String> cells() {
    String typed = type == null ? "" : type.title();
    return List.of(kind.title(), name, phrase, "", typed, unit, supplier);
  }

  /** Under which headings the cells stand. */
  static final List<String> HEADINGS =
      List.of(
          TermSheet.KIND,
          TermSheet.NAME,
          TermSheet.PHRASES,
          TermSheet.MEASURE,
          TermSheet.TYPE,
          TermSheet.UNIT,
          TermSheet.SUPPLIER);

  /** Returns the row in one line, as a message quotes it. */
  String row() {
    StringBuilder out = new StringBuilder();
    List<String> cells = cells();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        out.append(out.length() == 0 ? "" : "｜").append(HEADINGS.get(i)).append(' ');
        out.append(cells.get(i));
      }
    }
    return out.toString();
  }
}
