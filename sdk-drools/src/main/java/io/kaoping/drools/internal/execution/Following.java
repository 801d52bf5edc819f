package io.kaoping.drools.internal.execution;

import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Observations;
import io.kaoping.assessment.Submission;
import io.kaoping.assessment.SubmissionChange;
import io.kaoping.drools.internal.snapshot.Snapshot;
import io.kaoping.spi.FollowedCohort;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A submission that is observed again where changes touch it. From the first change on a snapshot
 * is handed from each generation to the next, which changes it in place; whoever comes to a
 * generation that has handed it on makes another.
 */
final class Following implements FollowedCohort {
  /** More elements than these that differ are not taken over one by one. */
  private static final int MOST_IN_PLACE = 64;

  private final ExecutablePack pack;
  private final EngineMode mode;
  private final Submission submission;
  private final Observations observations;
  private final AtomicReference<@Nullable Snapshot> snapshot;
  private volatile @Nullable TiedItems ties;
  private volatile @Nullable Boolean tellsLater;

  Following(
      ExecutablePack pack,
      EngineMode mode,
      Submission submission,
      Observations observations,
      @Nullable Snapshot snapshot,
      @Nullable TiedItems ties) {
    this.pack = pack;
    this.mode = mode;
    this.submission = submission;
    this.observations = observations;
    this.snapshot = new AtomicReference<>(snapshot);
    this.ties = ties;
  }

  @Override
  public Observations observations() {
    return observations;
  }

  @Override
  public FollowedCohort after(SubmissionChange change) {
    Submission changed = change.after();
    if (change.before() != submission) {
      throw new IllegalArgumentException("change is not of the submission that is followed");
    }
    if (!change.onlyData() || !pack.separable(mode)) {
      return new Following(pack, mode, changed, pack.observe(changed, mode), null, null);
    }
    TiedItems tied = ties(change);
    Set<String> touched = pack.touched(change, tied);
    Snapshot after = take(change);
    List<Observations.Row> again = pack.observe(after, touched, mode);
    List<Observations.Row> rows = new ArrayList<>(observations.subjects());
    int next = 0;
    for (int i = 0; i < rows.size() && next < again.size(); i++) {
      Observations.Row before = rows.get(i);
      if (before.subject().equals(again.get(next).subject())) {
        rows.set(i, again.get(next).keeping(before));
        next++;
      }
    }
    boolean noticed = !DataNotices.unaffected(change, pack.vocabulary(), this::tellsLater);
    Following following =
        new Following(
            pack,
            mode,
            changed,
            new Observations(
                rows,
                observations.execution(),
                noticed ? DataNotices.of(changed, pack.vocabulary()) : observations.notices()),
            after,
            tied);
    following.tellsLater = noticed ? null : tellsLater;
    return following;
  }

  private boolean tellsLater() {
    Boolean known = tellsLater;
    if (known == null) {
      known = AsOfNotices.tellsLater(submission);
      tellsLater = known;
    }
    return known;
  }

  /** Returns the ties before and after a change, which are mostly those known. */
  private TiedItems ties(SubmissionChange change) {
    TiedItems known = ties;
    if (known != null && change.keepsTies()) {
      return known;
    }
    TiedItems made = new TiedItems(change);
    if (change.keepsTies()) {
      ties = made;
    }
    return made;
  }

  /** Returns a snapshot of the changed submission that nobody else has. */
  private Snapshot take(SubmissionChange change) {
    Snapshot known = snapshot.getAndSet(null);
    if (known == null) {
      return pack.snapshot(change.after());
    }
    if (change.size() <= MOST_IN_PLACE && pack.fits(known, change)) {
      known.change(change);
      return known;
    }
    snapshot.set(known);
    return pack.snapshot(change.after());
  }
}
