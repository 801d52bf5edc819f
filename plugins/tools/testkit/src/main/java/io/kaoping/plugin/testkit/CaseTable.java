package io.kaoping.plugin.testkit;

import io.kaoping.assessment.Submission;
import io.kaoping.coalition.Role;
import io.kaoping.pack.PackIdentity;
import io.kaoping.plugin.table.Cell;
import io.kaoping.plugin.table.SheetRow;
import io.kaoping.plugin.table.Table;
import io.kaoping.plugin.table.TableFile;
import io.kaoping.plugin.table.TableReading;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.spi.PreparedPack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cases of a workbook: on the sheet 用例 each row is a unit or coalition with what it has, and
 * what it must get. Rows with the same word under 同场 are assessed together, others by themselves.
 */
final class CaseTable {
  static final String SHEET = "用例";
  static final String PERIOD = "考评期";
  static final String FROM = "第一天";
  static final String TO = "最后一天";
  static final String AS_OF = "考评截止日";
  static final String TITLE = "用例";
  static final String TOGETHER = "同场";
  static final String SUBJECT = "对象";
  static final String NAME = "名称";
  static final String CLASS = "类别";
  static final String REMARK = "备注";

  /** What stands under {@link #TITLE} in the row that explains the columns. */
  static final String NOTES = "填写说明";

  static final String UNIT = "单位";
  static final String COALITION = "共同体";

  static final Map<Role, String> ROLES = roles();

  private final Rubric rubric;
  private final List<Problem> problems;
  private final Map<String, CaseColumn> columns;
  private final CasePeriod period;
  private final Map<String, List<Row>> cohorts = new LinkedHashMap<>();
  private final List<PackCase> cases = new ArrayList<>();
  private final Map<String, Submission> submissions = new LinkedHashMap<>();
  private int unchecked;

  /** A row with the unit or coalition of which it speaks. */
  private record Row(SheetRow cells, CaseSubject subject) {}

  /**
   * @param name how problems call the file
   * @param problems to which what is wrong is added
   */
  CaseTable(PreparedPack pack, String name, byte[] content, List<Problem> problems) {
    this.rubric = pack.rubric();
    this.problems = problems;
    TableReading reading = TableFile.read(name, content);
    problems.addAll(reading.problems().stream().filter(CaseTable::isError).toList());
    this.period = period(sheet(reading, PERIOD), pack.identity());
    this.columns = CaseColumns.of(rubric, pack.vocabulary(), period);
    Table table = sheet(reading, SHEET);
    if (table != null) {
      read(table);
    } else if (!reading.refused()) {
      problems.add(Problem.error(ProblemId.MISSING_FIELD, Position.of(name), SHEET));
    }
  }

  private static boolean isError(Problem problem) {
    return problem.id() != ProblemId.FORMULA_VALUE;
  }

  private static Map<Role, String> roles() {
    Map<Role, String> roles = new LinkedHashMap<>();
    roles.put(Role.LEAD, "牵头");
    roles.put(Role.DEPUTY, "副牵头");
    roles.put(Role.MEMBER, "成员");
    return roles;
  }

  /** Returns the rows that expect something, each as a case. */
  List<PackCase> cases() {
    return cases;
  }

  /** Returns how many cells say nothing that could say what must come out. */
  int unchecked() {
    return unchecked;
  }

  /** Returns what the rows say, for each word under 同场 and each row without one. */
  Map<String, Submission> submissions() {
    return submissions;
  }

  private static @Nullable Table sheet(TableReading reading, String name) {
    return reading.tables().stream().filter(t -> t.name().equals(name)).findFirst().orElse(null);
  }

  /** Returns the period for which a pack is meant. */
  static CasePeriod usual(PackIdentity pack) {
    LocalDate from = pack.effectiveFrom();
    LocalDate until = pack.effectiveUntil();
    LocalDate to = until == null ? from.plusYears(1).minusDays(1) : until;
    return new CasePeriod(from, to, to);
  }

  private CasePeriod period(@Nullable Table table, PackIdentity pack) {
    CasePeriod usual = usual(pack);
    List<SheetRow> rows =
        table == null ? List.of() : SheetRow.of(table, List.of(FROM, TO), problems);
    if (rows.isEmpty()) {
      return usual;
    }
    SheetRow row = rows.get(0);
    LocalDate from = day(row, FROM, usual.from());
    LocalDate to = day(row, TO, usual.to());
    LocalDate asOf = day(row, AS_OF, to);
    if (to.isBefore(from) || asOf.isBefore(from)) {
      badCell(row, to.isBefore(from) ? TO : AS_OF, "不早于 " + from, "not before " + from);
      return usual;
    }
    return new CasePeriod(from, to, asOf);
  }

  private LocalDate day(SheetRow row, String heading, LocalDate usual) {
    if (row.text(heading).isEmpty()) {
      return usual;
    }
    Optional<LocalDate> day = CaseColumn.date(row.text(heading));
    if (day.isEmpty()) {
      badCell(row, heading, "日期，如 2025-03-01", "a date such as 2025-03-01");
    }
    return day.orElse(usual);
  }

  private void read(Table table) {
    int before = problems.size();
    List<SheetRow> rows = SheetRow.of(table, List.of(TITLE, NAME), problems);
    headings(SheetRow.head(table, List.of(TITLE, NAME)));
    for (SheetRow row : rows) {
      if (!row.text(TITLE).equals(NOTES)) {
        row(row);
      }
    }
    cohorts.values().forEach(this::members);
    if (problems.size() > before) {
      return;
    }
    cohorts.forEach(
        (together, cohort) -> {
          Submission submission =
              CaseSubject.together(cohort.stream().map(Row::subject).toList(), period);
          submissions.put(together, submission);
          cohort.forEach(row -> expect(row, submission));
        });
    if (cases.isEmpty() && problems.size() == before) {
      problems.add(
          Problem.error(
              ProblemId.BAD_CASE, table.at(), Problem.detail("case-table-expects-nothing")));
    }
  }

  /** Refuses columns that nobody would look at. */
  private void headings(List<Cell> head) {
    Set<String> known = new LinkedHashSet<>(List.of(TITLE, TOGETHER, SUBJECT, NAME, CLASS, REMARK));
    known.addAll(ROLES.values());
    known.addAll(columns.keySet());
    known.addAll(CaseExpectations.headings(rubric));
    for (Cell cell : head) {
      String heading = SheetRow.plain(cell.text());
      if (!heading.isEmpty() && !known.contains(heading)) {
        problems.add(
            Problem.error(ProblemId.UNKNOWN_FIELD, cell.at(), cell.text(), String.join("、", known))
                .withRemedy(Nearest.of(heading, known).orElse(null)));
      }
    }
  }

  private void row(SheetRow row) {
    String name = row.text(NAME);
    if (name.isEmpty()) {
      problems.add(Problem.error(ProblemId.MISSING_FIELD, row.at(), NAME));
      return;
    }
    String kind = row.text(SUBJECT);
    if (!kind.isEmpty() && !kind.equals(UNIT) && !kind.equals(COALITION)) {
      badCell(row, SUBJECT, UNIT + "、" + COALITION, UNIT + ", " + COALITION);
      return;
    }
    SubjectKind subjectKind = kind.equals(COALITION) ? SubjectKind.COALITION : SubjectKind.UNIT;
    String subjectClass = row.text(CLASS);
    CaseSubject subject =
        new CaseSubject(subjectKind, name, subjectClass.isEmpty() ? null : subjectClass, period);
    columns.forEach(
        (heading, column) -> {
          String text = row.text(heading);
          if (!text.isEmpty() && !column.reader().put(text, subject)) {
            badCell(row, heading, column.takes(), column.takes());
          }
        });
    String together = row.text(TOGETHER);
    List<Row> cohort =
        cohorts.computeIfAbsent(
            together.isEmpty() ? row.at(NAME).toString() : together, key -> new ArrayList<>());
    for (Row other : cohort) {
      if (other.subject().name.equals(name)) {
        problems.add(
            Problem.error(
                ProblemId.DUPLICATE_ID,
                row.at(NAME),
                TOGETHER + " " + together,
                name,
                other.cells().at(NAME).toString()));
      }
    }
    cohort.add(new Row(row, subject));
  }

  /** Gives the coalitions of a cohort their members, which must be rows of it. */
  private void members(List<Row> cohort) {
    List<String> names = cohort.stream().map(row -> row.subject().name).toList();
    for (Row row : cohort) {
      ROLES.forEach(
          (role, heading) -> {
            String text = row.cells().text(heading);
            List<String> members =
                Stream.of(text.split("[、,，;；\n]"))
                    .map(String::strip)
                    .filter(m -> !m.isEmpty())
                    .toList();
            if (row.subject().kind == SubjectKind.UNIT && !members.isEmpty()) {
              badCell(row.cells(), heading, "空着：只有共同体填", "nothing: only coalitions have members");
              return;
            }
            for (String member : members) {
              if (!names.contains(member)) {
                problems.add(
                    Problem.error(
                            ProblemId.DANGLING_REFERENCE,
                            row.cells().at(heading),
                            TOGETHER + NAME,
                            member)
                        .withRemedy(Nearest.of(member, names).orElse(null)));
              }
            }
            row.subject().members.put(role, members);
          });
    }
  }

  private void expect(Row row, Submission submission) {
    CaseExpectations read = new CaseExpectations(rubric, row.cells(), row.subject().kind, problems);
    List<Expectation.Expected> expected = read.read();
    unchecked += read.unchecked();
    if (!expected.isEmpty()) {
      Position at = row.cells().at(NAME);
      String id = row.subject().name;
      boolean known = cases.stream().anyMatch(other -> other.id().equals(id));
      cases.add(
          new PackCase(
              known ? id + "（" + at.path() + "）" : id,
              row.cells().text(TITLE),
              at,
              submission,
              List.of(new Expectation(row.subject().name, null, expected))));
    }
  }

  private void badCell(SheetRow row, String heading, String zh, String en) {
    problems.add(
        Problem.error(
            ProblemId.BAD_CELL,
            row.at(heading),
            row.text(heading),
            Problem.detail("said", zh, en)));
  }
}
