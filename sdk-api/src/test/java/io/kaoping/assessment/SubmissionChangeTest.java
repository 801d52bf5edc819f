package io.kaoping.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.checklist.ChecklistItem;
import io.kaoping.checklist.Link;
import io.kaoping.coalition.Unit;
import io.kaoping.record.Activity;
import io.kaoping.record.FactValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubmissionChangeTest {
  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
  private static final Activity MEETING = Activity.builder("会议", DAY, "a").build();
  private static final Submission BEFORE =
      Submission.builder(DAY, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))
          .units(List.of(unit("a"), unit("b")))
          .items(List.of(item("i1", "a"), item("i2", "a"), item("i3", "b")))
          .activities(List.of(MEETING, MEETING))
          .build();

  private static Unit unit(String id) {
    return new Unit(id, id, null, Map.of());
  }

  private static ChecklistItem item(String id, String owner, Link... links) {
    return ChecklistItem.builder(id, "问题", owner, DAY)
        .title(id)
        .state("发现")
        .links(List.of(links))
        .build();
  }

  private static SubmissionChange to(Submission after) {
    return SubmissionChange.between(BEFORE, after);
  }

  @Test
  void equalElements_areNoChange() {
    SubmissionChange change = to(BEFORE.with(item("i2", "a")));

    assertThat(change.size()).isZero();
    assertThat(change.items().isEmpty()).isTrue();
    assertThat(change.onlyData()).isTrue();
  }

  @Test
  void anotherItem_inItsPlace_isOneGoneAndOneCome() {
    SubmissionChange change = to(BEFORE.with(item("i2", "b")));

    assertThat(change.items().gone()).containsExactly(item("i2", "a"));
    assertThat(change.items().come()).containsExactly(item("i2", "b"));
    assertThat(change.items().inPlace()).isTrue();
    assertThat(change.keepsTies()).as("it has another owner").isFalse();
    assertThat(to(BEFORE.with(item("i2", "a", new Link("整改", "i1")))).keepsTies()).isFalse();
  }

  @Test
  void whatIsTakenOut_isGone_andEndsStayOutOfIt() {
    SubmissionChange change =
        to(BEFORE.toBuilder().items(List.of(item("i1", "a"), item("i3", "b"))).build());

    assertThat(change.items().inPlace()).isFalse();
    assertThat(change.items().gone()).contains(item("i2", "a"));
    assertThat(to(BEFORE.toBuilder().activities(List.of(MEETING)).build()).activities())
        .isEqualTo(new SubmissionChange.Part<>(List.of(MEETING), List.of(), false));
  }

  @Test
  void facts_areData_unitsAreNot() {
    assertThat(to(BEFORE.withFact("a", "党员数", FactValue.of(3))).onlyData()).isTrue();
    assertThat(to(BEFORE.toBuilder().units(List.of(unit("a"))).build()).onlyData()).isFalse();
    assertThat(to(BEFORE.asOf(DAY.plusDays(1))).onlyData()).isFalse();
  }
}
