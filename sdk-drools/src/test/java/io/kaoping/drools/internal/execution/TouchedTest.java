package io.kaoping.drools.internal.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.Submission;
import io.kaoping.assessment.SubmissionChange;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.checklist.Link;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.coalition.Unit;
import io.kaoping.record.Activity;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.FactValue;
import io.kaoping.record.Waiver;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whom a change touches; a and b are members of c1, c of c2, d of none. */
class TouchedTest {
  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final LocalDate TO = LocalDate.of(2025, 12, 31);

  private static final Submission SUBMISSION =
      Submission.builder(TO, FROM, TO)
          .units(List.of(unit("a"), unit("b"), unit("c"), unit("d")))
          .coalitions(List.of(coalition("c1", "a", "b"), coalition("c2", "c")))
          .items(List.of(item("i1", "a"), item("i2", "c", "i1"), item("i3", "d", "i2")))
          .activities(List.of(held("m1", "c1", "a")))
          .records(List.of(entry("r1", "b")))
          .build();

  private static Unit unit(String id) {
    return new Unit(id, id, null, Map.of());
  }

  private static Coalition coalition(String id, String... units) {
    List<Membership> members =
        List.of(units).stream().map(u -> new Membership(u, Role.MEMBER, FROM, null)).toList();
    return new Coalition(id, id, "共同体", null, Map.of(), members);
  }

  private static ChecklistItem item(String id, String owner, String... tied) {
    return ChecklistItem.builder(id, "问题", owner, FROM)
        .title(id)
        .state("发现")
        .links(List.of(tied).stream().map(to -> new Link("整改", to)).toList())
        .build();
  }

  private static Activity held(String id, String organiser, String... part) {
    return Activity.builder("会议", FROM, organiser).id(id).participants(List.of(part)).build();
  }

  private static CaseRecord entry(String id, String subject) {
    return CaseRecord.builder("通报", subject, FROM).id(id).build();
  }

  private static Set<String> touched(Submission changed) {
    return touched(SUBMISSION, changed, true);
  }

  private static Set<String> touched(Submission before, Submission changed, boolean ofCoalitions) {
    SubmissionChange change = SubmissionChange.between(before, changed);
    assertThat(change.onlyData()).isTrue();
    return Touched.of(change, new TiedItems(change), ofCoalitions);
  }

  @Test
  void nothing_touchesNobody() {
    assertThat(touched(SUBMISSION)).isEmpty();
    assertThat(touched(SUBMISSION.with(entry("r1", "b")))).isEmpty(); // equal to what is there
  }

  @Test
  void anItem_touchesItsOwner_andThoseOfItemsTiedToIt() {
    assertThat(touched(SUBMISSION.with(item("i4", "b")))).containsExactlyInAnyOrder("b", "c1");
    assertThat(touched(SUBMISSION.with(item("i3", "d"))))
        .as("it was tied to i2 and through it to i1")
        .containsExactlyInAnyOrder("a", "c", "d", "c1", "c2");
    assertThat(touched(SUBMISSION.with(item("i1", "b"))))
        .as("it went from a to b")
        .containsExactlyInAnyOrder("a", "b", "c", "d", "c1", "c2");
  }

  @Test
  void anActivity_touchesWhoHeldIt_tookPart_orWasInvited() {
    assertThat(touched(SUBMISSION.with(held("m1", "c1"))))
        .containsExactlyInAnyOrder("a", "b", "c1");
    assertThat(touched(SUBMISSION.with(held("m2", "d", "c"))))
        .containsExactlyInAnyOrder("c", "d", "c2");
  }

  @Test
  void theSameActivityOnceMore_isAChange() {
    Activity unnamed = held(null, "d");
    Submission once = SUBMISSION.with(unnamed);
    assertThat(touched(once, once.with(unnamed), true)).containsExactly("d");
  }

  @Test
  void aRecord_touchesWhomItIsAbout_andWasAbout() {
    assertThat(touched(SUBMISSION.with(entry("r1", "d"))))
        .containsExactlyInAnyOrder("b", "d", "c1");
    assertThat(touched(SUBMISSION.toBuilder().records(List.of()).build()))
        .containsExactlyInAnyOrder("b", "c1");
  }

  @Test
  void aFact_touchesWhoStatesIt_andItsCoalitions() {
    assertThat(touched(SUBMISSION.withFact("c", "党员数", FactValue.of(3))))
        .containsExactlyInAnyOrder("c", "c2");
    assertThat(touched(SUBMISSION.withFact("c1", "方案", FactValue.of(true)))).containsExactly("c1");
  }

  @Test
  void anyOtherChange_mayTouchEverybody() {
    Submission.Builder builder = SUBMISSION.toBuilder();
    List<Submission> others =
        List.of(
            SUBMISSION.asOf(LocalDate.of(2025, 6, 30)),
            builder.waivers(List.of(new Waiver("Z1", "a", "搬迁", TO))).build(),
            SUBMISSION.toBuilder().units(List.of(unit("a"), unit("b"), unit("c"))).build(),
            SUBMISSION.toBuilder().coalitions(List.of(coalition("c1", "a"))).build());
    assertThat(others)
        .extracting(other -> SubmissionChange.between(SUBMISSION, other).onlyData())
        .containsOnly(false);
  }

  @Test
  void withoutCoalitionsToObserve_theyAreNotTouched() {
    assertThat(touched(SUBMISSION, SUBMISSION.with(entry("r1", "a")), false))
        .containsExactlyInAnyOrder("a", "b");
    assertThat(touched(SUBMISSION, SUBMISSION.with(item("i4", "b")), false)).containsExactly("b");
  }
}
