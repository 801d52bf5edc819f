package io.kaoping.spi;

import io.kaoping.problem.Problem;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** An engine that reads rule packs and observes submissions with them. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface EngineProvider extends Plugin {
  /**
   * Prepares one pack with everything that it includes. It throws nothing that a pack can cause.
   */
  Prepared prepare(Request request);

  /** Lists the packs on the class path, sorted by id and version. */
  List<PackOnPath> packsOnPath(ClassLoader classLoader);

  /**
   * Which pack to prepare.
   *
   * @param id the id of a pack on the class path; {@code null} when a path is given
   * @param version its version; {@code null} for the only one
   * @param path a pack folder or jar; {@code null} when an id is given
   * @param tailoring overlay files, applied in order
   * @param classLoader where packs on the class path, also included ones, are looked for
   * @param forms the criterion forms that may be named, by id
   * @param scoringModels the scoring models that may be named, by id
   * @param rubricSources what reads rubrics that are no YAML, by id
   */
  record Request(
      @Nullable String id,
      @Nullable String version,
      @Nullable Path path,
      List<Path> tailoring,
      ClassLoader classLoader,
      Map<String, CriterionForm> forms,
      Map<String, ScoringModel> scoringModels,
      Map<String, RubricSource> rubricSources) {
    /** Copies the collections; the ids are sorted, for the messages that list them. */
    public Request {
      tailoring = List.copyOf(tailoring);
      forms = Collections.unmodifiableMap(new TreeMap<>(forms));
      scoringModels = Collections.unmodifiableMap(new TreeMap<>(scoringModels));
      rubricSources = Collections.unmodifiableMap(new TreeMap<>(rubricSources));
    }
  }

  /**
   * A pack on the class path.
   *
   * @param id its id
   * @param version its version
   * @param titleZh its Chinese title
   * @param titleEn its English title
   */
  record PackOnPath(String id, String version, String titleZh, String titleEn) {}

  /**
   * What became of a request.
   *
   * @param name how to call the pack: its id and version as far as they are known
   * @param pack the pack, or {@code null} when there is an error among the problems
   * @param problems errors and notices, in the order of the source
   */
  record Prepared(String name, @Nullable PreparedPack pack, List<Problem> problems) {
    /** Copies the problems. */
    public Prepared {
      problems = List.copyOf(problems);
    }
  }
}
