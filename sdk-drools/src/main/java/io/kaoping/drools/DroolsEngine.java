package io.kaoping.drools;

import io.kaoping.drools.internal.pack.PackReader;
import io.kaoping.drools.internal.wiring.EngineWiring;
import io.kaoping.spi.EngineProvider;
import io.kaoping.spi.Plugin;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The engine of the SDK, found by {@link java.util.ServiceLoader}. It reads packs from the class
 * path, from folders and from jars, and loads Drools only for criteria that need it.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class DroolsEngine implements EngineProvider {
  @Override
  public String id() {
    return "drools";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public Prepared prepare(Request request) {
    return EngineWiring.preparation().prepare(request);
  }

  @Override
  public List<PackOnPath> packsOnPath(ClassLoader classLoader) {
    return PackReader.packsOnPath(classLoader);
  }
}
