package io.kaoping.plugin.cli;

import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Loggers that say nothing: the command's error output holds problems only. */
public final class SilentLoggerFinder extends System.LoggerFinder {
  /** Makes the finder; the platform does. */
  public SilentLoggerFinder() {}

  @Override
  public System.Logger getLogger(String name, Module module) {
    return new Silent(name);
  }

  /** A logger that drops everything. */
  private static final class Silent implements System.Logger {
    private final String name;

    Silent(String name) {
      this.name = name;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public boolean isLoggable(Level level) {
      return false;
    }

    @Override
    public void log(
        Level level,
        @Nullable ResourceBundle bundle,
        @Nullable String message,
        @Nullable Throwable thrown) {}

    @Override
    public void log(
        Level level,
        @Nullable ResourceBundle bundle,
        @Nullable String format,
        @Nullable Object... arguments) {}
  }
}
