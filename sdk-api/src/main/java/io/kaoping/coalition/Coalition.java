package io.kaoping.coalition;

import io.kaoping.record.FactValue;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Units that act together 共同体, 联盟, 组合: one leads, others join, for a time. Coalitions may
 * themselves belong to one of a higher level.
 *
 * @param id the id, unique among units and coalitions
 * @param name the name as published
 * @param kind what it calls itself, such as 共同体
 * @param coalitionClass the class within which it is ranked; {@code null} for one class
 * @param facts named values that the pack's vocabulary declares for coalitions
 * @param memberships who belongs to it, in which part, since when
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Coalition(
    String id,
    String name,
    String kind,
    @Nullable String coalitionClass,
    Map<String, FactValue> facts,
    List<Membership> memberships) {
  /** Copies the collections. */
  public Coalition {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    facts = Map.copyOf(facts);
    memberships = List.copyOf(memberships);
  }

  /** Returns the ids of lead, deputies and members on a day, in the order of the memberships. */
  public List<String> membersOn(LocalDate day) {
    return memberships.stream()
        .filter(m -> m.role().belongs() && m.covers(day))
        .map(Membership::unit)
        .distinct()
        .toList();
  }

  /** Counts the memberships of a role on a day. */
  public int count(Role role, LocalDate day) {
    return (int) memberships.stream().filter(m -> m.role() == role && m.covers(day)).count();
  }

  /** Returns it with a fact that it states, in the place of what it stated before. */
  public Coalition withFact(String fact, FactValue value) {
    Map<String, FactValue> stated = new HashMap<>(facts);
    stated.put(fact, value);
    return new Coalition(id, name, kind, coalitionClass, stated, memberships);
  }
}
