package io.kaoping.plugin.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command kaoping with the options that all its commands take. */
@Command(name = "kaoping", versionProvider = SdkVersion.class)
final class RootCommand {
  private final Invocation invocation;

  RootCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  /** The language was found before the command line was read, for the help needs it. */
  @Option(
      names = "--lang",
      descriptionKey = "lang",
      paramLabel = "zh|en",
      scope = ScopeType.INHERIT)
  void language(String ignored) {}

  @Option(
      names = "--plugins",
      descriptionKey = "plugins",
      paramLabel = "<folder>",
      scope = ScopeType.INHERIT)
  void plugins(String folder) {
    invocation.pluginFolder(folder);
  }

  @Option(
      names = {"-h", "--help"},
      descriptionKey = "help",
      usageHelp = true,
      scope = ScopeType.INHERIT)
  void help(boolean ignored) {}

  @Option(
      names = {"-V", "--version"},
      descriptionKey = "version",
      versionHelp = true)
  void version(boolean ignored) {}
}
