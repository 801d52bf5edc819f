package io.kaoping.drools.internal.compile;

import io.kaoping.drools.authoring.Activity;
import io.kaoping.drools.authoring.CaseRecord;
import io.kaoping.drools.authoring.Findings;
import io.kaoping.drools.authoring.Item;
import io.kaoping.drools.authoring.Subject;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Vocabulary;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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
  /** Drools' parser takes twice as long for every further bracket: 5 s for twelve. */
  private static final int NESTING = 8;

  private static final Set<String> FORBIDDEN =
      Set.of(
          "Class",
          "Runtime",
          "System",
          "Thread",
          "assert",
          "collect",
          "declare",
          "delete",
          "dialect",
          "do",
          "drools",
          "else",
          "entry",
          "eval",
          "for",
          "forall",
          "function",
          "global",
          "if",
          "import",
          "insert",
          "insertLogical",
          "java",
          "kcontext",
          "modify",
          "new",
          "or",
          "over",
          "package",
          "query",
          "retract",
          "return",
          "salience",
          "switch",
          "throw",
          "try",
          "unit",
          "update",
          "while");
  private static final Set<String> FUNCTIONS = Set.of("collectList", "count", "max", "min", "sum");
  private static final Set<String> SIGNS = Set.of("(", ")", ",", ".", ":", ";");
  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
  private static final Map<String, Vocabulary.Type> TYPED =
      Map.of(
          "number", Vocabulary.Type.NUMBER,
          "text", Vocabulary.Type.TEXT,
          "yes", Vocabulary.Type.YES_NO,
          "no", Vocabulary.Type.YES_NO,
          "date", Vocabulary.Type.DATE);
  private static final Set<String> PERIODS = Set.of("half-year", "month", "quarter", "year");

  private final RuleSource source;
  private final Terms terms;
  private final Set<String> clauseIds;
  private final boolean generated;
  private final List<Token> tokens;
  private final Map<Integer, String> rewritten = new HashMap<>();
  private final List<RuleText.Rule> rules = new ArrayList<>();
  private final Set<Class<?>> factTypes = new LinkedHashSet<>();
  private final Set<String> requiredFacts = new LinkedHashSet<>();
  private boolean separable = true;
  private int at;
  private int depth;

  private Map<String, Binding> bindings = new LinkedHashMap<>();
  private int bound;
  private int patternsInSession;
  private @Nullable Value leftOfRelation;

  /** A name bound to a value, with the pattern that it came from. */
  private record Binding(ValueType type, @Nullable Pattern pattern, String drools) {}

  /** An expression: its type, the tokens it spans, and what it is when it is a simple one. */
  private record Value(
      ValueType type,
      int first,
      int last,
      boolean constant,
      @Nullable String member,
      @Nullable Pattern of) {}

  /** A pattern while it is read: what its list or kind is becomes known on the way. */
  private static final class Pattern {
    private final Class<?> fact;
    private @Nullable String term;
    private final List<Consumer<@Nullable String>> checks = new ArrayList<>();

    Pattern(Class<?> fact) {
      this.fact = fact;
    }
  }

  /** Unwinds to the next rule; the problem has been reported. */
  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable() {
      super("unreadable", null, false, false);
    }
  }

  private RuleParser(RuleSource source, Terms terms, Set<String> clauseIds, boolean generated) {
    this.source = source;
    this.terms = terms;
    this.clauseIds = clauseIds;
    this.generated = generated;
    this.tokens = Lexer.read(source);
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
        source.problems().isEmpty() ? parser.drools() : "",
        parser.rules,
        parser.factTypes,
        parser.requiredFacts,
        parser.separable);
  }

  // ---- rules

  private void file() {
    if (token().kind() == Token.Kind.END) {
      source.broken(token(), "没有规则", "there is no rule");
    }
    while (token().kind() != Token.Kind.END) {
      int before = at;
      try {
        rule();
      } catch (Unreadable e) {
        if (at == before) {
          at++;
        }
        skipToNextRule();
      }
    }
  }

  private void skipToNextRule() {
    while (token().kind() != Token.Kind.END
        && !(token().isWord("rule") && peek(1).kind() == Token.Kind.TEXT)) {
      at++;
    }
  }

  private void rule() throws Unreadable {
    bindings = new LinkedHashMap<>();
    bound = 0;
    depth = 0;
    patternsInSession = 0;
    refuseForbidden();
    expectWord("rule");
    Token name = token();
    if (name.kind() != Token.Kind.TEXT) {
      throw unreadable(name, "带双引号的规则名", "a rule name in double quotes");
    }
    at++;
    plainName(name);
    @Nullable String clause = clauseOf(name);
    rules.add(new RuleText.Rule(name.text(), source.at(name)));
    if (!token().isWord("when")) {
      if (token().kind() == Token.Kind.WORD
          && !token().isWord("then")
          && !token().isBinding()
          && !ValueType.FACTS.containsKey(token().text())) {
        throw forbidden(token());
      }
      if (token().is("@")) {
        throw forbidden(token());
      }
    }
    expectWord("when");
    while (!token().isWord("then")) {
      element();
    }
    at++;
    report(name, clause);
    expectWord("end");
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
  private void report(Token rule, @Nullable String clause) throws Unreadable {
    Token first = token();
    if (!first.isWord("findings")) {
      if (first.isWord("end") || first.kind() == Token.Kind.END) {
        throw unreadable(first, "findings.against( … );", "findings.against( … );");
      }
      if (first.kind() == Token.Kind.WORD
          && Nearest.of(first.text(), Set.of("findings")).isPresent()) {
        source.report(
            Problem.error(ProblemId.UNKNOWN_FIELD, source.at(first), first.text(), "findings")
                .withRemedy("findings"));
        throw new Unreadable();
      }
      throw forbidden(first);
    }
    at++;
    expect(".");
    Token method = token();
    Set<String> known = generated ? Set.of("against", "among", "notApplicable") : Set.of("against");
    if (!known.contains(method.text())) {
      unknownField(method, known);
      throw new Unreadable();
    }
    at++;
    expect("(");
    Token id = token();
    if (id.kind() != Token.Kind.TEXT) {
      throw unreadable(id, "带双引号的条款编号", "the clause id in double quotes");
    }
    if (clause != null && !generated && !id.text().equals(clause)) {
      source.broken(
          id,
          "条款编号应与规则名一致,为 " + clause,
          "the clause id must be that of the rule's name, " + clause);
    }
    at++;
    List<Value> values = new ArrayList<>();
    while (token().is(",")) {
      at++;
      values.add(operand(null));
    }
    expect(")");
    expect(";");
    if (!reportable(method.text(), values.stream().map(Value::type).toList())) {
      Token place = values.isEmpty() ? id : tokens.get(values.get(0).first());
      source.report(
          ProblemId.WRONG_TYPE,
          place,
          method.text(),
          String.join(", ", values.stream().map(v -> v.type().shown()).toList()),
          "Item / Activity / CaseRecord / Subject / Subject, list");
    }
    if (!token().isWord("end") && token().kind() != Token.Kind.END) {
      throw forbidden(token());
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
        fits &= wanted == List.class ? type.is(ValueType.Kind.FACTS) : type.isFact(wanted);
      }
      if (fits) {
        return true;
      }
    }
    return false;
  }

  // ---- conditions

  private void element() throws Unreadable {
    Token token = token();
    if (token.isWord("not") || token.isWord("exists")) {
      at++;
      Map<String, Binding> outside = bindings;
      bindings = new LinkedHashMap<>(outside);
      element();
      bindings = outside;
    } else if (token.is("(")) {
      at++;
      nest();
      element();
      while (!token().is(")")) {
        if (token().isWord("and") || token().is("&&")) {
          at++;
        }
        element();
      }
      depth--;
      at++;
    } else if (token.isWord("accumulate")) {
      accumulate();
    } else if (token.isWord("end") || token.kind() == Token.Kind.END) {
      throw unreadable(token, "then", "then");
    } else {
      pattern();
    }
  }

  private Pattern pattern() throws Unreadable {
    Token name = null;
    if (token().isBinding()) {
      name = token();
      at++;
      expect(":");
    }
    refuseForbidden();
    Token type = token();
    if (type.kind() != Token.Kind.WORD || isKeyword(type)) {
      throw unreadable(type, "一个事实,如 Item( … )", "a fact such as Item( … )");
    }
    at++;
    expect("(");
    Class<?> fact = ValueType.FACTS.get(type.text());
    if (fact == null) {
      unknownField(type, ValueType.FACTS.keySet());
      throw new Unreadable();
    }
    Pattern pattern = new Pattern(fact);
    if (!token().is(")")) {
      constraint(pattern);
      while (token().is(",")) {
        at++;
        constraint(pattern);
      }
    }
    expect(")");
    if (token().isWord("from")) {
      at++;
      from(pattern);
    } else {
      patternsInSession++;
      factTypes.add(fact);
      if (fact != Subject.class
          && fact != Item.class
          && fact != Activity.class
          && fact != CaseRecord.class) {
        source.broken(
            type, type.text() + " 只能用 from 取得", type.text() + " can only be taken by from");
      }
    }
    pattern.checks.forEach(check -> check.accept(pattern.term));
    if (name != null) {
      bind(name, ValueType.fact(fact), pattern);
    }
    return pattern;
  }

  private void from(Pattern pattern) throws Unreadable {
    refuseForbidden();
    int start = at;
    Value list = operand(null);
    if (list.type().isUnknown()) {
      return;
    }
    if (!list.type().is(ValueType.Kind.FACTS) || list.type().fact() != pattern.fact) {
      source.report(
          ProblemId.WRONG_TYPE,
          tokens.get(start),
          text(list),
          list.type().shown(),
          "list of " + pattern.fact.getSimpleName());
      return;
    }
    Token last = tokens.get(list.last());
    if (last.is(")")) {
      for (int i = list.first(); i < list.last(); i++) {
        if (tokens.get(i).is("(") && tokens.get(i + 1).kind() == Token.Kind.TEXT) {
          String term = tokens.get(i + 1).text();
          if (!tokens.get(i - 1).text().startsWith("linked")) {
            pattern.term = term;
          }
        }
      }
    }
  }

  private void accumulate() throws Unreadable {
    at++;
    expect("(");
    nest();
    Map<String, Binding> outside = bindings;
    bindings = new LinkedHashMap<>(outside);
    Pattern pattern = pattern();
    expect(";");
    Map<String, Binding> results = new LinkedHashMap<>();
    do {
      if (token().is(",")) {
        at++;
      }
      Token name = token();
      if (!name.isBinding()) {
        throw unreadable(name, "$名称", "$name");
      }
      at++;
      expect(":");
      Token function = token();
      if (!FUNCTIONS.contains(function.text())) {
        unknownField(function, FUNCTIONS);
        throw new Unreadable();
      }
      at++;
      expect("(");
      ValueType type = ValueType.LONG;
      if (function.isWord("count")) {
        if (!token().is(")")) {
          operand(null);
        }
      } else if (function.isWord("collectList")) {
        Value value = operand(null);
        if (value.type().is(ValueType.Kind.FACT)) {
          type = new ValueType(ValueType.Kind.FACTS, value.type().fact());
        } else {
          wrongType(value, ValueType.fact(pattern.fact));
          type = ValueType.UNKNOWN;
        }
      } else {
        Value value = operand(null);
        type = ValueType.NUMBER;
        require(value, ValueType.NUMBER);
      }
      expect(")");
      Map<String, Binding> inside = bindings;
      bindings = outside;
      bind(name, type, null);
      Binding result = bindings.remove(name.text());
      if (result != null) {
        results.put(name.text(), result);
      }
      bindings = inside;
    } while (token().is(","));
    bindings = outside;
    bindings.putAll(results);
    if (token().is(";")) {
      at++;
      constraint(null);
      while (token().is(",")) {
        at++;
        constraint(null);
      }
    }
    expect(")");
    depth--;
  }

  private void constraint(@Nullable Pattern pattern) throws Unreadable {
    leftOfRelation = null;
    if (token().isBinding() && peek(1).is(":")) {
      Token name = token();
      at += 2;
      Value value = operand(pattern);
      bind(name, value.type(), value.of());
      if (isRelation()) {
        relation(value, pattern);
      }
      return;
    }
    any(pattern);
  }

  private void any(@Nullable Pattern pattern) throws Unreadable {
    all(pattern);
    while (token().is("||")) {
      at++;
      all(pattern);
    }
  }

  private void all(@Nullable Pattern pattern) throws Unreadable {
    not(pattern);
    while (token().is("&&")) {
      at++;
      not(pattern);
    }
  }

  private void not(@Nullable Pattern pattern) throws Unreadable {
    if (token().is("!")) {
      at++;
      nest();
      not(pattern);
      depth--;
    } else if (token().is("(")) {
      at++;
      nest();
      any(pattern);
      expect(")");
      depth--;
    } else if (isRelation() && leftOfRelation != null) {
      relation(leftOfRelation, pattern);
    } else {
      Value left = operand(pattern);
      if (isRelation()) {
        leftOfRelation = left;
        relation(left, pattern);
      } else if (token().is("=")) {
        source.report(
            RuleSource.broken(source.at(token()), "应为「==」", "\"==\" expected").withRemedy("=="));
        throw new Unreadable();
      } else {
        require(left, ValueType.BOOLEAN);
      }
    }
  }

  private boolean isRelation() {
    Token token = token();
    return (token.kind() == Token.Kind.SIGN && COMPARISONS.contains(token.text()))
        || token.isWord("in")
        || token.isWord("contains")
        || token.isWord("memberOf")
        || token.isWord("matches")
        || (token.isWord("not") && Set.of("in", "contains", "memberOf").contains(peek(1).text()));
  }

  private void relation(Value left, @Nullable Pattern pattern) throws Unreadable {
    if (token().isWord("not")) {
      at++;
    }
    Token sign = token();
    if (sign.isWord("matches")) {
      throw forbidden(sign);
    }
    at++;
    if (sign.isWord("in")) {
      expect("(");
      compare("==", left, operand(pattern));
      while (token().is(",")) {
        at++;
        compare("==", left, operand(pattern));
      }
      expect(")");
    } else if (sign.isWord("contains")) {
      member(left, operand(pattern), left);
    } else if (sign.isWord("memberOf")) {
      Value list = operand(pattern);
      member(list, left, list);
    } else {
      compare(sign.text(), left, operand(pattern));
    }
  }

  private void member(Value list, Value element, Value place) {
    if (list.type().isUnknown() || element.type().isUnknown()) {
      return;
    }
    boolean fits =
        list.type().is(ValueType.Kind.TEXTS)
            ? element.type().is(ValueType.Kind.TEXT)
            : list.type().is(ValueType.Kind.FACTS)
                && list.type().fact() != null
                && element.type().isFact(list.type().fact());
    if (!fits) {
      source.report(
          ProblemId.WRONG_TYPE,
          tokens.get(place.first()),
          text(list),
          list.type().shown(),
          "list of " + element.type().shown());
    }
  }

  // ---- comparisons

  private void compare(String sign, Value left, Value right) {
    if (left.type().isUnknown() || right.type().isUnknown()) {
      return;
    }
    if (left.constant()) {
      source.broken(tokens.get(left.first()), "属性应写在左边", "the property must stand on the left");
      return;
    }
    boolean equality = sign.equals("==") || sign.equals("!=");
    ValueType type = left.type();
    if (right.type().is(ValueType.Kind.NULL)) {
      if (!equality
          || !(type.is(ValueType.Kind.NUMBER)
              || type.is(ValueType.Kind.TEXT)
              || type.is(ValueType.Kind.DATE))) {
        wrongType(right, type);
      }
    } else if (type.isNumeric()) {
      number(left, right);
    } else if (type.is(ValueType.Kind.DATE)) {
      date(right);
    } else if (type.is(ValueType.Kind.TEXT)) {
      if (!equality && right.type().is(ValueType.Kind.TEXT)) {
        source.report(
            ProblemId.WRONG_TYPE,
            tokens.get(left.first()),
            text(left),
            type.shown(),
            "number / date");
      } else if (!equality) {
        wrongType(left, right.type());
      } else if (right.type().is(ValueType.Kind.TEXT)) {
        term(left, right);
      } else {
        wrongType(right, type);
      }
    } else if (!equality
        || !type.equals(right.type())
        || type.is(ValueType.Kind.FACTS)
        || type.is(ValueType.Kind.TEXTS)) {
      wrongType(equality ? right : left, equality ? type : ValueType.NUMBER);
    }
  }

  private void number(Value left, Value right) {
    ValueType type = left.type();
    if (!right.type().isNumeric()) {
      wrongType(right, type);
      return;
    }
    if (!right.constant()) {
      if (!type.equals(right.type())) {
        wrongType(right, type);
      }
      return;
    }
    Token literal = tokens.get(right.last());
    BigDecimal value = decimal(literal);
    if (type.is(ValueType.Kind.NUMBER)) {
      if (value.scale() > 6 || value.precision() - value.scale() > 12) {
        source.report(
            ProblemId.BAD_VALUE, literal, text(left), literal.text(), "12 digits, 6 decimals");
      }
      rewritten.put(right.last(), value.toPlainString() + "B");
    } else if (value.scale() > 0 || value.precision() > 9) {
      source.report(
          ProblemId.WRONG_TYPE, literal, literal.text(), "number", "whole number, 9 digits");
    } else {
      rewritten.put(right.last(), value.toPlainString());
    }
  }

  private static BigDecimal decimal(Token literal) {
    String text = literal.text();
    return new BigDecimal(text.endsWith("B") ? text.substring(0, text.length() - 1) : text);
  }

  private void date(Value right) {
    if (right.type().is(ValueType.Kind.DATE)) {
      return;
    }
    if (!right.constant() || !right.type().is(ValueType.Kind.TEXT)) {
      wrongType(right, ValueType.DATE);
      return;
    }
    Token literal = tokens.get(right.first());
    LocalDate date = parsed(literal.text());
    if (date == null) {
      source.report(ProblemId.IMPOSSIBLE_DATE, literal, literal.text());
    } else {
      rewritten.put(
          right.first(),
          "LocalDate.of( "
              + date.getYear()
              + ", "
              + date.getMonthValue()
              + ", "
              + date.getDayOfMonth()
              + " )");
    }
  }

  private static @Nullable LocalDate parsed(String text) {
    try {
      LocalDate date = text.length() == 10 ? LocalDate.parse(text) : null;
      return date != null && date.getYear() >= 1990 && date.getYear() <= 2100 ? date : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private void require(Value value, ValueType type) {
    if (!value.type().isUnknown() && !value.type().equals(type)) {
      wrongType(value, type);
    }
  }

  private void wrongType(Value value, ValueType wanted) {
    source.report(
        ProblemId.WRONG_TYPE,
        tokens.get(value.first()),
        text(value),
        value.type().shown(),
        wanted.shown());
  }

  // ---- terms

  /** Checks a text that is compared with a property whose values the vocabulary lists. */
  private void term(Value left, Value right) {
    Pattern pattern = left.of();
    String member = left.member();
    if (pattern == null || member == null || !right.constant()) {
      return;
    }
    Token literal = tokens.get(right.first());
    if (pattern.fact == Item.class && member.equals("list")) {
      known(literal, terms.lists());
      remember(pattern, literal, left);
    } else if (pattern.fact == Item.class && member.equals("state")) {
      pattern.checks.add(
          list -> {
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
          });
    } else if (pattern.fact == Activity.class && member.equals("kind")) {
      known(literal, terms.activities());
      remember(pattern, literal, left);
    } else if (pattern.fact == CaseRecord.class && member.equals("kind")) {
      known(literal, terms.records());
      remember(pattern, literal, left);
    } else if (pattern.fact == CaseRecord.class && member.equals("level")) {
      pattern.checks.add(
          kind -> {
            Set<String> levels = terms.levels(kind);
            if (!levels.isEmpty()) {
              known(literal, levels);
            }
          });
    }
  }

  /** Takes {@code list == "…"} as the pattern's list when nothing but that can hold. */
  private void remember(Pattern pattern, Token literal, Value left) {
    Token before = tokens.get(left.first() - 1);
    boolean alone = before.is("(") || before.is(",");
    Token after = token();
    if (alone
        && depth == 0
        && tokens.get(left.last() + 1).is("==")
        && (after.is(",") || after.is(")"))) {
      pattern.term = literal.text();
    }
  }

  private void known(Token literal, Collection<String> known) {
    if (!known.contains(literal.text())) {
      source.report(
          Problem.error(ProblemId.UNKNOWN_TERM, source.at(literal), literal.text())
              .withRemedy(Nearest.of(literal.text(), known).orElse(null)));
    }
  }

  // ---- expressions

  private Value operand(@Nullable Pattern pattern) throws Unreadable {
    Token token = token();
    int first = at;
    if (token.kind() == Token.Kind.TEXT) {
      at++;
      return constant(ValueType.TEXT, first);
    }
    if (token.is("-") && peek(1).kind() == Token.Kind.NUMBER) {
      at += 2;
      return constant(ValueType.NUMBER, first);
    }
    if (token.kind() == Token.Kind.NUMBER) {
      at++;
      return constant(ValueType.NUMBER, first);
    }
    if (token.isWord("true") || token.isWord("false")) {
      at++;
      return constant(ValueType.BOOLEAN, first);
    }
    if (token.isWord("null")) {
      at++;
      return constant(ValueType.NULL, first);
    }
    if (token.isWord("LocalDate")) {
      return calendarDate();
    }
    refuseForbidden();
    if (token.kind() != Token.Kind.WORD || isKeyword(token)) {
      throw unreadable(token, "属性、绑定或值", "a property, binding or value");
    }
    return chain(pattern);
  }

  private static boolean isKeyword(Token token) {
    return Set.of("then", "end", "when", "rule", "not", "exists", "from", "accumulate", "and")
        .contains(token.text());
  }

  private Value constant(ValueType type, int first) {
    return new Value(type, first, at - 1, true, null, null);
  }

  /** {@code LocalDate.of( 2025, 3, 1 )}. */
  private Value calendarDate() throws Unreadable {
    int first = at;
    Token start = token();
    at++;
    expect(".");
    expectWord("of");
    expect("(");
    int[] parts = new int[3];
    for (int i = 0; i < parts.length; i++) {
      Token number = token();
      if (number.kind() != Token.Kind.NUMBER || !number.text().matches("[0-9]{1,4}")) {
        throw unreadable(number, "整数", "a whole number");
      }
      parts[i] = Integer.parseInt(number.text());
      at++;
      expect(i < 2 ? "," : ")");
    }
    try {
      LocalDate.of(parts[0], parts[1], parts[2]);
    } catch (DateTimeException e) {
      source.report(ProblemId.IMPOSSIBLE_DATE, start, parts[0] + "-" + parts[1] + "-" + parts[2]);
    }
    return constant(ValueType.DATE, first);
  }

  private Value chain(@Nullable Pattern pattern) throws Unreadable {
    int first = at;
    Token word = token();
    Value value;
    if (word.isBinding()) {
      at++;
      Binding binding = bindings.get(word.text());
      if (binding == null) {
        source.report(
            RuleSource.broken(
                    source.at(word), "没有绑定 " + word.text(), "nothing is bound to " + word.text())
                .withRemedy(Nearest.of(word.text(), bindings.keySet()).orElse(null)));
        value = new Value(ValueType.UNKNOWN, first, first, false, null, null);
      } else {
        rewritten.put(first, binding.drools());
        value = new Value(binding.type(), first, first, false, null, binding.pattern());
      }
    } else if (word.isWord("this")) {
      at++;
      if (pattern == null) {
        throw unreadable(word, "绑定", "a binding");
      }
      value = new Value(ValueType.fact(pattern.fact), first, first, false, null, pattern);
    } else if (pattern == null) {
      throw unreadable(word, "$绑定", "a $binding");
    } else {
      value = memberOf(ValueType.fact(pattern.fact), pattern, first, pattern);
    }
    while (token().is(".")) {
      at++;
      refuseForbidden();
      value = memberOf(value.type(), value.of(), first, pattern);
    }
    return value;
  }

  /** Reads a property or a call on a value. */
  private Value memberOf(
      ValueType owner, @Nullable Pattern of, int first, @Nullable Pattern pattern)
      throws Unreadable {
    Token name = token();
    if (name.kind() != Token.Kind.WORD) {
      throw unreadable(name, "属性名", "a property");
    }
    at++;
    List<Value> arguments = null;
    if (token().is("(")) {
      at++;
      nest();
      arguments = new ArrayList<>();
      if (!token().is(")")) {
        arguments.add(operand(pattern));
        while (token().is(",")) {
          at++;
          arguments.add(operand(pattern));
        }
      }
      expect(")");
      depth--;
    }
    if (owner.isUnknown()) {
      return new Value(ValueType.UNKNOWN, first, at - 1, false, null, null);
    }
    Class<?> fact = owner.fact();
    if (owner.is(ValueType.Kind.FACTS) || owner.is(ValueType.Kind.TEXTS)) {
      return listMember(owner, name, arguments, first);
    }
    if (!owner.is(ValueType.Kind.FACT) || fact == null) {
      unknownField(name, Set.of());
      return new Value(ValueType.UNKNOWN, first, at - 1, false, null, null);
    }
    Map<String, List<Method>> members = ValueType.membersOf(fact);
    List<Method> named = members.getOrDefault(name.text(), List.of());
    if (named.isEmpty()) {
      unknownField(name, members.keySet());
      return new Value(ValueType.UNKNOWN, first, at - 1, false, null, null);
    }
    int wanted = arguments == null ? 0 : arguments.size();
    Method method = chosen(named, arguments == null ? List.of() : arguments);
    if (method == null) {
      wrongArguments(name, wanted, named);
      return new Value(ValueType.UNKNOWN, first, at - 1, false, null, null);
    }
    if (arguments != null) {
      arguments(name, method, fact, of, arguments);
    }
    ValueType type = ValueType.of(method.getGenericReturnType());
    Pattern result = of;
    if (type.is(ValueType.Kind.FACT) && type.fact() != null) {
      result = new Pattern(type.fact());
    }
    return new Value(type, first, at - 1, false, name.text(), result);
  }

  /** Returns the method for some arguments; when none takes them, one that takes as many. */
  private static @Nullable Method chosen(List<Method> named, List<Value> arguments) {
    Method method = null;
    for (Method candidate : named) {
      if (candidate.getParameterCount() == arguments.size()) {
        boolean lists = true;
        for (int i = 0; i < arguments.size(); i++) {
          boolean list = ValueType.of(candidate.getGenericParameterTypes()[i]).isList();
          lists &= list == arguments.get(i).type().isList();
        }
        method = method == null || lists ? candidate : method;
      }
    }
    return method;
  }

  private Value listMember(
      ValueType owner, Token name, @Nullable List<Value> arguments, int first) {
    if (name.isWord("isEmpty") && arguments != null && arguments.isEmpty()) {
      return new Value(ValueType.BOOLEAN, first, at - 1, false, null, null);
    } else if (name.isWord("size") && (arguments == null || arguments.isEmpty())) {
      return new Value(ValueType.INT, first, at - 1, false, null, null);
    }
    unknownField(name, Set.of("isEmpty()", "size"));
    return new Value(ValueType.UNKNOWN, first, at - 1, false, null, null);
  }

  private void wrongArguments(Token name, int found, List<Method> named) {
    StringBuilder wanted = new StringBuilder();
    for (Method method : named) {
      wanted.append(wanted.isEmpty() ? "" : " / ").append(signature(method));
    }
    source.broken(
        name, "参数个数 " + found + ",应为 " + wanted, found + " argument(s), expected " + wanted);
  }

  private static String signature(Method method) {
    List<String> types = new ArrayList<>();
    for (Type type : method.getGenericParameterTypes()) {
      types.add(ValueType.of(type).shown());
    }
    return method.getName() + (types.isEmpty() ? "" : "( " + String.join(", ", types) + " )");
  }

  private void arguments(
      Token name, Method method, Class<?> fact, @Nullable Pattern of, List<Value> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      Value argument = arguments.get(i);
      ValueType wanted = ValueType.of(method.getGenericParameterTypes()[i]);
      if (argument.type().isUnknown()) {
        continue;
      }
      if (wanted.is(ValueType.Kind.INT) && argument.constant() && argument.type().isNumeric()) {
        Token literal = tokens.get(argument.last());
        if (argument.first() != argument.last() || !literal.text().matches("[0-9]{1,6}")) {
          wrongType(argument, wanted);
        }
      } else if (!argument.type().equals(wanted)) {
        wrongType(argument, wanted);
      } else if (wanted.is(ValueType.Kind.TEXT)) {
        name(name, i, fact, of, argument);
      }
    }
  }

  /** Checks a name in quotes against the vocabulary. */
  private void name(Token method, int index, Class<?> fact, @Nullable Pattern of, Value argument) {
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

  private void typedName(Token method, Class<?> fact, @Nullable Pattern of, Token literal) {
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
                    : fact == Activity.class
                        ? terms.fieldsOfActivity(term)
                        : terms.fieldsOfRecord(term),
                wanted);
    if (of == null) {
      check.accept(null);
    } else if (of.checks.isEmpty() && of.term != null) {
      check.accept(of.term);
    } else {
      of.checks.add(check);
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

  // ---- tokens

  private void bind(Token name, ValueType type, @Nullable Pattern pattern) {
    if (bindings.containsKey(name.text())) {
      source.report(ProblemId.DUPLICATE_ID, name, "rule", name.text(), "…");
      return;
    }
    bound++;
    String drools = "$v" + bound;
    bindings.put(name.text(), new Binding(type, pattern, drools));
    for (int i = at - 1; i >= 0; i--) {
      if (tokens.get(i) == name) {
        rewritten.put(i, drools);
        break;
      }
    }
  }

  private void nest() throws Unreadable {
    depth++;
    if (depth > NESTING) {
      source.report(ProblemId.LIMIT_EXCEEDED, token(), "nesting", Integer.toString(NESTING));
      throw new Unreadable();
    }
  }

  private Token token() {
    return tokens.get(at);
  }

  private Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  private void expect(String sign) throws Unreadable {
    if (!token().is(sign)) {
      throw unreadable(token(), sign, sign);
    }
    at++;
  }

  private void expectWord(String word) throws Unreadable {
    if (!token().isWord(word)) {
      throw unreadable(token(), word, word);
    }
    at++;
  }

  private Unreadable unreadable(Token found, String zh, String en) {
    if (found.kind() == Token.Kind.WORD && FORBIDDEN.contains(found.text())) {
      return forbidden(found);
    }
    source.report(
        RuleSource.broken(
            found.kind() == Token.Kind.END || SIGNS.contains(en) ? before(found) : source.at(found),
            "此处应为「" + zh + "」,实为「" + found.shown() + "」",
            "\"" + en + "\" expected, found \"" + found.shown() + "\""));
    return new Unreadable();
  }

  /**
   * Returns the place of a token, or the end of the one before when that stands on another line.
   */
  private Position before(Token found) {
    Token last = at == 0 ? found : tokens.get(at - 1);
    return last.line() == found.line()
        ? source.at(found)
        : source.at(last.line(), last.column() + last.end() - last.start());
  }

  private void refuseForbidden() throws Unreadable {
    if (token().kind() == Token.Kind.WORD && FORBIDDEN.contains(token().text())) {
      throw forbidden(token());
    }
  }

  private Unreadable forbidden(Token token) {
    source.report(ProblemId.FORBIDDEN_IN_RULE, token, token.shown());
    return new Unreadable();
  }

  private void unknownField(Token name, Collection<String> known) {
    List<String> sorted = known.stream().sorted().toList();
    source.report(
        Problem.error(
                ProblemId.UNKNOWN_FIELD, source.at(name), name.text(), String.join(", ", sorted))
            .withRemedy(Nearest.of(name.text(), sorted).orElse(null)));
  }

  private String text(Value value) {
    if (value.constant() && value.type().is(ValueType.Kind.TEXT)) {
      return tokens.get(value.first()).text();
    }
    return source
        .text()
        .substring(tokens.get(value.first()).start(), tokens.get(value.last()).end());
  }

  // ---- output

  private String drools() {
    StringBuilder out = new StringBuilder(RuleBuild.HEAD);
    int line = 1;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      out.append(line < token.line() ? "\n".repeat(token.line() - line) : " ");
      line = token.line();
      String text = rewritten.get(i);
      if (text != null) {
        out.append(text);
      } else if (token.kind() == Token.Kind.TEXT) {
        out.append('"');
        escape(token.text(), out);
        out.append('"');
      } else {
        out.append(token.text());
      }
    }
    return out.append('\n').toString();
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 127) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
      }
    }
  }
}
