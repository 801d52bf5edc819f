package io.kaoping.plugin.json;

import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.checklist.Link;
import io.kaoping.checklist.StateChange;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.coalition.Unit;
import io.kaoping.record.Activity;
import io.kaoping.record.Ballot;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.EarlierResult;
import io.kaoping.record.Evidence;
import io.kaoping.record.FactValue;
import io.kaoping.record.IssuedBallots;
import io.kaoping.record.Judgement;
import io.kaoping.record.PanelRating;
import io.kaoping.record.ScoreOverride;
import io.kaoping.record.SelfAssessment;
import io.kaoping.record.Waiver;
import io.kaoping.record.WorkCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Submissions that differ by their seed and hold together. */
final class RandomSubmissions {
  private static final List<String> WORDS =
      List.of("主题党日", "\"引号\"", "back\\slash", "𠮷野家", "a/b", "<&>", "é", "〔2025〕", "x y", "1");

  private final Random random;

  private RandomSubmissions(long seed) {
    this.random = new Random(seed);
  }

  static Submission of(long seed) {
    return new RandomSubmissions(seed).submission();
  }

  /** Returns the same content with every list whose order has no meaning in another order. */
  static Submission shuffled(Submission s, long seed) {
    Random random = new Random(seed);
    return Submission.builder(s.asOf(), s.from(), s.to())
        .title(s.title())
        .synthetic(s.synthetic())
        .units(shuffled(s.units(), random))
        .coalitions(
            shuffled(s.coalitions(), random).stream()
                .map(
                    c ->
                        new Coalition(
                            c.id(),
                            c.name(),
                            c.kind(),
                            c.coalitionClass(),
                            c.facts(),
                            shuffled(c.memberships(), random)))
                .toList())
        .activities(
            shuffled(s.activities(), random).stream()
                .map(
                    a ->
                        new Activity(
                            a.id(),
                            a.kind(),
                            a.date(),
                            a.organiser(),
                            shuffled(a.participants(), random),
                            a.fields(),
                            shuffled(a.evidence(), random)))
                .toList())
        .items(shuffled(s.items(), random))
        .records(shuffled(s.records(), random))
        .waivers(shuffled(s.waivers(), random))
        .overrides(shuffled(s.overrides(), random))
        .judgements(shuffled(s.opinions().judgements(), random))
        .selfAssessed(shuffled(s.opinions().selfAssessed(), random))
        .ballots(shuffled(s.opinions().ballots(), random))
        .issued(shuffled(s.opinions().issued(), random))
        .ratings(shuffled(s.opinions().ratings(), random))
        .earlier(shuffled(s.earlier(), random))
        .calendar(
            new WorkCalendar(
                shuffled(s.calendar().holidays(), random),
                shuffled(s.calendar().workdays(), random)))
        .build();
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> out = new ArrayList<>(list);
    Collections.shuffle(out, random);
    return out;
  }

  private Submission submission() {
    LocalDate from = LocalDate.of(2000 + random.nextInt(50), 1, 1);
    LocalDate to = from.plusDays(random.nextInt(700));
    List<Unit> units = list(5, i -> new Unit("u" + i, word(), maybe(), facts()));
    List<Coalition> coalitions =
        list(3, i -> new Coalition("c" + i, word(), word(), maybe(), facts(), members(units)));
    List<String> subjects = new ArrayList<>();
    units.forEach(u -> subjects.add(u.id()));
    coalitions.forEach(c -> subjects.add(c.id()));
    Submission.Builder builder =
        Submission.builder(from.plusDays(random.nextInt(900)), from, to)
            .title(random.nextBoolean() ? "" : word())
            .synthetic(random.nextBoolean())
            .units(units)
            .coalitions(coalitions);
    if (subjects.isEmpty()) {
      return builder.build();
    }
    int items = random.nextInt(6);
    return builder
        .activities(list(6, i -> activity(i, subjects)))
        .items(exactly(items, i -> item(i, items, subjects)))
        .records(
            list(
                5,
                i -> {
                  LocalDate date = day();
                  return new CaseRecord(
                      random.nextBoolean() ? "r" + i : null,
                      word(),
                      any(subjects),
                      date,
                      random.nextBoolean() ? null : date.plusDays(random.nextInt(90)),
                      maybe(),
                      maybe(),
                      facts(),
                      evidence());
                }))
        .waivers(list(2, i -> new Waiver(word(), any(subjects), word(), day())))
        .overrides(
            list(
                2,
                i ->
                    new ScoreOverride(
                        word(), any(subjects), decimal(), decimal(), day(), word(), word())))
        .judgements(
            list(2, i -> new Judgement("Z" + i, any(subjects), decimal(), word(), word(), day())))
        .selfAssessed(list(2, i -> new SelfAssessment("Z" + i, any(subjects), decimal())))
        .ballots(
            list(
                3,
                i ->
                    new Ballot(
                        word(), word(), 1 + random.nextInt(9), Map.of(any(subjects), word()))))
        .issued(list(2, i -> new IssuedBallots(word() + i, word(), random.nextInt(99))))
        .ratings(
            list(
                2,
                i ->
                    new PanelRating(
                        word() + i, any(subjects), maybe(), exactly(3, n -> decimal().abs()))))
        .earlier(list(2, i -> earlier(i, any(subjects))))
        .calendar(new WorkCalendar(days(2030), days(2031)))
        .build();
  }

  private EarlierResult earlier(int i, String subject) {
    boolean none = random.nextBoolean();
    return new EarlierResult(
        subject,
        List.of("2025-03", "2025-Q4").get(i),
        none ? null : decimal(),
        none || random.nextBoolean() ? null : decimal(),
        none ? null : decimal().abs().add(BigDecimal.ONE).min(new BigDecimal("999999999999")),
        random.nextInt(4),
        maybe(),
        maybe());
  }

  private List<LocalDate> days(int year) {
    return list(3, i -> LocalDate.of(year, 1 + i, 1 + random.nextInt(28)));
  }

  private List<Membership> members(List<Unit> units) {
    List<Membership> members = new ArrayList<>();
    for (Unit unit : units) {
      LocalDate from = day();
      LocalDate until = random.nextBoolean() ? null : from.plusDays(random.nextInt(300));
      members.add(new Membership(unit.id(), any(List.of(Role.values())), from, until));
    }
    if (random.nextBoolean()) {
      members.add(new Membership("某公司", Role.PARTNER, day(), null));
    }
    return members;
  }

  private Activity activity(int i, List<String> subjects) {
    List<String> participants = shuffled(subjects, random);
    return new Activity(
        random.nextBoolean() ? "a" + i : null,
        word(),
        day(),
        any(subjects),
        participants.subList(0, random.nextInt(participants.size() + 1)),
        facts(),
        evidence());
  }

  private ChecklistItem item(int i, int items, List<String> subjects) {
    LocalDate raised = day();
    String state = word();
    List<StateChange> history =
        random.nextBoolean()
            ? List.of()
            : List.of(new StateChange(word(), raised), new StateChange(state, raised.plusDays(9)));
    return new ChecklistItem(
        "i" + i,
        word(),
        any(subjects),
        word(),
        state,
        raised,
        random.nextBoolean() ? null : raised.plusDays(random.nextInt(90)),
        random.nextBoolean() ? null : raised.plusDays(random.nextInt(90)),
        history,
        list(2, n -> new Link(word(), "i" + random.nextInt(items))),
        facts(),
        evidence());
  }

  private Map<String, FactValue> facts() {
    Map<String, FactValue> facts = new HashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      facts.put(
          word(),
          switch (random.nextInt(4)) {
            case 0 -> FactValue.of(random.nextBoolean());
            case 1 -> FactValue.of(word());
            case 2 -> FactValue.of(day());
            default -> FactValue.of(decimal());
          });
    }
    return facts;
  }

  private List<Evidence> evidence() {
    return list(2, i -> new Evidence(word(), random.nextBoolean() ? "" : word()));
  }

  private BigDecimal decimal() {
    return BigDecimal.valueOf(random.nextLong() % 1_000_000_000_000L, random.nextInt(7));
  }

  private LocalDate day() {
    return LocalDate.of(1995, 1, 1).plusDays(random.nextInt(36_000));
  }

  private String word() {
    return any(WORDS) + (random.nextBoolean() ? "" : any(WORDS));
  }

  private @Nullable String maybe() {
    return random.nextBoolean() ? null : word();
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private <T> List<T> list(int most, IntFunction<T> element) {
    return exactly(random.nextInt(most + 1), element);
  }

  private static <T> List<T> exactly(int size, IntFunction<T> element) {
    List<T> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(element.apply(i));
    }
    return list;
  }
}
