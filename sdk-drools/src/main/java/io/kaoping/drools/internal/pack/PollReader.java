package io.kaoping.drools.internal.pack;

import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Vocabulary.Panel;
import io.kaoping.rubric.Vocabulary.Poll;
import io.kaoping.rubric.Vocabulary.Spoilt;
import io.kaoping.rubric.Vocabulary.WithoutGroup;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the polls and panels of a vocabulary. */
final class PollReader {
  private static final int MOST_RATERS = 1_000_000;
  private static final BigDecimal LARGEST = new BigDecimal(1_000_000);
  private static final Map<String, WithoutGroup> WITHOUT =
      ManifestReader.ordered(
          "reweight", WithoutGroup.REWEIGHT, "not-assessable", WithoutGroup.NOT_ASSESSABLE);

  private PollReader() {}

  static Poll poll(String name, Fields entry) {
    entry.only("en", "groups", "choices", "excluded", "void", "no-valid-group");
    Map<String, BigDecimal> groups = weights(entry, "groups");
    Map<String, BigDecimal> choices = new LinkedHashMap<>();
    entry
        .map("choices")
        .ifPresent(
            all -> {
              for (String choice : all.keys()) {
                choices.put(choice, decimal(all, choice, true));
              }
            });
    if (groups.isEmpty() && !entry.has("groups")) {
      entry.missing("groups");
    }
    if (choices.values().stream().noneMatch(worth -> worth.signum() > 0)) {
      entry.badValue("choices", String.join(", ", choices.keySet()), "> 0");
    }
    List<String> excluded = entry.texts("excluded");
    for (String choice : excluded) {
      if (choices.containsKey(choice)) {
        entry.refuse(
            ProblemId.DUPLICATE_ID, "excluded", "excluded", choice, entry.at("choices").toString());
      }
    }
    return new Poll(
        name,
        entry.requiredText("en"),
        groups,
        choices,
        excluded,
        spoilt(entry, choices, excluded),
        without(entry));
  }

  private static Spoilt spoilt(
      Fields entry, Map<String, BigDecimal> choices, List<String> excluded) {
    Fields written = entry.map("void").orElse(null);
    if (written == null) {
      return new Spoilt(false, false, Map.of());
    }
    written.only("all-equal", "more-than-issued", "at-most");
    Map<String, Integer> atMost = new LinkedHashMap<>();
    written
        .map("at-most")
        .ifPresent(
            most -> {
              most.only(
                  java.util.stream.Stream.concat(choices.keySet().stream(), excluded.stream())
                      .toArray(String[]::new));
              for (String choice : most.keys()) {
                atMost.put(choice, most.whole(choice, 0, MOST_RATERS));
              }
            });
    return new Spoilt(
        Boolean.TRUE.equals(written.yesNo("all-equal")),
        Boolean.TRUE.equals(written.yesNo("more-than-issued")),
        atMost);
  }

  static Panel panel(String name, Fields entry) {
    entry.only("en", "out-of", "trim-above", "groups", "no-valid-group");
    if (!entry.has("out-of")) {
      entry.missing("out-of");
    }
    BigDecimal outOf = entry.has("out-of") ? decimal(entry, "out-of", false) : BigDecimal.ONE;
    Map<String, BigDecimal> groups = weights(entry, "groups");
    boolean grouped = entry.has("groups");
    if (!grouped && entry.has("no-valid-group")) {
      entry.badValue("no-valid-group", String.valueOf(entry.text("no-valid-group")), "groups");
    }
    return new Panel(
        name,
        entry.requiredText("en"),
        outOf,
        entry.has("trim-above") ? entry.whole("trim-above", 2, MOST_RATERS) : 0,
        groups,
        grouped ? without(entry) : WithoutGroup.NOT_ASSESSABLE);
  }

  /** Reads what has no default: what becomes of the weight of a group that says nothing. */
  private static WithoutGroup without(Fields entry) {
    if (!entry.has("no-valid-group")) {
      entry.refuse(
          ProblemId.UNDECIDED,
          "no-valid-group",
          "no-valid-group",
          "no-valid-group: " + String.join(" | ", WITHOUT.keySet()));
    }
    WithoutGroup without = entry.choice("no-valid-group", WITHOUT);
    return without == null ? WithoutGroup.NOT_ASSESSABLE : without;
  }

  private static Map<String, BigDecimal> weights(Fields entry, String key) {
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    entry
        .map(key)
        .ifPresent(
            all -> {
              for (String name : all.keys()) {
                weights.put(name, decimal(all, name, false));
              }
            });
    return weights;
  }

  /** Reads a number of at most six decimals; one after a problem. */
  static BigDecimal decimal(Fields fields, String key, boolean zeroToo) {
    @Nullable BigDecimal number = fields.number(key);
    if (number == null) {
      return BigDecimal.ONE;
    }
    return checked(fields, key, number, zeroToo);
  }

  /** Refuses a number of more than six decimals, below zero or beyond all reason. */
  static BigDecimal checked(Fields fields, String key, BigDecimal number, boolean zeroToo) {
    boolean fits =
        number.compareTo(LARGEST) <= 0
            && (zeroToo ? number.signum() >= 0 : number.signum() > 0)
            && (number.signum() == 0 || number.stripTrailingZeros().scale() <= 6);
    if (!fits) {
      fields.badValue(key, number.toString(), (zeroToo ? "≥ 0" : "> 0") + " … 1000000");
      return BigDecimal.ONE;
    }
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
