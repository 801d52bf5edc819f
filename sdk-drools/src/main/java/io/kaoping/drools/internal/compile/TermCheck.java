package io.kaoping.drools.internal.compile;

import io.kaoping.drools.authoring.Activity;
import io.kaoping.drools.authoring.ActivityList;
import io.kaoping.drools.authoring.CaseRecord;
import io.kaoping.drools.authoring.Item;
import io.kaoping.drools.authoring.Subject;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Vocabulary;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Checks the texts of a rule that name terms against the vocabulary. */
final class TermCheck {
  private static final Map<String, Vocabulary.Type> TYPED =
      Map.of(
          "number", Vocabulary.Type.NUMBER,
          "text", Vocabulary.Type.TEXT,
          "yes", Vocabulary.Type.YES_NO,
          "no", Vocabulary.Type.YES_NO,
          "date", Vocabulary.Type.DATE);
  private static final Set<String> PERIODS = Set.of("half-year", "month", "quarter", "year");

  private final RuleSource source;
  private final TokenReader tokens;
  private final Terms terms;
  private final Set<String> requiredFacts = new LinkedHashSet<>();

  TermCheck(RuleSource source, TokenReader tokens, Terms terms) {
    this.source = source;
    this.tokens = tokens;
    this.terms = terms;
  }

  /** Returns the facts and entries of subjects that were named. */
  Set<String> requiredFacts() {
    return requiredFacts;
  }

  /** Checks a text that is compared with a property whose values the vocabulary lists. */
  void compared(Value left, Value right) {
    PatternScope pattern = left.of();
    String member = left.member();
    if (pattern == null || member == null || !right.constant()) {
      return;
    }
    Token literal = tokens.get(right.first());
    if (pattern.fact() == Item.class && member.equals("list")) {
      known(literal, terms.lists());
      remember(pattern, literal, left);
    } else if (pattern.fact() == Item.class && member.equals("state")) {
      pattern.check(list -> state(literal, list));
    } else if (pattern.fact() == Activity.class && member.equals("kind")) {
      known(literal, terms.activities());
      remember(pattern, literal, left);
    } else if (pattern.fact() == CaseRecord.class && member.equals("kind")) {
      known(literal, terms.records());
      remember(pattern, literal, left);
    } else if (pattern.fact() == CaseRecord.class && member.equals("level")) {
      pattern.check(
          kind -> {
            Set<String> levels = terms.levels(kind);
            if (!levels.isEmpty()) {
              known(literal, levels);
            }
          });
    }
  }

  private void state(Token literal, @Nullable String list) {
    Set<String> states = terms.states(list);
    if (!states.contains(literal.text())) {
      source.report(
          Problem.error(
                  ProblemId.UNKNOWN_STATE,
                  source.at(literal),
                  literal.text(),
                  list == null ? "*" : list,
                  String.join("、", states))
              .withRemedy(Nearest.of(literal.text(), states).orElse(null)));
    }
  }

  /** Takes {@code list == "…"} as the pattern's list when nothing but that can hold. */
  private void remember(PatternScope pattern, Token literal, Value left) {
    Token before = tokens.get(left.first() - 1);
    boolean alone = before.is("(") || before.is(",");
    Token after = tokens.token();
    if (alone
        && tokens.depth() == 0
        && tokens.get(left.last() + 1).is("==")
        && (after.is(",") || after.is(")"))) {
      pattern.term(literal.text());
    }
  }

  private void known(Token literal, Collection<String> known) {
    if (!known.contains(literal.text())) {
      source.report(
          Problem.error(ProblemId.UNKNOWN_TERM, source.at(literal), literal.text())
              .withRemedy(Nearest.of(literal.text(), known).orElse(null)));
    }
  }

  /** Checks a name in quotes against the vocabulary. */
  void name(Token method, int index, Class<?> fact, @Nullable PatternScope of, Value argument) {
    if (method.isWord("linksTo") && index == 1) {
      return;
    }
    Token literal = tokens.get(argument.first());
    if (!argument.constant()) {
      source.broken(literal, "应为双引号中的名称", "a name in double quotes expected");
      return;
    }
    String text = literal.text();
    switch (method.text()) {
      case "number", "text", "yes", "no", "date" -> typedName(method, fact, of, literal);
      case "items", "open", "closed", "overdue", "late" -> known(literal, terms.lists());
      case "inState" -> state(literal, null);
      case "atLeast", "atMost", "above", "below" ->
          typed(literal, terms.fieldsOfItem(null), Vocabulary.Type.NUMBER);
      case "records" -> known(literal, terms.records());
      case "lacking", "lackingHeld" -> {
        if (index == 0) {
          known(literal, terms.activities());
        } else {
          period(literal);
        }
      }
      case "lackingEntries", "heldEntries" -> {
        known(literal, terms.namedLists());
        requiredFacts.addAll(terms.entries(text));
      }
      case "ballots" -> known(literal, terms.polls());
      case "ratings" -> known(literal, terms.panels());
      case "earlier", "earlierOrZero" -> period(literal);
      case "judgements" -> {
        // a clause, which is none of the vocabulary's terms
      }
      case "linked", "linkedFrom", "linkedTo", "linksTo" -> known(literal, terms.links());
      default -> known(literal, terms.activities());
    }
  }

  private void period(Token literal) {
    if (!PERIODS.contains(literal.text())) {
      source.report(
          ProblemId.BAD_VALUE, literal, "every", literal.text(), "month, quarter, half-year, year");
    }
  }

  private void typedName(Token method, Class<?> fact, @Nullable PatternScope of, Token literal) {
    Vocabulary.Type wanted = TYPED.get(method.text());
    if (fact == Subject.class) {
      requiredFacts.add(literal.text());
      typed(literal, terms.facts(), wanted);
      return;
    }
    Consumer<@Nullable String> check =
        term ->
            typed(
                literal,
                fact == Item.class
                    ? terms.fieldsOfItem(term)
                    : fact == Activity.class || fact == ActivityList.class
                        ? terms.fieldsOfActivity(term)
                        : terms.fieldsOfRecord(term),
                wanted);
    if (of == null) {
      check.accept(null);
    } else {
      of.check(check);
    }
  }

  private void typed(
      Token literal, Map<String, Vocabulary.Type> known, Vocabulary.@Nullable Type wanted) {
    Vocabulary.Type type = known.get(literal.text());
    if (type == null) {
      known(literal, known.keySet());
    } else if (type != wanted && wanted != null) {
      source.report(ProblemId.WRONG_TYPE, literal, literal.text(), word(type), word(wanted));
    }
  }

  private static String word(Vocabulary.Type type) {
    return switch (type) {
      case NUMBER -> ValueType.NUMBER.shown();
      case YES_NO -> ValueType.BOOLEAN.shown();
      case TEXT -> ValueType.TEXT.shown();
      case DATE -> ValueType.DATE.shown();
    };
  }
}
