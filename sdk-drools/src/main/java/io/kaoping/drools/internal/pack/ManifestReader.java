package io.kaoping.drools.internal.pack;

import io.kaoping.drools.internal.pack.Manifest.Decided;
import io.kaoping.drools.internal.pack.Manifest.Include;
import io.kaoping.drools.internal.pack.Manifest.Placed;
import io.kaoping.drools.internal.pack.YamlNode.Mapping;
import io.kaoping.pack.PackIdentity.Basis;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.NotCheckable;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads pack.yaml. A pack that stands on top must say more than one that is included. */
final class ManifestReader {
  /** The version that packs compare with their field {@code sdk}. */
  static final String SDK_VERSION = "0.1";

  static final Map<String, SubjectKind> SUBJECTS =
      ordered("units", SubjectKind.UNIT, "coalitions", SubjectKind.COALITION);
  private static final Map<String, RoundingMode> MODES = modes();
  private static final Map<String, Rounding.Stage> STAGES = stages();
  private static final int MAXIMUM_VERSION = 64;

  /** What a pack decides for the sentences of its rubric, and the readings to choose from. */
  private static final Map<String, List<String>> OF_SENTENCES = ofSentences();

  private final Fields fields;
  private final boolean top;
  private final ProblemList problems;

  private ManifestReader(Mapping mapping, boolean top, ProblemList problems) {
    this.fields = new Fields(mapping, problems);
    this.top = top;
    this.problems = problems;
  }

  /** Reads a manifest; what is refused becomes a stand-in. */
  static Manifest read(Mapping mapping, boolean top, ProblemList problems) {
    return new ManifestReader(mapping, top, problems).manifest();
  }

  /** Returns a map of two that keeps their order. */
  static <V> Map<String, V> ordered(String first, V one, String second, V two) {
    Map<String, V> map = new LinkedHashMap<>();
    map.put(first, one);
    map.put(second, two);
    return map;
  }

  private static Map<String, Rounding.Stage> stages() {
    Map<String, Rounding.Stage> stages = new LinkedHashMap<>();
    stages.put("item", Rounding.Stage.ITEM);
    stages.put("section", Rounding.Stage.SECTION);
    stages.put("total", Rounding.Stage.TOTAL);
    return stages;
  }

  private static Map<String, RoundingMode> modes() {
    Map<String, RoundingMode> modes = new LinkedHashMap<>();
    for (RoundingMode mode : RoundingMode.values()) {
      if (mode != RoundingMode.UNNECESSARY) {
        modes.put(mode.name(), mode);
      }
    }
    return modes;
  }

  private Manifest manifest() {
    fields.top(PackDocument.MANIFEST);
    Fields effective = fields.map("effective").orElse(null);
    if (effective == null && !fields.has("effective")) {
      fields.missing("effective");
    }
    sdk();
    ranking();
    return new Manifest(
        fields.at(),
        fields.requiredId("id"),
        version(fields),
        fields.requiredWording("title"),
        basis(),
        effective == null ? null : from(effective.only("from", "until")),
        effective == null ? null : until(effective),
        includes(),
        totals(),
        scoring(),
        rounding(),
        grades(),
        awards(),
        decisions(),
        notCheckable());
  }

  private String version(Fields in) {
    String version = in.requiredText("version");
    if (version.length() > MAXIMUM_VERSION) {
      in.badValue("version", version, "≤ " + MAXIMUM_VERSION);
    }
    return version;
  }

  private List<Basis> basis() {
    List<Basis> basis = new ArrayList<>();
    for (Fields entry : fields.list("basis")) {
      entry.only("document", "clause");
      String clause = entry.text("clause");
      basis.add(new Basis(entry.requiredText("document"), clause == null ? "" : clause));
    }
    if (basis.isEmpty()) {
      fields.missing("basis");
    }
    return basis;
  }

  private static @Nullable LocalDate from(Fields effective) {
    if (!effective.has("from")) {
      effective.missing("from");
    }
    return effective.date("from");
  }

  private static @Nullable LocalDate until(Fields effective) {
    LocalDate until = effective.date("until");
    String from = effective.text("from");
    LocalDate begin = from == null ? null : Fields.parseDate(from);
    if (until != null && begin != null && until.isBefore(begin)) {
      effective.badValue("until", until.toString(), "≥ " + begin);
    }
    return until;
  }

  private void sdk() {
    String needed = fields.requiredText("sdk");
    if (needed.isEmpty()) {
      return;
    }
    if (!needed.matches("[0-9]{1,6}(\\.[0-9]{1,6}){0,2}")) {
      fields.badValue("sdk", needed, SDK_VERSION);
    } else if (newer(needed)) {
      fields.refuse(ProblemId.SDK_TOO_OLD, "sdk", needed, SDK_VERSION);
    }
  }

  private static boolean newer(String needed) {
    List<String> ours = List.of(SDK_VERSION.split("\\."));
    List<String> theirs = List.of(needed.split("\\."));
    for (int i = 0; i < theirs.size(); i++) {
      int our = i < ours.size() ? Integer.parseInt(ours.get(i)) : 0;
      int their = Integer.parseInt(theirs.get(i));
      if (our != their) {
        return their > our;
      }
    }
    return false;
  }

  private void ranking() {
    if (top && !fields.has("ranking")) {
      fields.missing("ranking");
    }
  }

  private List<Include> includes() {
    List<Include> includes = new ArrayList<>();
    for (Fields entry : fields.list("includes")) {
      entry.only("pack", "version", "weight");
      Points weight = entry.requiredPoints("weight");
      if (weight != null && (weight.signum() <= 0 || weight.compareTo(Points.of(1)) > 0)) {
        entry.badValue("weight", weight.toString(), "> 0, ≤ 1");
        weight = null;
      }
      includes.add(new Include(entry.requiredId("pack"), version(entry), weight, entry.at()));
    }
    return includes;
  }

  private Map<SubjectKind, Placed<Points>> totals() {
    Map<SubjectKind, Placed<Points>> totals = new EnumMap<>(SubjectKind.class);
    Fields total = fields.map("total").orElse(null);
    if (total == null) {
      if (!fields.has("total")) {
        fields.missing("total");
      }
      return totals;
    }
    total.only("units", "coalitions");
    SUBJECTS.forEach(
        (key, subject) -> {
          Points points = total.points(key);
          if (points != null) {
            totals.put(subject, new Placed<>(points, total.at(key)));
          }
        });
    return totals;
  }

  private Manifest.@Nullable Scoring scoring() {
    Fields scoring = fields.map("scoring").orElse(null);
    if (scoring != null) {
      if (fields.has("scoring-model")) {
        fields.refuse(
            ProblemId.BAD_SCORING,
            "scoring-model",
            String.valueOf(fields.text("scoring-model")),
            Problem.detail("scoring-twice"));
      }
      return new Manifest.Scoring(
          scoring.requiredText("model"), scoring.at("model"), fields.node("scoring"));
    }
    if ((top && !fields.has("scoring")) || fields.has("scoring-model")) {
      return new Manifest.Scoring(
          fields.requiredText("scoring-model"), fields.at("scoring-model"), null);
    }
    return null;
  }

  private Rounding rounding() {
    Fields rounding = fields.map("rounding").orElse(null);
    if (rounding == null) {
      if (top && !fields.has("rounding")) {
        fields.missing("rounding");
      }
      return Rounding.USUAL;
    }
    rounding.only("scale", "mode", "stage");
    if (!rounding.has("scale")) {
      rounding.missing("scale");
    }
    return new Rounding(
        rounding.whole("scale", 0, 6),
        rounding.requiredChoice("mode", MODES, RoundingMode.HALF_UP),
        Optional.ofNullable(rounding.choice("stage", STAGES)).orElse(Rounding.Stage.ITEM));
  }

  private Map<SubjectKind, List<Placed<Grade>>> grades() {
    Map<SubjectKind, List<Placed<Grade>>> grades = new EnumMap<>(SubjectKind.class);
    Fields all = fields.map("grades").orElse(null);
    if (all != null) {
      all.only("units", "coalitions");
      SUBJECTS.forEach(
          (key, subject) -> {
            if (all.has(key)) {
              grades.put(subject, grades(all, key));
            }
          });
    }
    return grades;
  }

  private List<Placed<Grade>> grades(Fields all, String key) {
    List<Placed<Grade>> grades = new ArrayList<>();
    Points before = null;
    for (Fields entry : all.list(key)) {
      entry.only("id", "zh", "en", "from");
      String id = entry.requiredId("id");
      Points from = entry.requiredPoints("from");
      Wording wording = entry.wording();
      if (from == null) {
        return grades;
      }
      for (Placed<Grade> other : grades) {
        duplicate(entry, "grades." + key, id, other.value().id(), other);
      }
      if (before != null && from.compareTo(before) >= 0) {
        entry.refuse(
            ProblemId.BAD_GRADES,
            "from",
            Problem.detail("grades-order", from.toString(), before.toString()));
      }
      before = from;
      grades.add(new Placed<>(new Grade(id, wording, from), entry.at()));
    }
    if (before == null || before.signum() != 0) {
      all.refuse(
          ProblemId.BAD_GRADES,
          key,
          Problem.detail("grades-last", before == null ? "–" : before.toString()));
    }
    return grades;
  }

  private void duplicate(Fields entry, String kind, String id, String other, Placed<?> place) {
    if (!id.isEmpty() && id.equals(other)) {
      entry.refuse(ProblemId.DUPLICATE_ID, "id", kind, id, place.at().toString());
    }
  }

  private List<Placed<Award>> awards() {
    List<Placed<Award>> awards = new ArrayList<>();
    for (Fields entry : fields.list("awards")) {
      entry.only("id", "zh", "en", "for", "grade", "rank-at-most", "when");
      String id = entry.requiredId("id");
      for (Placed<Award> other : awards) {
        duplicate(entry, "awards", id, other.value().id(), other);
      }
      awards.add(
          new Placed<>(
              new Award(
                  id,
                  entry.wording(),
                  entry.requiredChoice("for", SUBJECTS, SubjectKind.UNIT),
                  entry.requiredText("grade"),
                  entry.has("rank-at-most") ? entry.whole("rank-at-most", 1, 1_000_000) : 0),
              entry.at("grade")));
    }
    return awards;
  }

  private static Map<String, List<String>> ofSentences() {
    Map<String, List<String>> decisions = new LinkedHashMap<>();
    decisions.put("once", List.of("once", "each"));
    decisions.put("cap", List.of("item", "none"));
    decisions.put("partial-step", List.of("floor", "ceil", "linear"));
    decisions.put("start-mode", List.of("full", "zero"));
    decisions.put("all-or-nothing", List.of("all", "each"));
    decisions.put("stack", List.of("added", "instead"));
    decisions.put("levels", List.of("counted", "highest"));
    decisions.put("band-edge", List.of("higher", "lower"));
    decisions.put("veto", List.of("lowest", "awards", "both"));
    return decisions;
  }

  private Decided decisions() {
    Fields decisions = fields.map("decisions").orElse(null);
    if (decisions == null) {
      return new Decided(fields.at(), null, null, null, null, null);
    }
    List<String> known =
        new ArrayList<>(
            List.of(
                "item-floor",
                "veto-keeps-rank",
                "lead-in-member-mean",
                "lead-in-size",
                "bonus-of-included"));
    known.addAll(OF_SENTENCES.keySet());
    decisions.only(known.toArray(String[]::new));
    OF_SENTENCES.forEach(
        (key, readings) -> {
          String found = decisions.text(key);
          if (found != null && !readings.contains(found)) {
            decisions.badValue(key, found, String.join(", ", readings));
          }
        });
    return new Decided(
        fields.keyAt("decisions"),
        decision(decisions, "item-floor", "zero", "none"),
        decision(decisions, "veto-keeps-rank", "true", "false"),
        decision(decisions, "lead-in-member-mean", "counted", "not-counted"),
        decision(decisions, "lead-in-size", "counted", "not-counted"),
        decision(decisions, "bonus-of-included", "weighted", "full"));
  }

  private static @Nullable Boolean decision(Fields decisions, String key, String yes, String no) {
    return decisions.has(key)
        ? decisions.requiredChoice(key, ordered(yes, true, no, false), true)
        : null;
  }

  private List<NotCheckable> notCheckable() {
    List<NotCheckable> list = new ArrayList<>();
    for (Fields entry : fields.list("not-checkable")) {
      entry.only("zh", "en", "reason");
      list.add(new NotCheckable(entry.wording(), entry.requiredText("reason")));
    }
    return list;
  }

  /** Returns the identity's date of a manifest without problems. */
  static LocalDate dateOf(@Nullable LocalDate date) {
    return Objects.requireNonNull(date, "effective.from");
  }
}
