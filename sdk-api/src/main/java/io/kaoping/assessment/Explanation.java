package io.kaoping.assessment;

import io.kaoping.problem.Language;
import io.kaoping.rubric.CriterionRole;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.NotApplicablePolicy;
import io.kaoping.rubric.Points;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Why a subject got what it got 评分说明: every point, the published sentence, what was counted, the
 * evidence, and the sum.
 *
 * @param scorecard the result it explains
 * @param language the language of its words; published sentences follow it too
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Explanation(Scorecard scorecard, Language language) {
  /** Returns the explanation as text; lines end with a line feed. */
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append(scorecard.name()).append(" (").append(scorecard.id()).append(")\n");
    out.append(headline()).append('\n');
    for (StandingLine line : scorecard.standing().trace()) {
      out.append("  ").append(reason(line)).append('\n');
    }
    for (CriterionResult criterion : scorecard.criteria()) {
      if (criterion.inOtherList()) {
        continue;
      }
      out.append('\n');
      append(out, criterion);
    }
    out.append('\n').append(account()).append('\n');
    String restsOn = confidence();
    if (!restsOn.isEmpty()) {
      out.append('\n').append(restsOn).append('\n');
    }
    return out.toString();
  }

  /** Returns what one of the later phases took, and why, in one line. */
  public String reason(StandingLine line) {
    return phase(line) + source(line) + say(":", ": ") + line.text().in(language);
  }

  /** Returns total, rank, grade and awards in one line, with what limited them. */
  public String headline() {
    StringBuilder out = new StringBuilder();
    out.append(say("总分 ", "Total "))
        .append(scorecard.total().map(Points::toString).orElseGet(this::noTotal));
    Scorecard.Standing standing = scorecard.standing();
    scorecard
        .rank()
        .ifPresent(
            rank ->
                out.append(say(",第 ", ", rank "))
                    .append(rank)
                    .append(say(" 名(同类共 ", " of "))
                    .append(standing.among())
                    .append(say(" 个)", "")));
    scorecard
        .gradeIfAny()
        .ifPresent(g -> out.append(say(",等次 ", ", grade ")).append(g.wording().in(language)));
    Grade byTotal = standing.gradeByTotal();
    if (byTotal != null && !byTotal.equals(standing.grade())) {
      out.append(say("(按总分为 ", " (by total ")).append(byTotal.wording().in(language));
      boolean more =
          standing.trace().stream()
              .anyMatch(
                  line ->
                      line.phase() == StandingLine.Phase.CONSEQUENCE
                          || line.phase() == StandingLine.Phase.QUOTA);
      if (!more) {
        out.append(say(",因", ", limited by "))
            .append(
                standing.vetoes().stream()
                    .map(v -> sanctionName(v) + say("(", " (") + titleOf(v) + ")")
                    .distinct()
                    .collect(Collectors.joining(say("、", ", "))))
            .append(say("下调", ""));
      }
      out.append(')');
    }
    for (Scorecard.Mark mark : standing.marks()) {
      out.append(say(",", ", "))
          .append(mark.scaleTitle().in(language))
          .append(' ')
          .append(mark.stepTitle().in(language));
    }
    standing
        .awards()
        .forEach(a -> out.append(say(",获评 ", ", award ")).append(a.wording().in(language)));
    standing
        .lostAwards()
        .forEach(a -> out.append(say(",失去 ", ", award lost ")).append(a.wording().in(language)));
    return out.toString();
  }

  private String phase(StandingLine line) {
    return switch (line.phase()) {
      case EXCLUSION -> say("不适用", "Not applicable");
      case VETO -> say("一票否决", "Veto");
      case SANCTION -> say("处置", "Sanction");
      case CONSEQUENCE -> say("结果运用", "Consequence");
      case QUOTA -> say("名额", "Quota");
    };
  }

  /** Returns what did it, where the line itself does not say so: the criterion of a veto. */
  private String source(StandingLine line) {
    return switch (line.phase()) {
      case VETO, SANCTION -> say("(", " (") + titleOf(line.id()) + ")";
      case EXCLUSION, CONSEQUENCE, QUOTA -> "";
    };
  }

  /** Returns what a committee calls what a clause takes besides points: 一票否决 or 处置. */
  public String sanctionName(String clause) {
    boolean veto =
        scorecard.standing().trace().stream()
            .anyMatch(l -> l.phase() == StandingLine.Phase.VETO && l.id().equals(clause));
    return veto ? say("一票否决", "veto") : say("处置", "sanction");
  }

  /** Returns the title of the criterion of a clause. */
  private String titleOf(String clause) {
    return scorecard.criteria().stream()
        .filter(c -> c.lines().stream().anyMatch(line -> line.rule().equals(clause)))
        .map(c -> c.criterion() + " " + c.title().in(language))
        .findFirst()
        .orElse(clause);
  }

  private String noTotal() {
    boolean stopped =
        !scorecard.standing().vetoes().isEmpty()
            && scorecard.criteria().stream()
                .noneMatch(c -> c.state() == CriterionState.NOT_ASSESSABLE)
            && scorecard.criteria().stream()
                .anyMatch(c -> c.state() != CriterionState.NOT_APPLICABLE);
    if (stopped) {
      String name = sanctionName(scorecard.standing().vetoes().get(0));
      return say("无(" + name + ",不再计分)", "none (a " + name + " stopped the scoring)");
    }
    boolean unknown =
        scorecard.criteria().stream().anyMatch(c -> c.state() == CriterionState.NOT_ASSESSABLE);
    return unknown
        ? say("无(有评分项无法评定)", "none (a criterion is not assessable)")
        : say("无(没有可计分的评分项)", "none (nothing to count)");
  }

  /**
   * Returns the account of the total, one line for each of its lines and the sum at the end; a line
   * of a section says term by term what it is made of. Without a total it is "none".
   */
  public String account() {
    String heading = say("合计:", "Sum: ");
    Points total = scorecard.total().orElse(null);
    if (total == null) {
      return heading + say("无", "none");
    }
    StringBuilder out = new StringBuilder(heading.strip());
    for (TotalLine line : scorecard.account()) {
      out.append("\n  ")
          .append(line.kind() == TotalLine.Kind.CRITERION ? line.id() + " " : "")
          .append(line.text().in(language));
      if (line.kind() == TotalLine.Kind.BONUS) {
        out.append(say("(加分)", " (bonus)"));
      }
      if (line.kind() != TotalLine.Kind.NOTE) {
        out.append(say(":", ": ")).append(terms(line)).append(line.points());
      }
      if (!line.dependsOn().isEmpty()) {
        out.append(say("(依据单位:", " (rests on "))
            .append(String.join(say("、", ", "), line.dependsOn()))
            .append(')');
      }
    }
    out.append("\n  ").append(say("总分:", "Total: "));
    List<String> terms =
        scorecard.account().stream()
            .filter(line -> line.kind() != TotalLine.Kind.NOTE)
            .map(line -> line.points().toString())
            .toList();
    if (terms.size() > 1) {
      out.append(String.join(" + ", terms).replace(" + -", " - ")).append(" = ");
    }
    return out.append(total).toString();
  }

  /**
   * Returns the criteria that add up to a line of a section, as terms; nothing where they do not.
   */
  private String terms(TotalLine line) {
    CriterionRole role =
        line.kind() == TotalLine.Kind.BONUS ? CriterionRole.BONUS : CriterionRole.BASE;
    if (role == CriterionRole.BASE && line.kind() != TotalLine.Kind.SECTION) {
      return "";
    }
    Points sum = Points.ZERO;
    StringBuilder terms = new StringBuilder();
    for (CriterionResult criterion : scorecard.criteria()) {
      Points points = criterion.points();
      if (points != null
          && criterion.role() == role
          && !criterion.inOtherList()
          && criterion.section().equals(line.id())) {
        sum = sum.plus(points);
        terms
            .append(terms.isEmpty() ? "" : " + ")
            .append(criterion.criterion())
            .append(' ')
            .append(points);
      }
    }
    return sum.equals(line.points()) ? terms.append(" = ").toString() : "";
  }

  /**
   * Returns what the points rest on, one line for each ground with its criteria; empty where nobody
   * has said so or nothing is at stake. Beside a criterion stands how many of its pieces have
   * supporting material, where some have and some have not.
   */
  public String confidence() {
    List<Confidence.Share> shares =
        scorecard.confidence().map(Confidence::shares).orElse(List.of());
    if (shares.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder(say("凭据构成(不影响得分):", "Rests on (no points change):"));
    for (Confidence.Share share : shares) {
      out.append("\n  ")
          .append(share.ground().word(language))
          .append(say(":分值 ", ": "))
          .append(language == Language.ZH ? share.stake() : share.points())
          .append(say(",得 ", " of "))
          .append(language == Language.ZH ? share.points() : share.stake())
          .append(say(" 分(", " points ("))
          .append(said(share))
          .append(')');
    }
    return out.toString();
  }

  /**
   * Returns the criteria of a share, each with how much of it is evidenced where that is a part.
   */
  public String said(Confidence.Share share) {
    return share.entries().stream()
        .map(
            entry ->
                entry.evidenced() == 0 || entry.evidenced() == entry.pieces()
                    ? entry.criterion()
                    : entry.criterion()
                        + say(" 有佐证 ", " evidenced ")
                        + entry.evidenced()
                        + "/"
                        + entry.pieces())
        .collect(Collectors.joining(say("、", ", ")));
  }

  private void append(StringBuilder out, CriterionResult criterion) {
    Points points = criterion.points();
    out.append(criterion.criterion())
        .append(' ')
        .append(criterion.title().in(language))
        .append(say(":", ": "))
        .append(standing(criterion))
        .append('\n');
    out.append(say("  标准:", "  Rule: ")).append(criterion.sentence().in(language));
    if (!criterion.weight().equals(Points.of(1))) {
      out.append(say("(按权重 ", " (at weight ")).append(criterion.weight()).append(say(" 折算)", ")"));
    }
    out.append('\n');
    Points selfAssessed = criterion.selfAssessed();
    if (selfAssessed != null) {
      out.append(say("  自评分:", "  Self-assessed: "))
          .append(selfAssessed)
          .append(say(";核定分:", "; verified: "))
          .append(points == null ? "–" : points.toString())
          .append('\n');
    }
    if (gains(criterion) && loses(criterion)) {
      out.append(say("  起评:", "  Starts at: ")).append(criterion.start()).append('\n');
    }
    for (PointLine line : criterion.lines()) {
      append(out, line);
    }
    Correction correction = criterion.correction();
    if (correction != null) {
      out.append("  ").append(said(correction)).append('\n');
    }
    NotApplicablePolicy policy = criterion.notApplicable();
    if (policy != null && criterion.state() == CriterionState.NOT_APPLICABLE) {
      out.append(say("  不适用:", "  Not applicable: "))
          .append(policy.wording().in(language))
          .append('\n');
    }
    if (!criterion.missing().isEmpty()) {
      out.append(say("  缺少:", "  Missing: ")).append(missing(criterion)).append('\n');
    }
    if (!criterion.dependsOn().isEmpty()) {
      out.append(say("  依据单位:", "  Rests on: "))
          .append(String.join(say("、", ", "), criterion.dependsOn()))
          .append('\n');
    }
  }

  /** Returns what a waiver or review adjustment did, until or since when, by whom and why. */
  public String said(Correction correction) {
    boolean waiver = correction.kind() == Correction.Kind.WAIVER;
    return (waiver ? say("豁免(至 ", "Waiver (until ") : say("复核调整(", "Override ("))
        + correction.date()
        + (correction.by().isEmpty() ? "" : say(",", ", ") + correction.by())
        + "): "
        + (waiver && correction.delta().signum() == 0
            ? ""
            : signed(correction.delta()) + say(",", ", "))
        + correction.reason();
  }

  /** Returns what a criterion lacks to be assessed, in words; empty where it lacks nothing. */
  public String missing(CriterionResult criterion) {
    return criterion.missing().stream()
        .map(missing -> Lacking.of(missing).in(language))
        .collect(Collectors.joining(say("、", ", ")));
  }

  /** Returns the points out of how many, and the state; a bonus is neither met nor missed. */
  public String standing(CriterionResult criterion) {
    Points points = criterion.points();
    String state = criterion.state().word(language);
    boolean applies =
        criterion.state() != CriterionState.NOT_APPLICABLE
            && criterion.state() != CriterionState.NOT_ASSESSABLE;
    if (criterion.bonus() && applies && points != null) {
      String most =
          criterion.max().signum() == 0
              ? ""
              : say("(至多 ", " (at most ") + criterion.max() + say(" 分)", ")");
      return (points.signum() == 0
              ? say("没有加分", "no bonus")
              : say("加 ", "bonus ") + points + say(" 分", ""))
          + most;
    }
    boolean nothing = criterion.max().signum() == 0 && points != null && points.signum() == 0;
    if (nothing && applies) {
      return state; // a veto has no points
    }
    return (points == null ? "–" : points.toString())
        + (criterion.max().signum() == 0 ? "" : " / " + criterion.max())
        + (criterion.role() == CriterionRole.UNSCORED ? say("(只列不计)", " (unscored)") : "")
        + say(",", ", ")
        + state;
  }

  private static boolean gains(CriterionResult criterion) {
    return criterion.lines().stream()
        .anyMatch(l -> l.effect() == Effect.AWARD || l.effect() == Effect.BONUS);
  }

  private static boolean loses(CriterionResult criterion) {
    return criterion.lines().stream().anyMatch(l -> l.effect() == Effect.DEDUCTION);
  }

  private void append(StringBuilder out, PointLine line) {
    out.append("  ").append(line.rule()).append(say(":", ": ")).append(said(line)).append('\n');
    if (!line.evidence().isEmpty()) {
      out.append(say("    依据:", "    Evidence: ")).append(evidence(line)).append('\n');
    }
  }

  /** Returns what was found and what it is worth, in words. */
  public String said(PointLine line) {
    StringBuilder out = new StringBuilder(found(line)).append(quantity(line));
    if (!line.reason().isEmpty()) {
      out.append(say(";", "; ")).append(line.reason().in(language));
    }
    out.append(say(",", ", "));
    if (line.effect() == Effect.VETO) {
      out.append(sanctionName(line.rule()));
    } else {
      out.append(amount(line));
    }
    String limit = line.limit().word(language);
    out.append(limit.isEmpty() ? "" : say("(", " (") + limit + ")");
    return out.toString();
  }

  /** Returns what a line rests on, in words; empty where there is nothing. */
  public String evidence(PointLine line) {
    return line.evidence().stream()
        .map(new EvidenceWords(language)::of)
        .collect(Collectors.joining(say("、", ", ")));
  }

  /** Returns what was found; a text that names no number is no finding when nothing was. */
  private String found(PointLine line) {
    String finding = line.finding().in(language);
    boolean nothing = line.measured() == null && line.count() == 0;
    if (!nothing || finding.contains(line.counted())) {
      return finding;
    }
    return say("没有出现“", "not found: \"") + finding + say("”", "\"");
  }

  /** Returns how much was found, where neither the finding nor the reason says it. */
  private String quantity(PointLine line) {
    boolean said = line.finding().in(language).contains(line.counted()) || !line.reason().isEmpty();
    boolean once =
        line.measured() == null && (line.count() == 0 || (line.count() == 1 && line.of() <= 1));
    if (said || once) {
      return "";
    }
    boolean byItself =
        line.measured() != null && line.measured().whole().compareTo(BigDecimal.ONE) == 0;
    return say("(", " (")
        + line.counted()
        + (byItself ? "" : say(",共 ", " of ") + line.among())
        + ")";
  }

  /** Returns what a line costs or earns, and what of it counts where that differs. */
  private String amount(PointLine line) {
    if (language == Language.EN) {
      boolean single = size(line.raw()).equals(Points.of(1));
      String raw =
          line.raw().signum() == 0
              ? "no points"
              : signed(line.raw()) + (single ? " point" : " points");
      return line.raw().equals(line.applied()) ? raw : raw + ", counted " + signed(line.applied());
    }
    String verb =
        switch (line.effect()) {
          case DEDUCTION -> "扣";
          case BONUS -> line.raw().signum() < 0 ? "扣" : "加";
          default -> line.raw().signum() < 0 ? "扣" : "得";
        };
    if (!line.raw().equals(line.applied())) {
      return "应"
          + verb
          + " "
          + size(line.raw())
          + " 分,实"
          + verb
          + " "
          + size(line.applied())
          + " 分";
    }
    return line.raw().signum() == 0 ? "不" + verb + "分" : verb + " " + size(line.raw()) + " 分";
  }

  private static Points size(Points points) {
    return points.signum() < 0 ? points.negate() : points;
  }

  private static String signed(Points points) {
    return points.signum() > 0 ? "+" + points : points.toString();
  }

  private String say(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }
}
