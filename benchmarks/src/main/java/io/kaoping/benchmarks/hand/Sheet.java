package io.kaoping.benchmarks.hand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where an engine writes what it found of one branch, and what makes the judgements of it: engines
 * find, Java reckons the points.
 */
public final class Sheet {
  private static final Rule[] RULES = Rule.values();

  private final Branch branch;
  private final List<List<Cited>> found;

  /** Begins the sheet of a branch. */
  public Sheet(Branch branch) {
    this.branch = branch;
    this.found = new ArrayList<>(Collections.nCopies(RULES.length, List.of()));
  }

  /** Returns whose sheet it is. */
  public Branch branch() {
    return branch;
  }

  /** Writes down what a criterion found. */
  public void found(Rule rule, Cited one) {
    List<Cited> sofar = found.get(rule.ordinal());
    if (sofar.isEmpty()) {
      sofar = new ArrayList<>(4);
      found.set(rule.ordinal(), sofar);
    }
    sofar.add(one);
  }

  /** Returns all judgements. */
  public BranchScore score() {
    List<Judgement> judgements = new ArrayList<>(RULES.length);
    for (Rule rule : RULES) {
      judgements.add(judgement(rule, found.get(rule.ordinal())));
    }
    return new BranchScore(branch.id(), judgements);
  }

  private Judgement judgement(Rule rule, List<Cited> of) {
    return switch (rule) {
      case T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12 -> Worth.threshold(rule.name(), of);
      case C1, C2, C3, C4, C5, C6 -> Worth.monthly(rule.name(), Month.DUE.size(), of);
      case I1 -> Worth.overdueProblems(branch.problems().size(), of);
      case I2 -> Worth.lateProblems(branch.problems().size(), of);
      case I3 -> Worth.unprovenProblems(closedProblems(), of);
      case I4 -> Worth.overdueRectifications(branch.rectifications().size(), of);
      case I5 -> Worth.undatedTasks(branch.tasks().size(), of);
      case I6 -> Worth.unprovenTasks(doneTasks(), of);
    };
  }

  private int closedProblems() {
    int closed = 0;
    for (Problem problem : branch.problems()) {
      if (problem.closed()) {
        closed++;
      }
    }
    return closed;
  }

  private int doneTasks() {
    int done = 0;
    for (Task task : branch.tasks()) {
      if (task.state() == Task.State.DONE) {
        done++;
      }
    }
    return done;
  }
}
