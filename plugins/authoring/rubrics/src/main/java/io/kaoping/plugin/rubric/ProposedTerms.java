package io.kaoping.plugin.rubric;

import io.kaoping.plugin.sentence.CellReading;
import io.kaoping.plugin.table.PrintedSheet;
import io.kaoping.plugin.table.PrintedSheet.Column;
import io.kaoping.plugin.table.PrintedSheet.Look;
import io.kaoping.plugin.table.PrintedWorkbook;
import io.kaoping.plugin.table.RubricRow;
import io.kaoping.plugin.table.TableReading;
import io.kaoping.problem.Language;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Vocabulary;
import io.kaoping.spi.RubricFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * The facts that the sentences of a rubric need and its vocabulary does not have, as rows for the
 * sheet 词汇表 that a committee confirms, renames or merges.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ProposedTerms {
  private final List<ProposedFact> facts;

  private ProposedTerms(List<ProposedFact> facts) {
    this.facts = facts;
  }

  /**
   * Reads a rubric by itself, with no more vocabulary than stands in it.
   *
   * @param name its name
   * @param tables what stands in it
   * @param reader reads the cell 评分标准 of a row, or knows how it was read
   */
  public static ProposedTerms of(
      String name, TableReading tables, Function<RubricRow, CellReading> reader) {
    Parameter.Named unread = new Parameter.Named(Map.of());
    RubricFile file =
        new RubricFile(
            name, new byte[0], Vocabulary.NONE, Map.of(), Map.of(), Map.of(), (text, at) -> unread);
    TableReader table = new TableReader(file, reader, new ArrayList<>());
    table.read(tables);
    return new ProposedTerms(table.proposals());
  }

  /** Returns how many there are. */
  public int size() {
    return facts.size();
  }

  /** Returns them as lines for a person. */
  public String text(Language language) {
    StringBuilder out = new StringBuilder();
    for (ProposedFact fact : facts) {
      out.append("  ").append(fact.name());
      FactType type = fact.type();
      TermKind kind = fact.kind();
      out.append(language == Language.ZH ? "：" : ": ");
      out.append(type != null ? type.title() : kind != null ? kind.title() : fact.measure());
      out.append(fact.unit().isEmpty() ? "" : "（" + fact.unit() + "）");
      if (!fact.subject().isEmpty()) {
        out.append(language == Language.ZH ? "，" : ", ").append(fact.subject());
      }
      if (!fact.definition().isEmpty()) {
        out.append(language == Language.ZH ? "，" : ", ").append(fact.definition());
      }
      if (!fact.supplier().isEmpty()) {
        out.append(language == Language.ZH ? "，" : ", ").append(fact.supplier());
      }
      if (!fact.phrase().isEmpty()) {
        out.append(language == Language.ZH ? "；条件用语 " : "; 条件用语 ").append(fact.phrase());
      }
      out.append('\n');
    }
    return out.toString();
  }

  /** Returns a workbook with the sheets 词汇表 and 总则, to be filled in and moved to the rubric. */
  public byte[] workbook() {
    List<Integer> widths = List.of(8, 28, 40, 36, 8, 8, 8, 8, 40, 16);
    List<Column> columns = new ArrayList<>();
    for (String heading : ProposedFact.HEADINGS) {
      columns.add(new Column(heading, widths.get(columns.size()), Look.TEXT));
    }
    PrintedSheet terms =
        new PrintedSheet(
            TermSheet.SHEET, null, columns, facts.stream().map(ProposedFact::cells).toList());
    PrintedSheet decisions =
        new PrintedSheet(
            PackDecisions.SHEET,
            null,
            List.of(
                new Column(PackDecisions.DECISION, 24, Look.TEXT),
                new Column(PackDecisions.CHOICE, 24, Look.TEXT),
                new Column("可以选", 60, Look.TEXT)),
            PackDecisions.blank());
    return PrintedWorkbook.of(List.of(terms, decisions));
  }
}
