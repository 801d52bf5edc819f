package io.kaoping.plugin.cli;

import io.kaoping.assessment.EngineMode;
import io.kaoping.pack.PackIdentity;
import io.kaoping.plugin.testkit.PackCases;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.NotCheckable;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.PreparedPack;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command that reads a pack with its cases and says whether it can be used. */
@Command(name = "check")
final class PackCheckCommand implements CliCommand {
  private final Invocation invocation;

  @Mixin private final PackOptions options = new PackOptions();

  PackCheckCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public int run() {
    PackChoice choice = options.prepare(invocation, EngineMode.AUTO);
    PreparedPack pack = choice.pack();
    int cases = pack.cases().isEmpty() ? 0 : PackCases.of(pack).size();
    if (!choice.kaoping().problems().isEmpty()) {
      invocation.problems(
          new Wording("规则包的提示", "Notices on the pack"), choice.kaoping().problems());
    }
    invocation.result(text(pack, cases), null);
    return ExitCode.EVALUATED;
  }

  private String text(PreparedPack pack, int cases) {
    PackIdentity identity = pack.identity();
    Rubric rubric = pack.rubric();
    StringBuilder out = new StringBuilder();
    out.append(identity.title().in(invocation.language()));
    out.append(" (").append(identity).append(")").append(say(" 可以使用\n", " can be used\n"));
    for (PackIdentity.Included included : identity.includes()) {
      out.append(say("包含 ", "Includes ")).append(included.id()).append(' ');
      out.append(included.version()).append(say(",权重 ", ", weight "));
      out.append(included.weight()).append('\n');
    }
    criteria(out, rubric, SubjectKind.UNIT, say("单位", "Units"));
    criteria(out, rubric, SubjectKind.COALITION, say("共同体", "Coalitions"));
    long assumptions =
        rubric.criteria().stream().filter(criterion -> criterion.assumption() != null).count();
    out.append(say("其中有假设的评分项 ", "Criteria with an assumption: "));
    out.append(assumptions).append(say(" 条\n", "\n"));
    out.append(say("用例 ", "Cases: ")).append(cases).append(say(" 条\n", "\n"));
    for (NotCheckable each : rubric.notCheckable()) {
      out.append(say("无法核查:", "Not checkable: "));
      out.append(each.wording().in(invocation.language()));
      out.append(" (").append(each.reason()).append(")\n");
    }
    return out.append(say("规则包摘要 ", "Pack digest "))
        .append(identity.digest())
        .append('\n')
        .toString();
  }

  private void criteria(StringBuilder out, Rubric rubric, SubjectKind kind, String title) {
    List<Criterion> criteria = rubric.criteria(kind);
    if (!criteria.isEmpty()) {
      out.append(title).append(say(":评分项 ", ": criteria ")).append(criteria.size());
      out.append(say(" 条,满分 ", ", total ")).append(rubric.maximum(kind)).append('\n');
    }
  }

  private String say(String zh, String en) {
    return invocation.say(zh, en);
  }
}
