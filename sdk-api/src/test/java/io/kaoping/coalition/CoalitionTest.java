package io.kaoping.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoalitionTest {
  private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
  private static final LocalDate END = LocalDate.of(2025, 9, 30);

  @Test
  void covers_isInclusiveAtBothEnds() {
    Membership membership = new Membership("u1", Role.MEMBER, JULY, END);

    assertThat(membership.covers(JULY.minusDays(1))).isFalse();
    assertThat(membership.covers(JULY)).isTrue();
    assertThat(membership.covers(END)).isTrue();
    assertThat(membership.covers(END.plusDays(1))).isFalse();
  }

  @Test
  void covers_withoutEnd_lasts() {
    assertThat(new Membership("u1", Role.MEMBER, JULY, null).covers(LocalDate.of(2100, 12, 31)))
        .isTrue();
  }

  @Test
  void membership_ofOneDay_isAllowed() {
    assertThat(new Membership("u1", Role.LEAD, JULY, JULY).covers(JULY)).isTrue();
  }

  @Test
  void membership_endingBeforeItBegins_isRefused() {
    assertThatThrownBy(() -> new Membership("u1", Role.LEAD, JULY, JULY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("until 2025-06-30 is before from 2025-07-01");
  }

  @Test
  void membersOn_leavesOutPartnersAndOtherTimes() {
    Coalition coalition =
        new Coalition(
            "c1",
            "甲共同体",
            "共同体",
            null,
            Map.of(),
            List.of(
                new Membership("lead", Role.LEAD, JULY, null),
                new Membership("left", Role.MEMBER, JULY, END.minusDays(1)),
                new Membership("deputy", Role.DEPUTY, JULY, END),
                new Membership("partner", Role.PARTNER, JULY, null),
                new Membership("later", Role.MEMBER, END.plusDays(1), null),
                new Membership("member", Role.MEMBER, END, null)));

    assertThat(coalition.membersOn(END)).containsExactly("lead", "deputy", "member");
    assertThat(coalition.membersOn(JULY.minusDays(1))).isEmpty();
    assertThat(coalition.count(Role.MEMBER, END)).isEqualTo(1);
    assertThat(coalition.count(Role.MEMBER, END.plusDays(1))).isEqualTo(2);
    assertThat(coalition.count(Role.PARTNER, END)).isEqualTo(1);
  }

  @Test
  void membersOn_unitInTwoParts_isNamedOnce() {
    Coalition coalition =
        new Coalition(
            "c1",
            "甲",
            "共同体",
            null,
            Map.of(),
            List.of(
                new Membership("u1", Role.LEAD, JULY, null),
                new Membership("u1", Role.MEMBER, JULY, null)));

    assertThat(coalition.membersOn(JULY)).containsExactly("u1");
  }

  @Test
  void belongs_isEveryRoleButPartner() {
    assertThat(List.of(Role.values()).stream().filter(Role::belongs))
        .containsExactly(Role.LEAD, Role.DEPUTY, Role.MEMBER);
  }
}
