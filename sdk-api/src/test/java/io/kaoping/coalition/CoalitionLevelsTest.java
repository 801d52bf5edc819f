package io.kaoping.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoalitionLevelsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

  private static Coalition coalition(String id, Role role, String... members) {
    List<Membership> memberships = new ArrayList<>();
    for (String member : members) {
      memberships.add(new Membership(member, role, DAY, DAY));
    }
    return new Coalition(id, "共同体" + id, "共同体", null, Map.of(), memberships);
  }

  private static Coalition of(String id, String... members) {
    return coalition(id, Role.MEMBER, members);
  }

  @Test
  void level_isOneAboveTheHighestMember_inWhateverOrderTheyStand() {
    CoalitionLevels levels =
        CoalitionLevels.of(
            List.of(
                of("city", "street", "unit"), of("street", "grid", "unit"), of("grid", "unit")));

    assertThat(levels.level("grid")).isZero();
    assertThat(levels.level("street")).isEqualTo(1);
    assertThat(levels.level("city")).isEqualTo(2);
    assertThat(levels.count()).isEqualTo(3);
    assertThat(levels.circle()).isEmpty();
  }

  @Test
  void partners_makeNoLevel() {
    CoalitionLevels levels =
        CoalitionLevels.of(List.of(of("a", "unit"), coalition("b", Role.PARTNER, "a")));

    assertThat(levels.level("b")).isZero();
    assertThat(levels.count()).isEqualTo(1);
  }

  @Test
  void withoutCoalitions_thereIsOneLevel() {
    assertThat(CoalitionLevels.of(List.of()).count()).isEqualTo(1);
  }

  @Test
  void circle_isWhatHasNoLevel_withoutWhatStandsAboveIt() {
    CoalitionLevels levels =
        CoalitionLevels.of(
            List.of(of("a", "z"), of("x", "y"), of("y", "unit", "z"), of("z", "x"), of("w")));

    assertThat(levels.circle()).containsExactly("z", "x", "y");
    assertThat(levels.level("w")).isZero();
    assertThatThrownBy(() -> levels.level("a")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> levels.level("unit")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void circle_ofOne_isItself() {
    assertThat(CoalitionLevels.of(List.of(of("a", "a"))).circle()).containsExactly("a");
  }
}
