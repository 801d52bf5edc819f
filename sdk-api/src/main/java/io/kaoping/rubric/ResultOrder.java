package io.kaoping.rubric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The order in which results can be computed: a criterion after those that its measures look at, a
 * total after all criteria of its kind of subject, a coalition after the coalitions among its
 * members.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ResultOrder {
  private final List<Criterion> criteria;
  private final int levels;
  private final Map<Node, Set<Node>> restsOn = new LinkedHashMap<>();
  private final Set<Node> done = new LinkedHashSet<>();
  private @Nullable List<Node> cycle;

  /**
   * One result of every subject of a kind.
   *
   * @param subject the kind of subject
   * @param criterion the id of the criterion; {@code null} for the total
   * @param level of which level: coalitions of units alone are 0, coalitions of those are 1; units
   *     are 0
   */
  public record Node(SubjectKind subject, @Nullable String criterion, int level) {
    @Override
    public String toString() {
      return criterion != null ? criterion : subject == SubjectKind.UNIT ? "units" : "coalitions";
    }
  }

  private ResultOrder(List<Criterion> criteria, int levels) {
    this.criteria = criteria;
    this.levels = levels;
  }

  /**
   * Returns the order of criteria and totals; what they name and is not there is passed over.
   *
   * @param levels how many levels of coalitions there are, 1 or more; where no criterion looks at
   *     coalitions that are members, levels mean nothing, and all coalitions are of one
   */
  public static ResultOrder of(List<Criterion> criteria, int levels) {
    ResultOrder order = new ResultOrder(criteria, looksBelow(criteria) ? levels : 1);
    for (Criterion criterion : criteria) {
      order.each(criterion.subject(), level -> order.add(criterion, level));
    }
    for (SubjectKind subject : SubjectKind.values()) {
      order.each(subject, level -> order.addTotal(subject, level));
    }
    List<Node> path = new ArrayList<>();
    order.restsOn.keySet().forEach(node -> order.visit(node, path));
    return order;
  }

  /** Tells whether a criterion looks at coalitions that are members of others. */
  public static boolean looksBelow(List<Criterion> criteria) {
    return criteria.stream()
        .flatMap(c -> c.clauses().stream())
        .anyMatch(
            clause ->
                clause.measure() instanceof Measure.Members members
                    && members.of() == SubjectKind.COALITION);
  }

  private void each(SubjectKind subject, IntConsumer level) {
    IntStream.range(0, subject == SubjectKind.UNIT ? 1 : levels).forEach(level);
  }

  private void add(Criterion criterion, int level) {
    Set<Node> named = new LinkedHashSet<>();
    for (Clause clause : criterion.clauses()) {
      Measure measure = clause.measure();
      if (measure instanceof Measure.PointsOf own) {
        own.criteria().forEach(id -> add(id, criterion.subject(), level, level, named));
      } else if (measure instanceof Measure.Improvement improvement) {
        compared(improvement, criterion, criteria)
            .forEach(id -> add(id, criterion.subject(), level, level, named));
      } else if (measure instanceof Measure.Members members) {
        boolean units = members.of() == SubjectKind.UNIT;
        add(members.criterion(), members.of(), 0, units ? 0 : level - 1, named);
      } else if (measure instanceof Measure.OfCoalition coalition) {
        add(coalition.criterion(), SubjectKind.COALITION, 0, levels - 1, named);
      }
    }
    restsOn.put(new Node(criterion.subject(), criterion.id(), level), named);
  }

  private void add(
      @Nullable String criterion, SubjectKind subject, int from, int to, Set<Node> named) {
    boolean there =
        criterion == null
            || criteria.stream().anyMatch(c -> c.subject() == subject && c.id().equals(criterion));
    for (int level = from; there && level <= to; level++) {
      named.add(new Node(subject, criterion, level));
    }
  }

  private void addTotal(SubjectKind subject, int level) {
    Set<Node> all = new LinkedHashSet<>();
    criteria.stream()
        .filter(c -> c.subject() == subject)
        .forEach(c -> all.add(new Node(subject, c.id(), level)));
    restsOn.put(new Node(subject, null, level), all);
  }

  /** Returns the ids of the criteria whose results a criterion looks at. */
  public static Set<String> named(Criterion criterion) {
    Set<String> named = new LinkedHashSet<>();
    for (Clause clause : criterion.clauses()) {
      if (clause.measure() instanceof Measure.PointsOf own) {
        named.addAll(own.criteria());
      } else if (clause.measure() instanceof Measure.Improvement improvement) {
        named.addAll(improvement.criteria());
      } else if (clause.measure() instanceof Measure.Members members
          && members.criterion() != null) {
        named.add(members.criterion());
      } else if (clause.measure() instanceof Measure.OfCoalition coalition
          && coalition.criterion() != null) {
        named.add(coalition.criterion());
      }
    }
    return named;
  }

  /**
   * Returns the ids of the criteria whose points an improvement compares with an earlier result.
   *
   * @param asking the criterion that asks, which is never among all of the maximum
   * @param criteria all criteria of the rubric
   */
  public static List<String> compared(
      Measure.Improvement improvement, Criterion asking, List<Criterion> criteria) {
    return !improvement.criteria().isEmpty()
        ? improvement.criteria()
        : criteria.stream()
            .filter(c -> c.subject() == asking.subject() && c.inMaximum())
            .map(Criterion::id)
            .filter(id -> !id.equals(asking.id()))
            .toList();
  }

  private void visit(Node node, List<Node> path) {
    if (done.contains(node) || cycle != null) {
      return;
    }
    int begin = path.indexOf(node);
    path.add(node);
    if (begin >= 0) {
      cycle = List.copyOf(path.subList(begin, path.size()));
      return;
    }
    restsOn.getOrDefault(node, Set.of()).forEach(next -> visit(next, path));
    path.remove(path.size() - 1);
    done.add(node);
  }

  /** Returns a circle of results that rest on each other, its first one again at its end. */
  public Optional<List<Node>> cycle() {
    return Optional.ofNullable(cycle);
  }

  /**
   * Returns all criteria and totals, each after what it rests on.
   *
   * @throws IllegalStateException if there is a cycle
   */
  public List<Node> nodes() {
    if (cycle != null) {
      throw new IllegalStateException("results rest on each other: " + cycle);
    }
    return List.copyOf(done);
  }
}
