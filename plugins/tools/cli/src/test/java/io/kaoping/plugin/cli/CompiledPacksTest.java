package io.kaoping.plugin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.Kaoping;
import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Submission;
import io.kaoping.plugin.testkit.SubmissionGenerator;
import io.kaoping.spi.PreparedPack;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packs here that have DRL hold it compiled, and find with it what they find without. */
class CompiledPacksTest {
  private static final String RULES = "META-INF/kaoping/rules/";

  /** A class path that notes which compiled rules are asked for, and may hide them. */
  private static final class Watched extends ClassLoader {
    private final boolean hidden;
    private final List<String> asked = new ArrayList<>();

    Watched(boolean hidden) {
      super(CompiledPacksTest.class.getClassLoader());
      this.hidden = hidden;
    }

    @Override
    public @Nullable URL getResource(String name) {
      boolean rules = name.startsWith(RULES);
      if (rules) {
        asked.add(name);
      }
      return rules && hidden ? null : super.getResource(name);
    }
  }

  private static PreparedPack prepared(String id, Watched path) {
    return Kaoping.builder().classLoader(path).pack(id).build().pack(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"four-lists", "qidong", "licheng", "shenhe", "huangshan", "hunnan"})
  void packWithRules_shipsThemCompiled_andFindsTheSame(String id) {
    Watched path = new Watched(false);
    Watched without = new Watched(true);
    PreparedPack shipped = prepared(id, path);
    PreparedPack built = prepared(id, without);
    assertThat(path.asked).hasSize(1).isEqualTo(without.asked);
    assertThat(path.getResource(path.asked.get(0))).isNotNull();
    assertThat(built.compiledRules().keySet()).isEqualTo(Set.copyOf(without.asked));
    SubmissionGenerator generator =
        new SubmissionGenerator(7, shipped.rubric(), shipped.vocabulary());
    for (int i = 0; i < 3; i++) {
      Submission submission = generator.submission();
      assertThat(shipped.observe(submission, EngineMode.AUTO))
          .isEqualTo(built.observe(submission, EngineMode.AUTO));
      assertThat(shipped.observe(submission, EngineMode.AUTO).subjects())
          .isEqualTo(built.observe(submission, EngineMode.DROOLS).subjects());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"six-haves"})
  void packWithoutRules_isAskedForNone(String id) {
    Watched path = new Watched(false);
    assertThat(prepared(id, path).compiledRules()).isEmpty();
    assertThat(path.asked).isEmpty();
  }
}
