package io.kaoping.drools.internal.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes rules of all constructs that authors may use, about {@link RandomCohort}s, from a seed. */
final class RandomRules {
  private static final List<String> ITEM =
      List.of(
          "state != \"销号\"",
          "state in ( \"发现\", \"整改\" )",
          "closed || overdue",
          "!evidenced",
          "late, !skipped",
          "list == \"问题\", number( \"金额\" ) > 2",
          "text( \"来源\" ) == \"甲\" || text( \"来源\" ) == \"乙\"",
          "yes( \"上级交办\" )",
          "hasDue, due < \"2025-06-30\"",
          "linkIds.size > 0",
          "");
  private static final List<String> ACTIVITY =
      List.of("organised", "!evidenced", "participants >= 2", "date > \"2025-03-31\"", "");
  private static final List<String> RECORD =
      List.of("level == \"市级\" || == \"省级\"", "date < \"2025-07-01\"", "!evidenced", "");
  private static final List<String> SUBJECT =
      List.of(
          "units, number( \"党员数\" ) >= 3",
          "units, text( \"类别\" ) == \"甲\"",
          "units, !yes( \"有固定场所\" )",
          "units, $open : open( \"问题\" ), $open.size > 1",
          "memberships > 0",
          "");

  private final Random random;
  private int names;
  private int turn;

  RandomRules(long seed) {
    this.random = new Random(seed);
  }

  /** Returns the rule of a clause. */
  String rule(String clause) {
    names = 0;
    List<String> when = new ArrayList<>();
    String reported =
        switch (random.nextInt(5)) {
          case 0 -> ofItem(when);
          case 1 -> ofActivity(when);
          case 2 -> ofRecord(when);
          default -> ofSubject(when);
        };
    return "rule \""
        + clause
        + " 生成\"\nwhen\n  "
        + String.join("\n  ", when)
        + "\nthen\n  findings.against( \""
        + clause
        + "\", "
        + reported
        + " );\nend\n";
  }

  private String ofSubject(List<String> when) {
    String subject = name();
    when.add(subject + " : Subject( " + pick(SUBJECT) + " )");
    String problems = " from " + subject + ".items( \"问题\" )";
    String held = " from " + subject + ".activities( \"主题党日\" )";
    switch (turn++ % 10) { // every construct comes up
      case 0 -> when.add("exists Item( " + pick(ITEM) + " )" + problems);
      case 1 -> when.add("not Item( " + pick(ITEM) + " )" + problems);
      case 2 -> {
        String item = name();
        when.add(item + " : Item( " + pick(ITEM) + " )" + problems);
        when.add("not Activity( date > " + item + ".raised )" + held);
        return random.nextBoolean() ? item : subject;
      }
      case 3 -> {
        String item = name();
        String other =
            "CaseRecord( date >= " + item + ".raised ) from " + subject + ".records( \"通报批评\" )";
        when.add(
            "exists ( "
                + item
                + " : Item( "
                + pick(ITEM)
                + " )"
                + problems
                + " and "
                + other
                + " )");
      }
      case 4 -> {
        String item = name();
        String none = "not Item() from " + item + ".linked( \"整改\" )";
        when.add(
            "not ( " + item + " : Item( " + pick(ITEM) + " )" + problems + " and " + none + " )");
      }
      case 5 -> {
        String item = name();
        String count = name();
        when.add(
            "accumulate( "
                + (item + " : Item( " + pick(ITEM) + " )" + problems)
                + ("; " + count + " : count( " + item + " ); " + count + " > 1 )"));
      }
      case 6 -> {
        String money = name();
        String most = name();
        String sum = name();
        String function = pick(List.of("max", "min"));
        when.add(
            "accumulate( Item( "
                + (money + " : number( \"金额\" ), " + money + " > 0 )" + problems + "; ")
                + (most + " : " + function + "( " + money + " ), ")
                + (sum + " : sum( " + money + " ); " + sum + " >= " + most + " )"));
      }
      case 8 -> {
        String number = name();
        when.add(
            "accumulate( CaseRecord( "
                + (number + " : number( \"人次\" ) ) from " + subject + ".records( \"通报批评\" ); ")
                + (name() + " : max( " + number + " ), " + name() + " : min( " + number + " ) )"));
      }
      case 7 -> {
        String activity = name();
        String list = name();
        when.add(
            "accumulate( "
                + (activity + " : Activity( " + pick(ACTIVITY) + " )" + held)
                + ("; " + list + " : collectList( " + activity + " ) )"));
        return subject + ", " + list;
      }
      default -> {
        String unit = name();
        when.set(0, subject + " : Subject( coalitions )");
        when.add(unit + " : Subject() from " + subject + ".memberUnits");
        when.add("exists Item( " + pick(ITEM) + " ) from " + unit + ".items( \"问题\" )");
        return unit;
      }
    }
    return subject;
  }

  private String ofItem(List<String> when) {
    String item = name();
    when.add(item + " : Item( " + pick(ITEM) + " )");
    switch (random.nextInt(3)) {
      case 0 -> when.add("not Item() from " + item + ".linkedFrom( \"整改\" )");
      case 1 -> when.add("exists Item( state != \"销号\" ) from " + item + ".linked( \"整改\" )");
      default -> {}
    }
    return item;
  }

  private String ofActivity(List<String> when) {
    String activity = name();
    when.add(
        activity
            + " : Activity( kind == \"主题党日\", "
            + pick(ACTIVITY).replaceAll("^$", "organised")
            + " )");
    return activity;
  }

  private String ofRecord(List<String> when) {
    String entry = name();
    when.add(entry + " : CaseRecord( " + pick(RECORD) + " )");
    return entry;
  }

  private String name() {
    names++;
    return "$v" + names;
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
