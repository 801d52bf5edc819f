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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        .filter(quota -> Contender.weight(graded) < quota.smallestClass())
        .forEach(quota -> tooSmall(quota, graded));
    Set<Contender> sanctioned = new HashSet<>(graded);
    sanctioned.removeIf(c -> c.gradeByTotal() < 0 || c.grade() <= c.gradeByTotal());
    boolean lowered = true;
    while (lowered) { // whoever goes down may be one too many where it comes to
      lowered = lower(graded, sanctioned);
    }
  }

  /** Lowers who finds no place, and tells whether there was anybody. */
  private boolean lower(List<Contender> graded, Set<Contender> sanctioned) {
    Map<Contender, Integer> grades = new HashMap<>();
    graded.forEach(c -> grades.put(c, c.grade()));
    Map<Contender, List<Loss>> losses = places(graded, grades);
    boolean lowered = false;
    for (Contender contender : graded) {
      List<Loss> own = new ArrayList<>(losses.getOrDefault(contender, List.of()));
      if (sanctioned.contains(contender)) {
        own.addAll(unlowered(contender, graded, grades));
      }
      for (Loss loss : own) {
        lowered |= lower(contender, loss, graded);
      }
    }
    return lowered;
  }

  /** Returns why one who was lowered would find no place, had it alone not been lowered. */
  private List<Loss> unlowered(
      Contender lowered, List<Contender> graded, Map<Contender, Integer> grades) {
    Contender one = lowered.again(1);
    Map<Contender, Integer> unlowered = new HashMap<>(grades);
    unlowered.put(one, lowered.gradeByTotal());
    List<Contender> apart = new ArrayList<>();
    for (Contender contender : graded) {
      if (contender != lowered) {
        apart.add(contender);
        continue;
      }
      apart.add(one);
      if (lowered.weight() > 1) {
        Contender others = lowered.again(lowered.weight() - 1);
        unlowered.put(others, lowered.grade());
        apart.add(others);
      }
    }
    return places(apart, unlowered).getOrDefault(one, List.of());
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
    int inClass = Contender.weight(graded);
    for (int grade = 0; grade <= ladder.last(); grade++) {
      for (Quota quota : quotas) {
        if (ladder.place(quota.grade()) != grade || inClass < quota.smallestClass()) {
          continue;
        }
        int places = quota.places(inClass);
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
    int ofBetter = Contender.weight(better);
    int already = Contender.weight(graded) - ofBetter;
    int keep = Math.max(0, ofBetter - Math.max(0, places - already));
    return beyond(better, keep, quota.ties());
  }

  /** Returns those who find no place: the equals at the edge all do, or none of them. */
  private List<Contender> beyond(List<Contender> standing, int places, Quota.Ties ties) {
    int taken = 0;
    int begin = 0;
    while (begin < standing.size()) {
      int end = begin;
      int equal = 0;
      while (end < standing.size() && order.compare(standing.get(begin), standing.get(end)) == 0) {
        equal += standing.get(end).weight();
        end++;
      }
      boolean edge = taken < places && taken + equal > places;
      if (taken >= places || (edge && ties == Quota.Ties.ALL_OUT)) {
        return standing.subList(begin, standing.size());
      }
      taken += equal;
      begin = end;
    }
    return List.of();
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
    int inClass = Contender.weight(graded);
    // by rank there would be a place, but not for all who share it
    boolean edge = most && loser.isRanked() && loser.rank() <= loss.places;
    int equal =
        edge
            ? Contender.weight(graded.stream().filter(c -> order.compare(c, loser) == 0).toList())
            : 0;
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
    if (quotas.isEmpty()) {
      return List.of();
    }
    List<String> missing =
        inClass.stream().filter(c -> !c.entrant().known()).map(Contender::id).toList();
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
    int inClass = Contender.weight(graded);
    for (Contender contender : graded) {
      if (contender.grade() == grade) {
        contender.say(
            StandingLine.Phase.QUOTA,
            quota.grade(),
            new Wording(
                "同类只有 " + inClass + " 个,不足 " + quota.smallestClass() + " 个,不限名额",
                "only "
                    + inClass
                    + " in the class, below "
                    + quota.smallestClass()
                    + ": no quota"));
      }
    }
  }
}
