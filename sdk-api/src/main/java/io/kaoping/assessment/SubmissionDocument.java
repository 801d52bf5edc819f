package io.kaoping.assessment;

import io.kaoping.checklist.ChecklistItem;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Unit;
import io.kaoping.record.Activity;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.EarlierResult;
import io.kaoping.record.Evidence;
import io.kaoping.record.FactValue;
import io.kaoping.record.Opinions;
import io.kaoping.rubric.Points;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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
    return document(submission, list -> list);
  }

  /** Returns the document with every list in canonical order. */
  static Map<String, Object> canonical(Submission submission) {
    return document(submission, CanonicalJson::sorted);
  }

  private static Map<String, Object> document(
      Submission s, Function<List<Object>, List<Object>> order) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("format", FORMAT);
    put(out, "title", s.title());
    if (s.synthetic()) {
      out.put("synthetic", true);
    }
    out.put("asOf", s.asOf().toString());
    Map<String, Object> period = new LinkedHashMap<>();
    period.put("from", s.from().toString());
    period.put("to", s.to().toString());
    out.put("period", period);
    put(out, "units", order.apply(each(s.units(), SubmissionDocument::unit)));
    put(out, "coalitions", order.apply(each(s.coalitions(), c -> coalition(c, order))));
    put(out, "activities", order.apply(each(s.activities(), a -> activity(a, order))));
    put(out, "items", order.apply(each(s.items(), i -> item(i, order))));
    put(out, "records", order.apply(each(s.records(), r -> caseRecord(r, order))));
    put(
        out,
        "waivers",
        order.apply(
            each(
                s.waivers(),
                w -> {
                  Map<String, Object> node = new LinkedHashMap<>();
                  node.put("criterion", w.criterion());
                  node.put("subject", w.subject());
                  node.put("reason", w.reason());
                  node.put("until", w.until().toString());
                  return node;
                })));
    put(
        out,
        "overrides",
        order.apply(
            each(
                s.overrides(),
                o -> {
                  Map<String, Object> node = new LinkedHashMap<>();
                  node.put("criterion", o.criterion());
                  node.put("subject", o.subject());
                  node.put("from", decimal(o.from()));
                  node.put("to", decimal(o.to()));
                  node.put("on", o.on().toString());
                  node.put("by", o.by());
                  node.put("reason", o.reason());
                  return node;
                })));
    opinions(out, s.opinions(), order);
    put(out, "earlier", order.apply(each(s.earlier(), SubmissionDocument::earlier)));
    Map<String, Object> calendar = new LinkedHashMap<>();
    put(calendar, "holidays", order.apply(each(s.calendar().holidays(), Object::toString)));
    put(calendar, "workdays", order.apply(each(s.calendar().workdays(), Object::toString)));
    put(out, "calendar", calendar);
    return out;
  }

  private static void opinions(
      Map<String, Object> out, Opinions opinions, Function<List<Object>, List<Object>> order) {
    put(
        out,
        "judgements",
        order.apply(
            each(
                opinions.judgements(),
                j -> {
                  Map<String, Object> node = new LinkedHashMap<>();
                  node.put("clause", j.clause());
                  node.put("subject", j.subject());
                  node.put("points", decimal(j.points()));
                  node.put("reason", j.reason());
                  node.put("assessor", j.assessor());
                  node.put("on", j.on().toString());
                  return node;
                })));
    put(
        out,
        "selfAssessed",
        order.apply(
            each(
                opinions.selfAssessed(),
                a -> {
                  Map<String, Object> node = new LinkedHashMap<>();
                  node.put("criterion", a.criterion());
                  node.put("subject", a.subject());
                  node.put("points", decimal(a.points()));
                  return node;
                })));
    put(
        out,
        "ballots",
        order.apply(
            each(
                opinions.ballots(),
                b -> {
                  Map<String, Object> node = pair("poll", b.poll(), "group", b.group());
                  node.put("count", b.count());
                  node.put("choices", new TreeMap<>(b.choices()));
                  return node;
                })));
    put(
        out,
        "issued",
        order.apply(
            each(
                opinions.issued(),
                i -> {
                  Map<String, Object> node = pair("poll", i.poll(), "group", i.group());
                  node.put("count", i.count());
                  return node;
                })));
    put(
        out,
        "ratings",
        order.apply(
            each(
                opinions.ratings(),
                r -> {
                  Map<String, Object> node = pair("panel", r.panel(), "subject", r.subject());
                  put(node, "group", r.group());
                  node.put("values", order.apply(each(r.values(), SubmissionDocument::decimal)));
                  return node;
                })));
  }

  private static Map<String, Object> earlier(EarlierResult result) {
    Map<String, Object> out = pair("subject", result.subject(), "period", result.period());
    BigDecimal total = result.total();
    put(out, "total", total == null ? null : decimal(total));
    BigDecimal base = result.base();
    put(out, "base", base == null ? null : decimal(base));
    BigDecimal max = result.max();
    put(out, "max", max == null ? null : decimal(max));
    put(out, "rank", result.rank() == 0 ? null : result.rank());
    put(out, "grade", result.grade());
    put(out, "digest", result.digest());
    return out;
  }

  private static Map<String, Object> unit(Unit unit) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", unit.id());
    out.put("name", unit.name());
    put(out, "class", unit.unitClass());
    put(out, "facts", facts(unit.facts()));
    return out;
  }

  private static Map<String, Object> coalition(
      Coalition coalition, Function<List<Object>, List<Object>> order) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", coalition.id());
    out.put("name", coalition.name());
    out.put("kind", coalition.kind());
    put(out, "class", coalition.coalitionClass());
    put(out, "facts", facts(coalition.facts()));
    put(
        out,
        "memberships",
        order.apply(
            each(
                coalition.memberships(),
                m -> {
                  Map<String, Object> node = new LinkedHashMap<>();
                  node.put("unit", m.unit());
                  node.put("role", m.role().name());
                  node.put("from", m.from().toString());
                  put(node, "until", m.until());
                  return node;
                })));
    return out;
  }

  private static Map<String, Object> activity(
      Activity activity, Function<List<Object>, List<Object>> order) {
    Map<String, Object> out = new LinkedHashMap<>();
    put(out, "id", activity.id());
    out.put("kind", activity.kind());
    out.put("date", activity.date().toString());
    out.put("organiser", activity.organiser());
    put(out, "participants", order.apply(List.copyOf(activity.participants())));
    put(out, "fields", facts(activity.fields()));
    put(out, "evidence", order.apply(evidence(activity.evidence())));
    return out;
  }

  private static Map<String, Object> item(
      ChecklistItem item, Function<List<Object>, List<Object>> order) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", item.id());
    out.put("list", item.list());
    out.put("owner", item.owner());
    out.put("title", item.title());
    out.put("state", item.state());
    out.put("raised", item.raised().toString());
    put(out, "due", item.due());
    put(out, "closed", item.closed());
    put(
        out,
        "history",
        each(item.history(), h -> pair("state", h.state(), "on", h.on().toString())));
    put(out, "links", order.apply(each(item.links(), l -> pair("kind", l.kind(), "to", l.to()))));
    put(out, "fields", facts(item.fields()));
    put(out, "evidence", order.apply(evidence(item.evidence())));
    return out;
  }

  private static Map<String, Object> caseRecord(
      CaseRecord entry, Function<List<Object>, List<Object>> order) {
    Map<String, Object> out = new LinkedHashMap<>();
    put(out, "id", entry.id());
    out.put("kind", entry.kind());
    out.put("subject", entry.subject());
    out.put("date", entry.date().toString());
    put(out, "reported", entry.reported());
    put(out, "key", entry.key());
    put(out, "level", entry.level());
    put(out, "fields", facts(entry.fields()));
    put(out, "evidence", order.apply(evidence(entry.evidence())));
    return out;
  }

  private static List<Object> evidence(List<Evidence> evidence) {
    return each(
        evidence,
        e -> {
          Map<String, Object> node = new LinkedHashMap<>();
          node.put("ref", e.ref());
          put(node, "title", e.title());
          return node;
        });
  }

  private static Map<String, Object> facts(Map<String, FactValue> facts) {
    Map<String, Object> out = new TreeMap<>();
    facts.forEach(
        (name, value) -> {
          if (value instanceof FactValue.YesNo yesNo) {
            out.put(name, yesNo.value());
          } else if (value instanceof FactValue.Number number) {
            out.put(name, number.value());
          } else {
            out.put(name, value.toString());
          }
        });
    return out;
  }

  private static Map<String, Object> pair(String key, String value, String key2, String value2) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put(key, value);
    out.put(key2, value2);
    return out;
  }

  private static String decimal(BigDecimal value) {
    return Points.of(value).toString();
  }

  private static <T> List<Object> each(List<T> list, Function<T, Object> node) {
    List<Object> out = new ArrayList<>(list.size());
    list.forEach(element -> out.add(node.apply(element)));
    return out;
  }

  private static void put(Map<String, Object> out, String key, @Nullable Object value) {
    if (value == null
        || value.equals("")
        || (value instanceof Collection<?> list && list.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty())) {
      return;
    }
    out.put(key, value instanceof java.time.LocalDate ? value.toString() : value);
  }
}
