package io.kaoping.plugin.cli;

import io.kaoping.plugin.population.PopulationRun;
import io.kaoping.plugin.population.PopulationSummary;
import io.kaoping.problem.Language;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.SubmissionFormat;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The assessment of a population: a file with a submission on each line, of any length. */
final class PopulationJob {
  private static final String NONE = "–";
  private static final long MILLI = 1_000_000;

  /** How many milliseconds pass at least between two looks of the bar. */
  private static final long BETWEEN_LOOKS = 200;

  private final PackChoice choice;
  private final Path data;
  private final Path out;
  private final @Nullable LocalDate asOf;
  private final String settings;

  PopulationJob(PackChoice choice, Path data, Path out, @Nullable LocalDate asOf, String settings) {
    this.choice = choice;
    this.data = data;
    this.out = out;
    this.asOf = asOf;
    this.settings = settings;
  }

  /** Tells whether a file holds a submission on each line, by its name. */
  static boolean isPopulation(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    return plain.endsWith(".ndjson") || plain.endsWith(".jsonl");
  }

  /** Assesses, writes the result and shows what it came to. */
  int run(Invocation invocation) {
    PopulationRun run =
        new PopulationRun(
            choice.kaoping().population(choice.pack().identity().id()),
            json(),
            settings,
            asOf,
            Runtime.getRuntime().availableProcessors());
    String name = String.valueOf(data.getFileName());
    PopulationSummary summary;
    try (InputStream file = Files.newInputStream(data)) {
      long size = Files.size(data);
      try (ProgressBar bar = new ProgressBar(invocation.err(), size, invocation.watched())) {
        Read read = new Read(file);
        InputStream lines =
            name.toLowerCase(Locale.ROOT).endsWith(".gz")
                ? new GZIPInputStream(new BufferedInputStream(read, 1 << 16), 1 << 16)
                : read;
        summary = run.run(lines, name, out, new Clock(invocation, bar, read, size));
      }
    } catch (FileSystemException e) { // of the data, of the result or of what is kept beside it
      String file = e.getFile();
      throw FileTrouble.of(file == null ? data : Path.of(file), e, invocation.language());
    } catch (IOException e) {
      throw FileTrouble.of(data, e, invocation.language());
    }
    invocation.result(text(summary, invocation), null);
    return summary.notAssessed().isEmpty() ? ExitCode.EVALUATED : ExitCode.NOT_EVALUATED;
  }

  private SubmissionFormat json() {
    return choice.kaoping().submissionFormats().stream()
        .filter(format -> format.endings().contains("json"))
        .findFirst()
        .orElseThrow();
  }

  /** Counts the bytes that were read. */
  private static final class Read extends FilterInputStream {
    private volatile long bytes;

    Read(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int c = super.read();
      bytes += c < 0 ? 0 : 1;
      return c;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      bytes += Math.max(0, n);
      return n;
    }
  }

  /** Shows the rate and the time that remains, a few times a second. */
  private static final class Clock implements PopulationRun.Progress {
    private final Invocation invocation;
    private final ProgressBar bar;
    private final Read read;
    private final long size;
    private final long begun = System.nanoTime();
    private long looked;

    Clock(Invocation invocation, ProgressBar bar, Read read, long size) {
      this.invocation = invocation;
      this.bar = bar;
      this.read = read;
      this.size = size;
    }

    @Override
    public void at(long lines, long subjects) {
      long elapsed = (System.nanoTime() - begun) / MILLI;
      if (elapsed - looked < BETWEEN_LOOKS) {
        return;
      }
      looked = elapsed;
      long done = Math.max(1, read.bytes);
      long rate = subjects * 1000 / elapsed;
      long left = elapsed / 1000 * Math.max(0, size - done) / done;
      bar.at(
          done,
          invocation.say(
              String.format(
                  Locale.ROOT, "%,d 个,每秒 %,d 个,还需 %d:%02d", subjects, rate, left / 60, left % 60),
              String.format(
                  Locale.ROOT,
                  "%,d, %,d a second, %d:%02d left",
                  subjects,
                  rate,
                  left / 60,
                  left % 60)));
    }
  }

  private String text(PopulationSummary summary, Invocation invocation) {
    Language language = invocation.language();
    StringBuilder text = new StringBuilder();
    text.append(choice.pack().identity().title().in(language))
        .append(" (")
        .append(choice.pack().identity())
        .append(")\n");
    text.append(
        invocation.say(
            String.format(
                Locale.ROOT,
                "考评截止日 %s,考评期 %s 至 %s\n申报材料 %,d 份,共同体 %,d 个,单位 %,d 个",
                summary.asOf(),
                summary.from(),
                summary.to(),
                summary.submissions(),
                summary.coalitions(),
                summary.units()),
            String.format(
                Locale.ROOT,
                "As of %s, period %s to %s\n%,d submissions, %,d coalitions, %,d units",
                summary.asOf(),
                summary.from(),
                summary.to(),
                summary.submissions(),
                summary.coalitions(),
                summary.units())));
    if (summary.taken() > 0) {
      text.append(
          invocation.say(
              String.format(Locale.ROOT, "(其中 %,d 份取自中断前的结果)", summary.taken()),
              String.format(
                  Locale.ROOT, " (%,d of them assessed before an interruption)", summary.taken())));
    }
    text.append('\n');
    if (summary.synthetic()) {
      text.append(invocation.say("注意:数据为虚构", "Note: the data is invented")).append('\n');
    }
    text.append('\n').append(classes(summary, invocation).text("  "));
    if (!summary.notAssessed().isEmpty()) {
      text.append('\n').append(invocation.say("无法评定", "Not assessed")).append('\n');
      summary
          .notAssessed()
          .forEach(
              (criterion, count) ->
                  text.append("  ")
                      .append(criterion)
                      .append(
                          invocation.say(
                              String.format(Locale.ROOT, ":%,d 个", count),
                              String.format(Locale.ROOT, ": %,d", count)))
                      .append('\n'));
    }
    notices(text, summary.notices(), invocation);
    text.append('\n')
        .append(invocation.say("规则包摘要 ", "Pack digest "))
        .append(choice.pack().identity().digest())
        .append('\n')
        .append(invocation.say("文件 SHA-256 ", "SHA-256 of the file "))
        .append(summary.sha256())
        .append('\n');
    return text.toString();
  }

  private static void notices(
      StringBuilder text, Map<ProblemId, PopulationSummary.Notice> notices, Invocation invocation) {
    if (notices.isEmpty()) {
      return;
    }
    text.append('\n').append(invocation.say("提示", "Notices")).append('\n');
    notices.forEach(
        (id, notice) -> {
          Wording first = notice.first();
          text.append("  [").append(id.code()).append("] ");
          text.append(
              invocation.say(
                  String.format(Locale.ROOT, "%,d 处", notice.count()),
                  String.format(Locale.ROOT, "%,d times", notice.count())));
          text.append(
              notice.line() == 0
                  ? invocation.say(",例如:", ", such as: ")
                  : invocation.say(
                      ",首见第 " + notice.line() + " 行:", ", first in line " + notice.line() + ": "));
          text.append(first.in(invocation.language())).append('\n');
        });
  }

  private static TextTable classes(PopulationSummary summary, Invocation invocation) {
    TextTable table =
        new TextTable(
            invocation.say("对象", "Kind"),
            invocation.say("类别", "Class"),
            invocation.say(">个数", ">Subjects"),
            invocation.say(">有总分", ">With total"),
            invocation.say(">最低", ">Least"),
            invocation.say(">中位", ">Median"),
            invocation.say(">最高", ">Most"),
            invocation.say("等次、评先评优", "Grades, awards"));
    for (PopulationSummary.OfClass each : summary.classes()) {
      List<String> counts = new ArrayList<>();
      each.grades()
          .forEach(
              (grade, count) ->
                  counts.add(
                      grade.wording().in(invocation.language())
                          + String.format(Locale.ROOT, " %,d", count)));
      each.awards()
          .forEach(
              (award, count) ->
                  counts.add(
                      award.wording().in(invocation.language())
                          + String.format(Locale.ROOT, " %,d", count)));
      table.row(
          each.kind() == SubjectKind.UNIT
              ? invocation.say("单位", "units")
              : invocation.say("共同体", "coalitions"),
          each.subjectClass().isEmpty() ? NONE : each.subjectClass(),
          String.format(Locale.ROOT, "%,d", each.subjects()),
          String.format(Locale.ROOT, "%,d", each.totals()),
          shown(each.least()),
          shown(each.median()),
          shown(each.most()),
          String.join(invocation.say("、", ", "), counts));
    }
    return table;
  }

  private static String shown(@Nullable Points points) {
    return points == null ? NONE : points.toString();
  }
}
