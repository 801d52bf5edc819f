package io.kaoping.drools.internal.snapshot;

import io.kaoping.assessment.Submission;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.Ballot;
import io.kaoping.record.IssuedBallots;
import io.kaoping.record.PanelRating;
import io.kaoping.rubric.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks that ballots and ratings speak of the groups and choices of their poll or panel; a poll or
 * panel that the vocabulary does not hold passes.
 */
final class OpinionTerms {
  private final Submission submission;
  private final Vocabulary vocabulary;
  private final List<Problem> problems = new ArrayList<>();

  private OpinionTerms(Submission submission, Vocabulary vocabulary) {
    this.submission = submission;
    this.vocabulary = vocabulary;
  }

  static List<Problem> check(Submission submission, Vocabulary vocabulary) {
    OpinionTerms terms = new OpinionTerms(submission, vocabulary);
    terms.ballots();
    terms.ratings();
    return terms.problems;
  }

  private void ballots() {
    Set<List<String>> issued = new HashSet<>();
    List<IssuedBallots> given = submission.opinions().issued();
    for (int i = 0; i < given.size(); i++) {
      Vocabulary.Poll poll = vocabulary.polls().get(given.get(i).poll());
      if (poll != null) {
        known(given.get(i).group(), poll.groups().keySet(), "issued[" + i + "].group");
      }
      issued.add(List.of(given.get(i).poll(), given.get(i).group()));
    }
    Set<List<String>> asked = new HashSet<>();
    List<Ballot> ballots = submission.opinions().ballots();
    for (int i = 0; i < ballots.size(); i++) {
      Ballot ballot = ballots.get(i);
      Vocabulary.Poll poll = vocabulary.polls().get(ballot.poll());
      if (poll == null) {
        continue;
      }
      String path = "ballots[" + i + "]";
      boolean known = known(ballot.group(), poll.groups().keySet(), path + ".group");
      List<String> words = new ArrayList<>(poll.choices().keySet());
      words.addAll(poll.excluded());
      ballot.choices().keySet().stream()
          .sorted()
          .forEach(
              subject ->
                  known(
                      ballot.choices().getOrDefault(subject, ""),
                      words,
                      path + ".choices." + subject));
      List<String> group = List.of(ballot.poll(), ballot.group());
      if (known && poll.spoilt().moreThanIssued() && !issued.contains(group) && asked.add(group)) {
        problems.add(
            Problem.error(
                ProblemId.MISSING_FIELD, at("issued"), "issued: " + String.join(" ", group)));
      }
    }
  }

  private void ratings() {
    List<PanelRating> ratings = submission.opinions().ratings();
    for (int i = 0; i < ratings.size(); i++) {
      PanelRating rating = ratings.get(i);
      Vocabulary.Panel panel = vocabulary.panels().get(rating.panel());
      if (panel == null) {
        continue;
      }
      String path = "ratings[" + i + "]";
      String group = rating.group();
      if (group != null) {
        known(group, panel.groups().keySet(), path + ".group");
      } else if (!panel.groups().isEmpty()) {
        problems.add(Problem.error(ProblemId.MISSING_FIELD, at(path), "group"));
      }
      for (int n = 0; n < rating.values().size(); n++) {
        BigDecimal value = rating.values().get(n);
        if (value.compareTo(panel.outOf()) > 0) {
          problems.add(
              Problem.error(
                  ProblemId.BAD_VALUE,
                  at(path + ".values[" + n + "]"),
                  "values",
                  value.toPlainString(),
                  "0 … " + panel.outOf().toPlainString()));
        }
      }
    }
  }

  private boolean known(String term, Collection<String> known, String path) {
    if (known.contains(term)) {
      return true;
    }
    problems.add(
        Problem.error(ProblemId.UNKNOWN_TERM, at(path), term)
            .withRemedy(Nearest.of(term, known).orElse(null)));
    return false;
  }

  private static Position at(String path) {
    return Position.of("submission", path);
  }
}
