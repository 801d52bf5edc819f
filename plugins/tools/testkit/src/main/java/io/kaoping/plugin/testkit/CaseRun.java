package io.kaoping.plugin.testkit;

import io.kaoping.pack.PackIdentity;
import io.kaoping.problem.Language;
import java.util.List;

/**
 * A run of all cases of a pack on both executors.
 *
 * @param pack the pack
 * @param results one for each case, in the order of the files
 * @param planned how many criteria the plan ran
 * @param drools how many criteria Drools ran
 * @param compared how many criteria both executors ran, with equal findings
 * @param singleExecutor the ids of criteria that only one executor can run, sorted
 * @param neverFound the ids of the pack's own criteria for which no case shows that something is
 *     found, in the order of the rubric
 * @param neverClean the ids of the pack's own criteria for which no case shows that nothing is
 *     found, in the order of the rubric
 * @param unchecked how many cells of workbooks are left empty that could say what must come out
 */
public record CaseRun(
    PackIdentity pack,
    List<CaseResult> results,
    int planned,
    int drools,
    int compared,
    List<String> singleExecutor,
    List<String> neverFound,
    List<String> neverClean,
    int unchecked) {
  /** Copies the lists. */
  public CaseRun {
    results = List.copyOf(results);
    singleExecutor = List.copyOf(singleExecutor);
    neverFound = List.copyOf(neverFound);
    neverClean = List.copyOf(neverClean);
  }

  /** Counts the results of a status. */
  public long count(CaseResult.Status status) {
    return results.stream().filter(r -> r.status() == status).count();
  }

  /** Tells whether every case passed. */
  public boolean passed() {
    return count(CaseResult.Status.PASSED) == results.size();
  }

  /** Tells whether the two executors observed something different in a case. */
  public boolean executorsDiffer() {
    return results.stream().anyMatch(CaseResult::executorsDiffer);
  }

  /** Returns how many cases and criteria were run and what no case shows, in lines. */
  public String summary(Language language) {
    boolean zh = language == Language.ZH;
    StringBuilder out = new StringBuilder();
    out.append(zh ? "用例 " : "Cases ").append(results.size());
    part(out, zh ? ",通过 " : ", passed ", count(CaseResult.Status.PASSED));
    part(out, zh ? ",失败 " : ", failed ", count(CaseResult.Status.FAILED));
    part(out, zh ? ",出错 " : ", in error ", count(CaseResult.Status.ERROR));
    out.append('\n').append(zh ? "执行:计划 " : "Executed: plan ").append(planned);
    out.append(zh ? " 条,Drools " : ", Drools ").append(drools);
    out.append(zh ? " 条,比对 " : ", compared ").append(compared);
    out.append(zh ? " 条,单一执行 " : ", single executor ").append(singleExecutor.size());
    out.append(zh ? " 条" : "");
    list(out, zh, singleExecutor);
    out.append('\n');
    if (unchecked > 0) {
      out.append(zh ? "应得一栏空着、没有核对的格 " : "Cells left empty, so that nothing was checked: ")
          .append(unchecked)
          .append('\n');
    }
    if (!neverFound.isEmpty()) {
      out.append(zh ? "没有用例触发:" : "No case that fires: ")
          .append(String.join(zh ? "、" : ", ", neverFound))
          .append('\n');
    }
    if (!neverClean.isEmpty()) {
      out.append(zh ? "没有用例不触发:" : "No case that does not fire: ")
          .append(String.join(zh ? "、" : ", ", neverClean))
          .append('\n');
    }
    return out.toString();
  }

  private static void part(StringBuilder out, String label, long count) {
    out.append(label).append(count);
  }

  private static void list(StringBuilder out, boolean zh, List<String> names) {
    if (!names.isEmpty()) {
      out.append(zh ? "(" : " (")
          .append(String.join(zh ? "、" : ", ", names))
          .append(zh ? ")" : ")");
    }
  }
}
