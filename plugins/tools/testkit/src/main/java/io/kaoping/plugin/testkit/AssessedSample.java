package io.kaoping.plugin.testkit;

import io.kaoping.Kaoping;
import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.plugin.json.JsonSubmissions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The committed sample of a pack with what both executors make of it, for the test of its story.
 *
 * @param text the text of the file
 * @param submission what it says
 * @param assessment what it comes to
 */
public record AssessedSample(String text, Submission submission, Assessment assessment) {
  private static final Path FILE = Path.of("sample", "submission.json");

  /** Reads and assesses the sample of the module that runs. */
  public static AssessedSample of(String pack) throws IOException {
    byte[] bytes = Files.readAllBytes(FILE);
    Submission submission = JsonSubmissions.read(new ByteArrayInputStream(bytes), FILE.toString());
    return new AssessedSample(
        new String(bytes, StandardCharsets.UTF_8),
        submission,
        Kaoping.builder().pack(pack).engine(EngineMode.VERIFY).build().assess(submission));
  }

  /** Returns the items of a list. */
  public List<ChecklistItem> items(String list) {
    return submission.items().stream().filter(item -> item.list().equals(list)).toList();
  }

  /** Returns what a subject got for a criterion. */
  public String points(String subject, String criterion) {
    return String.valueOf(assessment.of(subject).criterion(criterion).points());
  }

  /** Returns the coalitions in their order, each with its total and the title of its grade. */
  public List<String> ranking() {
    return assessment.coalitions().stream().map(AssessedSample::line).toList();
  }

  private static String line(Scorecard card) {
    return card.name() + " " + card.total().orElseThrow() + " " + card.grade().title();
  }
}
