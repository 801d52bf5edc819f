package io.kaoping.plugin.json;

import static io.kaoping.plugin.json.Shape.many;
import static io.kaoping.plugin.json.Shape.object;
import static io.kaoping.plugin.json.Shape.optional;
import static io.kaoping.plugin.json.Shape.required;

import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.AssessmentDocument;
import io.kaoping.assessment.Confidence;
import io.kaoping.assessment.Correction;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.DataDigest;
import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Ground;
import io.kaoping.assessment.Observations;
import io.kaoping.assessment.PointLine;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.StandingLine;
import io.kaoping.assessment.Total;
import io.kaoping.assessment.TotalLine;
import io.kaoping.finding.Measured;
import io.kaoping.finding.Witness;
import io.kaoping.pack.PackIdentity;
import io.kaoping.plugin.json.Shape.Scalar;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.problem.Severity;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.CriterionRole;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.NotApplicablePolicy;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Section;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The shape of {@code kaoping.assessment/1}. */
final class AssessmentShape {
  private static final Shape.Fields WORDING =
      object(
          "wording",
          v -> new Wording(v.text("zh"), v.text("en")),
          required("zh", Scalar.TEXT),
          required("en", Scalar.TEXT));

  private static final Shape.Fields BASIS =
      object(
          "basis",
          v -> new PackIdentity.Basis(v.text("document"), v.text("clause", "")),
          required("document", Scalar.TEXT),
          optional("clause", Scalar.TEXT));

  private static final Shape.Fields EFFECTIVE =
      object(
          "effective",
          v -> new Span(v.date("from"), v.dateIfAny("until")),
          required("from", Scalar.DATE),
          optional("until", Scalar.DATE));

  private static final Shape.Fields INCLUDED =
      object(
          "included",
          v -> new PackIdentity.Included(v.text("id"), v.text("version"), v.text("weight")),
          required("id", Scalar.TEXT),
          required("version", Scalar.TEXT),
          required("weight", Scalar.TEXT));

  private static final Shape.Fields PACK =
      object(
          "pack",
          AssessmentShape::pack,
          required("id", Scalar.TEXT),
          required("version", Scalar.TEXT),
          required("digest", Scalar.TEXT),
          required("title", WORDING),
          required("basis", many(BASIS)),
          required("effective", EFFECTIVE),
          required("includes", many(INCLUDED)));

  private static final Shape.Fields PERIOD =
      object(
          "period",
          v -> new Span(v.date("from"), v.date("to")),
          required("from", Scalar.DATE),
          required("to", Scalar.DATE));

  private static final Shape.Fields DATA =
      object("data", v -> DataDigest.of(v.text("digest")), required("digest", Scalar.TEXT));

  private static final Shape.Fields SECTION =
      object(
          "section",
          v ->
              new Section(
                  v.text("id"),
                  wording(v, "title"),
                  v.textIfAny("parent"),
                  pointsIfAny(v, "weight")),
          required("id", Scalar.TEXT),
          required("title", WORDING),
          optional("parent", Scalar.TEXT),
          optional("weight", Scalar.DECIMAL));

  private static final Shape.Fields WITNESS =
      object(
          "witness",
          v -> new Witness(v.choice("kind", Witness.Kind.FACT), v.text("ref"), v.text("text", "")),
          required("kind", Shape.Choice.of(Witness.Kind.class, Witness.Kind::name)),
          required("ref", Scalar.TEXT),
          optional("text", Scalar.TEXT));

  private static final Shape.Fields FINDING =
      object(
          "finding",
          v -> new Line(line(v), v.text("sentence")),
          required("rule", Scalar.TEXT),
          required("effect", Shape.Choice.of(Effect.class, Effect::name)),
          required("sentence", Scalar.TEXT),
          required("finding", WORDING),
          required("count", Scalar.COUNT),
          required("of", Scalar.COUNT),
          optional("value", Scalar.TEXT),
          optional("base", Scalar.TEXT),
          optional("whole", Scalar.TEXT),
          optional("reason", WORDING),
          required("raw", Scalar.DECIMAL),
          required("applied", Scalar.DECIMAL),
          optional("limit", Shape.Choice.of(PointLine.Limit.class, PointLine.Limit::name)),
          required("evidence", many(WITNESS)));

  private static final Shape.Fields CORRECTION =
      object(
          "correction",
          v ->
              new Correction(
                  v.choice("kind", Correction.Kind.WAIVER),
                  points(v, "delta"),
                  v.text("by", ""),
                  v.text("reason"),
                  v.date("date")),
          required("kind", Shape.Choice.of(Correction.Kind.class, Correction.Kind::name)),
          required("delta", Scalar.DECIMAL),
          optional("by", Scalar.TEXT),
          required("reason", Scalar.TEXT),
          required("date", Scalar.DATE));

  private static final Shape.Fields NOT_APPLICABLE =
      object(
          "notApplicable",
          v -> {
            Points times = pointsIfAny(v, "deductionsTimes");
            return new NotApplicablePolicy(
                v.choice("policy", NotApplicablePolicy.Kind.EXEMPT),
                times == null ? Points.of(1) : times);
          },
          required(
              "policy",
              Shape.Choice.of(NotApplicablePolicy.Kind.class, NotApplicablePolicy.Kind::name)),
          optional("deductionsTimes", Scalar.DECIMAL));

  private static final Shape.Fields MARK =
      object(
          "mark",
          v ->
              new Scorecard.Mark(
                  v.text("scale"),
                  wording(v, "scaleTitle"),
                  v.text("step"),
                  wording(v, "stepTitle")),
          required("scale", Scalar.TEXT),
          required("scaleTitle", WORDING),
          required("step", Scalar.TEXT),
          required("stepTitle", WORDING));

  private static final Shape.Fields STANDING_LINE =
      object(
          "standingLine",
          v ->
              new StandingLine(
                  v.choice("phase", StandingLine.Phase.VETO), v.text("id"), wording(v, "text")),
          required("phase", Shape.Choice.of(StandingLine.Phase.class, StandingLine.Phase::name)),
          required("id", Scalar.TEXT),
          required("text", WORDING));

  private static final Shape.Fields CRITERION =
      object(
          "criterion",
          AssessmentShape::criterion,
          required("id", Scalar.TEXT),
          required("section", Scalar.TEXT),
          required("title", WORDING),
          required("sentence", WORDING),
          optional("points", Scalar.DECIMAL),
          optional("selfAssessed", Scalar.DECIMAL),
          required("max", Scalar.DECIMAL),
          required("start", Scalar.DECIMAL),
          optional("weight", Scalar.DECIMAL),
          optional("bonus", Scalar.YES_NO),
          optional("unscored", Scalar.YES_NO),
          required("state", Shape.Choice.of(CriterionState.class, CriterionState::name)),
          required("findings", many(FINDING)),
          optional("correction", CORRECTION),
          optional("missing", many(Scalar.TEXT)),
          optional("dependsOn", many(Scalar.TEXT)),
          optional("notApplicable", NOT_APPLICABLE));

  private static final Shape.Fields GRADE =
      object(
          "grade",
          v -> new Grade(v.text("id"), wording(v, "title"), points(v, "from")),
          required("id", Scalar.TEXT),
          required("title", WORDING),
          required("from", Scalar.DECIMAL));

  private static final Shape.Fields TOTAL_LINE =
      object(
          "totalLine",
          v ->
              new TotalLine(
                  v.choice("kind", TotalLine.Kind.MODEL),
                  v.text("id"),
                  wording(v, "text"),
                  points(v, "points"),
                  v.list("dependsOn", String.class)),
          required("kind", Shape.Choice.of(TotalLine.Kind.class, TotalLine.Kind::name)),
          required("id", Scalar.TEXT),
          required("text", WORDING),
          required("points", Scalar.DECIMAL),
          optional("dependsOn", many(Scalar.TEXT)));

  private static final Shape.Fields CONFIDENCE =
      object(
          "confidence",
          v ->
              new Confidence.Entry(
                  v.text("criterion"),
                  v.choice("ground", Ground.NOTHING),
                  v.small("pieces"),
                  v.small("evidenced"),
                  points(v, "stake"),
                  points(v, "points")),
          required("criterion", Scalar.TEXT),
          required("ground", Shape.Choice.of(Ground.class, Ground::name)),
          required("pieces", Scalar.SMALL),
          required("evidenced", Scalar.SMALL),
          required("stake", Scalar.DECIMAL),
          required("points", Scalar.DECIMAL));

  private static final Shape.Fields NOT_ASSESSED =
      object(
          "notAssessed",
          v ->
              new Assessment.NotAssessed(
                  v.text("subject"), v.text("criterion"), v.list("missing", String.class)),
          required("subject", Scalar.TEXT),
          required("criterion", Scalar.TEXT),
          required("missing", many(Scalar.TEXT)));

  private static final Shape.Fields NOTICE =
      object(
          "notice",
          v ->
              new Problem(
                  v.choice("id", ProblemId.UNUSED_DATA),
                  v.choice("severity", Severity.NOTICE),
                  Position.of(v.text("place")),
                  v.list("arguments", String.class),
                  v.textIfAny("remedy")),
          required("id", Shape.Choice.of(ProblemId.class, ProblemId::name)),
          required("severity", Shape.Choice.of(Severity.class, Severity::name)),
          required("place", Scalar.TEXT),
          required("arguments", many(Scalar.TEXT)),
          optional("remedy", Scalar.TEXT));

  private static final Shape.Fields EXECUTION =
      object(
          "execution",
          v ->
              new Observations.Execution(
                  v.choice("engine", EngineMode.AUTO),
                  v.small("planned"),
                  v.small("drools"),
                  v.small("compared"),
                  v.list("singleExecutor", String.class)),
          required(
              "engine", Shape.Choice.of(EngineMode.class, m -> m.name().toLowerCase(Locale.ROOT))),
          required("planned", Scalar.SMALL),
          required("drools", Scalar.SMALL),
          required("compared", Scalar.SMALL),
          required("singleExecutor", many(Scalar.TEXT)));

  /** The whole document; it builds a {@link Stated}. */
  static final Shape.Fields DOCUMENT =
      object(
          "assessment",
          AssessmentShape::stated,
          required("format", new Shape.Format(AssessmentDocument.FORMAT)),
          required("pack", PACK),
          required("title", Scalar.TEXT),
          required("synthetic", Scalar.YES_NO),
          required("asOf", Scalar.DATE),
          required("period", PERIOD),
          required("sdk", Scalar.TEXT),
          required("data", DATA),
          required("scoring", Scalar.TEXT),
          required("sections", many(SECTION)),
          required("units", many(scorecard(SubjectKind.UNIT))),
          required("coalitions", many(scorecard(SubjectKind.COALITION))),
          required("notAssessed", many(NOT_ASSESSED)),
          required("notices", many(NOTICE)),
          required("digest", Scalar.TEXT),
          required("execution", EXECUTION));

  private AssessmentShape() {}

  /**
   * An assessment with what its document says besides, and what must follow from it.
   *
   * @param assessment the assessment
   * @param digest the digest that the document states
   * @param notAssessed what the document states as not assessed
   */
  record Stated(Assessment assessment, String digest, List<Assessment.NotAssessed> notAssessed) {}

  /** Two days. */
  private record Span(LocalDate from, @Nullable LocalDate to) {}

  /** A line with the sentence that it repeats. */
  private record Line(PointLine line, String sentence) {}

  private static Shape.Fields scorecard(SubjectKind kind) {
    Shape.Fields award =
        object(
            "award",
            v ->
                new Award(
                    v.text("id"),
                    wording(v, "title"),
                    kind,
                    v.text("grade"),
                    v.small("rankAtMost")),
            required("id", Scalar.TEXT),
            required("title", WORDING),
            required("grade", Scalar.TEXT),
            optional("rankAtMost", Scalar.SMALL));
    return object(
        "scorecard",
        v -> scorecard(v, kind),
        required("id", Scalar.TEXT),
        required("name", Scalar.TEXT),
        optional("class", Scalar.TEXT),
        optional("total", Scalar.DECIMAL),
        optional("base", Scalar.DECIMAL),
        optional("maximum", Scalar.DECIMAL),
        optional("rank", Scalar.SMALL),
        optional("among", Scalar.SMALL),
        optional("grade", GRADE),
        optional("gradeByTotal", GRADE),
        optional("vetoes", many(Scalar.TEXT)),
        optional("awards", many(award)),
        optional("lostAwards", many(award)),
        optional("marks", many(MARK)),
        optional("trace", many(STANDING_LINE)),
        optional("account", many(TOTAL_LINE)),
        required("criteria", many(CRITERION)),
        optional("confidence", many(CONFIDENCE)));
  }

  private static Scorecard scorecard(Values values, SubjectKind kind) {
    Grade grade = values.partIfAny("grade", Grade.class);
    Grade byTotal = values.partIfAny("gradeByTotal", Grade.class);
    Scorecard card =
        new Scorecard(
            values.text("id"),
            values.text("name"),
            kind,
            values.textIfAny("class"),
            values.list("criteria", CriterionResult.class),
            total(values),
            new Scorecard.Standing(
                values.small("rank"),
                values.small("among"),
                grade,
                byTotal == null ? grade : byTotal,
                values.list("vetoes", String.class),
                values.list("awards", Award.class),
                values.list("lostAwards", Award.class),
                values.list("marks", Scorecard.Mark.class),
                values.list("trace", StandingLine.class)));
    return values.has("confidence")
        ? card.withConfidence(new Confidence(values.list("confidence", Confidence.Entry.class)))
        : card;
  }

  /** Returns the total that a document states; one that is not the sum of its lines is refused. */
  private static Total total(Values values) {
    Points stated = pointsIfAny(values, "total");
    Total summed = Total.of(values.list("account", TotalLine.class));
    if (!Objects.equals(stated, summed.points().orElse(null))) {
      String sum = summed.points().map(Points::toString).orElse("–");
      if (stated == null) {
        values.refuse("account", ProblemId.BAD_VALUE, "account", sum, "–");
      } else {
        values.refuse("total", ProblemId.BAD_VALUE, "total", stated.toString(), sum);
      }
    }
    return summed.outOf(pointsIfAny(values, "base"), pointsIfAny(values, "maximum"));
  }

  private static PackIdentity pack(Values values) {
    Span effective = values.part("effective", EFFECTIVE, Span.class);
    return new PackIdentity(
        values.text("id"),
        values.text("version"),
        wording(values, "title"),
        values.list("basis", PackIdentity.Basis.class),
        effective.from(),
        effective.to(),
        values.list("includes", PackIdentity.Included.class),
        values.text("digest"));
  }

  private static PointLine line(Values values) {
    return new PointLine(
        values.text("rule"),
        values.choice("effect", Effect.DEDUCTION),
        wording(values, "finding"),
        values.count("count"),
        values.count("of"),
        measured(values),
        Objects.requireNonNullElse(values.partIfAny("reason", Wording.class), Wording.NONE),
        points(values, "raw"),
        points(values, "applied"),
        values.choice("limit", PointLine.Limit.NONE),
        values.list("evidence", Witness.class));
  }

  /** Returns the quantity of a line, whose digits nobody limits but to what can be a number. */
  private static @Nullable Measured measured(Values values) {
    BigDecimal value = digits(values, "value");
    BigDecimal base = digits(values, "base");
    if (value == null || base == null) {
      return null;
    }
    if (base.signum() < 0) {
      values.refuse("base", ProblemId.BAD_VALUE, "base", base.toPlainString(), "≥ 0");
      return null;
    }
    BigDecimal whole = digits(values, "whole");
    return new Measured(value, base, whole == null ? base : whole);
  }

  private static @Nullable BigDecimal digits(Values values, String field) {
    String text = values.textIfAny(field);
    if (text == null) {
      return null;
    }
    if (!text.matches("-?[0-9]{1,10000}(\\.[0-9]{1,10000})?")) {
      values.refuse(field, ProblemId.BAD_VALUE, field, Quoted.of(text), Problem.detail("number"));
      return null;
    }
    return new BigDecimal(text);
  }

  private static CriterionResult criterion(Values values) {
    Wording sentence = wording(values, "sentence");
    List<Line> lines = values.list("findings", Line.class);
    for (Line line : lines) {
      if (values.has("sentence") && !line.sentence().equals(sentence.zh())) {
        values.refuse(
            "findings",
            ProblemId.BAD_VALUE,
            "sentence",
            Quoted.of(line.sentence()),
            Quoted.of(sentence.zh()));
      }
    }
    Points weight = pointsIfAny(values, "weight");
    return new CriterionResult(
        values.text("id"),
        values.text("section"),
        wording(values, "title"),
        sentence,
        weight == null ? Points.of(1) : weight,
        points(values, "max"),
        role(values),
        points(values, "start"),
        pointsIfAny(values, "points"),
        values.choice("state", CriterionState.NOT_ASSESSABLE),
        lines.stream().map(Line::line).toList(),
        values.partIfAny("correction", Correction.class),
        values.list("missing", String.class),
        values.list("dependsOn", String.class),
        pointsIfAny(values, "selfAssessed"),
        values.partIfAny("notApplicable", NotApplicablePolicy.class));
  }

  private static CriterionRole role(Values values) {
    if (values.yes("unscored")) {
      return CriterionRole.UNSCORED;
    }
    return values.yes("bonus") ? CriterionRole.BONUS : CriterionRole.BASE;
  }

  private static Stated stated(Values values) {
    Span period = values.part("period", PERIOD, Span.class);
    LocalDate to = period.to();
    Assessment assessment =
        new Assessment(
            values.part("pack", PACK, PackIdentity.class),
            values.text("title"),
            values.yes("synthetic"),
            values.date("asOf"),
            period.from(),
            to == null ? Values.NO_DATE : to,
            values.text("scoring"),
            values.list("sections", Section.class),
            values.list("units", Scorecard.class),
            values.list("coalitions", Scorecard.class),
            values.part("execution", EXECUTION, Observations.Execution.class),
            values.list("notices", Problem.class),
            values.part("data", DATA, DataDigest.class),
            values.text("sdk"));
    return new Stated(
        assessment,
        values.text("digest"),
        values.list("notAssessed", Assessment.NotAssessed.class));
  }

  private static Wording wording(Values values, String field) {
    return values.part(field, WORDING, Wording.class);
  }

  private static Points points(Values values, String field) {
    return Points.of(values.decimal(field));
  }

  private static @Nullable Points pointsIfAny(Values values, String field) {
    BigDecimal decimal = values.decimalIfAny(field);
    return decimal == null ? null : Points.of(decimal);
  }
}
