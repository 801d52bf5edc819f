package io.kaoping.assessment;

import io.kaoping.finding.Measured;
import io.kaoping.pack.PackIdentity;
import io.kaoping.problem.Problem;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.CriterionRole;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.NotApplicablePolicy;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * The document {@code kaoping.assessment/1} as a tree of maps, lists, texts, booleans and whole
 * numbers, ready for any writer: maps keep the order in which they are to be written, points are
 * texts. It holds the whole assessment, so that it can be read back.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class AssessmentDocument {
  /** The name of the format. */
  public static final String FORMAT = "kaoping.assessment/1";

  private AssessmentDocument() {}

  /** Returns the document of an assessment, with its digest and how it was run. */
  public static Map<String, Object> of(Assessment assessment) {
    Map<String, Object> out = content(assessment);
    out.put("digest", assessment.digest());
    Observations.Execution execution = assessment.execution();
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("engine", execution.mode().name().toLowerCase(java.util.Locale.ROOT));
    run.put("planned", execution.planned());
    run.put("drools", execution.drools());
    run.put("compared", execution.compared());
    run.put("singleExecutor", execution.singleExecutor());
    out.put("execution", run);
    return out;
  }

  /** Returns what the digest covers: everything but the digest itself and how it was run. */
  static Map<String, Object> content(Assessment assessment) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("format", FORMAT);
    PackIdentity identity = assessment.pack();
    Map<String, Object> pack = new LinkedHashMap<>();
    pack.put("id", identity.id());
    pack.put("version", identity.version());
    pack.put("digest", identity.digest());
    pack.put("title", wording(identity.title()));
    pack.put(
        "basis",
        each(
            identity.basis(),
            b -> {
              Map<String, Object> node = new LinkedHashMap<>();
              node.put("document", b.document());
              if (!b.clause().isEmpty()) {
                node.put("clause", b.clause());
              }
              return node;
            }));
    Map<String, Object> effective = new LinkedHashMap<>();
    effective.put("from", identity.effectiveFrom().toString());
    LocalDate until = identity.effectiveUntil();
    if (until != null) {
      effective.put("until", until.toString());
    }
    pack.put("effective", effective);
    pack.put(
        "includes",
        each(
            identity.includes(),
            i -> {
              Map<String, Object> node = new LinkedHashMap<>();
              node.put("id", i.id());
              node.put("version", i.version());
              node.put("weight", i.weight());
              return node;
            }));
    out.put("pack", pack);
    out.put("title", assessment.title());
    out.put("synthetic", assessment.synthetic());
    out.put("asOf", assessment.asOf().toString());
    Map<String, Object> period = new LinkedHashMap<>();
    period.put("from", assessment.from().toString());
    period.put("to", assessment.to().toString());
    out.put("period", period);
    out.put("sdk", assessment.sdkVersion());
    out.put("data", Map.of("digest", assessment.dataDigest()));
    out.put("scoring", assessment.scoring());
    out.put(
        "sections",
        each(
            assessment.sections(),
            s -> {
              Map<String, Object> node = new LinkedHashMap<>();
              node.put("id", s.id());
              node.put("title", wording(s.title()));
              String parent = s.parent();
              if (parent != null) {
                node.put("parent", parent);
              }
              Points weight = s.weight();
              if (weight != null) {
                node.put("weight", weight.toString());
              }
              return node;
            }));
    out.put("units", each(assessment.units(), AssessmentDocument::scorecard));
    out.put("coalitions", each(assessment.coalitions(), AssessmentDocument::scorecard));
    out.put(
        "notAssessed",
        each(
            assessment.notAssessed(),
            n -> {
              Map<String, Object> node = new LinkedHashMap<>();
              node.put("subject", n.subject());
              node.put("criterion", n.criterion());
              node.put("missing", n.missing());
              return node;
            }));
    out.put("notices", each(assessment.notices(), AssessmentDocument::notice));
    return out;
  }

  private static Map<String, Object> scorecard(Scorecard card) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", card.id());
    out.put("name", card.name());
    card.subjectClass().ifPresent(c -> out.put("class", c));
    card.total().ifPresent(t -> out.put("total", t.toString()));
    card.base().ifPresent(b -> out.put("base", b.toString()));
    card.maximum().ifPresent(m -> out.put("maximum", m.toString()));
    Scorecard.Standing standing = card.standing();
    card.rank().ifPresent(rank -> out.put("rank", rank));
    if (standing.among() != 0) {
      out.put("among", standing.among());
    }
    card.gradeIfAny().ifPresent(g -> out.put("grade", grade(g)));
    Grade byTotal = standing.gradeByTotal();
    if (byTotal != null && !byTotal.equals(standing.grade())) {
      out.put("gradeByTotal", grade(byTotal));
    }
    if (!standing.vetoes().isEmpty()) {
      out.put("vetoes", standing.vetoes());
    }
    if (!standing.awards().isEmpty()) {
      out.put("awards", each(standing.awards(), AssessmentDocument::award));
    }
    if (!standing.lostAwards().isEmpty()) {
      out.put("lostAwards", each(standing.lostAwards(), AssessmentDocument::award));
    }
    if (!standing.marks().isEmpty()) {
      out.put("marks", each(standing.marks(), AssessmentDocument::mark));
    }
    if (!standing.trace().isEmpty()) {
      out.put("trace", each(standing.trace(), AssessmentDocument::line));
    }
    if (!card.account().isEmpty()) {
      out.put("account", each(card.account(), AssessmentDocument::totalLine));
    }
    out.put("criteria", each(card.criteria(), AssessmentDocument::criterion));
    card.confidence()
        .ifPresent(c -> out.put("confidence", each(c.entries(), AssessmentDocument::entry)));
    return out;
  }

  private static Map<String, Object> entry(Confidence.Entry entry) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("criterion", entry.criterion());
    out.put("ground", entry.ground().name());
    out.put("pieces", entry.pieces());
    out.put("evidenced", entry.evidenced());
    out.put("stake", entry.stake().toString());
    out.put("points", entry.points().toString());
    return out;
  }

  private static Map<String, Object> mark(Scorecard.Mark mark) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("scale", mark.scale());
    out.put("scaleTitle", wording(mark.scaleTitle()));
    out.put("step", mark.step());
    out.put("stepTitle", wording(mark.stepTitle()));
    return out;
  }

  private static Map<String, Object> line(StandingLine line) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("phase", line.phase().name());
    out.put("id", line.id());
    out.put("text", wording(line.text()));
    return out;
  }

  private static Map<String, Object> grade(Grade grade) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", grade.id());
    out.put("title", wording(grade.wording()));
    out.put("from", grade.from().toString());
    return out;
  }

  private static Map<String, Object> award(Award award) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", award.id());
    out.put("title", wording(award.wording()));
    out.put("grade", award.grade());
    if (award.rankAtMost() != 0) {
      out.put("rankAtMost", award.rankAtMost());
    }
    return out;
  }

  private static Map<String, Object> totalLine(TotalLine line) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("kind", line.kind().name());
    out.put("id", line.id());
    out.put("text", wording(line.text()));
    out.put("points", line.points().toString());
    if (!line.dependsOn().isEmpty()) {
      out.put("dependsOn", line.dependsOn());
    }
    return out;
  }

  private static Map<String, Object> criterion(CriterionResult result) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", result.criterion());
    out.put("section", result.section());
    out.put("title", wording(result.title()));
    out.put("sentence", wording(result.sentence()));
    Points points = result.points();
    if (points != null) {
      out.put("points", points.toString());
    }
    Points selfAssessed = result.selfAssessed();
    if (selfAssessed != null) {
      out.put("selfAssessed", selfAssessed.toString());
    }
    out.put("max", result.max().toString());
    out.put("start", result.start().toString());
    if (!result.weight().equals(Points.of(1))) {
      out.put("weight", result.weight().toString());
    }
    if (result.bonus()) {
      out.put("bonus", true);
    }
    if (result.role() == CriterionRole.UNSCORED) {
      out.put("unscored", true);
    }
    out.put("state", result.state().name());
    out.put(
        "findings",
        each(
            result.lines(),
            line -> {
              Map<String, Object> node = new LinkedHashMap<>();
              node.put("rule", line.rule());
              node.put("effect", line.effect().name());
              node.put("sentence", result.sentence().zh());
              node.put("finding", wording(line.finding()));
              node.put("count", line.count());
              node.put("of", line.of());
              Measured measured = line.measured();
              if (measured != null) {
                node.put("value", measured.value().toPlainString());
                node.put("base", measured.base().toPlainString());
                if (!measured.whole().equals(measured.base())) {
                  node.put("whole", measured.whole().toPlainString());
                }
              }
              if (!line.reason().isEmpty()) {
                node.put("reason", wording(line.reason()));
              }
              node.put("raw", line.raw().toString());
              node.put("applied", line.applied().toString());
              if (line.limit() != PointLine.Limit.NONE) {
                node.put("limit", line.limit().name());
              }
              node.put(
                  "evidence",
                  each(
                      line.evidence(),
                      w -> {
                        Map<String, Object> witness = new LinkedHashMap<>();
                        witness.put("kind", w.kind().name());
                        witness.put("ref", w.ref());
                        if (!w.text().isEmpty()) {
                          witness.put("text", w.text());
                        }
                        return witness;
                      }));
              return node;
            }));
    Correction correction = result.correction();
    if (correction != null) {
      Map<String, Object> node = new LinkedHashMap<>();
      node.put("kind", correction.kind().name());
      node.put("delta", correction.delta().toString());
      if (!correction.by().isEmpty()) {
        node.put("by", correction.by());
      }
      node.put("reason", correction.reason());
      node.put("date", correction.date().toString());
      out.put("correction", node);
    }
    if (!result.missing().isEmpty()) {
      out.put("missing", result.missing());
    }
    if (!result.dependsOn().isEmpty()) {
      out.put("dependsOn", result.dependsOn());
    }
    NotApplicablePolicy policy = result.notApplicable();
    if (policy != null) {
      Map<String, Object> node = new LinkedHashMap<>();
      node.put("policy", policy.kind().name());
      if (policy.kind() == NotApplicablePolicy.Kind.MULTIPLIER) {
        node.put("deductionsTimes", policy.deductionsTimes().toString());
      }
      out.put("notApplicable", node);
    }
    return out;
  }

  private static Map<String, Object> notice(Problem problem) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", problem.id().name());
    out.put("severity", problem.severity().name());
    out.put("place", problem.position().toString());
    out.put("arguments", problem.arguments());
    String remedy = problem.remedy();
    if (remedy != null) {
      out.put("remedy", remedy);
    }
    return out;
  }

  private static Map<String, Object> wording(Wording wording) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("zh", wording.zh());
    out.put("en", wording.en());
    return out;
  }

  private static <T> List<Object> each(List<T> list, Function<T, Object> node) {
    List<Object> out = new ArrayList<>(list.size());
    list.forEach(element -> out.add(node.apply(element)));
    return out;
  }
}
