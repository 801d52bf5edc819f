package io.kaoping.rubric;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What a clause looks at. Each kind counts something per subject and names its witnesses; the
 * executors compute it, the criterion forms say what the count is worth.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface Measure {
  /** Returns the word by which a clause counts it, as written after {@code per:}. */
  String unit();

  /** Tells whether it measures a quantity instead of counting. */
  default boolean measures() {
    return false;
  }

  /** Tells whether what it measures is a share of something, so that it can be read in percent. */
  default boolean hasBase() {
    return false;
  }

  /**
   * A condition on the subject's facts; counts 1 when it holds.
   *
   * @param condition the condition
   */
  record When(Condition condition) implements Measure {
    @Override
    public String unit() {
      return "once";
    }
  }

  /**
   * A duty with a beat; counts how many times it fell short over all due periods.
   *
   * @param activity the kind of activity
   * @param atLeast how often in each period, 1 or more
   * @param every the period
   * @param part in which part the subject must have been
   * @param where which activities count; {@code null} for all
   */
  record Cadence(String activity, int atLeast, Period every, Part part, @Nullable Condition where)
      implements Measure {
    /** Refuses a duty of less than once. */
    public Cadence {
      Objects.requireNonNull(activity, "activity");
      if (atLeast < 1) {
        throw new IllegalArgumentException("atLeast must be at least 1: " + atLeast);
      }
    }

    @Override
    public String unit() {
      return "shortfall";
    }
  }

  /**
   * Activities of a kind; counts them.
   *
   * @param activity the kind of activity
   * @param part in which part the subject must have been
   * @param where which activities count; {@code null} for all
   */
  record Activities(String activity, Part part, @Nullable Condition where) implements Measure {
    @Override
    public String unit() {
      return "occurrence";
    }
  }

  /**
   * Items of a list; counts those that match, among a base.
   *
   * @param list the list
   * @param where which of the base count; {@code null} for all
   * @param among which items form the base; {@code null} for all
   */
  record Items(String list, @Nullable Condition where, @Nullable Condition among)
      implements Measure {
    @Override
    public String unit() {
      return "item";
    }
  }

  /**
   * Records of a kind; counts them, those with one key once.
   *
   * @param kind the kind of record
   * @param where which records count; {@code null} for all
   */
  record Records(String kind, @Nullable Condition where) implements Measure {
    @Override
    public String unit() {
      return "occurrence";
    }
  }

  /**
   * Entries of a named list that the subject lacks or holds; counts them.
   *
   * @param namedList the list's name
   * @param entries its entries, in order; each is a yes-or-no fact
   * @param held {@code true} to count those it holds, {@code false} those it lacks
   */
  record Entries(String namedList, List<String> entries, boolean held) implements Measure {
    /** Copies the entries. */
    public Entries {
      entries = List.copyOf(entries);
    }

    @Override
    public String unit() {
      return "entry";
    }
  }

  /**
   * Activities that the unit's coalition held while the unit belonged to it, and that the unit
   * missed; counts them.
   *
   * @param activity the kind of activity
   */
  record Absences(String activity) implements Measure {
    @Override
    public String unit() {
      return "occurrence";
    }
  }

  /**
   * Members of the coalition that took part in none of the activities of a kind that it held or
   * took part in; counts them.
   *
   * @param activity the kind of activity
   */
  record MembersWithout(String activity) implements Measure {
    @Override
    public String unit() {
      return "member";
    }
  }

  /**
   * What an expert rule in DRL reports; counts its findings.
   *
   * @param rule the file of the rule without its ending, such as {@code L2-closed-loop}
   */
  record Expert(String rule) implements Measure {
    @Override
    public String unit() {
      return "occurrence";
    }
  }

  /**
   * A number that the subject states, or the share of one number in another.
   *
   * @param fact the number
   * @param outOf the number it is a share of; {@code null} for {@code base}
   * @param base what it is a share of, above zero; 1 when it stands by itself
   */
  record Number(String fact, @Nullable String outOf, BigDecimal base) implements Measure {
    /** Refuses a base that is not above zero. */
    public Number {
      Objects.requireNonNull(fact, "fact");
      if (base.signum() <= 0) {
        throw new IllegalArgumentException("base must be above zero: " + base);
      }
    }

    @Override
    public String unit() {
      return "unit";
    }

    @Override
    public boolean measures() {
      return true;
    }

    @Override
    public boolean hasBase() {
      return outOf != null || base.compareTo(BigDecimal.ONE) != 0;
    }
  }

  /**
   * What a number comes to over some items, activities or records. Of records with one key the
   * highest counts; where one of them does not state the number, nobody knows the sum.
   *
   * @param of which items, activities or records: {@link Items} without a base, {@link Activities}
   *     or {@link Records}
   * @param field the number
   */
  record Sum(Measure of, String field) implements Measure {
    /** Refuses what cannot be summed. */
    public Sum {
      Objects.requireNonNull(field, "field");
      if (!(of instanceof Items || of instanceof Activities || of instanceof Records)) {
        throw new IllegalArgumentException("of has nothing to sum: " + of);
      }
    }

    @Override
    public String unit() {
      return "unit";
    }

    @Override
    public boolean measures() {
      return true;
    }
  }

  /**
   * Some conditions on the subject's facts; counts how many of them hold.
   *
   * @param conditions the conditions
   */
  record Conditions(List<Condition> conditions) implements Measure {
    /** Copies the conditions. */
    public Conditions {
      conditions = List.copyOf(conditions);
    }

    @Override
    public String unit() {
      return "condition";
    }
  }

  /**
   * Records of a kind at one of its levels; counts those whose case stands at no higher level, or
   * those whose case does, and those with one key once.
   *
   * @param kind the kind of record
   * @param level the level
   * @param higher the levels above it
   * @param outranked whether it counts those whose case stands at a higher level, and not the
   *     others
   * @param where which records count; {@code null} for all
   */
  record Tier(
      String kind, String level, List<String> higher, boolean outranked, @Nullable Condition where)
      implements Measure {
    /** Copies the levels. */
    public Tier {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(level, "level");
      higher = List.copyOf(higher);
    }

    @Override
    public String unit() {
      return "occurrence";
    }
  }

  /**
   * Discretionary points 酌情分 that somebody decided on the clause; measures their sum.
   *
   * @param from the least that one judgement may give, zero apart
   * @param to the most that one judgement may give
   */
  record Judged(BigDecimal from, BigDecimal to) implements Measure {
    @Override
    public String unit() {
      return "unit";
    }

    @Override
    public boolean measures() {
      return true;
    }
  }

  /**
   * A poll 民主测评; measures the weighted mean of the groups of raters, out of what the best choice
   * gives.
   *
   * @param poll the poll
   */
  record Poll(String poll) implements Measure {
    @Override
    public String unit() {
      return "unit";
    }

    @Override
    public boolean measures() {
      return true;
    }

    @Override
    public boolean hasBase() {
      return true;
    }
  }

  /**
   * A panel 评委组; measures the weighted mean of what its groups gave, out of the most they can give.
   *
   * @param panel the panel
   */
  record Panel(String panel) implements Measure {
    @Override
    public String unit() {
      return "unit";
    }

    @Override
    public boolean measures() {
      return true;
    }

    @Override
    public boolean hasBase() {
      return true;
    }
  }

  /**
   * The results of earlier periods 前期考评; measures their weighted mean, each out of its maximum.
   *
   * @param every the length of the periods; those that are due count
   * @param weights the weight of each period of a year, in order; empty when all weigh the same
   * @param missing what a period without a total is
   */
  record Earlier(Period every, List<BigDecimal> weights, WhenMissing missing) implements Measure {
    /** Copies the weights. */
    public Earlier {
      weights = List.copyOf(weights);
    }

    @Override
    public String unit() {
      return "unit";
    }

    @Override
    public boolean measures() {
      return true;
    }

    @Override
    public boolean hasBase() {
      return true;
    }
  }

  /**
   * The earlier periods whose result meets a condition; counts them, or the runs of them.
   *
   * @param every the length of the periods; those that are due count
   * @param where which results count
   * @param inARow how many periods one after the other make one; 1 to count each period
   * @param missing what a period without a total is
   */
  record EarlierPeriods(Period every, Condition where, int inARow, WhenMissing missing)
      implements Measure {
    @Override
    public String unit() {
      return "period";
    }
  }

  /** What an earlier period is in which a subject got no total, such as one before it joined. */
  enum WhenMissing {
    /** It is left out, and the others share its weight. */
    SKIP,
    /** It counts as a total of zero. */
    ZERO,
    /** The criterion cannot be assessed. */
    NOT_ASSESSABLE
  }

  /** A measure that no executor can see, since it looks at results: scoring computes it. */
  sealed interface Scored extends Measure {
    @Override
    default String unit() {
      return "unit";
    }

    @Override
    default boolean measures() {
      return true;
    }

    @Override
    default boolean hasBase() {
      return true;
    }
  }

  /**
   * The points of other criteria of the same subject, out of their maximum.
   *
   * @param criteria their ids
   */
  record PointsOf(List<String> criteria) implements Scored {
    /** Copies the ids. */
    public PointsOf {
      criteria = List.copyOf(criteria);
    }
  }

  /**
   * How much more of the maximum a subject has than in the last assessment 比上期提高: its share now
   * less its share then; below zero where it has less.
   *
   * @param criteria the ids of the criteria whose points count now; empty for all of the maximum
   *     but the one that asks
   * @param over the length of the period to compare with: the one that ended last before the
   *     assessment period begins
   * @param missing what it is without a result of that period: {@link WhenMissing#SKIP} no more and
   *     no less, or {@link WhenMissing#NOT_ASSESSABLE}
   */
  record Improvement(List<String> criteria, Period over, WhenMissing missing) implements Scored {
    /** Copies the ids and refuses to take a missing result for zero. */
    public Improvement {
      criteria = List.copyOf(criteria);
      if (missing == WhenMissing.ZERO) {
        throw new IllegalArgumentException("missing is ZERO");
      }
    }
  }

  /**
   * What the members of a coalition got, on average, out of the maximum.
   *
   * @param of which members: the units, or the coalitions of the level below 下级共同体
   * @param criterion the id of a criterion of such members; {@code null} for their totals
   * @param span when a membership counts; a member weighs as much as its share of that time
   */
  record Members(SubjectKind of, @Nullable String criterion, Span span) implements Scored {}

  /**
   * What the coalitions of a unit got, out of the maximum.
   *
   * @param criterion the id of a criterion of coalitions; {@code null} for their totals
   * @param span when a membership counts
   * @param several what counts of a unit that belonged to several
   * @param split whether the members share it, each by its share of the time; else each has it in
   *     full
   */
  record OfCoalition(@Nullable String criterion, Span span, Several several, boolean split)
      implements Scored {}

  /** What counts of a unit that belonged to several coalitions. */
  enum Several {
    /** Their mean, each by its share of the time: the time outside of any does not count. */
    MEAN,
    /** The best, after each is reduced to its share of the time. */
    BEST,
    /** Their sum, each reduced to its share of the time. */
    SUM
  }
}
