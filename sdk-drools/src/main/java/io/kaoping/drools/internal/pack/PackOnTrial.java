package io.kaoping.drools.internal.pack;

import io.kaoping.spi.EngineProvider;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A pack that is understood again under one more overlay, without reading its files again. */
public final class PackOnTrial {
  private final EngineProvider.Request request;
  private final PackReader.Found found;

  private PackOnTrial(EngineProvider.Request request, PackReader.Found found) {
    this.request = request;
    this.found = found;
  }

  /**
   * Reads the pack that a request names once more.
   *
   * @param digest the digest of the pack
   * @return nothing if its files are not any more what they were
   */
  public static Optional<PackOnTrial> read(EngineProvider.Request request, String digest) {
    PackReader.Found found = new PackReader(request).find();
    return found == null || !found.digest().equals(digest)
        ? Optional.empty()
        : Optional.of(new PackOnTrial(request, found));
  }

  /** Returns the pack under one more overlay; a bad one is an outcome, never an exception. */
  public PackReader.Outcome under(String name, String overlay) {
    byte[] bytes = overlay.getBytes(StandardCharsets.UTF_8);
    return new PackReader(request).understood(found.with(new PackReader.Overlay(name, bytes)));
  }
}
