package io.kaoping.plugin.population;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.StandingLine;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import io.kaoping.scoring.CohortScoring;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two halves of a line of the result: what is known of a subject alone, and its standing. */
final class SubjectJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private SubjectJson() {}

  /** Writes fields of an object. */
  interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  /** Returns an object. */
  static byte[] object(Fields fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Returns the fields of an object without its braces. */
  private static byte[] fields(Fields fields) {
    byte[] object = object(fields);
    return Arrays.copyOfRange(object, 1, object.length - 1);
  }

  /** Returns what is known of a subject alone: who it is, and its points. */
  static byte[] alone(CohortScoring.Entered subject) {
    return fields(
        json -> {
          json.writeStringField(
              "kind", subject.entrant().kind() == SubjectKind.UNIT ? "unit" : "coalition");
          json.writeStringField("id", subject.id());
          json.writeStringField("name", subject.name());
          String subjectClass = subject.entrant().subjectClass();
          if (subjectClass != null) {
            json.writeStringField("class", subjectClass);
          }
          points(json, "total", subject.total().points().orElse(null));
          points(json, "base", subject.total().base().orElse(null));
          points(json, "maximum", subject.total().maximum().orElse(null));
          json.writeObjectFieldStart("points");
          for (CriterionResult result : subject.results()) {
            points(json, result.criterion(), result.points());
          }
          json.writeEndObject();
          states(json, subject, "notApplicable", CriterionState.NOT_APPLICABLE);
          states(json, subject, "notAssessed", CriterionState.NOT_ASSESSABLE);
        });
  }

  private static void states(
      JsonGenerator json, CohortScoring.Entered subject, String field, CriterionState state)
      throws IOException {
    List<String> criteria =
        subject.results().stream()
            .filter(result -> result.state() == state)
            .map(CriterionResult::criterion)
            .toList();
    texts(json, field, criteria);
  }

  /** Returns where a subject stands, as fields that follow the others; nothing may be known. */
  static byte[] standing(Scorecard.Standing standing) {
    return fields(
        json -> {
          if (standing.rank() > 0) {
            json.writeNumberField("rank", standing.rank());
          }
          if (standing.among() > 0) {
            json.writeNumberField("among", standing.among());
          }
          Grade grade = standing.grade();
          if (grade != null) {
            json.writeStringField("grade", grade.id());
          }
          Grade byTotal = standing.gradeByTotal();
          if (byTotal != null && !byTotal.equals(grade)) {
            json.writeStringField("gradeByTotal", byTotal.id());
          }
          texts(json, "vetoes", standing.vetoes());
          texts(json, "awards", standing.awards().stream().map(Award::id).toList());
          texts(json, "lostAwards", standing.lostAwards().stream().map(Award::id).toList());
          if (!standing.marks().isEmpty()) {
            json.writeObjectFieldStart("marks");
            for (Scorecard.Mark mark : standing.marks()) {
              json.writeStringField(mark.scale(), mark.step());
            }
            json.writeEndObject();
          }
          if (!standing.trace().isEmpty()) {
            json.writeArrayFieldStart("reasons");
            for (StandingLine line : standing.trace()) {
              json.writeStartObject();
              json.writeStringField("phase", line.phase().name());
              json.writeStringField("id", line.id());
              wording(json, line.text());
              json.writeEndObject();
            }
            json.writeEndArray();
          }
        });
  }

  private static void wording(JsonGenerator json, Wording text) throws IOException {
    json.writeStringField("zh", text.zh());
    json.writeStringField("en", text.en());
  }

  private static void points(JsonGenerator json, String field, @Nullable Points points)
      throws IOException {
    if (points != null) {
      json.writeStringField(field, points.toString());
    }
  }

  private static void texts(JsonGenerator json, String field, List<String> texts)
      throws IOException {
    if (!texts.isEmpty()) {
      json.writeArrayFieldStart(field);
      for (String text : texts) {
        json.writeString(text);
      }
      json.writeEndArray();
    }
  }
}
