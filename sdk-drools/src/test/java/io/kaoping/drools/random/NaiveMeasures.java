package io.kaoping.drools.random;

import io.kaoping.drools.random.Cohort.Belonging;
import io.kaoping.drools.random.Cohort.Body;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a clause finds, counted once more with plain loops. */
final class NaiveMeasures {
  private final Spec spec;
  private final Cohort cohort;

  /** How much there is, out of how much. */
  record Found(Fraction value, Fraction base, boolean counted) {
    static Found count(long count, long of) {
      return new Found(Fraction.of(count), Fraction.of(of), true);
    }

    static Found number(Fraction value) {
      return new Found(value, Fraction.ONE, false);
    }

    /** Returns the figure that a form compares; its base is not zero. */
    Fraction figure(Spec.Part part) {
      if (part.percent()) {
        return value.by(base).times(Fraction.of(100));
      }
      return part.measure().isShare() ? value.by(base) : value;
    }
  }

  NaiveMeasures(Spec spec, Cohort cohort) {
    this.spec = spec;
    this.cohort = cohort;
  }

  /** Returns what a measure says of a subject, {@code null} when nobody knows. */
  Found found(Spec.Part part, Body body) {
    Measure measure = part.measure();
    if (measure instanceof Measure.When when) {
      Boolean answer = body.answers().get(when.answer());
      return answer == null ? null : Found.count(answer ? 1 : 0, 1);
    } else if (measure instanceof Measure.Conditions) {
      return yes(body.answers(), true);
    } else if (measure instanceof Measure.Entries entries) {
      return yes(body.entries(), entries.holding());
    } else if (measure instanceof Measure.Number number) {
      BigDecimal value = body.numbers().get(number.fact());
      return value == null ? null : Found.number(Fraction.of(value));
    } else if (measure instanceof Measure.Ratio ratio) {
      BigDecimal value = body.numbers().get(ratio.fact());
      BigDecimal outOf = ratio.outOf() < 0 ? Spec.CONSTANT : body.numbers().get(ratio.outOf());
      return value == null || outOf == null
          ? null
          : new Found(Fraction.of(value), Fraction.of(outOf), false);
    } else if (measure instanceof Measure.Records records) {
      int keys = recordsOf(body, records.level()).size();
      return Found.count(keys, keys);
    } else if (measure instanceof Measure.RecordSum sum) {
      return recordSum(recordsOf(body, sum.level()));
    } else if (measure instanceof Measure.Items items) {
      return items(body, items);
    } else if (measure instanceof Measure.ItemSum sum) {
      List<BigDecimal> amounts = new ArrayList<>();
      for (Cohort.Item item : cohort.items()) {
        if (item.owner().equals(body.id()) && item.state().equals(Spec.STATES.get(sum.in()))) {
          amounts.add(item.amount());
        }
      }
      return sum(amounts);
    } else if (measure instanceof Measure.Judgements) {
      return judged(part, body);
    } else if (measure instanceof Measure.Earlier earlier) {
      return earlier(body, earlier);
    } else if (measure instanceof Measure.EarlierPeriods earlier) {
      return earlierPeriods(body, earlier);
    } else if (measure instanceof Measure.Poll) {
      return poll(body);
    } else if (measure instanceof Measure.Panel) {
      return panel(body);
    }
    return activities(measure, body);
  }

  private Found activities(Measure measure, Body body) {
    if (measure instanceof Measure.Activities) {
      int held = heldBy(body).size();
      return Found.count(held, held);
    } else if (measure instanceof Measure.ActivitySum) {
      List<BigDecimal> hours = new ArrayList<>();
      heldBy(body).forEach(held -> hours.add(held.hours()));
      return sum(hours);
    } else if (measure instanceof Measure.Cadence cadence) {
      return cadence(body, cadence);
    } else if (measure instanceof Measure.AbsentFrom) {
      int held = 0;
      int missed = 0;
      for (Cohort.Held meeting : counting("会议")) {
        boolean own = false;
        for (Belonging belonging : cohort.belongings()) {
          own |=
              belonging.unit().equals(body.id())
                  && belonging.coalition().equals(meeting.organiser())
                  && belonging.on(meeting.on());
        }
        held += own ? 1 : 0;
        missed += own && !meeting.participants().contains(body.id()) ? 1 : 0;
      }
      return Found.count(missed, held);
    } else if (measure instanceof Measure.MembersWithout) {
      Set<String> members = new HashSet<>();
      for (Belonging belonging : cohort.belongings()) {
        if (belonging.coalition().equals(body.id()) && belonging.on(cohort.asOf())) {
          members.add(belonging.unit());
        }
      }
      int all = members.size();
      Set<String> could = new HashSet<>();
      boolean held = false;
      for (Cohort.Held meeting : counting("会议")) {
        if (meeting.organiser().equals(body.id()) || meeting.participants().contains(body.id())) {
          meeting.participants().forEach(members::remove);
          members.remove(meeting.organiser());
          held = true;
          for (Belonging belonging : cohort.belongings()) {
            if (belonging.coalition().equals(body.id()) && belonging.on(meeting.on())) {
              could.add(belonging.unit());
            }
          }
        }
      }
      if (held) {
        members.retainAll(could);
      }
      return Found.count(members.size(), all);
    }
    throw new IllegalStateException(measure.toString());
  }

  private static Found yes(List<Boolean> answers, boolean counting) {
    int matching = 0;
    for (Boolean answer : answers) {
      if (answer == null) {
        return null;
      }
      matching += answer == counting ? 1 : 0;
    }
    return Found.count(matching, answers.size());
  }

  private static Found sum(List<BigDecimal> amounts) {
    Fraction sum = Fraction.ZERO;
    for (BigDecimal amount : amounts) {
      if (amount == null) {
        return null;
      }
      sum = sum.plus(Fraction.of(amount));
    }
    return Found.number(sum);
  }

  /** Returns the records of a level by their key, those without a key each by itself. */
  private Map<String, List<Cohort.Entry>> recordsOf(Body body, int level) {
    Map<String, List<Cohort.Entry>> keys = new TreeMap<>();
    for (Cohort.Entry entry : recordsOf(body)) {
      if (entry.level() == level) {
        String key = entry.key() == null ? "none" + keys.size() : entry.key();
        keys.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
      }
    }
    return keys;
  }

  private List<Cohort.Entry> recordsOf(Body body) {
    List<Cohort.Entry> own = new ArrayList<>();
    for (Cohort.Entry entry : cohort.records()) {
      if (entry.subject().equals(body.id()) && !entry.on().isAfter(cohort.asOf())) {
        own.add(entry);
      }
    }
    return own;
  }

  private static Found recordSum(Map<String, List<Cohort.Entry>> keys) {
    List<BigDecimal> greatest = new ArrayList<>();
    for (List<Cohort.Entry> entries : keys.values()) {
      BigDecimal most = BigDecimal.ZERO;
      for (Cohort.Entry entry : entries) {
        most = most == null || entry.amount() == null ? null : most.max(entry.amount());
      }
      greatest.add(most);
    }
    return sum(greatest);
  }

  /** Returns for each matter the places of the levels at which it stands. */
  Collection<Set<Integer>> levels(Body body) {
    Map<String, Set<Integer>> levels = new HashMap<>();
    for (Cohort.Entry entry : recordsOf(body)) {
      if (entry.level() != Spec.FAULT) {
        String key = entry.key() == null ? "none" + levels.size() : entry.key();
        levels.computeIfAbsent(key, k -> new TreeSet<>()).add(entry.level());
      }
    }
    return levels.values();
  }

  private Found items(Body body, Measure.Items items) {
    int in = 0;
    int among = 0;
    for (Cohort.Item item : cohort.items()) {
      if (item.owner().equals(body.id()) && !item.state().equals(Spec.STATES.get(items.except()))) {
        among++;
        in += item.state().equals(Spec.STATES.get(items.in())) ? 1 : 0;
      }
    }
    return Found.count(in, among);
  }

  private List<Cohort.Held> counting(String kind) {
    return cohort.activities().stream()
        .filter(held -> held.kind().equals(kind) && !held.on().isAfter(cohort.asOf()))
        .toList();
  }

  /** Units hold or take part; coalitions hold. */
  private List<Cohort.Held> heldBy(Body body) {
    return counting("活动").stream()
        .filter(
            held ->
                held.organiser().equals(body.id())
                    || (!body.isCoalition() && held.participants().contains(body.id())))
        .toList();
  }

  private Found cadence(Body body, Measure.Cadence cadence) {
    int months = cadence.every().equals("month") ? 1 : cadence.every().equals("quarter") ? 3 : 6;
    int missing = 0;
    int due = 0;
    for (int first = 1; first <= 12; first += months) {
      LocalDate begin = LocalDate.of(2025, first, 1);
      LocalDate end = begin.plusMonths(months).minusDays(1);
      if (end.isAfter(cohort.asOf())) {
        continue;
      }
      int held = 0;
      for (Cohort.Held activity : heldBy(body)) {
        held += !activity.on().isBefore(begin) && !activity.on().isAfter(end) ? 1 : 0;
      }
      due += cadence.least();
      missing += Math.max(0, cadence.least() - held);
    }
    return Found.count(missing, due);
  }

  private Found judged(Spec.Part part, Body body) {
    List<BigDecimal> points = new ArrayList<>();
    for (Cohort.Judgement judgement : cohort.judgements()) {
      if (judgement.clause().equals(part.id())
          && judgement.subject().equals(body.id())
          && !judgement.on().isAfter(cohort.asOf())) {
        points.add(judgement.points());
      }
    }
    return points.isEmpty() ? null : sum(points);
  }

  /** Returns the results of the quarters that are over, {@code null} for one without a total. */
  private List<Cohort.Past> quarters(Body body) {
    List<Cohort.Past> quarters = new ArrayList<>();
    for (int quarter = 1; quarter <= 4; quarter++) {
      LocalDate end = LocalDate.of(2025, 1, 1).plusMonths(3L * quarter).minusDays(1);
      if (end.isAfter(cohort.asOf())) {
        break;
      }
      Cohort.Past found = null;
      for (Cohort.Past past : cohort.earlier()) {
        if (past.subject().equals(body.id()) && past.quarter() == quarter && past.total() != null) {
          found = past;
        }
      }
      quarters.add(found);
    }
    return quarters;
  }

  private Found earlier(Body body, Measure.Earlier measure) {
    Fraction sum = Fraction.ZERO;
    Fraction weights = Fraction.ZERO;
    List<Cohort.Past> quarters = quarters(body);
    for (int i = 0; i < quarters.size(); i++) {
      Cohort.Past past = quarters.get(i);
      Fraction weight =
          measure.weights().isEmpty() ? Fraction.ONE : Fraction.of(measure.weights().get(i));
      if (past == null && measure.missing().equals("not-assessable")) {
        return null;
      }
      if (past == null && measure.missing().equals("skip")) {
        continue;
      }
      weights = weights.plus(weight);
      if (past != null) {
        Fraction share = Fraction.of(past.total()).by(Fraction.of(past.max()));
        sum = sum.plus(share.times(weight));
      }
    }
    return weights.signum() == 0 ? null : Found.number(sum.by(weights));
  }

  private Found earlierPeriods(Body body, Measure.EarlierPeriods measure) {
    int count = 0;
    int run = 0;
    List<Cohort.Past> quarters = quarters(body);
    if (Collections.frequency(quarters, null) == quarters.size()
        && measure.missing().equals("skip")) {
      return null; // of no quarter anything is known
    }
    for (Cohort.Past past : quarters) {
      if (past == null && measure.missing().equals("not-assessable")) {
        return null;
      }
      boolean zero = past == null && measure.missing().equals("zero");
      boolean below = zero || (past != null && past.total().compareTo(measure.below()) < 0);
      run = below ? run + 1 : 0;
      count += run == measure.inARow() || (run > 0 && measure.inARow() == 1) ? 1 : 0;
    }
    return Found.count(count, quarters.size());
  }

  private Found poll(Body body) {
    Map<String, Integer> returned = new HashMap<>();
    cohort.sheets().forEach(sheet -> returned.merge(sheet.group(), sheet.count(), Integer::sum));
    Fraction sum = Fraction.ZERO;
    Fraction weights = Fraction.ZERO;
    for (int g = 0; g < Spec.GROUPS.size(); g++) {
      String group = Spec.GROUPS.get(g);
      Integer issued = cohort.issued().get(group);
      boolean tooMany =
          spec.poll().moreThanIssued()
              && issued != null
              && returned.getOrDefault(group, 0) > issued;
      Fraction worth = Fraction.ZERO;
      long raters = 0;
      for (Cohort.Sheet sheet : cohort.sheets()) {
        String choice = sheet.choices().get(body.id());
        if (choice == null
            || !sheet.group().equals(group)
            || tooMany
            || isVoid(sheet)
            || choice.equals(Spec.NO_CHOICE)) {
          continue;
        }
        BigDecimal each = spec.poll().worth().get(Spec.CHOICES.indexOf(choice));
        worth = worth.plus(Fraction.of(each).times(Fraction.of(sheet.count())));
        raters += sheet.count();
      }
      if (raters == 0 && !spec.poll().reweight()) {
        return null;
      }
      if (raters > 0) {
        Fraction weight = Fraction.of(spec.poll().weights().get(g));
        sum = sum.plus(worth.by(Fraction.of(raters)).times(weight));
        weights = weights.plus(weight);
      }
    }
    Fraction best = Fraction.of(Collections.max(spec.poll().worth()));
    return weights.signum() == 0 ? null : new Found(sum.by(weights), best, false);
  }

  private boolean isVoid(Cohort.Sheet sheet) {
    boolean equal =
        sheet.choices().size() > 1 && new HashSet<>(sheet.choices().values()).size() == 1;
    int first = Collections.frequency(sheet.choices().values(), Spec.CHOICES.get(0));
    return (equal && spec.poll().allEqual())
        || (spec.poll().mostOfFirst() > 0 && first > spec.poll().mostOfFirst());
  }

  private Found panel(Body body) {
    boolean grouped = !spec.panel().weights().isEmpty();
    Fraction sum = Fraction.ZERO;
    Fraction weights = Fraction.ZERO;
    for (int g = 0; g < (grouped ? Spec.GROUPS.size() : 1); g++) {
      List<BigDecimal> values = new ArrayList<>();
      for (Cohort.Rating rating : cohort.ratings()) {
        if (rating.subject().equals(body.id())
            && (!grouped || rating.group().equals(Spec.GROUPS.get(g)))) {
          values.addAll(rating.values());
        }
      }
      if (values.isEmpty() && !spec.panel().reweight()) {
        return null;
      }
      if (values.isEmpty()) {
        continue;
      }
      Collections.sort(values);
      if (spec.panel().trimAbove() > 0 && values.size() > spec.panel().trimAbove()) {
        values = values.subList(1, values.size() - 1);
      }
      Fraction weight = grouped ? Fraction.of(spec.panel().weights().get(g)) : Fraction.ONE;
      Fraction mean = sum(values).value().by(Fraction.of(values.size()));
      sum = sum.plus(mean.times(weight));
      weights = weights.plus(weight);
    }
    Fraction outOf = Fraction.of(spec.panel().outOf());
    return weights.signum() == 0 ? null : new Found(sum.by(weights), outOf, false);
  }
}
