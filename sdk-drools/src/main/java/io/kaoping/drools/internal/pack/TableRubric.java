package io.kaoping.drools.internal.pack;

import io.kaoping.drools.internal.pack.YamlNode.Entry;
import io.kaoping.drools.internal.pack.YamlNode.Kind;
import io.kaoping.drools.internal.pack.YamlNode.Mapping;
import io.kaoping.drools.internal.pack.YamlNode.Scalar;
import io.kaoping.drools.internal.pack.YamlNode.Sequence;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.problem.Severity;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Vocabulary;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.RubricDocument;
import io.kaoping.spi.RubricFile;
import io.kaoping.spi.RubricSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rubric of a pack that is held in another file than {@code rubric.yaml}: a plugin turns it
 * into the documents for which it stands, each piece with its place.
 *
 * @param path the file
 * @param basis on what its reading rests besides the files of the pack
 * @param rubric the rubric
 * @param vocabulary what the file adds to the vocabulary
 * @param messages what stands in for messages that the pack does not have, by key
 */
record TableRubric(
    String path, String basis, Mapping rubric, Mapping vocabulary, Map<String, Wording> messages) {
  static final String YAML = PackDocument.RUBRIC.file();

  /** How a file is called, before its ending, that holds a rubric. */
  private static final Set<String> STEMS = Set.of("rubric", "评分细则");

  /** Tells whether a file of a pack holds a rubric that is no YAML. */
  static boolean isOne(String path) {
    int dot = path.lastIndexOf('.');
    return dot > 0 && STEMS.contains(path.substring(0, dot)) && !path.equals(YAML);
  }

  /**
   * Returns the file that holds the rubric: rubric.yaml or one that a plugin reads, else one that
   * nobody reads; {@code null} when there are several.
   */
  static @Nullable String find(
      PackFiles files, Map<String, RubricSource> sources, ProblemList problems) {
    List<String> others = files.files().keySet().stream().filter(TableRubric::isOne).toList();
    List<String> found = new ArrayList<>();
    if (files.files().containsKey(YAML)) {
      found.add(YAML);
    }
    others.stream().filter(path -> source(path, sources) != null).forEach(found::add);
    for (String other : found.subList(Math.min(1, found.size()), found.size())) {
      problems.error(
          ProblemId.DUPLICATE_ID,
          Position.of(files.nameOf(other)),
          files.name(),
          "rubric",
          files.nameOf(found.get(0)));
    }
    if (found.isEmpty()) {
      return others.isEmpty() ? YAML : others.get(0);
    }
    return found.size() > 1 ? null : found.get(0);
  }

  private static @Nullable RubricSource source(String path, Map<String, RubricSource> sources) {
    String ending = ending(path);
    return sources.values().stream()
        .filter(source -> source.endings().contains(ending))
        .findFirst()
        .orElse(null);
  }

  private static String ending(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a rubric; returns {@code null} after a problem.
   *
   * @param vocabulary vocabulary.yaml
   * @param known the terms of vocabulary.yaml and of the included packs
   */
  static @Nullable TableRubric read(
      PackFiles files,
      String path,
      Mapping manifest,
      Mapping vocabulary,
      Vocabulary known,
      Map<String, RubricSource> sources,
      ProblemList problems) {
    String name = files.nameOf(path);
    problems.source(name);
    RubricSource source = source(path, sources);
    if (source == null) {
      Set<String> endings = new TreeSet<>();
      sources.values().forEach(s -> endings.addAll(s.endings()));
      problems.error(
          ProblemId.MISSING_PLUGIN,
          Position.of(name),
          "RubricSource",
          "." + ending(path),
          endings.isEmpty() ? "–" : "." + String.join(", .", endings));
      return null;
    }
    ProblemList pieces = new ProblemList();
    RubricDocument document =
        source.read(
            new RubricFile(
                name,
                Objects.requireNonNull(files.files().get(path)),
                known,
                entries(vocabulary, "phrases"),
                ((Parameter.Named) manifest.parameter()).values(),
                companions(files, source),
                (text, at) -> piece(text, at, pieces)));
    document.problems().forEach(problems::add);
    pieces.sorted().forEach(problems::add);
    boolean refused =
        pieces.refused()
            || document.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR);
    return refused
        ? null
        : new TableRubric(
            path,
            source.basis(),
            tree(document.rubric()),
            tree(document.vocabulary()),
            document.messages());
  }

  /**
   * Reads which pack it is from the file of its rubric; returns {@code null} when that does not say
   * so, or after a problem.
   */
  static @Nullable Mapping manifest(
      PackFiles files, String path, Map<String, RubricSource> sources, ProblemList problems) {
    RubricSource source = source(path, sources);
    if (source == null) {
      return null;
    }
    ProblemList found = new ProblemList();
    RubricFile file =
        new RubricFile(
            files.nameOf(path),
            Objects.requireNonNull(files.files().get(path)),
            Vocabulary.NONE,
            Map.of(),
            Map.of(),
            Map.of(),
            (text, at) -> piece(text, at, found));
    Optional<RubricDocument.Placed> document = source.manifest(file, found::add);
    found.sorted().forEach(problems::add);
    return document.isEmpty() || found.refused() ? null : tree(document.get());
  }

  private static Map<String, byte[]> companions(PackFiles files, RubricSource source) {
    Map<String, byte[]> there = new TreeMap<>(files.files());
    there.keySet().retainAll(source.companions());
    return there;
  }

  /** Returns the files that go with a rubric of a kind that a plugin reads. */
  static Set<String> companions(String path, Map<String, RubricSource> sources) {
    RubricSource source = isOne(path) ? source(path, sources) : null;
    return source == null ? Set.of() : source.companions();
  }

  /**
   * Returns what counts in the digest of a pack in place of the file: saving a workbook again
   * changes its bytes, but not what the pack says.
   */
  byte[] canonical() {
    Map<String, Parameter> said = new LinkedHashMap<>();
    said.put("basis", new Parameter.Text(basis));
    new TreeMap<>(messages)
        .forEach(
            (key, wording) -> {
              said.put(key + ".zh", new Parameter.Text(wording.zh()));
              said.put(key + ".en", new Parameter.Text(wording.en()));
            });
    YamlNode rest = node(new Parameter.Named(said), "", rubric.at(), Map.of());
    return PackDigest.canonical(List.of(rubric, vocabulary, rest));
  }

  private static Map<String, Parameter> entries(Mapping document, String key) {
    return document.find(key) instanceof Mapping mapping
            && mapping.parameter() instanceof Parameter.Named named
        ? named.values()
        : Map.of();
  }

  /** Reads a piece of YAML that stands in a cell; what is wrong with it is told at the cell. */
  private static Parameter.Named piece(String text, Position at, ProblemList problems) {
    ProblemList own = new ProblemList();
    Mapping mapping = YamlReader.read(SourceText.of(at.toString(), text), own);
    for (Problem problem : own.sorted()) {
      problems.add(
          new Problem(problem.id(), problem.severity(), at, problem.arguments(), problem.remedy()));
    }
    return mapping != null && mapping.parameter() instanceof Parameter.Named named
        ? named
        : new Parameter.Named(Map.of());
  }

  private static Mapping tree(RubricDocument.Placed document) {
    return (Mapping) node(document.content(), "", document.at(), document.places());
  }

  private static YamlNode node(
      Parameter parameter, String path, Position whole, Map<String, Position> places) {
    Position at = places.getOrDefault(path, whole);
    if (parameter instanceof Parameter.Named named) {
      Map<String, Entry> entries = new LinkedHashMap<>();
      named
          .values()
          .forEach(
              (key, value) -> {
                YamlNode child = node(value, path.isEmpty() ? key : path + "." + key, at, places);
                entries.put(key, new Entry(child.at(), child));
              });
      return new Mapping(entries, at);
    }
    if (parameter instanceof Parameter.Many many) {
      List<YamlNode> items = new ArrayList<>();
      for (Parameter value : many.values()) {
        items.add(node(value, path + "[" + items.size() + "]", at, places));
      }
      return new Sequence(items, at);
    }
    if (parameter instanceof Parameter.Number number) {
      return new Scalar(number.value().toPlainString(), Kind.NUMBER, at, "");
    }
    if (parameter instanceof Parameter.YesNo yesNo) {
      return new Scalar(Boolean.toString(yesNo.value()), Kind.YES_NO, at, "");
    }
    return new Scalar(((Parameter.Text) parameter).value(), Kind.TEXT, at, "");
  }
}
