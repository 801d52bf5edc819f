package io.kaoping.plugin.cli;

import java.io.Console;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of the two outputs a person looks at, and in which charset the terminal shows text.
 *
 * @param out whether results go to a terminal
 * @param err whether problems go to a terminal
 * @param charset the terminal's charset
 */
record Terminal(boolean out, boolean err, Charset charset) {
  /** The property in which the launcher says which outputs are terminals: {@code out,err}. */
  private static final String SAID = "kaoping.terminal";

  /** Both outputs are files or pipes. */
  static Terminal none() {
    return new Terminal(false, false, StandardCharsets.UTF_8);
  }

  /** Looks at the process: what the launcher says, else whether it has a console. */
  static Terminal ofProcess() {
    @Nullable String said = System.getProperty(SAID);
    if (said != null) {
      Set<String> terminals = Set.of(said.split(","));
      return new Terminal(terminals.contains("out"), terminals.contains("err"), ofSystem());
    }
    boolean console = isTerminal(System.console());
    return new Terminal(console, console, ofSystem());
  }

  /** From JDK 22 on there is always a console, which tells whether it is a terminal. */
  private static boolean isTerminal(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException e) {
      return true; // before JDK 22 a console is a terminal
    }
  }

  private static Charset ofSystem() {
    for (String property :
        new String[] {"stdout.encoding", "sun.stdout.encoding", "native.encoding"}) {
      @Nullable String name = System.getProperty(property);
      if (name != null && !name.isBlank()) {
        return usable(name);
      }
    }
    return StandardCharsets.UTF_8;
  }

  /** Returns the charset with a name, if Chinese can be written in it, else UTF-8. */
  static Charset usable(String name) {
    try {
      Charset charset = Charset.forName(name);
      if (charset.canEncode() && charset.newEncoder().canEncode("考评")) {
        return charset;
      }
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // a terminal that says nothing usable gets the usual
    }
    return StandardCharsets.UTF_8;
  }
}
