package io.kaoping.rubric;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
  private final Set<String> layered;
  private final Map<Node, Set<Node>> restsOn = new LinkedHashMap<>();
  private final Set<Node> done = new LinkedHashSet<>();
  private @Nullable List<Node> cycle;

  /** The level of results that do not come level by level. */
  public static final int ALL = -1;

  /**
   * One result of every subject of a kind.
   *
   * @param subject the kind of subject
   * @param criterion the id of the criterion; {@code null} for the total
   * @param level of which coalitions: of units alone 0, of such coalitions 1, and so on; {@link
   *     #ALL} where the result rests on no coalition below
   */
  public record Node(SubjectKind subject, @Nullable String criterion, int level) {
    // by hand, since every start of a host compares nodes: it need not link what records do it with
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Node node
          && subject == node.subject
          && level == node.level
          && Objects.equals(criterion, node.criterion);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * subject.ordinal() + Objects.hashCode(criterion)) + level;
    }

    @Override
    public String toString() {
      return criterion != null ? criterion : subject == SubjectKind.UNIT ? "units" : "coalitions";
    }
  }

  private ResultOrder(List<Criterion> criteria, int levels) {
    this.criteria = criteria;
    this.levels = levels;
    this.layered = layered(criteria);
  }

  /**
   * Returns the order of criteria and totals; what they name and is not there is passed over.
   *
   * @param levels how many levels of coalitions there are, 1 or more
   */
  public static ResultOrder of(List<Criterion> criteria, int levels) {
    ResultOrder order = new ResultOrder(criteria, levels);
    for (Criterion criterion : criteria) {
      order
          .nodes(criterion.subject(), criterion.id())
          .forEach(node -> order.restsOn.put(node, order.named(criterion, node.level)));
    }
    for (SubjectKind subject : SubjectKind.values()) {
      order
          .nodes(subject, null)
          .forEach(node -> order.restsOn.put(node, order.allOf(subject, node.level)));
    }
    List<Node> path = new ArrayList<>();
    order.restsOn.keySet().forEach(node -> order.visit(node, path));
    return order;
  }

  /**
   * Tells whether a result of coalitions rests on coalitions below, so that it comes level by
   * level.
   */
  private boolean isLayered(SubjectKind subject, @Nullable String criterion) {
    return subject == SubjectKind.COALITION
        && (criterion == null ? !layered.isEmpty() : layered.contains(criterion));
  }

  /** Returns the criteria that rest on coalitions below, directly or through others. */
  private static Set<String> layered(List<Criterion> criteria) {
    Set<String> layered = new HashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Criterion criterion : criteria) {
        boolean below =
            criterion.subject() == SubjectKind.COALITION
                && criterion.clauses().stream()
                    .map(Clause::measure)
                    .anyMatch(
                        measure ->
                            measure instanceof Measure.Members members
                                ? members.of() == SubjectKind.COALITION
                                : own(measure, criterion, criteria).stream()
                                    .anyMatch(layered::contains));
        more |= below && layered.add(criterion.id());
      }
    }
    return layered;
  }

  /** Returns the other criteria of the same subject at which a measure looks. */
  private static List<String> own(Measure measure, Criterion asking, List<Criterion> criteria) {
    return measure instanceof Measure.PointsOf points
        ? points.criteria()
        : measure instanceof Measure.Improvement improvement
            ? compared(improvement, asking, criteria)
            : List.of();
  }

  /** Returns all nodes of a result. */
  private List<Node> nodes(SubjectKind subject, @Nullable String criterion) {
    return isLayered(subject, criterion)
        ? IntStream.range(0, levels).mapToObj(l -> new Node(subject, criterion, l)).toList()
        : List.of(new Node(subject, criterion, ALL));
  }

  /** Returns the nodes of a result that a node of a level rests on. */
  private List<Node> nodesAt(SubjectKind subject, @Nullable String criterion, int level) {
    return level == ALL || !isLayered(subject, criterion)
        ? nodes(subject, criterion)
        : List.of(new Node(subject, criterion, level));
  }

  private Set<Node> named(Criterion criterion, int level) {
    Set<Node> named = new LinkedHashSet<>();
    for (Clause clause : criterion.clauses()) {
      Measure measure = clause.measure();
      for (String id : own(measure, criterion, criteria)) {
        add(named, id, criterion.subject(), nodesAt(criterion.subject(), id, level));
      }
      if (measure instanceof Measure.Members members) {
        List<Node> nodes = nodes(members.of(), members.criterion());
        add(
            named,
            members.criterion(),
            members.of(),
            members.of() == SubjectKind.UNIT
                ? nodes
                : nodes.stream().filter(node -> node.level < level).toList());
      } else if (measure instanceof Measure.OfCoalition coalition) {
        SubjectKind coalitions = SubjectKind.COALITION;
        add(named, coalition.criterion(), coalitions, nodes(coalitions, coalition.criterion()));
      }
    }
    return named;
  }

  private void add(
      Set<Node> named, @Nullable String criterion, SubjectKind subject, List<Node> nodes) {
    boolean there =
        criterion == null
            || criteria.stream().anyMatch(c -> c.subject() == subject && c.id().equals(criterion));
    if (there) {
      named.addAll(nodes);
    }
  }

  private Set<Node> allOf(SubjectKind subject, int level) {
    Set<Node> all = new LinkedHashSet<>();
    for (Criterion criterion : criteria) {
      if (criterion.subject() == subject) {
        all.addAll(nodesAt(subject, criterion.id(), level));
      }
    }
    return all;
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
