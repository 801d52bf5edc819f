package io.kaoping.rubric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The order in which results can be computed: a criterion after those that its measures look at, a
 * total after all criteria of its kind of subject.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ResultOrder {
  private final Map<Node, Set<Node>> restsOn = new LinkedHashMap<>();
  private final Set<Node> done = new LinkedHashSet<>();
  private @Nullable List<Node> cycle;

  /**
   * One result of every subject of a kind.
   *
   * @param subject the kind of subject
   * @param criterion the id of the criterion; {@code null} for the total
   */
  public record Node(SubjectKind subject, @Nullable String criterion) {
    @Override
    public String toString() {
      return criterion != null ? criterion : subject == SubjectKind.UNIT ? "units" : "coalitions";
    }
  }

  private ResultOrder() {}

  /** Returns the order of criteria and totals; what they name and is not there is passed over. */
  public static ResultOrder of(List<Criterion> criteria) {
    ResultOrder order = new ResultOrder();
    Map<String, Node> nodes = new LinkedHashMap<>();
    criteria.forEach(c -> nodes.put(c.id(), new Node(c.subject(), c.id())));
    for (Criterion criterion : criteria) {
      Set<Node> named = new LinkedHashSet<>();
      for (Clause clause : criterion.clauses()) {
        if (clause.measure() instanceof Measure.Improvement improvement) {
          compared(improvement, criterion, criteria)
              .forEach(id -> add(id, criterion.subject(), nodes, named));
        } else {
          add(clause.measure(), nodes, named);
        }
      }
      order.restsOn.put(new Node(criterion.subject(), criterion.id()), named);
    }
    for (SubjectKind subject : SubjectKind.values()) {
      Set<Node> all = new LinkedHashSet<>();
      criteria.stream()
          .filter(c -> c.subject() == subject)
          .forEach(c -> all.add(new Node(subject, c.id())));
      order.restsOn.put(new Node(subject, null), all);
    }
    List<Node> path = new ArrayList<>();
    order.restsOn.keySet().forEach(node -> order.visit(node, path));
    return order;
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

  private static void add(Measure measure, Map<String, Node> nodes, Set<Node> named) {
    if (measure instanceof Measure.PointsOf own) {
      own.criteria().forEach(id -> add(id, SubjectKind.UNIT, nodes, named));
    } else if (measure instanceof Measure.Members members) {
      add(members.criterion(), SubjectKind.UNIT, nodes, named);
    } else if (measure instanceof Measure.OfCoalition coalition) {
      add(coalition.criterion(), SubjectKind.COALITION, nodes, named);
    }
  }

  private static void add(
      @Nullable String criterion, SubjectKind subject, Map<String, Node> nodes, Set<Node> named) {
    Node node = criterion == null ? new Node(subject, null) : nodes.get(criterion);
    if (node != null) {
      named.add(node);
    }
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
