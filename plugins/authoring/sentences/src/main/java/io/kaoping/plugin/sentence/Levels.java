package io.kaoping.plugin.sentence;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the clauses of a cell that are about one thing at several levels: 省级表彰, 市级表彰. */
final class Levels {
  /** The forms that say which of the levels count. */
  static final List<String> SAID = List.of("就高", "不重复", "只计一次", "累计计分");

  /** 市、省、国家采用: levels by one character each. */
  private static final Pattern LISTED =
      Pattern.compile("(?:国家?|中央|全国|部|省|市|县|区|镇|乡)(?:[、和及或](?:国家?|中央|部|省|市|县|区|镇|乡))+(?![场民政委])");

  private final PatternLibrary library;
  private final List<DraftClause> clauses;

  Levels(PatternLibrary library, List<DraftClause> clauses) {
    this.library = library;
    this.clauses = clauses;
  }

  /** Tells whether the same thing may count at several levels, and nothing says what then. */
  boolean areOpen(DraftClause clause) {
    return (clause.deducts() || clause.effect.kind().adds())
        && levels(clause) > 0
        && clauses.stream().noneMatch(c -> SAID.contains(c.match.pattern().name()))
        && (levels(clause) > 1 && clause.effect.points().shape() == Amount.Shape.TIERS
            || clauses.stream().anyMatch(other -> other != clause && areRungs(clause, other)));
  }

  /** Tells whether words name several levels: 全国、省、市. */
  static boolean areListed(String words) {
    return LISTED.matcher(words).find();
  }

  /** Two clauses with the same words but for their levels. */
  boolean areRungs(DraftClause one, DraftClause other) {
    String rest = rest(one);
    String otherRest = rest(other);
    return one.effect.kind() == other.effect.kind()
        && levels(other) > 0
        && !level(one).equals(level(other))
        && (rest.isEmpty() || otherRest.isEmpty() || end(rest).equals(end(otherRest)));
  }

  private int levels(DraftClause clause) {
    Matcher found = library.finder("级别").matcher(clause.condition);
    int levels = 0;
    while (found.find()) {
      levels++;
    }
    if (LISTED.matcher(clause.condition).find()) {
      return Math.max(2, levels);
    }
    // the rungs of a ladder that was merged have lost their words
    boolean merged = !clause.match.has(Slot.LIST) && !clause.match.has(Slot.LONG_LIST);
    return levels > 0 && merged
        ? Math.max(levels, clause.effect.points().figures().size())
        : levels;
  }

  private String level(DraftClause clause) {
    Matcher found = library.finder("级别").matcher(clause.condition);
    return found.find() ? found.group() : "";
  }

  private String rest(DraftClause clause) {
    return Assembly.trimmed(library.finder("级别").matcher(clause.condition).replaceAll(""));
  }

  private static String end(String words) {
    return words.substring(Math.max(0, words.length() - 2));
  }
}
