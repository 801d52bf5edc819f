package io.kaoping.plugin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.Kaoping;
import io.kaoping.assessment.Submission;
import io.kaoping.plugin.form.FilledForms;
import io.kaoping.plugin.form.FormReading;
import io.kaoping.plugin.form.Forms;
import io.kaoping.plugin.json.JsonSubmissions;
import io.kaoping.plugin.testkit.SubmissionGenerator;
import io.kaoping.problem.Language;
import io.kaoping.problem.ProblemId;
import io.kaoping.spi.EngineProvider.PackOnPath;
import io.kaoping.spi.PreparedPack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a submission says, its forms say, and what forms say is the same submission. */
class FormsRoundTripTest {

  static List<String> packs() {
    return Kaoping.builder().packsOnPath().stream().map(PackOnPath::id).toList();
  }

  private static Submission read(PreparedPack pack, Submission submission, Language language) {
    Forms forms = Forms.of(pack, language);
    FormReading reading = new FormReading(pack);
    for (Map.Entry<String, byte[]> form : forms.forms(submission)) {
      reading.add(form.getKey(), form.getValue());
    }
    reading.add(Forms.COMMITTEE, forms.committee(submission));
    reading.add(Forms.REGISTER, forms.register(submission));
    FilledForms filled = reading.finish();
    assertThat(filled.notices()) // invented data holds days just outside its period
        .allMatch(notice -> notice.id() == ProblemId.OUTSIDE_PERIOD);
    return filled.submission();
  }

  @ParameterizedTest
  @ValueSource(strings = {"qidong", "licheng", "shenhe", "huangshan", "hunnan"})
  void theFormsOfASampleAreTheSample(String id) throws IOException {
    Path file = Path.of("..", "..", "packs", id, "sample", "submission.json");
    PreparedPack pack = Kaoping.builder().pack(id).build().pack(id);
    Submission sample;
    try (InputStream in = Files.newInputStream(file)) {
      sample = JsonSubmissions.read(in, "submission.json");
    }
    assertThat(read(pack, sample, Language.ZH).digest()).isEqualTo(sample.digest());
  }

  @ParameterizedTest
  @MethodSource("packs")
  void theFormsOfInventedDataAreThatData(String id) {
    PreparedPack pack = Kaoping.builder().pack(id).build().pack(id);
    Submission invented = new SubmissionGenerator(7, pack.rubric(), pack.vocabulary()).submission();
    // every other pack in English; the samples are in Chinese
    Language language = packs().indexOf(id) % 2 == 0 ? Language.EN : Language.ZH;
    Submission read = read(pack, invented, language);
    assertThat(read).usingRecursiveComparison().ignoringCollectionOrder().isEqualTo(invented);
  }
}
