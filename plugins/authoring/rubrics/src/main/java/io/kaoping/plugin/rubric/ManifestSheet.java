package io.kaoping.plugin.rubric;

import io.kaoping.plugin.table.CellValues;
import io.kaoping.plugin.table.SheetRow;
import io.kaoping.plugin.table.Table;
import io.kaoping.plugin.table.TableReading;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Parameter;
import io.kaoping.spi.RubricDocument;
import io.kaoping.spi.RubricFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The sheet 规则包, which says what pack.yaml would say: which pack it is, on what it rests, from when
 * it holds, its totals and grades. What it has no words for stands under the key of pack.yaml, its
 * value as YAML.
 */
final class ManifestSheet {
  static final String SHEET = "规则包";
  static final String ITEM = "项目";
  static final String CONTENT = "内容";
  static final String ENGLISH = "英文";
  static final String FIGURE = "数值";
  static final String NOTE = "说明";

  /** The row that says whether a sanction leaves the rank, and its key among the decisions. */
  static final String RANK = "处置后名次";

  static final String KEEPS_RANK = "veto-keeps-rank";
  static final Map<String, String> RANKS = Map.of("照样排名", "true", "不参加排名", "false");

  static final Map<String, String> MODELS = Map.of("加权求和", "weighted-sum", "各项相加", "weighted-sum");

  static final Map<String, String> MODES =
      Map.of("四舍五入", "HALF_UP", "舍去", "DOWN", "进位", "UP", "四舍六入五成双", "HALF_EVEN");

  static final Map<String, String> TIES = Map.of("并列", "shared", "并列不占名次", "dense");

  /** The keys of pack.yaml that may stand as they are; the others have words of their own. */
  private static final Set<String> KEYS =
      Set.of(
          "awards",
          "consequences",
          "decisions",
          "grades",
          "not-checkable",
          "quotas",
          "ranking",
          "rounding",
          "scales",
          "scoring");

  /** The keys whose values are grades. */
  private static final Set<String> GRADE_KEYS = Set.of("grade", "grade-at-most");

  /** The rows that every pack has, by their keys in pack.yaml. */
  private static final Map<String, String> ALWAYS =
      new TreeMap<>(
          Map.of(
              "id", "编号",
              "version", "版本",
              "title", "名称",
              "basis", "依据",
              "effective", "起用日期",
              "total", "单位总分"));

  private final RubricFile.Yaml yaml;
  private final List<Problem> problems;
  private final Map<String, Parameter> document = new LinkedHashMap<>();
  private final Map<String, Position> places = new HashMap<>();

  ManifestSheet(RubricFile.Yaml yaml, List<Problem> problems) {
    this.yaml = yaml;
    this.problems = problems;
  }

  /** Returns the sheet of a file, where it has one. */
  static Optional<Table> in(TableReading tables) {
    return tables.tables().stream().filter(table -> table.name().equals(SHEET)).findFirst();
  }

  /** Reads the sheet. */
  RubricDocument.Placed read(Table sheet) {
    document.put("format", text("kaoping.pack/1"));
    document.put("sdk", text("0.1"));
    for (SheetRow row : SheetRow.of(sheet, List.of(ITEM, CONTENT), problems)) {
      take(row);
    }
    ALWAYS.forEach(
        (key, item) -> {
          if (!document.containsKey(key)) {
            problems.add(Problem.error(ProblemId.MISSING_FIELD, sheet.at(), item));
          }
        });
    document.putIfAbsent("scoring-model", text("weighted-sum"));
    if (document.containsKey("scoring")) {
      document.remove("scoring-model");
    }
    Map<String, Parameter> rounding = new LinkedHashMap<>();
    rounding.put("scale", new Parameter.Number(BigDecimal.valueOf(2)));
    rounding.put("mode", text("HALF_UP"));
    document.merge("rounding", new Parameter.Named(rounding), ManifestSheet::under);
    document.putIfAbsent("ranking", new Parameter.Named(Map.of("ties", text("shared"))));
    Map<String, String> ids = gradeIds();
    document.replaceAll((key, value) -> key.equals("grades") ? value : withIds(value, ids));
    return new RubricDocument.Placed(new Parameter.Named(document), sheet.at(), places);
  }

  /** Returns the ids of the grades by their names, but for names that stand for two. */
  private Map<String, String> gradeIds() {
    Map<String, String> ids = new HashMap<>();
    PackResults.of(document, "units").grades().forEach(ids::put);
    PackResults.of(document, "coalitions")
        .grades()
        .forEach((name, id) -> ids.merge(name, id, (a, b) -> a.equals(b) ? a : name));
    return ids;
  }

  /** Returns a value in which grades may be called by their names: quotas of 优秀. */
  private static Parameter withIds(Parameter value, Map<String, String> ids) {
    if (value instanceof Parameter.Many many) {
      return new Parameter.Many(many.values().stream().map(v -> withIds(v, ids)).toList());
    } else if (value instanceof Parameter.Named named) {
      Map<String, Parameter> all = new LinkedHashMap<>();
      named
          .values()
          .forEach(
              (key, inner) -> {
                boolean grade = GRADE_KEYS.contains(key) && inner instanceof Parameter.Text;
                String name = grade ? ((Parameter.Text) inner).value() : "";
                all.put(key, grade ? text(ids.getOrDefault(name, name)) : withIds(inner, ids));
              });
      return new Parameter.Named(all);
    }
    return value;
  }

  /** Returns a mapping with what another one says besides. */
  private static Parameter under(Parameter said, Parameter usual) {
    if (said instanceof Parameter.Named own && usual instanceof Parameter.Named other) {
      Map<String, Parameter> all = new LinkedHashMap<>(other.values());
      all.putAll(own.values());
      return new Parameter.Named(all);
    }
    return said;
  }

  private void take(SheetRow row) {
    String item = row.text(ITEM);
    switch (item) {
      case "编号" -> put("id", text(row.text(CONTENT)), row);
      case "版本" -> put("version", text(row.text(CONTENT)), row);
      case "名称" -> put("title", wording(row), row);
      case "依据" -> {
        Map<String, Parameter> basis = new LinkedHashMap<>();
        basis.put("document", text(row.text(CONTENT)));
        if (!row.text(NOTE).isEmpty()) {
          basis.put("clause", text(row.text(NOTE)));
        }
        add("basis", basis, row);
      }
      case "起用日期" -> within("effective", "from", day(row), row);
      case "停用日期" -> within("effective", "until", day(row), row);
      case "单位总分" -> number(row, CONTENT).ifPresent(n -> within("total", "units", n, row));
      case "共同体总分" -> number(row, CONTENT).ifPresent(n -> within("total", "coalitions", n, row));
      case "单位等次" -> grade("units", row);
      case "共同体等次" -> grade("coalitions", row);
      case "包含" -> {
        Map<String, Parameter> include = new LinkedHashMap<>();
        include.put("pack", text(row.text(CONTENT)));
        include.put("version", text(row.text(NOTE)));
        number(row, FIGURE).ifPresent(weight -> include.put("weight", weight));
        add("includes", include, row);
      }
      case "计分模型" -> put("scoring-model", word(row, MODELS), row);
      case "小数位" -> number(row, CONTENT).ifPresent(n -> within("rounding", "scale", n, row));
      case "舍入" -> within("rounding", "mode", word(row, MODES), row);
      case "同分" -> within("ranking", "ties", word(row, TIES), row);
      case RANK -> within("decisions", KEEPS_RANK, word(row, RANKS), row);
      default -> further(item, row);
    }
  }

  private void further(String item, SheetRow row) {
    if (!KEYS.contains(item)) {
      problems.add(
          Problem.error(
              ProblemId.UNKNOWN_FIELD,
              row.at(ITEM),
              item,
              "编号、版本、名称、依据、起用日期、停用日期、单位总分、共同体总分、单位等次、共同体等次、包含、计分模型、小数位、舍入、同分、处置后名次、"
                  + KEYS.stream().sorted().collect(Collectors.joining("、"))));
      return;
    }
    Parameter value =
        yaml.read(item + ": " + row.text(CONTENT), row.at(CONTENT)).values().get(item);
    if (item.equals("decisions") && value instanceof Parameter.Named decisions) {
      decisions.values().forEach((key, decided) -> within(item, key, decided, row));
    } else if (value != null) {
      put(item, value, row);
    }
  }

  private void grade(String kind, SheetRow row) {
    Map<String, Parameter> grade = new LinkedHashMap<>();
    Map<String, Parameter> all = new LinkedHashMap<>();
    if (document.get("grades") instanceof Parameter.Named grades) {
      all.putAll(grades.values());
    }
    List<Parameter> own = new ArrayList<>();
    if (all.get(kind) instanceof Parameter.Many many) {
      own.addAll(many.values());
    }
    String english = row.text(ENGLISH);
    String id = row.text(NOTE).isEmpty() ? slug(english, own.size() + 1) : row.text(NOTE);
    grade.put("id", text(id));
    grade.put("zh", text(row.text(CONTENT)));
    grade.put("en", text(english.isEmpty() ? row.text(CONTENT) : english));
    number(row, FIGURE).ifPresent(from -> grade.put("from", from));
    places.put("grades." + kind + "[" + own.size() + "]", row.at(CONTENT));
    places.put("grades." + kind + "[" + own.size() + "].from", row.at(FIGURE));
    own.add(new Parameter.Named(grade));
    all.put(kind, new Parameter.Many(own));
    places.putIfAbsent("grades", row.at(ITEM));
    document.put("grades", new Parameter.Named(all));
  }

  /** Returns an id for a grade: its English name, or its number. */
  private static String slug(String english, int number) {
    String plain = english.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String id = plain.replaceAll("^-|-$", "");
    return id.isEmpty() ? "grade-" + number : id;
  }

  private Parameter wording(SheetRow row) {
    String zh = row.text(CONTENT);
    String en = row.text(ENGLISH);
    Map<String, Parameter> wording = new LinkedHashMap<>();
    wording.put("zh", text(zh));
    wording.put("en", text(en.isEmpty() ? zh : en));
    return new Parameter.Named(wording);
  }

  private Optional<Parameter> number(SheetRow row, String heading) {
    String said = row.text(heading);
    Optional<Parameter> number = Words.number(said).map(Parameter.Number::new);
    if (number.isEmpty()) {
      problems.add(
          Problem.error(ProblemId.BAD_CELL, row.at(heading), said, Problem.detail("cell-number")));
    }
    return number;
  }

  private static Parameter day(SheetRow row) {
    LocalDate day = CellValues.date(row.text(CONTENT));
    return text(day == null ? row.text(CONTENT) : day.toString());
  }

  /** Returns the word of pack.yaml for what a cell says; one that it does not know stays. */
  private static Parameter word(SheetRow row, Map<String, String> words) {
    String said = row.text(CONTENT);
    return text(words.getOrDefault(said, said));
  }

  private void put(String key, Parameter value, SheetRow row) {
    Position before = places.putIfAbsent(key, row.at(CONTENT));
    if (before != null) {
      problems.add(
          Problem.error(
              ProblemId.DUPLICATE_ID, row.at(ITEM), SHEET, row.text(ITEM), before.toString()));
      return;
    }
    document.put(key, value);
  }

  private void within(String key, String part, Parameter value, SheetRow row) {
    Position before = places.putIfAbsent(key + "." + part, row.at(CONTENT));
    if (before != null) {
      problems.add(
          Problem.error(
              ProblemId.DUPLICATE_ID, row.at(ITEM), SHEET, row.text(ITEM), before.toString()));
      return;
    }
    places.putIfAbsent(key, row.at(CONTENT));
    Map<String, Parameter> all = new LinkedHashMap<>();
    if (document.get(key) instanceof Parameter.Named named) {
      all.putAll(named.values());
    }
    all.put(part, value);
    document.put(key, new Parameter.Named(all));
  }

  private void add(String key, Map<String, Parameter> entry, SheetRow row) {
    List<Parameter> all = new ArrayList<>();
    if (document.get(key) instanceof Parameter.Many many) {
      all.addAll(many.values());
    }
    places.put(key + "[" + all.size() + "]", row.at(CONTENT));
    places.putIfAbsent(key, row.at(CONTENT));
    all.add(new Parameter.Named(entry));
    document.put(key, new Parameter.Many(all));
  }

  private static Parameter text(String text) {
    return new Parameter.Text(text);
  }
}
