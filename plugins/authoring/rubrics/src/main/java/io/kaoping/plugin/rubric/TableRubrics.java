package io.kaoping.plugin.rubric;

import io.kaoping.plugin.sentence.CellReader;
import io.kaoping.plugin.table.RubricColumns;
import io.kaoping.plugin.table.Table;
import io.kaoping.plugin.table.TableFile;
import io.kaoping.plugin.table.TableReading;
import io.kaoping.problem.Problem;
import io.kaoping.spi.Plugin;
import io.kaoping.spi.RubricDocument;
import io.kaoping.spi.RubricFile;
import io.kaoping.spi.RubricSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Reads the table that a committee publishes, a workbook, CSV or Markdown, as the rubric of a pack.
 * The cell 评分标准 is the rule, unless the column 规则 says it.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class TableRubrics implements RubricSource {
  @Override
  public String id() {
    return "table";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public Set<String> endings() {
    return TableFile.endings();
  }

  @Override
  public Set<String> companions() {
    return Set.of(PackPatterns.FILE);
  }

  @Override
  public String basis() {
    return PackPatterns.standardDigest();
  }

  @Override
  public Optional<RubricDocument.Placed> manifest(RubricFile file, Consumer<Problem> problems) {
    TableReading tables = TableFile.read(file.name(), file.content());
    Optional<Table> sheet = ManifestSheet.in(tables);
    List<Problem> found = new ArrayList<>();
    if (tables.tables().isEmpty()) {
      found.addAll(tables.problems()); // of a file that cannot be read, why
    }
    Optional<RubricDocument.Placed> manifest =
        sheet.map(table -> new ManifestSheet(file.yaml(), found).read(table));
    found.forEach(problems);
    return manifest;
  }

  @Override
  public RubricDocument read(RubricFile file) {
    List<Problem> problems = new ArrayList<>();
    CellReader reader = PackPatterns.reader(file, problems);
    return new TableReader(
            file, row -> reader.read(row.text(RubricColumns.SENTENCE), row.points()), problems)
        .read();
  }
}
