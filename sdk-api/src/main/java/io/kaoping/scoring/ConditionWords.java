package io.kaoping.scoring;

import io.kaoping.problem.Language;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Wording;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Conditions as a sentence says them: names in words, and comparisons without signs. */
final class ConditionWords {
  private final Map<String, Term> terms;

  /**
   * @param terms what the names of conditions are called; another name stands for itself
   */
  ConditionWords(Map<String, Term> terms) {
    this.terms = terms;
  }

  /** In which words two values of a name are compared. */
  enum Order {
    /** 高于、低于: points, rates and other amounts. */
    AMOUNTS("低于", "高于", "below", "above"),
    /** 大于、小于: places and numbers of things, of which more is not higher. */
    NUMBERS("小于", "大于", "below", "above"),
    /** 早于、晚于. */
    DAYS("早于", "晚于", "before", "after");

    private final String less;
    private final String more;
    private final String lessEn;
    private final String moreEn;

    Order(String less, String more, String lessEn, String moreEn) {
      this.less = less;
      this.more = more;
      this.lessEn = lessEn;
      this.moreEn = moreEn;
    }

    private String chinese(Condition.Operator operator) {
      return switch (operator) {
        case EQ -> "为";
        case NE -> "不为";
        case LT -> less;
        case LE -> "不" + more;
        case GT -> more;
        case GE -> "不" + less;
      };
    }

    private String english(Condition.Operator operator) {
      boolean days = this == DAYS;
      return switch (operator) {
        case EQ -> " is";
        case NE -> " is not";
        case LT -> " is " + lessEn;
        case LE -> days ? " is not after" : " is at most";
        case GT -> " is " + moreEn;
        case GE -> days ? " is not before" : " is at least";
      };
    }
  }

  /**
   * What a name of conditions is called.
   *
   * @param is its words; for a yes or no what a sentence says when it is yes
   * @param not what a sentence says when it is no; {@code null} where "not" must do
   * @param order how its values compare
   * @param unit what its numbers count, such as 名; empty for nothing
   * @param values what its values are called; another value stands for itself
   */
  record Term(
      Wording is, @Nullable Wording not, Order order, String unit, Map<String, Wording> values) {
    static Term of(String zh, String en, Order order) {
      return new Term(new Wording(zh, en), null, order, "", Map.of());
    }

    static Term yesNo(Wording is, Wording not) {
      return new Term(is, not, Order.AMOUNTS, "", Map.of());
    }
  }

  /** Returns a condition in both languages. */
  Wording of(Condition condition) {
    return new Wording(said(condition, Language.ZH, false), said(condition, Language.EN, false));
  }

  /** Returns what a name of conditions is called. */
  Wording name(String name) {
    return term(name).is;
  }

  /** Returns what a number is called, with what it counts; English has only the sign %. */
  Wording counting(String name) {
    Term term = term(name);
    if (term.unit.isEmpty()) {
      return term.is;
    }
    String english = term.unit.equals("%") ? " (%)" : "";
    return new Wording(term.is.zh() + "(" + term.unit + ")", term.is.en() + english);
  }

  private String said(Condition condition, Language language, boolean inside) {
    boolean zh = language == Language.ZH;
    if (condition instanceof Condition.All all) {
      return joined(all.parts(), zh ? ",并且" : " and ", language, inside);
    }
    if (condition instanceof Condition.Any any) {
      return joined(any.parts(), zh ? ",或者" : " or ", language, inside);
    }
    if (condition instanceof Condition.Not not) {
      return not(not.part(), language);
    }
    if (condition instanceof Condition.Is is) {
      return term(is.name()).is.in(language);
    }
    if (condition instanceof Condition.In in) {
      Term term = term(in.name());
      String values =
          in.literals().stream()
              .map(literal -> value(term, literal, language))
              .collect(Collectors.joining(zh ? "、" : ", "));
      return term.is.in(language)
          + (zh
              ? "为" + apart(values) + (quoted(values) ? "" : " ") + "之一"
              : " is one of " + values);
    }
    Condition.Compare compare = (Condition.Compare) condition;
    Term term = term(compare.name());
    Condition.Operator operator = compare.operator();
    if (compare.literal() instanceof FactValue.YesNo literal) {
      boolean yes = literal.value() == (operator == Condition.Operator.EQ);
      Condition is = new Condition.Is(compare.name());
      return said(yes ? is : new Condition.Not(is), language, inside);
    }
    return term.is.in(language)
        + (zh ? term.order.chinese(operator) : term.order.english(operator))
        + apart(value(term, compare.literal(), language));
  }

  private String not(Condition part, Language language) {
    if (part instanceof Condition.Is is) {
      Wording not = term(is.name()).not;
      if (not != null) {
        return not.in(language);
      }
    }
    return (language == Language.ZH ? "并非(" : "not (") + said(part, language, false) + ")";
  }

  private String joined(List<Condition> parts, String with, Language language, boolean inside) {
    String all =
        parts.stream().map(part -> said(part, language, true)).collect(Collectors.joining(with));
    return inside ? "(" + all + ")" : all;
  }

  private Term term(String name) {
    Term term = terms.get(name);
    return term == null ? Term.of(name, name, Order.AMOUNTS) : term;
  }

  /** Returns a value in quotes, or a figure with what it counts. */
  private static String value(Term term, FactValue literal, Language language) {
    Wording called = term.values.get(literal.toString());
    String value = called == null ? literal.toString() : called.in(language);
    boolean zh = language == Language.ZH;
    if (literal instanceof FactValue.Text && term.order != Order.DAYS) {
      return zh ? "“" + value + "”" : "\"" + value + "\"";
    }
    String unit = term.unit.isEmpty() || term.unit.equals("%") ? term.unit : " " + term.unit;
    return value + (zh ? unit : "");
  }

  /** Returns values as they follow a word: Chinese quotes stand close to it. */
  private static String apart(String values) {
    return quoted(values) ? values : " " + values;
  }

  private static boolean quoted(String values) {
    return values.startsWith("“");
  }
}
