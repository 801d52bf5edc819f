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
    out.append(say("用例 ", "Cases: ")).append(cases).append(say(" 条\n", "\n"));
    List<Criterion> assumed =
        rubric.criteria().stream().filter(criterion -> criterion.assumption() != null).toList();
    head(out, assumed.size(), say("有假设的评分项", "Criteria with an assumption"));
    for (Criterion criterion : assumed) {
      out.append("  ").append(criterion.id()).append(' ');
      out.append(criterion.title().in(invocation.language())).append(say(":", ": "));
      out.append(criterion.assumption()).append('\n');
    }
    head(out, rubric.notCheckable().size(), say("无法核查的要求", "Requirements that nobody can check"));
    for (NotCheckable each : rubric.notCheckable()) {
      out.append("  ").append(each.wording().in(invocation.language()));
      out.append(say(":", ": ")).append(each.reason()).append('\n');
    }
    return out.append(say("规则包摘要 ", "Pack digest "))
        .append(identity.digest())
        .append('\n')
        .toString();
  }

  private void head(StringBuilder out, int count, String title) {
    out.append(title).append(' ').append(count).append(say(" 条", ""));
    out.append(count == 0 ? "" : say(":", ":")).append('\n');
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
