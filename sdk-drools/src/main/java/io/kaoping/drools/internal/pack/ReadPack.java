package io.kaoping.drools.internal.pack;

import io.kaoping.pack.PackIdentity;
import io.kaoping.problem.Position;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Vocabulary;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A pack that was read and found right, with included packs and tailoring in it.
 *
 * @param identity which pack it is
 * @param rubric its rubric
 * @param vocabulary its vocabulary, with those of included packs
 * @param expertRules the rules that authors wrote in DRL, in the order of the rubric
 * @param cases the pack's own files below {@code cases/}, by path, sorted
 * @param documents the pack's own documents as they are written, by file
 * @param positions where each criterion and each clause is written, by id
 */
public record ReadPack(
    PackIdentity identity,
    Rubric rubric,
    Vocabulary vocabulary,
    List<ExpertRule> expertRules,
    Map<String, byte[]> cases,
    Map<String, Parameter.Named> documents,
    Map<String, Position> positions) {
  /** Copies the collections. */
  public ReadPack {
    expertRules = List.copyOf(expertRules);
    cases = Collections.unmodifiableMap(new TreeMap<>(cases));
    documents = Map.copyOf(documents);
    positions = Map.copyOf(positions);
  }

  /** Returns where a criterion or a clause is written; the pack as a whole for an unknown id. */
  public Position positionOf(String id) {
    return positions.getOrDefault(id, Position.of(identity.id()));
  }
}
