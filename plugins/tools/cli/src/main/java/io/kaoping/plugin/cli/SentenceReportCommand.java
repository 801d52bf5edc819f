package io.kaoping.plugin.cli;

import io.kaoping.plugin.sentence.CorpusReport;
import io.kaoping.plugin.sentence.LabelledCell;
import io.kaoping.plugin.sentence.ReadingDocument;
import io.kaoping.plugin.sentence.ReadingText;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command that measures on a labelled corpus how well sentences are read. */
@Command(name = "report")
final class SentenceReportCommand implements CliCommand {
  private final Invocation invocation;

  @Parameters(index = "0", arity = "1", descriptionKey = "corpus", paramLabel = "<corpus.jsonl>")
  private String corpus = "";

  @Mixin private final SentencePatterns patterns = new SentencePatterns();

  SentenceReportCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public int run() {
    String text = SentencePatterns.text(invocation, corpus);
    CorpusReport report =
        CorpusReport.of(
            LabelledCell.readAll(corpus, text.lines().toList()), patterns.reader(invocation));
    invocation.result(
        patterns.json() ? ReadingDocument.of(report, invocation.language()) : tables(report), null);
    return report.wrong().isEmpty() ? ExitCode.EVALUATED : ExitCode.NOT_EVALUATED;
  }

  private String tables(CorpusReport report) {
    StringBuilder out = new StringBuilder();
    out.append(table(invocation.say("类别", "Class"), report.byClass(), report));
    out.append('\n');
    out.append(table(invocation.say("机制", "Mechanism"), report.byMechanism(), report));
    out.append('\n').append(invocation.say("读错的:", "Read wrong: "));
    out.append(report.wrong().size()).append('\n');
    for (CorpusReport.Row row : report.wrong()) {
      out.append("  ").append(row.cell().id()).append(' ').append(row.cell().text()).append('\n');
      out.append(invocation.say("    应为 ", "    expected ")).append(ReadingText.of(row.expected()));
      out.append(invocation.say("\n    读作 ", "\n    found ")).append(ReadingText.of(row.found()));
      out.append('\n');
    }
    out.append('\n').append(invocation.say("该问没有问的:", "Not asked, but should be: "));
    out.append(report.unasked().size()).append('\n');
    for (CorpusReport.Row row : report.unasked()) {
      out.append("  ").append(row.cell().id()).append(' ').append(row.cell().text()).append('\n');
    }
    return out.toString();
  }

  private String table(String head, Map<String, CorpusReport.Count> counts, CorpusReport report) {
    TextTable table =
        new TextTable(
            head,
            ">" + invocation.say("格", "Cells"),
            ">" + invocation.say("全对", "Right"),
            ">" + invocation.say("读错", "Wrong"),
            ">" + invocation.say("未读懂", "Refused"),
            ">" + invocation.say("句", "Clauses"),
            ">" + invocation.say("句对", "Right"),
            ">" + invocation.say("数法同", "Measure"),
            ">" + invocation.say("类别同", "Class"));
    counts.forEach((name, count) -> row(table, name, count));
    row(table, invocation.say("合计", "All"), report.all());
    return table.text("");
  }

  private static void row(TextTable table, String name, CorpusReport.Count count) {
    table.row(
        name,
        Integer.toString(count.cells()),
        Integer.toString(count.cellsRight()),
        Integer.toString(count.cellsWrong()),
        Integer.toString(count.cellsRefused()),
        Integer.toString(count.clauses()),
        Integer.toString(count.clausesRight()),
        Integer.toString(count.measures()),
        Integer.toString(count.recognised()));
  }
}
