package io.kaoping.drools.internal.pack;

import io.kaoping.drools.internal.pack.YamlNode.Mapping;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Vocabulary;
import io.kaoping.rubric.Wording;
import java.util.LinkedHashMap;
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
 * @param vocabularies vocabulary.yaml, and what the file of the rubric adds to it
 * @param rubric rubric.yaml, or the document for which another file stands
 * @param messages what stands in for messages that the message files do not have, by key
 * @param includes the included packs, in the order of the manifest
 */
record PackSource(
    PackFiles files,
    Mapping manifest,
    List<Mapping> vocabularies,
    Mapping rubric,
    Map<String, Wording> messages,
    List<PackSource> includes) {
  /** Copies the lists. */
  PackSource {
    vocabularies = List.copyOf(vocabularies);
    messages = Map.copyOf(messages);
    includes = List.copyOf(includes);
  }

  String id() {
    return manifest.textOf("id");
  }

  String version() {
    return manifest.textOf("version");
  }

  PackSource withManifest(Mapping changed) {
    return new PackSource(files, changed, vocabularies, rubric, messages, includes);
  }

  PackSource withRubric(Mapping changed) {
    return new PackSource(files, manifest, vocabularies, changed, messages, includes);
  }

  /** Returns this pack with itself and every included pack changed. */
  PackSource mapAll(UnaryOperator<PackSource> change) {
    PackSource changed = change.apply(this);
    return new PackSource(
        changed.files,
        changed.manifest,
        changed.vocabularies,
        changed.rubric,
        changed.messages,
        includes.stream().map(p -> p.mapAll(change)).toList());
  }

  /** Visits this pack and then every included pack. */
  void forAll(Consumer<PackSource> visitor) {
    visitor.accept(this);
    includes.forEach(p -> p.forAll(visitor));
  }

  /** Returns the terms of this pack and of those it includes, as far as they can be read. */
  Vocabulary terms() {
    VocabularyReader reader = new VocabularyReader(new ProblemList()); // said where it is checked
    forAll(pack -> pack.vocabularies.forEach(reader::add));
    return reader.vocabulary();
  }

  /** Returns the documents of this pack as they are written, by file. */
  Map<String, Parameter.Named> documents() {
    Map<String, Parameter> terms = new LinkedHashMap<>();
    for (Mapping document : vocabularies) {
      named(document)
          .values()
          .forEach((group, entries) -> terms.merge(group, entries, PackSource::together));
    }
    return Map.of(
        PackDocument.MANIFEST.file(), named(manifest),
        PackDocument.VOCABULARY.file(), new Parameter.Named(terms),
        PackDocument.RUBRIC.file(), named(rubric));
  }

  private static Parameter together(Parameter first, Parameter second) {
    if (!(first instanceof Parameter.Named one && second instanceof Parameter.Named other)) {
      return first;
    }
    Map<String, Parameter> all = new LinkedHashMap<>(one.values());
    other.values().forEach(all::putIfAbsent);
    return new Parameter.Named(all);
  }

  private static Parameter.Named named(Mapping document) {
    return (Parameter.Named) document.parameter();
  }

  /** Returns the empty document that stands in for one that could not be read. */
  static Mapping nothing(String name) {
    return new Mapping(Map.of(), io.kaoping.problem.Position.of(name));
  }
}
