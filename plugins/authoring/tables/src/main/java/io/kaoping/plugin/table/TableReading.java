package io.kaoping.plugin.table;

import io.kaoping.problem.Problem;
import io.kaoping.problem.Severity;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What was read of a file: its tables, and what is wrong with it.
 *
 * @param tables the tables, in order; none when the file as a whole was refused
 * @param problems errors and notices, each with the cell that it is about
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TableReading(List<Table> tables, List<Problem> problems) {
  /** Copies the lists. */
  public TableReading {
    tables = List.copyOf(tables);
    problems = List.copyOf(problems);
  }

  /** Tells whether anything is wrong, notices apart. */
  public boolean refused() {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }
}
