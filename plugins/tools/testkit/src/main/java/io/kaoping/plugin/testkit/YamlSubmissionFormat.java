package io.kaoping.plugin.testkit;

import io.kaoping.assessment.Submission;
import io.kaoping.plugin.testkit.YamlNode.Mapping;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Problem;
import io.kaoping.spi.Plugin;
import io.kaoping.spi.SubmissionFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Submissions written as YAML, such as the fixtures of a pack's cases. */
public final class YamlSubmissionFormat implements SubmissionFormat {
  private static final int LIMIT = 2_000_001;

  /** Makes the format; {@link java.util.ServiceLoader} does. */
  public YamlSubmissionFormat() {}

  @Override
  public String id() {
    return "yaml";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public Set<String> endings() {
    return Set.of("yaml", "yml");
  }

  @Override
  public Submission read(InputStream in, String name) {
    List<Problem> problems = new ArrayList<>();
    Optional<Submission> submission =
        YamlReader.read(name, bytes(in), problems)
            .flatMap(root -> Keys.open(root, name, problems))
            .flatMap(
                keys -> {
                  Mapping document = SubmissionYaml.withoutRepeat(keys.map(), problems);
                  return SubmissionYaml.read(document, problems);
                });
    if (!problems.isEmpty() || submission.isEmpty()) {
      throw new AssessmentException("申报材料不能读取", problems);
    }
    return submission.get();
  }

  private static byte[] bytes(InputStream in) {
    try {
      return in.readNBytes(LIMIT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
