package io.kaoping.drools.internal.pack;

import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.spi.EngineProvider.PackOnPath;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The packs on a class path, found by the indexes at {@code META-INF/kaoping/packs/index}: one line
 * a file, {@code <id>/<path>}.
 */
final class ClassPathPacks {
  static final String ROOT = "META-INF/kaoping/packs/";
  private static final int MAXIMUM_INDEX = 1 << 20;

  private final List<Found> found = new ArrayList<>();

  /**
   * A pack in one place of the class path; its pack.yaml is read when it is first asked for, which
   * spares those who look for another pack.
   */
  private static final class Found {
    private final String id;
    private final String place;
    private final Map<String, URL> files = new LinkedHashMap<>();
    private @Nullable Named named;

    /**
     * What its pack.yaml states.
     *
     * @param version empty when it cannot be read
     * @param title the titles, Chinese and English
     */
    private record Named(String version, List<String> title) {}

    Found(String id, String place) {
      this.id = id;
      this.place = place;
    }

    String id() {
      return id;
    }

    String version() {
      return named().version;
    }

    List<String> title() {
      return named().title;
    }

    String name() {
      return version().isEmpty() ? id : id + " " + version();
    }

    private Named named() {
      Named known = named;
      if (known == null) {
        known = read(files.get("pack.yaml"));
        named = known;
      }
      return known;
    }

    private Named read(@Nullable URL manifest) {
      byte[] bytes;
      try {
        bytes = manifest == null ? null : bytes(manifest, YamlReader.MAXIMUM_BYTES);
      } catch (IOException e) {
        bytes = null; // said when the pack itself is read
      }
      ProblemList ignored = new ProblemList(); // said again when the pack itself is read
      SourceText text =
          bytes == null ? null : SourceText.of(id, bytes, YamlReader.MAXIMUM_BYTES, ignored);
      YamlNode.Mapping yaml = text == null ? null : YamlReader.read(text, ignored);
      if (yaml == null) {
        return new Named("", List.of("", ""));
      }
      return new Named(
          yaml.textOf("version"),
          yaml.find("title") instanceof YamlNode.Mapping titles
              ? List.of(titles.textOf("zh"), titles.textOf("en"))
              : List.of("", ""));
    }
  }

  /** Finds the packs; an index that cannot be read is a problem. */
  ClassPathPacks(ClassLoader loader, ProblemList problems) {
    Set<String> seen = new LinkedHashSet<>();
    try {
      for (URL index : Collections.list(loader.getResources(ROOT + "index"))) {
        if (seen.add(index.toExternalForm())) {
          read(index, problems);
        }
      }
    } catch (IOException e) {
      problems.error(
          ProblemId.IO_FAILURE, Position.of(ROOT + "index"), "index", PackFiles.reason(e));
    }
  }

  private void read(URL index, ProblemList problems) throws IOException {
    String place = place(index);
    Map<String, Found> packs = new LinkedHashMap<>();
    String lines = new String(bytes(index, MAXIMUM_INDEX), StandardCharsets.UTF_8);
    for (String line : lines.lines().toList()) {
      int slash = line.indexOf('/');
      if (slash > 0 && !line.contains("..") && !line.contains(":")) {
        packs
            .computeIfAbsent(line.substring(0, slash), id -> new Found(id, place))
            .files
            .put(line.substring(slash + 1), new URL(index, line));
      } else if (!line.isBlank()) {
        problems.error(
            ProblemId.BAD_VALUE,
            Position.of(place + "/" + ROOT + "index"),
            "path",
            line,
            Problem.detail("path"));
      }
    }
    found.addAll(packs.values());
  }

  /** Returns all of them, sorted. */
  private Stream<Found> sorted() {
    return found.stream().sorted(Comparator.comparing(Found::id).thenComparing(Found::version));
  }

  /** Lists them, sorted by id and version; those whose manifest cannot be read are left out. */
  List<PackOnPath> list() {
    return sorted()
        .filter(f -> !f.version().isEmpty())
        .map(f -> new PackOnPath(f.id, f.version(), f.title().get(0), f.title().get(1)))
        .distinct()
        .toList();
  }

  /** Returns the names of the packs, for messages. */
  String known() {
    return found.isEmpty()
        ? "–"
        : sorted().map(Found::name).distinct().collect(Collectors.joining(", "));
  }

  boolean has(String id, String version) {
    return found.stream().anyMatch(f -> f.id.equals(id) && f.version().equals(version));
  }

  /**
   * Reads a pack into memory.
   *
   * @param version the version, or {@code null} for the only one
   * @param asked where the pack is asked for
   * @return {@code null} after a problem
   */
  @Nullable PackFiles read(
      String id, @Nullable String version, Position asked, ProblemList problems) {
    List<Found> candidates =
        found.stream()
            .filter(f -> f.id.equals(id) && (version == null || f.version().equals(version)))
            .sorted(Comparator.comparing(Found::version))
            .toList();
    if (candidates.isEmpty()) {
      problems.add(notFound(id, version, asked));
      return null;
    }
    Set<String> versions =
        candidates.stream().map(Found::version).collect(Collectors.toCollection(TreeSet::new));
    if (versions.size() > 1) {
      problems.error(ProblemId.BAD_VALUE, asked, "version", "–", String.join(", ", versions));
      return null;
    }
    if (candidates.size() > 1) {
      problems.error(
          ProblemId.DUPLICATE_PACK,
          asked,
          id,
          versions.iterator().next(),
          candidates.get(0).place,
          candidates.get(1).place);
      return null;
    }
    return load(candidates.get(0), problems);
  }

  /** Returns the problem of a pack that is nowhere. */
  Problem notFound(String id, @Nullable String version, Position asked) {
    List<String> ids = found.stream().map(Found::id).distinct().sorted().toList();
    String nearest =
        ids.contains(id)
            ? Nearest.of(
                    version == null ? id : id + " " + version,
                    sorted().filter(f -> f.id.equals(id)).map(Found::name).toList())
                .orElse(null)
            : Nearest.of(id, ids).orElse(null);
    return Problem.error(
            ProblemId.PACK_NOT_FOUND, asked, id, version == null ? "" : version, known())
        .withRemedy(nearest);
  }

  private static @Nullable PackFiles load(Found pack, ProblemList problems) {
    PackFiles.Collector collector = new PackFiles.Collector(pack.id, problems);
    for (Map.Entry<String, URL> file : pack.files.entrySet()) {
      try (InputStream in = open(file.getValue())) {
        if (!collector.take(file.getKey(), in)) {
          break;
        }
      } catch (IOException e) {
        String name = pack.id + "/" + file.getKey();
        problems.error(ProblemId.IO_FAILURE, Position.of(name), name, PackFiles.reason(e));
        return null;
      }
    }
    return collector.files(null);
  }

  private static byte[] bytes(URL url, int limit) throws IOException {
    try (InputStream in = open(url)) {
      return in.readNBytes(limit + 1);
    }
  }

  private static InputStream open(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false); // a cached jar would stay open and hide its replacement
    return connection.getInputStream();
  }

  /** Names the jar or folder of an index without the machine's way to it. */
  private static String place(URL index) {
    String whole = index.getPath();
    int end = whole.indexOf("!/");
    if (end < 0) {
      end = Math.max(0, whole.length() - ROOT.length() - "index/".length());
    }
    String[] parts = whole.substring(0, end).split("/", -1);
    int from = index.getProtocol().equals("jar") ? parts.length - 1 : parts.length - 3;
    return List.of(parts).subList(Math.max(0, from), parts.length).stream()
        .collect(Collectors.joining("/"));
  }
}
