package io.kaoping.drools.internal.snapshot;

import io.kaoping.assessment.Submission;
import io.kaoping.finding.Witness;
import io.kaoping.record.Ballot;
import io.kaoping.record.EarlierResult;
import io.kaoping.record.IssuedBallots;
import io.kaoping.record.Judgement;
import io.kaoping.record.PanelRating;
import io.kaoping.rubric.Period;
import io.kaoping.rubric.Vocabulary;
import io.kaoping.rubric.Vocabulary.WithoutGroup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The opinions and earlier results of a submission, by subject, as far as they count. */
final class Opinionated {
  private final Submission submission;
  private final Snapshot snapshot;
  private final Map<List<String>, List<OpinionData>> judgements = new HashMap<>();
  private final Map<List<String>, Tally> tallies = new HashMap<>();
  private final Map<List<String>, List<BigDecimal>> ratings = new HashMap<>();
  private final Map<List<String>, EarlierResult> earlier = new HashMap<>();

  /** What a group of raters said of a subject: how often each choice, and how often nothing. */
  private static final class Tally {
    private BigDecimal sum = BigDecimal.ZERO;
    private long valid;
    private long excluded;
    private long spoilt;
  }

  Opinionated(Submission submission, Snapshot snapshot) {
    this.submission = submission;
    this.snapshot = snapshot;
    for (Judgement judgement : submission.opinions().judgements()) {
      SubjectData subject = snapshot.subject(judgement.subject());
      if (subject != null && !judgement.on().isAfter(snapshot.asOf())) {
        judgements
            .computeIfAbsent(
                List.of(judgement.clause(), judgement.subject()), key -> new ArrayList<>())
            .add(data(subject, judgement));
      }
    }
    judgements.values().forEach(list -> list.sort(Comparator.comparing(OpinionData::witness)));
    for (Vocabulary.Poll poll : snapshot.layout().vocabulary().polls().values()) {
      count(poll);
    }
    for (PanelRating rating : submission.opinions().ratings()) {
      String group = rating.group();
      ratings.put(
          List.of(rating.panel(), group == null ? "" : group, rating.subject()), rating.values());
    }
    for (EarlierResult result : submission.earlier()) {
      earlier.put(List.of(result.subject(), result.period()), result);
    }
  }

  private static OpinionData data(SubjectData subject, Judgement judgement) {
    String text =
        judgement.assessor()
            + " "
            + judgement.on()
            + " "
            + judgement.points().toPlainString()
            + " "
            + judgement.reason();
    return new OpinionData(
        subject,
        judgement.assessor(),
        judgement.points(),
        BigDecimal.ONE,
        BigDecimal.ONE,
        new Witness(Witness.Kind.JUDGEMENT, judgement.clause(), text));
  }

  // ---- judgements

  /** Returns the judgements on a clause and subject that were made by the as-of date. */
  List<OpinionData> judgements(String clause, SubjectData subject) {
    return judgements.getOrDefault(List.of(clause, subject.id()), List.of());
  }

  // ---- polls

  private void count(Vocabulary.Poll poll) {
    Set<String> overfull = poll.spoilt().moreThanIssued() ? overfull(poll) : Set.of();
    for (Ballot ballot : submission.opinions().ballots()) {
      if (!ballot.poll().equals(poll.name())) {
        continue;
      }
      boolean spoilt = overfull.contains(ballot.group()) || spoilt(poll, ballot);
      ballot
          .choices()
          .forEach(
              (subject, choice) -> {
                Tally tally =
                    tallies.computeIfAbsent(
                        List.of(poll.name(), ballot.group(), subject), key -> new Tally());
                BigDecimal worth = poll.choices().get(choice);
                if (spoilt) {
                  tally.spoilt += ballot.count();
                } else if (worth == null) {
                  tally.excluded += ballot.count();
                } else {
                  tally.valid += ballot.count();
                  tally.sum = tally.sum.add(worth.multiply(BigDecimal.valueOf(ballot.count())));
                }
              });
    }
  }

  /** Returns the groups that handed in more sheets than they were given. */
  private Set<String> overfull(Vocabulary.Poll poll) {
    Map<String, Long> left = new HashMap<>();
    for (IssuedBallots issued : submission.opinions().issued()) {
      if (issued.poll().equals(poll.name())) {
        left.merge(issued.group(), (long) issued.count(), Long::sum);
      }
    }
    for (Ballot ballot : submission.opinions().ballots()) {
      if (ballot.poll().equals(poll.name())) {
        left.merge(ballot.group(), (long) -ballot.count(), Long::sum);
      }
    }
    Set<String> overfull = new HashSet<>();
    left.forEach(
        (group, rest) -> {
          if (rest < 0) {
            overfull.add(group);
          }
        });
    return overfull;
  }

  private static boolean spoilt(Vocabulary.Poll poll, Ballot ballot) {
    Map<String, Integer> often = new HashMap<>();
    ballot.choices().values().forEach(choice -> often.merge(choice, 1, Integer::sum));
    if (poll.spoilt().allEqual() && ballot.choices().size() > 1 && often.size() == 1) {
      return true;
    }
    return poll.spoilt().atMost().entrySet().stream()
        .anyMatch(most -> often.getOrDefault(most.getKey(), 0) > most.getValue());
  }

  /** Returns what each group of raters that said something valid of a subject came to. */
  List<OpinionData> ballots(Vocabulary.Poll poll, SubjectData subject) {
    List<OpinionData> groups = new ArrayList<>();
    poll.groups()
        .forEach(
            (group, weight) -> {
              Tally tally = tallies.get(List.of(poll.name(), group, subject.id()));
              if (tally != null) {
                boolean said = tally.valid > 0;
                groups.add(
                    new OpinionData(
                        subject,
                        group,
                        tally.sum,
                        said
                            ? poll.best().multiply(BigDecimal.valueOf(tally.valid))
                            : BigDecimal.ONE,
                        said ? weight : BigDecimal.ZERO,
                        new Witness(
                            Witness.Kind.BALLOTS,
                            group,
                            plain(tally.sum)
                                + "/"
                                + tally.valid
                                + "/"
                                + tally.excluded
                                + "/"
                                + tally.spoilt
                                + " ×"
                                + plain(weight))));
              }
            });
    return groups;
  }

  List<String> missingBallots(Vocabulary.Poll poll, SubjectData subject) {
    List<String> silent = new ArrayList<>();
    for (String group : poll.groups().keySet()) {
      Tally tally = tallies.get(List.of(poll.name(), group, subject.id()));
      if (tally == null || tally.valid == 0) {
        silent.add("ballots: " + poll.name() + " " + group);
      }
    }
    if (silent.size() == poll.groups().size()) {
      return List.of("ballots: " + poll.name());
    }
    return poll.without() == WithoutGroup.NOT_ASSESSABLE ? silent : List.of();
  }

  // ---- panels

  /** Returns what each group of raters, or the panel as a whole, gave a subject. */
  List<OpinionData> ratings(Vocabulary.Panel panel, SubjectData subject) {
    List<OpinionData> groups = new ArrayList<>();
    groups(panel)
        .forEach(
            (group, weight) -> {
              List<BigDecimal> values = ratings.get(List.of(panel.name(), group, subject.id()));
              if (values != null) {
                groups.add(rating(panel, subject, group, weight, values));
              }
            });
    return groups;
  }

  private static OpinionData rating(
      Vocabulary.Panel panel,
      SubjectData subject,
      String group,
      BigDecimal weight,
      List<BigDecimal> values) {
    List<BigDecimal> sorted = values.stream().sorted().toList();
    boolean trimmed =
        panel.trimAbove() > 0 && sorted.size() > panel.trimAbove() && sorted.size() > 2;
    List<BigDecimal> counted = trimmed ? sorted.subList(1, sorted.size() - 1) : sorted;
    BigDecimal sum = counted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    String left =
        trimmed ? " −" + sorted.get(0).toPlainString() + " −" + last(sorted).toPlainString() : "";
    return new OpinionData(
        subject,
        group,
        sum,
        panel.outOf().multiply(BigDecimal.valueOf(counted.size())),
        weight,
        new Witness(
            Witness.Kind.RATINGS,
            group.isEmpty() ? panel.name() : group,
            plain(sum)
                + "/"
                + counted.size()
                + left
                + (group.isEmpty() ? "" : " ×" + plain(weight))));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static BigDecimal last(List<BigDecimal> sorted) {
    return sorted.get(sorted.size() - 1);
  }

  private static Map<String, BigDecimal> groups(Vocabulary.Panel panel) {
    return panel.groups().isEmpty() ? Map.of("", BigDecimal.ONE) : panel.groups();
  }

  List<String> missingRatings(Vocabulary.Panel panel, SubjectData subject) {
    List<String> silent = new ArrayList<>();
    for (String group : groups(panel).keySet()) {
      if (!ratings.containsKey(List.of(panel.name(), group, subject.id()))) {
        silent.add("ratings: " + panel.name() + " " + group);
      }
    }
    if (silent.size() == groups(panel).size()) {
      return List.of("ratings: " + panel.name());
    }
    return panel.without() == WithoutGroup.NOT_ASSESSABLE ? silent : List.of();
  }

  // ---- earlier results

  /** Returns the totals of a subject in the due periods of a length, in their order. */
  List<EarlierData> earlier(Period every, SubjectData subject) {
    DuePeriods due = snapshot.due(every);
    List<EarlierData> results = new ArrayList<>();
    for (int i = 0; i < due.size(); i++) {
      EarlierResult result = earlier.get(List.of(subject.id(), due.label(i)));
      BigDecimal total = result == null ? null : result.total();
      BigDecimal max = result == null ? null : result.max();
      if (result != null && total != null && max != null) {
        results.add(
            new EarlierData(
                subject,
                i,
                due.label(i),
                total,
                max,
                result.rank() == 0 ? null : BigDecimal.valueOf(result.rank()),
                result.grade(),
                witness(due.label(i), total, max)));
      }
    }
    return results;
  }

  /** Returns the same, with a total of zero for each period in which there is none. */
  List<EarlierData> earlierOrZero(Period every, SubjectData subject) {
    DuePeriods due = snapshot.due(every);
    List<EarlierData> there = earlier(every, subject);
    List<EarlierData> results = new ArrayList<>(there);
    for (int i = 0; i < due.size(); i++) {
      int index = i;
      if (there.stream().noneMatch(result -> result.index() == index)) {
        results.add(
            new EarlierData(
                subject,
                i,
                due.label(i),
                BigDecimal.ZERO,
                BigDecimal.ONE,
                null,
                null,
                new Witness(Witness.Kind.EARLIER, due.label(i), "–")));
      }
    }
    results.sort(Comparator.comparingInt(EarlierData::index));
    return results;
  }

  private static Witness witness(String period, BigDecimal total, BigDecimal max) {
    return new Witness(
        Witness.Kind.EARLIER, period, total.toPlainString() + "/" + max.toPlainString());
  }
}
