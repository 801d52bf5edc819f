package io.kaoping.plugin.cli;

/** Something the command line can do. */
interface CliCommand {
  /** Does it and returns the exit code. */
  int run() throws Exception;
}
