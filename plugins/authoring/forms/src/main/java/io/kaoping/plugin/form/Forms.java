package io.kaoping.plugin.form;

import io.kaoping.assessment.Submission;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Unit;
import io.kaoping.plugin.form.Column.Kind;
import io.kaoping.plugin.form.FormBook.Top;
import io.kaoping.problem.Language;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.PreparedPack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Writes the forms 填报表 that a pack asks to be filled in, as workbooks: a register 名册 of units and
 * coalitions, a form for each of them, and one for the committee. What a submission knows already
 * is filled in. The same submission gives the same bytes.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Forms {
  /** The file of the register. */
  public static final String REGISTER = "register.xlsx";

  /** The file of what the committee fills in. */
  public static final String COMMITTEE = "committee.xlsx";

  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private final PreparedPack pack;
  private final Language language;
  private final FormLayout layout;

  private Forms(PreparedPack pack, Language language) {
    this.pack = pack;
    this.language = language;
    this.layout = new FormLayout(pack.rubric(), pack.vocabulary());
  }

  /** Returns the forms of a pack in a language. */
  public static Forms of(PreparedPack pack, Language language) {
    return new Forms(pack, language);
  }

  /**
   * Returns an empty register.
   *
   * @param from the first day of the assessment period
   * @param to its last day
   */
  public byte[] register(LocalDate from, LocalDate to) {
    return register(Submission.builder(to, from, to).build());
  }

  /** Returns the register of those who are assessed. */
  public byte[] register(Submission submission) {
    FormRows rows = new FormRows(layout, submission, language);
    FormBook book = new FormBook(language);
    String note =
        say(
            "浅黄色的格子填写，标 * 的必填；填好以后用它生成各单位的填报表。备注不读。",
            "Fill in the yellow cells; those marked * are needed. Forms are then made from it. Remarks"
                + " are not read.");
    for (TableLayout table :
        layout.all(
            FormTable.ASSESSMENT, FormTable.UNITS, FormTable.COALITIONS, FormTable.MEMBERSHIPS)) {
      book.rows(table, table.printed(false), top(table, note), rows.common(table), "");
    }
    return book.bytes();
  }

  /** Returns the form of the committee: what no unit fills in for itself. */
  public byte[] committee(Submission submission) {
    FormRows rows = new FormRows(layout, submission, language);
    FormBook book = new FormBook(language);
    String note =
        say(
            "由考评机构填写，一行一件；标 * 的必填。对象、单位写名录里的编号或名称。没有的表空着。",
            "For the committee, one matter to a row; what is marked * is needed. Units are called by"
                + " number or name, as in the directory. Leave empty what there is none of.");
    for (TableLayout table :
        layout.all(
            FormTable.RECORDS,
            FormTable.ACTIVITIES,
            FormTable.ITEMS,
            FormTable.JUDGEMENTS,
            FormTable.BALLOTS,
            FormTable.ISSUED,
            FormTable.RATINGS,
            FormTable.WAIVERS,
            FormTable.OVERRIDES,
            FormTable.EARLIER,
            FormTable.CALENDAR)) {
      List<Column> columns = new ArrayList<>(table.printed(false));
      if (!isEmpty(table)) {
        if (table.table() == FormTable.BALLOTS) {
          rows.directory()
              .names()
              .forEach(
                  (id, name) ->
                      columns.add(
                          Column.of(
                              Collected.CHOICES + id,
                              rows.directory().called(id),
                              rows.directory().called(id),
                              Kind.TEXT)));
        }
        book.rows(table, columns, top(table, note), rows.common(table), "");
      }
    }
    book.directory(rows.directory().names());
    return book.bytes();
  }

  /** Tells whether the pack asks for nothing of a table. */
  private boolean isEmpty(TableLayout table) {
    return (table.table() == FormTable.ACTIVITIES && pack.vocabulary().activities().isEmpty())
        || (table.table() == FormTable.RECORDS && pack.vocabulary().records().isEmpty());
  }

  /**
   * Returns the file name of the form of each unit and coalition, by id, in the order of the
   * register.
   */
  public Map<String, String> files(Submission submission) {
    Map<String, String> files = new LinkedHashMap<>();
    List<String> ids = new ArrayList<>();
    submission.units().stream().map(Unit::id).forEach(ids::add);
    submission.coalitions().stream().map(Coalition::id).forEach(ids::add);
    for (int i = 0; i < ids.size(); i++) {
      String name = FILE_NAME.matcher(ids.get(i)).matches() ? ids.get(i) : "no." + (i + 1);
      files.put(ids.get(i), "form-" + name + ".xlsx");
    }
    return files;
  }

  /** Returns the forms of all units and coalitions of a submission, one after the other. */
  public Iterable<Map.Entry<String, byte[]>> forms(Submission submission) {
    FormRows rows = new FormRows(layout, submission, language);
    return () ->
        files(submission).entrySet().stream()
            .map(file -> Map.entry(file.getValue(), form(rows, submission, file.getKey())))
            .iterator();
  }

  private byte[] form(FormRows rows, Submission submission, String subject) {
    SubjectKind kind =
        submission.units().stream().anyMatch(unit -> unit.id().equals(subject))
            ? SubjectKind.UNIT
            : SubjectKind.COALITION;
    String name = rows.directory().names().getOrDefault(subject, subject);
    FormBook book = new FormBook(language);
    TableLayout facts = layout.table(FormTable.FACTS);
    book.facts(
        facts,
        facts.printed(true),
        new Top(
            pack.identity().title().in(language) + say("　填报表", " – form"),
            say(
                "只填浅黄色的格子。不知道的空着，不要填 0。活动、清单、记录在后面的表里，没有的空着。",
                "Fill in the yellow cells only. Leave empty what is not known, and do not write 0."
                    + " Activities, lists and records are on the next sheets."),
            List.of(
                FormBook.NUMBER.in(language),
                subject,
                FormBook.NAME.in(language),
                name,
                FormBook.PACK.in(language),
                pack.identity().toString())),
        rows.questions(subject));
    for (TableLayout table : layout.all(FormTable.ACTIVITIES, FormTable.ITEMS, FormTable.RECORDS)) {
      if (!isEmpty(table)) {
        book.rows(
            table,
            table.printed(true),
            top(table, name + say("：", ": ") + note(table)),
            rows.own(table, subject),
            table.table() == FormTable.ITEMS ? subject + "-" + table.list() + "-" : "");
      }
    }
    TableLayout own = layout.table(FormTable.SELF_ASSESSMENT);
    if (!layout.rubric().criteria(kind).isEmpty()) {
      book.answers(
          own,
          own.printed(true),
          top(
              own,
              name
                  + say(
                      "：自评分只用来对照，不计入得分，可以不填。",
                      ": own points are shown beside the verified ones and never count; they may be"
                          + " left out.")),
          rows.own(own, subject));
    }
    return book.bytes();
  }

  private String note(TableLayout table) {
    return switch (table.table()) {
      case ACTIVITIES ->
          say(
              "只填本单位主办的活动，一次一行；参加别的单位主办的，由主办单位填。标 * 的必填。",
              "Only activities that you held, one to a row; those that others held are filled in by"
                  + " them. What is marked * is needed.");
      case ITEMS ->
          say(
              "一个事项一行，编号已经印好；进入各个状态的日期都写上。标 * 的必填。",
              "One item to a row, whose number is printed; give the day of each state. What is marked"
                  + " * is needed.");
      default -> say("一件事一行。标 * 的必填。", "One matter to a row. What is marked * is needed.");
    };
  }

  private Top top(TableLayout table, String note) {
    Wording title = table.name();
    return new Top(
        pack.identity().title().in(language) + say("　", " – ") + title.in(language),
        note,
        List.of());
  }

  private String say(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }
}
