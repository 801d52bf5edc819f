package io.kaoping;

import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.scoring.StandardScoring;
import io.kaoping.spi.AssessmentFormat;
import io.kaoping.spi.CriterionForm;
import io.kaoping.spi.EngineProvider;
import io.kaoping.spi.Plugin;
import io.kaoping.spi.RubricSource;
import io.kaoping.spi.ScoringModel;
import io.kaoping.spi.SubmissionFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The plugins of one class loader, by kind and id; what is wrong with them is a problem. */
final class PluginRegistry {
  private final List<Problem> problems = new ArrayList<>();
  private final List<InstalledPlugin> installed = new ArrayList<>();
  private final Map<String, CriterionForm> forms;
  private final Map<String, ScoringModel> models;
  private final Map<String, EngineProvider> engines;
  private final Map<String, RubricSource> rubricSources;
  private final Map<String, SubmissionFormat> submissionFormats;
  private final Map<String, AssessmentFormat> assessmentFormats;

  PluginRegistry(ClassLoader loader) {
    forms =
        register(
            CriterionForm.class,
            StandardScoring.forms(),
            ServiceLoader.load(CriterionForm.class, loader));
    models =
        register(
            ScoringModel.class,
            StandardScoring.models(),
            ServiceLoader.load(ScoringModel.class, loader));
    engines =
        register(EngineProvider.class, List.of(), ServiceLoader.load(EngineProvider.class, loader));
    rubricSources =
        register(RubricSource.class, List.of(), ServiceLoader.load(RubricSource.class, loader));
    submissionFormats =
        register(
            SubmissionFormat.class, List.of(), ServiceLoader.load(SubmissionFormat.class, loader));
    assessmentFormats =
        register(
            AssessmentFormat.class, List.of(), ServiceLoader.load(AssessmentFormat.class, loader));
  }

  private <P extends Plugin> Map<String, P> register(
      Class<P> kind, List<P> own, ServiceLoader<P> found) {
    Map<String, P> byId = new TreeMap<>();
    own.forEach(plugin -> add(kind, plugin, byId));
    Iterator<P> plugins = found.iterator();
    while (true) {
      try {
        if (!plugins.hasNext()) {
          return byId;
        }
        add(kind, plugins.next(), byId);
      } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
        Problem problem =
            Problem.error(
                ProblemId.BROKEN_PLUGIN,
                Position.of(kind.getSimpleName()),
                kind.getSimpleName(),
                String.valueOf(e.getMessage()));
        if (problems.contains(problem)) {
          // the loader itself fails, and would again and again
          return byId;
        }
        problems.add(problem);
      }
    }
  }

  private <P extends Plugin> void add(Class<P> kind, P plugin, Map<String, P> byId) {
    String type = plugin.getClass().getName();
    Position position = Position.of(type);
    if (plugin.spiVersion() != Plugin.SPI_VERSION) {
      problems.add(
          Problem.error(
              ProblemId.SPI_MISMATCH,
              position,
              plugin.id(),
              Integer.toString(plugin.spiVersion()),
              Integer.toString(Plugin.SPI_VERSION)));
      return;
    }
    P other = byId.putIfAbsent(plugin.id(), plugin);
    if (other != null) {
      problems.add(
          Problem.error(
              ProblemId.DUPLICATE_PLUGIN,
              position,
              kind.getSimpleName(),
              plugin.id(),
              other.getClass().getName(),
              type));
      return;
    }
    installed.add(
        new InstalledPlugin(kind.getSimpleName(), plugin.id(), plugin.spiVersion(), type));
  }

  List<Problem> problems() {
    return problems;
  }

  List<InstalledPlugin> installed() {
    return installed.stream()
        .sorted(Comparator.comparing(InstalledPlugin::kind).thenComparing(InstalledPlugin::id))
        .toList();
  }

  Map<String, CriterionForm> forms() {
    return forms;
  }

  Map<String, ScoringModel> models() {
    return models;
  }

  Map<String, EngineProvider> engines() {
    return engines;
  }

  Map<String, RubricSource> rubricSources() {
    return rubricSources;
  }

  Collection<SubmissionFormat> submissionFormats() {
    return submissionFormats.values();
  }

  Map<String, AssessmentFormat> assessmentFormats() {
    return assessmentFormats;
  }
}
