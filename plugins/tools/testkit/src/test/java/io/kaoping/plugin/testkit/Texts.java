package io.kaoping.plugin.testkit;

import io.kaoping.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts of the tests and what they come to. */
final class Texts {
  static final String FIXTURE =
      """
      format: kaoping.submission/1
      asOf: "2025-12-31"
      period: { from: "2025-01-01", to: "2025-12-31" }
      units:
        - { id: u1, name: 甲, facts: { 缺: 0 } }
        - { id: u2, name: 乙, facts: { 缺: 1, 好: true } }
      activities:
        - { id: a1, kind: 会议, date: "2025-03-15", organiser: u1 }
        - { kind: 会议, date: "2025-04-15", organiser: u1 }
        - { kind: 会议, date: "2025-04-16", organiser: u2 }
      items:
        - { id: i1, list: 问题, owner: u1, title: 事, state: 整改, raised: "2025-02-01", due: "2025-03-01" }
      records:
        - { id: r1, kind: 通报, subject: u1, date: "2025-05-01" }
      """;

  private Texts() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns each problem as {@code ID source:line:column}. */
  static List<String> places(List<Problem> problems) {
    return problems.stream()
        .map(
            p ->
                p.id()
                    + " "
                    + p.position().source()
                    + (p.position().line() == 0
                        ? ""
                        : ":" + p.position().line() + ":" + p.position().column()))
        .toList();
  }
}
