package io.kaoping.pack;

import io.kaoping.rubric.Wording;
import java.time.LocalDate;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Which rule pack it is, and what it rests on.
 *
 * @param id the id, {@code [A-Za-z0-9][A-Za-z0-9._-]{0,63}}
 * @param version the version, free text of at most 64 characters
 * @param title the name
 * @param basis the documents it rests on 依据
 * @param effectiveFrom the first as-of date it is meant for
 * @param effectiveUntil the last one, or {@code null}
 * @param includes the packs it includes, in order
 * @param digest SHA-256 over its files and those of the included packs, and the tailoring if any,
 *     in hexadecimal
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record PackIdentity(
    String id,
    String version,
    Wording title,
    List<Basis> basis,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveUntil,
    List<Included> includes,
    String digest) {
  /** Copies the lists. */
  public PackIdentity {
    basis = List.copyOf(basis);
    includes = List.copyOf(includes);
  }

  /**
   * A document that a pack rests on.
   *
   * @param document its name
   * @param clause the clause, or empty
   */
  public record Basis(String document, String clause) {}

  /**
   * An included pack.
   *
   * @param id its id
   * @param version its version
   * @param weight how much its criteria count, as a plain decimal
   */
  public record Included(String id, String version, String weight) {}

  @Override
  public String toString() {
    return id + " " + version;
  }
}
