package io.kaoping.assessment;

import io.kaoping.record.Ballot;
import io.kaoping.record.EarlierResult;
import io.kaoping.record.IssuedBallots;
import io.kaoping.record.Judgement;
import io.kaoping.record.Opinions;
import io.kaoping.record.PanelRating;
import io.kaoping.record.SelfAssessment;
import io.kaoping.rubric.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks the judgements, polls, panels, earlier results and the calendar of a submission: each
 * stands there once, names whom it is about, and holds what can be counted.
 */
final class OpinionCheck {
  private final Submission submission;
  private final SubmissionCheck check;

  OpinionCheck(Submission submission, SubmissionCheck check) {
    this.submission = submission;
    this.check = check;
  }

  void run() {
    Opinions opinions = submission.opinions();
    judgements(opinions.judgements());
    selfAssessed(opinions.selfAssessed());
    ballots(opinions.ballots());
    issued(opinions.issued());
    ratings(opinions.ratings());
    earlier(submission.earlier());
    calendar();
  }

  private void judgements(List<Judgement> judgements) {
    Map<Judgement, Place> seen = new HashMap<>();
    for (int i = 0; i < judgements.size(); i++) {
      Judgement judgement = judgements.get(i);
      Place path = Place.of("judgements", i);
      check.name(path.field("clause"), judgement.clause());
      check.subject(path.field("subject"), judgement.subject());
      check.decimal(path.field("points"), judgement.points());
      check.said(path.field("reason"), judgement.reason());
      check.said(path.field("assessor"), judgement.assessor());
      check.date(path.field("on"), judgement.on());
      once(seen, judgement, path, "judgements", judgement.clause() + " " + judgement.subject());
    }
  }

  private void selfAssessed(List<SelfAssessment> assessments) {
    Map<List<String>, Place> seen = new HashMap<>();
    for (int i = 0; i < assessments.size(); i++) {
      SelfAssessment own = assessments.get(i);
      Place path = Place.of("selfAssessed", i);
      check.name(path.field("criterion"), own.criterion());
      check.subject(path.field("subject"), own.subject());
      check.decimal(path.field("points"), own.points());
      List<String> key = List.of(own.criterion(), own.subject());
      once(seen, key, path, "selfAssessed", String.join(" ", key));
    }
  }

  private void ballots(List<Ballot> ballots) {
    for (int i = 0; i < ballots.size(); i++) {
      Ballot ballot = ballots.get(i);
      Place path = Place.of("ballots", i);
      check.name(path.field("poll"), ballot.poll());
      check.name(path.field("group"), ballot.group());
      if (ballot.count() < 1) {
        check.badValue(path.field("count"), Integer.toString(ballot.count()), "≥ 1");
      }
      if (ballot.choices().isEmpty()) {
        check.missing(path.field("choices"));
      }
      ballot.choices().keySet().stream()
          .sorted()
          .forEach(
              subject -> {
                check.subject(path.field("choices").field(subject), subject);
                check.name(
                    path.field("choices").field(subject),
                    ballot.choices().getOrDefault(subject, ""));
              });
    }
  }

  private void issued(List<IssuedBallots> issued) {
    Map<List<String>, Place> seen = new HashMap<>();
    for (int i = 0; i < issued.size(); i++) {
      IssuedBallots given = issued.get(i);
      Place path = Place.of("issued", i);
      check.name(path.field("poll"), given.poll());
      check.name(path.field("group"), given.group());
      if (given.count() < 0) {
        check.badValue(path.field("count"), Integer.toString(given.count()), "≥ 0");
      }
      List<String> key = List.of(given.poll(), given.group());
      once(seen, key, path, "issued", String.join(" ", key));
    }
  }

  private void ratings(List<PanelRating> ratings) {
    Map<List<String>, Place> seen = new HashMap<>();
    for (int i = 0; i < ratings.size(); i++) {
      PanelRating rating = ratings.get(i);
      Place path = Place.of("ratings", i);
      String group = rating.group();
      check.name(path.field("panel"), rating.panel());
      check.subject(path.field("subject"), rating.subject());
      check.term(path.field("group"), group);
      if (rating.values().isEmpty()) {
        check.missing(path.field("values"));
      }
      for (int n = 0; n < rating.values().size(); n++) {
        check.decimal(path.element("values", n), rating.values().get(n));
        if (rating.values().get(n).signum() < 0) {
          check.badValue(path.element("values", n), rating.values().get(n).toString(), "≥ 0");
        }
      }
      List<String> key = List.of(rating.panel(), rating.subject(), group == null ? "" : group);
      once(seen, key, path, "ratings", String.join(" ", key).strip());
    }
  }

  private void earlier(List<EarlierResult> results) {
    Map<List<String>, Place> seen = new HashMap<>();
    for (int i = 0; i < results.size(); i++) {
      EarlierResult result = results.get(i);
      Place path = Place.of("earlier", i);
      check.subject(path.field("subject"), result.subject());
      if (Period.ofLabel(result.period()).isEmpty()) {
        check.badValue(path.field("period"), result.period(), "2025-03, 2025-Q1, 2025-H1, 2025");
      }
      total(path, result);
      if (result.rank() < 0) {
        check.badValue(path.field("rank"), Integer.toString(result.rank()), "≥ 1");
      }
      check.term(path.field("grade"), result.grade());
      check.term(path.field("digest"), result.digest());
      List<String> key = List.of(result.subject(), result.period());
      once(seen, key, path, "earlier", String.join(" ", key));
    }
  }

  private void total(Place path, EarlierResult result) {
    BigDecimal total = result.total();
    BigDecimal base = result.base();
    BigDecimal max = result.max();
    if (base != null) {
      check.decimal(path.field("base"), base);
      if (total == null) {
        check.missing(path.field("total"));
      }
    }
    if (total != null) {
      check.decimal(path.field("total"), total);
      if (max == null) {
        check.missing(path.field("max"));
      }
    }
    if (max != null) {
      check.decimal(path.field("max"), max);
      if (max.signum() <= 0) {
        check.badValue(path.field("max"), max.toString(), "> 0");
      }
    }
  }

  private void calendar() {
    Map<LocalDate, Place> seen = new HashMap<>();
    days(seen, "holidays", submission.calendar().holidays());
    days(seen, "workdays", submission.calendar().workdays());
  }

  private void days(Map<LocalDate, Place> seen, String list, List<LocalDate> days) {
    for (int i = 0; i < days.size(); i++) {
      Place path = Place.of("calendar").element(list, i);
      check.date(path, days.get(i));
      once(seen, days.get(i), path, "calendar", days.get(i).toString());
    }
  }

  private <K> void once(Map<K, Place> seen, K key, Place path, String kind, String id) {
    Place before = seen.putIfAbsent(key, path);
    if (before != null) {
      check.duplicate(kind, id, path, before);
    }
  }
}
