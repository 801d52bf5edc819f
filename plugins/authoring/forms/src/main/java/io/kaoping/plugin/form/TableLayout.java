package io.kaoping.plugin.form;

import io.kaoping.problem.Language;
import io.kaoping.rubric.Wording;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.WorkbookUtil;

/**
 * A table of a form: which columns it has.
 *
 * @param table which one
 * @param name what its sheet is called
 * @param list the list whose items it holds; empty for other tables
 * @param subject the key of the column that says whose row it is, which a form of one unit does not
 *     have; empty when there is none
 * @param columns the columns
 */
record TableLayout(
    FormTable table, Wording name, String list, String subject, List<Column> columns) {
  TableLayout {
    columns = List.copyOf(columns);
  }

  /** Returns the name of its sheet, as a workbook can hold it. */
  String sheet(Language language) {
    return WorkbookUtil.createSafeSheetName(name.in(language), ' ');
  }

  /** Tells whether a sheet or file of this name is this table. */
  boolean isNamed(String title) {
    String plain = Column.plain(title);
    return plain.equals(Column.plain(sheet(Language.ZH)))
        || plain.equals(Column.plain(sheet(Language.EN)));
  }

  /** Returns the column that a heading names. */
  Optional<Column> column(String heading) {
    return columns.stream().filter(column -> column.isNamed(heading)).findFirst();
  }

  /** Returns the columns that are printed, with that of the subject or without it. */
  List<Column> printed(boolean ofOneSubject) {
    return columns.stream()
        .filter(Column::printed)
        .filter(column -> !(ofOneSubject && column.key().equals(subject)))
        .toList();
  }
}
