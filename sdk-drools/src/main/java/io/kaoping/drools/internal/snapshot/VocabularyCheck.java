package io.kaoping.drools.internal.snapshot;

import io.kaoping.assessment.Submission;
import io.kaoping.assessment.SubmissionChange;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.checklist.Link;
import io.kaoping.checklist.StateChange;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.Activity;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a submission speaks the vocabulary's types and states; terms it does not know pass.
 */
final class VocabularyCheck {
  private final Submission submission;
  private final Layout layout;
  private final Vocabulary vocabulary;
  private final List<Problem> problems = new ArrayList<>();

  private VocabularyCheck(Submission submission, Layout layout) {
    this.submission = submission;
    this.layout = layout;
    this.vocabulary = layout.vocabulary();
  }

  static List<Problem> check(Submission submission, Layout layout) {
    return new VocabularyCheck(submission, layout).run();
  }

  /**
   * Returns a value as a type, or {@code null} when it cannot be one: a number may be written as a
   * text, a date is a text.
   */
  static @Nullable FactValue typed(FactValue value, Vocabulary.Type type) {
    return switch (type) {
      case YES_NO -> value instanceof FactValue.YesNo ? value : null;
      case TEXT -> value instanceof FactValue.Text ? value : null;
      case NUMBER -> {
        if (value instanceof FactValue.Number) {
          yield value;
        }
        yield value instanceof FactValue.Text text ? number(text.value()) : null;
      }
      case DATE -> value instanceof FactValue.Text text && isDate(text.value()) ? value : null;
    };
  }

  private static @Nullable FactValue number(String text) {
    if (!text.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?")) {
      return null;
    }
    return FactValue.of(new BigDecimal(text));
  }

  private static boolean isDate(String text) {
    try {
      return text.length() == 10 && LocalDate.parse(text).getYear() >= 1990;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private List<Problem> run() {
    for (int i = 0; i < submission.units().size(); i++) {
      facts(submission.units().get(i).facts(), SubjectKind.UNIT, "units", i);
    }
    for (int i = 0; i < submission.coalitions().size(); i++) {
      facts(submission.coalitions().get(i).facts(), SubjectKind.COALITION, "coalitions", i);
    }
    for (int i = 0; i < submission.activities().size(); i++) {
      activity(submission.activities().get(i), i);
    }
    Map<String, String> listOfItem = new HashMap<>();
    submission.items().forEach(item -> listOfItem.put(item.id(), item.list()));
    for (int i = 0; i < submission.items().size(); i++) {
      item(submission.items().get(i), i);
      ties(submission.items().get(i), listOfItem, i);
    }
    for (int i = 0; i < submission.records().size(); i++) {
      entry(submission.records().get(i), i);
    }
    return problems;
  }

  /**
   * Tells whether elements that differ from those of a submission that passed the check pass it,
   * too. It may say no of some that do: where items came or went, or are tied in another way.
   */
  static boolean fits(SubmissionChange change, Layout layout) {
    VocabularyCheck check = new VocabularyCheck(change.after(), layout);
    change.units().come().forEach(unit -> check.facts(unit.facts(), SubjectKind.UNIT, "units", 0));
    change
        .coalitions()
        .come()
        .forEach(each -> check.facts(each.facts(), SubjectKind.COALITION, "coalitions", 0));
    change.activities().come().forEach(activity -> check.activity(activity, 0));
    change.items().come().forEach(item -> check.item(item, 0));
    change.records().come().forEach(entry -> check.entry(entry, 0));
    return check.problems.isEmpty() && change.keepsTies();
  }

  private void activity(Activity activity, int index) {
    Vocabulary.Kind kind = vocabulary.activities().get(activity.kind());
    if (kind != null) {
      fields(activity.fields(), kind.fields(), "activities", index);
    }
  }

  private void entry(CaseRecord entry, int i) {
    Vocabulary.RecordKind kind = vocabulary.records().get(entry.kind());
    if (kind != null) {
      fields(entry.fields(), kind.fields(), "records", i);
      String level = entry.level();
      if (level != null && !kind.levels().isEmpty() && !kind.levels().contains(level)) {
        problems.add(
            Problem.error(
                    ProblemId.BAD_VALUE,
                    at("records", i, ".level"),
                    "level",
                    level,
                    String.join("、", kind.levels()))
                .withRemedy(Nearest.of(level, kind.levels()).orElse(null)));
      }
    }
  }

  private void facts(Map<String, FactValue> facts, SubjectKind kind, String list, int index) {
    facts.forEach(
        (name, value) -> {
          Vocabulary.Type type = layout.type(name, kind);
          if (type == null) {
            return;
          }
          FactValue typed = typed(value, type);
          if (typed == null) {
            wrongType(at(list, index, ".facts." + name), name, value, type);
            return;
          }
          Vocabulary.Fact fact = vocabulary.facts().get(name);
          if (fact == null) {
            return;
          }
          if (typed instanceof FactValue.Number number && !within(number.value(), fact)) {
            problems.add(
                Problem.error(
                    ProblemId.BAD_VALUE,
                    at(list, index, ".facts." + name),
                    name,
                    value.toString(),
                    range(fact)));
          }
          if (!fact.values().isEmpty() && !fact.values().contains(typed.toString())) {
            problems.add(
                Problem.error(
                        ProblemId.BAD_VALUE,
                        at(list, index, ".facts." + name),
                        name,
                        value.toString(),
                        String.join("、", fact.values()))
                    .withRemedy(Nearest.of(value.toString(), fact.values()).orElse(null)));
          }
        });
  }

  private void fields(
      Map<String, FactValue> fields, Map<String, Vocabulary.Field> known, String list, int index) {
    fields.forEach(
        (name, value) -> {
          Vocabulary.Field field = known.get(name);
          if (field != null && typed(value, field.type()) == null) {
            wrongType(at(list, index, ".fields." + name), name, value, field.type());
          }
        });
  }

  private void item(ChecklistItem item, int index) {
    Vocabulary.ListKind kind = vocabulary.lists().get(item.list());
    if (kind == null) {
      return;
    }
    List<String> states = kind.checklist().states();
    if (!states.contains(item.state())) {
      unknownState(item.state(), kind, at("items", index, ".state"));
    }
    List<StateChange> history = item.history();
    for (int i = 0; i < history.size(); i++) {
      if (!states.contains(history.get(i).state())) {
        unknownState(history.get(i).state(), kind, at("items", index, ".history[" + i + "].state"));
      }
    }
    if (history.isEmpty() && kind.checklist().closes(item.state()) && item.closed() == null) {
      problems.add(Problem.error(ProblemId.MISSING_FIELD, at("items", index, ""), "closed"));
    }
    fields(item.fields(), kind.fields(), "items", index);
  }

  private void ties(ChecklistItem item, Map<String, String> listOfItem, int index) {
    Vocabulary.ListKind kind = vocabulary.lists().get(item.list());
    if (kind == null) {
      return;
    }
    for (int i = 0; i < item.links().size(); i++) {
      Link link = item.links().get(i);
      Vocabulary.LinkKind tie = kind.links().get(link.kind());
      if (tie == null) {
        Position place = at("items", index, ".links[" + i + "].kind");
        unknownTerm(place, link.kind(), kind.links().keySet());
      } else if (!tie.to().equals(listOfItem.get(link.to()))) {
        problems.add(
            Problem.error(
                ProblemId.DANGLING_REFERENCE,
                at("items", index, ".links[" + i + "].to"),
                tie.to(),
                link.to()));
      }
    }
  }

  private void unknownState(String state, Vocabulary.ListKind kind, Position place) {
    List<String> states = kind.checklist().states();
    problems.add(
        Problem.error(
                ProblemId.UNKNOWN_STATE,
                place,
                state,
                kind.checklist().name(),
                String.join("、", states))
            .withRemedy(Nearest.of(state, states).orElse(null)));
  }

  private void unknownTerm(Position place, String term, Collection<String> known) {
    problems.add(
        Problem.error(ProblemId.UNKNOWN_TERM, place, term)
            .withRemedy(Nearest.of(term, known).orElse(null)));
  }

  private void wrongType(Position place, String name, FactValue value, Vocabulary.Type type) {
    problems.add(Problem.error(ProblemId.WRONG_TYPE, place, name, value.toString(), word(type)));
  }

  private static String word(Vocabulary.Type type) {
    return switch (type) {
      case NUMBER -> Problem.detail("number");
      case YES_NO -> Problem.detail("yes-no");
      case TEXT -> Problem.detail("text");
      case DATE -> Problem.detail("date");
    };
  }

  private static Position at(String list, int index, String rest) {
    return Position.of("submission", list + "[" + index + "]" + rest);
  }

  private static boolean within(BigDecimal number, Vocabulary.Fact fact) {
    BigDecimal minimum = fact.minimum();
    BigDecimal maximum = fact.maximum();
    return (minimum == null || number.compareTo(minimum) >= 0)
        && (maximum == null || number.compareTo(maximum) <= 0);
  }

  /** Returns the range of a fact that has one, such as ≥ 0, ≤ 100. */
  private static String range(Vocabulary.Fact fact) {
    BigDecimal minimum = fact.minimum();
    BigDecimal maximum = fact.maximum();
    String least = minimum == null ? "" : "≥ " + minimum.toPlainString();
    String most = maximum == null ? "" : "≤ " + maximum.toPlainString();
    return least.isEmpty() || most.isEmpty() ? least + most : least + ", " + most;
  }
}
