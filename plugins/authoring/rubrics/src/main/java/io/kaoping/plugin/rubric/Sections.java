package io.kaoping.plugin.rubric;

import io.kaoping.plugin.table.RubricColumns;
import io.kaoping.plugin.table.RubricRow;
import io.kaoping.plugin.table.SheetRow;
import io.kaoping.plugin.table.Table;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Parameter;
import io.kaoping.spi.RubricFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The groups of a rubric: those of the sheet 考评项目, else those that the column 考评项目 names, in their
 * order.
 */
final class Sections {
  static final String SHEET = "考评项目";
  static final String ID = "编号";
  static final String NAME = "名称";
  static final String ENGLISH = "英文";
  static final String FURTHER = "其他";

  private final RubricFile.Yaml yaml;
  private final Map<String, Position> places;
  private final List<Problem> problems;
  private final Map<String, String> ids = new LinkedHashMap<>();
  private final List<Parameter> written = new ArrayList<>();

  Sections(RubricFile.Yaml yaml, Map<String, Position> places, List<Problem> problems) {
    this.yaml = yaml;
    this.places = places;
    this.problems = problems;
  }

  void read(@Nullable Table sheet, List<RubricRow> rows) {
    if (sheet != null) {
      SheetRow.of(sheet, List.of(ID, NAME), problems).forEach(this::stated);
    }
    for (RubricRow row : rows) {
      String name = row.text(RubricColumns.SECTION);
      if (name.isEmpty()) {
        problems.add(
            Problem.error(ProblemId.MISSING_FIELD, row.at(), RubricColumns.SECTION.title()));
      } else if (sheet == null && !ids.containsKey(name)) {
        // ids of criteria are unique among included packs, and so are these
        String id = "S-" + row.text(RubricColumns.ID).replaceAll("[^A-Za-z0-9._-]", "-");
        add(id, name, name, row.at(RubricColumns.SECTION), Map.of());
      }
    }
  }

  private void stated(SheetRow row) {
    String english = row.text(ENGLISH);
    String further = row.text(FURTHER);
    add(
        row.text(ID),
        row.text(NAME),
        english.isEmpty() ? row.text(NAME) : english,
        row.at(ID),
        further.isEmpty() ? Map.of() : yaml.read(further, row.at(FURTHER)).values());
  }

  private void add(
      String id, String name, String english, Position at, Map<String, Parameter> further) {
    places.put("sections[" + written.size() + "]", at);
    Map<String, Parameter> section = new LinkedHashMap<>();
    section.put("id", new Parameter.Text(id));
    section.put("zh", new Parameter.Text(name));
    section.put("en", new Parameter.Text(english));
    section.putAll(further);
    written.add(new Parameter.Named(section));
    ids.putIfAbsent(name, id);
    ids.putIfAbsent(id, id);
  }

  /** Returns the sections as rubric.yaml has them. */
  List<Parameter> written() {
    return written;
  }

  /** Returns the id of the section in which a criterion stands; its name when there is none. */
  String idOf(RubricRow row) {
    String name = row.text(RubricColumns.SECTION);
    return ids.getOrDefault(name, name);
  }
}
