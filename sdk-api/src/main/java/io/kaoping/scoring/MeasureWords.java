package io.kaoping.scoring;

import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Part;
import io.kaoping.rubric.Period;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Span;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What clauses look at, as a rubric would say it. */
final class MeasureWords {
  private final Rubric rubric;
  private final VocabularyWords words;
  private final Map<String, String> rationales;

  /**
   * @param rationales why expert rules are as they are, by rule; their first lines name the rules
   */
  MeasureWords(Rubric rubric, VocabularyWords words, Map<String, String> rationales) {
    this.rubric = rubric;
    this.words = words;
    this.rationales = rationales;
  }

  /** Returns what a measure of a kind of subject looks at. */
  Wording of(Measure measure, SubjectKind kind) {
    if (measure instanceof Measure.When when) {
      return words.ofSubjects(kind).of(when.condition());
    }
    if (measure instanceof Measure.Cadence cadence) {
      return cadence(cadence, kind);
    }
    if (measure instanceof Measure.Activities activities) {
      return activities(activities, kind);
    }
    if (measure instanceof Measure.Items items) {
      return items(items);
    }
    if (measure instanceof Measure.Records records) {
      return records(records.kind(), records.where());
    }
    if (measure instanceof Measure.Entries entries) {
      return entries(entries);
    }
    if (measure instanceof Measure.Absences absences) {
      Wording activity = words.activity(absences.activity());
      return new Wording(
          "缺席所在共同体举办的" + activity.zh(), "absent from " + activity.en() + " of its coalition");
    }
    if (measure instanceof Measure.MembersWithout without) {
      Wording activity = words.activity(without.activity());
      return new Wording(
          "一次也没有参加共同体的" + activity.zh() + "的成员单位",
          "members that took part in no " + activity.en() + " of the coalition");
    }
    if (measure instanceof Measure.Expert expert) {
      String rule = titleOf(expert);
      return new Wording("专家规则“" + rule + "”查出的", "what the expert rule \"" + rule + "\" finds");
    }
    if (measure instanceof Measure.Number number) {
      return number(number, kind);
    }
    if (measure instanceof Measure.Sum sum) {
      return sum(sum, kind);
    }
    if (measure instanceof Measure.Conditions conditions) {
      ConditionWords subject = words.ofSubjects(kind);
      Wording all = joined(conditions.conditions(), subject::of, ";", "; ");
      return new Wording(
          "下列各条中成立的(" + all.zh() + ")", "of these conditions those that hold (" + all.en() + ")");
    }
    if (measure instanceof Measure.Tier tier) {
      return tier(tier);
    }
    if (measure instanceof Measure.Judged) {
      return new Wording("由考评机构酌情评定", "decided by the assessors");
    }
    if (measure instanceof Measure.Poll poll) {
      Wording name = words.poll(poll.poll());
      return new Wording("民主测评" + name.zh() + "的得分率", "the result of the poll " + name.en());
    }
    if (measure instanceof Measure.Panel panel) {
      Wording name = words.panel(panel.panel());
      return new Wording("评委组" + name.zh() + "的得分率", "the result of the panel " + name.en());
    }
    if (measure instanceof Measure.Earlier earlier) {
      return earlier(earlier);
    }
    if (measure instanceof Measure.EarlierPeriods periods) {
      return earlierPeriods(periods);
    }
    return scored((Measure.Scored) measure);
  }

  /** Returns the heading of the text that says why an expert rule is as it is. */
  private String titleOf(Measure.Expert expert) {
    return rationales
        .getOrDefault(expert.rule(), "")
        .lines()
        .findFirst()
        .map(line -> line.replaceFirst("^#+", "").strip())
        .filter(line -> !line.isEmpty())
        .orElse(expert.rule());
  }

  private Wording cadence(Measure.Cadence cadence, SubjectKind kind) {
    Wording held = held(cadence.activity(), cadence.where(), cadence.part(), kind);
    Wording every = every(cadence.every());
    int least = cadence.atLeast();
    return new Wording(
        held.zh() + every.zh() + "至少 " + least + " 次",
        held.en() + " at least " + least + (least == 1 ? " time " : " times ") + every.en());
  }

  private Wording activities(Measure.Activities activities, SubjectKind kind) {
    return held(activities.activity(), activities.where(), activities.part(), kind);
  }

  private Wording held(
      String activity, @Nullable Condition condition, Part part, SubjectKind kind) {
    Wording name = words.activity(activity);
    Wording where = where(words.ofActivities(activity), condition);
    Wording whose = whose(part, kind);
    boolean both = !where.isEmpty() && !whose.isEmpty();
    return new Wording(
        name.zh() + bracketed(where.zh() + (both ? "," : "") + whose.zh()),
        name.en() + spaced(bracketed(where.en() + (both ? ", " : "") + whose.en())));
  }

  /** Returns whose activities count, where that is not what anybody would think. */
  private static Wording whose(Part part, SubjectKind kind) {
    if (part == Part.PARTICIPANT) {
      return new Wording("主办、参加都算", "as organiser or participant");
    }
    return kind == SubjectKind.COALITION ? Wording.NONE : new Wording("只算本单位主办的", "as organiser");
  }

  private Wording items(Measure.Items items) {
    ConditionWords ofItems = words.ofItems(items.list());
    Wording list = words.list(items.list());
    String zhList = list.zh().endsWith("清单”") ? list.zh() : list.zh() + "清单";
    Wording among = where(ofItems, items.among());
    Wording where = where(ofItems, items.where());
    boolean base = !among.isEmpty() && !where.isEmpty();
    Wording first = base || where.isEmpty() ? among : where;
    String zh = first.isEmpty() ? zhList + "的事项" : zhList + "中" + Wording.that(first.zh()) + "事项";
    String en = "items of the list " + list.en() + spaced(bracketed(first.en()));
    return base
        ? new Wording(
            zh + "里," + Wording.that(where.zh()), "those (" + where.en() + ") among " + en)
        : new Wording(zh, en);
  }

  private Wording records(String kind, @Nullable Condition condition) {
    Wording name = words.records(kind);
    Wording where = where(words.ofRecords(kind), condition);
    return new Wording(
        name.zh() + bracketed(where.zh()), "records " + name.en() + spaced(bracketed(where.en())));
  }

  private Wording tier(Measure.Tier tier) {
    Wording records = records(tier.kind(), tier.where());
    Wording which = Wording.NONE;
    if (tier.outranked()) {
      which = new Wording("(同一事项已按更高级别计)", " (of cases that count at a higher level)");
    } else if (!tier.higher().isEmpty()) {
      which = new Wording("(同一事项没有更高级别)", " (of cases without a higher level)");
    }
    return new Wording(
        "级别为“" + tier.level() + "”的" + records.zh() + which.zh(),
        records.en() + " of the level \"" + tier.level() + "\"" + which.en());
  }

  private Wording entries(Measure.Entries entries) {
    Wording list = words.namedList(entries.namedList());
    int size = entries.entries().size();
    return new Wording(
        list.zh() + "(共 " + size + " 项)" + (entries.held() ? "中有的项" : "中没有的项"),
        "of the "
            + size
            + " entries of "
            + list.en()
            + (entries.held() ? " those that it has" : " those that it lacks"));
  }

  private Wording number(Measure.Number number, SubjectKind kind) {
    ConditionWords subject = words.ofSubjects(kind);
    Wording fact = subject.name(number.fact());
    String other = number.outOf();
    if (!number.hasBase()) {
      return subject.counting(number.fact());
    }
    Wording base =
        other == null ? Wording.same(number.base().toPlainString()) : subject.name(other);
    return new Wording(fact.zh() + " ÷ " + base.zh(), fact.en() + " ÷ " + base.en());
  }

  private Wording sum(Measure.Sum sum, SubjectKind kind) {
    Wording field;
    if (sum.of() instanceof Measure.Items items) {
      field = words.ofItems(items.list()).name(sum.field());
    } else if (sum.of() instanceof Measure.Activities activities) {
      field = words.ofActivities(activities.activity()).name(sum.field());
    } else {
      field = words.ofRecords(((Measure.Records) sum.of()).kind()).name(sum.field());
    }
    Wording of = of(sum.of(), kind);
    return new Wording(
        of.zh() + "的" + field.zh() + "之和", "the sum of " + field.en() + " of " + of.en());
  }

  private static Wording earlier(Measure.Earlier earlier) {
    Wording every = every(earlier.every());
    String weights =
        earlier.weights().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(":"));
    Wording missing = missing(earlier.missing());
    return new Wording(
        every.zh().replace('每', '各')
            + "前期考评的平均得分率("
            + (weights.isEmpty() ? "" : "各期权重 " + weights + ",")
            + missing.zh()
            + ")",
        "the mean result of the assessments "
            + every.en()
            + " ("
            + (weights.isEmpty() ? "" : "weights " + weights + ", ")
            + missing.en()
            + ")");
  }

  private static Wording earlierPeriods(Measure.EarlierPeriods periods) {
    Wording where = VocabularyWords.EARLIER.of(periods.where());
    Wording missing = missing(periods.missing());
    Wording every = every(periods.every());
    String row = periods.inARow() == 1 ? "" : ",连续 " + periods.inARow() + " 期以上";
    String rowEn = periods.inARow() == 1 ? "" : ", " + periods.inARow() + " or more in a row";
    return new Wording(
        every.zh().replace('每', '各')
            + "前期考评中"
            + Wording.that(where.zh())
            + row
            + "("
            + missing.zh()
            + ")",
        "assessments "
            + every.en()
            + " of which "
            + where.en()
            + rowEn
            + " ("
            + missing.en()
            + ")");
  }

  private static Wording missing(Measure.WhenMissing missing) {
    return switch (missing) {
      case SKIP -> new Wording("缺的期不算", "a missing one is left out");
      case ZERO -> new Wording("缺的期按零分", "a missing one is zero");
      case NOT_ASSESSABLE -> new Wording("有缺的期即无法评定", "with one missing not assessable");
    };
  }

  private Wording scored(Measure.Scored scored) {
    if (scored instanceof Measure.PointsOf points) {
      Wording titles = joined(points.criteria(), id -> result(id), "、", ", ");
      return new Wording(titles.zh() + "合计的得分率", "the share got in all of " + titles.en());
    }
    if (scored instanceof Measure.Improvement improvement) {
      return improvement(improvement);
    }
    if (scored instanceof Measure.Members members) {
      Wording what = result(members.criterion());
      Wording span = span(members.span());
      Wording who =
          members.of() == SubjectKind.UNIT
              ? new Wording("成员单位", "its members")
              : new Wording("下级共同体", "the coalitions among its members");
      return new Wording(
          who.zh() + what.zh() + "的平均得分率(" + span.zh() + ")",
          "the mean share that " + who.en() + " got of " + what.en() + " (" + span.en() + ")");
    }
    Measure.OfCoalition of = (Measure.OfCoalition) scored;
    Wording what = result(of.criterion());
    Wording span = span(of.span());
    Wording several =
        switch (of.several()) {
          case MEAN -> new Wording("属于几个的按时间平均", "the mean of several by time");
          case BEST -> new Wording("属于几个的取最高,按时间打折", "the best of several, reduced by time");
          case SUM -> new Wording("属于几个的相加,按时间打折", "the sum of several, reduced by time");
        };
    Wording split =
        of.split()
            ? new Wording(",成员按时间分", ", shared among the members")
            : new Wording(",每个成员都得全部", ", in full for each member");
    return new Wording(
        "所在共同体" + what.zh() + "的得分率(" + span.zh() + "," + several.zh() + split.zh() + ")",
        "the share that its coalition got of "
            + what.en()
            + " ("
            + span.en()
            + ", "
            + several.en()
            + split.en()
            + ")");
  }

  private Wording improvement(Measure.Improvement improvement) {
    Wording titles =
        improvement.criteria().isEmpty()
            ? new Wording("其他基本分", "all other criteria but bonuses")
            : joined(improvement.criteria(), id -> result(id), "、", ", ");
    Wording last =
        switch (improvement.over()) {
          case MONTH -> new Wording("上月", "month");
          case QUARTER -> new Wording("上季度", "quarter");
          case HALF_YEAR -> new Wording("上个半年", "half-year");
          case YEAR -> new Wording("上年", "year");
        };
    Wording missing =
        improvement.missing() == Measure.WhenMissing.SKIP
            ? new Wording("没有上期结果的按没有变化", "without one no change")
            : new Wording("没有上期结果的无法评定", "without one not assessable");
    return new Wording(
        titles.zh() + "的得分率比" + last.zh() + "总分的得分率提高的部分(" + missing.zh() + ")",
        "how much more of "
            + titles.en()
            + " it has than of the total of the last "
            + last.en()
            + " ("
            + missing.en()
            + ")");
  }

  private Wording result(@Nullable String criterion) {
    if (criterion == null) {
      return new Wording("总分", "the total");
    }
    Wording title =
        rubric.criterion(criterion).map(Criterion::title).orElseGet(() -> Wording.same(criterion));
    return new Wording("“" + title.zh() + "”", "\"" + title.en() + "\"");
  }

  private static Wording span(Span span) {
    return switch (span) {
      case AS_OF -> new Wording("以截止日的成员为准", "members on the as-of date");
      case BY_DAY -> new Wording("按天计成员时间", "membership by days");
      case BY_MONTH -> new Wording("按各月末的成员计", "membership by ends of months");
      case BY_QUARTER -> new Wording("按各季度末的成员计", "membership by ends of quarters");
    };
  }

  /** Returns how often a period comes. */
  static Wording every(Period every) {
    return switch (every) {
      case MONTH -> new Wording("每月", "every month");
      case QUARTER -> new Wording("每季度", "every quarter");
      case HALF_YEAR -> new Wording("每半年", "every half-year");
      case YEAR -> new Wording("每年", "every year");
    };
  }

  private static Wording where(ConditionWords words, @Nullable Condition condition) {
    return condition == null ? Wording.NONE : words.of(condition);
  }

  private static String bracketed(String words) {
    return words.isEmpty() ? "" : "(" + words + ")";
  }

  private static String spaced(String words) {
    return words.isEmpty() ? "" : " " + words;
  }

  private static <T> Wording joined(
      List<T> parts, Function<T, Wording> words, String zh, String en) {
    List<Wording> said = parts.stream().map(words).toList();
    return new Wording(
        said.stream().map(Wording::zh).collect(Collectors.joining(zh)),
        said.stream().map(Wording::en).collect(Collectors.joining(en)));
  }
}
