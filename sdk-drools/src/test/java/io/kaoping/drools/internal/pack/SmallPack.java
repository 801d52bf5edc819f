package io.kaoping.drools.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.Total;
import io.kaoping.problem.Problem;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import io.kaoping.scoring.StandardScoring;
import io.kaoping.spi.ClauseScale;
import io.kaoping.spi.ClauseTerms;
import io.kaoping.spi.CriterionForm;
import io.kaoping.spi.EngineProvider;
import io.kaoping.spi.ModelTerms;
import io.kaoping.spi.Plugin;
import io.kaoping.spi.ScoringModel;
import io.kaoping.spi.SubjectScoringModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small pack without a fault, as a folder that a test may write with faults of its own. */
final class SmallPack {
  static final String PACK =
      """
      format: kaoping.pack/1
      id: small
      version: "1"
      title: { zh: 小包, en: Small pack }
      basis:
        - { document: 试行办法, clause: 第一条 }
      effective: { from: "2025-01-01", until: "2025-12-31" }
      sdk: "0.1"
      total: { units: 16, coalitions: 10 }
      scoring-model: weighted-sum
      rounding: { scale: 2, mode: HALF_UP }
      ranking: { ties: shared }
      grades:
        units:
          - { id: good, zh: 好, en: Good, from: 12 }
          - { id: poor, zh: 差, en: Poor, from: 0 }
        coalitions:
          - { id: good, zh: 好, en: Good, from: 8 }
          - { id: poor, zh: 差, en: Poor, from: 0 }
      awards:
        - { id: best, zh: 先进, en: Best, for: units, grade: good, rank-at-most: 3 }
      decisions:
        item-floor: zero
        veto-keeps-rank: true
        lead-in-member-mean: not-counted
        bonus-of-included: weighted
      not-checkable:
        - { zh: 实效, en: Effect, reason: 没有可以计数的标准 }
      """;

  static final String VOCABULARY =
      """
      format: kaoping.vocabulary/1
      facts:
        党员数: { en: Party members, type: number, unit: 人, minimum: 0 }
        类别: { en: Kind, type: text, values: [甲, 乙] }
        成立日: { en: Founded on, type: date, subject: coalitions }
        有方案: { en: Has a plan, type: yes-no, subject: coalitions }
      activities:
        主题党日: { en: Themed Party day, fields: { 联合: { en: joint, type: yes-no } } }
      lists:
        问题:
          en: Problems
          states: [发现, 整改, 销号]
          closing: [销号]
          links: { 牵连: { en: tied to, to: 问题 } }
          fields: { 轻重: { en: weight, type: number } }
      named-lists:
        四项措施:
          en: Four measures
          entries: { 有人管: People, 有阵地: Premises }
      records:
        通报批评: { en: Public criticism, levels: [市级, 省级] }
      """;

  static final String RUBRIC =
      """
      format: kaoping.rubric/1
      sections:
        - { id: life, zh: 组织生活, en: Organisational life }
      criteria:
        - id: Z1
          title: 主题党日
          section: life
          subject: units
          points: 6
          sentence: 主题党日每月至少1次,每少1次扣0.5分
          assumption: 分值由本包设定
          floor: 0
          deduct: { points: 0.5, per: shortfall, of: { activity: 主题党日, at-least: 1, every: month, where: '联合' } }
        - id: Z2
          title: 问题销号
          section: life
          subject: units
          points: 4
          sentence: 按没有销号的问题所占比例扣分
          when-not-applicable: exempt
          deduct: { points: 4, per: proportion, of: { list: 问题, where: 'state != "销号"' } }
        - id: Z3
          title: 措施
          section: life
          subject: units
          points: 4
          sentence: 党员7名以上的,每缺1项扣1分,最多扣1分;评为乙类的扣2分
          applies-when: '党员数 >= 7'
          when-not-applicable: exempt
          deduct:
            - { points: 1, per: entry, of: { lacking: 四项措施 }, limit: 1 }
            - { id: Z3.kind, points: 2, per: once, of: { when: '类别 == "乙"' } }
        - id: R1
          title: 挂接
          section: life
          subject: units
          points: 2
          sentence: 问题没有挂接的,每项扣1分
          basis: 试行办法第二条
          method: 查阅清单
          floor: -1
          deduct: { points: 1, per: occurrence, of: { rule: R1-unlinked } }
        - id: V1
          title: 通报批评
          section: life
          subject: units
          points: 0
          sentence: 受到省级通报批评的,不得评为好,取消先进资格
          veto: { of: { record: 通报批评, where: 'level == "省级"' }, grade-at-most: poor, loses: [best] }
        - id: C1
          title: 方案
          section: life
          subject: coalitions
          points: 4
          sentence: 有方案的得4分
          award: { points: 4, per: once, of: { when: '有方案 && 成立日 < "2025-07-01"' } }
        - id: M1
          title: 成员平均分
          section: life
          subject: coalitions
          points: 6
          sentence: 成员单位平均分按6分折算
          members-mean: true
        - id: J1
          title: 加分
          section: life
          subject: coalitions
          points: 3
          sentence: 每次联合主题党日加1分,最高3分
          bonus: { points: 1, per: occurrence, of: { activity: 主题党日 } }
      """;

  static final String ZH =
      """
      Z1.finding=主题党日少{count}次
      Z2.finding={of}项问题中{count}项没有销号
      Z3.1.finding=缺{count}项
      Z3.kind.finding=乙类
      R1.finding={count}项没有挂接
      V1.finding=受到通报批评
      C1.finding=有方案
      J1.finding=联合主题党日{count}次
      """;

  static final String EN =
      """
      Z1.title=Party day
      Z1.sentence=Each missing Party day costs 0.5 points
      Z1.finding={count} Party day(s) missing
      Z2.title=Closure
      Z2.sentence=Points go in proportion to the problems still open
      Z2.finding={count} of {of} problems open
      Z3.title=Measures
      Z3.sentence=Each measure lacking costs 1 point
      Z3.1.finding={count} lacking
      Z3.kind.finding=Second kind
      R1.title=Ties
      R1.sentence=Each problem without a tie costs 1 point
      R1.finding={count} without a tie
      V1.title=Criticism
      V1.sentence=Criticism takes the grade and the award
      V1.finding=Criticised
      C1.title=Plan
      C1.sentence=A plan earns 4 points
      C1.finding=Has a plan
      M1.title=Members' mean
      M1.sentence=The members' mean counts up to 6 points
      J1.title=Bonus
      J1.sentence=Each joint Party day earns 1 point
      J1.finding={count} joint Party day(s)
      """;

  static final String DRL =
      """
      rule "R1 问题没有挂接"
      when
        $问题 : Item( list == "问题", linkIds.isEmpty() )
      then
        findings.against( "R1", $问题 );
      end
      """;

  private final Path folder;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /** Makes the pack; it will stand in a folder of some name below another folder. */
  SmallPack(Path parent, String name) {
    this.folder = parent.resolve(name);
    put("pack.yaml", PACK);
    put("vocabulary.yaml", VOCABULARY);
    put("rubric.yaml", RUBRIC);
    put(PackMessages.ZH, ZH);
    put(PackMessages.EN, EN);
    put("rules/R1-unlinked.drl", DRL);
    put("rules/R1-unlinked.md", "# R1\n");
    put("CHANGELOG.md", "# 1\n");
    put("cases/small.yaml", "format: kaoping.cases/1\n");
  }

  SmallPack put(String path, String text) {
    return put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  SmallPack put(String path, byte[] bytes) {
    files.put(path, bytes);
    return this;
  }

  SmallPack remove(String path) {
    assertThat(files.remove(path)).as(path).isNotNull();
    return this;
  }

  /** Replaces a text that stands in a file exactly once. */
  SmallPack edit(String path, String from, String to) {
    String text = text(path);
    assertThat(text.split(java.util.regex.Pattern.quote(from), -1)).as(from).hasSize(2);
    return put(path, text.replace(from, to));
  }

  String text(String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  Map<String, byte[]> files() {
    return files;
  }

  Path write() {
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path target = folder.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.write(target, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  PackReader.Outcome read(Path... tailoring) {
    return readFrom(write(), tailoring);
  }

  static PackReader.Outcome readFrom(Path path, Path... tailoring) {
    return PackReader.read(request(null, null, path, SmallPack.class.getClassLoader(), tailoring));
  }

  static EngineProvider.Request request(
      String id, String version, Path path, ClassLoader loader, Path... tailoring) {
    return new EngineProvider.Request(
        id, version, path, List.of(tailoring), loader, forms(), models(), Map.of());
  }

  /** Returns the pack of an outcome without problems. */
  static ReadPack good(PackReader.Outcome outcome) {
    assertThat(outcome.problems()).extracting(Problem::toString).isEmpty();
    assertThat(outcome.pack()).isNotNull();
    return outcome.pack();
  }

  /** Returns the SDK's scoring models, and one of a plugin. */
  private static Map<String, ScoringModel> models() {
    Map<String, ScoringModel> models = new HashMap<>();
    StandardScoring.models().forEach(model -> models.put(model.id(), model));
    models.put("halved", new Halved());
    return models;
  }

  /** A scoring model with a parameter. */
  private static final class Halved implements SubjectScoringModel {
    @Override
    public String id() {
      return "halved";
    }

    @Override
    public int spiVersion() {
      return 1;
    }

    @Override
    public void check(ModelTerms terms) {
      terms.only("", "parts");
      for (String part : terms.named("parts").keySet()) {
        terms.only("parts/" + part, "share");
        terms.requiredPoints("parts/" + part + "/share", new Wording("占比", "the share"));
      }
    }

    @Override
    public Optional<Points> maximum(Rubric rubric, SubjectKind kind) {
      return Optional.of(rubric.maximum(kind));
    }

    @Override
    public Total total(Subject subject, Cohort cohort) {
      return Total.none();
    }
  }

  /** Returns the SDK's forms, and one of a plugin. */
  private static Map<String, CriterionForm> forms() {
    Map<String, CriterionForm> forms = new HashMap<>();
    StandardScoring.forms().forEach(form -> forms.put(form.id(), form));
    forms.put("staircase", new Staircase());
    return forms;
  }

  /** A form of a plugin, without parameters. */
  private static final class Staircase implements CriterionForm {
    @Override
    public String id() {
      return "staircase";
    }

    @Override
    public int spiVersion() {
      return Plugin.SPI_VERSION;
    }

    @Override
    public ClauseScale prepare(ClauseTerms terms) {
      return (finding, peers) -> terms.points();
    }
  }
}
