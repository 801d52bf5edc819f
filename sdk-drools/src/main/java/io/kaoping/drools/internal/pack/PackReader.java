package io.kaoping.drools.internal.pack;

import io.kaoping.problem.Problem;
import io.kaoping.spi.EngineProvider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and checks the pack that a request names. */
public final class PackReader {
  private PackReader() {}

  /**
   * What became of a request.
   *
   * @param name how to call the pack: its id and version as far as they are known
   * @param pack the pack, or {@code null} when there is an error among the problems
   * @param problems errors and notices, in the order of files and lines
   */
  public record Outcome(String name, @Nullable ReadPack pack, List<Problem> problems) {
    /** Copies the problems. */
    public Outcome {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a pack with everything that it includes; a bad pack is an outcome, never an exception.
   */
  public static Outcome read(EngineProvider.Request request) {
    throw new UnsupportedOperationException("read " + request);
  }

  /**
   * Lists the packs on a class path, sorted by id and version; packs that cannot be read are left
   * out.
   */
  public static List<EngineProvider.PackOnPath> packsOnPath(ClassLoader classLoader) {
    throw new UnsupportedOperationException("packsOnPath " + classLoader);
  }
}
