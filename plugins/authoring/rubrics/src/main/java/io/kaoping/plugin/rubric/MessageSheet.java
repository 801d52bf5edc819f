package io.kaoping.plugin.rubric;

import io.kaoping.plugin.table.SheetRow;
import io.kaoping.plugin.table.Table;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sheet 提示语: what is said of each finding, in Chinese and English, and the English title and
 * sentence of a criterion; in place of what the words of the cells give.
 */
final class MessageSheet {
  static final String SHEET = "提示语";
  static final String ID = "编号";
  static final String MESSAGE = "提示语";
  static final String ENGLISH = "英文提示语";
  static final String TITLE = "英文名称";
  static final String SENTENCE = "英文标准";

  private static final String FINDING = ".finding";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");
  private static final Set<String> KNOWN = Set.of("count", "of", "state");

  private final Set<String> criteria;
  private final Set<String> ruled;
  private final Map<String, Wording> messages;
  private final List<Problem> problems;
  private final Set<String> seen = new HashSet<>();

  /**
   * @param criteria the ids of the criteria
   * @param ruled those of them whose clauses stand in the column 规则 and may have any id
   * @param messages the messages made from the cells, to which it adds
   */
  MessageSheet(
      Set<String> criteria,
      Set<String> ruled,
      Map<String, Wording> messages,
      List<Problem> problems) {
    this.criteria = criteria;
    this.ruled = ruled;
    this.messages = messages;
    this.problems = problems;
  }

  void read(Table table) {
    SheetRow.of(table, List.of(ID, MESSAGE), problems).forEach(this::row);
  }

  private void row(SheetRow row) {
    String id = row.text(ID);
    if (id.isEmpty()) {
      problems.add(Problem.error(ProblemId.MISSING_FIELD, row.at(), ID));
      return;
    }
    if (!isKnown(id)) {
      problems.add(
          Problem.error(ProblemId.UNKNOWN_CRITERION, row.at(ID), id)
              .withRemedy(Nearest.of(id, ids()).orElse(null)));
      return;
    }
    if (!seen.add(id)) {
      problems.add(Problem.error(ProblemId.DUPLICATE_ID, row.at(ID), SHEET, id, SHEET));
    }
    checked(row, MESSAGE);
    checked(row, ENGLISH);
    put(id + FINDING, row.text(MESSAGE), row.text(ENGLISH));
    if (criteria.contains(id)) {
      put(id + ".title", "", row.text(TITLE));
      put(id + ".sentence", "", row.text(SENTENCE));
    }
  }

  private boolean isKnown(String id) {
    return ids().contains(id) || ruled.stream().anyMatch(c -> id.startsWith(c + "."));
  }

  /** Returns the ids of the criteria and of the clauses that were made from their cells. */
  private Set<String> ids() {
    Set<String> ids = new TreeSet<>(criteria);
    messages.keySet().stream()
        .filter(key -> key.endsWith(FINDING))
        .forEach(key -> ids.add(key.substring(0, key.length() - FINDING.length())));
    return ids;
  }

  private void checked(SheetRow row, String heading) {
    Matcher matcher = PLACEHOLDER.matcher(row.text(heading));
    while (matcher.find()) {
      if (!KNOWN.contains(matcher.group(1))) {
        problems.add(
            Problem.error(
                ProblemId.BAD_CELL, row.at(heading), matcher.group(), "{count}、{of}、{state}"));
      }
    }
  }

  /** Puts a message; what the row leaves empty stays as it was, and English is Chinese without. */
  private void put(String key, String zh, String en) {
    if (zh.isEmpty() && en.isEmpty()) {
      return;
    }
    Wording before = messages.getOrDefault(key, Wording.same(zh.isEmpty() ? en : zh));
    String chinese = zh.isEmpty() ? before.zh() : zh;
    messages.put(key, new Wording(chinese, en.isEmpty() ? chinese : en));
  }
}
