package io.kaoping.plugin.testkit;

import io.kaoping.Kaoping;
import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Unit;
import io.kaoping.plugin.table.PrintedSheet;
import io.kaoping.plugin.table.PrintedSheet.Column;
import io.kaoping.plugin.table.PrintedSheet.Entry;
import io.kaoping.plugin.table.PrintedSheet.Look;
import io.kaoping.plugin.table.PrintedWorkbook;
import io.kaoping.problem.Problem;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.spi.PreparedPack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A workbook in which a committee writes the cases 用例 of a pack: one row is one unit or coalition
 * with what it has, and the committee fills in what it must get.
 */
public final class CaseWorkbook {
  private static final int BLANK_ROWS = 20;

  private final PreparedPack pack;
  private final Rubric rubric;
  private final @Nullable Submission data;
  private final CasePeriod period;
  private final Map<String, String> names;

  private CaseWorkbook(PreparedPack pack, @Nullable Submission data) {
    this.pack = pack;
    this.rubric = pack.rubric();
    this.data = data;
    this.period =
        data == null
            ? CaseTable.usual(pack.identity())
            : new CasePeriod(data.from(), data.to(), data.asOf());
    this.names = data == null ? Map.of() : names(data);
  }

  /** Returns a workbook with empty rows. */
  public static byte[] of(PreparedPack pack) {
    return new CaseWorkbook(pack, null).bytes();
  }

  /** Returns a workbook with a row for each unit and coalition of a submission. */
  public static byte[] of(PreparedPack pack, Submission data) {
    return new CaseWorkbook(pack, data).bytes();
  }

  /**
   * Where the rows of a workbook do not say all of a submission, since a row has no words for it.
   *
   * @param name the unit or coalition
   * @param criteria the criteria that come out otherwise
   */
  public record Shortened(String name, List<String> criteria) {
    /** Copies the criteria. */
    public Shortened {
      criteria = List.copyOf(criteria);
    }
  }

  /**
   * Assesses a submission, and what the rows that were made of it say, and returns where they
   * differ.
   *
   * @throws io.kaoping.problem.AssessmentException if the submission cannot be assessed
   */
  public static List<Shortened> shortened(Kaoping kaoping, PreparedPack pack, Submission data) {
    CaseWorkbook book = new CaseWorkbook(pack, data);
    List<Problem> unfilled = new ArrayList<>();
    Map<String, Submission> rows =
        new CaseTable(pack, "cases.xlsx", book.bytes(), unfilled).submissions();
    if (rows.isEmpty()) {
      return List.of();
    }
    String id = pack.identity().id();
    Assessment whole = kaoping.assess(id, data);
    Assessment byRows = kaoping.assess(id, rows.values().iterator().next());
    List<Shortened> shortened = new ArrayList<>();
    for (Scorecard card :
        Stream.concat(whole.units().stream(), whole.coalitions().stream()).toList()) {
      String name = book.names.getOrDefault(card.id(), card.id());
      Scorecard other = byRows.of(name);
      List<String> criteria =
          card.criteria().stream()
              .filter(result -> !same(result, other.criterion(result.criterion())))
              .map(CriterionResult::criterion)
              .toList();
      if (!criteria.isEmpty()) {
        shortened.add(new Shortened(name, criteria));
      }
    }
    return shortened;
  }

  private static boolean same(CriterionResult one, CriterionResult other) {
    return one.state() == other.state() && Objects.equals(one.points(), other.points());
  }

  private byte[] bytes() {
    List<Column> columns = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    Map<String, CaseColumn> inputs = CaseColumns.of(rubric, pack.vocabulary(), period);
    boolean coalitions = !rubric.criteria(SubjectKind.COALITION).isEmpty();
    fixed(columns, notes, coalitions);
    inputs
        .values()
        .forEach(
            c -> {
              columns.add(new Column(c.heading(), width(c.heading()), look(c), c.entry()));
              notes.add(c.takes());
            });
    expected(columns, notes);
    List<List<String>> rows = new ArrayList<>();
    rows.add(notes);
    if (data == null) {
      rows.addAll(Collections.nCopies(BLANK_ROWS, List.of("")));
    } else {
      names.forEach((id, name) -> rows.add(row(data, id, name, inputs, coalitions)));
    }
    return PrintedWorkbook.of(
        List.of(
            new PrintedSheet(CaseTable.SHEET, pack.identity().title().zh() + " 用例", columns, rows),
            new PrintedSheet(
                CaseTable.PERIOD,
                null,
                Stream.of(CaseTable.FROM, CaseTable.TO, CaseTable.AS_OF)
                    .map(heading -> new Column(heading, 16, Look.CENTRED))
                    .toList(),
                List.of(
                    List.of(
                        period.from().toString(),
                        period.to().toString(),
                        period.asOf().toString())))));
  }

  private static Look look(CaseColumn column) {
    return column.entry() instanceof Entry.Number ? Look.NUMBER : Look.CENTRED;
  }

  private static int width(String heading) {
    int wide = heading.codePoints().map(point -> point < 0x2e80 ? 1 : 2).sum();
    return Math.max(10, Math.min(24, wide + 2));
  }

  private static void fixed(List<Column> columns, List<String> notes, boolean coalitions) {
    column(columns, notes, CaseTable.TITLE, 26, Look.TEXT, null, CaseTable.NOTES);
    column(columns, notes, CaseTable.TOGETHER, 8, Look.CENTRED, null, "要一起排名、比较的写同一个字，如 1；单独算的空着");
    if (coalitions) {
      column(
          columns,
          notes,
          CaseTable.SUBJECT,
          8,
          Look.CENTRED,
          new Entry.OneOf(List.of(CaseTable.UNIT, CaseTable.COALITION)),
          "单位 或 共同体");
    }
    column(columns, notes, CaseTable.NAME, 16, Look.CENTRED, null, "必填；同场的不能重名");
    column(columns, notes, CaseTable.CLASS, 10, Look.CENTRED, null, "分类排名的填");
    if (coalitions) {
      CaseTable.ROLES
          .values()
          .forEach(role -> column(columns, notes, role, 16, Look.TEXT, null, "共同体填同场的名称，用顿号隔开"));
    }
  }

  private void expected(List<Column> columns, List<String> notes) {
    for (Criterion criterion : rubric.criteria()) {
      String whom =
          rubric.criteria(SubjectKind.COALITION).isEmpty()
              ? ""
              : criterion.subject() == SubjectKind.UNIT ? "；单位" : "；共同体";
      column(
          columns,
          notes,
          CaseExpectations.EXPECTED + " " + criterion.id(),
          12,
          Look.NUMBER,
          null,
          criterion.title().zh() + "，" + criterion.weightedPoints() + " 分" + whom);
    }
    column(columns, notes, CaseExpectations.TOTAL, 12, Look.NUMBER, null, "空着的不核对；没有总分的写 无");
    List<String> grades =
        Stream.of(SubjectKind.values())
            .flatMap(kind -> rubric.grades(kind).stream())
            .map(Grade::title)
            .distinct()
            .toList();
    choice(columns, notes, CaseExpectations.GRADE, grades);
    column(columns, notes, CaseExpectations.RANK, 12, Look.NUMBER, null, "同场、同类中的名次，或 无");
    List<String> awards = rubric.awards().stream().map(Award::wording).map(w -> w.zh()).toList();
    if (!awards.isEmpty()) {
      column(
          columns,
          notes,
          CaseExpectations.AWARDS,
          16,
          Look.CENTRED,
          null,
          String.join("、", awards) + "；都没有的写 无");
    }
  }

  private static void choice(
      List<Column> columns, List<String> notes, String heading, List<String> words) {
    List<String> all = new ArrayList<>(words);
    all.add(CaseExpectations.NONE);
    String takes = String.join("、", all);
    column(columns, notes, heading, 12, Look.CENTRED, new Entry.OneOf(all), takes);
  }

  private static void column(
      List<Column> columns,
      List<String> notes,
      String heading,
      int width,
      Look look,
      @Nullable Entry entry,
      String note) {
    columns.add(new Column(heading, width, look, entry));
    notes.add(note);
  }

  private List<String> row(
      Submission from, String id, String name, Map<String, CaseColumn> inputs, boolean coalitions) {
    List<String> cells = new ArrayList<>(List.of("", "1"));
    Coalition coalition =
        from.coalitions().stream().filter(c -> c.id().equals(id)).findFirst().orElse(null);
    if (coalitions) {
      cells.add(coalition == null ? CaseTable.UNIT : CaseTable.COALITION);
    }
    cells.add(name);
    cells.add(
        Stream.concat(
                from.units().stream().filter(u -> u.id().equals(id)).map(Unit::unitClass),
                Stream.ofNullable(coalition).map(Coalition::coalitionClass))
            .flatMap(Stream::ofNullable)
            .findFirst()
            .orElse(""));
    if (coalitions) {
      CaseTable.ROLES
          .keySet()
          .forEach(
              role ->
                  cells.add(
                      coalition == null
                          ? ""
                          : String.join(
                              "、",
                              coalition.memberships().stream()
                                  .filter(m -> m.role() == role && m.covers(period.asOf()))
                                  .map(m -> names.getOrDefault(m.unit(), m.unit()))
                                  .toList())));
    }
    inputs.values().forEach(column -> cells.add(column.writer().of(from, id)));
    return cells;
  }

  /**
   * Returns the names by which rows call units and coalitions, by id: with it where two share one.
   */
  private static Map<String, String> names(Submission data) {
    Map<String, String> stated = new LinkedHashMap<>();
    data.units().forEach(unit -> stated.put(unit.id(), unit.name()));
    data.coalitions().forEach(coalition -> stated.put(coalition.id(), coalition.name()));
    Map<String, String> names = new LinkedHashMap<>();
    stated.forEach(
        (id, name) ->
            names.put(
                id, Collections.frequency(stated.values(), name) == 1 ? name : name + "-" + id));
    return names;
  }
}
