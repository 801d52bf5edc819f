package io.kaoping.plugin.json;

import static io.kaoping.plugin.json.Shape.many;
import static io.kaoping.plugin.json.Shape.object;
import static io.kaoping.plugin.json.Shape.optional;
import static io.kaoping.plugin.json.Shape.required;

import io.kaoping.assessment.Submission;
import io.kaoping.assessment.SubmissionDocument;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.checklist.Link;
import io.kaoping.checklist.StateChange;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.coalition.Unit;
import io.kaoping.plugin.json.Shape.Scalar;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.Activity;
import io.kaoping.record.Ballot;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.EarlierResult;
import io.kaoping.record.Evidence;
import io.kaoping.record.IssuedBallots;
import io.kaoping.record.Judgement;
import io.kaoping.record.Opinions;
import io.kaoping.record.PanelRating;
import io.kaoping.record.ScoreOverride;
import io.kaoping.record.SelfAssessment;
import io.kaoping.record.Waiver;
import io.kaoping.record.WorkCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The shape of {@code kaoping.submission/1}. */
final class SubmissionShape {
  private static final Shape.Fields PERIOD =
      object(
          "period",
          SubmissionShape::period,
          required("from", Scalar.DATE),
          required("to", Scalar.DATE));

  private static final Shape.Fields UNIT =
      object(
          "unit",
          v -> new Unit(v.text("id"), v.text("name"), v.textIfAny("class"), v.facts("facts")),
          required("id", Scalar.ID),
          required("name", Scalar.NAME),
          optional("class", Scalar.NAME),
          optional("facts", Scalar.FACTS));

  private static final Shape.Fields MEMBERSHIP =
      object(
          "membership",
          SubmissionShape::membership,
          required("unit", Scalar.ID),
          required("role", Shape.Choice.of(Role.class, Role::name)),
          required("from", Scalar.DATE),
          optional("until", Scalar.DATE));

  private static final Shape.Fields COALITION =
      object(
          "coalition",
          v ->
              new Coalition(
                  v.text("id"),
                  v.text("name"),
                  v.text("kind"),
                  v.textIfAny("class"),
                  v.facts("facts"),
                  v.list("memberships", Membership.class)),
          required("id", Scalar.ID),
          required("name", Scalar.NAME),
          required("kind", Scalar.NAME),
          optional("class", Scalar.NAME),
          optional("facts", Scalar.FACTS),
          optional("memberships", many(MEMBERSHIP)));

  private static final Shape.Fields EVIDENCE =
      object(
          "evidence",
          v -> new Evidence(v.text("ref"), v.text("title", "")),
          required("ref", Scalar.TEXT),
          optional("title", Scalar.TEXT));

  private static final Shape.Fields ACTIVITY =
      object(
          "activity",
          v ->
              new Activity(
                  v.textIfAny("id"),
                  v.text("kind"),
                  v.date("date"),
                  v.text("organiser"),
                  v.list("participants", String.class),
                  v.facts("fields"),
                  v.list("evidence", Evidence.class)),
          optional("id", Scalar.ID),
          required("kind", Scalar.NAME),
          required("date", Scalar.DATE),
          required("organiser", Scalar.ID),
          optional("participants", many(Scalar.ID)),
          optional("fields", Scalar.FACTS),
          optional("evidence", many(EVIDENCE)));

  private static final Shape.Fields STATE_CHANGE =
      object(
          "stateChange",
          v -> new StateChange(v.text("state"), v.date("on")),
          required("state", Scalar.NAME),
          required("on", Scalar.DATE));

  private static final Shape.Fields LINK =
      object(
          "link",
          v -> new Link(v.text("kind"), v.text("to")),
          required("kind", Scalar.NAME),
          required("to", Scalar.ID));

  private static final Shape.Fields ITEM =
      object(
          "item",
          v ->
              new ChecklistItem(
                  v.text("id"),
                  v.text("list"),
                  v.text("owner"),
                  v.text("title"),
                  v.text("state"),
                  v.date("raised"),
                  v.dateIfAny("due"),
                  v.dateIfAny("closed"),
                  v.list("history", StateChange.class),
                  v.list("links", Link.class),
                  v.facts("fields"),
                  v.list("evidence", Evidence.class)),
          required("id", Scalar.ID),
          required("list", Scalar.NAME),
          required("owner", Scalar.ID),
          required("title", Scalar.TEXT),
          required("state", Scalar.NAME),
          required("raised", Scalar.DATE),
          optional("due", Scalar.DATE),
          optional("closed", Scalar.DATE),
          optional("history", many(STATE_CHANGE)),
          optional("links", many(LINK)),
          optional("fields", Scalar.FACTS),
          optional("evidence", many(EVIDENCE)));

  private static final Shape.Fields RECORD =
      object(
          "record",
          v ->
              new CaseRecord(
                  v.textIfAny("id"),
                  v.text("kind"),
                  v.text("subject"),
                  v.date("date"),
                  v.dateIfAny("reported"),
                  v.textIfAny("key"),
                  v.textIfAny("level"),
                  v.facts("fields"),
                  v.list("evidence", Evidence.class)),
          optional("id", Scalar.ID),
          required("kind", Scalar.NAME),
          required("subject", Scalar.ID),
          required("date", Scalar.DATE),
          optional("reported", Scalar.DATE),
          optional("key", Scalar.NAME),
          optional("level", Scalar.NAME),
          optional("fields", Scalar.FACTS),
          optional("evidence", many(EVIDENCE)));

  private static final Shape.Fields WAIVER =
      object(
          "waiver",
          v ->
              new Waiver(v.text("criterion"), v.text("subject"), v.text("reason"), v.date("until")),
          required("criterion", Scalar.ID),
          required("subject", Scalar.ID),
          required("reason", Scalar.TEXT),
          required("until", Scalar.DATE));

  private static final Shape.Fields OVERRIDE =
      object(
          "override",
          v ->
              new ScoreOverride(
                  v.text("criterion"),
                  v.text("subject"),
                  v.decimal("from"),
                  v.decimal("to"),
                  v.date("on"),
                  v.text("by"),
                  v.text("reason")),
          required("criterion", Scalar.ID),
          required("subject", Scalar.ID),
          required("from", Scalar.DECIMAL),
          required("to", Scalar.DECIMAL),
          required("on", Scalar.DATE),
          required("by", Scalar.TEXT),
          required("reason", Scalar.TEXT));

  private static final Shape.Fields JUDGEMENT =
      object(
          "judgement",
          v ->
              new Judgement(
                  v.text("clause"),
                  v.text("subject"),
                  v.decimal("points"),
                  v.text("reason"),
                  v.text("assessor"),
                  v.date("on")),
          required("clause", Scalar.ID),
          required("subject", Scalar.ID),
          required("points", Scalar.DECIMAL),
          required("reason", Scalar.TEXT),
          required("assessor", Scalar.TEXT),
          required("on", Scalar.DATE));

  private static final Shape.Fields SELF_ASSESSMENT =
      object(
          "selfAssessment",
          v -> new SelfAssessment(v.text("criterion"), v.text("subject"), v.decimal("points")),
          required("criterion", Scalar.ID),
          required("subject", Scalar.ID),
          required("points", Scalar.DECIMAL));

  private static final Shape.Fields BALLOT =
      object(
          "ballot",
          v ->
              new Ballot(
                  v.text("poll"),
                  v.text("group"),
                  v.has("count") ? v.small("count") : 1,
                  v.words("choices")),
          required("poll", Scalar.NAME),
          required("group", Scalar.NAME),
          optional("count", Scalar.SMALL),
          required("choices", Scalar.WORDS));

  private static final Shape.Fields ISSUED =
      object(
          "issued",
          v -> new IssuedBallots(v.text("poll"), v.text("group"), v.small("count")),
          required("poll", Scalar.NAME),
          required("group", Scalar.NAME),
          required("count", Scalar.SMALL));

  private static final Shape.Fields RATING =
      object(
          "rating",
          v ->
              new PanelRating(
                  v.text("panel"),
                  v.text("subject"),
                  v.textIfAny("group"),
                  v.list("values", BigDecimal.class)),
          required("panel", Scalar.NAME),
          required("subject", Scalar.ID),
          optional("group", Scalar.NAME),
          required("values", many(Scalar.DECIMAL)));

  private static final Shape.Fields EARLIER =
      object(
          "earlier",
          v ->
              new EarlierResult(
                  v.text("subject"),
                  v.text("period"),
                  v.decimalIfAny("total"),
                  v.decimalIfAny("base"),
                  v.decimalIfAny("max"),
                  v.small("rank"),
                  v.textIfAny("grade"),
                  v.textIfAny("digest")),
          required("subject", Scalar.ID),
          required("period", Scalar.ID),
          optional("total", Scalar.DECIMAL),
          optional("base", Scalar.DECIMAL),
          optional("max", Scalar.DECIMAL),
          optional("rank", Scalar.SMALL),
          optional("grade", Scalar.ID),
          optional("digest", Scalar.NAME));

  private static final Shape.Fields CALENDAR =
      object(
          "calendar",
          v ->
              new WorkCalendar(
                  v.list("holidays", LocalDate.class), v.list("workdays", LocalDate.class)),
          optional("holidays", many(Scalar.DATE)),
          optional("workdays", many(Scalar.DATE)));

  /** The whole document; it builds a {@link Submission}. */
  static final Shape.Fields DOCUMENT =
      object(
          "submission",
          SubmissionShape::submission,
          required("format", new Shape.Format(SubmissionDocument.FORMAT)),
          optional("title", Scalar.TEXT),
          optional("synthetic", Scalar.YES_NO),
          required("asOf", Scalar.DATE),
          required("period", PERIOD),
          optional("units", many(UNIT)),
          optional("coalitions", many(COALITION)),
          optional("activities", many(ACTIVITY)),
          optional("items", many(ITEM)),
          optional("records", many(RECORD)),
          optional("waivers", many(WAIVER)),
          optional("overrides", many(OVERRIDE)),
          optional("judgements", many(JUDGEMENT)),
          optional("selfAssessed", many(SELF_ASSESSMENT)),
          optional("ballots", many(BALLOT)),
          optional("issued", many(ISSUED)),
          optional("ratings", many(RATING)),
          optional("earlier", many(EARLIER)),
          optional("calendar", CALENDAR));

  private SubmissionShape() {}

  /** The assessment period, both ends inclusive. */
  private record Span(LocalDate from, LocalDate to) {}

  private static Span period(Values values) {
    LocalDate from = values.date("from");
    LocalDate to = values.has("to") ? values.date("to") : LocalDate.MAX;
    if (to.isBefore(from)) {
      values.refuse(
          "to",
          ProblemId.BAD_VALUE,
          "to",
          to.toString(),
          Problem.detail("not-before-from", from.toString()));
      return new Span(from, from);
    }
    return new Span(from, to);
  }

  private static Membership membership(Values values) {
    LocalDate from = values.date("from");
    LocalDate until = values.dateIfAny("until");
    if (!values.has("from")) {
      // touches no other membership of the unit
      until = from;
    } else if (until != null && until.isBefore(from)) {
      values.refuse(
          "until",
          ProblemId.BAD_VALUE,
          "until",
          until.toString(),
          Problem.detail("not-before-from", from.toString()));
      until = from;
    }
    return new Membership(values.text("unit"), values.choice("role", Role.MEMBER), from, until);
  }

  private static Submission submission(Values values) {
    Span period = values.part("period", PERIOD, Span.class);
    return new Submission(
        values.text("title", ""),
        values.yes("synthetic"),
        values.date("asOf"),
        period.from(),
        period.to(),
        values.list("units", Unit.class),
        values.list("coalitions", Coalition.class),
        values.list("activities", Activity.class),
        values.list("items", ChecklistItem.class),
        values.list("records", CaseRecord.class),
        values.list("waivers", Waiver.class),
        values.list("overrides", ScoreOverride.class),
        new Opinions(
            values.list("judgements", Judgement.class),
            values.list("selfAssessed", SelfAssessment.class),
            values.list("ballots", Ballot.class),
            values.list("issued", IssuedBallots.class),
            values.list("ratings", PanelRating.class)),
        values.list("earlier", EarlierResult.class),
        values.part("calendar", CALENDAR, WorkCalendar.class));
  }
}
