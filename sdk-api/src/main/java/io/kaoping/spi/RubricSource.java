package io.kaoping.spi;

import io.kaoping.problem.Problem;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * A kind of file in which a pack holds its rubric instead of {@code rubric.yaml}, such as the table
 * that a committee publishes. It is turned into the document that stands for it, with the place of
 * each piece; the engine reads and checks that document like any other, and tells what is wrong at
 * the place in the file.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface RubricSource extends Plugin {
  /** Returns the endings of file names that it reads, in lower case without the dot. */
  Set<String> endings();

  /** Returns the names of further files of a pack that it reads, where they are there. */
  default Set<String> companions() {
    return Set.of();
  }

  /**
   * Returns on what its reading rests besides the files of the pack, such as the digest of what it
   * knows of a language; whoever changes that changes every pack that it reads.
   */
  default String basis() {
    return "";
  }

  /**
   * Returns the pack.yaml for which a file stands that says which pack it is as well; nothing when
   * it does not say so. It is asked of a pack without a pack.yaml.
   *
   * @param file the file, of which neither the vocabulary nor the manifest is known yet
   * @param problems takes what is wrong with what it says, each with its place
   */
  default Optional<RubricDocument.Placed> manifest(RubricFile file, Consumer<Problem> problems) {
    return Optional.empty();
  }

  /**
   * Reads a rubric as a whole; what it cannot read becomes problems, all at once. It throws nothing
   * that a file can cause.
   */
  RubricDocument read(RubricFile file);
}
