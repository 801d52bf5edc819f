package io.kaoping.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChecklistItemTest {
  private static final LocalDate RAISED = LocalDate.of(2025, 2, 1);
  private static final LocalDate FIRST = LocalDate.of(2025, 2, 10);
  private static final LocalDate SECOND = LocalDate.of(2025, 3, 20);

  private static ChecklistItem item(StateChange... history) {
    return item(null, history);
  }

  private static ChecklistItem item(@Nullable LocalDate closed, StateChange... history) {
    return ChecklistItem.builder("i1", "问题", "u1", RAISED)
        .title("标识未更新")
        .state("销号")
        .closed(closed)
        .history(List.of(history))
        .build();
  }

  private static ChecklistItem undated(String state, @Nullable LocalDate closed) {
    return ChecklistItem.builder("i2", "问题", "u1", RAISED).state(state).closed(closed).build();
  }

  private static final Checklist LIST =
      new Checklist("问题", List.of("发现", "整改", "复核", "销号"), List.of("销号"));

  @Test
  void stateOn_isTheLastOneEnteredByThen() {
    ChecklistItem item = item(new StateChange("整改", FIRST), new StateChange("销号", SECOND));

    assertThat(LIST.stateOn(item, RAISED.minusDays(1))).isNull();
    assertThat(LIST.stateOn(item, RAISED)).isEqualTo("发现");
    assertThat(LIST.stateOn(item, FIRST.minusDays(1))).isEqualTo("发现");
    assertThat(LIST.stateOn(item, FIRST)).isEqualTo("整改");
    assertThat(LIST.stateOn(item, SECOND.minusDays(1))).isEqualTo("整改");
    assertThat(LIST.stateOn(item, SECOND)).isEqualTo("销号");
    assertThat(LIST.stateOn(item, SECOND.plusYears(1))).isEqualTo("销号");
  }

  @Test
  void stateOn_twoOnOneDay_isTheLater() {
    ChecklistItem item =
        item(
            new StateChange("整改", FIRST),
            new StateChange("复核", FIRST),
            new StateChange("销号", SECOND));

    assertThat(LIST.stateOn(item, FIRST)).isEqualTo("复核");
  }

  @Test
  void stateOn_withoutHistory_isTheFirstUntilItIsClosed() {
    ChecklistItem closed = undated("销号", SECOND);

    assertThat(LIST.stateOn(closed, RAISED.minusDays(1))).isNull();
    assertThat(LIST.stateOn(closed, RAISED)).isEqualTo("发现");
    assertThat(LIST.stateOn(closed, SECOND.minusDays(1))).isEqualTo("发现");
    assertThat(LIST.stateOn(closed, SECOND)).isEqualTo("销号");
    assertThat(LIST.skips(closed, SECOND.minusDays(1))).isFalse();
    assertThat(LIST.skips(closed, SECOND)).isTrue();
  }

  @Test
  void stateOn_withoutHistoryOfAnOpenItem_isTheState() {
    assertThat(LIST.stateOn(undated("复核", null), RAISED)).isEqualTo("复核");
    assertThat(LIST.stateOn(undated("复核", null), RAISED.minusDays(1))).isNull();
  }

  @Test
  void closedOn_isTheDayStated() {
    ChecklistItem closed = undated("销号", SECOND);

    assertThat(LIST.closedOn(closed, SECOND.minusDays(1))).isNull();
    assertThat(LIST.closedOn(closed, SECOND)).isEqualTo(SECOND);
    assertThat(LIST.closedOn(undated("复核", null), SECOND)).isNull();
    assertThat(LIST.closedOn(undated("销号", null), SECOND)).isNull();
  }

  @Test
  void closedOn_ofAReopenedItem_isTheDayOfTheClosureThatHolds() {
    StateChange first = new StateChange("销号", FIRST);
    StateChange again = new StateChange("整改", FIRST.plusDays(10));
    ChecklistItem open = item(first, again);
    ChecklistItem twice = item(SECOND, first, again, new StateChange("销号", SECOND));

    assertThat(LIST.closedOn(open, FIRST.minusDays(1))).isNull();
    assertThat(LIST.closedOn(open, FIRST.plusDays(9))).isEqualTo(FIRST);
    assertThat(LIST.closedOn(open, FIRST.plusDays(10))).isNull();
    assertThat(LIST.closedOn(twice, FIRST.plusDays(9))).isEqualTo(FIRST);
    assertThat(LIST.closedOn(twice, SECOND.minusDays(1))).isNull();
    assertThat(LIST.closedOn(twice, SECOND)).isEqualTo(SECOND);
  }

  @Test
  void closedOn_aClosureStatedForLater_isTheDayOfTheState() {
    ChecklistItem item = item(SECOND, new StateChange("销号", FIRST));

    assertThat(LIST.closedOn(item, SECOND.minusDays(1))).isEqualTo(FIRST);
    assertThat(LIST.closedOn(item, SECOND)).isEqualTo(SECOND);
  }

  @Test
  void checklist_closes_onlyInItsClosingStates() {
    Checklist list = new Checklist("问题", List.of("发现", "整改", "销号"), List.of("销号"));

    assertThat(list.closes("销号")).isTrue();
    assertThat(list.closes("整改")).isFalse();
    assertThat(list.closes("没有")).isFalse();
  }

  @Test
  void checklist_skips_isAStateWithoutTheOneBeforeIt() {
    Checklist list = new Checklist("问题", List.of("发现", "整改", "复核", "销号"), List.of("销号"));
    StateChange begun = new StateChange("整改", FIRST);
    StateChange checked = new StateChange("复核", SECOND);
    StateChange closed = new StateChange("销号", SECOND.plusDays(1));
    LocalDate end = SECOND.plusYears(1);

    assertThat(list.skips(item(begun, checked, closed), end)).isFalse();
    assertThat(list.skips(item(closed, checked, begun), end)).isFalse();
    assertThat(list.skips(item(begun, closed), end)).isTrue();
    assertThat(list.skips(item(begun, closed), closed.on())).isTrue();
    assertThat(list.skips(item(begun, closed), closed.on().minusDays(1))).isFalse();
    assertThat(list.skips(item(checked), end)).isTrue();
  }

  @Test
  void checklist_skips_aReopenedItemHasPassedItsStates() {
    Checklist list = new Checklist("问题", List.of("发现", "整改", "销号"), List.of("销号"));

    assertThat(
            list.skips(
                item(
                    new StateChange("整改", FIRST),
                    new StateChange("销号", FIRST.plusDays(1)),
                    new StateChange("发现", FIRST.plusDays(2)),
                    new StateChange("销号", SECOND)),
                SECOND))
        .isFalse();
  }

  @Test
  void checklist_skips_withoutHistory_whenTheStateIsFurtherThanTheSecond() {
    LocalDate raised = LocalDate.of(2025, 2, 1);
    Checklist list = new Checklist("问题", List.of("发现", "整改", "销号"), List.of("销号"));

    assertThat(list.skips(item(), SECOND)).isTrue();
    for (String state : List.of("发现", "整改")) {
      assertThat(
              list.skips(
                  ChecklistItem.builder("i2", "问题", "u1", raised).state(state).build(), SECOND))
          .isFalse();
    }
  }

  @Test
  void checklist_closingStateThatIsNone_isRefused() {
    assertThatThrownBy(() -> new Checklist("问题", List.of("发现"), List.of("销号")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("销号");
  }
}
