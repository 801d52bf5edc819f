package io.kaoping.drools.internal.snapshot;

import io.kaoping.checklist.Link;
import io.kaoping.drools.authoring.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ties between all items of a snapshot, in both directions. */
final class Ties {
  private final Map<String, ItemData> items = new HashMap<>();
  private final Map<Link, List<Item>> backwards = new HashMap<>();

  Ties(List<ItemData> all) {
    all.forEach(item -> items.put(item.id(), item));
    for (ItemData item : all) {
      for (Link link : item.source().links()) {
        List<Item> sources = backwards.computeIfAbsent(link, l -> new ArrayList<>());
        if (!sources.contains(item)) {
          sources.add(item);
        }
      }
    }
    backwards.values().forEach(list -> list.sort(Comparator.comparing(Item::id)));
  }

  List<Item> from(ItemData item, String kind) {
    List<Item> linked = List.of();
    for (Link link : item.source().links()) {
      ItemData other = link.kind().equals(kind) ? items.get(link.to()) : null;
      if (other != null && !linked.contains(other)) {
        if (linked.isEmpty()) {
          linked = new ArrayList<>(2);
        }
        linked.add(other);
      }
    }
    if (linked.size() > 1) {
      linked.sort(Comparator.comparing(Item::id));
    }
    return linked;
  }

  List<Item> to(ItemData item, String kind) {
    return backwards.getOrDefault(new Link(kind, item.id()), List.of());
  }
}
