package io.kaoping.drools.internal.session;

import io.kaoping.drools.internal.session.DirectRules.Step;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.model.AccumulatePattern;
import org.drools.model.Argument;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.DeclarationSource;
import org.drools.model.From1;
import org.drools.model.From2;
import org.drools.model.Global;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.consequences.NamedConsequenceImpl;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Function2;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.PredicateN;
import org.drools.model.impl.RuleImpl;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.AccumulateFunction;

/**
 * Reads rules of an executable model as steps. It knows the parts that rules of criteria are made
 * of: patterns, {@code from}, {@code not}, {@code exists} and {@code accumulate}; whatever else
 * there may be is unknown, and a rule with it is for a session.
 *
 * <p>Every variable of a rule has a place in a frame; a part is read when the places of the
 * variables before it are known, and so takes what comes after it as {@link Rest}.
 */
final class DirectRuleReader {
  /** The place of the findings. */
  static final int FINDINGS = 0;

  private static final List<Rule.Attribute<?>> ATTRIBUTES =
      List.of(
          Rule.Attribute.NO_LOOP,
          Rule.Attribute.LOCK_ON_ACTIVE,
          Rule.Attribute.ENABLED,
          Rule.Attribute.AUTO_FOCUS,
          Rule.Attribute.SALIENCE,
          Rule.Attribute.AGENDA_GROUP,
          Rule.Attribute.ACTIVATION_GROUP,
          Rule.Attribute.RULEFLOW_GROUP,
          Rule.Attribute.DURATION,
          Rule.Attribute.TIMER,
          Rule.Attribute.CALENDARS,
          Rule.Attribute.DATE_EFFECTIVE,
          Rule.Attribute.DATE_EXPIRES);

  private final Map<Class<?>, Integer> types = new HashMap<>();
  private final Map<Variable<?>, Integer> places = new HashMap<>();
  private int size = 1;

  /** Says that a rule has a part that is not known here. */
  static final class UnknownPart extends Exception {
    private static final long serialVersionUID = 1;

    UnknownPart() {
      super(null, null, false, false);
    }
  }

  /** What comes after a part. */
  private interface Rest {
    Step read() throws UnknownPart;
  }

  /** Tells whether a fact fits, or binds what it holds. */
  private interface Check {
    boolean holds(Object[] frame) throws Exception;
  }

  /** Gives a value of a frame, or what follows from it. */
  private interface Source {
    @Nullable Object of(Object[] frame);
  }

  static void require(boolean known) throws UnknownPart {
    if (!known) {
      throw new UnknownPart();
    }
  }

  /** Returns where the facts of a type are in a frame, for each type that is looked for. */
  Map<Class<?>, Integer> types() {
    return Map.copyOf(types);
  }

  /** Returns how many places a frame has. */
  int size() {
    return size;
  }

  Step read(Rule rule) throws UnknownPart {
    for (Rule.Attribute<?> attribute : ATTRIBUTES) {
      require(Objects.equals(rule.getAttribute(attribute), attribute.getDefaultValue()));
    }
    Consequence then = rule.getDefaultConsequence();
    require(rule.getConsequences().size() == 1 && !then.isUsingDrools() && !then.isBreaking());
    places.clear();
    return condition(rule.getView(), () -> consequence(then));
  }

  private Step consequence(Consequence then) throws UnknownPart {
    int[] inputs = known(then.getVariables());
    return frame -> {
      then.getBlock().execute(values(frame, inputs));
      return false;
    };
  }

  private Step condition(Condition condition, Rest rest) throws UnknownPart {
    return switch (condition.getType()) {
      case AND -> conditions(condition.getSubConditions(), 0, rest);
      case PATTERN -> pattern((Pattern<?>) condition, rest);
      case NOT -> existence(condition, false, rest);
      case EXISTS -> existence(condition, true, rest);
      case ACCUMULATE -> accumulation((AccumulatePattern<?>) condition, rest);
      default -> throw new UnknownPart();
    };
  }

  private Step conditions(List<Condition> all, int from, Rest rest) throws UnknownPart {
    if (from == all.size() || isDefaultConsequence(all.get(from))) {
      return rest.read();
    }
    return condition(all.get(from), () -> conditions(all, from + 1, rest));
  }

  /** A view ends with the name of the rule's own consequence. */
  private static boolean isDefaultConsequence(Condition condition) {
    return condition instanceof NamedConsequenceImpl named
        && named.getName().equals(RuleImpl.DEFAULT_CONSEQUENCE_NAME)
        && !named.isBreaking();
  }

  private Step existence(Condition condition, boolean wanted, Rest rest) throws UnknownPart {
    Step inner = conditions(condition.getSubConditions(), 0, () -> frame -> true);
    Step next = rest.read();
    return frame -> inner.match(frame) == wanted && next.match(frame);
  }

  private Step pattern(Pattern<?> pattern, Rest rest) throws UnknownPart {
    Variable<?> variable = pattern.getPatternVariable();
    if (places.containsKey(variable)) { // what an accumulation came to
      Check[] checks = checks(pattern);
      Step next = rest.read();
      return frame -> hold(checks, frame) && next.match(frame);
    }
    Source source = source(pattern);
    int place = place(variable);
    Class<?> type = variable.getType();
    Check[] checks = checks(pattern);
    Step next = rest.read();
    return frame -> {
      Object found = source.of(frame);
      if (found instanceof List<?> list) {
        for (int i = 0; i < list.size(); i++) {
          Object fact = list.get(i);
          if (type.isInstance(fact)) {
            frame[place] = fact;
            if (hold(checks, frame) && next.match(frame)) {
              return true;
            }
          }
        }
        return false;
      }
      if (found != null) {
        throw new IllegalStateException(found.getClass().getName()); // a session would take it
      }
      return false;
    };
  }

  /** Returns where a pattern looks: among the facts, or in what others give. */
  private Source source(Pattern<?> pattern) throws UnknownPart {
    Variable<?> variable = pattern.getPatternVariable();
    require(variable instanceof Declaration<?> && !variable.isPrototype());
    Declaration<?> declared = (Declaration<?>) variable;
    require(declared.getWindow() == null);
    DeclarationSource from = declared.getSource();
    if (from == null) {
      require(!pattern.isPassive());
      int place = types.computeIfAbsent(variable.getType(), t -> size++);
      return frame -> frame[place];
    } else if (from instanceof From1<?> one) {
      Function1<Object, ?> given = cast(one.getProvider());
      int place = known(one.getVariable());
      return frame -> given.apply(frame[place]);
    } else if (from instanceof From2<?, ?> two) {
      Function2<Object, Object, ?> given = cast(two.getProvider());
      int first = known(two.getVariable());
      int second = known(two.getVariable2());
      return frame -> given.apply(frame[first], frame[second]);
    }
    throw new UnknownPart();
  }

  /**
   * Reads what a pattern asks of its fact, each binding before the first constraint that needs it.
   */
  private Check[] checks(Pattern<?> pattern) throws UnknownPart {
    Map<Variable<?>, Binding> unbound = new HashMap<>();
    for (Binding binding : pattern.getBindings()) {
      unbound.put(binding.getBoundVariable(), binding);
    }
    List<Check> checks = new ArrayList<>();
    constrain(pattern.getConstraint(), unbound, checks);
    for (Binding binding : pattern.getBindings()) {
      bind(binding.getBoundVariable(), unbound, checks);
    }
    return checks.toArray(new Check[0]);
  }

  private void constrain(
      Constraint constraint, Map<Variable<?>, Binding> unbound, List<Check> checks)
      throws UnknownPart {
    if (constraint.getType() == Constraint.Type.MULTIPLE) {
      for (Constraint part : constraint.getChildren()) {
        constrain(part, unbound, checks);
      }
      return;
    }
    require(constraint instanceof SingleConstraint);
    SingleConstraint single = (SingleConstraint) constraint;
    require(!single.isTemporal());
    if (single == SingleConstraint.TRUE) {
      return;
    }
    for (Variable<?> variable : single.getVariables()) {
      bind(variable, unbound, checks);
    }
    int[] inputs = known(single.getVariables());
    if (inputs.length == 1) {
      Predicate1<Object> predicate = cast(single.getPredicate1());
      int input = inputs[0];
      checks.add(frame -> predicate.test(frame[input]));
    } else {
      PredicateN predicate = single.getPredicate();
      checks.add(frame -> predicate.test(values(frame, inputs)));
    }
  }

  private void bind(Variable<?> variable, Map<Variable<?>, Binding> unbound, List<Check> checks)
      throws UnknownPart {
    Binding binding = unbound.remove(variable);
    if (binding == null) {
      return;
    }
    for (Variable<?> input : binding.getInputVariables()) {
      bind(input, unbound, checks);
    }
    int[] inputs = known(binding.getInputVariables());
    int place = place(variable);
    checks.add(
        frame -> {
          frame[place] = binding.eval(values(frame, inputs));
          return true;
        });
  }

  private Step accumulation(AccumulatePattern<?> pattern, Rest rest) throws UnknownPart {
    var functions = pattern.getAccumulateFunctions();
    Source[] sources = new Source[functions.length];
    int gathered = size++;
    Step inner =
        condition(
            pattern.getCondition(),
            () -> {
              for (int i = 0; i < sources.length; i++) {
                require(!isFactBesideBindings(functions[i].getSource(), pattern.getCondition()));
                sources[i] = argument(functions[i].getSource());
              }
              return frame -> {
                Gathered[] each = (Gathered[]) frame[gathered];
                for (int i = 0; i < sources.length; i++) {
                  each[i].add(sources[i].of(frame));
                }
                return false;
              };
            });
    int[] results = new int[functions.length];
    for (int i = 0; i < results.length; i++) {
      require(functions[i].createFunctionObject() instanceof AccumulateFunction<?>);
      results[i] = place(functions[i].getResult());
    }
    Step next = rest.read();
    return frame -> {
      Gathered[] each = new Gathered[functions.length];
      for (int i = 0; i < each.length; i++) {
        each[i] = Gathered.nothing(cast(functions[i].createFunctionObject()));
      }
      frame[gathered] = each;
      inner.match(frame);
      for (int i = 0; i < each.length; i++) {
        Object result = each[i].result();
        if (result == null && each.length == 1) {
          return false; // as in a session: the greatest of nothing is no match
        }
        frame[results[i]] = result;
      }
      return next.match(frame);
    };
  }

  /** A session may take a binding of the pattern for the pattern's fact. */
  private static boolean isFactBesideBindings(@Nullable Argument<?> argument, Condition from) {
    return from instanceof Pattern<?> pattern
        && argument == pattern.getPatternVariable()
        && !pattern.getBindings().isEmpty();
  }

  private Source argument(@Nullable Argument<?> argument) throws UnknownPart {
    if (argument == null) {
      return frame -> null;
    }
    require(argument instanceof Variable<?>);
    int place = known((Variable<?>) argument);
    return frame -> frame[place];
  }

  /** What a function of an accumulation has taken so far. */
  private record Gathered(AccumulateFunction<Serializable> function, Serializable context) {
    static Gathered nothing(AccumulateFunction<Serializable> function) {
      return new Gathered(function, function.initContext(function.createContext()));
    }

    void add(@Nullable Object value) {
      function.accumulateValue(context, value);
    }

    @Nullable Object result() throws Exception {
      return function.getResult(context);
    }
  }

  private static boolean hold(Check[] checks, Object[] frame) throws Exception {
    for (Check check : checks) {
      if (!check.holds(frame)) {
        return false;
      }
    }
    return true;
  }

  private static Object[] values(Object[] frame, int[] places) {
    Object[] values = new Object[places.length];
    for (int i = 0; i < places.length; i++) {
      values[i] = frame[places[i]];
    }
    return values;
  }

  private int place(Variable<?> variable) {
    return places.computeIfAbsent(variable, v -> size++);
  }

  private int[] known(Variable<?>[] variables) throws UnknownPart {
    int[] known = new int[variables.length];
    for (int i = 0; i < known.length; i++) {
      known[i] = known(variables[i]);
    }
    return known;
  }

  private int known(Variable<?> variable) throws UnknownPart {
    if (variable instanceof Global<?> global) {
      require(global.getName().equals("findings"));
      return FINDINGS;
    }
    Integer place = places.get(variable);
    if (place == null) {
      throw new UnknownPart();
    }
    return place;
  }

  @SuppressWarnings("unchecked")
  private static <T> T cast(Object part) {
    return (T) part;
  }
}
