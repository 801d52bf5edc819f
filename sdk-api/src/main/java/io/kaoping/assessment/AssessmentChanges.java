package io.kaoping.assessment;

import io.kaoping.problem.Language;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two assessments 变动: for each unit and coalition the criteria, the total, the
 * rank, the grade, the awards and the lights that are not as they were.
 *
 * @param subjects one change for each subject of which anything differs, units first, by id
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record AssessmentChanges(List<SubjectChange> subjects) {
  /** Copies the list. */
  public AssessmentChanges {
    subjects = List.copyOf(subjects);
  }

  /** Returns what differs between two assessments. */
  public static AssessmentChanges between(Assessment before, Assessment after) {
    List<SubjectChange> changes = new ArrayList<>();
    add(before.units(), after.units(), changes);
    add(before.coalitions(), after.coalitions(), changes);
    return new AssessmentChanges(changes);
  }

  private static void add(
      List<Scorecard> before, List<Scorecard> after, List<SubjectChange> changes) {
    // mostly nearly all of them are the same objects
    Map<String, Scorecard> was = byId(before, objects(after));
    Map<String, Scorecard> is = byId(after, objects(before));
    both(was.keySet(), is.keySet()).stream()
        .sorted()
        .map(id -> new SubjectChange(was.get(id), is.get(id)))
        .filter(SubjectChange::differs)
        .forEach(changes::add);
  }

  private static Set<Scorecard> objects(List<Scorecard> cards) {
    Set<Scorecard> objects = Collections.newSetFromMap(new IdentityHashMap<>());
    objects.addAll(cards);
    return objects;
  }

  private static Map<String, Scorecard> byId(List<Scorecard> cards, Set<Scorecard> but) {
    Map<String, Scorecard> byId = new LinkedHashMap<>();
    for (Scorecard card : cards) {
      if (!but.contains(card)) {
        byId.put(card.id(), card);
      }
    }
    return byId;
  }

  private static <T> Set<T> both(Set<T> some, Set<T> others) {
    Set<T> both = new LinkedHashSet<>(some);
    both.addAll(others);
    return both;
  }

  /** Tells whether nothing differs. */
  public boolean isEmpty() {
    return subjects.isEmpty();
  }

  /** Returns what differs of a unit or coalition, if anything does. */
  public Optional<SubjectChange> of(String id) {
    return subjects.stream().filter(change -> change.id().equals(id)).findFirst();
  }

  /**
   * Returns the changes as text, in a language; lines end with a line feed. Of whom nothing can be
   * told, as of who keeps a grade of which only the border has moved, it says nothing.
   */
  public String text(Language language) {
    StringBuilder text = new StringBuilder();
    subjects.forEach(change -> change.append(text, language));
    return text.toString();
  }

  /**
   * What differs of one subject.
   *
   * @param before its scorecard before; {@code null} when it was not assessed then
   * @param after its scorecard after; {@code null} when it was not assessed then
   */
  public record SubjectChange(@Nullable Scorecard before, @Nullable Scorecard after) {
    /** Refuses a change of nobody. */
    public SubjectChange {
      if (before == null && after == null) {
        throw new IllegalArgumentException("before and after are both null");
      }
    }

    private Scorecard any() {
      return after == null ? Objects.requireNonNull(before) : after;
    }

    /** Returns the subject's id. */
    public String id() {
      return any().id();
    }

    /** Returns the subject's name, as it is after the change if it is there. */
    public String name() {
      return any().name();
    }

    private boolean differs() {
      if (before == after) {
        return false;
      }
      return before == null
          || after == null
          || !before.criteria().equals(after.criteria())
          || !before.total().equals(after.total())
          || !before.account().equals(after.account())
          || !before.standing().equals(after.standing())
          || restsOnOther(before, after);
    }

    /** Tells whether more or fewer points rest on something; the pieces alone are no difference. */
    private static boolean restsOnOther(Scorecard before, Scorecard after) {
      return !before.confidence().equals(after.confidence())
          && !stakes(before).equals(stakes(after));
    }

    /** Returns the criteria of which anything differs, in the order of the rubric. */
    public List<CriterionChange> criteria() {
      Map<String, CriterionResult> was = results(before);
      Map<String, CriterionResult> is = results(after);
      List<CriterionChange> changes = new ArrayList<>();
      for (String id : both(is.keySet(), was.keySet())) {
        CriterionChange change = new CriterionChange(was.get(id), is.get(id));
        if (!Objects.equals(change.before, change.after)) {
          changes.add(change);
        }
      }
      return changes;
    }

    private static Map<String, CriterionResult> results(@Nullable Scorecard card) {
      Map<String, CriterionResult> results = new LinkedHashMap<>();
      if (card != null) {
        card.criteria().forEach(result -> results.put(result.criterion(), result));
      }
      return results;
    }

    private void append(StringBuilder text, Language language) {
      Words words = new Words(language);
      List<String> standing = new ArrayList<>();
      words.add(standing, "总分", "total", total(before), total(after));
      words.add(standing, "名次", "rank", rank(before), rank(after));
      words.add(standing, "等次", "grade", grade(before, language), grade(after, language));
      words.add(standing, "评先", "awards", awards(before, language), awards(after, language));
      Map<Ground, Points> rested = stakes(before);
      Map<Ground, Points> rests = stakes(after);
      for (Ground ground : Ground.values()) {
        words.add(
            standing,
            ground.word(Language.ZH),
            ground.word(Language.EN),
            rested.getOrDefault(ground, Points.ZERO).toString(),
            rests.getOrDefault(ground, Points.ZERO).toString());
      }
      Map<Wording, String> was = marks(before, language);
      Map<Wording, String> is = marks(after, language);
      for (Wording scale : both(was.keySet(), is.keySet())) {
        String none = words.none();
        words.add(
            standing,
            scale.zh(),
            scale.en(),
            was.getOrDefault(scale, none),
            is.getOrDefault(scale, none));
      }
      List<CriterionChange> criteria = criteria();
      if (standing.isEmpty() && criteria.isEmpty()) {
        return;
      }
      text.append(name()).append(" (").append(id()).append(")\n");
      if (!standing.isEmpty()) {
        text.append("  ").append(String.join(words.say(";", "; "), standing)).append('\n');
      }
      criteria.forEach(change -> change.append(text, this, language));
    }

    private static Map<Wording, String> marks(@Nullable Scorecard card, Language language) {
      Map<Wording, String> marks = new LinkedHashMap<>();
      if (card != null) {
        card.standing()
            .marks()
            .forEach(mark -> marks.put(mark.scaleTitle(), mark.stepTitle().in(language)));
      }
      return marks;
    }

    private static String total(@Nullable Scorecard card) {
      return card == null ? "–" : card.total().map(Points::toString).orElse("–");
    }

    private static String rank(@Nullable Scorecard card) {
      return card == null ? "–" : card.rank().map(String::valueOf).orElse("–");
    }

    /** Returns how many of the points at stake rest on each ground. */
    private static Map<Ground, Points> stakes(@Nullable Scorecard card) {
      Map<Ground, Points> stakes = new EnumMap<>(Ground.class);
      Optional<Confidence> confidence = card == null ? Optional.empty() : card.confidence();
      confidence.ifPresent(
          c -> c.shares().forEach(each -> stakes.put(each.ground(), each.stake())));
      return stakes;
    }

    private static String grade(@Nullable Scorecard card, Language language) {
      Optional<Grade> grade = card == null ? Optional.empty() : card.gradeIfAny();
      return grade.map(g -> g.wording().in(language)).orElse("–");
    }

    private static String awards(@Nullable Scorecard card, Language language) {
      List<String> awards =
          card == null
              ? List.of()
              : card.standing().awards().stream().map(a -> a.wording().in(language)).toList();
      return awards.isEmpty() ? "–" : String.join(language == Language.ZH ? "、" : ", ", awards);
    }
  }

  /**
   * What differs of one criterion.
   *
   * @param before its result before; {@code null} when there was none
   * @param after its result after; {@code null} when there is none
   */
  public record CriterionChange(@Nullable CriterionResult before, @Nullable CriterionResult after) {
    /** Refuses a change of nothing. */
    public CriterionChange {
      if (before == null && after == null) {
        throw new IllegalArgumentException("before and after are both null");
      }
    }

    private CriterionResult any() {
      return after == null ? Objects.requireNonNull(before) : after;
    }

    /** Returns the criterion's id. */
    public String criterion() {
      return any().criterion();
    }

    /** Returns the lines that were not there before. */
    public List<PointLine> added() {
      return without(after, before);
    }

    /** Returns the lines that are there no more. */
    public List<PointLine> removed() {
      return without(before, after);
    }

    private static List<PointLine> without(
        @Nullable CriterionResult some, @Nullable CriterionResult others) {
      List<PointLine> known = others == null ? List.of() : others.lines();
      return some == null
          ? List.of()
          : some.lines().stream().filter(line -> !known.contains(line)).toList();
    }

    private void append(StringBuilder text, SubjectChange subject, Language language) {
      Words words = new Words(language);
      text.append("  ").append(criterion()).append(' ').append(any().title().in(language));
      String was = points(before, words);
      String is = points(after, words);
      text.append(words.say(":", ": "));
      text.append(was.equals(is) ? is : was + " → " + is).append('\n');
      lines(text, words.say("不再有:", "no more: "), removed(), subject.before, language);
      lines(text, words.say("现在有:", "now: "), added(), subject.after, language);
    }

    private static void lines(
        StringBuilder text,
        String label,
        List<PointLine> lines,
        @Nullable Scorecard card,
        Language language) {
      if (card != null) {
        Explanation explanation = new Explanation(card, language);
        Words words = new Words(language);
        for (PointLine line : lines) {
          text.append("    ").append(label).append(explanation.said(line));
          String evidence = explanation.evidence(line);
          if (!evidence.isEmpty()) {
            text.append(words.say(";依据:", "; evidence: ")).append(evidence);
          }
          text.append('\n');
        }
      }
    }

    private static String points(@Nullable CriterionResult result, Words words) {
      if (result == null) {
        return words.none();
      }
      return switch (result.state()) {
        case NOT_ASSESSABLE -> words.say("无法评定", "not assessable");
        case NOT_APPLICABLE -> words.say("不适用", "not applicable") + " " + result.points();
        case MET, PARTLY_MET, NOT_MET -> String.valueOf(result.points());
      };
    }
  }

  /** The words of an account of changes, in a language. */
  private record Words(Language language) {
    String say(String zh, String en) {
      return language == Language.ZH ? zh : en;
    }

    String none() {
      return "–";
    }

    /** Adds what differs. */
    void add(List<String> all, String zh, String en, String was, String is) {
      if (!was.equals(is)) {
        all.add(say(zh, en) + " " + was + " → " + is);
      }
    }
  }
}
