package io.kaoping.plugin.cli;

import io.kaoping.Kaoping;
import picocli.CommandLine.IVersionProvider;

/** The version that the command prints: that of the SDK. */
final class SdkVersion implements IVersionProvider {
  SdkVersion() {}

  @Override
  public String[] getVersion() {
    return new String[] {"kaoping " + Kaoping.version()};
  }
}
