package io.kaoping.drools.internal.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.Submission;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.coalition.Unit;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many belong to a coalition, by what the pack decides of the lead. */
class CoalitionSizeTest {
  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final LocalDate TO = LocalDate.of(2025, 12, 31);

  @ParameterizedTest
  @CsvSource({"true, 3", "false, 2"})
  void size_holdsTheLead_orDoesNot(boolean leadInSize, int size) {
    Coalition coalition =
        new Coalition(
            "c",
            "共同体",
            "共同体",
            null,
            Map.of(),
            List.of(
                new Membership("lead", Role.LEAD, FROM, null),
                new Membership("former", Role.LEAD, FROM, LocalDate.of(2025, 6, 30)),
                new Membership("former", Role.MEMBER, LocalDate.of(2025, 7, 1), null),
                new Membership("member", Role.MEMBER, FROM, null),
                new Membership("商会", Role.PARTNER, FROM, null)));
    Submission submission =
        Submission.builder(TO, FROM, TO)
            .units(
                Stream.of("lead", "former", "member")
                    .map(id -> new Unit(id, id, null, Map.of()))
                    .toList())
            .coalitions(List.of(coalition))
            .build();
    Vocabulary none = new Vocabulary(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    SubjectData data = Snapshot.of(submission, new Layout(none, leadInSize)).subject("c");

    assertThat(data.size()).isEqualTo(size);
    assertThat(data.value("size")).isEqualTo(FactValue.of(size));
  }
}
