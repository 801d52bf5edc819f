package io.kaoping.plugin.form;

import io.kaoping.plugin.form.Column.Choice;
import io.kaoping.plugin.table.Cell;
import io.kaoping.plugin.table.CellValues;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.Evidence;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row that somebody filled in: its cells by column, as values. What is wrong is told. */
final class FilledRow {
  /** What stands in the place of a value that cannot be read; the row is refused anyway. */
  private static final LocalDate NO_DATE = LocalDate.EPOCH;

  private static final Pattern BREAK = Pattern.compile(" *\n *");

  private final TableLayout layout;
  private final RowPlace place;
  private final List<Cell> cells;
  private final @Nullable String owner;
  private final List<Problem> problems;
  private boolean broken;

  FilledRow(
      TableLayout layout,
      RowPlace place,
      List<Cell> cells,
      @Nullable String owner,
      List<Problem> problems) {
    this.layout = layout;
    this.place = place;
    this.cells = cells;
    this.owner = owner;
    this.problems = problems;
  }

  RowPlace place() {
    return place;
  }

  TableLayout layout() {
    return layout;
  }

  /** Returns whose form it stands in; {@code null} when that is no form of one subject. */
  @Nullable String owner() {
    return owner;
  }

  /** Tells whether something was wrong in it. */
  boolean isBroken() {
    return broken;
  }

  /** Returns what stands in a column, in one line; empty when nothing does. */
  String text(String key) {
    String text = lines(key);
    return text.indexOf('\n') < 0 ? text : BREAK.matcher(text).replaceAll(" ");
  }

  /** Returns what stands in a column, line by line. */
  String lines(String key) {
    RowPlace.Head head = place.columns().get(key);
    return head == null || head.number() >= cells.size() ? "" : cells.get(head.number()).text();
  }

  @Nullable String optional(String key) {
    String text = text(key);
    return text.isEmpty() ? null : text;
  }

  /** Returns what stands in a column that may not be empty. */
  String required(String key) {
    String text = text(key);
    if (text.isEmpty()) {
      refuse(Problem.error(ProblemId.MISSING_FIELD, at(key), heading(key)));
    }
    return text;
  }

  /**
   * Returns whose row it is, as it was written: by the column, or as the form of a subject says.
   */
  String subject() {
    String said = text(layout.subject());
    return said.isEmpty() && owner != null ? owner : required(layout.subject());
  }

  /** Returns the value of what was chosen; empty when nothing was. */
  String choice(String key) {
    String text = text(key);
    if (text.isEmpty()) {
      return "";
    }
    List<Choice> choices = column(key).choices();
    Optional<Choice> said = choices.stream().filter(choice -> choice.isSaid(text)).findFirst();
    if (choices.isEmpty() || said.isPresent()) {
      return said.map(Choice::value).orElse(text);
    }
    List<String> words = choices.stream().map(choice -> choice.words().zh()).toList();
    unreadable(key, Problem.detail("cell-choice", String.join("、", words)), words);
    return "";
  }

  /** Returns the value of what had to be chosen. */
  String requiredChoice(String key) {
    return required(key).isEmpty() ? "" : choice(key);
  }

  @Nullable LocalDate date(String key) {
    String text = text(key);
    if (text.isEmpty()) {
      return null;
    }
    LocalDate date = CellValues.date(text);
    if (date == null) {
      unreadable(key, Problem.detail("cell-date"), List.of());
    }
    return date;
  }

  LocalDate requiredDate(String key) {
    if (required(key).isEmpty()) {
      return NO_DATE;
    }
    LocalDate date = date(key);
    return date == null ? NO_DATE : date;
  }

  List<LocalDate> dates(String key) {
    List<LocalDate> dates = new ArrayList<>();
    for (String word : FormValues.words(lines(key))) {
      LocalDate date = CellValues.date(word);
      if (date == null) {
        unreadable(key, Problem.detail("cell-date"), List.of());
        return List.of();
      }
      dates.add(date);
    }
    return dates;
  }

  @Nullable BigDecimal number(String key) {
    String text = text(key);
    if (text.isEmpty()) {
      return null;
    }
    BigDecimal number = CellValues.number(text, "");
    if (number == null) {
      unreadable(key, Problem.detail("cell-decimal"), List.of());
    }
    return number;
  }

  BigDecimal requiredNumber(String key) {
    if (required(key).isEmpty()) {
      return BigDecimal.ZERO;
    }
    BigDecimal number = number(key);
    return number == null ? BigDecimal.ZERO : number;
  }

  /** Returns a count; the usual one when nothing is written. */
  int count(String key, int usual) {
    String text = CellValues.folded(text(key));
    if (text.isEmpty()) {
      return usual;
    }
    if (!text.matches("\\d{1,9}")) {
      unreadable(key, Problem.detail("cell-count"), List.of());
      return usual;
    }
    return Integer.parseInt(text);
  }

  boolean yes(String key) {
    String text = text(key);
    Boolean yes = text.isEmpty() ? Boolean.FALSE : CellValues.yesNo(text);
    if (yes == null) {
      unreadable(key, Problem.detail("cell-yes-no"), List.of());
      return false;
    }
    return yes;
  }

  List<BigDecimal> numbers(String key) {
    required(key);
    List<BigDecimal> numbers = new ArrayList<>();
    for (String word : FormValues.words(lines(key))) {
      BigDecimal number = CellValues.number(word, "");
      if (number == null) {
        unreadable(key, Problem.detail("cell-decimal"), List.of());
        return List.of();
      }
      numbers.add(number);
    }
    return numbers;
  }

  List<Evidence> evidence() {
    return FormValues.evidence(lines("evidence"));
  }

  /**
   * Returns the fields of the kind of thing that the row is about.
   *
   * @param known the fields that it may have
   * @param kind what it is
   */
  Map<String, FactValue> fields(Map<String, Vocabulary.Field> known, String kind) {
    Map<String, FactValue> fields = new LinkedHashMap<>();
    for (Column column : layout.columns()) {
      String key = column.key();
      boolean field = key.startsWith(FormLayout.FIELDS);
      String name = field ? key.substring(FormLayout.FIELDS.length()) : "";
      String text = text(key);
      if (name.isEmpty() || text.isEmpty()) {
        continue;
      }
      Vocabulary.Field kindOf = known.get(name);
      if (kindOf == null) {
        unreadable(key, Problem.detail("cell-empty", kind), List.of());
        continue;
      }
      FactValue value = FormValues.typed(text, kindOf.type(), "");
      if (value == null) {
        unreadable(key, FormValues.expected(kindOf.type(), ""), List.of());
      } else {
        fields.put(name, value);
      }
    }
    return fields;
  }

  /** Returns the value of a fact in a column; {@code null} when there is none or it is refused. */
  @Nullable FactValue fact(String key, Vocabulary.Fact fact) {
    String text = text(key);
    if (text.isEmpty()) {
      return null;
    }
    FactValue value = FormValues.typed(text, fact.type(), fact.unit());
    if (value == null) {
      unreadable(key, FormValues.expected(fact.type(), fact.unit()), List.of());
      return null;
    }
    if (value instanceof FactValue.Number number && !within(number.value(), fact)) {
      unreadable(key, Problem.detail("cell-range", range(fact)), List.of());
      return null;
    }
    if (!fact.values().isEmpty() && !fact.values().contains(text)) {
      unreadable(
          key, Problem.detail("cell-choice", String.join("、", fact.values())), fact.values());
      return null;
    }
    return value;
  }

  private static boolean within(BigDecimal number, Vocabulary.Fact fact) {
    BigDecimal least = fact.minimum();
    BigDecimal most = fact.maximum();
    return (least == null || number.compareTo(least) >= 0)
        && (most == null || number.compareTo(most) <= 0);
  }

  /** Returns the range of a number, such as ≥ 0, ≤ 100; empty for any. */
  static String range(Vocabulary.Fact fact) {
    BigDecimal least = fact.minimum();
    BigDecimal most = fact.maximum();
    List<String> ends = new ArrayList<>();
    if (least != null) {
      ends.add("≥ " + least.toPlainString());
    }
    if (most != null) {
      ends.add("≤ " + most.toPlainString());
    }
    return String.join(", ", ends);
  }

  Position at(String key) {
    return place.at(key);
  }

  /** Refuses what stands in a column, and says what it should be. */
  void unreadable(String key, String expected, List<String> known) {
    String text = text(key);
    refuse(
        Problem.error(ProblemId.BAD_CELL, at(key), text, expected)
            .withRemedy(Nearest.of(text, known).orElse(null)));
  }

  void refuse(Problem problem) {
    broken = true;
    problems.add(problem);
  }

  private String heading(String key) {
    String there = place.heading(key);
    return there == null ? column(key).heading().zh() : there;
  }

  private Column column(String key) {
    return layout.columns().stream().filter(c -> c.key().equals(key)).findFirst().orElseThrow();
  }
}
