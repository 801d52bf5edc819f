package io.kaoping.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaoping.InstalledPlugin;
import io.kaoping.Kaoping;
import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.TotalLine;
import io.kaoping.plugin.json.JsonAssessments;
import io.kaoping.problem.Language;
import io.kaoping.problem.PackException;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Points;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every scoring model that is installed scores the sample, and the guide tells of all of them. */
class ScoringModelsTest {
  private static final Set<String> OF_THE_GUIDES = Set.of("capped-veto", "ten-for-each");

  /** What models need to be told before they work with any rubric. */
  private static final Map<String, Parameter> NEEDED =
      Map.of(
          "deduct-from-100",
          new Parameter.Named(Map.of("floor", number("0"))),
          "efficacy",
          new Parameter.Named(
              Map.of(
                  "beyond",
                  new Parameter.Text("cut"),
                  "others",
                  new Parameter.Named(
                      Map.of("unallowed", number("60"), "satisfactory", number("100"))))));

  private static Parameter number(String value) {
    return new Parameter.Number(new BigDecimal(value));
  }

  static Set<String> models() {
    return Kaoping.builder().pack("qidong").build().plugins().stream()
        .filter(plugin -> plugin.kind().equals("ScoringModel"))
        .map(InstalledPlugin::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void guide_tellsOfEveryModel_inBothTables() {
    Set<String> shipped = new TreeSet<>(models());
    shipped.removeAll(OF_THE_GUIDES);
    String guide =
        String.join("\n", Guide.lines(SampleHost.project().resolve("docs/scoring-models.md")));
    List<String> rows =
        Pattern.compile("^\\| `([a-z0-9-]+)`", Pattern.MULTILINE)
            .matcher(guide)
            .results()
            .map(r -> r.group(1))
            .toList();

    assertThat(shipped).hasSize(9);
    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(shipped.stream(), shipped.stream()).toList());
  }

  /**
   * The models whose totals have a maximum: coalitions of the sample take the mean of their
   * members.
   */
  static List<String> modelsWithAMaximum() {
    return models().stream().filter(model -> !model.startsWith("xccdf-flat")).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xccdf-flat", "xccdf-flat-unweighted"})
  void model_withoutAMaximum_isRefused_wherePointsAreTakenFromTotals(String model) {
    assertThatThrownBy(() -> Kaoping.builder().pack("qidong").scoringModel(model).build())
        .isInstanceOfSatisfying(
            PackException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::id)
                    .containsExactly(ProblemId.BAD_SCORING));
  }

  @ParameterizedTest
  @MethodSource("modelsWithAMaximum")
  void model_scoresTheSample_withLinesThatAddUp(String model) throws IOException {
    Kaoping kaoping =
        Kaoping.builder()
            .pack("qidong")
            .scoringModel(model, NEEDED.getOrDefault(model, Parameter.NONE))
            .build();

    Assessment assessment = kaoping.assess(SampleHost.read(SampleHost.sample()));

    assertThat(assessment.scoring()).isEqualTo(model);
    List<Scorecard> cards =
        Stream.concat(assessment.units().stream(), assessment.coalitions().stream()).toList();
    assertThat(cards).filteredOn(card -> card.total().isPresent()).hasSizeGreaterThan(40);
    for (Scorecard card : cards) {
      Points sum = Points.ZERO;
      for (TotalLine line : card.account()) {
        sum = sum.plus(line.points());
      }
      assertThat(card.total().orElse(Points.ZERO)).isEqualTo(sum);
      assertThat(card.explain().account()).startsWith("合计:");
      assertThat(card.explain(Language.EN).account()).startsWith("Sum:");
    }
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    JsonAssessments.write(assessment, document);
    assertThat(
            JsonAssessments.read(new ByteArrayInputStream(document.toByteArray()), "a.json")
                .digest())
        .isEqualTo(assessment.digest());
  }

  @Test
  void model_ofThePack_readsItsParameters(@TempDir Path folder) throws IOException {
    Path pack =
        PackCopy.of(
            "qidong",
            folder.resolve("qidong"),
            "scoring-model: weighted-sum",
            "scoring: { model: deduct-from-100, from: 60, floor: 50 }");
    Kaoping kaoping = Kaoping.builder().pack(pack).build();

    Assessment assessment = kaoping.assess(SampleHost.read(SampleHost.sample()));

    assertThat(assessment.units())
        .allSatisfy(
            card ->
                card.total().ifPresent(t -> assertThat(t).isBetween(Points.of(50), Points.of(70))));
    assertThat(assessment.units().get(0).account().get(0).points()).isEqualTo(Points.of(60));
  }

  @Test
  void tree_ofThePack_isWeighed(@TempDir Path folder) throws IOException {
    Path pack =
        PackCopy.of(
            "qidong",
            folder.resolve("qidong"),
            "scoring-model: weighted-sum",
            "scoring: { model: weighted-tree }");
    Kaoping kaoping = Kaoping.builder().pack(pack).build();
    Kaoping summed = Kaoping.builder().pack("qidong").build();

    Assessment weighed = kaoping.assess(SampleHost.read(SampleHost.sample()));

    // no section has a weight, so the tree is the plain sum, but for what does not apply
    Scorecard same = summed.assess(SampleHost.read(SampleHost.sample())).of("u01");
    assertThat(weighed.of("u01").total()).isEqualTo(same.total());
  }
}
