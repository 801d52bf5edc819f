package io.kaoping.plugin.form;

import io.kaoping.assessment.Submission;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/** What filled forms make: a submission, and where each of its values was filled in. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class FilledForms {
  private final Submission submission;
  private final Map<String, RowPlace> rows;
  private final Map<String, Position> cells;
  private final List<Problem> notices;

  FilledForms(
      Submission submission,
      Map<String, RowPlace> rows,
      Map<String, Position> cells,
      List<Problem> notices) {
    this.submission = submission;
    this.rows = rows;
    this.cells = cells;
    this.notices = List.copyOf(notices);
  }

  /** Returns the submission. */
  public Submission submission() {
    return submission;
  }

  /** Returns what is worth knowing of the files, such as formulas and forms that are missing. */
  public List<Problem> notices() {
    return notices;
  }

  FilledForms withNotices(List<Problem> all) {
    return new FilledForms(submission, rows, cells, all);
  }

  /**
   * Returns problems that were found in the submission, each at the cell that was filled in and
   * with the names that stand above it. A problem whose place is not found stays as it is.
   */
  public List<Problem> located(List<Problem> problems) {
    return located(problems, rows, cells);
  }

  static List<Problem> located(
      List<Problem> problems, Map<String, RowPlace> rows, Map<String, Position> cells) {
    List<Problem> located = new ArrayList<>();
    for (Problem problem : problems) {
      String path = problem.position().path();
      String base = path;
      while (!base.isEmpty() && !rows.containsKey(base)) {
        base = RowPlace.parent(base);
      }
      RowPlace row = rows.get(base);
      String rest =
          base.isEmpty() ? path : path.substring(Math.min(path.length(), base.length() + 1));
      String heading = row == null ? null : row.heading(rest);
      if (row == null || (base.isEmpty() && heading == null)) {
        located.add(problem);
        continue;
      }
      Map<String, String> names =
          heading == null ? Map.of() : Map.of(rest.substring(rest.lastIndexOf('.') + 1), heading);
      Position at = cells.getOrDefault(path, row.at(rest));
      located.add(
          new Problem(
              problem.id(),
              problem.severity(),
              at,
              problem.arguments().stream()
                  .map(argument -> said(argument, names, rows, cells))
                  .toList(),
              problem.remedy()));
    }
    return located;
  }

  /** Returns an argument in the words of the forms: a field by its heading, a path by its cell. */
  private static String said(
      String argument,
      Map<String, String> names,
      Map<String, RowPlace> rows,
      Map<String, Position> cells) {
    String name = names.get(argument);
    if (name != null) {
      return name;
    }
    Position cell = cells.get(argument);
    if (cell != null) {
      return cell.toString();
    }
    for (String base = argument; base.contains("["); base = RowPlace.parent(base)) {
      RowPlace row = rows.get(base);
      if (row != null) {
        return row.at(argument.substring(Math.min(argument.length(), base.length() + 1)))
            .toString();
      }
    }
    return argument;
  }
}
