package io.kaoping.assessment;

import io.kaoping.checklist.ChecklistItem;
import io.kaoping.checklist.Link;
import io.kaoping.checklist.StateChange;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Unit;
import io.kaoping.record.Activity;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.EarlierResult;
import io.kaoping.record.Evidence;
import io.kaoping.record.FactValue;
import io.kaoping.record.Opinions;
import io.kaoping.record.ScoreOverride;
import io.kaoping.record.Waiver;
import io.kaoping.record.WorkCalendar;
import io.kaoping.rubric.Points;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The document {@code kaoping.submission/1} as a tree of maps, lists, texts, booleans and numbers,
 * ready for any writer. Numbers of facts are {@link BigDecimal}s, points are texts; absent values
 * are left out.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SubmissionDocument {
  /** The name of the format. */
  public static final String FORMAT = "kaoping.submission/1";

  private SubmissionDocument() {}

  /** Returns the document of a submission, in the submission's own order. */
  public static Map<String, Object> of(Submission submission) {
    return DocumentTree.of(out -> tell(submission, out));
  }

  /** Tells the document of a submission. */
  static void tell(Submission s, Members out) {
    out.put("format", FORMAT);
    text(out, "title", s.title());
    if (s.synthetic()) {
      out.put("synthetic", true);
    }
    out.put("asOf", s.asOf());
    out.object(
        "period",
        period -> {
          period.put("from", s.from());
          period.put("to", s.to());
        });
    set(out, "units", s.units(), SubmissionDocument::unit);
    set(out, "coalitions", s.coalitions(), SubmissionDocument::coalition);
    set(out, "activities", s.activities(), SubmissionDocument::activity);
    set(out, "items", s.items(), SubmissionDocument::item);
    set(out, "records", s.records(), SubmissionDocument::caseRecord);
    set(out, "waivers", s.waivers(), SubmissionDocument::waiver);
    set(out, "overrides", s.overrides(), SubmissionDocument::override);
    opinions(s.opinions(), out);
    set(out, "earlier", s.earlier(), SubmissionDocument::earlier);
    if (!s.calendar().equals(WorkCalendar.NONE)) {
      out.object(
          "calendar",
          calendar -> {
            textSet(calendar, "holidays", s.calendar().holidays());
            textSet(calendar, "workdays", s.calendar().workdays());
          });
    }
  }

  private static void waiver(Waiver waiver, Members out) {
    out.put("criterion", waiver.criterion());
    out.put("subject", waiver.subject());
    out.put("reason", waiver.reason());
    out.put("until", waiver.until());
  }

  private static void override(ScoreOverride override, Members out) {
    out.put("criterion", override.criterion());
    out.put("subject", override.subject());
    out.put("from", decimal(override.from()));
    out.put("to", decimal(override.to()));
    out.put("on", override.on());
    out.put("by", override.by());
    out.put("reason", override.reason());
  }

  private static void opinions(Opinions opinions, Members all) {
    set(
        all,
        "judgements",
        opinions.judgements(),
        (judgement, out) -> {
          out.put("clause", judgement.clause());
          out.put("subject", judgement.subject());
          out.put("points", decimal(judgement.points()));
          out.put("reason", judgement.reason());
          out.put("assessor", judgement.assessor());
          out.put("on", judgement.on());
        });
    set(
        all,
        "selfAssessed",
        opinions.selfAssessed(),
        (own, out) -> {
          out.put("criterion", own.criterion());
          out.put("subject", own.subject());
          out.put("points", decimal(own.points()));
        });
    set(
        all,
        "ballots",
        opinions.ballots(),
        (ballot, out) -> {
          out.put("poll", ballot.poll());
          out.put("group", ballot.group());
          out.put("count", ballot.count());
          out.object("choices", choices -> sorted(ballot.choices()).forEach(choices::put));
        });
    set(
        all,
        "issued",
        opinions.issued(),
        (issued, out) -> {
          out.put("poll", issued.poll());
          out.put("group", issued.group());
          out.put("count", issued.count());
        });
    set(
        all,
        "ratings",
        opinions.ratings(),
        (rating, out) -> {
          out.put("panel", rating.panel());
          out.put("subject", rating.subject());
          text(out, "group", rating.group());
          List<String> values = rating.values().stream().map(SubmissionDocument::decimal).toList();
          textSet(out, "values", values);
        });
  }

  private static void earlier(EarlierResult result, Members out) {
    out.put("subject", result.subject());
    out.put("period", result.period());
    decimal(out, "total", result.total());
    decimal(out, "base", result.base());
    decimal(out, "max", result.max());
    if (result.rank() != 0) {
      out.put("rank", result.rank());
    }
    text(out, "grade", result.grade());
    text(out, "digest", result.digest());
  }

  private static void unit(Unit unit, Members out) {
    out.put("id", unit.id());
    out.put("name", unit.name());
    text(out, "class", unit.unitClass());
    facts(out, "facts", unit.facts());
  }

  private static void coalition(Coalition coalition, Members out) {
    out.put("id", coalition.id());
    out.put("name", coalition.name());
    out.put("kind", coalition.kind());
    text(out, "class", coalition.coalitionClass());
    facts(out, "facts", coalition.facts());
    set(out, "memberships", coalition.memberships(), SubmissionDocument::membership);
  }

  private static void membership(Membership membership, Members out) {
    out.put("unit", membership.unit());
    out.put("role", membership.role().name());
    out.put("from", membership.from());
    date(out, "until", membership.until());
  }

  private static void activity(Activity activity, Members out) {
    text(out, "id", activity.id());
    out.put("kind", activity.kind());
    out.put("date", activity.date());
    out.put("organiser", activity.organiser());
    textSet(out, "participants", activity.participants());
    facts(out, "fields", activity.fields());
    set(out, "evidence", activity.evidence(), SubmissionDocument::evidence);
  }

  private static void item(ChecklistItem item, Members out) {
    out.put("id", item.id());
    out.put("list", item.list());
    out.put("owner", item.owner());
    out.put("title", item.title());
    out.put("state", item.state());
    out.put("raised", item.raised());
    date(out, "due", item.due());
    date(out, "closed", item.closed());
    if (!item.history().isEmpty()) {
      out.list("history", item.history(), SubmissionDocument::change);
    }
    set(out, "links", item.links(), SubmissionDocument::link);
    facts(out, "fields", item.fields());
    set(out, "evidence", item.evidence(), SubmissionDocument::evidence);
  }

  private static void change(StateChange change, Members out) {
    out.put("state", change.state());
    out.put("on", change.on());
  }

  private static void link(Link link, Members out) {
    out.put("kind", link.kind());
    out.put("to", link.to());
  }

  private static void caseRecord(CaseRecord entry, Members out) {
    text(out, "id", entry.id());
    out.put("kind", entry.kind());
    out.put("subject", entry.subject());
    out.put("date", entry.date());
    date(out, "reported", entry.reported());
    text(out, "key", entry.key());
    text(out, "level", entry.level());
    facts(out, "fields", entry.fields());
    set(out, "evidence", entry.evidence(), SubmissionDocument::evidence);
  }

  private static void evidence(Evidence evidence, Members out) {
    out.put("ref", evidence.ref());
    text(out, "title", evidence.title());
  }

  private static void facts(Members all, String key, Map<String, FactValue> facts) {
    if (!facts.isEmpty()) {
      all.object(
          key,
          out ->
              sorted(facts)
                  .forEach(
                      (name, value) -> {
                        if (value instanceof FactValue.YesNo yesNo) {
                          out.put(name, yesNo.value());
                        } else if (value instanceof FactValue.Number number) {
                          out.put(name, number.value());
                        } else {
                          out.put(name, value.toString());
                        }
                      }));
    }
  }

  private static <T> Map<String, T> sorted(Map<String, T> map) {
    return map.size() < 2 ? map : new TreeMap<>(map);
  }

  private static String decimal(BigDecimal value) {
    return Points.of(value).toString();
  }

  // what is absent is left out

  private static void decimal(Members out, String key, @Nullable BigDecimal value) {
    if (value != null) {
      out.put(key, decimal(value));
    }
  }

  private static void text(Members out, String key, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      out.put(key, text);
    }
  }

  private static void date(Members out, String key, @Nullable LocalDate date) {
    if (date != null) {
      out.put(key, date);
    }
  }

  private static <T> void set(
      Members out, String key, List<T> elements, BiConsumer<T, Members> members) {
    if (!elements.isEmpty()) {
      out.set(key, elements, members);
    }
  }

  private static void textSet(Members out, String key, List<?> texts) {
    if (!texts.isEmpty()) {
      out.textSet(key, texts.stream().map(Object::toString).toList());
    }
  }
}
