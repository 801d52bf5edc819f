package io.kaoping.assessment;

import io.kaoping.finding.Measured;
import io.kaoping.finding.Witness;
import io.kaoping.pack.PackIdentity;
import io.kaoping.problem.Problem;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.CriterionRole;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.NotApplicablePolicy;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Section;
import io.kaoping.rubric.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
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
    return DocumentTree.of(
        out -> {
          tell(assessment, out);
          out.put("digest", assessment.digest());
          out.object("execution", run -> execution(assessment.execution(), run));
        });
  }

  private static void execution(Observations.Execution execution, Members out) {
    out.put("engine", execution.mode().name().toLowerCase(java.util.Locale.ROOT));
    out.put("planned", execution.planned());
    out.put("drools", execution.drools());
    out.put("compared", execution.compared());
    out.texts("singleExecutor", execution.singleExecutor());
  }

  /** Tells what the digest covers: everything but the digest itself and how it was run. */
  static void tell(Assessment assessment, Members out) {
    out.put("format", FORMAT);
    out.object("pack", pack -> pack(assessment.pack(), pack));
    out.put("title", assessment.title());
    out.put("synthetic", assessment.synthetic());
    out.put("asOf", assessment.asOf());
    out.object(
        "period",
        period -> {
          period.put("from", assessment.from());
          period.put("to", assessment.to());
        });
    out.put("sdk", assessment.sdkVersion());
    out.object("data", data -> data.put("digest", assessment.dataDigest()));
    out.put("scoring", assessment.scoring());
    out.list("sections", assessment.sections(), AssessmentDocument::section);
    out.list("units", assessment.units(), AssessmentDocument::scorecard);
    out.list("coalitions", assessment.coalitions(), AssessmentDocument::scorecard);
    out.list("notAssessed", assessment.notAssessed(), AssessmentDocument::notAssessed);
    out.list("notices", assessment.notices(), AssessmentDocument::notice);
  }

  private static void pack(PackIdentity identity, Members out) {
    out.put("id", identity.id());
    out.put("version", identity.version());
    out.put("digest", identity.digest());
    wording(out, "title", identity.title());
    out.list(
        "basis",
        identity.basis(),
        (basis, each) -> {
          each.put("document", basis.document());
          if (!basis.clause().isEmpty()) {
            each.put("clause", basis.clause());
          }
        });
    out.object(
        "effective",
        effective -> {
          effective.put("from", identity.effectiveFrom());
          LocalDate until = identity.effectiveUntil();
          if (until != null) {
            effective.put("until", until);
          }
        });
    out.list(
        "includes",
        identity.includes(),
        (included, each) -> {
          each.put("id", included.id());
          each.put("version", included.version());
          each.put("weight", included.weight());
        });
  }

  private static void section(Section section, Members out) {
    out.put("id", section.id());
    wording(out, "title", section.title());
    String parent = section.parent();
    if (parent != null) {
      out.put("parent", parent);
    }
    Points weight = section.weight();
    if (weight != null) {
      out.put("weight", weight.toString());
    }
  }

  private static void notAssessed(Assessment.NotAssessed result, Members out) {
    out.put("subject", result.subject());
    out.put("criterion", result.criterion());
    out.texts("missing", result.missing());
  }

  private static void scorecard(Scorecard card, Members out) {
    out.put("id", card.id());
    out.put("name", card.name());
    card.subjectClass().ifPresent(c -> out.put("class", c));
    card.total().ifPresent(t -> out.put("total", t.toString()));
    card.base().ifPresent(b -> out.put("base", b.toString()));
    card.maximum().ifPresent(m -> out.put("maximum", m.toString()));
    card.rank().ifPresent(rank -> out.put("rank", rank));
    Scorecard.Standing standing = card.standing();
    if (standing.among() != 0) {
      out.put("among", standing.among());
    }
    card.gradeIfAny().ifPresent(g -> out.object("grade", grade -> grade(g, grade)));
    Grade byTotal = standing.gradeByTotal();
    if (byTotal != null && !byTotal.equals(standing.grade())) {
      out.object("gradeByTotal", grade -> grade(byTotal, grade));
    }
    if (!standing.vetoes().isEmpty()) {
      out.texts("vetoes", standing.vetoes());
    }
    some(out, "awards", standing.awards(), AssessmentDocument::award);
    some(out, "lostAwards", standing.lostAwards(), AssessmentDocument::award);
    some(out, "marks", standing.marks(), AssessmentDocument::mark);
    some(out, "trace", standing.trace(), AssessmentDocument::line);
    some(out, "account", card.account(), AssessmentDocument::totalLine);
    out.list("criteria", card.criteria(), AssessmentDocument::criterion);
    card.confidence()
        .ifPresent(c -> out.list("confidence", c.entries(), AssessmentDocument::entry));
  }

  private static void entry(Confidence.Entry entry, Members out) {
    out.put("criterion", entry.criterion());
    out.put("ground", entry.ground().name());
    out.put("pieces", entry.pieces());
    out.put("evidenced", entry.evidenced());
    out.put("stake", entry.stake().toString());
    out.put("points", entry.points().toString());
  }

  private static void mark(Scorecard.Mark mark, Members out) {
    out.put("scale", mark.scale());
    wording(out, "scaleTitle", mark.scaleTitle());
    out.put("step", mark.step());
    wording(out, "stepTitle", mark.stepTitle());
  }

  private static void line(StandingLine line, Members out) {
    out.put("phase", line.phase().name());
    out.put("id", line.id());
    wording(out, "text", line.text());
  }

  private static void grade(Grade grade, Members out) {
    out.put("id", grade.id());
    wording(out, "title", grade.wording());
    out.put("from", grade.from().toString());
  }

  private static void award(Award award, Members out) {
    out.put("id", award.id());
    wording(out, "title", award.wording());
    out.put("grade", award.grade());
    if (award.rankAtMost() != 0) {
      out.put("rankAtMost", award.rankAtMost());
    }
  }

  private static void totalLine(TotalLine line, Members out) {
    out.put("kind", line.kind().name());
    out.put("id", line.id());
    wording(out, "text", line.text());
    out.put("points", line.points().toString());
    if (!line.dependsOn().isEmpty()) {
      out.texts("dependsOn", line.dependsOn());
    }
  }

  private static void criterion(CriterionResult result, Members out) {
    out.put("id", result.criterion());
    out.put("section", result.section());
    wording(out, "title", result.title());
    wording(out, "sentence", result.sentence());
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
    String sentence = result.sentence().zh();
    out.list("findings", result.lines(), (line, each) -> finding(line, sentence, each));
    Correction correction = result.correction();
    if (correction != null) {
      out.object("correction", each -> correction(correction, each));
    }
    if (!result.missing().isEmpty()) {
      out.texts("missing", result.missing());
    }
    if (!result.dependsOn().isEmpty()) {
      out.texts("dependsOn", result.dependsOn());
    }
    NotApplicablePolicy policy = result.notApplicable();
    if (policy != null) {
      out.object(
          "notApplicable",
          each -> {
            each.put("policy", policy.kind().name());
            if (policy.kind() == NotApplicablePolicy.Kind.MULTIPLIER) {
              each.put("deductionsTimes", policy.deductionsTimes().toString());
            }
          });
    }
  }

  private static void finding(PointLine line, String sentence, Members out) {
    out.put("rule", line.rule());
    out.put("effect", line.effect().name());
    out.put("sentence", sentence);
    wording(out, "finding", line.finding());
    out.put("count", line.count());
    out.put("of", line.of());
    Measured measured = line.measured();
    if (measured != null) {
      out.put("value", measured.value().toPlainString());
      out.put("base", measured.base().toPlainString());
      if (!measured.whole().equals(measured.base())) {
        out.put("whole", measured.whole().toPlainString());
      }
    }
    if (!line.reason().isEmpty()) {
      wording(out, "reason", line.reason());
    }
    out.put("raw", line.raw().toString());
    out.put("applied", line.applied().toString());
    if (line.limit() != PointLine.Limit.NONE) {
      out.put("limit", line.limit().name());
    }
    out.list("evidence", line.evidence(), AssessmentDocument::witness);
  }

  private static void witness(Witness witness, Members out) {
    out.put("kind", witness.kind().name());
    out.put("ref", witness.ref());
    if (!witness.text().isEmpty()) {
      out.put("text", witness.text());
    }
  }

  private static void correction(Correction correction, Members out) {
    out.put("kind", correction.kind().name());
    out.put("delta", correction.delta().toString());
    if (!correction.by().isEmpty()) {
      out.put("by", correction.by());
    }
    out.put("reason", correction.reason());
    out.put("date", correction.date());
  }

  private static void notice(Problem problem, Members out) {
    out.put("id", problem.id().name());
    out.put("severity", problem.severity().name());
    out.put("place", problem.position().toString());
    out.texts("arguments", problem.arguments());
    String remedy = problem.remedy();
    if (remedy != null) {
      out.put("remedy", remedy);
    }
  }

  private static void wording(Members out, String key, Wording wording) {
    out.object(
        key,
        languages -> {
          languages.put("zh", wording.zh());
          languages.put("en", wording.en());
        });
  }

  private static <T> void some(
      Members out, String key, List<T> elements, BiConsumer<T, Members> members) {
    if (!elements.isEmpty()) {
      out.list(key, elements, members);
    }
  }
}
