package io.kaoping.plugin.cli;

import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Submission;
import io.kaoping.plugin.testkit.CaseWorkbook;
import io.kaoping.spi.PreparedPack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that writes the workbook in which a committee fills in the cases of a pack. */
@Command(name = "cases")
final class PackCasesCommand implements CliCommand {
  private final Invocation invocation;

  @Mixin private final PackOptions options = new PackOptions();

  @Option(names = "--data", descriptionKey = "case-data", paramLabel = "<file>")
  private @Nullable String data;

  @Option(names = "--out", required = true, descriptionKey = "out", paramLabel = "<file>")
  private String out = "";

  PackCasesCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public int run() {
    PackChoice choice = options.prepare(invocation, EngineMode.AUTO);
    PreparedPack pack = choice.pack();
    if (data == null) {
      invocation.workbook(CaseWorkbook.of(pack), out);
      return ExitCode.EVALUATED;
    }
    Submission submission = DataFile.read(invocation, choice.kaoping(), pack, data).submission();
    String shortened = shortened(choice, submission);
    invocation.workbook(CaseWorkbook.of(pack, submission), out);
    invocation.tell(shortened);
    return shortened.isEmpty() ? ExitCode.EVALUATED : ExitCode.NOT_EVALUATED;
  }

  private String shortened(PackChoice choice, Submission submission) {
    StringBuilder said = new StringBuilder();
    for (CaseWorkbook.Shortened row :
        CaseWorkbook.shortened(choice.kaoping(), choice.pack(), submission)) {
      said.append("  ").append(row.name()).append(invocation.say("：", ": "));
      said.append(String.join(invocation.say("、", ", "), row.criteria())).append('\n');
    }
    if (said.length() > 0) {
      said.insert(
          0,
          invocation.say(
              "这些单位的资料一行写不全，照这一行算，下列评分项与材料不同：\n",
              "A row has no words for all that these have; by their rows these criteria differ:\n"));
    }
    return said.toString();
  }
}
