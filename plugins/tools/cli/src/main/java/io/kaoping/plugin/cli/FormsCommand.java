package io.kaoping.plugin.cli;

import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Submission;
import io.kaoping.plugin.form.Forms;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that writes the forms that units and the committee fill in. */
@Command(name = "forms")
final class FormsCommand implements CliCommand {
  private final Invocation invocation;

  @Option(names = "--pack", required = true, descriptionKey = "pack", paramLabel = "<id|folder>")
  private String pack = "";

  @Option(names = "--pack-version", descriptionKey = "pack-version", paramLabel = "<version>")
  private @Nullable String packVersion;

  @Option(names = "--tailoring", descriptionKey = "tailoring", paramLabel = "<file>")
  private List<String> tailoring = new ArrayList<>();

  @Option(names = "--year", descriptionKey = "forms-year", paramLabel = "<year>")
  private @Nullable String year;

  @Option(names = "--data", descriptionKey = "forms-data", paramLabel = "<file|folder>")
  private @Nullable String data;

  @Option(names = "--out", required = true, descriptionKey = "forms-out", paramLabel = "<folder>")
  private String out = "";

  FormsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public int run() {
    PackChoice choice =
        PackChoice.of(invocation, pack, packVersion, tailoring, EngineMode.AUTO, builder -> {});
    Forms forms = Forms.of(choice.pack(), invocation.language());
    if (data == null) {
      LocalDate from = year();
      byte[] register = forms.register(from, from.plusYears(1).minusDays(1));
      List<String> kept = write(Map.of(Forms.REGISTER, register));
      String next =
          "kaoping forms --pack "
              + pack
              + " --data "
              + out
              + "/"
              + Forms.REGISTER
              + " --out "
              + out;
      say(
          1 - kept.size(),
          kept,
          "填好单位、共同体之后,运行 ",
          "Fill in the units and coalitions, then run ",
          next);
      return ExitCode.EVALUATED;
    }
    Submission submission =
        DataFile.read(invocation, choice.kaoping(), choice.pack(), data).submission();
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(Forms.REGISTER, forms.register(submission));
    files.put(Forms.COMMITTEE, forms.committee(submission));
    int total = submission.units().size() + submission.coalitions().size();
    try (ProgressBar bar =
        new ProgressBar(invocation.err(), total, invocation.watched() && total > 20)) {
      for (Map.Entry<String, byte[]> form : forms.forms(submission)) {
        files.put(form.getKey(), form.getValue());
        bar.at(files.size());
      }
    }
    List<String> kept = write(files);
    String next = "kaoping assess --pack " + pack + " --data " + out;
    say(files.size() - kept.size(), kept, "填好之后,运行 ", "When they are filled in, run ", next);
    return ExitCode.EVALUATED;
  }

  private List<String> write(Map<String, byte[]> files) {
    return new PaperFolder(invocation.path(out), invocation.language()).writeAround(files);
  }

  private void say(int written, List<String> kept, String zh, String en, String next) {
    StringBuilder said = new StringBuilder();
    said.append(
        invocation.say(
            "写了 " + written + " 份填报表,在 " + out + "\n",
            "Wrote " + written + " forms to " + out + "\n"));
    if (!kept.isEmpty()) {
      said.append(
          invocation.say(
              kept.size() + " 份已经填写,没有覆盖:" + String.join("、", kept) + "\n",
              kept.size() + " were filled in and stay: " + String.join(", ", kept) + "\n"));
    }
    invocation.result(said + invocation.say(zh, en) + next + "\n", null);
  }

  private LocalDate year() {
    if (year == null || !year.matches("(199|20[0-9])[0-9]")) {
      throw RefusedException.usage(
          Problem.error(
              ProblemId.BAD_VALUE,
              Position.of("--year"),
              "--year",
              String.valueOf(year),
              "1990 … 2099"));
    }
    return LocalDate.of(Integer.parseInt(year), 1, 1);
  }
}
