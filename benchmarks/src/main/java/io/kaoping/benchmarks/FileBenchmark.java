package io.kaoping.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.kaoping.Kaoping;
import io.kaoping.Population;
import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.Submission;
import io.kaoping.plugin.json.JsonSubmissionFormat;
import io.kaoping.plugin.json.JsonSubmissions;
import io.kaoping.plugin.population.PopulationRun;
import io.kaoping.plugin.population.PopulationSummary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A file of the workload W1, a coalition of 140 kB on each line: what the streaming parser alone
 * needs, what a submission needs, and what the whole way to a file of results needs. One operation
 * is one coalition; the set-up compares the results with those of one submission.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
public class FileBenchmark {
  private static final int LINES = 64;
  private static final JsonFactory FACTORY = new JsonFactory();

  private final List<byte[]> lines = new ArrayList<>();
  private byte[] file;
  private Path folder;
  private Population population;

  /** Writes the lines and proves the results. */
  @Setup
  public void prepare() throws IOException {
    Kaoping kaoping = Kaoping.builder().pack(Workload.PACK).build();
    population = kaoping.population(Workload.PACK);
    folder = Files.createTempDirectory("kaoping-benchmark");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    io.kaoping.benchmarks.Population coalitions =
        new io.kaoping.benchmarks.Population(W1Benchmark.SEED, LINES);
    for (int i = 0; i < LINES; i++) {
      byte[] line = line(coalitions.submission(i));
      lines.add(line);
      all.write(line);
      all.write('\n');
    }
    file = all.toByteArray();
    wholeFile();
    List<String> results = Files.readAllLines(out(), StandardCharsets.UTF_8);
    for (int i = 0; i < LINES; i++) {
      Assessment assessment = kaoping.assess(coalitions.submission(i));
      int number = i + 1;
      assessment
          .units()
          .forEach(
              card -> {
                String begin = "{\"line\":" + number + ",";
                String total = "\"total\":\"" + card.total().orElseThrow() + "\"";
                boolean there =
                    results.stream()
                        .anyMatch(
                            line ->
                                line.startsWith(begin)
                                    && line.contains("\"id\":\"" + card.id() + "\"")
                                    && line.contains(total));
                if (!there) {
                  throw new IllegalStateException(card.id() + " is not in the result");
                }
              });
    }
  }

  private Path out() {
    return folder.resolve("result.ndjson");
  }

  /** Deletes what was written. */
  @TearDown
  public void sweep() throws IOException {
    Files.deleteIfExists(out());
    Files.delete(folder);
  }

  private static byte[] line(Submission submission) throws IOException {
    ByteArrayOutputStream pretty = new ByteArrayOutputStream();
    JsonSubmissions.write(submission, pretty);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonParser parser = FACTORY.createParser(pretty.toByteArray());
        JsonGenerator json = FACTORY.createGenerator(line)) {
      while (parser.nextToken() != null) {
        json.copyCurrentEvent(parser);
      }
    }
    return line.toByteArray();
  }

  /** The tokens of a line, and the texts of all that are texts. */
  @Benchmark
  @OperationsPerInvocation(LINES)
  public long parserAlone() throws IOException {
    long length = 0;
    for (byte[] line : lines) {
      try (JsonParser parser = FACTORY.createParser(line)) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
          length += token == JsonToken.VALUE_STRING ? parser.getText().length() : 0;
        }
      }
    }
    return length;
  }

  /** Submissions, strictly read and checked. */
  @Benchmark
  @OperationsPerInvocation(LINES)
  public int submissions() {
    int units = 0;
    for (byte[] line : lines) {
      units += JsonSubmissions.read(new ByteArrayInputStream(line), "w1.ndjson").units().size();
    }
    return units;
  }

  /** The file of results: read, checked, assessed, ranked, written. */
  @Benchmark
  @OperationsPerInvocation(LINES)
  public PopulationSummary wholeFile() throws IOException {
    return new PopulationRun(population, new JsonSubmissionFormat(), "", null, 1)
        .run(new ByteArrayInputStream(file), "w1.ndjson", out(), (done, subjects) -> {});
  }
}
