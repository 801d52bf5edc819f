package io.kaoping.plugin.papers;

import io.kaoping.Kaoping;
import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.Submission;
import io.kaoping.coalition.Unit;
import io.kaoping.plugin.json.JsonSubmissions;
import io.kaoping.problem.Language;
import io.kaoping.record.FactValue;
import io.kaoping.record.ScoreOverride;
import io.kaoping.record.Waiver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Assessments that the tests make papers of. */
final class Samples {
  private static final Kaoping KAOPING = Kaoping.builder().pack("qidong").build();
  private static final Kaoping HAVES = Kaoping.builder().pack("six-haves").build();

  private Samples() {}

  /** Returns the assessment of the sample of the pack qidong. */
  static Assessment qidong() {
    Path file = Path.of("..", "..", "packs", "qidong", "sample", "submission.json");
    try (InputStream in = Files.newInputStream(file)) {
      return KAOPING.assess(JsonSubmissions.read(in, "submission.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, byte[]> papersOfQidong(Language language) {
    return Papers.of(qidong(), KAOPING.pack("qidong").rubric(), language);
  }

  /**
   * Returns an assessment of three units: one with a name like a formula and a waiver, one with a
   * name that no sheet can have and an adjustment, one of which a fact is unknown.
   */
  static Assessment odd() {
    return HAVES.assess(
        Submission.builder(
                LocalDate.of(2025, 6, 30), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30))
            .title("=cmd()")
            .units(
                List.of(
                    unit("u1", "=HYPERLINK(\"x\")", "有宣传栏", ""),
                    unit("u2", "@甲[乙]/丙:丁*" + "戊".repeat(40), "制度上墙", ""),
                    unit("u3", "_x0041_己", "", "有宣传栏")))
            .waivers(List.of(new Waiver("Y6", "u1", "+防汛", LocalDate.of(2025, 12, 31))))
            .overrides(
                List.of(
                    new ScoreOverride(
                        "Y2",
                        "u2",
                        new BigDecimal("12"),
                        new BigDecimal("9.345678"),
                        LocalDate.of(2025, 6, 1),
                        "复核组",
                        "-补交")))
            .build());
  }

  static Map<String, byte[]> papersOfOdd(Language language) {
    return Papers.of(odd(), HAVES.pack("six-haves").rubric(), language);
  }

  private static Unit unit(String id, String name, String lacking, String unknown) {
    Map<String, FactValue> facts = new LinkedHashMap<>();
    HAVES.pack("six-haves").vocabulary().namedLists().values().stream()
        .flatMap(list -> list.entries().keySet().stream())
        .filter(fact -> !fact.equals(unknown))
        .forEach(fact -> facts.put(fact, FactValue.of(!fact.equals(lacking))));
    return new Unit(id, name, null, facts);
  }
}
