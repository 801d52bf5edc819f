package io.kaoping.drools.internal.compile;

import io.kaoping.drools.internal.pack.ExpertRule;
import io.kaoping.drools.internal.pack.ReadPack;
import io.kaoping.problem.PackException;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.rubric.Criterion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Chosen criteria of a pack compiled to Drools, with what running them must know.
 *
 * @param rules the compiled rules; {@code null} when none of the criteria has a rule
 * @param factTypes the authoring types that rules look for in the session
 * @param separable whether subjects may be assessed in sessions apart
 * @param positions where each rule is written, by its name
 * @param expertFacts the facts and entries that the expert rules of a criterion name, by its id
 */
public record RuleSet(
    @Nullable CompiledModels rules,
    Set<Class<?>> factTypes,
    boolean separable,
    Map<String, Position> positions,
    Map<String, Set<String>> expertFacts) {
  /** Copies the collections. */
  public RuleSet {
    factTypes = Set.copyOf(factTypes);
    positions = Map.copyOf(positions);
    expertFacts = Map.copyOf(expertFacts);
  }

  /**
   * Compiles criteria, unless compiled rules are found.
   *
   * @param path where compiled rules are looked for
   * @throws PackException if a rule does not compile
   */
  public static RuleSet build(ReadPack pack, Set<String> criterionIds, ClassLoader path) {
    Texts texts = Texts.of(pack, criterionIds);
    RuleBuild.Outcome outcome = RuleBuild.build(texts.all, path);
    require(pack, outcome.problems());
    Map<String, Position> positions = new HashMap<>();
    texts.all.forEach(t -> t.rules().forEach(r -> positions.put(r.name(), r.position())));
    return new RuleSet(
        outcome.rules(),
        RuleBuild.factTypes(texts.all),
        texts.all.stream().allMatch(RuleText::separable),
        positions,
        texts.expertFacts);
  }

  /**
   * Compiles criteria for the class path.
   *
   * @return the file that spares others to compile them, by its path; nothing without rules
   * @throws PackException if a rule does not compile
   */
  public static Map<String, byte[]> compiled(ReadPack pack, Set<String> criterionIds) {
    List<RuleText> texts = Texts.of(pack, criterionIds).all;
    if (texts.stream().allMatch(t -> t.rules().isEmpty())) {
      return Map.of();
    }
    SortedMap<String, byte[]> classes = new TreeMap<>();
    require(pack, RuleBuild.classes(texts, classes).problems());
    String path = CompiledRules.path(texts);
    return Map.of(path, CompiledRules.file(path, classes));
  }

  private static void require(ReadPack pack, List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new PackException("规则包 " + pack.identity() + " 的规则不能编译", problems);
    }
  }

  /**
   * The rules of chosen criteria, read and found right.
   *
   * @param all their texts, those of the authors last
   * @param expertFacts the facts and entries that the expert rules of a criterion name, by its id
   */
  private record Texts(List<RuleText> all, Map<String, Set<String>> expertFacts) {
    static Texts of(ReadPack pack, Set<String> criterionIds) {
      List<Problem> problems = new ArrayList<>();
      List<RuleText> texts = new ArrayList<>();
      Map<String, Set<String>> expertFacts = new HashMap<>();
      Terms terms = new Terms(pack.vocabulary());
      DrlWriter writer = new DrlWriter(pack);
      for (Criterion criterion : pack.rubric().criteria()) {
        if (!criterionIds.contains(criterion.id())) {
          continue;
        }
        String generated = writer.generated(criterion);
        if (!generated.isEmpty()) {
          RuleSource source = new RuleSource("drl/" + criterion.id() + ".drl", generated);
          Set<String> ids = new LinkedHashSet<>(Set.of(criterion.id()));
          criterion.observed().stream().map(Criterion.Observed::id).forEach(ids::add);
          texts.add(RuleParser.read(source, terms, ids, true));
          problems.addAll(source.problems());
        }
      }
      List<ExpertRule> experts =
          pack.expertRules().stream().filter(r -> criterionIds.contains(r.criterionId())).toList();
      List<RuleText> expertTexts = ExpertRuleCheck.read(experts, pack.vocabulary(), problems);
      require(pack, problems);
      for (int i = 0; i < experts.size(); i++) {
        expertFacts
            .computeIfAbsent(experts.get(i).criterionId(), id -> new TreeSet<>())
            .addAll(expertTexts.get(i).requiredFacts());
      }
      texts.addAll(expertTexts);
      return new Texts(texts, expertFacts);
    }
  }
}
