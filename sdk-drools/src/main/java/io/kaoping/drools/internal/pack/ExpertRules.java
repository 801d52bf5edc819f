package io.kaoping.drools.internal.pack;

import io.kaoping.drools.internal.pack.ClauseReader.Written;
import io.kaoping.drools.internal.pack.RubricReader.Row;
import io.kaoping.drools.internal.pack.YamlNode.Mapping;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The DRL files of one pack, each tied to the one clause that counts its findings and explained by
 * a text beside it.
 */
final class ExpertRules {
  private static final int MAXIMUM_BYTES = 200 << 10;
  private static final int MAXIMUM_LINE = 4096;
  private static final String FOLDER = "rules/";

  private final PackFiles files;
  private final ProblemList problems;
  private final List<ExpertRule> rules = new ArrayList<>();
  private final Map<String, Position> used = new HashMap<>();

  private ExpertRules(PackFiles files, ProblemList problems) {
    this.files = files;
    this.problems = problems;
  }

  /**
   * Reads the rules that the criteria name.
   *
   * @param pack the id of the pack
   * @param all whether every rule file must be named; not so when criteria were deselected
   */
  static List<ExpertRule> read(
      PackFiles files, String pack, List<Row> rows, boolean all, ProblemList problems) {
    ExpertRules reader = new ExpertRules(files, problems);
    for (Row row : rows) {
      for (Written clause : row.clauses()) {
        if (clause.fields().node("of") instanceof Mapping of && of.find("rule") != null) {
          reader.rule(pack, row.id(), clause.id(), new Fields(of, problems));
        }
      }
    }
    if (all) {
      reader.unused();
    }
    return reader.rules;
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (String path : files.files().keySet()) {
      if (path.startsWith(FOLDER) && path.endsWith(".drl")) {
        names.add(path.substring(FOLDER.length(), path.length() - ".drl".length()));
      }
    }
    return names;
  }

  private void rule(String pack, String criterion, String clause, Fields of) {
    String name = of.text("rule");
    if (name == null) {
      return;
    }
    Position before = used.putIfAbsent(name, of.at("rule"));
    if (before != null) {
      of.refuse(ProblemId.DUPLICATE_ID, "rule", "rule", name, before.toString());
      return;
    }
    if (!criterion.isEmpty() && !name.startsWith(criterion + "-")) {
      of.badValue("rule", name, criterion + "-…");
      return;
    }
    String path = FOLDER + name + ".drl";
    byte[] bytes = files.files().get(path);
    if (bytes == null) {
      problems.add(
          Problem.error(ProblemId.MISSING_FILE, of.at("rule"), path)
              .withRemedy(Nearest.of(name, names()).orElse(null)));
      return;
    }
    SourceText text = SourceText.of(files.nameOf(path), bytes, MAXIMUM_BYTES, problems);
    if (text == null) {
      return;
    }
    for (int i = 0; i < text.lines().size(); i++) {
      if (text.lines().get(i).length() > MAXIMUM_LINE) {
        problems.error(
            ProblemId.LIMIT_EXCEEDED,
            Position.at(text.name(), i + 1, 0, null),
            "line",
            Integer.toString(MAXIMUM_LINE));
      }
    }
    rules.add(
        new ExpertRule(
            criterion, List.of(clause), text.name(), text.text(), rationale(name, text), pack));
  }

  /** Reads the text beside a rule that says why. */
  private String rationale(String name, SourceText rule) {
    String path = FOLDER + name + ".md";
    byte[] bytes = files.files().get(path);
    if (bytes == null) {
      problems.error(ProblemId.MISSING_FILE, Position.of(rule.name()), path);
      return "";
    }
    SourceText text = SourceText.of(files.nameOf(path), bytes, MAXIMUM_BYTES, problems);
    return text == null ? "" : text.text();
  }

  private void unused() {
    for (String name : names()) {
      if (!used.containsKey(name)) {
        String path = FOLDER + name + ".drl";
        problems.error(ProblemId.UNUSED_FILE, Position.of(files.nameOf(path)), path);
      }
    }
  }
}
