package io.kaoping.rubric;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What a criterion that does not apply 不适用 is worth; each criterion that can meet this says it, and
 * there is no default.
 *
 * @param kind the policy
 * @param deductionsTimes by how much the other deductions are multiplied; 1 but for {@link
 *     Kind#MULTIPLIER}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record NotApplicablePolicy(Kind kind, Points deductionsTimes) {
  /** Nothing is deducted. */
  public static final NotApplicablePolicy EXEMPT = of(Kind.EXEMPT);

  /** It stands in the own list of others. */
  public static final NotApplicablePolicy OTHER_LIST = of(Kind.OTHER_LIST);

  /** Refuses nulls. */
  public NotApplicablePolicy {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(deductionsTimes, "deductionsTimes");
  }

  /** Returns a policy that multiplies nothing. */
  public static NotApplicablePolicy of(Kind kind) {
    return new NotApplicablePolicy(kind, Points.of(1));
  }

  /** Tells whether it takes the criterion out of the subject's account. */
  public boolean leavesOut() {
    return kind == Kind.RESCALE || kind == Kind.EXCLUDE_UNIT || kind == Kind.OTHER_LIST;
  }

  /** Returns what it means, in words 不扣分、计满分. */
  public Wording wording() {
    return switch (kind) {
      case EXEMPT -> new Wording("不扣分", "nothing is deducted");
      case FULL -> new Wording("计满分", "full points");
      case ZERO -> new Wording("计零分", "no points");
      case PEER_MEAN -> new Wording("取同类平均分", "the mean of the class");
      case RESCALE -> new Wording("不计入,其余评分项折算", "left out, the others are scaled up");
      case OTHER_LIST -> new Wording("不在本单位清单", "in the list of others");
      case EXCLUDE_UNIT -> new Wording("不计入,不参加排名", "left out, not ranked");
      case MULTIPLIER ->
          new Wording(
              "其余扣分乘以 " + deductionsTimes, "other deductions are multiplied by " + deductionsTimes);
    };
  }

  /** The policies. */
  public enum Kind {
    /** 免扣: nothing is deducted, the points stay where a full start puts them. */
    EXEMPT,
    /** 计满分: the maximum, wherever the criterion starts. */
    FULL,
    /** 计零分. */
    ZERO,
    /** 取平均: the mean of those of the same class to whom it applies. */
    PEER_MEAN,
    /** 折算: it is left out, and the other criteria are scaled up to the same maximum. */
    RESCALE,
    /** 不参加排名: it is left out, and the subject has neither rank nor grade nor award. */
    EXCLUDE_UNIT,
    /** 加倍: the points stay at the start, and the other deductions of the subject are multiplied. */
    MULTIPLIER,
    /**
     * 不在本单位清单: it stands in the own list of others and is left out; no policy of a pack, but what
     * an own list comes to for all others.
     */
    OTHER_LIST
  }
}
