package io.kaoping.coalition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apiguardian.api.API;

/**
 * The levels of coalitions 层级: one whose members are units alone is of level 0, one with coalitions
 * among its members stands a level above the highest of them. Partners do not count, and it does
 * not matter when a membership holds.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class CoalitionLevels {
  private final TreeMap<String, TreeSet<String>> below = new TreeMap<>();
  private final Map<String, Integer> levels = new HashMap<>();

  private CoalitionLevels(List<Coalition> coalitions) {
    coalitions.forEach(coalition -> below.put(coalition.id(), new TreeSet<>()));
    Map<String, List<String>> above = new HashMap<>();
    for (Coalition coalition : coalitions) {
      for (Membership membership : coalition.memberships()) {
        String member = membership.unit();
        if (membership.role().belongs()
            && below.containsKey(member)
            && below.computeIfAbsent(coalition.id(), id -> new TreeSet<>()).add(member)) {
          above.computeIfAbsent(member, m -> new ArrayList<>()).add(coalition.id());
        }
      }
    }
    Map<String, Integer> open = new HashMap<>();
    Deque<String> next = new ArrayDeque<>();
    below.forEach((id, members) -> open.put(id, members.size()));
    below.forEach(
        (id, members) -> {
          if (members.isEmpty()) {
            next.add(id);
          }
        });
    while (!next.isEmpty()) {
      String id = next.remove();
      levels.put(id, membersOf(id).stream().mapToInt(m -> level(m) + 1).max().orElse(0));
      for (String upper : above.getOrDefault(id, List.of())) {
        if (open.merge(upper, -1, Integer::sum) == 0) {
          next.add(upper);
        }
      }
    }
  }

  /** Returns the levels of all coalitions of a submission. */
  public static CoalitionLevels of(List<Coalition> coalitions) {
    return new CoalitionLevels(coalitions);
  }

  /**
   * Returns the level of a coalition, 0 or more.
   *
   * @throws IllegalArgumentException if it has none: there is no such coalition, or there is a
   *     circle among its members
   */
  public int level(String coalition) {
    Integer level = levels.get(coalition);
    if (level == null) {
      throw new IllegalArgumentException("coalition has no level: " + coalition);
    }
    return level;
  }

  /** Returns how many levels there are, at least 1. */
  public int count() {
    return 1 + levels.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /**
   * Returns coalitions of which each has the next among its members and the last the first; none
   * when all have a level.
   */
  public List<String> circle() {
    List<String> path = new ArrayList<>();
    String at = withoutLevel(below.navigableKeySet());
    while (!at.isEmpty() && !path.contains(at)) {
      path.add(at);
      at = withoutLevel(membersOf(at));
    }
    return at.isEmpty() ? List.of() : List.copyOf(path.subList(path.indexOf(at), path.size()));
  }

  private Set<String> membersOf(String coalition) {
    return below.getOrDefault(coalition, new TreeSet<>());
  }

  private String withoutLevel(Iterable<String> ids) {
    for (String id : ids) {
      if (!levels.containsKey(id)) {
        return id;
      }
    }
    return "";
  }
}
