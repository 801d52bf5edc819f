package io.kaoping.spi;

import io.kaoping.problem.Position;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Vocabulary;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * The file that holds the rubric of a pack, and what the pack says elsewhere.
 *
 * @param name the file as problems name it
 * @param content its bytes
 * @param vocabulary the vocabulary of vocabulary.yaml and of the included packs, as far as it could
 *     be read
 * @param phrases which words of the rubric stand for what, from vocabulary.yaml: the mapping of a
 *     measure, or a condition
 * @param manifest what pack.yaml says, with what it decides under {@code decisions}
 * @param companions the further files that the source asked for and that are there, by name
 * @param yaml reads a piece of YAML that stands in the file
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RubricFile(
    String name,
    byte[] content,
    Vocabulary vocabulary,
    Map<String, Parameter> phrases,
    Map<String, Parameter> manifest,
    Map<String, byte[]> companions,
    Yaml yaml) {
  /** Reads a piece of YAML with the rules of the engine. */
  @FunctionalInterface
  public interface Yaml {
    /**
     * Returns what a piece of YAML says; nothing after a problem, which the engine tells itself.
     *
     * @param text a mapping
     * @param at where it stands
     */
    Parameter.Named read(String text, Position at);
  }

  /** Copies the mappings in their order. */
  public RubricFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(content, "content");
    phrases = Collections.unmodifiableMap(new LinkedHashMap<>(phrases));
    manifest = Collections.unmodifiableMap(new LinkedHashMap<>(manifest));
    companions = Collections.unmodifiableMap(new TreeMap<>(companions));
  }
}
