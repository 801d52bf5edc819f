package io.kaoping.drools.internal.compile;

import io.kaoping.drools.authoring.Activity;
import io.kaoping.drools.authoring.CaseRecord;
import io.kaoping.drools.authoring.Findings;
import io.kaoping.drools.authoring.Item;
import io.kaoping.drools.authoring.Subject;
import io.kaoping.drools.authoring.Subjects;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a rule file in the small part of DRL that packs may use, and writes it as Drools is given
 * it. What is not in this part is refused: a rule passes only if every word of it is known, every
 * comparison is between like types, and every term is in the vocabulary.
 *
 * <p>On the way out, bindings get plain names, texts are escaped to ASCII, decimals are marked as
 * exact and dates written as texts become dates, so that neither the platform's charset nor
 * floating point can change a result.
 */
final class RuleParser {
  /** What the rules that the SDK writes may say to the findings. */
  private static final Set<String> GENERATED =
      Set.of("against", "among", "holds", "measured", "notApplicable", "sum");

  private static final Set<String> FUNCTIONS = Set.of("collectList", "count", "max", "min", "sum");

  private final RuleSource source;
  private final Set<String> clauseIds;

  private final boolean generated;
  private final TokenReader tokens;
  private final TermCheck terms;
  private final ExpressionParser expressions;
  private final List<RuleText.Rule> rules = new ArrayList<>();
  private final Set<Class<?>> factTypes = new LinkedHashSet<>();
  private boolean separable = true;
  private int patternsInSession;

  private RuleParser(RuleSource source, Terms terms, Set<String> clauseIds, boolean generated) {
    this.source = source;
    this.clauseIds = clauseIds;
    this.generated = generated;
    this.tokens = new TokenReader(source);
    this.terms = new TermCheck(source, tokens, terms);
    this.expressions = new ExpressionParser(source, tokens, this.terms);
  }

  /**
   * Reads a file; its problems go to the source.
   *
   * @param source the file
   * @param terms the vocabulary
   * @param clauseIds the clauses to which its rules may report
   * @param generated whether the SDK wrote it
   */
  static RuleText read(RuleSource source, Terms terms, Set<String> clauseIds, boolean generated) {
    RuleParser parser = new RuleParser(source, terms, clauseIds, generated);
    if (source.problems().isEmpty()) {
      parser.file();
    }
    source.sort();
    return new RuleText(
        source.at(1, 1).source(),
        source.problems().isEmpty() ? parser.tokens.drools() : "",
        parser.rules,
        parser.factTypes,
        parser.terms.requiredFacts(),
        parser.separable);
  }

  private void file() {
    if (tokens.token().kind() == Token.Kind.END) {
      source.broken(tokens.token(), "没有规则", "there is no rule");
    }
    while (tokens.token().kind() != Token.Kind.END) {
      int before = tokens.at();
      try {
        rule();
      } catch (Unreadable e) {
        if (tokens.at() == before) {
          tokens.next();
        }
        skipToNextRule();
      }
    }
  }

  private void skipToNextRule() {
    while (tokens.token().kind() != Token.Kind.END
        && !(tokens.token().isWord("rule") && tokens.peek(1).kind() == Token.Kind.TEXT)) {
      tokens.next();
    }
  }

  private void rule() throws Unreadable {
    expressions.begin();
    tokens.begin();
    patternsInSession = 0;
    tokens.refuseForbidden();
    tokens.expectWord("rule");
    Token name = tokens.token();
    if (name.kind() != Token.Kind.TEXT) {
      throw tokens.unreadable(name, "带双引号的规则名", "a rule name in double quotes");
    }
    tokens.next();
    plainName(name);
    @Nullable String clause = clauseOf(name);
    rules.add(new RuleText.Rule(name.text(), source.at(name)));
    if (!tokens.token().isWord("when")) {
      if (tokens.token().kind() == Token.Kind.WORD
          && !tokens.token().isWord("then")
          && !tokens.token().isBinding()
          && !ValueType.FACTS.containsKey(tokens.token().text())) {
        throw tokens.forbidden(tokens.token());
      }
      if (tokens.token().is("@")) {
        throw tokens.forbidden(tokens.token());
      }
    }
    tokens.expectWord("when");
    while (!tokens.token().isWord("then")) {
      element();
    }
    tokens.next();
    report(clause);
    tokens.expectWord("end");
    separable &= patternsInSession <= 1;
  }

  /** Drools writes the name of a rule into comments and texts of Java source. */
  private void plainName(Token name) {
    for (int i = 0; i < name.text().length(); i++) {
      char c = name.text().charAt(i);
      if (!isPlain(c)) {
        source.report(ProblemId.FORBIDDEN_IN_RULE, name, Character.toString(c));
        return;
      }
    }
    if (name.text().length() > 200) {
      source.report(ProblemId.LIMIT_EXCEEDED, name, "rule name", "200");
    }
  }

  /** Tells whether a rule's name may hold a character. */
  static boolean isPlain(char c) {
    return c > 127
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || " ._-,:()+%&=!?[]".indexOf(c) >= 0;
  }

  private @Nullable String clauseOf(Token name) {
    for (String id : clauseIds) {
      if (name.text().equals(id) || name.text().startsWith(id + " ")) {
        return id;
      }
    }
    String ids = String.join(" / ", clauseIds);
    source.broken(
        name, "规则名应以条款编号 " + ids + " 开头", "the rule name must begin with the clause id " + ids);
    return null;
  }

  /** The right-hand side: one call on the findings. */
  private void report(@Nullable String clause) throws Unreadable {
    Token first = tokens.token();
    if (!first.isWord("findings")) {
      if (first.isWord("end") || first.kind() == Token.Kind.END) {
        throw tokens.unreadable(first, "findings.against( … );", "findings.against( … );");
      }
      if (first.kind() == Token.Kind.WORD
          && Nearest.of(first.text(), Set.of("findings")).isPresent()) {
        source.report(
            Problem.error(ProblemId.UNKNOWN_FIELD, source.at(first), first.text(), "findings")
                .withRemedy("findings"));
        throw new Unreadable();
      }
      throw tokens.forbidden(first);
    }
    tokens.next();
    tokens.expect(".");
    Token method = tokens.token();
    Set<String> known = generated ? GENERATED : Set.of("against");
    if (!known.contains(method.text())) {
      tokens.unknownField(method, known);
      throw new Unreadable();
    }
    tokens.next();
    tokens.expect("(");
    Token id = tokens.token();
    if (id.kind() != Token.Kind.TEXT) {
      throw tokens.unreadable(id, "带双引号的条款编号", "the clause id in double quotes");
    }
    if (clause != null && !generated && !id.text().equals(clause)) {
      source.broken(
          id,
          "条款编号应与规则名一致,为 " + clause,
          "the clause id must be that of the rule's name, " + clause);
    }
    tokens.next();
    List<Value> values = new ArrayList<>();
    while (tokens.token().is(",")) {
      tokens.next();
      values.add(expressions.operand(null));
    }
    tokens.expect(")");
    tokens.expect(";");
    if (!reportable(method.text(), values.stream().map(Value::type).toList())) {
      Token place = values.isEmpty() ? id : tokens.get(values.get(0).first());
      source.report(
          ProblemId.WRONG_TYPE,
          place,
          method.text(),
          String.join(", ", values.stream().map(v -> v.type().shown()).toList()),
          "Item / Activity / CaseRecord / Subject / Subject, list");
    }
    if (!tokens.token().isWord("end") && tokens.token().kind() != Token.Kind.END) {
      throw tokens.forbidden(tokens.token());
    }
  }

  private static boolean reportable(String method, List<ValueType> types) {
    if (types.stream().anyMatch(ValueType::isUnknown)) {
      return true;
    }
    for (Method candidate : Findings.class.getMethods()) {
      Class<?>[] parameters = candidate.getParameterTypes();
      if (!candidate.getName().equals(method) || parameters.length != types.size() + 1) {
        continue;
      }
      boolean fits = true;
      for (int i = 0; i < types.size(); i++) {
        ValueType type = types.get(i);
        Class<?> wanted = parameters[i + 1];
        fits &= takes(wanted, type);
      }
      if (fits) {
        return true;
      }
    }
    return false;
  }

  private static boolean takes(Class<?> wanted, ValueType type) {
    if (wanted == List.class) {
      return type.is(ValueType.Kind.FACTS);
    } else if (wanted == BigDecimal.class) {
      return type.is(ValueType.Kind.NUMBER);
    } else if (wanted == String.class) {
      return type.is(ValueType.Kind.TEXT);
    }
    return wanted == int.class ? type.isNumeric() : type.isFact(wanted);
  }

  private void element() throws Unreadable {
    Token token = tokens.token();
    if (token.isWord("not") || token.isWord("exists")) {
      tokens.next();
      ExpressionParser.Bindings outside = expressions.enter();
      if (tokens.token().is("(")) {
        element();
      } else {
        pattern();
      }
      expressions.leave(outside, Set.of());
    } else if (token.is("(")) {
      tokens.next();
      tokens.nest();
      element();
      while (tokens.token().isWord("and") || tokens.token().is("&&")) {
        tokens.next();
        element();
      }
      tokens.expect(")");
      tokens.leave();
    } else if (token.isWord("accumulate")) {
      accumulate();
    } else if (token.isWord("end") || token.kind() == Token.Kind.END) {
      throw tokens.unreadable(token, "then", "then");
    } else {
      pattern();
    }
  }

  private PatternScope pattern() throws Unreadable {
    Token name = null;
    if (tokens.token().isBinding()) {
      name = tokens.token();
      tokens.next();
      tokens.expect(":");
    }
    tokens.refuseForbidden();
    Token type = tokens.token();
    if (type.kind() != Token.Kind.WORD || TokenReader.isKeyword(type)) {
      throw tokens.unreadable(type, "一个事实,如 Item( … )", "a fact such as Item( … )");
    }
    tokens.next();
    tokens.expect("(");
    Class<?> fact =
        generated && type.isWord("Subjects") ? Subjects.class : ValueType.FACTS.get(type.text());
    if (fact == null) {
      tokens.unknownField(type, ValueType.FACTS.keySet());
      throw new Unreadable();
    }
    PatternScope pattern = new PatternScope(fact);
    if (!tokens.token().is(")")) {
      expressions.constraint(pattern);
      while (tokens.token().is(",")) {
        tokens.next();
        expressions.constraint(pattern);
      }
    }
    tokens.expect(")");
    if (tokens.token().isWord("from")) {
      tokens.next();
      from(pattern);
    } else {
      patternsInSession++;
      factTypes.add(fact);
      if (fact != Subjects.class
          && fact != Subject.class
          && fact != Item.class
          && fact != Activity.class
          && fact != CaseRecord.class) {
        source.broken(
            type, type.text() + " 只能用 from 取得", type.text() + " can only be taken by from");
      }
    }
    pattern.read();
    if (name != null) {
      expressions.bind(name, ValueType.fact(fact), pattern);
    }
    return pattern;
  }

  private void from(PatternScope pattern) throws Unreadable {
    tokens.refuseForbidden();
    int start = tokens.at();
    Value list = expressions.operand(null);
    if (list.type().isUnknown()) {
      return;
    }
    if (!list.type().is(ValueType.Kind.FACTS) || list.type().fact() != pattern.fact()) {
      source.report(
          ProblemId.WRONG_TYPE,
          tokens.get(start),
          tokens.text(list),
          list.type().shown(),
          "list of " + pattern.fact().getSimpleName());
      return;
    }
    Token last = tokens.get(list.last());
    if (last.is(")")) {
      for (int i = list.first(); i < list.last(); i++) {
        if (tokens.get(i).is("(") && tokens.get(i + 1).kind() == Token.Kind.TEXT) {
          String term = tokens.get(i + 1).text();
          if (!tokens.get(i - 1).text().startsWith("linked")) {
            pattern.term(term);
          }
        }
      }
    }
  }

  private void accumulate() throws Unreadable {
    tokens.next();
    tokens.expect("(");
    tokens.nest();
    ExpressionParser.Bindings outside = expressions.enter();
    PatternScope pattern = pattern();
    tokens.expect(";");
    Set<String> results = new LinkedHashSet<>();
    results.add(result(pattern));
    while (tokens.token().is(",")) {
      tokens.next();
      results.add(result(pattern));
    }
    expressions.leave(outside, results);
    if (tokens.token().is(";")) {
      tokens.next();
      expressions.constraint(null);
      while (tokens.token().is(",")) {
        tokens.next();
        expressions.constraint(null);
      }
    }
    tokens.expect(")");
    tokens.leave();
  }

  /** Reads one function of an accumulation, and returns the name of its result. */
  private String result(PatternScope pattern) throws Unreadable {
    Token name = tokens.token();
    if (!name.isBinding()) {
      throw tokens.unreadable(name, "$名称", "$name");
    }
    tokens.next();
    tokens.expect(":");
    Token function = tokens.token();
    if (!FUNCTIONS.contains(function.text())) {
      tokens.unknownField(function, FUNCTIONS);
      throw new Unreadable();
    }
    tokens.next();
    tokens.expect("(");
    ValueType type = ValueType.LONG;
    boolean count = function.isWord("count");
    if (!count || !tokens.token().is(")")) {
      Token argument = tokens.token();
      if (!argument.isBinding()) {
        throw tokens.unreadable(argument, "$绑定", "a $binding");
      }
      Value value = expressions.operand(null);
      if (function.isWord("collectList")) {
        expressions.require(value, ValueType.fact(pattern.fact()));
        type = ValueType.listOf(pattern.fact());
      } else if (!count) {
        expressions.require(value, ValueType.NUMBER);
        type = ValueType.NUMBER;
      }
    }
    tokens.expect(")");
    expressions.bind(name, type, null);
    return name.text();
  }
}
