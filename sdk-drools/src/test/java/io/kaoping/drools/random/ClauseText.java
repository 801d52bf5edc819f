package io.kaoping.drools.random;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a clause as YAML, as a committee would. */
final class ClauseText {
  private final Spec.Part part;
  private final String prefix;

  ClauseText(Spec.Part part, boolean ofCoalitions) {
    this.part = part;
    this.prefix = SpecPack.prefix(ofCoalitions);
  }

  String text() {
    List<String> fields = new ArrayList<>(List.of("id: " + part.id()));
    if (part.effect().equals("veto")) {
      fields.add("of: " + measure());
      sanction(part.sanction(), fields);
      return "{ " + String.join(", ", fields) + " }";
    }
    fields.add(form());
    if (!(part.form() instanceof Form.Judged)) {
      fields.add("of: " + measure());
    }
    if (part.percent() || (part.measure().isShare() && isKeyed())) {
      fields.add("percent: " + part.percent());
    }
    if (!part.times().isEmpty()) {
      List<String> times = new ArrayList<>();
      for (Spec.Times each : part.times()) {
        times.add(
            format("{ when: '%s是%d', by: %s }", prefix, each.answer(), SpecPack.plain(each.by())));
      }
      fields.add("times: [ " + String.join(", ", times) + " ]");
    }
    if (part.limit() != null) {
      fields.add("limit: " + SpecPack.plain(part.limit()));
    }
    return "{ " + String.join(", ", fields) + " }";
  }

  /** Writes what a veto or a consequence takes. */
  static void sanction(Spec.Sanction sanction, List<String> fields) {
    if (sanction.gradeAtMost() >= 0) {
      fields.add("grade-at-most: " + Spec.GRADES.get(sanction.gradeAtMost()));
    }
    if (sanction.gradeDown() > 0) {
      fields.add("grade-down: " + sanction.gradeDown());
    }
    if (!sanction.loses().isEmpty()) {
      fields.add("loses: " + sanction.loses());
    }
    if (sanction.unranked()) {
      fields.add("unranked: true");
    }
    if (sanction.stops()) {
      fields.add("stops-scoring: true");
    }
  }

  /** Tells whether the form is written as a key with parameters, not as a word. */
  private boolean isKeyed() {
    boolean plain =
        part.form() instanceof Form.Proportion share
            && share.fullAt() == null
            && share.zeroBelow() == null;
    return !plain && !(part.form() instanceof Form.Once) && !(part.form() instanceof Form.Per);
  }

  private String form() {
    Form form = part.form();
    String points = "points: " + SpecPack.plain(part.points());
    if (form instanceof Form.Once) {
      return points + ", per: once";
    } else if (form instanceof Form.Per per) {
      return points + ", per: " + word() + (per.part().isEmpty() ? "" : ", part: " + per.part());
    } else if (form instanceof Form.Proportion share) {
      List<String> bounds = new ArrayList<>();
      bound(bounds, "full-at", share.fullAt());
      bound(bounds, "zero-below", share.zeroBelow());
      return points
          + (bounds.isEmpty()
              ? ", per: proportion"
              : ", proportion: { " + String.join(", ", bounds) + " }");
    } else if (form instanceof Form.Ladder ladder) {
      return "ladder: " + map(ladder.at().stream().map(SpecPack::plain).toList(), ladder.worth());
    } else if (form instanceof Form.Bands bands) {
      return bands(bands);
    } else if (form instanceof Form.Linear linear) {
      List<String> anchors = new ArrayList<>();
      for (int i = 0; i < linear.at().size(); i++) {
        String at = SpecPack.plain(linear.at().get(i));
        anchors.add(format("{ at: %s, points: %s }", at, SpecPack.plain(linear.worth().get(i))));
      }
      return "linear: [ " + String.join(", ", anchors) + " ]";
    } else if (form instanceof Form.States states) {
      return "states: " + map(Spec.VALUES, states.worth());
    } else if (form instanceof Form.Tiers tiers) {
      String others = SpecPack.plain(tiers.others());
      return "tiers: "
          + map(Spec.LEVELS, tiers.worth())
          + (tiers.others().signum() == 0 ? "" : ", others: " + others);
    } else if (form instanceof Form.Judged judged) {
      return format(
          "judged: { from: %s, to: %s }",
          SpecPack.plain(judged.from()), SpecPack.plain(judged.to()));
    }
    return comparing(form, points);
  }

  private static String comparing(Form form, String points) {
    if (form instanceof Form.Step step) {
      String target =
          step.ofPeers()
              ? format(
                  "peer-mean, plus: %s, among: %s", SpecPack.plain(step.target()), step.among())
              : SpecPack.plain(step.target());
      return format(
          "step: { target: %s, size: %s, points: %s, part: %s, from: %s }",
          target,
          SpecPack.plain(step.size()),
          SpecPack.plain(step.each()),
          step.part(),
          step.below() ? "below" : "above");
    } else if (form instanceof Form.PeerMean mean) {
      return points
          + format(
              ", peer-mean: { among: %s, is: %s, plus: %s }",
              mean.among(), mean.is(), SpecPack.plain(mean.plus()));
    } else if (form instanceof Form.Best best) {
      return points
          + format(
              ", best: { among: %s, better: %s }",
              best.among(), best.high() ? "high, when-none: " + best.whenNone() : "low");
    } else if (form instanceof Form.Ranks ranks) {
      String top =
          ranks.points().isEmpty()
              ? format(
                  "first: %s, step: %s, least: %s",
                  SpecPack.plain(ranks.first()),
                  SpecPack.plain(ranks.step()),
                  SpecPack.plain(ranks.least()))
              : format("points: %s, then: %s", list(ranks.points()), SpecPack.plain(ranks.then()));
      return format(
          "ranks: { %s%s, among: %s, better: %s, ties: %s }",
          top,
          ranks.bottom().isEmpty() ? "" : ", bottom: " + list(ranks.bottom()),
          ranks.among(),
          ranks.high() ? "high" : "low",
          ranks.ties());
    }
    throw new IllegalStateException(form.toString());
  }

  private static void bound(List<String> bounds, String key, BigDecimal bound) {
    if (bound != null) {
      bounds.add(key + ": " + SpecPack.plain(bound));
    }
  }

  private static String map(List<String> keys, List<BigDecimal> worth) {
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      entries.add(keys.get(i) + ": " + SpecPack.plain(worth.get(i)));
    }
    return "{ " + String.join(", ", entries) + " }";
  }

  private static String list(List<BigDecimal> numbers) {
    return "[ " + String.join(", ", numbers.stream().map(SpecPack::plain).toList()) + " ]";
  }

  private static String bands(Form.Bands form) {
    String lower = form.edgeAbove() ? "from" : "above";
    String upper = form.edgeAbove() ? "below" : "to";
    List<String> bands = new ArrayList<>();
    int last = form.edges().size();
    for (int i = last; i >= 0; i--) {
      List<String> ends = new ArrayList<>();
      bound(ends, lower, i == 0 ? null : form.edges().get(i - 1));
      bound(ends, upper, i == last ? null : form.edges().get(i));
      ends.add("points: " + SpecPack.plain(form.worth().get(i)));
      bands.add("{ " + String.join(", ", ends) + " }");
    }
    return "bands: [ " + String.join(", ", bands) + " ]";
  }

  private String word() {
    Measure measure = part.measure();
    if (measure instanceof Measure.Conditions) {
      return "condition";
    } else if (measure instanceof Measure.Items) {
      return "item";
    } else if (measure instanceof Measure.Cadence) {
      return "shortfall";
    } else if (measure instanceof Measure.Entries) {
      return "entry";
    } else if (measure instanceof Measure.MembersWithout) {
      return "member";
    } else if (measure instanceof Measure.EarlierPeriods) {
      return "period";
    }
    return measure.measures() ? "unit" : "occurrence";
  }

  private String measure() {
    Measure measure = part.measure();
    if (measure instanceof Measure.When when) {
      return format("{ when: '%s是%d' }", prefix, when.answer());
    } else if (measure instanceof Measure.Conditions) {
      List<String> answers = new ArrayList<>();
      for (int i = 0; i < Spec.ANSWERS; i++) {
        answers.add("'" + prefix + "是" + i + "'");
      }
      return "{ conditions: [ " + String.join(", ", answers) + " ] }";
    } else if (measure instanceof Measure.Entries entries) {
      return format("{ %s: %s条目 }", entries.holding() ? "holding" : "lacking", prefix);
    } else if (measure instanceof Measure.Number number) {
      return format("{ number: %s数%d }", prefix, number.fact());
    } else if (measure instanceof Measure.Ratio ratio) {
      String outOf =
          ratio.outOf() < 0 ? SpecPack.plain(Spec.CONSTANT) : prefix + "数" + ratio.outOf();
      return format("{ number: %s数%d, out-of: %s }", prefix, ratio.fact(), outOf);
    } else if (measure instanceof Measure.State) {
      return format("{ fact: %s档 }", prefix);
    } else if (measure instanceof Measure.Poll) {
      return "{ poll: 测评 }";
    } else if (measure instanceof Measure.Panel) {
      return "{ panel: 评委 }";
    } else if (measure instanceof Measure.PointsOf own) {
      return "{ points-of: " + own.criteria() + " }";
    } else if (measure instanceof Measure.Members members) {
      return format("{ members: %s, membership: %s }", members.what(), members.span());
    } else if (measure instanceof Measure.Below below) {
      return format("{ member-coalitions: %s, membership: %s }", below.what(), below.span());
    } else if (measure instanceof Measure.OfCoalition coalition) {
      return format(
          "{ coalition: %s, membership: %s, several: %s, share: %s }",
          coalition.what(),
          coalition.span(),
          coalition.several(),
          coalition.split() ? "split" : "full");
    }
    return records(measure);
  }

  private static String records(Measure measure) {
    if (measure instanceof Measure.Records records && records.level() < 0) {
      return "{ record: 差错 }";
    } else if (measure instanceof Measure.Records records) {
      return format("{ record: 记录, where: '%s' }", level(records.level()));
    } else if (measure instanceof Measure.RecordSum sum) {
      return format("{ record: 记录, where: '%s', sum: 额 }", level(sum.level()));
    } else if (measure instanceof Measure.Tiered) {
      return "{ record: 记录 }";
    } else if (measure instanceof Measure.Items items) {
      return format(
          "{ list: 清单, where: '%s', among: 'state != \"%s\"' }",
          state(items.in()), Spec.STATES.get(items.except()));
    } else if (measure instanceof Measure.ItemSum sum) {
      return format("{ list: 清单, where: '%s', sum: 量 }", state(sum.in()));
    } else if (measure instanceof Measure.Cadence cadence) {
      return format("{ activity: 活动, at-least: %d, every: %s }", cadence.least(), cadence.every());
    } else if (measure instanceof Measure.Activities) {
      return "{ activity: 活动 }";
    } else if (measure instanceof Measure.ActivitySum) {
      return "{ activity: 活动, sum: 时 }";
    } else if (measure instanceof Measure.AbsentFrom) {
      return "{ absent-from: 会议 }";
    } else if (measure instanceof Measure.MembersWithout) {
      return "{ members-without: 会议 }";
    } else if (measure instanceof Measure.Earlier earlier) {
      String weights = earlier.weights().isEmpty() ? "" : ", weights: " + list(earlier.weights());
      return format("{ earlier: quarter%s, missing: %s }", weights, earlier.missing());
    } else if (measure instanceof Measure.EarlierPeriods earlier) {
      String row = earlier.inARow() == 1 ? "" : ", in-a-row: " + earlier.inARow();
      return format(
          "{ earlier: quarter, where: 'total < %s'%s, missing: %s }",
          SpecPack.plain(earlier.below()), row, earlier.missing());
    }
    throw new IllegalStateException(measure.toString());
  }

  private static String level(int level) {
    return "level == \"" + Spec.LEVELS.get(level) + "\"";
  }

  private static String state(int state) {
    return "state == \"" + Spec.STATES.get(state) + "\"";
  }

  private static String format(String text, Object... parts) {
    return String.format(Locale.ROOT, text, parts);
  }
}
