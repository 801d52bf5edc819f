package io.kaoping.fake;

import io.kaoping.spi.EngineProvider;
import java.util.List;

/** A second engine. */
public final class OtherEngine implements EngineProvider {
  @Override
  public String id() {
    return "other";
  }

  @Override
  public int spiVersion() {
    return 1;
  }

  @Override
  public Prepared prepare(Request request) {
    throw new AssertionError("nobody should ask");
  }

  @Override
  public List<PackOnPath> packsOnPath(ClassLoader classLoader) {
    throw new AssertionError("nobody should ask");
  }
}
