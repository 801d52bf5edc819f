package io.kaoping.docs.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kaoping.Kaoping;
import io.kaoping.WhatIf;
import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.AssessmentChanges;
import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Submission;
import io.kaoping.plugin.testkit.SubmissionGenerator;
import io.kaoping.problem.Language;
import io.kaoping.problem.PackException;
import io.kaoping.problem.Problem;
import io.kaoping.problem.Severity;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Parameter;
import io.kaoping.spi.EngineProvider.PackOnPath;
import io.kaoping.spi.PreparedPack;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is tried on a kept cohort is, to the last byte, what a whole run gives with the pack under
 * the overlay of the trial: for every built-in pack, with numbers all over its documents changed.
 */
class WhatIfTest {
  private static final int CHANGES = Integer.getInteger("kaoping.changes", 2);
  private static final List<PackOnPath> PACKS = Kaoping.builder().packsOnPath();

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> trial_ofAnyNumber_givesWhatAWholeRunGives() {
    return PACKS.stream()
        .map(
            pack ->
                DynamicTest.dynamicTest(pack.id(), () -> check(pack, EngineMode.AUTO, CHANGES)));
  }

  @TestFactory
  Stream<DynamicTest> trial_onBothExecutors_givesWhatAWholeRunGives() {
    return PACKS.stream()
        .filter(pack -> pack.id().equals("four-lists") || pack.id().equals("six-haves"))
        .map(pack -> DynamicTest.dynamicTest(pack.id(), () -> check(pack, EngineMode.VERIFY, 2)));
  }

  private void check(PackOnPath onPath, EngineMode mode, int most) throws IOException {
    Kaoping kaoping = Kaoping.builder().pack(onPath.id(), onPath.version()).engine(mode).build();
    PreparedPack pack = kaoping.pack(onPath.id());
    SubmissionGenerator generator = new SubmissionGenerator(7, pack.rubric(), pack.vocabulary());
    Submission submission = generator.submission();
    WhatIf whatIf = kaoping.whatIf(submission);
    Assessment now = kaoping.assess(submission);
    same("now", whatIf.now().assessment(), now);
    int trials = 0;
    List<Map.Entry<String, BigDecimal>> numbers = new ArrayList<>(numbers(pack).entrySet());
    // from all over the pack, until enough of them are changes that the pack allows
    Collections.shuffle(numbers, new Random(7));
    for (int i = 0; i < numbers.size() && trials < most; i++) {
      Map.Entry<String, BigDecimal> number = numbers.get(i);
      BigDecimal changed =
          i % 2 == 0
              ? number.getValue().add(BigDecimal.ONE)
              : number.getValue().divide(BigDecimal.valueOf(2));
      WhatIf other = whatIf.set(number.getKey(), changed.toPlainString());
      Path overlay = Files.writeString(folder.resolve("what-if"), other.tailoring());
      Kaoping.Builder builder =
          Kaoping.builder().pack(onPath.id(), onPath.version()).engine(mode).tailoring(overlay);
      PackException refused = catchThrowableOfType(PackException.class, other::run);
      if (refused != null) {
        List<Problem> wrong =
            catchThrowableOfType(PackException.class, builder::build).problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        assertThat(refused.problems())
            .as(number.getKey())
            .containsExactlyInAnyOrderElementsOf(wrong);
        continue;
      }
      WhatIf.Trial trial = other.run();
      Assessment whole = builder.build().assess(submission);
      same(number.getKey(), trial.assessment(), whole);
      assertThat(trial.changes().text(Language.ZH))
          .as(number.getKey())
          .isEqualTo(AssessmentChanges.between(now, whole).text(Language.ZH));
      trials++;
    }
    assertThat(trials).as("trials of " + numbers.size() + " numbers").isPositive();
  }

  private static void same(String as, Assessment trial, Assessment whole) {
    assertThat(trial.digest()).as(as).isEqualTo(whole.digest());
    assertThat(trial.execution()).as(as).isEqualTo(whole.execution());
    assertThat(explained(trial)).as(as).containsExactlyElementsOf(explained(whole).toList());
  }

  private static Stream<String> explained(Assessment assessment) {
    return Stream.concat(assessment.units().stream(), assessment.coalitions().stream())
        .map(card -> card.explain().text());
  }

  /** Returns the numbers of a pack that a trial may change, by path. */
  private static Map<String, BigDecimal> numbers(PreparedPack pack) {
    Map<String, BigDecimal> numbers = new LinkedHashMap<>();
    pack.rubric().unitGrades().forEach(grade -> border(numbers, "units", grade));
    pack.rubric().coalitionGrades().forEach(grade -> border(numbers, "coalitions", grade));
    Parameter criteria = pack.documents().get("rubric.yaml").values().get("criteria");
    for (Parameter criterion : ((Parameter.Many) criteria).values()) {
      Map<String, Parameter> values = ((Parameter.Named) criterion).values();
      String id = ((Parameter.Text) values.get("id")).value();
      collect(numbers, id, criterion);
      numbers.remove(id + ".points"); // with another sum than is stated the pack is refused
    }
    return numbers;
  }

  private static void border(Map<String, BigDecimal> numbers, String subject, Grade grade) {
    numbers.put("grades." + subject + "." + grade.id() + ".from", grade.from().toBigDecimal());
  }

  private static void collect(Map<String, BigDecimal> numbers, String path, Parameter value) {
    if (value instanceof Parameter.Number number) {
      numbers.put(path, number.value());
    } else if (value instanceof Parameter.Named named) {
      named.values().forEach((key, inner) -> collect(numbers, path + "." + key, inner));
    } else if (value instanceof Parameter.Many many) {
      for (int i = 0; i < many.values().size(); i++) {
        collect(numbers, path + "." + i, many.values().get(i));
      }
    }
  }

  private static WhatIf fourLists() {
    Kaoping kaoping = Kaoping.builder().pack("four-lists").build();
    PreparedPack pack = kaoping.pack("four-lists");
    return kaoping.whatIf(
        new SubmissionGenerator(1, pack.rubric(), pack.vocabulary()).submission());
  }

  private static List<String> refused(WhatIf whatIf) {
    return catchThrowableOfType(PackException.class, whatIf::run).problems().stream()
        .map(problem -> problem + " remedy " + problem.remedy())
        .toList();
  }

  @Test
  void run_ofPathsThatLeadNowhere_isRefusedWithTheNearest() {
    WhatIf whatIf =
        fourLists()
            .set("L11.points", "1")
            .set("L1", "1")
            .set("L1.pionts", "1")
            .set("grades.units", "1")
            .set("total.coalition", "1")
            .set("\"L1\n.points", "1");

    assertThat(refused(whatIf))
        .containsExactly(
            without("8:7: The change has no effect: L11 points: 1 (not found) remedy L1"),
            without("12:7: The change has no effect: L1 : 1 (not found) remedy null"),
            without("16:7: The change has no effect: L1 pionts: 1 (not found) remedy points"),
            without("20:7: The change has no effect: grades units: 1 (not found) remedy null"),
            without("22:12: The change has no effect: total coalition: 1 (not found) remedy null"),
            without("27:7: The change has no effect: \"L1 points: 1 (not found) remedy L1"));
  }

  private static String without(String effect) {
    return "[Kaoping/TailoringWithoutEffect] what-if:" + effect;
  }

  @Test
  void run_ofValuesThatDoNotFit_isRefused() {
    assertThat(refused(fourLists().set("L1.points", "many")))
        .containsExactly(
            "[Kaoping/WrongType] what-if:8:17: \"points\" is many, it must be a number. remedy null");
    assertThat(refused(fourLists().set("L1.points", "1\n  - criterion: L2")))
        .containsExactly(
            "[Kaoping/WrongType] what-if:8:17: "
                + "\"points\" is 1\n  - criterion: L2, it must be a number. remedy null");
    assertThat(refused(fourLists()))
        .containsExactly(
            "[Kaoping/MissingField] what-if:1:1: The required field \"changes\" is missing."
                + " remedy null");
  }

  @Test
  void run_underAModelThatWasChosen_scoresByThat() throws IOException {
    Kaoping kaoping = Kaoping.builder().pack("six-haves").scoringModel("xccdf-default").build();
    PreparedPack pack = kaoping.pack("six-haves");
    Submission submission =
        new SubmissionGenerator(1, pack.rubric(), pack.vocabulary()).submission();

    WhatIf whatIf = kaoping.whatIf(submission).set("Y6.deduct.points", "7");

    Path overlay = Files.writeString(folder.resolve("what-if"), whatIf.tailoring());
    Kaoping.Builder tailored = Kaoping.builder().pack("six-haves").tailoring(overlay);
    Assessment whole = tailored.scoringModel("xccdf-default").build().assess(submission);
    assertThat(whole.scoring()).isEqualTo("xccdf-default");
    same("xccdf-default", whatIf.run().assessment(), whole);
  }

  @Test
  void run_afterThePackWasEdited_isRefused() throws IOException {
    Path copy = folder.resolve("copy");
    Files.createDirectory(copy);
    Path source =
        Path.of("../plugins/packs/six-haves/src/main/resources/META-INF/kaoping/packs/six-haves");
    for (String file :
        List.of(
            "pack.yaml",
            "rubric.yaml",
            "vocabulary.yaml",
            "messages_zh.properties",
            "messages_en.properties")) {
      Files.copy(source.resolve(file), copy.resolve(file));
    }
    Kaoping kaoping = Kaoping.builder().pack(copy).build();
    PreparedPack pack = kaoping.pack("six-haves");
    WhatIf whatIf =
        kaoping
            .whatIf(new SubmissionGenerator(1, pack.rubric(), pack.vocabulary()).submission())
            .set("Y6.deduct.points", "7");
    Files.writeString(copy.resolve("CHANGELOG.md"), "# 改了\n");

    assertThat(refused(whatIf))
        .containsExactly(
            "[Kaoping/TailoringWithoutEffect] what-if: The change has no effect: "
                + "the files of six-haves 2025.1 are not any more what they were, load it again"
                + " remedy null");
  }

  @Test
  void numbers_areFoundInEveryPack() {
    List<String> without = new ArrayList<>();
    for (PackOnPath onPath : PACKS) {
      Kaoping kaoping = Kaoping.builder().pack(onPath.id(), onPath.version()).build();
      if (numbers(kaoping.pack(onPath.id())).isEmpty()) {
        without.add(onPath.id());
      }
    }
    assertThat(without).isEmpty();
  }
}
