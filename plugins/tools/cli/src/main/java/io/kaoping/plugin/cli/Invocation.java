package io.kaoping.plugin.cli;

import io.kaoping.Kaoping;
import io.kaoping.problem.Language;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemReport;
import io.kaoping.rubric.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call of the command: its language, where it reads and writes, and its class loader. */
final class Invocation implements AutoCloseable {
  private final Language language;
  private final Terminal terminal;
  private final InputStream in;
  private final OutputStream out;
  private final PrintStream err;
  private @Nullable String pluginFolder;
  private @Nullable URLClassLoader plugins;

  Invocation(
      Language language, Terminal terminal, InputStream in, OutputStream out, OutputStream err) {
    this.language = language;
    this.terminal = terminal;
    this.in = in;
    this.out = out;
    this.err = new PrintStream(err, true, charset(terminal.err()));
  }

  private Charset charset(boolean isTerminal) {
    return isTerminal ? terminal.charset() : StandardCharsets.UTF_8;
  }

  Language language() {
    return language;
  }

  String say(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }

  InputStream in() {
    return in;
  }

  PrintStream err() {
    return err;
  }

  /** Tells whether somebody looks at the problems and would see a progress bar. */
  boolean watched() {
    return terminal.err();
  }

  void pluginFolder(String folder) {
    this.pluginFolder = folder;
  }

  /** Returns the loader of packs and plugins; the folder of plugins is opened once. */
  ClassLoader classLoader() {
    ClassLoader own = Invocation.class.getClassLoader();
    if (pluginFolder == null) {
      return own;
    }
    if (plugins == null) {
      plugins = PluginFolder.open(path(pluginFolder), own, language);
    }
    return plugins;
  }

  Kaoping.Builder kaoping() {
    return Kaoping.builder().classLoader(classLoader());
  }

  /** Reads the name of a file or folder. */
  Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw FileTrouble.of(name, e.getReason());
    }
  }

  /**
   * Gives out a result: to a file, whole, or to the standard output, in UTF-8 unless that is a
   * terminal with another charset.
   */
  void result(String text, @Nullable String file) {
    result(text.getBytes(StandardCharsets.UTF_8), file);
  }

  /** Gives out a result that is encoded in UTF-8. */
  void result(byte[] content, @Nullable String file) {
    if (file != null) {
      WholeFile.write(path(file), content, language);
      return;
    }
    Charset charset = charset(terminal.out());
    byte[] bytes =
        charset.equals(StandardCharsets.UTF_8)
            ? content
            : new String(content, StandardCharsets.UTF_8).getBytes(charset);
    try {
      out.write(bytes);
      out.flush();
    } catch (IOException e) {
      throw FileTrouble.of("stdout", String.valueOf(e.getMessage()));
    }
  }

  /** Gives out a workbook in which people write: what stands in its place is kept beside it. */
  void workbook(byte[] content, String file) {
    Path target = path(file);
    try {
      if (Files.isRegularFile(target) && !Arrays.equals(Files.readAllBytes(target), content)) {
        Path kept = target.resolveSibling(target.getFileName() + ".bak");
        for (int n = 2; Files.exists(kept); n++) {
          kept = target.resolveSibling(target.getFileName() + ".bak" + n);
        }
        Files.move(target, kept);
        tell(say("原来的文件留作 ", "What was there is kept as ") + kept.getFileName() + "\n");
      }
    } catch (IOException e) {
      throw FileTrouble.of(target, e, language);
    }
    result(content, file);
  }

  /** Tells problems to the person who called. */
  void problems(Wording heading, List<Problem> problems) {
    tell(ProblemReport.of(heading.in(language), problems).text(language));
  }

  void tell(String text) {
    err.print(text);
    err.flush();
  }

  @Override
  public void close() {
    err.flush();
    if (plugins != null) {
      try {
        plugins.close();
      } catch (IOException e) {
        tell(e.getMessage() + "\n");
      }
    }
  }
}
