package io.kaoping.plugin.cli;

import io.kaoping.assessment.EngineMode;
import io.kaoping.plugin.testkit.CaseResult;
import io.kaoping.plugin.testkit.CaseRun;
import io.kaoping.plugin.testkit.JUnitXml;
import io.kaoping.plugin.testkit.Mismatch;
import io.kaoping.plugin.testkit.PackCases;
import io.kaoping.problem.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that runs the cases of a pack on both executors. */
@Command(name = "test")
final class PackTestCommand implements CliCommand {
  private static final int MANY = 100;

  private final Invocation invocation;

  @Mixin private final PackOptions options = new PackOptions();

  @Option(names = "--junit", descriptionKey = "junit", paramLabel = "<file>")
  private @Nullable String junit;

  PackTestCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public int run() {
    PackChoice choice = options.prepare(invocation, EngineMode.VERIFY);
    PackCases cases = PackCases.of(choice.pack());
    CaseRun run;
    try (ProgressBar bar =
        new ProgressBar(
            invocation.err(), cases.size(), invocation.watched() && cases.size() >= MANY)) {
      run = cases.run(choice.kaoping(), bar::at);
    }
    if (junit != null) {
      invocation.result(JUnitXml.of(run, invocation.language()), junit);
    }
    invocation.result(text(run), null);
    if (run.executorsDiffer()) {
      return ExitCode.EXECUTORS_DIFFER;
    }
    return run.passed() ? ExitCode.EVALUATED : ExitCode.NOT_EVALUATED;
  }

  private String text(CaseRun run) {
    StringBuilder out = new StringBuilder();
    out.append(run.pack().title().in(invocation.language()));
    out.append(" (").append(run.pack()).append(")\n");
    for (CaseResult result : run.results()) {
      if (result.status() == CaseResult.Status.PASSED) {
        continue;
      }
      out.append(
          result.status() == CaseResult.Status.FAILED
              ? invocation.say("失败 ", "FAILED ")
              : invocation.say("出错 ", "ERROR "));
      out.append(result.id()).append(' ').append(result.title());
      out.append(" (").append(result.position()).append(")\n");
      for (Mismatch mismatch : result.mismatches()) {
        out.append("  ").append(mismatch.text(invocation.language())).append('\n');
      }
      for (Problem problem : result.problems()) {
        out.append("  [").append(problem.id().code()).append("] ").append(problem.position());
        out.append(": ").append(problem.message(invocation.language())).append('\n');
      }
    }
    return out.append(run.summary(invocation.language())).toString();
  }
}
