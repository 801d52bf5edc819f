package io.kaoping.plugin.sentence;

import io.kaoping.problem.PackException;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words and patterns of sentences: the standard ones, and those that a pack adds. */
public final class PatternLibrary {
  private static final String STANDARD = "patterns.txt";

  /** Effects that are no kind of their own: they follow from the words or from the neighbours. */
  private static final List<String> DERIVED = List.of("随动词", "随上下文", "括号", "酌情", "算式", "条件", "分值");

  private static final Pattern GUARDS = Pattern.compile("(?:~([^^]+))?(?:\\^(.+))?$");

  private final Map<String, List<String>> words = new LinkedHashMap<>();
  private final Map<EffectKind, List<String>> verbs = new LinkedHashMap<>();
  private final Map<String, List<String>> measures = new LinkedHashMap<>();
  private final Map<String, SentencePattern> patterns = new LinkedHashMap<>();

  private final Map<String, Pattern> finders = new ConcurrentHashMap<>();

  private PatternLibrary() {}

  /** Returns the patterns that come with the SDK. */
  public static PatternLibrary standard() {
    try (InputStream in =
        Objects.requireNonNull(
            PatternLibrary.class.getResourceAsStream(STANDARD), "no resource " + STANDARD)) {
      PatternLibrary library = new PatternLibrary();
      library.read(STANDARD, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return library;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns these patterns and those of a text in the same notation. A word or verb of a known name
   * is added to; a pattern of a known name replaces it.
   *
   * @param source the name of the file, for problems
   * @throws PackException when a line cannot be read, or a pattern does not read its own example
   */
  public PatternLibrary with(String source, String text) {
    PatternLibrary library = new PatternLibrary();
    words.forEach((name, list) -> library.words.put(name, new ArrayList<>(list)));
    verbs.forEach((kind, list) -> library.verbs.put(kind, new ArrayList<>(list)));
    measures.forEach((name, list) -> library.measures.put(name, new ArrayList<>(list)));
    library.patterns.putAll(patterns);
    library.read(source, text);
    return library;
  }

  private void read(String source, String text) {
    List<Problem> problems = new ArrayList<>();
    List<Draft> drafts = new ArrayList<>();
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split("\\s+", 2);
      String rest = parts.length == 1 ? "" : parts[1].strip();
      Position place = Position.at(source, i + 1, 1, lines[i]);
      switch (parts[0]) {
        case "词", "动词", "量法" -> define(parts[0], rest, place, problems);
        case "句式" -> drafts.add(new Draft(rest, place));
        default -> {
          if (drafts.isEmpty() || !drafts.get(drafts.size() - 1).put(parts[0], rest)) {
            problems.add(bad(place, "句式", parts[0], "词, 动词, 量法, 句式, 写法, 效果, 归属, 数值, 问, 例句"));
          }
        }
      }
    }
    // words of this text are words of the patterns before it too
    patterns.replaceAll((name, pattern) -> pattern.compiled(Template.of(pattern.template(), this)));
    for (Draft draft : drafts) {
      finish(draft, problems);
    }
    refuse(problems);
    drafts.forEach(draft -> checkExamples(draft, problems));
    refuse(problems);
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new PackException("句式不能使用", problems);
    }
  }

  private static Problem bad(Position place, String field, String found, String allowed) {
    return Problem.error(ProblemId.BAD_VALUE, place, field, found, allowed);
  }

  private void define(String what, String rest, Position place, List<Problem> problems) {
    String[] sides = rest.split("=", 2);
    String name = sides[0].strip();
    if (sides.length < 2 || name.isEmpty() || sides[1].isBlank()) {
      problems.add(bad(place, what, rest, what + " 名 = 甲|乙"));
      return;
    }
    List<String> list = Stream.of(sides[1].strip().split("\\|")).map(String::strip).toList();
    if (what.equals("动词")) {
      Optional<EffectKind> kind = EffectKind.of(name);
      if (kind.isEmpty()) {
        problems.add(bad(place, what, name, "deduct, bonus, award"));
        return;
      }
      verbs.computeIfAbsent(kind.get(), k -> new ArrayList<>()).addAll(list);
    } else {
      Map<String, List<String>> known = what.equals("词") ? words : measures;
      known.computeIfAbsent(name, k -> new ArrayList<>()).addAll(list);
    }
  }

  private void finish(Draft draft, List<Problem> problems) {
    if (EffectKind.of(draft.effect).isEmpty() && !DERIVED.contains(draft.effect)) {
      problems.add(bad(draft.line, "效果", draft.effect, "随动词, " + kinds()));
      return;
    }
    Optional<SentencePattern.Place> place =
        Stream.of(SentencePattern.Place.values())
            .filter(candidate -> candidate.word().equals(draft.place))
            .findFirst();
    if (place.isEmpty()) {
      problems.add(bad(draft.line, "归属", draft.place, "本句, 前句, 后句, 条件, 分值, 待定, 不读"));
      return;
    }
    if (draft.examples.isEmpty()) {
      problems.add(bad(draft.line, "例句", "", draft.name));
      return;
    }
    try {
      Template template = Template.of(draft.template, this);
      boolean item = draft.figure.equals("item");
      @Nullable BigDecimal figure =
          item || draft.figure.isEmpty() ? null : new BigDecimal(draft.figure);
      patterns.put(
          draft.name,
          new SentencePattern(
              draft.name,
              draft.template,
              draft.effect,
              place.get(),
              figure,
              item,
              List.copyOf(draft.examples),
              template.expression(),
              template.whole(),
              template.slots(),
              template.needs(),
              List.copyOf(draft.questions)));
    } catch (IllegalArgumentException e) {
      problems.add(bad(draft.line, "写法", draft.template, String.valueOf(e.getMessage())));
    }
  }

  private void checkExamples(Draft draft, List<Problem> problems) {
    FormScanner scanner = new FormScanner(this);
    for (String example : draft.examples) {
      CellText text = CellText.of(example);
      if (scanner.scan(text).stream().noneMatch(m -> m.pattern().name().equals(draft.name))) {
        problems.add(bad(draft.line, "例句", example, draft.template));
      }
    }
  }

  private static String kinds() {
    return Stream.of(EffectKind.values()).map(EffectKind::code).collect(Collectors.joining(", "));
  }

  /** Returns the patterns in their order. */
  List<SentencePattern> patterns() {
    return List.copyOf(patterns.values());
  }

  /** Returns the words of a name, those that are not found there being unknown to everybody. */
  List<String> list(String name) {
    return words.getOrDefault(name, List.of());
  }

  /** Tells whether a text holds one of the words. */
  boolean holds(String name, String text) {
    return finder(name).matcher(text).find();
  }

  /** Returns an expression that finds the words of a name. */
  Pattern finder(String name) {
    return finders.computeIfAbsent(name, n -> Pattern.compile(word(n)));
  }

  /** Tells whether a text is nothing but the name of a level: 省级, 二等奖, 调研类. */
  boolean isLevel(String text) {
    return finders
        .computeIfAbsent(
            "等级<等级尾>",
            n -> Pattern.compile("(?:获|被评为)?(?:" + word("等级") + word("等级尾") + "?|.{1,6}类)(?:的|者)?"))
        .matcher(text)
        .matches();
  }

  /** Returns an expression that finds one of something, outside of 每: 一人, 1套. */
  Pattern oneOfSomething() {
    return finders.computeIfAbsent(
        "一<量词>",
        n ->
            Pattern.compile(
                "(?<![未第每同唯统少有于单专万其之合不任十百达足满\\d.-])(?:1|一)(?![\\d.、]|"
                    + word("非一件")
                    + ")(?:"
                    + word("量词")
                    + "|\\p{IsHan}{1,2}$)(?!以[上下])"));
  }

  /** Returns the examples of the patterns that have most characters in common with some words. */
  List<Wording> nearest(String unread) {
    return patterns.values().stream()
        .map(pattern -> pattern.examples().get(0))
        .sorted(
            Comparator.comparingLong(
                (String example) -> -unread.chars().filter(c -> example.indexOf(c) >= 0).count()))
        .limit(3)
        .map(Wording::same)
        .toList();
  }

  /** Returns a choice of the words of a name. */
  String word(String name) {
    List<String> known = words.get(name);
    if (known == null) {
      throw new IllegalArgumentException("<" + name + ">");
    }
    return choice(known.stream());
  }

  String verbs() {
    return choice(verbs.values().stream().flatMap(List::stream));
  }

  String modifiers() {
    return choice(Stream.of("酌情", "叠加", "各", "空话").flatMap(name -> list(name).stream()));
  }

  /** Returns what a verb does. */
  EffectKind kindOf(String verb) {
    return verbs.entrySet().stream()
        .filter(e -> e.getValue().stream().anyMatch(word -> bare(word).equals(verb)))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(verb));
  }

  /** Returns the way of counting that the words of a condition suggest, or an empty text. */
  String measureOf(String words) {
    return measures.entrySet().stream()
        .filter(e -> e.getValue().stream().anyMatch(words::contains))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /** Longer words first, so that a short one never hides a long one. */
  private static String choice(Stream<String> words) {
    return words
        .distinct()
        .sorted(Comparator.comparingInt((String word) -> bare(word).length()).reversed())
        .map(PatternLibrary::guarded)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static String bare(String word) {
    return GUARDS.matcher(word).replaceFirst("");
  }

  /** Reads 加~参^因: 加, but not after 参 and not before 因. */
  private static String guarded(String word) {
    Matcher guards = GUARDS.matcher(word);
    if (!guards.find()) {
      return Pattern.quote(word);
    }
    String before = guards.group(1) == null ? "" : "(?<![" + guards.group(1) + "])";
    String after = guards.group(2) == null ? "" : "(?![" + guards.group(2) + "])";
    return before + Pattern.quote(bare(word)) + after;
  }

  /** A pattern while its lines are read. */
  private static final class Draft {
    private final String name;
    private final Position line;
    private final List<String> examples = new ArrayList<>();
    private final List<SentencePattern.Question> questions = new ArrayList<>();
    private String template = "";
    private String effect = "";
    private String place = SentencePattern.Place.CLAUSE.word();
    private String figure = "";

    Draft(String name, Position line) {
      this.name = name;
      this.line = line;
    }

    boolean put(String key, String value) {
      switch (key) {
        case "写法" -> template = value;
        case "效果" -> effect = value;
        case "归属" -> place = value;
        case "数值" -> figure = value;
        case "例句" -> examples.add(value);
        case "问" -> {
          List<Wording> parts = Stream.of(value.split("；")).map(Draft::wording).toList();
          questions.add(new SentencePattern.Question(parts.get(0), parts.subList(1, parts.size())));
        }
        default -> {
          return false;
        }
      }
      return true;
    }

    /** Reads 甲|first: the Chinese words and the English ones. */
    private static Wording wording(String words) {
      String[] sides = words.split("\\|", 2);
      return new Wording(sides[0].strip(), sides[sides.length - 1].strip());
    }
  }
}
