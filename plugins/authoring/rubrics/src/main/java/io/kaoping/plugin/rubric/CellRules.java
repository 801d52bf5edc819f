package io.kaoping.plugin.rubric;

import io.kaoping.plugin.sentence.Amount;
import io.kaoping.plugin.sentence.CellReading;
import io.kaoping.plugin.sentence.ClauseReading;
import io.kaoping.plugin.sentence.Doubt;
import io.kaoping.plugin.sentence.EffectKind;
import io.kaoping.plugin.sentence.GeneralDecision;
import io.kaoping.plugin.sentence.ReadingClass;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the clauses of a criterion from the sentences of its cell: the form is the reading's, the
 * data are those that the vocabulary binds to the words, and what no cell says the pack has
 * decided. What is missing becomes a problem at the cell.
 */
final class CellRules {
  private static final Pattern EACH_PERIOD =
      Pattern.compile("每(?:个)?(月|季度|季|半年|年度|年)\\D{0,12}?(\\d{1,3})[次场期]");
  private static final Pattern SIZE = Pattern.compile("^(\\d+(?:\\.\\d+)?)?(.*)$");
  private static final Map<String, String> PERIODS =
      Map.of(
          "月",
          "month",
          "季度",
          "quarter",
          "季",
          "quarter",
          "半年",
          "half-year",
          "年",
          "year",
          "年度",
          "year");
  private static final Parameter ZERO = new Parameter.Number(BigDecimal.ZERO);
  private static final Parameter NONE = text("none");

  private final String id;
  private final String title;
  private final CellReading reading;
  private final BigDecimal points;
  private final Position cell;
  private final Phrases phrases;
  private final Levels levels;
  private final PackDecisions decisions;
  private final List<Problem> problems;
  private final Map<String, List<Parameter>> clauses = new LinkedHashMap<>();
  private final Map<String, Parameter> fields = new LinkedHashMap<>();
  private final Map<String, Wording> messages = new LinkedHashMap<>();
  private final Set<GeneralDecision> used = new LinkedHashSet<>();
  private final Set<ProposedFact> proposals;
  private final Map<ClauseReading, Threshold> thresholds = new LinkedHashMap<>();

  /** Knows the levels of a kind of record. */
  @FunctionalInterface
  interface Levels {
    List<String> of(String kind);
  }

  /**
   * What became of a cell.
   *
   * @param entries what it adds to the criterion
   * @param messages what its clauses find, by key
   */
  record Made(Map<String, Parameter> entries, Map<String, Wording> messages) {}

  /**
   * @param id the criterion
   * @param title what it looks at
   * @param points what it is worth
   * @param cell where the sentences stand
   * @param proposals the facts that cells need and nothing supplies, to which it adds its own
   */
  CellRules(
      String id,
      String title,
      CellReading reading,
      BigDecimal points,
      Position cell,
      Phrases phrases,
      Levels levels,
      PackDecisions decisions,
      Set<ProposedFact> proposals,
      List<Problem> problems) {
    this.proposals = proposals;
    this.id = id;
    this.title = title;
    this.reading = reading;
    this.points = points;
    this.cell = cell;
    this.phrases = phrases;
    this.levels = levels;
    this.decisions = decisions;
    this.problems = problems;
  }

  Made make() {
    doubts();
    thresholds();
    for (ClauseReading clause : reading.clauses()) {
      clause(clause);
    }
    boolean deducts = clauses.containsKey("deduct");
    if (deducts && clauses.containsKey("award")) {
      String start = decide(GeneralDecision.START_MODE);
      if (start != null) {
        fields.put("start", text(start));
      }
    }
    if (deducts && !fields.containsKey("floor")) {
      String floor = decide(GeneralDecision.FLOOR);
      if (floor != null) {
        fields.put("floor", floor.equals("zero") ? ZERO : NONE);
      }
    }
    if (reading.clauses().isEmpty() && reading.doubts().isEmpty()) {
      notRead(reading.text(), new Wording("没有计分的句子", "no sentence gives or takes points"), "");
    }
    return new Made(entries(), messages);
  }

  private Map<String, Parameter> entries() {
    Map<String, Parameter> entries = new LinkedHashMap<>(fields);
    String said =
        used.stream()
            .map(decisions::said)
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining("；"));
    if (!said.isEmpty()) {
      entries.put("assumption", text("按总则，" + said));
    }
    int count = clauses.values().stream().mapToInt(List::size).sum();
    int number = 0;
    for (Map.Entry<String, List<Parameter>> effect : clauses.entrySet()) {
      List<Parameter> numbered = new ArrayList<>();
      for (Parameter clause : effect.getValue()) {
        number++;
        Map<String, Parameter> fieldsOf = new LinkedHashMap<>();
        String own = count == 1 ? id : id + "." + number;
        if (count > 1) {
          fieldsOf.put("id", text(own));
        }
        Map<String, Parameter> written = new LinkedHashMap<>(((Parameter.Named) clause).values());
        Parameter finding = written.remove("finding");
        if (finding instanceof Parameter.Text found) {
          messages.put(own + ".finding", Wording.same(found.value()));
        }
        fieldsOf.putAll(written);
        numbered.add(new Parameter.Named(fieldsOf));
      }
      entries.put(
          effect.getKey(), numbered.size() == 1 ? numbered.get(0) : new Parameter.Many(numbered));
    }
    return entries;
  }

  private void doubts() {
    for (Doubt doubt : reading.doubts()) {
      String choices = doubt.choices().stream().map(Wording::zh).collect(Collectors.joining("；"));
      switch (doubt.kind()) {
        case UNKNOWN -> notRead(doubt.text(), doubt.message(), choices);
        case AMBIGUOUS -> undecided(doubt.text(), doubt.message(), choices);
        case JUDGEMENT -> {
          boolean ranged =
              reading.clauses().stream()
                  .anyMatch(c -> c.start() < doubt.end() && c.end() > doubt.start() && isRange(c));
          if (!ranged) {
            undecided(doubt.text(), doubt.message(), choices);
          }
        }
      }
    }
  }

  private static boolean isRange(ClauseReading clause) {
    return clause.effect().points().shape() == Amount.Shape.RANGE;
  }

  private void thresholds() {
    String name = "";
    for (ClauseReading clause : reading.clauses()) {
      boolean points =
          switch (clause.effect().kind()) {
            case DEDUCT, AWARD, BONUS, ZERO, FULL -> clause.effect().per() == null;
            default -> false;
          };
      Threshold found =
          points && !isRange(clause) && phrases.find(id, wordings(clause)).isEmpty()
              ? Threshold.of(clause.condition()).orElse(null)
              : null;
      if (found != null && found.name().isEmpty() && !name.isEmpty()) {
        found = found.named(name);
      }
      if (found != null && !found.name().isEmpty()) {
        name = found.name();
        thresholds.put(clause, found);
      }
    }
  }

  /** Returns the words of a clause, in the wordings in which the vocabulary may bind them. */
  private static List<String> wordings(ClauseReading clause) {
    List<String> wordings = new ArrayList<>();
    wordings.add(clause.context() + clause.subject() + clause.condition());
    wordings.add(clause.subject() + clause.condition());
    wordings.add(clause.condition());
    wordings.add(clause.text());
    wordings.removeIf(words -> Words.key(words).isEmpty());
    return wordings;
  }

  /** Returns the words by which a new fact is named; a word alone follows what it is about. */
  private String words(ClauseReading clause) {
    String own = clause.subject() + clause.condition();
    String all = Words.key(own).length() > 2 ? own : clause.context() + own;
    if (Words.key(all).isEmpty()) {
      return clause.text();
    }
    return Words.key(all).length() > 2 ? all : title + all;
  }

  private void clause(ClauseReading clause) {
    EffectKind kind = clause.effect().kind();
    used.addAll(
        clause.decisions().stream()
            .filter(d -> d != GeneralDecision.ROUNDING && d != GeneralDecision.CAP)
            .filter(d -> d != GeneralDecision.ONCE && d != GeneralDecision.PARTIAL_STEP)
            .toList());
    if (clause.decisions().contains(GeneralDecision.ALL_OR_NOTHING)
        && "each".equals(decide(GeneralDecision.ALL_OR_NOTHING))) {
      byRule(clause, "几个条件分别计分，要分成几句", "each condition needs a clause of its own");
      return;
    }
    if (clause.decisions().contains(GeneralDecision.STACK)
        && "instead".equals(decide(GeneralDecision.STACK))) {
      fields.put("choose", text("highest"));
    }
    if (clause.effect().floored()) {
      fields.put("floor", ZERO);
    }
    switch (kind) {
      case DEDUCT -> scored("deduct", clause);
      case AWARD -> scored("award", clause);
      case BONUS -> bonus(clause);
      case FULL -> add("award", clause, points, binding(clause));
      case ZERO -> zero(clause);
      case RATIO -> ratio(clause);
      case IMPORT -> imported(clause);
      case FLOOR -> fields.put("floor", ZERO);
      case CAP -> cap(clause);
      case NONE -> note(clause);
      case MULTIPLY -> multiplied(clause);
      case EXEMPT -> byRule(clause, "免扣的条件要写明管哪几句", "which clauses the exemption is about");
      case VETO, DISQUALIFY, GRADE ->
          byRule(clause, "处置写在“规则”一列或 pack.yaml", "sanctions and grades are written there");
    }
  }

  private void note(ClauseReading clause) {
    switch (clause.form()) {
      case "不封顶" -> fields.put("cap", NONE);
      case "就高" -> fields.put("choose", text("highest"));
      default -> byRule(clause, "计分说明还不能自动执行", "this way to count has no rule yet");
    }
  }

  private void bonus(ClauseReading clause) {
    scored("bonus", clause);
    boolean open = clause.decisions().contains(GeneralDecision.CAP) && !fields.containsKey("cap");
    boolean said = reading.clauses().stream().anyMatch(c -> c.form().equals("不封顶"));
    if (open && points.signum() == 0 && !said && "none".equals(decide(GeneralDecision.CAP))) {
      fields.put("cap", NONE);
    }
  }

  private void scored(String effect, ClauseReading clause) {
    Amount amount = clause.effect().points();
    switch (amount.shape()) {
      case ONE -> add(effect, clause, amount.figures().get(0), binding(clause));
      case ITEM -> add(effect, clause, points, binding(clause));
      case RANGE -> {
        Map<String, Parameter> made = new LinkedHashMap<>();
        made.put(
            "judged",
            named("from", number(amount.figures().get(0)), "to", number(amount.figures().get(1))));
        put(effect, clause, made, words(clause));
      }
      case TIERS -> tiers(effect, clause, amount.figures());
      case NONE -> {
        if (clause.readingClass() != ReadingClass.JUDGEMENT) {
          byRule(clause, "没有写明几分", "no points are given");
        }
      }
    }
  }

  private void tiers(String effect, ClauseReading clause, List<BigDecimal> figures) {
    Binding binding = phrases.find(id, wordings(clause)).orElse(null);
    Parameter kind = binding == null ? null : binding.of().values().get("record");
    List<String> known = kind instanceof Parameter.Text text ? levels.of(text.value()) : List.of();
    if (binding == null || known.size() != figures.size()) {
      problems.add(
          Problem.error(
              ProblemId.PHRASE_NOT_BOUND,
              cell,
              words(clause),
              TermSheet.KIND
                  + " 记录｜"
                  + TermSheet.NAME
                  + " "
                  + Words.name(words(clause))
                  + "｜"
                  + TermSheet.PHRASES
                  + " "
                  + words(clause)
                  + "｜"
                  + TermSheet.DEFINITION
                  + " levels: ["
                  + figures.size()
                  + "]"));
      return;
    }
    Map<String, Parameter> worth = new LinkedHashMap<>();
    for (int i = 0; i < figures.size(); i++) {
      worth.put(known.get(i), number(figures.get(i)));
    }
    Map<String, Parameter> made = new LinkedHashMap<>();
    made.put("tiers", new Parameter.Named(worth));
    made.put("of", binding.of());
    put(effect, clause, made, binding.term() + "（{state}）{count}次");
  }

  private void zero(ClauseReading clause) {
    Threshold threshold = thresholds.get(clause);
    boolean nothingEarned =
        threshold != null
            && reading.clauses().stream().noneMatch(c -> c.effect().kind() == EffectKind.DEDUCT)
            && thresholds.entrySet().stream()
                .anyMatch(
                    e -> e.getKey() != clause && e.getValue().name().equals(threshold.name()));
    if (nothingEarned) {
      return; // below the lowest band nothing is earned anyhow
    }
    if (NONE.equals(fields.get("floor"))) {
      byRule(clause, "“不得分”与倒扣并存", "no points, and points below zero");
      return;
    }
    fields.put("floor", ZERO);
    add("deduct", clause, points, binding(clause));
  }

  private void ratio(ClauseReading clause) {
    BigDecimal full =
        clause.effect().points().shape() == Amount.Shape.ONE
            ? clause.effect().points().figures().get(0)
            : points;
    Binding binding = phrases.find(id, wordings(clause)).orElse(null);
    if (binding == null || !binding.has("number")) {
      propose(clause, ProposedFact.number(phrase(clause), words(clause) + "完成率", "%"));
      return;
    }
    Map<String, Parameter> made = new LinkedHashMap<>();
    made.put("points", number(full));
    made.put("proportion", named("full-at", number(new BigDecimal(100))));
    if (binding.has("out-of")) {
      made.put("percent", new Parameter.YesNo(true));
    }
    made.put("of", binding.of());
    put("award", clause, made, binding.term() + "{count}");
  }

  private void imported(ClauseReading clause) {
    Binding binding = phrases.find(id, wordings(clause)).orElse(null);
    if (binding == null || !binding.has("number")) {
      propose(clause, ProposedFact.number(phrase(clause), clause.text() + "得分", "分"));
      return;
    }
    Map<String, Parameter> made = new LinkedHashMap<>();
    made.put("points", number(BigDecimal.ONE));
    made.put("per", text("unit"));
    made.put("part", text("linear"));
    made.put("of", binding.of());
    put("award", clause, made, binding.term() + "{count}");
  }

  private void cap(ClauseReading clause) {
    BigDecimal limit = clause.effect().points().figures().get(0);
    boolean deducts = clauses.containsKey("deduct");
    int count = clauses.values().stream().mapToInt(List::size).sum();
    if (count == 1) {
      clauses.replaceAll(
          (effect, made) -> {
            Map<String, Parameter> limited =
                new LinkedHashMap<>(((Parameter.Named) made.get(0)).values());
            limited.put("limit", number(limit));
            return new ArrayList<>(List.of(new Parameter.Named(limited)));
          });
    } else if (deducts && limit.compareTo(points) >= 0 && clauses.size() == 1) {
      fields.put("floor", number(points.subtract(limit)));
    } else if (limit.compareTo(points) != 0 || deducts) {
      byRule(clause, "几句合计的上限与分值不同", "a limit of several clauses that is not the item's");
    }
  }

  private void multiplied(ClauseReading clause) {
    Binding binding = binding(clause);
    int count = clauses.values().stream().mapToInt(List::size).sum();
    Parameter when = binding == null ? null : binding.of().values().get("when");
    if (binding == null) {
      return;
    }
    if (count != 1 || when == null || clause.effect().points().figures().size() != 1) {
      byRule(clause, "加倍、减半管哪一句没有写明", "which clause is multiplied");
      return;
    }
    Parameter by = number(clause.effect().points().figures().get(0));
    clauses.replaceAll(
        (effect, made) -> {
          Map<String, Parameter> changed =
              new LinkedHashMap<>(((Parameter.Named) made.get(0)).values());
          changed.put("times", new Parameter.Many(List.of(named("when", when, "by", by))));
          return new ArrayList<>(List.of(new Parameter.Named(changed)));
        });
    messages.put(id + ".times1.finding", Wording.same(plain(words(clause))));
  }

  /** Returns the data that a clause looks at; proposes a fact and returns null without any. */
  private @Nullable Binding binding(ClauseReading clause) {
    Threshold threshold = thresholds.get(clause);
    if (threshold != null) {
      return compared(clause, threshold);
    }
    Optional<Binding> found = phrases.find(id, wordings(clause));
    if (found.isPresent()) {
      return found.get();
    }
    String per = clause.effect().per();
    boolean each = per != null;
    if (per == null
        && clause.decisions().contains(GeneralDecision.ONCE)
        && clause.effect().kind() == EffectKind.DEDUCT) {
      each = "each".equals(decide(GeneralDecision.ONCE));
    }
    String words = words(clause);
    if (!each) {
      propose(clause, ProposedFact.yesNo(phrase(clause), words));
      return null;
    }
    Matcher size = SIZE.matcher(per == null ? "次" : per);
    String unit = size.matches() ? size.group(2) : "次";
    propose(clause, ProposedFact.count(phrase(clause), words, unit));
    return null;
  }

  /** Returns the words as the vocabulary binds them; words that mean little alone, by criterion. */
  private String phrase(ClauseReading clause) {
    String own = clause.subject() + clause.condition();
    return Words.key(own).length() > 2 ? own : id + "：" + wordings(clause).get(0);
  }

  private @Nullable Binding compared(ClauseReading clause, Threshold threshold) {
    Binding fact = phrases.find(id, List.of(threshold.name())).orElse(null);
    Parameter name = fact == null ? null : fact.of().values().get("number");
    if (fact == null || !(name instanceof Parameter.Text number)) {
      propose(clause, ProposedFact.number(threshold.name(), threshold.name(), threshold.unit()));
      return null;
    }
    List<Threshold> all = List.copyOf(thresholds.values());
    boolean up = true;
    if (threshold.asks(all)) {
      String edge = decide(GeneralDecision.BAND_EDGE);
      up = !"lower".equals(edge);
    }
    overlapping(clause, threshold);
    String condition = threshold.condition(number.value(), all, up);
    return Binding.stated(fact.term(), (Parameter.Named) named("when", text(condition)));
  }

  /** Of ranges that overlap only the one with most points counts. */
  private void overlapping(ClauseReading clause, Threshold threshold) {
    boolean overlaps =
        thresholds.entrySet().stream()
            .anyMatch(
                other ->
                    other.getKey() != clause
                        && other.getKey().effect().kind() == clause.effect().kind()
                        && other.getValue().name().equals(threshold.name())
                        && other.getValue().overlaps(threshold));
    if (!overlaps) {
      return;
    }
    if (thresholds.size() == reading.clauses().size()) {
      fields.put("choose", text("highest"));
    } else {
      byRule(clause, "两档重叠，又有别的句子", "two ranges overlap, beside other clauses");
    }
  }

  private void propose(ClauseReading clause, ProposedFact fact) {
    if (proposals.add(fact)) {
      problems.add(Problem.error(ProblemId.PHRASE_NOT_BOUND, cell, words(clause), fact.row()));
    }
  }

  private void add(String effect, ClauseReading clause, BigDecimal worth, @Nullable Binding found) {
    if (found == null) {
      return;
    }
    Binding binding = cadence(clause, found);
    if (binding == null) {
      return;
    }
    String per = clause.effect().per();
    boolean each = per != null;
    if (per == null
        && clause.decisions().contains(GeneralDecision.ONCE)
        && !binding.unit().equals("once")) {
      String once = decide(GeneralDecision.ONCE);
      each = "each".equals(once);
    }
    Map<String, Parameter> made = new LinkedHashMap<>();
    String term = plain(words(clause));
    if (!each) {
      Parameter.Named of = binding.of();
      if (of.values().get("number") instanceof Parameter.Text fact && of.values().size() == 1) {
        of = (Parameter.Named) named("when", text(fact.value() + " > 0"));
      }
      made.put("points", number(worth));
      made.put("per", text("once"));
      made.put("of", of);
      put(effect, clause, made, term);
      return;
    }
    Matcher matcher = SIZE.matcher(per == null ? "" : per);
    BigDecimal size =
        matcher.matches() && matcher.group(1) != null
            ? new BigDecimal(matcher.group(1))
            : BigDecimal.ONE;
    String part = "floor";
    if (clause.decisions().contains(GeneralDecision.PARTIAL_STEP)) {
      String decided = decide(GeneralDecision.PARTIAL_STEP);
      part = decided == null ? part : decided;
    }
    if (size.compareTo(BigDecimal.ONE) == 0 && binding.target() == null) {
      made.put("points", number(worth));
      made.put("per", text(binding.unit()));
      if (binding.unit().equals("unit")) {
        made.put("part", text(part));
      }
    } else {
      BigDecimal target = binding.target() == null ? BigDecimal.ZERO : binding.target();
      boolean below = binding.target() != null && effect.equals("deduct");
      Map<String, Parameter> step = new LinkedHashMap<>();
      step.put("target", number(target));
      step.put("size", number(size));
      step.put("points", number(worth));
      step.put("part", text(part));
      step.put("from", text(below ? "below" : "above"));
      made.put("step", new Parameter.Named(step));
    }
    if (binding.has("out-of")) {
      made.put("percent", new Parameter.YesNo(true));
    }
    made.put("of", binding.of());
    put(effect, clause, made, term + "{count}" + unit(clause));
  }

  private static String unit(ClauseReading clause) {
    Matcher matcher = SIZE.matcher(clause.effect().per() == null ? "次" : clause.effect().per());
    return matcher.matches() ? plain(matcher.group(2)) : "";
  }

  /** Adds to an activity how often it must be, as the words say it: 每季度至少2次，每少1次. */
  private @Nullable Binding cadence(ClauseReading clause, Binding binding) {
    boolean lacking = clause.effect().kind() == EffectKind.DEDUCT;
    if (!binding.has("activity") || binding.stated() || !lacking) {
      return binding;
    }
    Matcher words = EACH_PERIOD.matcher(Words.narrow(clause.context() + clause.condition()));
    if (!words.find()) {
      undecided(
          clause.text(),
          new Wording("少于几次没有写明", "how often it must be"),
          "每季度至少1次，每少1次扣…；或者在“数法”里写 at-least、every");
      return null;
    }
    return binding.with(
        Map.of(
            "at-least", number(new BigDecimal(words.group(2))),
            "every", text(PERIODS.getOrDefault(words.group(1), "year"))));
  }

  private void put(
      String effect, ClauseReading clause, Map<String, Parameter> made, String finding) {
    BigDecimal limit = clause.effect().limit();
    if (limit != null) {
      made.put("limit", number(limit));
    }
    made.put("finding", text(finding));
    clauses.computeIfAbsent(effect, key -> new ArrayList<>()).add(new Parameter.Named(made));
  }

  private @Nullable String decide(GeneralDecision decision) {
    used.add(decision);
    return decisions.of(decision, cell);
  }

  private void byRule(ClauseReading clause, String zh, String en) {
    undecided(clause.text(), new Wording(zh, en), "在“规则”一列写明");
  }

  private void notRead(String words, Wording why, String nearest) {
    problems.add(
        Problem.error(
            ProblemId.SENTENCE_NOT_READ,
            cell,
            words,
            Problem.detail("said", why.zh(), why.en()),
            nearest.isEmpty() ? "–" : nearest));
  }

  private void undecided(String words, Wording what, String choices) {
    problems.add(
        Problem.error(
            ProblemId.SENTENCE_UNDECIDED,
            cell,
            words,
            Problem.detail("said", what.zh(), what.en()),
            choices.isEmpty() ? "–" : choices));
  }

  /** Returns words that may stand in a message. */
  private static String plain(String words) {
    return words.replaceAll("[{}]", "");
  }

  private static Parameter.Text text(String text) {
    return new Parameter.Text(text);
  }

  private static Parameter number(BigDecimal number) {
    return new Parameter.Number(number);
  }

  private static Parameter named(String key, Parameter value) {
    return new Parameter.Named(Map.of(key, value));
  }

  private static Parameter named(String key, Parameter value, String other, Parameter second) {
    Map<String, Parameter> map = new LinkedHashMap<>();
    map.put(key, value);
    map.put(other, second);
    return new Parameter.Named(map);
  }
}
