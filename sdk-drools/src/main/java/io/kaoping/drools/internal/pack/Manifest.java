package io.kaoping.drools.internal.pack;

import io.kaoping.pack.PackIdentity.Basis;
import io.kaoping.problem.Position;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.NotCheckable;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a pack.yaml says, read field by field; what it leaves out is {@code null} or empty.
 *
 * @param at where the document begins
 * @param id the id
 * @param version the version
 * @param title the name
 * @param basis the documents it rests on
 * @param from the first as-of date it is meant for; {@code null} after a problem
 * @param until the last one, or {@code null}
 * @param includes the packs it includes
 * @param totals the stated totals by kind of subject
 * @param scoring the scoring model, or {@code null}
 * @param rounding how divisions are rounded
 * @param grades the grades by kind of subject, best first
 * @param awards the awards
 * @param decisions what it decides
 * @param notCheckable what the source calls for and nobody could check
 */
record Manifest(
    Position at,
    String id,
    String version,
    Wording title,
    List<Basis> basis,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    List<Include> includes,
    Map<SubjectKind, Placed<Points>> totals,
    @Nullable Scoring scoring,
    Rounding rounding,
    Map<SubjectKind, List<Placed<Grade>>> grades,
    List<Placed<Award>> awards,
    Decided decisions,
    List<NotCheckable> notCheckable) {

  /** A value with its place. */
  record Placed<T>(T value, Position at) {}

  /**
   * The scoring model that the pack names.
   *
   * @param id its id
   * @param at where that stands
   * @param written the mapping that holds its parameters, or {@code null} when it has none
   */
  record Scoring(String id, Position at, @Nullable YamlNode written) {
    /** Returns the parameters: all of the mapping but the id. */
    Parameter parameters() {
      if (written == null || !(written.parameter() instanceof Parameter.Named named)) {
        return Parameter.NONE;
      }
      Map<String, Parameter> parameters = new LinkedHashMap<>(named.values());
      parameters.remove("model");
      return new Parameter.Named(parameters);
    }

    /** Returns where a parameter stands, or the nearest whole that there is. */
    Position at(String path) {
      return written == null ? at : written.at(List.of(path.split("/", -1)));
    }
  }

  /**
   * An included pack with its weight.
   *
   * @param weight how much its criteria count; {@code null} after a problem
   */
  record Include(String id, String version, @Nullable Points weight, Position at) {}

  /**
   * The decisions that the pack takes; {@code null} for one it does not take.
   *
   * @param at where they stand
   * @param floorAtZero whether a criterion without a floor of its own stops at zero
   * @param vetoKeepsRank whether a subject under a veto keeps its rank
   * @param leadCounts whether the lead counts in the members' mean
   * @param leadInSize whether the lead counts in the size of a coalition
   * @param bonusWeighted whether the bonuses of an included pack count at its weight
   */
  record Decided(
      Position at,
      @Nullable Boolean floorAtZero,
      @Nullable Boolean vetoKeepsRank,
      @Nullable Boolean leadCounts,
      @Nullable Boolean leadInSize,
      @Nullable Boolean bonusWeighted) {}

  /** Returns the grades of a kind of subject, best first. */
  List<Grade> gradesOf(SubjectKind subject) {
    return grades.getOrDefault(subject, List.of()).stream().map(Placed::value).toList();
  }
}
