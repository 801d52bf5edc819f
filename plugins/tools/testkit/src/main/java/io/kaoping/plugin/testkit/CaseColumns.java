package io.kaoping.plugin.testkit;

import io.kaoping.plugin.table.SheetRow;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The columns of the sheet 用例 in which a pack is told of a unit or coalition, by its vocabulary.
 */
final class CaseColumns {
  private CaseColumns() {}

  /** Returns the columns of a pack, by their headings without units. */
  static Map<String, CaseColumn> of(Rubric rubric, Vocabulary vocabulary, CasePeriod period) {
    List<Measure> measures =
        rubric.criteria().stream()
            .flatMap(criterion -> criterion.observed().stream())
            .map(Criterion.Observed::measure)
            .flatMap(m -> m instanceof Measure.Sum sum ? Stream.of(m, sum.of()) : Stream.of(m))
            .toList();
    Map<String, CaseColumn> columns = new LinkedHashMap<>();
    Stream.of(
            CaseFacts.of(rubric, vocabulary, period),
            CaseCounts.of(measures, vocabulary, period),
            CaseResults.of(rubric, measures, vocabulary, period))
        .flatMap(List::stream)
        .forEach(column -> columns.putIfAbsent(SheetRow.plain(column.heading()), column));
    return columns;
  }
}
