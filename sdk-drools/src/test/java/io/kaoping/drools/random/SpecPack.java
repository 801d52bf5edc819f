package io.kaoping.drools.random;

import io.kaoping.drools.random.Spec.Form;
import io.kaoping.drools.random.Spec.Measure;
import io.kaoping.drools.random.Spec.Part;
import io.kaoping.drools.random.Spec.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a rubric as a pack folder, as a committee would. */
final class SpecPack {
  static final List<String> GRADES = List.of("best", "middle", "last");

  private final Spec spec;

  SpecPack(Spec spec) {
    this.spec = spec;
  }

  /** Writes the pack into a folder. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    put(folder, "pack.yaml", manifest());
    put(folder, "vocabulary.yaml", vocabulary());
    put(folder, "rubric.yaml", rubric());
    put(folder, "messages_zh.properties", messages(false));
    put(folder, "messages_en.properties", messages(true));
    put(folder, "CHANGELOG.md", "# random\n\n## 1.0\n\n- New: all\n");
  }

  private static void put(Path folder, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private String manifest() {
    BigDecimal total = BigDecimal.ZERO;
    for (Row row : spec.criteria()) {
      total = row.bonus() ? total : total.add(row.points());
    }
    StringBuilder grades = new StringBuilder();
    for (int i = 0; i < GRADES.size(); i++) {
      grades.append(
          String.format(
              Locale.ROOT,
              "    - { id: %s, zh: 等%d, en: Grade %d, from: %s }%n",
              GRADES.get(i),
              i,
              i,
              plain(spec.grades().get(i))));
    }
    return String.format(
        Locale.ROOT,
        """
        format: kaoping.pack/1
        id: random
        version: "1.0"
        title: { zh: 随机, en: Random }
        effective: { from: "2025-01-01" }
        basis:
          - { document: 随机 }
        sdk: "0.1"
        total: { units: %s }
        scoring-model: weighted-sum
        rounding: { scale: %d, mode: %s }
        ranking: { ties: shared }
        grades:
          units:
        %sdecisions:
          item-floor: zero
          veto-keeps-rank: %s
        """,
        plain(total),
        spec.places(),
        spec.halfUp() ? "HALF_UP" : "DOWN",
        grades,
        spec.vetoKeepsRank());
  }

  private static String vocabulary() {
    StringBuilder facts = new StringBuilder();
    for (int i = 0; i < Spec.NUMBERS; i++) {
      facts
          .append("  数")
          .append(i)
          .append(": { en: Number ")
          .append(i)
          .append(", type: number }\n");
    }
    for (int i = 0; i < Spec.ANSWERS; i++) {
      facts
          .append("  是")
          .append(i)
          .append(": { en: Answer ")
          .append(i)
          .append(", type: yes-no }\n");
    }
    return String.format(
        Locale.ROOT,
        """
        format: kaoping.vocabulary/1
        facts:
        %sactivities:
          活动: { en: Activity, fields: {} }
        lists:
          清单: { en: List, states: [开, 办, 结], closing: [结], links: {}, fields: {} }
        named-lists: {}
        records:
          记录: { en: Record, levels: [a, b, c] }
        """,
        facts);
  }

  private String rubric() {
    StringBuilder text =
        new StringBuilder(
            """
            format: kaoping.rubric/1
            sections:
              - { id: s, zh: 全部, en: All }
            criteria:
            """);
    for (Row row : spec.criteria()) {
      text.append("  - id: ").append(row.id()).append('\n');
      line(text, "title", "项" + row.id());
      line(text, "section", "s");
      line(text, "subject", "units");
      line(text, "points", plain(row.points()));
      line(text, "sentence", "随机细则" + row.id());
      if (row.appliesWhenAnswer() >= 0) {
        line(text, "applies-when", "'是" + row.appliesWhenAnswer() + "'");
      }
      if (!row.policy().isEmpty()) {
        line(text, "when-not-applicable", row.policy());
      }
      List<String> effects = row.clauses().stream().map(Part::effect).distinct().toList();
      if (effects.size() > 1) {
        line(text, "start", row.fromFull() ? "full" : "zero");
      }
      if (!row.veto()) {
        line(text, "floor", row.floor() == null ? "none" : plain(row.floor()));
        if (row.cap() == null) {
          line(text, "cap", "none");
        } else if (row.cap().compareTo(row.points()) != 0) {
          line(text, "cap", plain(row.cap()));
        }
      }
      for (String effect : effects) {
        text.append("    ").append(effect).append(":\n");
        for (Part part : row.clauses()) {
          if (part.effect().equals(effect)) {
            text.append("      - ").append(clause(part)).append('\n');
          }
        }
      }
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append("    ").append(key).append(": ").append(value).append('\n');
  }

  private static String clause(Part part) {
    String of = "of: " + measure(part.measure());
    if (part.effect().equals("veto")) {
      return "{ " + of + ", grade-at-most: " + GRADES.get(part.gradeAtMost()) + " }";
    }
    String limit = part.limit() == null ? "" : ", limit: " + plain(part.limit());
    return "{ " + form(part) + ", " + of + limit + " }";
  }

  private static String form(Part part) {
    Form form = part.form();
    String points = "points: " + plain(part.points());
    return switch (form.kind()) {
      case "once", "proportion" -> points + ", per: " + form.kind();
      case "per" ->
          points
              + ", per: "
              + word(part.measure())
              + (form.word().isEmpty() ? "" : ", part: " + form.word());
      case "ladder" -> {
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < form.knots().size(); i++) {
          steps.add(plain(form.knots().get(i)) + ": " + plain(form.worth().get(i)));
        }
        yield "ladder: { " + String.join(", ", steps) + " }";
      }
      case "bands" -> {
        List<String> bands = new ArrayList<>();
        for (int i = form.knots().size(); i >= 0; i--) {
          String from = i == 0 ? "" : "from: " + plain(form.knots().get(i - 1)) + ", ";
          String below =
              i == form.knots().size() ? "" : "below: " + plain(form.knots().get(i)) + ", ";
          bands.add("{ " + from + below + "points: " + plain(form.worth().get(i)) + " }");
        }
        yield "bands: [ " + String.join(", ", bands) + " ]";
      }
      case "step" ->
          String.format(
              Locale.ROOT,
              "step: { target: %s, size: %s, points: %s, part: %s, from: %s }",
              plain(form.knots().get(0)),
              plain(form.knots().get(1)),
              plain(form.worth().get(0)),
              form.word(),
              form.high() ? "below" : "above");
      case "linear" -> {
        List<String> anchors = new ArrayList<>();
        for (int i = 0; i < form.knots().size(); i++) {
          anchors.add(
              String.format(
                  Locale.ROOT,
                  "{ at: %s, points: %s }",
                  plain(form.knots().get(i)),
                  plain(form.worth().get(i))));
        }
        yield "linear: [ " + String.join(", ", anchors) + " ]";
      }
      case "best" ->
          points
              + String.format(
                  Locale.ROOT,
                  ", best: { among: %s, better: %s, when-none: zero }",
                  form.word(),
                  form.high() ? "high" : "low");
      case "ranks" ->
          String.format(
              Locale.ROOT,
              "ranks: { points: %s, then: 0, among: %s, better: %s, ties: best }",
              form.worth().stream().map(SpecPack::plain).toList(),
              form.word(),
              form.high() ? "high" : "low");
      default -> throw new IllegalStateException(form.kind());
    };
  }

  private static String word(Measure measure) {
    return switch (measure.kind()) {
      case "conditions" -> "condition";
      case "items" -> "item";
      case "cadence" -> "shortfall";
      case "number" -> "unit";
      default -> "occurrence";
    };
  }

  private static String measure(Measure measure) {
    return switch (measure.kind()) {
      case "when" -> "{ when: '是" + measure.index() + "' }";
      case "conditions" -> "{ conditions: [ '是0', '是1', '是2', '是3' ] }";
      case "number" -> "{ number: 数" + measure.index() + " }";
      case "ratio" -> "{ number: 数" + measure.index() + ", out-of: 数" + measure.other() + " }";
      case "records" ->
          "{ record: 记录, where: 'level == \"" + Spec.LEVELS.get(measure.index()) + "\"' }";
      case "items" ->
          String.format(
              Locale.ROOT,
              "{ list: 清单, where: 'state == \"%s\"', among: 'state != \"%s\"' }",
              Spec.STATES.get(measure.index()),
              Spec.STATES.get(measure.other()));
      case "cadence" -> "{ activity: 活动, at-least: " + measure.least() + ", every: quarter }";
      default -> throw new IllegalStateException(measure.kind());
    };
  }

  private String messages(boolean english) {
    StringBuilder text = new StringBuilder();
    for (Row row : spec.criteria()) {
      if (english) {
        text.append(row.id()).append(".title=Row ").append(row.id()).append('\n');
        text.append(row.id()).append(".sentence=Rule ").append(row.id()).append('\n');
      }
      for (int i = 1; i <= row.clauses().size(); i++) {
        String id = row.clauses().size() == 1 ? row.id() : row.id() + "." + i;
        text.append(id).append(".finding=").append(id).append(" {count}/{of}\n");
      }
    }
    return text.toString();
  }

  static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
