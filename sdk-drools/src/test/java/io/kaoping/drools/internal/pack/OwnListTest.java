package io.kaoping.drools.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.problem.Problem;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sections that are own lists, as a pack writes them. */
class OwnListTest {
  private static final String LIFE = "  - { id: life, zh: 组织生活, en: Organisational life }\n";

  @TempDir Path temp;

  /** A pack in which those of one kind have Z1 as their list, those of the other Z2. */
  private SmallPack pack(String pointsOfZ2) {
    return new SmallPack(temp, "small")
        .edit("pack.yaml", "units: 16", "units: 12")
        .edit(
            "rubric.yaml",
            LIFE,
            LIFE
                + "  - { id: first, zh: 甲类, en: First, own-list-of: '类别 == \"甲\"' }\n"
                + "  - { id: second, zh: 乙类, en: Second, own-list-of: '类别 == \"乙\"' }\n")
        .edit(
            "rubric.yaml",
            "section: life\n    subject: units\n    points: 6",
            "section: first\n    subject: units\n    points: 6")
        .edit(
            "rubric.yaml",
            "section: life\n    subject: units\n    points: 4\n    sentence: 按没有",
            "section: second\n    subject: units\n    points: "
                + pointsOfZ2
                + "\n    sentence: 按没有");
  }

  @Test
  void ownLists_countOnce_andApplyToTheirOwn() {
    Rubric rubric = SmallPack.good(pack("6").read()).rubric();

    assertThat(rubric.maximum(SubjectKind.UNIT)).isEqualTo(Points.of(12));
    Criterion first = rubric.criterion("Z1").orElseThrow();
    assertThat(first.ownList()).isTrue();
    assertThat(first.appliesWhen())
        .isEqualTo(new Condition.Compare("类别", Condition.Operator.EQ, FactValue.of("甲")));
    assertThat(rubric.criterion("Z3").orElseThrow().ownList()).isFalse();
  }

  @Test
  void ownListsOfCoalitions_haveTheirSubject_andNoOther() {
    SmallPack coalitions =
        pack("6")
            .edit(
                "rubric.yaml",
                "own-list-of: '类别 == \"甲\"' }",
                "subject: coalitions, own-list-of: 'class == \"街道\"' }")
            .edit("rubric.yaml", LIFE, LIFE.replace(" }", ", subject: units }"));

    assertThat(coalitions.read().problems())
        .extracting(Problem::toString)
        .containsExactly(
            "[Kaoping/BadCriterion] small/rubric.yaml:3:61: The criterion does not hold together:"
                + " subject stands only beside own-list-of",
            "[Kaoping/BadCriterion] small/rubric.yaml:10:14: The criterion Z1 does not hold"
                + " together: a criterion in an own list (own-list-of) is of the same subject:"
                + " coalitions where the list says so, else units");
  }

  @Test
  void ownListsOfDifferentWorth_areRefused_withBothSums() {
    assertThat(pack("4").read().problems())
        .extracting(Problem::toString)
        .containsExactly(
            "[Kaoping/TotalMismatch] small/rubric.yaml:5:5: The points of own-list-of second add up"
                + " to 4, the stated total is 6 (first).");
  }
}
