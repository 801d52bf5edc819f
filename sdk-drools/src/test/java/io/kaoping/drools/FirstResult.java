package io.kaoping.drools;

import io.kaoping.Kaoping;
import io.kaoping.assessment.Submission;
import io.kaoping.coalition.Unit;
import io.kaoping.record.FactValue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A small host for a fresh JVM: it assesses one unit with the pack folder named as argument. */
final class FirstResult {
  private FirstResult() {}

  public static void main(String[] arguments) {
    LocalDate end = LocalDate.of(2025, 12, 31);
    Submission submission =
        Submission.builder(end, LocalDate.of(2025, 1, 1), end)
            .units(
                List.of(
                    new Unit(
                        "u1",
                        "甲局",
                        null,
                        Map.of(
                            "党员数", FactValue.of(8),
                            "达标", FactValue.of(true),
                            "类别", FactValue.of("甲"),
                            "成立", FactValue.of("2018-03-01"),
                            "甲", FactValue.of(true),
                            "乙", FactValue.of(true),
                            "丙", FactValue.of(true)))))
            .build();
    Kaoping kaoping = Kaoping.builder().pack(Path.of(arguments[0])).build();
    String total = kaoping.assess(submission).of("u1").total().orElseThrow().toString();
    if (!total.equals(arguments[1])) {
      throw new IllegalStateException("total " + total);
    }
  }
}
