package io.kaoping.plugin.rubric;

import io.kaoping.plugin.sentence.Amount;
import io.kaoping.plugin.sentence.CellReading;
import io.kaoping.plugin.sentence.ClauseReading;
import io.kaoping.plugin.sentence.EffectKind;
import io.kaoping.plugin.sentence.GeneralDecision;
import io.kaoping.plugin.sentence.Requirement;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the clauses of a cell look at: the data that the vocabulary binds to their words, a number
 * that they compare, or else a fact that they propose.
 */
final class ClauseData {
  private static final Pattern LESS = Pattern.compile("(?:[,，]?每?少)$");
  private static final Pattern EACH_PERIOD =
      Pattern.compile("每(?:个)?(月|季度|季|半年|年度|年)\\D{0,12}?(\\d{1,3})[次场期]");
  private static final Pattern ASSESSED =
      Pattern.compile("的?[,，](?:该|其)?(?:当年|本年度|年度|年终|综合)*(?:考核|考评|评议)?(?:结果)?$");

  /** What counts from an end of a range, in a clause that does not name what it counts. */
  private static final Pattern GAP =
      Pattern.compile("每?(?:再)?(?:降低|下降|低|降|减少|少|差|欠|超过|超出|超|高出|高|增加|增|多)(?:于?目标)?");

  private static final Pattern BEYOND = Pattern.compile("超|高|增|多");

  /** A gap after the range that begins it: 满意率低于90%的,每降低. */
  private static final Pattern AFTER_RANGE =
      Pattern.compile("^(.*\\d.*?)(?:的)?[,，]?(" + GAP.pattern() + ")$");

  /** What is counted is what is missing: 缺1张. */
  private static final Pattern LACKS = Pattern.compile("(?:缺少?|少|差|漏)[1一]");

  private static final Pattern LACKING = Pattern.compile("缺|少|差|漏|未|没");
  private static final Map<String, String> PERIODS = periods();

  private final String id;
  private final String title;
  private final String subject;
  private final CellReading reading;
  private final Phrases phrases;
  private final Set<ProposedFact> proposals;
  private final CellQuestions questions;
  private final Map<ClauseReading, Threshold> thresholds = new LinkedHashMap<>();

  /**
   * @param id the criterion
   * @param title what it looks at
   * @param subject units or coalitions, in the word of YAML
   * @param proposals the facts that cells need and nothing supplies, to which it adds its own
   */
  ClauseData(
      String id,
      String title,
      String subject,
      CellReading reading,
      Phrases phrases,
      Set<ProposedFact> proposals,
      CellQuestions questions) {
    this.id = id;
    this.title = title;
    this.subject = subject;
    this.reading = reading;
    this.phrases = phrases;
    this.proposals = proposals;
    this.questions = questions;
    compare();
  }

  private static Map<String, String> periods() {
    Map<String, String> periods = new LinkedHashMap<>();
    periods.put("月", "month");
    periods.put("季度", "quarter");
    periods.put("季", "quarter");
    periods.put("半年", "half-year");
    periods.put("年", "year");
    periods.put("年度", "year");
    return periods;
  }

  /** Finds the clauses that compare a number; the name of the number is carried on. */
  private void compare() {
    String name = "";
    for (ClauseReading clause : reading.clauses()) {
      boolean once =
          switch (clause.effect().kind()) {
            case DEDUCT, AWARD, BONUS, ZERO, FULL -> clause.effect().per() == null;
            default -> false;
          };
      boolean judged = clause.effect().points().shape() == Amount.Shape.RANGE;
      name = begins(clause).map(Threshold::name).orElse(name);
      if (!once || judged || find(clause).isPresent()) {
        continue;
      }
      Threshold found = Threshold.of(clause.condition()).orElse(null);
      if (found != null && found.name().isEmpty()) {
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
    wordings.add(plain(clause.condition()));
    wordings.add(clause.text());
    wordings.removeIf(words -> Words.key(words).isEmpty());
    return wordings;
  }

  /** Returns a condition without what it says of the assessment: 发生事故的,年度考核. */
  private static String plain(String condition) {
    return ASSESSED.matcher(condition).replaceFirst("");
  }

  /** Returns the words by which a new fact is named; a word alone follows what it is about. */
  String words(ClauseReading clause) {
    String own = clause.subject() + plain(clause.condition());
    String all = Words.key(own).length() > 2 ? own : clause.context() + own;
    if (Words.key(all).isEmpty()) {
      return clause.text();
    }
    return Words.key(all).length() > 2 ? all : title + all;
  }

  /** Returns the words as the vocabulary binds them; words that mean little alone, by criterion. */
  String phrase(ClauseReading clause) {
    String own = clause.subject() + plain(clause.condition());
    return Words.key(own).length() > 2 ? own : id + "：" + wordings(clause).get(0);
  }

  /**
   * Returns the data that the vocabulary binds to the words of a clause; where these say how often
   * something must be, the name of an activity is enough.
   */
  Optional<Binding> find(ClauseReading clause) {
    return phrases
        .find(id, wordings(clause))
        .or(
            () ->
                activity(clause)
                    .flatMap(name -> phrases.find(id, List.of(name)))
                    .filter(binding -> binding.has("activity")));
  }

  /** Returns what must be so often: 例会 of 例会每季度至少召开1次,每少 and of 每季度召开1次例会,每少. */
  private static Optional<String> activity(ClauseReading clause) {
    Requirement required = clause.requirement();
    if (required != null && !required.activity().isEmpty()) {
      return Optional.of(required.activity());
    }
    String words = Words.narrow(clause.context() + clause.subject() + clause.condition());
    Matcher often = EACH_PERIOD.matcher(words);
    if (!often.find()) {
      return Optional.empty();
    }
    String before = words.substring(0, often.start());
    String name = before.isBlank() ? words.substring(often.end()) : before;
    name = LESS.matcher(name).replaceFirst("").strip();
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  /**
   * Tells whether nothing is earned in the range of a clause anyhow, since others earn for ranges
   * of the same number.
   */
  boolean earnsNothing(ClauseReading clause) {
    Threshold threshold = thresholds.get(clause);
    return threshold != null
        && reading.clauses().stream().noneMatch(c -> c.effect().kind() == EffectKind.DEDUCT)
        && thresholds.entrySet().stream()
            .anyMatch(e -> e.getKey() != clause && e.getValue().name().equals(threshold.name()));
  }

  /** Tells whether ranges of one number overlap, for points of one kind. */
  boolean overlaps(ClauseReading clause) {
    Threshold threshold = thresholds.get(clause);
    return threshold != null
        && thresholds.entrySet().stream()
            .anyMatch(
                other ->
                    other.getKey() != clause
                        && other.getKey().effect().kind() == clause.effect().kind()
                        && other.getValue().name().equals(threshold.name())
                        && other.getValue().overlaps(threshold));
  }

  /** Tells whether a clause compares a number. */
  boolean compares(ClauseReading clause) {
    return thresholds.containsKey(clause);
  }

  /** Tells whether every clause compares a number. */
  boolean comparesOnly() {
    return thresholds.size() == reading.clauses().size();
  }

  /**
   * Returns the range from which a clause counts what is missing of it or beyond it: 满意率90%以上 of
   * 满意率90%以上得10分,每低1个百分点扣0.5分. It is the only one since the last clause of that kind.
   */
  Optional<ClauseReading> startOf(ClauseReading gap) {
    if (!isGap(gap)) {
      return Optional.empty();
    }
    List<ClauseReading> before = new ArrayList<>();
    for (ClauseReading clause : reading.clauses()) {
      if (clause == gap) {
        break;
      } else if (isGap(clause)) {
        before.clear();
      } else if (earns(clause)) {
        before.add(clause);
      }
    }
    return before.size() == 1 && target(gap, before.get(0)) != null
        ? Optional.of(before.get(0))
        : Optional.empty();
  }

  /** Tells whether a clause says what a range earns from which another one takes. */
  boolean isStart(ClauseReading clause) {
    return reading.clauses().stream()
        .anyMatch(gap -> startOf(gap).filter(start -> start == clause).isPresent());
  }

  private static boolean earns(ClauseReading clause) {
    return clause.effect().kind() == EffectKind.AWARD || clause.effect().kind() == EffectKind.FULL;
  }

  private static boolean isGap(ClauseReading clause) {
    return clause.effect().kind() == EffectKind.DEDUCT
        && clause.effect().per() != null
        && GAP.matcher(clause.context() + clause.subject() + clause.condition()).matches();
  }

  /** Returns the range that a clause itself names before it counts how far beyond its end. */
  private static Optional<Threshold> begins(ClauseReading clause) {
    if (clause.effect().per() == null) {
      return Optional.empty();
    }
    String words = Words.narrow(clause.context() + clause.subject() + clause.condition());
    Matcher gap = AFTER_RANGE.matcher(words);
    return gap.matches()
        ? Threshold.of(gap.group(1))
            .filter(range -> !range.name().isEmpty())
            .filter(range -> (range.low() == null) != (range.high() == null))
            .filter(range -> (range.high() == null) == BEYOND.matcher(gap.group(2)).find())
        : Optional.empty();
  }

  /** Returns the end of a range from which a clause counts; {@code null} without any. */
  private @Nullable BigDecimal target(ClauseReading gap, ClauseReading start) {
    Threshold range = thresholds.get(start);
    if (range == null) {
      return null;
    }
    boolean beyond = BEYOND.matcher(gap.condition()).find();
    Threshold.Edge edge = beyond ? range.high() : range.low();
    return edge == null ? null : edge.value();
  }

  /**
   * Proposes to count a gap from the end of the range before it, or of that which it names itself;
   * returns whether there is one.
   */
  private boolean proposesGap(ClauseReading gap) {
    ClauseReading start = startOf(gap).orElse(null);
    Threshold own = begins(gap).orElse(null);
    Threshold range = start == null ? own : thresholds.get(start);
    BigDecimal target = start == null ? null : target(gap, start);
    if (start == null && own != null) {
      Threshold.Edge edge = own.low() == null ? own.high() : own.low();
      target = edge == null ? null : edge.value();
    }
    if (range == null || target == null) {
      return false;
    }
    Binding fact = compared(range);
    String number = fact == null ? Words.name(range.name()) : fact.term();
    propose(words(gap), ProposedFact.gap(phrase(gap), number, target));
    return true;
  }

  /** Returns the data that a clause looks at; proposes a fact and returns null without any. */
  @Nullable Binding of(ClauseReading clause) {
    Threshold threshold = thresholds.get(clause);
    if (threshold != null) {
      return compared(threshold);
    }
    Optional<Binding> found = find(clause);
    if (found.isPresent()) {
      return cadence(clause, found.get());
    }
    Requirement required = clause.requirement();
    if (required != null
        && !required.activity().isEmpty()
        && PERIODS.containsKey(required.period())) {
      propose(words(clause), ProposedFact.activity(required.activity()));
      return null;
    }
    if (proposesGap(clause)) {
      return null;
    }
    String per = clause.effect().per();
    boolean each = per != null || questions.decided(clause, GeneralDecision.ONCE, "each");
    boolean lacks =
        LACKS.matcher(Words.narrow(clause.text())).find() && !LACKING.matcher(words(clause)).find();
    String counted = words(clause) + (lacks ? "缺" : "");
    propose(
        words(clause),
        each
            ? ProposedFact.count(phrase(clause), counted, Step.of(per).unit())
            : ProposedFact.yesNo(phrase(clause), words(clause)));
    return null;
  }

  /** Returns the number that a clause looks at; proposes one and returns null without any. */
  @Nullable Binding number(ClauseReading clause, String name, String unit) {
    Binding found = find(clause).filter(binding -> binding.has("number")).orElse(null);
    if (found == null) {
      propose(words(clause), ProposedFact.number(phrase(clause), name, unit));
    }
    return found;
  }

  private @Nullable Binding compared(Threshold threshold) {
    Binding fact = phrases.find(id, List.of(threshold.name())).orElse(null);
    Parameter name = fact == null ? null : fact.of().values().get("number");
    if (fact == null || !(name instanceof Parameter.Text number)) {
      propose(
          threshold.name(),
          ProposedFact.number(threshold.name(), threshold.name(), threshold.unit()));
      return null;
    }
    List<Threshold> all = List.copyOf(thresholds.values());
    boolean up =
        !threshold.asks(all) || !"lower".equals(questions.decide(GeneralDecision.BAND_EDGE));
    String condition = threshold.condition(number.value(), all, up);
    return Binding.stated(
        fact.term(), CriterionDraft.named("when", CriterionDraft.text(condition)));
  }

  /** Proposes a term of the vocabulary, once. */
  void propose(String words, ProposedFact fact) {
    ProposedFact whose = subject.equals("coalitions") ? fact.ofCoalitions() : fact;
    if (proposals.add(whose)) {
      questions.notBound(words, whose.row());
    }
  }

  /** Adds to an activity how often it must be, as the words say it: 每季度至少2次，每少1次. */
  private @Nullable Binding cadence(ClauseReading clause, Binding binding) {
    boolean lacking = clause.effect().kind() == EffectKind.DEDUCT;
    if (!binding.has("activity") || binding.stated() || !lacking) {
      return binding;
    }
    Requirement required = clause.requirement();
    if (required != null && PERIODS.containsKey(required.period())) {
      return every(binding, required.times(), required.period());
    }
    Matcher words = EACH_PERIOD.matcher(Words.narrow(clause.context() + clause.condition()));
    if (!words.find()) {
      questions.undecided(
          clause.text(),
          new Wording("少于几次没有写明", "how often it must be"),
          "每季度至少1次，每少1次扣…；或者在“数法”里写 at-least、every");
      return null;
    }
    return every(binding, new BigDecimal(words.group(2)), words.group(1));
  }

  private static Binding every(Binding activity, BigDecimal times, String period) {
    return activity.with(
        CriterionDraft.named(
                "at-least", CriterionDraft.number(times),
                "every", CriterionDraft.text(PERIODS.getOrDefault(period, "year")))
            .values());
  }
}
