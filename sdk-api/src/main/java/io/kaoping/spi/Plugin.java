package io.kaoping.spi;

import org.apiguardian.api.API;

/**
 * What every plugin says of itself. Plugins are found by {@link java.util.ServiceLoader}; they are
 * code of the host and are trusted as such.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Plugin {
  /** The version of the SPI that this SDK offers. */
  int SPI_VERSION = 1;

  /** Returns the id, unique among plugins of its kind, {@code [a-z0-9][a-z0-9-]*}. */
  String id();

  /**
   * Returns the SPI version it was made for: the value of {@link #SPI_VERSION} when it was written,
   * as a literal. Who says nothing was made for the first one, so that a later SDK refuses a plugin
   * that does not say that it fits.
   */
  default int spiVersion() {
    return 1;
  }
}
