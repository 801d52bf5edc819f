package io.kaoping.plugin.testkit;

import io.kaoping.plugin.table.PrintedSheet.Entry;
import io.kaoping.record.EarlierResult;
import io.kaoping.record.Judgement;
import io.kaoping.record.PanelRating;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Period;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the sheet 用例 for what others made of a unit or coalition: discretionary points,
 * the marks of a panel, and the results of earlier periods.
 */
final class CaseResults {
  private static final Pattern EARLIER =
      Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)(?:/(\\d{1,12}(?:\\.\\d{1,6})?))?");
  private static final Pattern RANK = Pattern.compile("第(\\d{1,6})名?");

  private final Rubric rubric;
  private final CasePeriod period;
  private final List<CaseColumn> columns = new ArrayList<>();

  private CaseResults(Rubric rubric, CasePeriod period) {
    this.rubric = rubric;
    this.period = period;
  }

  static List<CaseColumn> of(
      Rubric rubric, List<Measure> measures, Vocabulary vocabulary, CasePeriod period) {
    CaseResults made = new CaseResults(rubric, period);
    made.judgements();
    made.earlier(measures);
    vocabulary.panels().values().forEach(made::panel);
    return made.columns;
  }

  private void add(
      String heading,
      String takes,
      @Nullable Entry entry,
      CaseColumn.Reader reader,
      CaseColumn.Writer writer) {
    columns.add(new CaseColumn(heading, takes, entry, reader, writer));
  }

  private void judgements() {
    for (Criterion criterion : rubric.criteria()) {
      for (Criterion.Observed observed : criterion.observed()) {
        if (observed.measure() instanceof Measure.Judged judged) {
          judgement(criterion, observed.id(), judged);
        }
      }
    }
  }

  private void judgement(Criterion criterion, String clause, Measure.Judged judged) {
    BigDecimal least = judged.from().min(BigDecimal.ZERO);
    add(
        "酌情：" + clause,
        criterion.title().zh() + "，酌情定的分数，至多 " + judged.to().toPlainString(),
        new Entry.Number(least, judged.to()),
        (cell, row) -> {
          Optional<BigDecimal> points =
              CaseColumn.number(cell).filter(p -> row.kind == criterion.subject());
          points.ifPresent(
              p ->
                  row.judgements.add(
                      new Judgement(clause, row.name, p, "用例", "用例", period.asOf())));
          return points.isPresent();
        },
        (data, subject) ->
            data.opinions().judgements().stream()
                .filter(j -> j.clause().equals(clause) && j.subject().equals(subject))
                .map(Judgement::points)
                .reduce(BigDecimal::add)
                .map(BigDecimal::toPlainString)
                .orElse(""));
  }

  /** Adds the earlier periods at which the rubric looks, in their order. */
  private void earlier(List<Measure> measures) {
    Map<LocalDate, Period> starts = new TreeMap<>();
    measures.forEach(
        measure -> {
          if (measure instanceof Measure.Earlier earlier) {
            earlier
                .every()
                .due(period.from(), period.to())
                .forEach(start -> starts.putIfAbsent(start, earlier.every()));
          } else if (measure instanceof Measure.EarlierPeriods periods) {
            periods
                .every()
                .due(period.from(), period.to())
                .forEach(start -> starts.putIfAbsent(start, periods.every()));
          } else if (measure instanceof Measure.Improvement improvement) {
            LocalDate before = improvement.over().start(period.from().minusDays(1));
            starts.putIfAbsent(before, improvement.over());
          }
        });
    starts.forEach(
        (start, every) -> earlier("前期：" + period.words(every, start), every.label(start)));
  }

  private void earlier(String heading, String label) {
    add(
        heading,
        "得分，如 96；满分不同的写 96/120；要写名次、等次的，如 96 第2名 优秀",
        null,
        (cell, row) -> {
          EarlierResult result = earlier(cell, row, label);
          if (result != null) {
            row.earlier.add(result);
          }
          return result != null;
        },
        (data, subject) ->
            data.earlier().stream()
                .filter(e -> e.subject().equals(subject) && e.period().equals(label))
                .map(this::words)
                .collect(Collectors.joining()));
  }

  private @Nullable EarlierResult earlier(String cell, CaseSubject row, String label) {
    BigDecimal total = null;
    BigDecimal max = null;
    int rank = 0;
    String grade = null;
    for (String word : cell.split("[\\s\u3000]+")) {
      Matcher points = EARLIER.matcher(word);
      Matcher place = RANK.matcher(word);
      Optional<Grade> known =
          rubric.grades(row.kind).stream().filter(g -> g.title().equals(word)).findFirst();
      if (points.matches() && total == null) {
        total = new BigDecimal(points.group(1));
        max =
            points.group(2) == null
                ? rubric.maximum(row.kind).toBigDecimal()
                : new BigDecimal(points.group(2));
      } else if (place.matches()) {
        rank = Integer.parseInt(place.group(1));
      } else if (known.isPresent()) {
        grade = known.get().id();
      } else {
        return null;
      }
    }
    return max != null && max.signum() <= 0
        ? null
        : new EarlierResult(row.name, label, total, null, max, rank, grade, null);
  }

  private String words(EarlierResult result) {
    List<String> words = new ArrayList<>();
    BigDecimal total = result.withoutBonuses();
    BigDecimal max = result.max();
    if (total != null && max != null) {
      boolean usual =
          Stream.of(SubjectKind.values())
              .map(rubric::maximum)
              .map(Points::toBigDecimal)
              .anyMatch(most -> most.compareTo(max) == 0);
      words.add(total.toPlainString() + (usual ? "" : "/" + max.toPlainString()));
    }
    if (result.rank() > 0) {
      words.add("第" + result.rank() + "名");
    }
    Stream.of(SubjectKind.values())
        .flatMap(kind -> rubric.grades(kind).stream())
        .filter(grade -> grade.id().equals(result.grade()))
        .map(Grade::title)
        .findFirst()
        .ifPresent(words::add);
    return String.join(" ", words);
  }

  private void panel(Vocabulary.Panel panel) {
    if (panel.groups().isEmpty()) {
      panel(panel, "评委：" + panel.name(), null);
    }
    panel.groups().keySet().forEach(g -> panel(panel, "评委：" + panel.name() + "：" + g, g));
  }

  private void panel(Vocabulary.Panel panel, String heading, @Nullable String group) {
    add(
        heading,
        "各评委的打分，用顿号隔开，如 90、85",
        null,
        (cell, row) -> {
          List<Optional<BigDecimal>> values =
              Stream.of(cell.split("[、,，;；]")).map(v -> CaseColumn.number(v.strip())).toList();
          boolean right = values.stream().allMatch(Optional::isPresent);
          if (right) {
            row.ratings.add(
                new PanelRating(
                    panel.name(),
                    row.name,
                    group,
                    values.stream().flatMap(Optional::stream).toList()));
          }
          return right;
        },
        (data, subject) ->
            data.opinions().ratings().stream()
                .filter(r -> r.panel().equals(panel.name()) && r.subject().equals(subject))
                .filter(r -> Objects.equals(r.group(), group))
                .flatMap(r -> r.values().stream())
                .map(BigDecimal::toPlainString)
                .collect(Collectors.joining("、")));
  }
}
