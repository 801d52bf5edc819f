package io.kaoping.scoring;

import io.kaoping.assessment.StandingLine;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Quota;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Keeps grades within their quotas 名额 in one class, best grade first. Whoever finds no place goes
 * down one grade and stands for a place there. A quota only lowers: no grade is ever lifted by one,
 * not even where places are left. Of two quotas of one grade "at least" comes before "at most",
 * whichever a pack writes first: who goes on down is still at that grade or below.
 *
 * <p>Whom a veto or a consequence has lowered stands for a place with its lowered grade. Where its
 * place is not refilled, it stands for one with the grade of its total as well, and leaves it
 * empty. Ties could then turn a veto into a gain, when those who went down together no longer meet:
 * so it never gets a better grade than it would have without being lowered.
 */
final class Quotas {
  private final List<Quota> quotas;
  private final GradeLadder ladder;
  private final Comparator<Contender> order;

  /** That a contender found no place under a quota. */
  private record Loss(Quota quota, int places, int to) {}

  Quotas(Rubric rubric, SubjectKind kind, GradeLadder ladder, Comparator<Contender> order) {
    this.quotas =
        rubric.rules().quotas().stream()
            .filter(q -> q.subject() == kind)
            .sorted(Comparator.comparing(q -> q.bound() == Quota.Bound.AT_MOST))
            .toList();
    this.ladder = ladder;
    this.order = order;
  }

  void apply(List<Contender> inClass) {
    if (quotas.isEmpty()) {
      return;
    }
    List<Contender> graded =
        inClass.stream().filter(c -> c.grade() != Contender.NO_GRADE).sorted(order).toList();
    quotas.stream()
        .filter(quota -> graded.size() < quota.smallestClass())
        .forEach(quota -> tooSmall(quota, graded));
    List<Contender> sanctioned =
        graded.stream().filter(c -> c.gradeByTotal() >= 0 && c.grade() > c.gradeByTotal()).toList();
    boolean lowered = true;
    while (lowered) { // whoever goes down may be one too many where it comes to
      lowered = lower(graded, sanctioned);
    }
  }

  /** Lowers who finds no place, and tells whether there was anybody. */
  private boolean lower(List<Contender> graded, List<Contender> sanctioned) {
    Map<Contender, Integer> grades = new HashMap<>();
    graded.forEach(c -> grades.put(c, c.grade()));
    Map<Contender, List<Loss>> losses = places(graded, grades);
    boolean lowered = false;
    for (Contender contender : graded) {
      List<Loss> own = new ArrayList<>(losses.getOrDefault(contender, List.of()));
      if (sanctioned.contains(contender)) {
        Map<Contender, Integer> unlowered = new HashMap<>(grades);
        unlowered.put(contender, contender.gradeByTotal());
        own.addAll(places(graded, unlowered).getOrDefault(contender, List.of()));
      }
      for (Loss loss : own) {
        lowered |= lower(contender, loss, graded);
      }
    }
    return lowered;
  }

  /**
   * Finds who has no place.
   *
   * @param before the grades so far
   */
  private Map<Contender, List<Loss>> places(
      List<Contender> graded, Map<Contender, Integer> before) {
    Map<Contender, Integer> grades = new HashMap<>(before);
    Map<Contender, Integer> claims = new HashMap<>();
    graded.forEach(c -> claims.put(c, c.gradeByTotal() < 0 ? c.grade() : c.gradeByTotal()));
    Map<Contender, List<Loss>> losses = new HashMap<>();
    for (int grade = 0; grade <= ladder.last(); grade++) {
      for (Quota quota : quotas) {
        if (ladder.place(quota.grade()) != grade || graded.size() < quota.smallestClass()) {
          continue;
        }
        int places = quota.places(graded.size());
        int to = quota.bound() == Quota.Bound.AT_MOST ? grade + 1 : grade;
        for (Contender loser : losers(quota, grade, places, graded, grades, claims)) {
          claims.merge(loser, to, Math::max);
          grades.merge(loser, to, Math::max);
          losses.computeIfAbsent(loser, c -> new ArrayList<>()).add(new Loss(quota, places, to));
        }
      }
    }
    return losses;
  }

  private List<Contender> losers(
      Quota quota,
      int grade,
      int places,
      List<Contender> graded,
      Map<Contender, Integer> grades,
      Map<Contender, Integer> claims) {
    if (quota.bound() == Quota.Bound.AT_MOST) {
      Predicate<Contender> stands = c -> grades.getOrDefault(c, 0) == grade;
      Predicate<Contender> claimed = c -> !quota.refill() && claims.getOrDefault(c, 0) == grade;
      List<Contender> candidates = graded.stream().filter(stands.or(claimed)).toList();
      return beyond(candidates, places, quota.ties());
    }
    List<Contender> better =
        graded.stream().filter(c -> grades.getOrDefault(c, 0) < grade).toList();
    int already = graded.size() - better.size();
    int keep = Math.max(0, better.size() - Math.max(0, places - already));
    return beyond(better, keep, quota.ties());
  }

  /** Returns those who find no place: the equals at the edge all do, or none of them. */
  private List<Contender> beyond(List<Contender> standing, int places, Quota.Ties ties) {
    if (standing.size() <= places) {
      return List.of();
    }
    int end = places;
    if (places > 0 && order.compare(standing.get(places - 1), standing.get(places)) == 0) {
      Contender edge = standing.get(places);
      List<Contender> equal = standing.stream().filter(c -> order.compare(c, edge) == 0).toList();
      int begin = standing.indexOf(equal.get(0));
      end = ties == Quota.Ties.ALL_IN ? begin + equal.size() : begin;
    }
    return standing.subList(end, standing.size());
  }

  private boolean lower(Contender loser, Loss loss, List<Contender> graded) {
    int from = loser.grade();
    if (!loser.lowerTo(loss.to)) {
      return false;
    }
    boolean most = loss.quota.bound() == Quota.Bound.AT_MOST;
    Wording of = ladder.word(ladder.place(loss.quota.grade()));
    Wording better = ladder.word(from);
    Wording worse = ladder.word(loss.to);
    int inClass = graded.size();
    // by rank there would be a place, but not for all who share it
    boolean edge = most && loser.isRanked() && loser.rank() <= loss.places;
    long equal = edge ? graded.stream().filter(c -> order.compare(c, loser) == 0).count() : 0;
    boolean tied = equal > 1;
    String zh = loser.isRanked() ? "第 " + loser.rank() + " 名,同类共 " + inClass + " 个" : "未排名";
    String en = loser.isRanked() ? "rank " + loser.rank() + " of " + inClass : "not ranked";
    zh += tied ? ",并列的 " + equal + " 个名额不够,都不取" : "";
    en += tied ? ", " + equal + " tie for too few places and none gets one" : "";
    loser.say(
        StandingLine.Phase.QUOTA,
        loss.quota.grade(),
        new Wording(
            zh
                + ","
                + of.zh()
                + (most ? "至多 " : "至少 ")
                + loss.places
                + " 个:"
                + better.zh()
                + " → "
                + worse.zh(),
            en
                + (most ? ", at most " : ", at least ")
                + loss.places
                + " "
                + of.en()
                + ": "
                + better.en()
                + " → "
                + worse.en()));
    return true;
  }

  /**
   * Returns a notice for each quota when somebody of the class could not be assessed: the class
   * counts as smaller than it is, and its places may be others once that is known.
   */
  List<Problem> notices(String className, List<Contender> inClass) {
    List<String> missing =
        inClass.stream().map(Contender::draft).filter(d -> !d.known()).map(Draft::id).toList();
    return missing.isEmpty()
        ? List.of()
        : quotas.stream()
            .map(
                quota ->
                    Problem.notice(
                        ProblemId.QUOTA_INCOMPLETE,
                        Position.of("submission", className),
                        quota.grade(),
                        String.join(", ", missing.stream().sorted().toList())))
            .distinct()
            .toList();
  }

  /** Says that a class is too small for the quota. */
  private void tooSmall(Quota quota, List<Contender> graded) {
    int grade = ladder.place(quota.grade());
    for (Contender contender : graded) {
      if (contender.grade() == grade) {
        contender.say(
            StandingLine.Phase.QUOTA,
            quota.grade(),
            new Wording(
                "同类只有 " + graded.size() + " 个,不足 " + quota.smallestClass() + " 个,不限名额",
                "only "
                    + graded.size()
                    + " in the class, below "
                    + quota.smallestClass()
                    + ": no quota"));
      }
    }
  }
}
