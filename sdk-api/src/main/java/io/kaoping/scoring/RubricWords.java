package io.kaoping.scoring;

import io.kaoping.rubric.Award;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Period;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.ResultCondition;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Sanction;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.ClauseTerms;
import io.kaoping.spi.CriterionForm;
import io.kaoping.spi.ScoringModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * What a rubric means, in words for whoever does not read packs: its clauses, conditions and
 * sanctions, with the titles of criteria, grades and terms in the place of ids. Chinese words have
 * the half-width punctuation of explanations.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RubricWords {
  private final Rubric rubric;
  private final ScoringModel model;
  private final Map<String, CriterionForm> forms;
  private final VocabularyWords vocabulary;
  private final MeasureWords measures;
  private final ResultWords ofUnits;
  private final ResultWords ofCoalitions;

  /**
   * Makes the words of a rubric.
   *
   * @param vocabulary the vocabulary of its pack
   * @param rationales the text beside each expert rule of its pack, by the name of the rule
   * @param forms the criterion forms by id; every form that the rubric names is among them
   * @param model the scoring model that the rubric names
   */
  public RubricWords(
      Rubric rubric,
      Vocabulary vocabulary,
      Map<String, String> rationales,
      Map<String, CriterionForm> forms,
      ScoringModel model) {
    this.rubric = rubric;
    this.model = model;
    this.forms = Map.copyOf(forms);
    this.vocabulary = new VocabularyWords(vocabulary);
    this.measures = new MeasureWords(rubric, this.vocabulary, rationales);
    this.ofUnits = new ResultWords(rubric, SubjectKind.UNIT);
    this.ofCoalitions = new ResultWords(rubric, SubjectKind.COALITION);
  }

  /** Returns how totals are made. */
  public Wording scoringModel() {
    return model.summary(rubric);
  }

  /**
   * Returns what a clause looks at and what that is worth, with its own limit and what multiplies
   * it, in the points of the pack that wrote it: “党课”每季度至少 1 次:每少 1 次扣 1 分.
   */
  public Wording clause(Criterion criterion, Clause clause) {
    Wording measure = measures.of(clause.measure(), criterion.subject());
    CriterionForm form = Objects.requireNonNull(forms.get(clause.form()), clause.form());
    boolean share = form.needsBase(clause) && !clause.measure().measures();
    Wording worth =
        clause.effect() == Effect.VETO
            ? sanction(clause.sanction(), criterion.subject())
            : form.rule(terms(criterion, clause));
    StringBuilder zh = new StringBuilder(measure.zh()).append(share ? "所占的比例" : "");
    StringBuilder en = new StringBuilder(share ? "the share of " : "").append(measure.en());
    if (!worth.isEmpty()) {
      zh.append(':').append(worth.zh());
      en.append(": ").append(worth.en());
    }
    Points limit = clause.limit();
    if (limit != null) {
      List<Clause> together =
          criterion.clauses().stream().filter(c -> c.whole().equals(clause.whole())).toList();
      boolean levels = together.stream().noneMatch(c -> c.id().equals(clause.whole()));
      boolean alone = together.size() == 1;
      String zhWhose = alone ? "" : levels ? "各级别合计" : "这几款合计";
      String enWhose = alone ? "" : levels ? "all levels " : "these clauses together ";
      zh.append(",").append(zhWhose).append("最多 ").append(limit).append(" 分");
      en.append(", ").append(enWhose).append("at most ").append(limit);
    }
    for (Clause.Multiplier times : clause.times()) {
      Wording when = measures.of(times.when(), criterion.subject());
      zh.append(';').append(Wording.that(when.zh())).append(",乘以 ").append(times.by());
      en.append("; times ").append(times.by()).append(" when ").append(when.en());
    }
    return new Wording(zh.toString(), en.toString());
  }

  private ClauseTerms terms(Criterion criterion, Clause clause) {
    return new ClauseTerms(
        clause,
        criterion.points(),
        Points.of(1),
        rubric.rounding().ofItems(),
        (path, what) -> {
          throw new IllegalArgumentException(clause.id() + " " + path + ": " + what);
        });
  }

  /** Returns which activities a duty with a beat counts; empty when it counts all. */
  public Wording counted(Measure.Cadence cadence) {
    Condition where = cadence.where();
    return where == null ? Wording.NONE : vocabulary.ofActivities(cadence.activity()).of(where);
  }

  /** Returns how often a period comes: 每季度. */
  public static Wording every(Period period) {
    return MeasureWords.every(period);
  }

  /** Returns a condition on what a kind of subject states: “党员数”不低于 7 名. */
  public Wording condition(Condition condition, SubjectKind kind) {
    return vocabulary.ofSubjects(kind).of(condition);
  }

  /** Returns a condition on results: 总分不低于 90. */
  public Wording condition(ResultCondition condition, SubjectKind kind) {
    return results(kind).of(condition);
  }

  /** Returns criteria with their titles. */
  public Wording criteria(List<String> ids, SubjectKind kind) {
    return results(kind).criteria(ids);
  }

  private ResultWords results(SubjectKind kind) {
    return kind == SubjectKind.UNIT ? ofUnits : ofCoalitions;
  }

  /** Returns what a veto or a consequence takes: 等次最高为“达标型”,取消“先锋党组织”的评选资格. */
  public Wording sanction(Sanction sanction, SubjectKind kind) {
    List<Wording> taken = new ArrayList<>();
    if (sanction.gradeDown() > 0) {
      int down = sanction.gradeDown();
      taken.add(new Wording("等次下降 " + down + " 级", "the grade goes down by " + down));
    }
    String best = sanction.gradeAtMost();
    if (best != null) {
      Wording grade = grade(best, kind);
      taken.add(
          new Wording("等次最高为“" + grade.zh() + "”", "the grade is at most \"" + grade.en() + "\""));
    }
    for (Award award : rubric.awards()) {
      if (sanction.loses().contains(award.id())) {
        Wording title = award.wording();
        taken.add(
            new Wording("取消“" + title.zh() + "”的评选资格", "the award \"" + title.en() + "\" is lost"));
      }
    }
    if (sanction.unranked()) {
      taken.add(new Wording("不参加排名", "there is no rank"));
    }
    if (sanction.stopsScoring()) {
      taken.add(new Wording("不再计分", "there is no total"));
    }
    return new Wording(
        taken.stream().map(Wording::zh).collect(Collectors.joining(",")),
        taken.stream().map(Wording::en).collect(Collectors.joining(", ")));
  }

  /** Returns what a grade is called. */
  public Wording grade(String id, SubjectKind kind) {
    return rubric.grades(kind).stream()
        .filter(grade -> grade.id().equals(id))
        .map(Grade::wording)
        .findFirst()
        .orElseGet(() -> Wording.same(id));
  }
}
