package io.kaoping.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.apiguardian.api.API;

/** The version of this SDK, for those on whom the entry class depends. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SdkVersion {
  private static final String CURRENT = read();

  private SdkVersion() {}

  /** Returns the version, such as {@code 0.1.0}. */
  public static String current() {
    return CURRENT;
  }

  private static String read() {
    try (InputStream in = SdkVersion.class.getResourceAsStream("/io/kaoping/version.properties")) {
      Properties properties = new Properties();
      properties.load(Objects.requireNonNull(in, "version.properties"));
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
