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

  PackReader(EngineProvider.Request request) {
    this.request = request;
  }

  /**
   * A pack as it was found, with the overlays for it.
   *
   * @param source the pack, without the overlays
   * @param overlays the overlays, in order
   */
  record Found(PackSource source, List<Overlay> overlays) {
    /** Copies the list. */
    Found {
      overlays = List.copyOf(overlays);
    }

    Found with(Overlay overlay) {
      List<Overlay> all = new ArrayList<>(overlays);
      all.add(overlay);
      return new Found(source, all);
    }

    String digest() {
      return PackDigest.of(source, overlays.stream().map(Overlay::bytes).toList());
    }
  }

  /** An overlay as it is written, with what problems call it. */
  record Overlay(String name, byte[] bytes) {}

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
    PackLoader loader = new PackLoader(classPath, request.rubricSources(), problems);
    PackSource source = load(classPath, loader);
    if (source == null) {
      return new Outcome(askedName(), null, List.of(), Vocabulary.NONE, problems.sorted());
    }
    if (loader.complete()) {
      return understood(new Found(source, overlays()));
    }
    PackAssembly assembly = new PackAssembly(request, false, problems);
    assembly.readInPart(source);
    return outcome(source, null, assembly);
  }

  /** Finds a pack that can be understood as a whole; returns {@code null} if there is none. */
  @Nullable Found find() {
    ClassPathPacks classPath = new ClassPathPacks(request.classLoader(), problems);
    PackLoader loader = new PackLoader(classPath, request.rubricSources(), problems);
    PackSource source = load(classPath, loader);
    return source == null || !loader.complete() ? null : new Found(source, overlays());
  }

  private @Nullable PackSource load(ClassPathPacks classPath, PackLoader loader) {
    PackFiles files = files(classPath);
    return files == null ? null : loader.load(files);
  }

  private List<Overlay> overlays() {
    List<Overlay> overlays = new ArrayList<>();
    for (Path overlay : request.tailoring()) {
      byte[] bytes = Tailoring.bytes(overlay, problems);
      if (bytes != null) {
        overlays.add(new Overlay(PackFiles.fileName(overlay), bytes));
      }
    }
    return overlays;
  }

  /** Understands a pack under its overlays. */
  Outcome understood(Found found) {
    PackSource tailored = found.source;
    for (Overlay overlay : found.overlays) {
      tailored = Tailoring.apply(overlay.name, overlay.bytes, tailored, problems);
    }
    // an overlay that cannot be read is no less meant
    boolean meant = !found.overlays.isEmpty() || !request.tailoring().isEmpty();
    PackAssembly assembly = new PackAssembly(request, meant, problems);
    ReadPack pack = assembly.read(tailored, found.digest());
    return outcome(found.source, pack, assembly);
  }

  private Outcome outcome(PackSource source, @Nullable ReadPack pack, PackAssembly assembly) {
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
