package io.kaoping.docs.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A module of the reactor: its folder below the project's root, its artifact, and what it needs
 * from the project itself.
 */
record ReactorModule(String folder, String artifact, List<Need> needs) {

  /** A dependency on another module of the project. */
  record Need(String artifact, boolean testOnly) {}

  ReactorModule {
    needs = List.copyOf(needs);
  }

  /** Returns the room of a plugin; empty for what is no plugin. */
  Optional<Room> room() {
    String[] steps = folder.split("/", -1);
    return steps.length == 3 && steps[0].equals("plugins")
        ? Optional.of(Room.of(steps[1]))
        : Optional.empty();
  }

  /** Returns the last name of the folder. */
  String name() {
    return folder.substring(folder.lastIndexOf('/') + 1);
  }

  /** Returns where the sources of this module are. */
  Path sources(Path root) {
    return root.resolve(folder).resolve("src/main/java");
  }
}
