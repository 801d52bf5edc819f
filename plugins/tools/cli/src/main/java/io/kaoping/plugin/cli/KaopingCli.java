package io.kaoping.plugin.cli;

import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.KaopingException;
import io.kaoping.problem.Language;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Wording;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;

/** The entry of the command kaoping. */
public final class KaopingCli {
  private static final Wording USAGE = new Wording("命令不能执行", "The command cannot run");

  private KaopingCli() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    // buffered, since a plain file stream asks a pipe for its position
    InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
    System.exit(run(Terminal.ofProcess(), in, out, err, args));
  }

  /**
   * Runs the command inside a process that goes on; what it prints is text in UTF-8.
   *
   * @return the exit code: 0 all declared criteria were evaluated, 1 something could not be
   *     assessed or a case failed, 2 input, pack or command line were refused, 3 the executors
   *     differ
   */
  public static int run(InputStream in, OutputStream out, OutputStream err, String... args) {
    return run(Terminal.none(), in, out, err, args);
  }

  /**
   * Runs the command.
   *
   * @return the exit code: 0 all declared criteria were evaluated, 1 something could not be
   *     assessed or a case failed, 2 input, pack or command line were refused, 3 the executors
   *     differ
   */
  static int run(
      Terminal terminal, InputStream in, OutputStream out, OutputStream err, String... args) {
    @Nullable String said = language(args);
    Language language = "en".equals(said) ? Language.EN : Language.ZH;
    try (Invocation invocation = new Invocation(language, terminal, in, out, err)) {
      if (said != null && !said.equals("zh") && !said.equals("en")) {
        invocation.problems(
            USAGE,
            List.of(
                Problem.error(
                    ProblemId.BAD_VALUE, Position.of("--lang"), "--lang", said, "zh, en")));
        return ExitCode.REFUSED;
      }
      return run(invocation, args);
    }
  }

  @SuppressWarnings("CatchAndPrintStackTrace") // the last resort: nobody is above to catch it
  private static int run(Invocation invocation, String[] args) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(KaopingCli.class.getClassLoader());
    try {
      CommandLine command = commands(invocation);
      ParseResult parsed = command.parseArgs(args);
      return execute(invocation, deepest(parsed));
    } catch (CommandLine.ParameterException e) {
      invocation.problems(USAGE, WrongUsage.problems(e));
      invocation.tell(
          invocation.say("用法:", "Usage: ")
              + e.getCommandLine().getCommandSpec().qualifiedName()
              + " --help\n");
      return ExitCode.REFUSED;
    } catch (RefusedException e) {
      invocation.problems(e.heading(), e.problems());
      return ExitCode.of(e.problems());
    } catch (KaopingException e) {
      if (invocation.language() == Language.ZH) {
        invocation.tell(String.valueOf(e.getMessage()));
      } else {
        invocation.problems(heading(e), e.problems());
      }
      return ExitCode.of(e.problems());
    } catch (Throwable e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      invocation.tell(invocation.say("内部错误:", "Internal error: ") + trace);
      return ExitCode.REFUSED;
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Wording heading(KaopingException e) {
    return e instanceof AssessmentException
        ? new Wording("不能考评", "Cannot assess")
        : new Wording("规则包不能使用", "The pack cannot be used");
  }

  private static int execute(Invocation invocation, ParseResult parsed) throws Exception {
    CommandLine command = parsed.commandSpec().commandLine();
    if (command.isUsageHelpRequested()) {
      invocation.result(command.getUsageMessage(Ansi.OFF), null);
      return ExitCode.EVALUATED;
    }
    if (command.isVersionHelpRequested()) {
      invocation.result(new SdkVersion().getVersion()[0] + "\n", null);
      return ExitCode.EVALUATED;
    }
    if (command.getCommand() instanceof CliCommand action) {
      return action.run();
    }
    invocation.problems(USAGE, List.of(WrongUsage.noCommand(command)));
    invocation.tell(command.getUsageMessage(Ansi.OFF));
    return ExitCode.REFUSED;
  }

  private static ParseResult deepest(ParseResult parsed) {
    ParseResult deepest = parsed;
    while (deepest.hasSubcommand()) {
      deepest = deepest.subcommand();
    }
    return deepest;
  }

  private static CommandLine commands(Invocation invocation) {
    CommandLine pack =
        new CommandLine(new PackCommand())
            .addSubcommand(new PackNewCommand(invocation))
            .addSubcommand(new PackCheckCommand(invocation))
            .addSubcommand(new PackTestCommand(invocation))
            .addSubcommand(new PackCasesCommand(invocation))
            .addSubcommand(new PackDrlCommand(invocation))
            .addSubcommand(new PackSchemaCommand(invocation))
            .addSubcommand(new PackPageCommand(invocation))
            .addSubcommand(new PackReadCommand(invocation))
            .addSubcommand(new PackTryCommand(invocation))
            .addSubcommand(new PackExportCommand(invocation))
            .addSubcommand(new PackUsagesCommand(invocation))
            .addSubcommand(new PackRenameCommand(invocation))
            .addSubcommand(new PackBuildCommand(invocation));
    CommandLine sentence =
        new CommandLine(new SentenceCommand())
            .addSubcommand(new SentenceReadCommand(invocation))
            .addSubcommand(new SentenceReportCommand(invocation));
    CommandLine root =
        new CommandLine(new RootCommand(invocation))
            .addSubcommand(new AssessCommand(invocation))
            .addSubcommand(new ExplainCommand(invocation))
            .addSubcommand(new CompareCommand(invocation))
            .addSubcommand(new WhatIfCommand(invocation))
            .addSubcommand(new FormsCommand(invocation))
            .addSubcommand(pack)
            .addSubcommand(sentence)
            .addSubcommand(new PacksCommand(invocation))
            .addSubcommand(new PluginsCommand(invocation));
    return root.setResourceBundle(HelpWords.in(invocation.language()))
        .setUsageHelpWidth(100)
        .setExpandAtFiles(false);
  }

  /** Looks for the language before anything else, since help and problems need it. */
  private static @Nullable String language(String[] args) {
    for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
      if (args[i].startsWith("--lang=")) {
        return args[i].substring("--lang=".length());
      }
      if (args[i].equals("--lang") && i + 1 < args.length) {
        return args[i + 1];
      }
    }
    return null;
  }
}
