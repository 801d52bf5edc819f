package io.kaoping.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaoping.checklist.ChecklistItem;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Unit;
import io.kaoping.fixture.Cohorts;
import io.kaoping.record.Activity;
import io.kaoping.record.FactValue;
import io.kaoping.record.ScoreOverride;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SubmissionTest {
  @Test
  void digest_ofAnyOrder_isTheSame() {
    Submission submission = Cohorts.full().build();
    String digest = submission.digest();

    for (int seed = 0; seed < 200; seed++) {
      assertThat(shuffled(submission, new Random(seed)).digest())
          .as("seed %s", seed)
          .isEqualTo(digest);
    }
  }

  @Test
  void digest_ofAnotherSpelling_isTheSame() {
    assertThat(withMembers("0.5").digest()).isEqualTo(withMembers("0.50").digest());
    assertThat(withMembers("1E+2").digest()).isEqualTo(withMembers("100").digest());
    assertThat(withOverride("5", "5.5").digest()).isEqualTo(withOverride("5.00", "5.50").digest());
  }

  @Test
  void digest_ofAnotherValue_differs() {
    String digest = withMembers("0.5").digest();

    assertThat(withMembers("0.500001").digest()).isNotEqualTo(digest);
    assertThat(withMembers("-0.5").digest()).isNotEqualTo(digest);
    assertThat(withFact(FactValue.of("0.5")).digest()).isNotEqualTo(digest);
    assertThat(withMembers("0.5").asOf(Cohorts.TO.minusDays(1)).digest()).isNotEqualTo(digest);
  }

  @Test
  void digest_ofEveryChange_differs() {
    Submission full = Cohorts.full().build();
    List<Submission> changed = new ArrayList<>();
    changed.add(full);
    changed.add(full.asOf(full.asOf().minusDays(1)));
    changed.add(Cohorts.full().title("别的").build());
    changed.add(Cohorts.full().synthetic(false).build());
    changed.add(Cohorts.full().units(full.units().subList(1, 3)).build());
    changed.add(Cohorts.full().coalitions(List.of()).build());
    changed.add(Cohorts.full().activities(full.activities().subList(0, 1)).build());
    changed.add(Cohorts.full().items(full.items().subList(0, 1)).build());
    changed.add(Cohorts.full().records(List.of()).build());
    changed.add(Cohorts.full().waivers(List.of()).build());
    changed.add(Cohorts.full().overrides(List.of()).build());

    assertThat(changed.stream().map(Submission::digest)).doesNotHaveDuplicates();
  }

  @Test
  void lastDay_isTheEarlierOfAsOfAndTo() {
    Submission submission = Cohorts.year().build();

    assertThat(submission.lastDay()).isEqualTo(Cohorts.TO);
    assertThat(submission.asOf(Cohorts.TO.plusDays(1)).lastDay()).isEqualTo(Cohorts.TO);
    assertThat(submission.asOf(Cohorts.TO.minusDays(1)).lastDay())
        .isEqualTo(Cohorts.TO.minusDays(1));
  }

  @Test
  void period_ofOneDay_isAllowed_andOfLessIsNot() {
    LocalDate day = LocalDate.of(2025, 1, 1);

    assertThat(Submission.builder(day, day, day).build().to()).isEqualTo(day);
    assertThatThrownBy(() -> Submission.builder(day, day, day.minusDays(1)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("to 2024-12-31 is before from 2025-01-01");
  }

  private static Submission withMembers(String number) {
    return withFact(FactValue.of(new BigDecimal(number)));
  }

  private static Submission withFact(FactValue value) {
    return Cohorts.year().units(List.of(new Unit("u1", "甲", null, Map.of("党员数", value)))).build();
  }

  private static Submission withOverride(String from, String to) {
    return Cohorts.year()
        .overrides(
            List.of(
                new ScoreOverride(
                    "Z2",
                    "u1",
                    new BigDecimal(from),
                    new BigDecimal(to),
                    Cohorts.TO,
                    "考评委员会",
                    "复核")))
        .build();
  }

  /** Changes every order that has no meaning; the history of an item keeps its own. */
  private static Submission shuffled(Submission s, Random random) {
    return new Submission(
        s.title(),
        s.synthetic(),
        s.asOf(),
        s.from(),
        s.to(),
        shuffled(s.units(), random),
        shuffled(
            s.coalitions().stream()
                .map(
                    c ->
                        new Coalition(
                            c.id(),
                            c.name(),
                            c.kind(),
                            c.coalitionClass(),
                            c.facts(),
                            shuffled(c.memberships(), random)))
                .toList(),
            random),
        shuffled(
            s.activities().stream()
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
                .toList(),
            random),
        shuffled(
            s.items().stream()
                .map(
                    i ->
                        ChecklistItem.builder(i.id(), i.list(), i.owner(), i.raised())
                            .title(i.title())
                            .state(i.state())
                            .due(i.due())
                            .closed(i.closed())
                            .history(i.history())
                            .links(shuffled(i.links(), random))
                            .fields(i.fields())
                            .evidence(shuffled(i.evidence(), random))
                            .build())
                .toList(),
            random),
        shuffled(s.records(), random),
        shuffled(s.waivers(), random),
        shuffled(s.overrides(), random),
        s.opinions(),
        s.earlier(),
        s.calendar());
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }
}
