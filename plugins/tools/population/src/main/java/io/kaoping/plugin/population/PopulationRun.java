package io.kaoping.plugin.population;

import io.kaoping.Kaoping;
import io.kaoping.Population;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.spi.SubmissionFormat;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Assesses a file of any length that holds a submission on each line, such as a coalition with its
 * units: a result line for each subject, in the order of the file, with its rank, grade and awards
 * among all of them.
 *
 * <p>The first pass reads and scores the file in parts by several threads, and keeps what it makes
 * of each part in a folder beside the result. Parts are known by the SHA-256 of their lines, of the
 * pack and of the SDK: after an interruption, or when a line was corrected, whatever is there
 * already is taken and only the rest is made. The second pass ranks everybody and writes the
 * result, which is there as a whole or not at all; then the folder is deleted.
 *
 * <p>In memory are a few parts at a time, what ranks look at once for all who are alike, and 8
 * bytes for each subject, by which it is seen whether one stands on two lines.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PopulationRun {
  /** The name of the format of results. */
  public static final String FORMAT = "kaoping.population/1";

  /** The most problems that are told. */
  static final int MOST_PROBLEMS = 100;

  private final Population population;
  private final SubmissionFormat format;
  private final String settings;
  private final @Nullable LocalDate asOf;
  private final int threads;

  /**
   * Prepares a run.
   *
   * @param population by which pack
   * @param format how a line is read
   * @param settings what else decides the result, such as parameters of the scoring model; a part
   *     that was made with others is not taken
   * @param asOf the last day that counts, in the place of what the lines state; {@code null} for
   *     that
   * @param threads how many threads assess, 1 or more
   */
  public PopulationRun(
      Population population,
      SubmissionFormat format,
      String settings,
      @Nullable LocalDate asOf,
      int threads) {
    this.population = population;
    this.format = format;
    this.settings = settings;
    this.asOf = asOf;
    this.threads = threads;
  }

  /** Hears how far a run has come; it is told by one thread at a time. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Takes note.
     *
     * @param lines how many lines the first pass has done
     * @param subjects how many units and coalitions those hold
     */
    void at(long lines, long subjects);
  }

  /**
   * Runs both passes.
   *
   * @param in the file; the caller closes it
   * @param name what to call it in problems
   * @param out where the result goes, in the place of one that may be there
   * @param progress hears how far it is
   * @return what came out, counted
   * @throws AssessmentException with everything that is wrong with the lines; nothing is written
   *     then, but the parts of the other lines are kept
   * @throws IOException if a file cannot be read or written
   */
  public PopulationSummary run(InputStream in, String name, Path out, Progress progress)
      throws IOException {
    Path work = out.resolveSibling(out.getFileName() + ".parts");
    if (!Files.isDirectory(work)) {
      Files.createDirectory(work);
    }
    Path claim = work.resolve("lock");
    PopulationSummary summary;
    try (FileChannel channel =
            FileChannel.open(claim, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lock(channel)) {
      if (lock == null) {
        throw new IOException(work.getFileName() + ": in use by another run");
      }
      summary = run(in, name, out, work, progress);
      sweep(work);
    }
    Files.deleteIfExists(claim);
    Files.deleteIfExists(work);
    return summary;
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) { // by another run of this very process
      return null;
    }
  }

  private PopulationSummary run(InputStream in, String name, Path out, Path work, Progress progress)
      throws IOException {
    Troubles troubles = new Troubles(name);
    ChunkReader reader = new ChunkReader(in);
    ChunkAssessor assessor =
        new ChunkAssessor(population, format, salt(), asOf, work, troubles, name, progress);
    List<ChunkAssessor.Done> done = firstPass(reader, assessor, troubles);
    troubles.refuse();
    Standings standings = Standings.of(population, done, troubles);
    troubles.refuse();
    Path beside = out.resolveSibling(out.getFileName() + ".new");
    PopulationSummary summary =
        standings.summary(assessor.taken(), HexFormat.of().formatHex(reader.digest()));
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 20)) {
      file.write(head(summary));
      file.write('\n');
      standings.write(done, file);
    }
    Files.move(beside, out, StandardCopyOption.REPLACE_EXISTING);
    return summary;
  }

  /** Assesses all chunks and returns them in their order. */
  private List<ChunkAssessor.Done> firstPass(
      ChunkReader reader, ChunkAssessor assessor, Troubles troubles) throws IOException {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    Semaphore room = new Semaphore(2 * threads);
    List<Future<ChunkAssessor.Done>> chunks = new ArrayList<>();
    try {
      for (Chunk chunk = reader.next(); chunk != null; chunk = reader.next()) {
        Chunk next = chunk;
        room.acquire();
        chunks.add(
            executor.submit(
                () -> {
                  try {
                    return assessor.assess(next);
                  } finally {
                    room.release();
                  }
                }));
      }
      return results(chunks);
    } catch (ChunkReader.TooLongException e) {
      troubles.add(
          Problem.error(ProblemId.LIMIT_EXCEEDED, troubles.at(e.line()), "document", "20 MB"));
      return results(chunks);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      executor.shutdownNow();
    }
  }

  private static List<ChunkAssessor.Done> results(List<Future<ChunkAssessor.Done>> chunks)
      throws IOException {
    List<ChunkAssessor.Done> done = new ArrayList<>(chunks.size());
    try {
      for (Future<ChunkAssessor.Done> chunk : chunks) {
        done.add(chunk.get());
      }
      return done;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Returns everything but the lines that decides what a part holds. */
  private MessageDigest salt() {
    MessageDigest digest = Part.sha256();
    Consumer<String> add = text -> digest.update((text + '\n').getBytes(StandardCharsets.UTF_8));
    add.accept(Kaoping.version());
    add.accept(population.pack().digest());
    add.accept(population.scoring());
    add.accept(settings);
    add.accept(String.valueOf(asOf));
    return digest;
  }

  private byte[] head(PopulationSummary summary) {
    return SubjectJson.object(
        json -> {
          json.writeStringField("format", FORMAT);
          json.writeObjectFieldStart("pack");
          json.writeStringField("id", population.pack().id());
          json.writeStringField("version", population.pack().version());
          json.writeStringField("digest", population.pack().digest());
          json.writeEndObject();
          json.writeBooleanField("synthetic", summary.synthetic());
          json.writeStringField("asOf", String.valueOf(summary.asOf()));
          json.writeObjectFieldStart("period");
          json.writeStringField("from", String.valueOf(summary.from()));
          json.writeStringField("to", String.valueOf(summary.to()));
          json.writeEndObject();
          json.writeStringField("sdk", Kaoping.version());
          json.writeStringField("scoring", population.scoring());
          json.writeObjectFieldStart("data");
          json.writeStringField("sha256", summary.sha256());
          json.writeNumberField("submissions", summary.submissions());
          json.writeEndObject();
          json.writeNumberField("units", summary.units());
          json.writeNumberField("coalitions", summary.coalitions());
        });
  }

  private static void sweep(Path work) throws IOException {
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(work, "*.part*")) {
      for (Path part : parts) {
        Files.delete(part);
      }
    }
  }

  /** What is wrong with the lines; only so much of it is kept. */
  static final class Troubles {
    private final String name;
    private final List<Problem> problems = new ArrayList<>();
    private long more;

    Troubles(String name) {
      this.name = name;
    }

    Position file() {
      return Position.of(name);
    }

    Position at(long line) {
      return new Position(name, "", (int) Math.min(Integer.MAX_VALUE, line), 0, null);
    }

    synchronized void add(Problem problem) {
      if (problems.size() < MOST_PROBLEMS) {
        problems.add(problem);
      } else {
        more++;
      }
    }

    synchronized void refuse() {
      if (problems.isEmpty()) {
        return;
      }
      List<Problem> all = new ArrayList<>(problems);
      all.sort(Comparator.comparingInt(p -> p.position().line()));
      if (more > 0) {
        all.add(
            Problem.error(
                ProblemId.LIMIT_EXCEEDED,
                Position.of(name),
                "problems",
                Integer.toString(MOST_PROBLEMS)));
      }
      throw new AssessmentException("全体数据 " + name + " 不能使用", all);
    }
  }
}
