package io.kaoping.drools.internal.pack;

import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.rubric.Vocabulary;
import io.kaoping.spi.EngineProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and checks the pack that a request names. */
public final class PackReader {
  private final EngineProvider.Request request;
  private final ProblemList problems = new ProblemList();

  private PackReader(EngineProvider.Request request) {
    this.request = request;
  }

  /**
   * What became of a request.
   *
   * @param name how to call the pack: its id and version as far as they are known
   * @param pack the pack, or {@code null} when there is an error among the problems
   * @param expertRules its rules in DRL, also of a pack that is refused, as far as they were found
   * @param vocabulary its vocabulary, as far as it could be read
   * @param problems errors and notices, in the order of files and lines
   */
  public record Outcome(
      String name,
      @Nullable ReadPack pack,
      List<ExpertRule> expertRules,
      Vocabulary vocabulary,
      List<Problem> problems) {
    /** Copies the lists. */
    public Outcome {
      expertRules = List.copyOf(expertRules);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a pack with everything that it includes; a bad pack is an outcome, never an exception.
   */
  public static Outcome read(EngineProvider.Request request) {
    return new PackReader(request).run();
  }

  /** Lists the packs on a class path by id and version; those that cannot be read are left out. */
  public static List<EngineProvider.PackOnPath> packsOnPath(ClassLoader classLoader) {
    return new ClassPathPacks(classLoader, new ProblemList()).list();
  }

  private Outcome run() {
    ClassPathPacks classPath = new ClassPathPacks(request.classLoader(), problems);
    PackFiles files = files(classPath);
    PackLoader loader = new PackLoader(classPath, request.rubricSources(), problems);
    PackSource source = files == null ? null : loader.load(files);
    if (source == null) {
      return new Outcome(askedName(), null, List.of(), Vocabulary.NONE, problems.sorted());
    }
    PackAssembly assembly = new PackAssembly(request, problems);
    ReadPack pack = null;
    if (loader.complete()) {
      List<byte[]> overlays = new ArrayList<>();
      PackSource tailored = tailored(source, overlays);
      pack = assembly.read(tailored, PackDigest.of(source, overlays));
    } else {
      assembly.readInPart(source);
    }
    String known =
        Stream.of(source.id(), source.version())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" "));
    return new Outcome(
        known.isEmpty() ? askedName() : known,
        pack,
        assembly.expertRules(),
        assembly.vocabulary(),
        problems.sorted());
  }

  private @Nullable PackFiles files(ClassPathPacks classPath) {
    Path path = request.path();
    String id = request.id();
    if (path != null) {
      String name = PackFiles.fileName(path);
      if (Files.isDirectory(path)) {
        return PackFiles.folder(path, problems);
      }
      if (Files.isRegularFile(path)) {
        return PackJar.read(path, problems);
      }
      problems.add(classPath.notFound(name, null, Position.of(name)));
      return null;
    }
    if (id == null) {
      throw new IllegalArgumentException("request must name an id or a path");
    }
    return classPath.read(id, request.version(), Position.of(askedName()), problems);
  }

  private PackSource tailored(PackSource source, List<byte[]> overlays) {
    PackSource tailored = source;
    for (Path overlay : request.tailoring()) {
      byte[] bytes = Tailoring.bytes(overlay, problems);
      if (bytes != null) {
        tailored = Tailoring.apply(PackFiles.fileName(overlay), bytes, tailored, problems);
        overlays.add(bytes);
      }
    }
    return tailored;
  }

  private String askedName() {
    Path path = request.path();
    if (path != null) {
      return PackFiles.fileName(path);
    }
    return request.version() == null
        ? String.valueOf(request.id())
        : request.id() + " " + request.version();
  }
}
