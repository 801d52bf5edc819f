package io.kaoping.drools.random;

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

  /** Returns what the names of facts begin with. */
  static String prefix(boolean ofCoalitions) {
    return ofCoalitions ? "联" : "";
  }

  static String subject(boolean ofCoalitions) {
    return ofCoalitions ? "coalitions" : "units";
  }

  static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  private static String format(String text, Object... parts) {
    return String.format(Locale.ROOT, text, parts);
  }

  private String manifest() {
    return format(
            """
            format: kaoping.pack/1
            id: random
            version: "1.0"
            title: { zh: 随机, en: Random }
            effective: { from: "2025-01-01" }
            basis:
              - { document: 随机 }
            sdk: "0.1"
            total: { units: %s, coalitions: %s }
            scoring-model: weighted-sum
            rounding: { scale: %d, mode: %s, stage: %s }
            ranking: { ties: %s, by: %s }
            grades:
              units:
            %s  coalitions:
            %sdecisions:
              item-floor: zero
              veto-keeps-rank: %s
              lead-in-member-mean: %s
            """,
            plain(total(false)),
            plain(total(true)),
            spec.rounding().places(),
            spec.rounding().mode(),
            spec.rounding().stage(),
            spec.ranking().dense() ? "dense" : "shared",
            spec.ranking().by(),
            grades(),
            grades(),
            spec.decisions().vetoKeepsRank(),
            spec.decisions().leadCounts() ? "counted" : "not-counted")
        + consequences()
        + quotas()
        + scales()
        + awards();
  }

  private BigDecimal total(boolean ofCoalitions) {
    BigDecimal total = BigDecimal.ZERO;
    for (Row row : spec.rows(ofCoalitions)) {
      total = row.bonus() ? total : total.add(row.points());
    }
    return total;
  }

  private String grades() {
    StringBuilder grades = new StringBuilder();
    for (int i = 0; i < Spec.GRADES.size(); i++) {
      grades.append(
          format(
              "    - { id: %s, zh: 等%d, en: Grade %d, from: %s }\n",
              Spec.GRADES.get(i), i, i, plain(spec.grades().get(i))));
    }
    return grades.toString();
  }

  private String consequences() {
    List<String> entries = new ArrayList<>();
    for (Spec.Consequence each : spec.consequences()) {
      List<String> taken = new ArrayList<>();
      ClauseText.sanction(each.sanction(), taken);
      entries.add(
          format(
              "{ id: %s, zh: 后果, en: Consequence, subject: %s, when: '%s', %s }",
              each.id(),
              subject(each.ofCoalitions()),
              each.when().text(),
              String.join(", ", taken)));
    }
    return list("consequences", entries);
  }

  private String quotas() {
    List<String> entries = new ArrayList<>();
    for (Spec.Quota each : spec.quotas()) {
      String rounding =
          each.size().equals("percent") ? format(", rounding: %s", each.rounding()) : "";
      String refill = each.size().equals("at-least") ? "" : format(", refill: %s", each.refill());
      entries.add(
          format(
              "{ grade: %s, subject: %s, %s: %s%s, ties: %s%s, smallest-class: %d }",
              Spec.GRADES.get(each.grade()),
              subject(each.ofCoalitions()),
              each.size(),
              plain(each.number()),
              rounding,
              each.ties(),
              refill,
              each.smallestClass()));
    }
    return list("quotas", entries);
  }

  private String scales() {
    List<String> entries = new ArrayList<>();
    for (Spec.Scale each : spec.scales()) {
      List<String> steps = new ArrayList<>();
      each.steps()
          .forEach(
              (id, when) ->
                  steps.add(format("{ id: %s, zh: 级, en: Step, when: '%s' }", id, when.text())));
      entries.add(
          format(
              "{ id: %s, zh: 星级, en: Scale, subject: %s, cumulative: %s, steps: [ %s ] }",
              each.id(),
              subject(each.ofCoalitions()),
              each.cumulative(),
              String.join(", ", steps)));
    }
    return list("scales", entries);
  }

  private String awards() {
    List<String> entries = new ArrayList<>();
    for (Spec.Award each : spec.awards()) {
      entries.add(
          format(
              "{ id: %s, zh: 先进, en: Award, for: %s, grade: %s%s%s }",
              each.id(),
              subject(each.ofCoalitions()),
              Spec.GRADES.get(each.grade()),
              each.rankAtMost() == 0 ? "" : ", rank-at-most: " + each.rankAtMost(),
              each.when() == null ? "" : ", when: '" + each.when().text() + "'"));
    }
    return list("awards", entries);
  }

  private static String list(String key, List<String> entries) {
    return entries.isEmpty() ? "" : key + ":\n  - " + String.join("\n  - ", entries) + "\n";
  }

  private String vocabulary() {
    StringBuilder facts = new StringBuilder();
    StringBuilder entries = new StringBuilder();
    for (boolean of : List.of(false, true)) {
      String named = format("subject: %s", subject(of));
      for (int i = 0; i < Spec.NUMBERS; i++) {
        facts.append(format("  %s数%d: { en: Number, type: number, %s }\n", prefix(of), i, named));
      }
      for (int i = 0; i < Spec.ANSWERS; i++) {
        facts.append(format("  %s是%d: { en: Answer, type: yes-no, %s }\n", prefix(of), i, named));
      }
      facts.append(
          format(
              "  %s档: { en: State, type: text, values: %s, %s }\n",
              prefix(of), Spec.VALUES, named));
      List<String> each = new ArrayList<>();
      for (int i = 0; i < Spec.ENTRIES; i++) {
        each.add(prefix(of) + "条" + i + ": Entry " + i);
      }
      entries.append(
          format(
              "  %s条目: { en: Entries, %s, entries: { %s } }\n",
              prefix(of), named, String.join(", ", each)));
    }
    return format(
        """
        format: kaoping.vocabulary/1
        facts:
        %sactivities:
          活动: { en: Activity, fields: { 时: { en: Hours, type: number } } }
          会议: { en: Meeting, fields: {} }
        lists:
          清单:
            en: List
            states: [开, 办, 结]
            closing: [结]
            links: {}
            fields: { 量: { en: Amount, type: number } }
        named-lists:
        %srecords:
          记录: { en: Record, levels: [a, b, c], fields: { 额: { en: Sum, type: number } } }
          差错: { en: Fault }
        polls:
          测评: { %s }
        panels:
          评委: { %s }
        """,
        facts, entries, poll(), panel());
  }

  private String poll() {
    Spec.Poll poll = spec.poll();
    return format(
        "en: Poll, groups: %s, choices: %s, excluded: [%s],"
            + " void: { all-equal: %s, more-than-issued: %s%s }, no-valid-group: %s",
        map(Spec.GROUPS, poll.weights()),
        map(Spec.CHOICES, poll.worth()),
        Spec.NO_CHOICE,
        poll.allEqual(),
        poll.moreThanIssued(),
        poll.mostOfFirst() == 0
            ? ""
            : format(", at-most: { %s: %d }", Spec.CHOICES.get(0), poll.mostOfFirst()),
        poll.reweight() ? "reweight" : "not-assessable");
  }

  private String panel() {
    Spec.Panel panel = spec.panel();
    return format(
        "en: Panel, out-of: %s%s%s",
        plain(panel.outOf()),
        panel.trimAbove() == 0 ? "" : ", trim-above: " + panel.trimAbove(),
        panel.weights().isEmpty()
            ? ""
            : format(
                ", groups: %s, no-valid-group: %s",
                map(Spec.GROUPS, panel.weights()),
                panel.reweight() ? "reweight" : "not-assessable"));
  }

  private static String map(List<String> keys, List<BigDecimal> values) {
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      entries.add(keys.get(i) + ": " + plain(values.get(i)));
    }
    return "{ " + String.join(", ", entries) + " }";
  }

  private String rubric() {
    StringBuilder text =
        new StringBuilder(
            """
            format: kaoping.rubric/1
            sections:
              - { id: s, zh: 甲类, en: First }
              - { id: t, zh: 乙类, en: Second }
            criteria:
            """);
    spec.rows().forEach(row -> text.append(criterion(row)));
    List<String> groups = new ArrayList<>();
    for (Spec.Group group : spec.groups()) {
      groups.add(
          format(
              "{ id: %s, criteria: %s%s%s }",
              group.id(),
              group.criteria(),
              group.atMost() == null ? "" : ", at-most: " + plain(group.atMost()),
              group.atLeast() == null ? "" : ", at-least: " + plain(group.atLeast())));
    }
    List<String> gates = new ArrayList<>();
    for (Spec.Gate gate : spec.gates()) {
      gates.add(
          format("{ id: %s, opens: %s, when: '%s' }", gate.id(), gate.opens(), gate.when().text()));
    }
    return text + list("groups", groups) + list("gates", gates);
  }

  private static String criterion(Row row) {
    StringBuilder text = new StringBuilder("  - id: " + row.id() + "\n");
    line(text, "title", "项" + row.id());
    line(text, "section", row.section());
    line(text, "subject", subject(row.ofCoalitions()));
    line(text, "points", plain(row.points()));
    line(text, "sentence", "随机细则" + row.id());
    if (row.appliesWhenAnswer() >= 0) {
      line(
          text,
          "applies-when",
          "'" + prefix(row.ofCoalitions()) + "是" + row.appliesWhenAnswer() + "'");
    }
    if (!row.policy().isEmpty()) {
      boolean times = row.policy().equals("deductions-times");
      line(
          text,
          "when-not-applicable",
          times ? "{ deductions-times: " + plain(row.factor()) + " }" : row.policy());
    }
    if (!row.choose().isEmpty()) {
      line(text, "choose", row.choose());
    }
    List<String> effects = row.parts().stream().map(Part::effect).distinct().toList();
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
      for (Part part : row.parts()) {
        if (part.effect().equals(effect)) {
          String clause = new ClauseText(part, row.ofCoalitions()).text();
          text.append("      - ").append(clause).append('\n');
        }
      }
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append("    ").append(key).append(": ").append(value).append('\n');
  }

  private String messages(boolean english) {
    StringBuilder text = new StringBuilder();
    for (Row row : spec.rows()) {
      if (english) {
        text.append(row.id()).append(".title=Row ").append(row.id()).append('\n');
        text.append(row.id()).append(".sentence=Rule ").append(row.id()).append('\n');
      }
      for (Part part : row.parts()) {
        text.append(part.id()).append(".finding=").append(part.id()).append(" {count}/{of}\n");
        for (int i = 1; i <= part.times().size(); i++) {
          text.append(part.id()).append(".times").append(i).append(".finding=times\n");
        }
      }
    }
    return text.toString();
  }
}
