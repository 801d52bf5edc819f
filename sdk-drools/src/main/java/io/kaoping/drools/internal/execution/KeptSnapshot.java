package io.kaoping.drools.internal.execution;

import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Observations;
import io.kaoping.assessment.Submission;
import io.kaoping.drools.internal.pack.PackOnTrial;
import io.kaoping.drools.internal.snapshot.Snapshot;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.spi.EngineProvider;
import io.kaoping.spi.KeptCohort;
import io.kaoping.spi.PreparedPack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A submission with its snapshot and what a pack observed of it. */
final class KeptSnapshot implements KeptCohort {
  private final ExecutablePack pack;
  private final Submission submission;
  private final Snapshot snapshot;
  private final EngineMode mode;
  private final Observations observations;
  private final PackPreparation preparation;
  private final EngineProvider.Request request;
  private final Lazy<Optional<PackOnTrial>> onTrial;

  KeptSnapshot(
      ExecutablePack pack,
      Submission submission,
      Snapshot snapshot,
      EngineMode mode,
      Observations observations,
      PackPreparation preparation,
      EngineProvider.Request request) {
    this.pack = pack;
    this.submission = submission;
    this.snapshot = snapshot;
    this.mode = mode;
    this.observations = observations;
    this.preparation = preparation;
    this.request = request;
    this.onTrial = new Lazy<>(() -> PackOnTrial.read(request, pack.identity().digest()));
  }

  Submission submission() {
    return submission;
  }

  Snapshot snapshot() {
    return snapshot;
  }

  EngineMode mode() {
    return mode;
  }

  @Override
  public Observations observations() {
    return observations;
  }

  @Override
  public EngineProvider.Prepared tailored(String name, String overlay) {
    return onTrial
        .value()
        .map(read -> preparation.prepared(read.under(name, overlay), request))
        .orElseGet(() -> changed(name));
  }

  private EngineProvider.Prepared changed(String overlay) {
    String name = pack.identity().toString();
    return new EngineProvider.Prepared(
        name,
        null,
        List.of(
            Problem.error(
                ProblemId.TAILORING_WITHOUT_EFFECT,
                Position.of(overlay),
                Problem.detail("tailoring-changed-pack", name))));
  }

  @Override
  public Observations observations(PreparedPack tailored) {
    return tailored instanceof ExecutablePack other && other.speaksAs(pack)
        ? other.observe(this)
        : tailored.observe(submission, mode);
  }

  /** Returns the places of the observations of those criteria that look at the same in a rubric. */
  Map<String, Integer> known(Rubric rubric) {
    Map<String, Criterion> criteria = new HashMap<>();
    rubric.criteria().forEach(criterion -> criteria.put(criterion.id(), criterion));
    Map<String, Integer> known = new HashMap<>();
    for (SubjectKind kind : SubjectKind.values()) {
      List<Criterion> here = pack.rubric().criteria(kind);
      for (int place = 0; place < here.size(); place++) {
        Criterion criterion = here.get(place);
        if (looksAtTheSame(criterion, criteria.get(criterion.id()))) {
          known.put(criterion.id(), place);
        }
      }
    }
    return known;
  }

  private static boolean looksAtTheSame(Criterion criterion, @Nullable Criterion other) {
    return other != null
        && criterion.subject() == other.subject()
        && Objects.equals(criterion.appliesWhen(), other.appliesWhen())
        && criterion.observed().equals(other.observed());
  }
}
