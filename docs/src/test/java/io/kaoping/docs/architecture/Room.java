package io.kaoping.docs.architecture;

import java.util.Locale;
import java.util.Set;

/** A kind of plugin: a folder of {@code plugins/}, and the kinds that its tenants may depend on. */
enum Room {
  PACKS,
  SCORING,
  FORMATS,
  REPORTS,
  AUTHORING,
  TOOLS,
  HOSTS;

  /** The tools that others build on. */
  private static final Set<String> SHARED_TOOLS = Set.of("testkit", "population");

  /** Returns the room with this folder name. */
  static Room of(String folder) {
    return valueOf(folder.toUpperCase(Locale.ROOT));
  }

  /** Whether a tenant of this room may depend on that plugin. */
  boolean mayDependOn(Room other, String plugin) {
    return allowed().contains(other) || (runsTheOthers() && SHARED_TOOLS.contains(plugin));
  }

  private Set<Room> allowed() {
    return switch (this) {
      case PACKS -> Set.of(PACKS);
      case SCORING, FORMATS -> Set.of();
      case AUTHORING -> Set.of(AUTHORING); // a rubric is a table whose cells are sentences
      case REPORTS -> Set.of(FORMATS);
      case TOOLS, HOSTS -> Set.of(PACKS, SCORING, FORMATS, REPORTS, AUTHORING);
    };
  }

  private boolean runsTheOthers() {
    return this == TOOLS || this == HOSTS;
  }
}
