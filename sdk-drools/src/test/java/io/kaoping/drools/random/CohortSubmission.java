package io.kaoping.drools.random;

import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.coalition.Unit;
import io.kaoping.record.Activity;
import io.kaoping.record.Ballot;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.EarlierResult;
import io.kaoping.record.FactValue;
import io.kaoping.record.IssuedBallots;
import io.kaoping.record.Judgement;
import io.kaoping.record.PanelRating;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Says a cohort as a submission, in an order of a seed. */
final class CohortSubmission {
  private static final LocalDate RAISED = LocalDate.of(2025, 1, 15);

  private final Cohort cohort;
  private final Random order;

  CohortSubmission(Cohort cohort, Random order) {
    this.cohort = cohort;
    this.order = order;
  }

  Submission submission() {
    return Submission.builder(cohort.asOf(), Cohort.FROM, Cohort.TO)
        .title("随机")
        .synthetic(true)
        .units(units())
        .coalitions(coalitions())
        .activities(activities())
        .items(items())
        .records(records())
        .judgements(judgements())
        .ballots(ballots())
        .issued(issued())
        .ratings(ratings())
        .earlier(earlier())
        .build();
  }

  private <T> List<T> shuffled(List<T> list) {
    Collections.shuffle(list, order);
    return list;
  }

  private List<Unit> units() {
    List<Unit> units = new ArrayList<>();
    for (Cohort.Body body : cohort.units()) {
      units.add(new Unit(body.id(), body.id(), body.bodyClass(), facts(body)));
    }
    return shuffled(units);
  }

  private List<Coalition> coalitions() {
    List<Coalition> coalitions = new ArrayList<>();
    for (Cohort.Body body : cohort.coalitions()) {
      List<Membership> memberships = new ArrayList<>();
      for (Cohort.Belonging each : cohort.belongings()) {
        if (each.coalition().equals(body.id())) {
          memberships.add(
              new Membership(each.unit(), Role.valueOf(each.role()), each.from(), each.until()));
        }
      }
      coalitions.add(
          new Coalition(
              body.id(), body.id(), "共同体", body.bodyClass(), facts(body), shuffled(memberships)));
    }
    return shuffled(coalitions);
  }

  private static Map<String, FactValue> facts(Cohort.Body body) {
    String prefix = SpecPack.prefix(body.isCoalition());
    Map<String, FactValue> facts = new LinkedHashMap<>();
    for (int i = 0; i < body.numbers().size(); i++) {
      BigDecimal number = body.numbers().get(i);
      if (number != null) {
        facts.put(prefix + "数" + i, FactValue.of(number));
      }
    }
    yesNo(facts, prefix + "是", body.answers());
    yesNo(facts, prefix + "条", body.entries());
    if (body.state() != null) {
      facts.put(prefix + "档", FactValue.of(body.state()));
    }
    return facts;
  }

  private static void yesNo(Map<String, FactValue> facts, String name, List<Boolean> answers) {
    for (int i = 0; i < answers.size(); i++) {
      Boolean answer = answers.get(i);
      if (answer != null) {
        facts.put(name + i, FactValue.of(answer));
      }
    }
  }

  private List<Activity> activities() {
    List<Activity> activities = new ArrayList<>();
    for (Cohort.Held held : cohort.activities()) {
      activities.add(
          Activity.builder(held.kind(), held.on(), held.organiser())
              .id("a" + activities.size())
              .participants(shuffled(new ArrayList<>(held.participants())))
              .fields(field("时", held.hours()))
              .build());
    }
    return shuffled(activities);
  }

  private static Map<String, FactValue> field(String name, BigDecimal value) {
    return value == null ? Map.of() : Map.of(name, FactValue.of(value));
  }

  private List<ChecklistItem> items() {
    List<ChecklistItem> items = new ArrayList<>();
    for (Cohort.Item item : cohort.items()) {
      items.add(
          ChecklistItem.builder("i" + items.size(), "清单", item.owner(), RAISED)
              .title("事项")
              .state(item.state())
              .closed(item.state().equals("结") ? RAISED.plusDays(20) : null)
              .fields(field("量", item.amount()))
              .build());
    }
    return shuffled(items);
  }

  private List<CaseRecord> records() {
    List<CaseRecord> records = new ArrayList<>();
    for (Cohort.Entry entry : cohort.records()) {
      boolean fault = entry.level() == Spec.FAULT;
      records.add(
          CaseRecord.builder(fault ? "差错" : "记录", entry.subject(), entry.on())
              .id("r" + records.size())
              .key(entry.key())
              .level(fault ? null : Spec.LEVELS.get(entry.level()))
              .fields(field("额", fault ? null : entry.amount()))
              .build());
    }
    return shuffled(records);
  }

  private List<Judgement> judgements() {
    List<Judgement> judgements = new ArrayList<>();
    for (Cohort.Judgement each : cohort.judgements()) {
      judgements.add(
          new Judgement(
              each.clause(),
              each.subject(),
              each.points(),
              "理由" + judgements.size(),
              "委员会",
              each.on()));
    }
    return shuffled(judgements);
  }

  private List<Ballot> ballots() {
    List<Ballot> ballots = new ArrayList<>();
    for (Cohort.Sheet sheet : cohort.sheets()) {
      ballots.add(new Ballot("测评", sheet.group(), sheet.count(), sheet.choices()));
    }
    return shuffled(ballots);
  }

  private List<IssuedBallots> issued() {
    List<IssuedBallots> issued = new ArrayList<>();
    cohort.issued().forEach((group, count) -> issued.add(new IssuedBallots("测评", group, count)));
    return shuffled(issued);
  }

  private List<PanelRating> ratings() {
    List<PanelRating> ratings = new ArrayList<>();
    for (Cohort.Rating rating : cohort.ratings()) {
      List<BigDecimal> values = shuffled(new ArrayList<>(rating.values()));
      ratings.add(new PanelRating("评委", rating.subject(), rating.group(), values));
    }
    return shuffled(ratings);
  }

  private List<EarlierResult> earlier() {
    List<EarlierResult> earlier = new ArrayList<>();
    for (Cohort.Past past : cohort.earlier()) {
      String period = "2025-Q" + past.quarter();
      earlier.add(
          new EarlierResult(
              past.subject(),
              period,
              past.total(),
              null,
              past.total() == null ? null : past.max(),
              0,
              null,
              null));
    }
    return shuffled(earlier);
  }
}
