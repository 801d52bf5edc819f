package io.kaoping.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kaoping.assessment.Submission;
import io.kaoping.plugin.json.JsonSubmissionFormat;
import io.kaoping.problem.AssessmentException;
import io.kaoping.spi.SubmissionFormat;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class YamlSubmissionFormatTest {
  private static Submission read(String text) {
    return new YamlSubmissionFormat()
        .read(new ByteArrayInputStream(Texts.bytes(text)), "data.yaml");
  }

  private static List<String> refused(String text) {
    return Texts.places(
        catchThrowableOfType(AssessmentException.class, () -> read(text)).problems());
  }

  @Test
  void format_isFoundByTheServiceLoader() {
    assertThat(ServiceLoader.load(SubmissionFormat.class))
        .anyMatch(format -> format.id().equals("yaml"));
  }

  @Test
  void yaml_readsLikeTheSameJson() {
    String json =
        """
        { "format": "kaoping.submission/1", "asOf": "2025-12-31",
          "period": { "from": "2025-01-01", "to": "2025-12-31" },
          "units": [ { "id": "u1", "name": "甲", "facts": { "数": 0.5 } } ],
          "activities": [ { "kind": "会议", "date": "2025-02-15", "organiser": "u1" } ] }
        """;
    String yaml =
        """
        format: kaoping.submission/1
        asOf: 2025-12-31
        period: { from: 2025-01-01, to: 2025-12-31 }
        units: [ { id: u1, name: 甲, facts: { 数: 0.50 } } ]
        activities: [ { kind: 会议, date: 2025-02-15, organiser: u1 } ]
        """;
    Submission fromJson =
        new JsonSubmissionFormat().read(new ByteArrayInputStream(Texts.bytes(json)), "data.json");
    assertThat(read(yaml).digest()).isEqualTo(fromJson.digest());
  }

  @Test
  void repeat_makesOneActivityInEachWholePeriod() {
    String head =
        """
        format: kaoping.submission/1
        asOf: "2025-12-31"
        period: { from: "2025-01-10", to: "2025-12-31" }
        units: [ { id: u1, name: 甲 }, { id: u2, name: 乙 } ]
        """;
    Submission quarters =
        read(
            head
                + "repeat: [ { kind: 会议, every: quarter, organiser: u1, participants: [u2],"
                + " evidence: true } ]\n");
    assertThat(quarters.activities())
        .extracting(a -> a.date().toString())
        .containsExactly("2025-05-15", "2025-08-15", "2025-11-15");
    assertThat(quarters.activities())
        .allMatch(a -> a.participants().equals(List.of("u2")) && a.evidence().size() == 1);
    assertThat(read(head + "repeat: [ { kind: 会议, every: month, organiser: u1 } ]\n").activities())
        .hasSize(11)
        .allMatch(a -> a.date().getDayOfMonth() == 15 && a.evidence().isEmpty());
    assertThat(
            read(head + "repeat: [ { kind: 会议, every: half-year, organiser: u1 } ]\n").activities())
        .extracting(a -> a.date().toString())
        .containsExactly("2025-10-15");
  }

  @Test
  void repeat_thatMakesNothing_isRefused() {
    assertThat(
            refused(
                """
                format: kaoping.submission/1
                asOf: "2025-12-31"
                period: { from: "2025-01-10", to: "2025-12-31" }
                units: [ { id: u1, name: 甲 } ]
                repeat:
                  - { kind: 会议, every: year, organiser: u1 }
                  - { kind: 会议, every: week, organiser: u1 }
                  - { kind: 会议, every: month, organiser: u1, foo: 1 }
                  - { kind: 会议, organiser: u1 }
                """))
        .containsExactly(
            "BAD_CASE data.yaml:6:5",
            "BAD_VALUE data.yaml:7:24",
            "UNKNOWN_FIELD data.yaml:8:46",
            "MISSING_FIELD data.yaml:9:5");
  }

  @Test
  void repeat_withAWrongOrganiser_isToldOnce() {
    String repeat = "repeat:\n  - { kind: 会议, every: month, organiser: u9 }\n";
    assertThat(refused(Texts.FIXTURE + repeat))
        .containsExactly("DANGLING_REFERENCE data.yaml:16:42");
  }

  @Test
  void problemsOfTheSubmission_standAtTheirLine() {
    assertThat(refused(Texts.FIXTURE.replace("owner: u1", "owner: u9").replace("kind: 通报,", "")))
        .containsExactly("DANGLING_REFERENCE data.yaml:12:32", "MISSING_FIELD data.yaml:14:5");
  }

  @Test
  void documentThatIsNoMapping_isRefused() {
    assertThat(refused("[1]")).containsExactly("WRONG_TYPE data.yaml:1:1");
  }
}
