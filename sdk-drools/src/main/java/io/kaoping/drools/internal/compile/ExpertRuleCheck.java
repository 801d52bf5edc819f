package io.kaoping.drools.internal.compile;

import io.kaoping.drools.internal.pack.ExpertRule;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the rules that authors wrote in DRL: all of them, before any runs. */
public final class ExpertRuleCheck {
  private static final int BYTES = 200 * 1024;
  private static final int LINE_BYTES = 4 * 1024;
  private static final int RULES = 500;

  private ExpertRuleCheck() {}

  /**
   * Returns everything that is wrong with the rules of a pack, file by file, in the order of lines;
   * what the check admits is compiled once to see that Drools takes it.
   */
  public static List<Problem> check(List<ExpertRule> rules, Vocabulary vocabulary) {
    List<Problem> problems = new ArrayList<>();
    List<RuleText> texts = read(rules, vocabulary, problems);
    if (problems.isEmpty() && !texts.isEmpty()) {
      problems.addAll(RuleBuild.check(texts, ExpertRuleCheck.class.getClassLoader()));
    }
    return problems;
  }

  /** Reads the files; their problems are added. */
  static List<RuleText> read(
      List<ExpertRule> rules, Vocabulary vocabulary, List<Problem> problems) {
    Terms terms = new Terms(vocabulary);
    Map<String, Position> names = new HashMap<>();
    List<RuleText> texts = new ArrayList<>();
    int count = 0;
    for (ExpertRule rule : rules) {
      RuleSource source = new RuleSource(rule.file(), rule.text());
      if (limits(source)) {
        RuleText text = RuleParser.read(source, terms, Set.copyOf(rule.clauseIds()), false);
        for (RuleText.Rule one : text.rules()) {
          Position first = names.putIfAbsent(one.name(), one.position());
          if (first != null) {
            String other = first.source() + ":" + first.line();
            source.report(
                Problem.error(ProblemId.DUPLICATE_RULE, one.position(), one.name(), other));
          }
        }
        count += text.rules().size();
        texts.add(text);
      }
      problems.addAll(source.problems());
    }
    if (count > RULES) {
      Position place = Position.of(rules.get(0).pack() + "/rules");
      problems.add(
          Problem.error(ProblemId.LIMIT_EXCEEDED, place, "rules", Integer.toString(RULES)));
    }
    return texts;
  }

  private static boolean limits(RuleSource source) {
    if (bytes(source.text()) > BYTES) {
      source.report(Problem.error(ProblemId.LIMIT_EXCEEDED, source.at(1, 1), "file", "200 KB"));
      return false;
    }
    List<String> lines = source.lines();
    for (int i = 0; i < lines.size(); i++) {
      if (bytes(lines.get(i)) > LINE_BYTES) {
        Position whole = source.at(1, 1);
        source.report(
            Problem.error(
                ProblemId.LIMIT_EXCEEDED,
                Position.at(whole.source(), i + 1, 0, null),
                "line",
                "4 KB"));
        return false;
      }
    }
    return true;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
