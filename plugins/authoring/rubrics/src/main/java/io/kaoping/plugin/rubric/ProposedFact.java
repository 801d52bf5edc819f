package io.kaoping.plugin.rubric;

import java.util.List;

/**
 * A fact that a rubric needs and the vocabulary does not have: a row for the sheet 词汇表.
 *
 * @param name the proposed name
 * @param type its type
 * @param unit its unit; empty for none
 * @param phrase the words that stand for it, as the sheet binds them
 * @param supplier who supplies it
 */
record ProposedFact(String name, FactType type, String unit, String phrase, String supplier) {
  /** A fact that holds or not. */
  static ProposedFact yesNo(String phrase, String words) {
    return new ProposedFact(Words.name(words), FactType.YES_NO, "", phrase, "考评人员核对");
  }

  /** A number. */
  static ProposedFact number(String phrase, String words, String unit) {
    return new ProposedFact(Words.name(words), FactType.NUMBER, unit, phrase, "单位填报");
  }

  /** How often something was. */
  static ProposedFact count(String phrase, String words, String unit) {
    return new ProposedFact(Words.name(words + unit + "数"), FactType.NUMBER, unit, phrase, "记录");
  }

  /** Returns the cells of its row under the headings of {@link #HEADINGS}. */
  List<String> cells() {
    return List.of(TermKind.FACT.title(), name, phrase, "", type.title(), unit, supplier);
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
