package io.kaoping.drools.internal.pack;

import io.kaoping.drools.internal.pack.YamlNode.Mapping;
import io.kaoping.problem.Position;
import io.kaoping.problem.ProblemId;
import io.kaoping.spi.RubricSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds a pack and every pack that it includes: on the class path, else as a folder beside the
 * folder of the including pack.
 */
final class PackLoader {
  private static final String VOCABULARY = PackDocument.VOCABULARY.file();
  private static final String RUBRIC = TableRubric.YAML;
  private static final String MANIFEST = PackDocument.MANIFEST.file();

  private final ClassPathPacks classPath;
  private final Map<String, RubricSource> sources;
  private final ProblemList problems;
  private final Map<String, String> loaded = new LinkedHashMap<>();
  private boolean complete = true;

  PackLoader(ClassPathPacks classPath, Map<String, RubricSource> sources, ProblemList problems) {
    this.classPath = classPath;
    this.sources = sources;
    this.problems = problems;
  }

  /** Loads a pack and its includes; returns {@code null} when nothing of it could be read. */
  @Nullable PackSource load(PackFiles files) {
    return load(files, List.of());
  }

  /** Tells whether every document and every included pack could be read. */
  boolean complete() {
    return complete;
  }

  private @Nullable PackSource load(PackFiles files, List<String> way) {
    String path = TableRubric.find(files, sources, problems);
    boolean yaml = RUBRIC.equals(path);
    complete &= path != null;
    boolean inTable = !yaml && !files.files().containsKey(MANIFEST);
    Mapping manifest = inTable && path != null ? inTable(files, path) : document(files, MANIFEST);
    Mapping vocabulary =
        yaml || files.files().containsKey(VOCABULARY) ? document(files, VOCABULARY) : null;
    Mapping rubric = yaml ? document(files, RUBRIC) : null;
    if (manifest == null) {
      return null;
    }
    String id = manifest.textOf("id");
    loaded.putIfAbsent(id, files.nameOf(MANIFEST));
    problems.source(files.nameOf(PackMessages.ZH));
    problems.source(files.nameOf(PackMessages.EN));
    List<String> further = new ArrayList<>(way);
    further.add(id);
    List<PackSource> includes = new ArrayList<>();
    Fields fields = new Fields(manifest, new ProblemList()); // the manifest's reader says it all
    for (Fields include : fields.list("includes")) {
      PackSource included = include(files, include, further);
      if (included != null) {
        includes.add(included);
      } else {
        complete = false;
      }
    }
    PackSource source =
        new PackSource(
            inTable ? files.with(MANIFEST, PackDigest.canonical(List.of(manifest))) : files,
            manifest,
            List.of(vocabulary == null ? PackSource.nothing(files.nameOf(VOCABULARY)) : vocabulary),
            rubric == null ? PackSource.nothing(files.nameOf(RUBRIC)) : rubric,
            Map.of(),
            includes);
    return path == null || yaml ? source : withTable(source, path);
  }

  /** Reads which pack it is from the file of its rubric, or says that there is no pack.yaml. */
  private @Nullable Mapping inTable(PackFiles files, String path) {
    int before = problems.size();
    Mapping manifest = TableRubric.manifest(files, path, sources, problems);
    if (manifest == null && problems.size() == before) {
      return document(files, MANIFEST);
    }
    complete &= manifest != null;
    return manifest;
  }

  /** Reads a rubric that is no YAML, which may use the terms of included packs. */
  private PackSource withTable(PackSource source, String path) {
    Mapping vocabulary = source.vocabularies().get(0);
    TableRubric table =
        TableRubric.read(
            source.files(), path, source.manifest(), vocabulary, source.terms(), sources, problems);
    if (table == null) {
      complete = false;
      return source;
    }
    PackFiles files = source.files().with(path, table.canonical());
    return new PackSource(
        files,
        source.manifest(),
        List.of(vocabulary, table.vocabulary()),
        table.rubric(),
        table.messages(),
        source.includes());
  }

  private @Nullable PackSource include(PackFiles by, Fields include, List<String> way) {
    String id = include.text("pack");
    String version = include.text("version");
    if (id == null || version == null || id.isBlank()) {
      return null;
    }
    Position asked = include.at("pack");
    if (way.contains(id)) {
      problems.error(ProblemId.CYCLIC_INCLUDE, asked, String.join(" → ", way) + " → " + id);
      return null;
    }
    String before = loaded.get(id);
    if (before != null) {
      problems.error(ProblemId.DUPLICATE_PACK, asked, id, version, before, by.nameOf(MANIFEST));
      return null;
    }
    PackFiles files = find(by, id, version, asked);
    PackSource included = files == null ? null : load(files, way);
    if (included != null && !(included.id().equals(id) && included.version().equals(version))) {
      problems.add(
          classPath
              .notFound(id, version, asked)
              .withRemedy(included.id() + " " + included.version()));
      return null;
    }
    return included;
  }

  private @Nullable PackFiles find(PackFiles by, String id, String version, Position asked) {
    Path folder = by.folder();
    if (!classPath.has(id, version)
        && folder != null
        && id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
      Path sibling = folder.toAbsolutePath().normalize().resolveSibling(id);
      if (Files.isDirectory(sibling)) {
        return PackFiles.folder(sibling, problems);
      }
    }
    return classPath.read(id, version, asked, problems);
  }

  private @Nullable Mapping document(PackFiles files, String path) {
    byte[] bytes = files.files().get(path);
    String name = files.nameOf(path);
    problems.source(name);
    if (bytes == null) {
      problems.error(ProblemId.MISSING_FILE, Position.of(name), path);
      complete = false;
      return null;
    }
    SourceText text = SourceText.of(name, bytes, YamlReader.MAXIMUM_BYTES, problems);
    Mapping mapping = text == null ? null : YamlReader.read(text, problems);
    complete &= mapping != null;
    return mapping;
  }
}
