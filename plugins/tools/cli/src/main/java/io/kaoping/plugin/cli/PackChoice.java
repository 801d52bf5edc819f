package io.kaoping.plugin.cli;

import io.kaoping.Kaoping;
import io.kaoping.assessment.EngineMode;
import io.kaoping.problem.PackException;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.spi.PreparedPack;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The pack that a command works with, prepared. A name with a slash, of a jar, or of a folder that
 * is no known pack, is a place; any other is the id of a pack on the class path.
 */
final class PackChoice {
  private final Kaoping kaoping;
  private final PreparedPack pack;

  private PackChoice(Kaoping kaoping, PreparedPack pack) {
    this.kaoping = kaoping;
    this.pack = pack;
  }

  /**
   * Prepares a pack.
   *
   * @param scoring names the scoring model, if it is another than the pack's
   * @throws PackException if it cannot be used
   * @throws RefusedException if a name leads nowhere
   */
  static PackChoice of(
      Invocation invocation,
      String name,
      @Nullable String version,
      List<String> tailoring,
      EngineMode engine,
      Consumer<Kaoping.Builder> scoring) {
    Kaoping.Builder builder = invocation.kaoping().engine(engine);
    scoring.accept(builder);
    if (isPlace(invocation, name)) {
      builder.pack(invocation.path(name));
    } else if (version != null) {
      builder.pack(name, version);
    } else {
      builder.pack(name);
    }
    for (String overlay : tailoring) {
      builder.tailoring(invocation.path(overlay));
    }
    Kaoping kaoping = builder.build();
    PreparedPack pack = kaoping.pack(kaoping.packs().get(0));
    if (version != null && !pack.identity().version().equals(version)) {
      throw RefusedException.usage(
          Problem.error(
              ProblemId.PACK_NOT_FOUND,
              Position.of(name),
              pack.identity().id(),
              version,
              pack.identity().toString()));
    }
    return new PackChoice(kaoping, pack);
  }

  private static boolean isPlace(Invocation invocation, String name) {
    if (name.contains("/") || name.contains("\\") || name.equals(".") || name.equals("..")) {
      return true;
    }
    return (name.endsWith(".jar") || Files.exists(invocation.path(name)))
        && invocation.kaoping().packsOnPath().stream().noneMatch(p -> p.id().equals(name));
  }

  Kaoping kaoping() {
    return kaoping;
  }

  PreparedPack pack() {
    return pack;
  }
}
