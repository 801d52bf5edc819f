package io.kaoping;

import org.apiguardian.api.API;

/** What {@link Kaoping.Builder#build} does with packs that cannot be used. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum BadPackPolicy {
  /** Throw, with the problems of all packs at once. */
  THROW,
  /**
   * Build with the other packs; {@link Kaoping#problems} lists what is wrong, and assessing with a
   * quarantined pack is an error, never a lower score.
   */
  QUARANTINE
}
