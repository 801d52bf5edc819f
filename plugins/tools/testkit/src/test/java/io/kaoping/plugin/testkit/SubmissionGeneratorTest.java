package io.kaoping.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Submission;
import io.kaoping.assessment.SubmissionCheck;
import io.kaoping.spi.PreparedPack;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubmissionGeneratorTest {
  private final PreparedPack pack = FakeEngine.kaoping(EngineMode.VERIFY).pack("fake");

  private SubmissionGenerator generator(long seed) {
    return new SubmissionGenerator(seed, pack.rubric(), pack.vocabulary());
  }

  @Test
  void oneSeed_givesTheSameSubmissions() {
    SubmissionGenerator first = generator(7);
    SubmissionGenerator second = generator(7);
    for (int i = 0; i < 20; i++) {
      assertThat(first.submission()).isEqualTo(second.submission());
    }
  }

  @Test
  void submissions_areValidAndDiffer() {
    Set<String> digests = new HashSet<>();
    for (int seed = 0; seed < 500; seed++) {
      Submission submission = generator(seed).submission();
      assertThat(SubmissionCheck.check(submission, "seed " + seed)).isEmpty();
      digests.add(submission.digest());
    }
    assertThat(digests).hasSize(500);
  }

  @Test
  void submissions_holdEveryKindOfThing() {
    Set<String> kinds = new HashSet<>();
    for (int seed = 0; seed < 200; seed++) {
      Submission s = generator(seed).submission();
      s.units().forEach(u -> kinds.add("缺 " + u.facts().containsKey("缺")));
      s.coalitions().forEach(c -> c.memberships().forEach(m -> kinds.add(m.role().name())));
      s.activities().forEach(a -> kinds.add("activity"));
      s.items().forEach(i -> kinds.add(i.state() + (i.links().isEmpty() ? "" : " tied")));
      s.records().forEach(r -> kinds.add(r.level()));
      s.waivers().forEach(w -> kinds.add("waiver"));
    }
    assertThat(kinds)
        .contains(
            "缺 true",
            "缺 false",
            "LEAD",
            "DEPUTY",
            "MEMBER",
            "PARTNER",
            "activity",
            "发现",
            "整改",
            "销号",
            "发现 tied",
            "市级",
            "省级",
            "waiver");
  }

  @Test
  void shuffled_keepsTheContent() {
    boolean moved = false;
    for (int seed = 0; seed < 50; seed++) {
      SubmissionGenerator generator = generator(seed);
      Submission submission = generator.submission();
      Submission shuffled = generator.shuffled(submission);
      assertThat(shuffled.digest()).isEqualTo(submission.digest());
      moved |= !shuffled.equals(submission);
    }
    assertThat(moved).isTrue();
  }
}
