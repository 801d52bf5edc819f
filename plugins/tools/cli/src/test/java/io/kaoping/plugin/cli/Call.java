package io.kaoping.plugin.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What became of one call of the command inside this process.
 *
 * @param exit the exit code
 * @param out what went to the standard output
 * @param err what went to the error output
 */
record Call(int exit, String out, String err) {
  static Call of(String... args) {
    return of(Terminal.none(), new byte[0], args);
  }

  static Call of(Terminal terminal, byte[] input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream in = new ByteArrayInputStream(input);
    int exit = KaopingCli.run(terminal, in, out, err, args);
    return new Call(
        exit,
        out.toString(terminal.out() ? terminal.charset() : StandardCharsets.UTF_8),
        err.toString(terminal.err() ? terminal.charset() : StandardCharsets.UTF_8));
  }
}
