package io.kaoping.plugin.html;

import io.kaoping.Kaoping;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reports that the tests look at. */
final class Samples {
  private static final Kaoping QIDONG = Kaoping.builder().pack("qidong").build();
  private static final Kaoping HAVES = Kaoping.builder().pack("six-haves").build();

  private Samples() {}

  /** Returns the report on the sample of the pack qidong. */
  static byte[] qidong(Language language) {
    Path file = Path.of("..", "..", "packs", "qidong", "sample", "submission.json");
    try (InputStream in = Files.newInputStream(file)) {
      Submission submission = JsonSubmissions.read(in, "submission.json");
      return Report.of(QIDONG.assessed(submission), QIDONG.pack("qidong").rubric(), language);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns a report on three units: one whose name is HTML and that has a waiver, one with an
   * adjustment and an unknown fact, and one of which nothing is known.
   */
  static String odd(Language language) {
    Submission submission =
        Submission.builder(
                LocalDate.of(2025, 6, 30), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30))
            .title("</style><script>alert(1)</script>")
            .units(
                List.of(
                    unit("u1", "<img src=x onerror=\"alert(1)\">", "有宣传栏", ""),
                    unit("u2", "甲&乙", "制度上墙", "有党建项目"),
                    new Unit("u3", "丙", null, Map.of())))
            .waivers(List.of(new Waiver("Y6", "u1", "防汛", LocalDate.of(2025, 12, 31))))
            .overrides(
                List.of(
                    new ScoreOverride(
                        "Y2",
                        "u2",
                        new BigDecimal("12"),
                        new BigDecimal("13.5"),
                        LocalDate.of(2025, 6, 1),
                        "复核组",
                        "补交")))
            .build();
    byte[] report = Report.of(HAVES.assess(submission), HAVES.pack("six-haves").rubric(), language);
    return new String(report, StandardCharsets.UTF_8);
  }

  /** Returns a report on so many units of which nothing is known, by a pack whose results link. */
  static String huangshan(int units) {
    Kaoping kaoping = Kaoping.builder().pack("huangshan").build();
    LocalDate to = LocalDate.of(2025, 12, 31);
    Submission submission =
        Submission.builder(to, LocalDate.of(2025, 1, 1), to)
            .title("许多单位")
            .units(
                IntStream.rangeClosed(1, units)
                    .mapToObj(i -> new Unit("u" + i, "单位" + i, null, Map.of()))
                    .toList())
            .build();
    byte[] report =
        Report.of(kaoping.assessed(submission), kaoping.pack("huangshan").rubric(), Language.ZH);
    return new String(report, StandardCharsets.UTF_8);
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
