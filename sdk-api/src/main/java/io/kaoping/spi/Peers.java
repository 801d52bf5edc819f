package io.kaoping.spi;

import io.kaoping.finding.Finding;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What a clause observed of those with whom a subject is compared, itself included; without those
 * to whom the criterion does not apply or of whom it could not be observed.
 *
 * @param all one for each, by id
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Peers(List<Peer> all) {
  /** Nobody. */
  public static final Peers NONE = new Peers(List.of());

  /** Copies the list. */
  public Peers {
    all = List.copyOf(all);
  }

  /**
   * What a clause observed of one.
   *
   * @param subject its id
   * @param finding what was observed
   */
  public record Peer(String subject, Finding finding) {}
}
