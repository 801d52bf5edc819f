package io.kaoping.drools.internal.session;

import io.kaoping.drools.internal.snapshot.Layout;
import io.kaoping.drools.internal.snapshot.Snapshot;
import io.kaoping.drools.internal.snapshot.SubjectData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A snapshot as rules see it; for one thread. */
final class SnapshotFacts {
  private final Snapshot snapshot;
  private final List<SubjectFact> subjects;
  private @Nullable Map<String, SubjectFact> byId;
  private @Nullable Ties ties;

  SnapshotFacts(Snapshot snapshot) {
    this.snapshot = snapshot;
    List<SubjectData> all = snapshot.subjects();
    this.subjects = new ArrayList<>(all.size());
    for (SubjectData data : all) {
      subjects.add(new SubjectFact(this, data, subjects.size()));
    }
  }

  Layout layout() {
    return snapshot.layout();
  }

  Snapshot snapshot() {
    return snapshot;
  }

  /** Returns the subjects in the snapshot's order. */
  List<SubjectFact> subjects() {
    return subjects;
  }

  SubjectFact subject(String id) {
    if (byId == null) {
      byId = new HashMap<>();
      for (SubjectFact subject : subjects) {
        byId.put(subject.id(), subject);
      }
    }
    return Objects.requireNonNull(byId.get(id), id);
  }

  Ties ties() {
    if (ties == null) {
      List<ItemFact> items = new ArrayList<>();
      subjects.forEach(subject -> subject.forEachItem(items::add));
      ties = new Ties(items);
    }
    return ties;
  }
}
