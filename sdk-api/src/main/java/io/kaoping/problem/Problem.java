package io.kaoping.problem;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a pack, a submission or a plugin: what, where, and how to mend it.
 *
 * <p>It is a value; the words are made when it is shown, in Chinese or English.
 *
 * @param id the kind of problem
 * @param severity whether it stops the work
 * @param position where it is
 * @param arguments what the message names, in the order that {@link ProblemId} documents; texts of
 *     the author are quoted as they stand
 * @param remedy the proposed mend that depends on the case, such as the nearest known term; {@code
 *     null} when only the general remedy of the id applies
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Problem(
    ProblemId id,
    Severity severity,
    Position position,
    List<String> arguments,
    @Nullable String remedy)
    implements Serializable {
  /** Copies the arguments. */
  public Problem {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(position, "position");
    arguments = List.copyOf(arguments);
  }

  /** Returns an error. */
  public static Problem error(ProblemId id, Position position, String... arguments) {
    return new Problem(id, Severity.ERROR, position, List.of(arguments), null);
  }

  /** Returns a notice. */
  public static Problem notice(ProblemId id, Position position, String... arguments) {
    return new Problem(id, Severity.NOTICE, position, List.of(arguments), null);
  }

  /** Returns this problem with a mend of its own, quoted in the message: the nearest known name. */
  public Problem withRemedy(@Nullable String nearest) {
    return new Problem(id, severity, position, arguments, nearest);
  }

  /**
   * Returns this problem with the texts of the author that it names shown in another way, such as
   * cut and escaped.
   */
  public Problem quoting(UnaryOperator<String> shown) {
    return new Problem(
        id,
        severity,
        position,
        arguments.stream().map(argument -> Messages.quoting(argument, shown)).toList(),
        remedy == null ? null : shown.apply(remedy));
  }

  /** Returns this problem with its place moved to another source, the path kept. */
  public Problem in(String source) {
    return new Problem(id, severity, Position.of(source, position.path()), arguments, remedy);
  }

  /**
   * Returns an argument that is itself a sentence in both languages: {@code detail.<key>} of the
   * message files, with arguments of its own.
   */
  public static String detail(String key, String... arguments) {
    return Messages.detail(key, List.of(arguments));
  }

  /** Returns what is wrong, in one sentence. */
  public String message(Language language) {
    return Messages.of(language).message(this);
  }

  /** Returns how to mend it, in one sentence. */
  public String advice(Language language) {
    return Messages.of(language).advice(this);
  }

  /** Returns id, place and message in English, in one line. */
  @Override
  public String toString() {
    return "[" + id.code() + "] " + position + ": " + message(Language.EN);
  }
}
