package io.kaoping.plugin.rubric;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom a row is about, in the words of tables. */
final class Subjects {
  static final List<String> TITLES = List.of("单位", "共同体");

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("单位", "units"),
          Map.entry("成员单位", "units"),
          Map.entry("各单位", "units"),
          Map.entry("各成员单位", "units"),
          Map.entry("units", "units"),
          Map.entry("共同体", "coalitions"),
          Map.entry("各共同体", "coalitions"),
          Map.entry("联盟", "coalitions"),
          Map.entry("各联盟", "coalitions"),
          Map.entry("组合", "coalitions"),
          Map.entry("各组合", "coalitions"),
          Map.entry("coalitions", "coalitions"));

  private Subjects() {}

  /** Returns the word of YAML. */
  static Optional<String> word(String text) {
    return Optional.ofNullable(WORDS.get(Words.narrow(text)));
  }

  /** Returns the word of tables. */
  static String title(String word) {
    return word.equals("coalitions") ? TITLES.get(1) : TITLES.get(0);
  }

  static final Whom UNITS = new Whom("units", "");

  /** A condition that tells whom of a kind: 类别：乡镇、街道. */
  private static final Pattern SOME =
      Pattern.compile("(.*?)[（(,，;；]?([\\p{L}\\p{N}_]+)[:：]([^:：()（）]+)[)）]?");

  /**
   * Whom a criterion is about.
   *
   * @param subject units or coalitions, in the word of YAML
   * @param condition what must hold for them; empty for all
   */
  record Whom(String subject, String condition) {}

  /**
   * Reads whom a row is about: all of a kind, or those of a class, or those of which a fact says
   * so: 单位，类别：乡镇、街道 or 部门：水利局.
   */
  static Optional<Whom> whom(String text) {
    if (text.isEmpty()) {
      return Optional.of(UNITS);
    }
    Optional<String> all = word(text);
    if (all.isPresent()) {
      return all.map(subject -> new Whom(subject, ""));
    }
    Matcher some = SOME.matcher(Words.spaceless(text));
    if (!some.matches()) {
      return Optional.empty();
    }
    Optional<String> kind = some.group(1).isEmpty() ? Optional.of("units") : word(some.group(1));
    String fact = some.group(2).equals("类别") ? "class" : some.group(2);
    List<String> values =
        Stream.of(some.group(3).split("[、,，;；]")).filter(value -> !value.isEmpty()).toList();
    if (values.isEmpty() || some.group(3).contains("\"")) {
      return Optional.empty();
    }
    String quoted = values.stream().map(v -> '"' + v + '"').collect(Collectors.joining(", "));
    String condition = values.size() == 1 ? fact + " == " + quoted : fact + " in (" + quoted + ")";
    return kind.map(subject -> new Whom(subject, condition));
  }

  /** Says what may stand in the column. */
  static String allowed() {
    return String.join("、", TITLES) + "；单位，类别：乡镇、街道；部门：水利局";
  }
}
