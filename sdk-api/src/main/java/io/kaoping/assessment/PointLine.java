package io.kaoping.assessment;

import io.kaoping.finding.Measured;
import io.kaoping.finding.Witness;
import io.kaoping.finding.Witnesses;
import io.kaoping.problem.Language;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Wording;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One line of an account 扣分明细: what a clause found and what it did to the points.
 *
 * @param rule the clause's id
 * @param effect what the clause does
 * @param template what was found, in words, with {@code {count}} and {@code {of}} still in it
 * @param count how many were found
 * @param of among how many
 * @param measured the quantity, for what was measured and not counted; else {@code null}
 * @param reason why it is worth what it is; empty when the amount speaks for itself
 * @param raw the signed amount before limits, at the weight of the run; deductions are negative
 * @param applied the signed amount that counts
 * @param limit what made the two differ
 * @param evidence what it rests on, in order
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record PointLine(
    String rule,
    Effect effect,
    Wording template,
    long count,
    long of,
    @Nullable Measured measured,
    Wording reason,
    Points raw,
    Points applied,
    Limit limit,
    List<Witness> evidence) {
  /** Copies the evidence. */
  public PointLine {
    evidence = evidence instanceof Witnesses ? evidence : List.copyOf(evidence);
  }

  /** Makes a line of what was counted, whose amount speaks for itself. */
  public PointLine(
      String rule,
      Effect effect,
      Wording template,
      long count,
      long of,
      Points raw,
      Points applied,
      Limit limit,
      List<Witness> evidence) {
    this(rule, effect, template, count, of, null, Wording.NONE, raw, applied, limit, evidence);
  }

  /** Returns what was found, in words. */
  public Wording finding() {
    return new Wording(filled(template.zh()), filled(template.en()));
  }

  private String filled(String text) {
    return text.replace("{count}", counted()).replace("{of}", among());
  }

  /** Returns how much was found, as an account writes it: the measured value, else the count. */
  public String counted() {
    return measured == null ? Long.toString(count) : measured.told();
  }

  /** Returns out of how much, as an account writes it: the measured base, else how many. */
  public String among() {
    return measured == null ? Long.toString(of) : measured.whole().toPlainString();
  }

  /** Returns this line with another amount that counts, and why. */
  public PointLine applying(Points amount, Limit limiting) {
    return new PointLine(
        rule, effect, template, count, of, measured, reason, raw, amount, limiting, evidence);
  }

  /** What keeps an amount from counting in full. */
  public enum Limit {
    /** Nothing. */
    NONE("", ""),
    /** 扣完为止: the criterion had no more to lose. */
    FLOOR("扣完为止", "nothing left to lose"),
    /** 封顶: the criterion had no more to earn. */
    CAP("本项封顶", "the criterion's cap"),
    /** 最多: the clause's own limit. */
    CLAUSE("本款上限", "the clause's limit"),
    /** 就高、择一: another clause counts instead. */
    NOT_CHOSEN("另一款已计", "another clause counts"),
    /** 豁免: a waiver. */
    WAIVER("豁免", "waived");

    private final String zh;
    private final String en;

    Limit(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    /** Returns the word for it in a language; empty where nothing limits. */
    public String word(Language language) {
      return language == Language.ZH ? zh : en;
    }
  }
}
