package io.kaoping.drools.internal.pack;

import io.kaoping.drools.internal.pack.YamlNode.Mapping;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A pack as it was found: its files, the trees of its YAML documents, and the packs it includes,
 * not yet understood.
 *
 * @param files its files
 * @param manifest pack.yaml
 * @param vocabulary vocabulary.yaml
 * @param rubric rubric.yaml
 * @param includes the included packs, in the order of the manifest
 */
record PackSource(
    PackFiles files,
    Mapping manifest,
    Mapping vocabulary,
    Mapping rubric,
    List<PackSource> includes) {
  /** Copies the list. */
  PackSource {
    includes = List.copyOf(includes);
  }

  String id() {
    return manifest.textOf("id");
  }

  String version() {
    return manifest.textOf("version");
  }

  PackSource withManifest(Mapping changed) {
    return new PackSource(files, changed, vocabulary, rubric, includes);
  }

  PackSource withRubric(Mapping changed) {
    return new PackSource(files, manifest, vocabulary, changed, includes);
  }

  /** Returns this pack with itself and every included pack changed. */
  PackSource mapAll(UnaryOperator<PackSource> change) {
    PackSource changed = change.apply(this);
    return new PackSource(
        changed.files,
        changed.manifest,
        changed.vocabulary,
        changed.rubric,
        includes.stream().map(p -> p.mapAll(change)).toList());
  }

  /** Visits this pack and then every included pack. */
  void forAll(Consumer<PackSource> visitor) {
    visitor.accept(this);
    includes.forEach(p -> p.forAll(visitor));
  }

  /** Returns the empty document that stands in for one that could not be read. */
  static Mapping nothing(String name) {
    return new Mapping(Map.of(), io.kaoping.problem.Position.of(name));
  }
}
