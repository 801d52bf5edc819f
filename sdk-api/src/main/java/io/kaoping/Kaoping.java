package io.kaoping;

import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Submission;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.PackException;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.problem.Severity;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Rubric;
import io.kaoping.scoring.CohortScoring;
import io.kaoping.scoring.RubricWords;
import io.kaoping.spi.AssessmentFormat;
import io.kaoping.spi.EngineProvider;
import io.kaoping.spi.ModelTerms;
import io.kaoping.spi.PreparedPack;
import io.kaoping.spi.ScoringModel;
import io.kaoping.spi.SdkVersion;
import io.kaoping.spi.SubmissionFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The assessment 考评 of units and coalitions by rule packs.
 *
 * <pre>{@code
 * Kaoping kaoping = Kaoping.builder()
 *     .pack("qidong", "2025.1")            // from the class path; .pack(Path) for a folder
 *     .build();                            // fails with all problems at once
 * Assessment assessment = kaoping.assess(submission);   // one cohort, as of one date
 * assessment.of("unit-07").grade().title();             // 等次
 * assessment.of("unit-07").explain().text();            // every point, its sentence, its evidence
 * }</pre>
 *
 * <p>An instance is immutable and safe for use by many threads. Make it once and keep it: building
 * reads and compiles the packs, assessing only runs them. Packs are data; plugins (criterion forms,
 * scoring models, formats) are code of the host and are found by {@link java.util.ServiceLoader} in
 * the given class loader, else in that of the thread.
 *
 * <p>The same submission, pack and SDK give the same result to the last byte, whatever the locale,
 * time zone, platform charset, thread or order of the data; nothing reads a clock.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Kaoping {
  private final PluginRegistry plugins;
  private final Map<String, Loaded> packs;
  private final Map<String, List<Problem>> quarantined;
  private final List<Problem> problems;
  private final EngineMode engine;
  private final Builder.@Nullable Scoring chosen;

  /** A usable pack with its scoring. */
  private record Loaded(PreparedPack pack, CohortScoring scoring) {}

  private Kaoping(
      PluginRegistry plugins,
      Map<String, Loaded> packs,
      Map<String, List<Problem>> quarantined,
      List<Problem> problems,
      EngineMode engine,
      Builder.@Nullable Scoring chosen) {
    this.plugins = plugins;
    this.packs = packs;
    this.quarantined = quarantined;
    this.problems = problems;
    this.engine = engine;
    this.chosen = chosen;
  }

  /** Starts a configuration. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the version of this SDK, such as {@code 0.1.0}. */
  public static String version() {
    return SdkVersion.current();
  }

  /**
   * Assesses a cohort with the only pack.
   *
   * @throws AssessmentException if the submission is refused or the pack is quarantined
   * @throws IllegalStateException if there is not exactly one pack
   */
  public Assessment assess(Submission submission) {
    return assess(onlyPack(), submission);
  }

  /**
   * Assesses a cohort with a pack.
   *
   * @param packId the id of a pack of this instance
   * @param submission the cohort; it is checked before anything is computed
   * @throws AssessmentException if the submission is refused, or the pack is quarantined, or the
   *     two executors differ in mode {@link EngineMode#VERIFY}
   * @throws IllegalArgumentException if this instance has no such pack
   */
  public Assessment assess(String packId, Submission submission) {
    return assessed(packId, submission).assessment();
  }

  /**
   * Assesses a cohort with the only pack, to assess it again whenever its data change.
   *
   * @throws AssessmentException if the submission is refused or the pack is quarantined
   * @throws IllegalStateException if there is not exactly one pack
   */
  public AssessedCohort assessed(Submission submission) {
    return assessed(onlyPack(), submission);
  }

  /**
   * Assesses a cohort with a pack, to assess it again whenever its data change.
   *
   * @throws AssessmentException as {@link #assess(String, Submission)}
   * @throws IllegalArgumentException if this instance has no such pack
   */
  public AssessedCohort assessed(String packId, Submission submission) {
    Loaded loaded = loaded(packId);
    return AssessedCohort.of(loaded.pack(), loaded.scoring(), engine, submission);
  }

  /**
   * Returns how a population is assessed by a pack that does not fit into memory.
   *
   * @throws AssessmentException if the pack is quarantined, or compares all subjects before their
   *     totals are made
   * @throws IllegalArgumentException if this instance has no such pack
   */
  public Population population(String packId) {
    Loaded loaded = loaded(packId);
    return Population.of(loaded.pack(), loaded.scoring(), engine);
  }

  /**
   * Keeps a cohort to try changes of the only pack on it.
   *
   * @throws AssessmentException if the submission is refused or the pack is quarantined
   * @throws IllegalStateException if there is not exactly one pack
   */
  public WhatIf whatIf(Submission submission) {
    return whatIf(onlyPack(), submission);
  }

  /**
   * Keeps a cohort to try changes of a pack on it.
   *
   * @throws AssessmentException as {@link #assess(String, Submission)}
   * @throws IllegalArgumentException if this instance has no such pack
   */
  public WhatIf whatIf(String packId, Submission submission) {
    Loaded loaded = loaded(packId);
    return WhatIf.of(
        loaded.pack(),
        loaded.scoring(),
        engine,
        submission,
        changed ->
            new WhatIf.Scored(
                Builder.scoring(chosen, changed.rubric(), plugins),
                Builder.unfit(chosen, changed.rubric(), plugins)));
  }

  /** Returns the ids of the usable packs, in the order in which they were named. */
  public List<String> packs() {
    return List.copyOf(packs.keySet());
  }

  /**
   * Returns a usable pack: its identity, rubric, vocabulary, DRL and cases.
   *
   * @throws AssessmentException if the pack is quarantined
   * @throws IllegalArgumentException if this instance has no such pack
   */
  public PreparedPack pack(String packId) {
    return loaded(packId).pack();
  }

  /**
   * Returns what the rubric of a usable pack means, in words, by the scoring model that it names.
   *
   * @throws AssessmentException if the pack is quarantined
   * @throws IllegalArgumentException if this instance has no such pack
   */
  public RubricWords words(String packId) {
    PreparedPack pack = loaded(packId).pack();
    Rubric rubric = pack.rubric();
    return new RubricWords(
        rubric,
        pack.vocabulary(),
        pack.rationales(),
        plugins.forms(),
        Builder.modelOf(rubric, plugins));
  }

  /** Returns what is wrong with packs, in words a committee can read; notices are among it. */
  public List<Problem> problems() {
    return problems;
  }

  /** Returns the plugins that were found, by kind and id. */
  public List<InstalledPlugin> plugins() {
    return plugins.installed();
  }

  /** Returns the formats in which submissions can be read. */
  public List<SubmissionFormat> submissionFormats() {
    return List.copyOf(plugins.submissionFormats());
  }

  /** Returns the formats in which assessments can be written, by id. */
  public Map<String, AssessmentFormat> assessmentFormats() {
    return Collections.unmodifiableMap(plugins.assessmentFormats());
  }

  private String onlyPack() {
    if (packs.size() + quarantined.size() != 1) {
      throw new IllegalStateException(
          "there is not exactly one pack, name one of " + packs.keySet());
    }
    return (packs.isEmpty() ? quarantined : packs).keySet().iterator().next();
  }

  private Loaded loaded(String packId) {
    Loaded loaded = packs.get(packId);
    if (loaded != null) {
      return loaded;
    }
    List<Problem> wrong = quarantined.get(packId);
    if (wrong != null) {
      List<Problem> why = new ArrayList<>();
      why.add(Problem.error(ProblemId.PACK_QUARANTINED, Position.of(packId), packId));
      why.addAll(wrong);
      throw new AssessmentException("规则包 " + packId + " 已隔离", why);
    }
    throw new IllegalArgumentException("packId is none of " + packs.keySet() + ": " + packId);
  }

  /** Collects what a {@link Kaoping} is made of. It is not safe for use by several threads. */
  public static final class Builder {
    private final List<Wanted> wanted = new ArrayList<>();
    private EngineMode engine = EngineMode.AUTO;
    private BadPackPolicy badPacks = BadPackPolicy.THROW;
    private @Nullable ClassLoader classLoader;
    private @Nullable Scoring scoring;

    /** A scoring model that was asked for, with its parameters if they were given. */
    private record Scoring(String model, @Nullable Parameter parameters) {
      /** Returns a rubric by this model; the pack's parameters stay with the pack's own model. */
      Rubric of(Rubric rubric) {
        boolean own = rubric.scoringModel().equals(model);
        Parameter given = parameters;
        return own && given == null
            ? rubric
            : rubric.scoredBy(model, given == null ? Parameter.NONE : given);
      }
    }

    /** A pack that was asked for. */
    private record Wanted(
        @Nullable String id, @Nullable String version, @Nullable Path path, List<Path> tailoring) {
      Wanted(@Nullable String id, @Nullable String version, @Nullable Path path) {
        this(id, version, path, new ArrayList<>());
      }

      String name() {
        if (path != null) {
          return String.valueOf(path.getFileName());
        }
        return id + (version == null ? "" : " " + version);
      }

      /** Returns the id that was asked for; for a folder or jar the first word of its name. */
      String idOr(String name) {
        return id == null ? name.split(" ", 2)[0] : id;
      }
    }

    private Builder() {}

    /** Adds a pack from the class path; there must be one version of it. */
    public Builder pack(String id) {
      wanted.add(new Wanted(Objects.requireNonNull(id, "id"), null, null));
      return this;
    }

    /** Adds a version of a pack from the class path. */
    public Builder pack(String id, String version) {
      wanted.add(
          new Wanted(
              Objects.requireNonNull(id, "id"), Objects.requireNonNull(version, "version"), null));
      return this;
    }

    /** Adds a pack from a folder or a jar. */
    public Builder pack(Path path) {
      wanted.add(new Wanted(null, null, Objects.requireNonNull(path, "path")));
      return this;
    }

    /**
     * Adds an overlay that changes the pack that was added last; one that is for another pack or
     * changes nothing is a problem.
     *
     * @throws IllegalStateException if no pack was added yet
     */
    public Builder tailoring(Path overlay) {
      if (wanted.isEmpty()) {
        throw new IllegalStateException("add the pack before the overlay " + overlay);
      }
      wanted.get(wanted.size() - 1).tailoring().add(Objects.requireNonNull(overlay, "overlay"));
      return this;
    }

    /** Chooses the executors; usual is {@link EngineMode#AUTO}. */
    public Builder engine(EngineMode mode) {
      this.engine = Objects.requireNonNull(mode, "mode");
      return this;
    }

    /**
     * Chooses the scoring model of all packs, in the place of the one that each names. A pack's
     * parameters are those of the model that it names; another model has none.
     *
     * @param id the id of a scoring model that is installed
     */
    public Builder scoringModel(String id) {
      this.scoring = new Scoring(Objects.requireNonNull(id, "id"), null);
      return this;
    }

    /** Chooses the scoring model of all packs, and its parameters. */
    public Builder scoringModel(String id, Parameter parameters) {
      this.scoring =
          new Scoring(
              Objects.requireNonNull(id, "id"), Objects.requireNonNull(parameters, "parameters"));
      return this;
    }

    /** Chooses what happens to packs that cannot be used; usual is to throw. */
    public Builder onBadPack(BadPackPolicy policy) {
      this.badPacks = Objects.requireNonNull(policy, "policy");
      return this;
    }

    /** Sets where plugins and packs are looked for; usual is the thread's context class loader. */
    public Builder classLoader(ClassLoader loader) {
      this.classLoader = Objects.requireNonNull(loader, "loader");
      return this;
    }

    /** Lists the packs on the class path, sorted by id and version. */
    public List<EngineProvider.PackOnPath> packsOnPath() {
      return engineOf(new PluginRegistry(loader())).packsOnPath(loader());
    }

    /**
     * Builds: finds the plugins, reads, checks and compiles the packs.
     *
     * @throws PackException with everything that is wrong with plugins and packs; under {@link
     *     BadPackPolicy#QUARANTINE} only when a plugin is at fault
     */
    public Kaoping build() {
      PluginRegistry plugins = new PluginRegistry(loader());
      if (!plugins.problems().isEmpty()) {
        throw new PackException("插件不能使用", plugins.problems());
      }
      requireScoringModel(plugins);
      Map<String, Loaded> packs = new LinkedHashMap<>();
      Map<String, List<Problem>> quarantined = new LinkedHashMap<>();
      List<String> bad = new ArrayList<>();
      List<Problem> problems = new ArrayList<>();
      for (Wanted want : wanted) {
        EngineProvider.Prepared prepared = engineOf(plugins).prepare(request(want, plugins));
        List<Problem> found = new ArrayList<>(prepared.problems());
        PreparedPack pack = prepared.pack();
        String id = pack == null ? want.idOr(prepared.name()) : pack.identity().id();
        Loaded same = packs.get(id);
        if (pack != null && same != null) {
          found.add(
              Problem.error(
                  ProblemId.DUPLICATE_PACK,
                  Position.of(want.name()),
                  id,
                  pack.identity().version(),
                  same.pack().identity().toString(),
                  want.name()));
        }
        if (pack != null) {
          found.addAll(unfit(scoring, pack.rubric(), plugins));
        }
        problems.addAll(found);
        if (pack == null || found.stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
          bad.add(prepared.name());
          quarantined.computeIfAbsent(id, i -> new ArrayList<>()).addAll(found);
        } else {
          packs.put(id, new Loaded(pack, scoring(scoring, pack.rubric(), plugins)));
        }
      }
      if (!bad.isEmpty() && badPacks == BadPackPolicy.THROW) {
        throw new PackException("规则包 " + String.join("、", bad) + " 不能使用", problems);
      }
      // an id that is asked for twice, once in vain, does not say which one is meant
      packs.keySet().removeAll(quarantined.keySet());
      return new Kaoping(plugins, packs, quarantined, List.copyOf(problems), engine, scoring);
    }

    private void requireScoringModel(PluginRegistry plugins) {
      Set<String> known = plugins.models().keySet();
      if (scoring != null && !known.contains(scoring.model())) {
        throw new PackException(
            "没有可用的计分模型",
            List.of(
                Problem.error(
                        ProblemId.MISSING_PLUGIN,
                        Position.of("scoring"),
                        "ScoringModel",
                        scoring.model(),
                        String.join(", ", known))
                    .withRemedy(Nearest.of(scoring.model(), known).orElse(null))));
      }
    }

    /** Returns why the scoring model that was asked for cannot be used with a rubric. */
    private static List<Problem> unfit(
        @Nullable Scoring scoring, Rubric rubric, PluginRegistry plugins) {
      List<Problem> problems = new ArrayList<>();
      if (scoring != null) {
        ScoringModel model = modelOf(scoring.of(rubric), plugins);
        new ModelTerms(
                scoring.of(rubric).withoutUnscored(),
                (path, what) ->
                    problems.add(
                        Problem.error(
                            ProblemId.BAD_SCORING,
                            Position.of("scoring", path),
                            model.id(),
                            Problem.detail("said", what.zh(), what.en()))))
            .check(model);
      }
      return problems;
    }

    private static CohortScoring scoring(
        @Nullable Scoring scoring, Rubric rubric, PluginRegistry plugins) {
      Rubric scored = scoring == null ? rubric : scoring.of(rubric);
      return new CohortScoring(scored, plugins.forms(), modelOf(scored, plugins));
    }

    private static ScoringModel modelOf(Rubric rubric, PluginRegistry plugins) {
      return Objects.requireNonNull(plugins.models().get(rubric.scoringModel()), "scoringModel");
    }

    private EngineProvider.Request request(Wanted want, PluginRegistry plugins) {
      return new EngineProvider.Request(
          want.id(),
          want.version(),
          want.path(),
          want.tailoring(),
          loader(),
          plugins.forms(),
          plugins.models(),
          plugins.rubricSources());
    }

    private static EngineProvider engineOf(PluginRegistry plugins) {
      Collection<EngineProvider> engines = plugins.engines().values();
      if (engines.size() > 1) {
        List<EngineProvider> two = List.copyOf(engines);
        throw new PackException(
            "没有可用的引擎",
            List.of(
                Problem.error(
                    ProblemId.DUPLICATE_PLUGIN,
                    Position.of("EngineProvider"),
                    "EngineProvider",
                    two.get(0).id(),
                    two.get(0).getClass().getName(),
                    two.get(1).getClass().getName())));
      }
      if (engines.isEmpty()) {
        throw new PackException(
            "没有可用的引擎",
            List.of(
                Problem.error(
                    ProblemId.MISSING_PLUGIN,
                    Position.of("EngineProvider"),
                    "EngineProvider",
                    "drools",
                    plugins.engines().keySet().toString())));
      }
      return engines.iterator().next();
    }

    private ClassLoader loader() {
      if (classLoader != null) {
        return classLoader;
      }
      ClassLoader context = Thread.currentThread().getContextClassLoader();
      return context != null ? context : Kaoping.class.getClassLoader();
    }
  }
}
