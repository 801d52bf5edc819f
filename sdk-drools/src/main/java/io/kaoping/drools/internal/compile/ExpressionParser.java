package io.kaoping.drools.internal.compile;

import io.kaoping.problem.Nearest;
import io.kaoping.problem.ProblemId;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the constraints and values of a rule, each of a known type. */
final class ExpressionParser {
  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

  private final RuleSource source;
  private final TokenReader tokens;
  private final ComparisonCheck comparisons;
  private final TermCheck terms;
  private Map<String, Binding> bindings = new LinkedHashMap<>();
  private int bound;
  private @Nullable Value leftOfRelation;

  /** A name bound to a value, with the pattern that it came from. */
  private record Binding(ValueType type, @Nullable PatternScope pattern, String drools) {}

  /** The names that are bound at a place of a rule. */
  static final class Bindings {
    private final Map<String, Binding> byName;

    private Bindings(Map<String, Binding> byName) {
      this.byName = byName;
    }
  }

  ExpressionParser(RuleSource source, TokenReader tokens, TermCheck terms) {
    this.source = source;
    this.tokens = tokens;
    this.terms = terms;
    this.comparisons = new ComparisonCheck(source, tokens, terms);
  }

  /** Begins a rule, in which nothing is bound. */
  void begin() {
    bindings = new LinkedHashMap<>();
    bound = 0;
  }

  /** Returns what is bound here; what is bound from now on can be left with {@link #leave}. */
  Bindings enter() {
    Bindings outside = new Bindings(bindings);
    bindings = new LinkedHashMap<>(bindings);
    return outside;
  }

  /** Returns to what was bound before, with some of what was bound since. */
  void leave(Bindings outside, Set<String> kept) {
    Map<String, Binding> inside = bindings;
    bindings = outside.byName;
    for (String name : kept) {
      Binding binding = inside.get(name);
      if (binding != null) {
        bindings.put(name, binding);
      }
    }
  }

  /** Reads one constraint of a pattern, or of the results of an accumulation. */
  void constraint(@Nullable PatternScope pattern) throws Unreadable {
    leftOfRelation = null;
    if (tokens.token().isBinding() && tokens.peek(1).is(":")) {
      Token name = tokens.token();
      tokens.next();
      tokens.next();
      Value value = operand(pattern);
      bind(name, value.type(), value.of());
      if (isRelation()) {
        relation(value, pattern);
      }
      return;
    }
    any(pattern);
  }

  private void any(@Nullable PatternScope pattern) throws Unreadable {
    all(pattern);
    while (tokens.token().is("||")) {
      tokens.next();
      all(pattern);
    }
  }

  private void all(@Nullable PatternScope pattern) throws Unreadable {
    not(pattern);
    while (tokens.token().is("&&")) {
      tokens.next();
      not(pattern);
    }
  }

  private void not(@Nullable PatternScope pattern) throws Unreadable {
    if (tokens.token().is("!")) {
      tokens.next();
      negated(pattern);
    } else if (tokens.token().is("(")) {
      tokens.next();
      tokens.nest();
      any(pattern);
      tokens.expect(")");
      tokens.leave();
    } else if (isRelation() && leftOfRelation != null) {
      relation(leftOfRelation, pattern);
    } else {
      Value left = operand(pattern);
      if (isRelation()) {
        leftOfRelation = left;
        relation(left, pattern);
      } else if (tokens.token().is("=")) {
        source.report(
            RuleSource.broken(source.at(tokens.token()), "应为「==」", "\"==\" expected")
                .withRemedy("=="));
        throw new Unreadable();
      } else {
        yesOrNo(left);
      }
    }
  }

  /** Reads what stands behind an exclamation mark: a yes-or-no, or anything in brackets. */
  private void negated(@Nullable PatternScope pattern) throws Unreadable {
    if (tokens.token().is("!") || tokens.token().is("(")) {
      tokens.nest();
      not(pattern);
      tokens.leave();
      return;
    }
    Value value = operand(pattern);
    yesOrNo(value);
    if (isRelation()) {
      throw tokens.unreadable(tokens.token(), "!( … )", "!( … )");
    }
  }

  /** Checks a condition that is no comparison; of a bound name alone Drools makes none. */
  private void yesOrNo(Value value) throws Unreadable {
    comparisons.require(value, ValueType.BOOLEAN);
    Token first = tokens.get(value.first());
    if (value.first() == value.last() && first.isBinding()) {
      throw tokens.unreadable(first, first.text() + " == true", first.text() + " == true");
    }
  }

  private boolean isRelation() {
    Token token = tokens.token();
    return (token.kind() == Token.Kind.SIGN && COMPARISONS.contains(token.text()))
        || token.isWord("in")
        || token.isWord("contains")
        || token.isWord("memberOf")
        || token.isWord("matches")
        || (token.isWord("not")
            && Set.of("in", "contains", "memberOf").contains(tokens.peek(1).text()));
  }

  private void relation(Value left, @Nullable PatternScope pattern) throws Unreadable {
    if (tokens.token().isWord("not")) {
      tokens.next();
    }
    Token sign = tokens.token();
    if (sign.isWord("matches")) {
      throw tokens.forbidden(sign);
    }
    tokens.next();
    if (sign.isWord("in")) {
      tokens.expect("(");
      comparisons.compare("==", left, operand(pattern));
      while (tokens.token().is(",")) {
        tokens.next();
        comparisons.compare("==", left, operand(pattern));
      }
      tokens.expect(")");
    } else if (sign.isWord("contains")) {
      comparisons.member(left, operand(pattern), left);
    } else if (sign.isWord("memberOf")) {
      Value list = operand(pattern);
      comparisons.member(list, left, list);
    } else {
      comparisons.compare(sign.text(), left, operand(pattern));
    }
  }

  /** Reads a value; its names are properties of the pattern, if there is one. */
  Value operand(@Nullable PatternScope pattern) throws Unreadable {
    Token token = tokens.token();
    int first = tokens.at();
    if (token.kind() == Token.Kind.TEXT) {
      tokens.next();
      return Value.constant(ValueType.TEXT, first, first);
    }
    if (token.is("-") && tokens.peek(1).kind() == Token.Kind.NUMBER) {
      tokens.next();
      tokens.next();
      return Value.constant(ValueType.NUMBER, first, tokens.at() - 1);
    }
    if (token.kind() == Token.Kind.NUMBER) {
      tokens.next();
      return Value.constant(ValueType.NUMBER, first, tokens.at() - 1);
    }
    if (token.isWord("true") || token.isWord("false")) {
      tokens.next();
      return Value.constant(ValueType.BOOLEAN, first, first);
    }
    if (token.isWord("null")) {
      tokens.next();
      return Value.constant(ValueType.NULL, first, first);
    }
    if (token.isWord("LocalDate")) {
      return calendarDate();
    }
    tokens.refuseForbidden();
    if (token.kind() != Token.Kind.WORD || TokenReader.isKeyword(token)) {
      throw tokens.unreadable(token, "属性、绑定或值", "a property, binding or value");
    }
    return chain(pattern);
  }

  /** {@code LocalDate.of( 2025, 3, 1 )}. */
  private Value calendarDate() throws Unreadable {
    int first = tokens.at();
    Token start = tokens.token();
    tokens.next();
    tokens.expect(".");
    tokens.expectWord("of");
    tokens.expect("(");
    int[] parts = new int[3];
    for (int i = 0; i < parts.length; i++) {
      Token number = tokens.token();
      if (number.kind() != Token.Kind.NUMBER || !number.text().matches("[0-9]{1,4}")) {
        throw tokens.unreadable(number, "整数", "a whole number");
      }
      parts[i] = Integer.parseInt(number.text());
      tokens.next();
      tokens.expect(i < 2 ? "," : ")");
    }
    try {
      LocalDate.of(parts[0], parts[1], parts[2]);
    } catch (DateTimeException e) {
      source.report(ProblemId.IMPOSSIBLE_DATE, start, parts[0] + "-" + parts[1] + "-" + parts[2]);
    }
    return Value.constant(ValueType.DATE, first, tokens.at() - 1);
  }

  private Value chain(@Nullable PatternScope pattern) throws Unreadable {
    int first = tokens.at();
    Token word = tokens.token();
    Value value;
    if (word.isBinding()) {
      tokens.next();
      Binding binding = bindings.get(word.text());
      if (binding == null) {
        source.report(
            RuleSource.broken(
                    source.at(word), "没有绑定 " + word.text(), "nothing is bound to " + word.text())
                .withRemedy(Nearest.of(word.text(), bindings.keySet()).orElse(null)));
        value = Value.unknown(first, first);
      } else {
        tokens.rewrite(first, binding.drools());
        value = new Value(binding.type(), first, first, false, null, binding.pattern());
      }
    } else if (word.isWord("this")) {
      tokens.next();
      if (pattern == null) {
        throw tokens.unreadable(word, "绑定", "a binding");
      }
      value = new Value(ValueType.fact(pattern.fact()), first, first, false, null, pattern);
    } else if (pattern == null) {
      throw tokens.unreadable(word, "$绑定", "a $binding");
    } else {
      value = memberOf(ValueType.fact(pattern.fact()), pattern, first, pattern);
    }
    while (tokens.token().is(".")) {
      tokens.next();
      tokens.refuseForbidden();
      value = memberOf(value.type(), value.of(), first, pattern);
    }
    return value;
  }

  /** Reads a property or a call on a value. */
  private Value memberOf(
      ValueType owner, @Nullable PatternScope of, int first, @Nullable PatternScope pattern)
      throws Unreadable {
    Token name = tokens.token();
    if (name.kind() != Token.Kind.WORD) {
      throw tokens.unreadable(name, "属性名", "a property");
    }
    tokens.next();
    List<Value> arguments = null;
    if (tokens.token().is("(")) {
      tokens.next();
      tokens.nest();
      arguments = new ArrayList<>();
      if (!tokens.token().is(")")) {
        arguments.add(operand(pattern));
        while (tokens.token().is(",")) {
          tokens.next();
          arguments.add(operand(pattern));
        }
      }
      tokens.expect(")");
      tokens.leave();
    }
    if (owner.isUnknown()) {
      return Value.unknown(first, tokens.at() - 1);
    }
    if (owner.isList()
        && (name.isWord("size") || (name.isWord("isEmpty") && arguments != null))
        && (arguments == null || arguments.isEmpty())) {
      ValueType type = name.isWord("size") ? ValueType.INT : ValueType.BOOLEAN;
      return new Value(type, first, tokens.at() - 1, false, null, null);
    }
    Map<String, List<Method>> members = owner.members();
    List<Method> named = members.getOrDefault(name.text(), List.of());
    if (named.isEmpty()) {
      List<String> known = new ArrayList<>(members.keySet());
      if (owner.isList()) {
        known.addAll(List.of("isEmpty()", "size"));
      }
      tokens.unknownField(name, known);
      return Value.unknown(first, tokens.at() - 1);
    }
    int wanted = arguments == null ? 0 : arguments.size();
    Method method = chosen(named, arguments == null ? List.of() : arguments);
    if (method == null) {
      wrongArguments(name, wanted, named);
      return Value.unknown(first, tokens.at() - 1);
    }
    if (arguments != null) {
      arguments(name, method, of, arguments);
    }
    ValueType type = ValueType.of(method.getGenericReturnType());
    if (arguments == null && type.isList()) {
      // as a property Drools would look for a getter, find none and match nothing
      tokens.rewrite(tokens.at() - 1, name.text() + "()");
    }
    PatternScope result = of;
    if (type.is(ValueType.Kind.FACT) && type.fact() != null) {
      result = new PatternScope(type.fact());
    }
    return new Value(type, first, tokens.at() - 1, false, name.text(), result);
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
      Token name, Method method, @Nullable PatternScope of, List<Value> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      Value argument = arguments.get(i);
      ValueType wanted = ValueType.of(method.getGenericParameterTypes()[i]);
      if (argument.type().isUnknown()) {
        continue;
      }
      if (wanted.is(ValueType.Kind.INT) && argument.constant() && argument.type().isNumeric()) {
        Token literal = tokens.get(argument.last());
        if (argument.first() != argument.last() || !literal.text().matches("[0-9]{1,6}")) {
          comparisons.wrongType(argument, wanted);
        }
      } else if (!argument.type().fits(wanted)) {
        comparisons.wrongType(argument, wanted);
      } else if (wanted.is(ValueType.Kind.TEXT)) {
        terms.name(name, i, method.getDeclaringClass(), of, argument);
      }
    }
  }

  /** Checks that a value is of a type. */
  void require(Value value, ValueType type) {
    comparisons.require(value, type);
  }

  /** Binds a name, whose token was read, to a value. */
  void bind(Token name, ValueType type, @Nullable PatternScope pattern) {
    if (bindings.containsKey(name.text())) {
      source.report(ProblemId.DUPLICATE_ID, name, "rule", name.text(), "…");
      return;
    }
    bound++;
    String drools = "$v" + bound;
    bindings.put(name.text(), new Binding(type, pattern, drools));
    for (int i = tokens.at() - 1; i >= 0; i--) {
      if (tokens.get(i) == name) {
        tokens.rewrite(i, drools);
        break;
      }
    }
  }
}
