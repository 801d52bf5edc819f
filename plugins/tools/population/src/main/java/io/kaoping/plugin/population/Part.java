package io.kaoping.plugin.population;

import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import io.kaoping.scoring.Entrant;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the first pass makes of a chunk, and the file that keeps it until the second: it is there as
 * a whole or not at all, and one that was damaged counts as not there.
 *
 * @param span the dates of its submissions; {@code null} when it holds none
 * @param submissions how many submissions it holds
 * @param synthetic whether any of them is invented
 * @param entrants what counts of its subjects where they are ranked, each once
 * @param rows its subjects, in the order of the file
 * @param notAssessed how many subjects could not be assessed, by criterion
 * @param notices what somebody should look at, one for each kind of problem
 */
record Part(
    @Nullable Span span,
    int submissions,
    boolean synthetic,
    List<Entrant> entrants,
    List<Row> rows,
    Map<String, Integer> notAssessed,
    Map<ProblemId, Notice> notices) {
  private static final String MAGIC = "kaoping part 1";
  private static final int DIGEST = 32;

  Part {
    entrants = List.copyOf(entrants);
    rows = List.copyOf(rows);
    notAssessed = new TreeMap<>(notAssessed);
    notices = new TreeMap<>(notices);
  }

  /** The dates that all submissions of a population share. */
  record Span(LocalDate asOf, LocalDate from, LocalDate to) {}

  /**
   * A subject.
   *
   * @param line the line of its submission, counted from the first of the chunk
   * @param entrant the place of what counts of it, among the entrants of the part
   * @param id its id
   * @param json what the result says of it without its standing, as fields of an object
   */
  record Row(int line, int entrant, String id, byte[] json) {}

  /**
   * Problems of one kind.
   *
   * @param count how many there are
   * @param first the words of the first one
   * @param line the line of the first one, counted from the first of the chunk
   */
  record Notice(int count, Wording first, int line) {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  void write(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    DataOutputStream out = new DataOutputStream(bytes);
    text(MAGIC, out);
    out.writeInt(submissions);
    out.writeBoolean(synthetic);
    out.writeBoolean(span != null);
    if (span != null) {
      out.writeLong(span.asOf().toEpochDay());
      out.writeLong(span.from().toEpochDay());
      out.writeLong(span.to().toEpochDay());
    }
    out.writeInt(entrants.size());
    for (Entrant entrant : entrants) {
      entrant(entrant, out);
    }
    out.writeInt(notAssessed.size());
    for (Map.Entry<String, Integer> each : notAssessed.entrySet()) {
      text(each.getKey(), out);
      out.writeInt(each.getValue());
    }
    out.writeInt(notices.size());
    for (Map.Entry<ProblemId, Notice> each : notices.entrySet()) {
      text(each.getKey().name(), out);
      out.writeInt(each.getValue().count());
      wording(each.getValue().first(), out);
      out.writeInt(each.getValue().line());
    }
    out.writeInt(rows.size());
    for (Row row : rows) {
      out.writeInt(row.line());
      out.writeInt(row.entrant());
      text(row.id(), out);
      out.writeInt(row.json().length);
      out.write(row.json());
    }
    out.write(sha256().digest(bytes.toByteArray()));
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.write(beside, bytes.toByteArray());
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Reads a part; returns {@code null} when there is none, or not a whole one. */
  static @Nullable Part read(Path file) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return null;
    }
    int length = bytes.length - DIGEST;
    if (length < 0) {
      return null;
    }
    MessageDigest digest = sha256();
    digest.update(bytes, 0, length);
    if (!Arrays.equals(digest.digest(), Arrays.copyOfRange(bytes, length, bytes.length))) {
      return null;
    }
    return read(new DataInputStream(new ByteArrayInputStream(bytes, 0, length)));
  }

  private static @Nullable Part read(DataInputStream in) throws IOException {
    if (!text(in).equals(MAGIC)) {
      return null;
    }
    int submissions = in.readInt();
    boolean synthetic = in.readBoolean();
    Span span = in.readBoolean() ? new Span(date(in), date(in), date(in)) : null;
    List<Entrant> entrants = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      entrants.add(entrant(in));
    }
    Map<String, Integer> notAssessed = new TreeMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      notAssessed.put(text(in), in.readInt());
    }
    Map<ProblemId, Notice> notices = new TreeMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      notices.put(ProblemId.valueOf(text(in)), new Notice(in.readInt(), wording(in), in.readInt()));
    }
    List<Row> rows = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      rows.add(new Row(in.readInt(), in.readInt(), text(in), in.readNBytes(in.readInt())));
    }
    return new Part(span, submissions, synthetic, entrants, rows, notAssessed, notices);
  }

  private static void entrant(Entrant entrant, DataOutputStream out) throws IOException {
    out.writeByte(entrant.kind().ordinal());
    textIfAny(entrant.subjectClass(), out);
    Points total = entrant.total();
    textIfAny(total == null ? null : total.toString(), out);
    text(entrant.base().toString(), out);
    text(entrant.bonus().toString(), out);
    out.writeBoolean(entrant.known());
    out.writeInt(entrant.exclusions().size());
    for (String criterion : entrant.exclusions()) {
      text(criterion, out);
    }
    out.writeInt(entrant.vetoes().size());
    for (Entrant.Fired veto : entrant.vetoes()) {
      text(veto.criterion(), out);
      text(veto.clause(), out);
      wording(veto.found(), out);
    }
    out.writeInt(entrant.points().size());
    for (Map.Entry<String, Points> each : entrant.points().entrySet()) {
      text(each.getKey(), out);
      text(each.getValue().toString(), out);
    }
  }

  private static Entrant entrant(DataInputStream in) throws IOException {
    SubjectKind kind = SubjectKind.values()[in.readByte()];
    String subjectClass = textIfAny(in);
    String total = textIfAny(in);
    Points base = Points.of(text(in));
    Points bonus = Points.of(text(in));
    boolean known = in.readBoolean();
    List<String> exclusions = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      exclusions.add(text(in));
    }
    List<Entrant.Fired> vetoes = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      vetoes.add(new Entrant.Fired(text(in), text(in), wording(in)));
    }
    Map<String, Points> points = new LinkedHashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      points.put(text(in), Points.of(text(in)));
    }
    return new Entrant(
        kind,
        subjectClass,
        total == null ? null : Points.of(total),
        base,
        bonus,
        known,
        exclusions,
        vetoes,
        points);
  }

  private static LocalDate date(DataInputStream in) throws IOException {
    return LocalDate.ofEpochDay(in.readLong());
  }

  private static void wording(Wording wording, DataOutputStream out) throws IOException {
    text(wording.zh(), out);
    text(wording.en(), out);
  }

  private static Wording wording(DataInputStream in) throws IOException {
    return new Wording(text(in), text(in));
  }

  private static void textIfAny(@Nullable String text, DataOutputStream out) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      text(text, out);
    }
  }

  private static @Nullable String textIfAny(DataInputStream in) throws IOException {
    return in.readBoolean() ? text(in) : null;
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
