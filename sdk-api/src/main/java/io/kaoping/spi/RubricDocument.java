package io.kaoping.spi;

import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Wording;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What a file stands for: the documents that an author could have written instead.
 *
 * @param rubric a rubric.yaml
 * @param vocabulary a vocabulary.yaml, which is added to that of the pack; empty for none
 * @param messages what stands in for a message that the pack's message files do not have, by key:
 *     {@code Z2.finding}; a clause {@code Z2.1} without one of its own takes that of {@code Z2}
 * @param problems what is wrong with the file, each with its place; after an error the documents
 *     are not read
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RubricDocument(
    Placed rubric, Placed vocabulary, Map<String, Wording> messages, List<Problem> problems) {
  /**
   * A document with the places of its pieces.
   *
   * @param content the document
   * @param at where it stands as a whole
   * @param places where pieces of it stand, by path: {@code criteria[3].sentence}; a piece without
   *     a place has that of the piece in which it stands
   */
  public record Placed(Parameter.Named content, Position at, Map<String, Position> places) {
    /** Copies the places. */
    public Placed {
      Objects.requireNonNull(content, "content");
      Objects.requireNonNull(at, "at");
      places = Map.copyOf(places);
    }
  }

  /** Copies messages and problems. */
  public RubricDocument {
    Objects.requireNonNull(rubric, "rubric");
    Objects.requireNonNull(vocabulary, "vocabulary");
    messages = Map.copyOf(messages);
    problems = List.copyOf(problems);
  }
}
