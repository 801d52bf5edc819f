package io.kaoping.plugin.population;

import io.kaoping.Population;
import io.kaoping.assessment.Scorecard;
import io.kaoping.problem.Language;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import io.kaoping.scoring.Entrant;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The second pass: counts all parts, ranks everybody, and writes the lines of the result. */
final class Standings {
  private final Map<Entrant, Entrant.Alike> alike = new HashMap<>();
  private final Map<String, Integer> notAssessed = new TreeMap<>();
  private final Map<ProblemId, PopulationSummary.Notice> notices = new TreeMap<>();
  private Part.@Nullable Span span;
  private long submissions;
  private boolean synthetic;
  private Population.@Nullable Standings standings;

  private Standings() {}

  /** Ranks everybody, unless a subject stands on two lines or the lines are of several dates. */
  static Standings of(
      Population population, List<ChunkAssessor.Done> done, PopulationRun.Troubles troubles)
      throws IOException {
    Standings all = new Standings();
    Hashes ids = new Hashes();
    for (ChunkAssessor.Done chunk : done) {
      all.add(chunk, ids, troubles);
    }
    if (all.submissions == 0) {
      troubles.add(
          Problem.error(
              ProblemId.MALFORMED_DOCUMENT, troubles.file(), Problem.detail("json-empty")));
    }
    Set<Long> suspects = ids.twice();
    if (!suspects.isEmpty()) {
      doubled(done, suspects, troubles);
    }
    all.standings = population.standings(all.alike);
    for (Problem notice : all.standings.notices()) {
      Wording words = new Wording(notice.message(Language.ZH), notice.message(Language.EN));
      all.notice(notice.id(), 1, words, 0);
    }
    return all;
  }

  private static Part part(Path file) throws IOException {
    Part part = Part.read(file);
    if (part == null) {
      throw new IOException(file.getFileName() + ": not whole");
    }
    return part;
  }

  private void add(ChunkAssessor.Done chunk, Hashes ids, PopulationRun.Troubles troubles)
      throws IOException {
    Part part = part(chunk.file());
    Part.Span own = part.span();
    if (span == null) {
      span = own;
    } else if (own != null && !own.equals(span)) {
      troubles.add(ChunkAssessor.otherDates(troubles.at(chunk.firstLine()), own, span));
    }
    submissions += part.submissions();
    synthetic |= part.synthetic();
    for (Part.Row row : part.rows()) {
      ids.add(row.id());
      alike.merge(
          part.entrants().get(row.entrant()), new Entrant.Alike(1, row.id()), Entrant.Alike::and);
    }
    part.notAssessed().forEach((criterion, n) -> notAssessed.merge(criterion, n, Integer::sum));
    part.notices()
        .forEach((id, n) -> notice(id, n.count(), n.first(), chunk.firstLine() + n.line()));
  }

  private void notice(ProblemId id, int count, Wording first, long line) {
    notices.merge(
        id,
        new PopulationSummary.Notice(count, first, line),
        (before, more) ->
            new PopulationSummary.Notice(
                before.count() + more.count(), before.first(), before.line()));
  }

  /** Tells which ids stand on two lines, among those whose hashes do. */
  private static void doubled(
      List<ChunkAssessor.Done> done, Set<Long> suspects, PopulationRun.Troubles troubles)
      throws IOException {
    Map<String, Long> first = new HashMap<>();
    for (ChunkAssessor.Done chunk : done) {
      for (Part.Row row : part(chunk.file()).rows()) {
        if (suspects.contains(Hashes.of(row.id()))) {
          long line = chunk.firstLine() + row.line();
          Long before = first.putIfAbsent(row.id(), line);
          if (before != null) {
            troubles.add(
                Problem.error(
                    ProblemId.DUPLICATE_ID,
                    troubles.at(line),
                    "units / coalitions",
                    row.id(),
                    troubles.at(before).toString()));
          }
        }
      }
    }
  }

  /** Writes a line for each subject. */
  void write(List<ChunkAssessor.Done> done, OutputStream out) throws IOException {
    Map<Entrant, byte[]> ends = new HashMap<>();
    Map<Entrant, Scorecard.Standing> of = Objects.requireNonNull(standings, "standings").of();
    of.forEach((entrant, standing) -> ends.put(entrant, end(standing)));
    for (ChunkAssessor.Done chunk : done) {
      Part part = part(chunk.file());
      for (Part.Row row : part.rows()) {
        String line = "{\"line\":" + (chunk.firstLine() + row.line()) + ",";
        out.write(line.getBytes(StandardCharsets.US_ASCII));
        out.write(row.json());
        out.write(Objects.requireNonNull(ends.get(part.entrants().get(row.entrant()))));
      }
    }
  }

  private static byte[] end(Scorecard.Standing standing) {
    byte[] fields = SubjectJson.standing(standing);
    byte[] end = new byte[fields.length + (fields.length == 0 ? 2 : 3)];
    end[0] = ',';
    System.arraycopy(fields, 0, end, fields.length == 0 ? 0 : 1, fields.length);
    end[end.length - 2] = '}';
    end[end.length - 1] = '\n';
    return end;
  }

  PopulationSummary summary(long taken, String sha256) {
    Map<Entrant, Scorecard.Standing> of = Objects.requireNonNull(standings, "standings").of();
    return new PopulationSummary(
        span == null ? null : span.asOf(),
        span == null ? null : span.from(),
        span == null ? null : span.to(),
        synthetic,
        submissions,
        taken,
        count(SubjectKind.UNIT),
        count(SubjectKind.COALITION),
        PopulationSummary.classes(alike, of),
        notAssessed,
        notices,
        sha256);
  }

  private long count(SubjectKind kind) {
    long sum = 0;
    for (Map.Entry<Entrant, Entrant.Alike> each : alike.entrySet()) {
      sum += each.getKey().kind() == kind ? each.getValue().count() : 0;
    }
    return sum;
  }

  /** Hashes of ids, by which it is seen that none stands there twice. */
  private static final class Hashes {
    private long[] all = new long[1 << 12];
    private int size;

    static long of(String id) {
      long hash = 0xcbf29ce484222325L;
      for (int i = 0; i < id.length(); i++) {
        hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        hash ^= hash >>> 32;
      }
      return hash;
    }

    void add(String id) {
      if (size == all.length) {
        all = Arrays.copyOf(all, size + size / 2);
      }
      all[size++] = of(id);
    }

    /** Returns the hashes that are there more than once. */
    Set<Long> twice() {
      Arrays.sort(all, 0, size);
      Set<Long> twice = new HashSet<>();
      for (int i = 1; i < size; i++) {
        if (all[i] == all[i - 1]) {
          twice.add(all[i]);
        }
      }
      return twice;
    }
  }
}
