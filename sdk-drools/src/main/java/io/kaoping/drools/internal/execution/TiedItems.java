package io.kaoping.drools.internal.execution;

import io.kaoping.assessment.SubmissionChange;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.checklist.Link;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which items are tied to which, whatever the kind of tie and whichever of the two states it. */
final class TiedItems {
  private final Map<String, List<String>> ties = new HashMap<>();
  private final Map<String, String> owners = new HashMap<>();

  /** Looks at the items of a submission as they are, and as they were before a change. */
  TiedItems(SubmissionChange change) {
    tie(change.after().items());
    tie(change.items().gone());
    change.after().items().forEach(this::own);
    change.items().gone().forEach(this::own);
  }

  private void own(ChecklistItem item) {
    if (ties.containsKey(item.id())) {
      owners.putIfAbsent(item.id(), item.owner());
    }
  }

  private void tie(List<ChecklistItem> items) {
    for (ChecklistItem item : items) {
      for (Link link : item.links()) {
        ties.computeIfAbsent(item.id(), id -> new ArrayList<>()).add(link.to());
        ties.computeIfAbsent(link.to(), id -> new ArrayList<>()).add(item.id());
      }
    }
  }

  /** Adds the owners of all items that are tied to one, directly or through others. */
  void addOwners(String item, Set<String> all) {
    if (!ties.containsKey(item)) {
      return;
    }
    Set<String> tied = new HashSet<>(Set.of(item));
    Deque<String> next = new ArrayDeque<>(tied);
    while (!next.isEmpty()) {
      String each = next.remove();
      String owner = owners.get(each);
      if (owner != null) {
        all.add(owner);
      }
      for (String id : ties.getOrDefault(each, List.of())) {
        if (tied.add(id)) {
          next.add(id);
        }
      }
    }
  }
}
