package io.kaoping.plugin.population;

import io.kaoping.Population;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.Submission;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Language;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Wording;
import io.kaoping.scoring.CohortScoring;
import io.kaoping.scoring.Entrant;
import io.kaoping.spi.SubmissionFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The first pass over a chunk: takes its part when it is there, and makes it otherwise. */
final class ChunkAssessor {
  private final Population population;
  private final SubmissionFormat format;
  private final MessageDigest salt;
  private final @Nullable LocalDate asOf;
  private final Path work;
  private final PopulationRun.Troubles troubles;
  private final String name;
  private final PopulationRun.Progress progress;
  private final AtomicLong taken = new AtomicLong();
  private long lines;
  private long subjects;

  ChunkAssessor(
      Population population,
      SubmissionFormat format,
      MessageDigest salt,
      @Nullable LocalDate asOf,
      Path work,
      PopulationRun.Troubles troubles,
      String name,
      PopulationRun.Progress progress) {
    this.population = population;
    this.format = format;
    this.salt = salt;
    this.asOf = asOf;
    this.work = work;
    this.troubles = troubles;
    this.name = name;
    this.progress = progress;
  }

  /**
   * A chunk of which there is a part.
   *
   * @param firstLine the number of its first line
   * @param file where the part is kept
   */
  record Done(long firstLine, Path file) {}

  /** Returns how many submissions were in parts that an earlier run had made. */
  long taken() {
    return taken.get();
  }

  /** Assesses a chunk; when something is wrong with it, that is noted and no part is kept. */
  Done assess(Chunk chunk) throws IOException {
    Path file = work.resolve(key(chunk) + ".part");
    Part part = Part.read(file);
    if (part == null) {
      part = make(chunk);
      if (part != null) {
        part.write(file);
      }
    } else {
      taken.addAndGet(part.submissions());
    }
    tell(chunk.lines().size(), part == null ? 0 : part.rows().size());
    return new Done(chunk.firstLine(), file);
  }

  private synchronized void tell(int newLines, int newSubjects) {
    lines += newLines;
    subjects += newSubjects;
    progress.at(lines, subjects);
  }

  private String key(Chunk chunk) {
    try {
      MessageDigest digest = (MessageDigest) salt.clone();
      for (byte[] line : chunk.lines()) {
        digest.update(line);
        digest.update((byte) '\n');
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("SHA-256 can be cloned", e);
    }
  }

  /** What a chunk has come to so far. */
  private static final class Draft {
    private final Map<Entrant, Integer> entrants = new LinkedHashMap<>();
    private final List<Part.Row> rows = new ArrayList<>();
    private final Map<String, Integer> notAssessed = new TreeMap<>();
    private final Map<ProblemId, Part.Notice> notices = new TreeMap<>();
    private Part.@Nullable Span span;
    private int submissions;
    private boolean synthetic;
    private boolean amiss;
  }

  private @Nullable Part make(Chunk chunk) {
    Draft draft = new Draft();
    for (int i = 0; i < chunk.lines().size(); i++) {
      byte[] line = chunk.lines().get(i);
      if (!blank(line)) {
        long number = chunk.firstLine() + i;
        Submission read;
        Submission submission;
        try {
          read = format.read(new ByteArrayInputStream(line), name);
          submission = asOf(read, number);
        } catch (AssessmentException e) {
          refuse(draft, e.problems(), number);
          continue;
        }
        try {
          add(draft, submission, read, i, number);
        } catch (AssessmentException e) {
          refuse(draft, format.located(e.problems(), new ByteArrayInputStream(line), name), number);
        }
      }
    }
    return draft.amiss
        ? null
        : new Part(
            draft.span,
            draft.submissions,
            draft.synthetic,
            List.copyOf(draft.entrants.keySet()),
            draft.rows,
            draft.notAssessed,
            draft.notices);
  }

  private static boolean blank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  private Submission asOf(Submission read, long number) {
    if (asOf == null) {
      return read;
    }
    if (asOf.isBefore(read.from())) {
      throw new AssessmentException(
          "不能考评",
          List.of(
              Problem.error(
                  ProblemId.OUTSIDE_PERIOD,
                  troubles.at(number),
                  asOf.toString(),
                  read.from().toString(),
                  read.to().toString())));
    }
    return read.asOf(asOf);
  }

  private void add(Draft draft, Submission submission, Submission read, int line, long number) {
    Part.Span span = new Part.Span(submission.asOf(), submission.from(), submission.to());
    if (draft.span == null) {
      draft.span = span;
    } else if (!span.equals(draft.span)) {
      draft.amiss = true;
      troubles.add(otherDates(troubles.at(number), span, draft.span));
      return;
    }
    CohortScoring.Block block = population.assess(submission, read);
    draft.submissions++;
    draft.synthetic |= submission.synthetic();
    for (CohortScoring.Entered subject : block.subjects()) {
      int entrant = draft.entrants.computeIfAbsent(subject.entrant(), e -> draft.entrants.size());
      draft.rows.add(new Part.Row(line, entrant, subject.id(), SubjectJson.alone(subject)));
      for (CriterionResult result : subject.results()) {
        if (result.state() == CriterionState.NOT_ASSESSABLE) {
          draft.notAssessed.merge(result.criterion(), 1, Integer::sum);
        }
      }
    }
    for (Problem notice : block.notices()) {
      Wording words = new Wording(notice.message(Language.ZH), notice.message(Language.EN));
      draft.notices.merge(
          notice.id(),
          new Part.Notice(1, words, line),
          (first, more) -> new Part.Notice(first.count() + 1, first.first(), first.line()));
    }
  }

  /** Returns that a submission is of other dates than those before it. */
  static Problem otherDates(Position place, Part.Span found, Part.Span expected) {
    String field = found.asOf().equals(expected.asOf()) ? "period" : "asOf";
    return Problem.error(
        ProblemId.BAD_VALUE,
        place.withPath(field),
        field,
        field.equals("asOf") ? found.asOf().toString() : found.from() + " – " + found.to(),
        field.equals("asOf")
            ? expected.asOf().toString()
            : expected.from() + " – " + expected.to());
  }

  private void refuse(Draft draft, List<Problem> problems, long line) {
    draft.amiss = true;
    problems.forEach(problem -> troubles.add(at(problem, line)));
  }

  /** Returns a problem of a document at its line of the file. */
  private Problem at(Problem problem, long line) {
    Position in = problem.position();
    return new Problem(
        problem.id(),
        problem.severity(),
        new Position(
            name,
            in.path(),
            (int) Math.min(Integer.MAX_VALUE, line),
            in.column(),
            in.text(),
            in.caret()),
        problem.arguments(),
        problem.remedy());
  }
}
