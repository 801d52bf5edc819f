package io.kaoping.plugin.cli;

import io.kaoping.Kaoping;
import io.kaoping.assessment.Submission;
import io.kaoping.plugin.form.FilledForms;
import io.kaoping.plugin.form.FormReading;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.PreparedPack;
import io.kaoping.spi.SubmissionFormat;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The data that {@code --data} names: a document of a submission format, a workbook or CSV file of
 * filled tables, or a folder of filled forms.
 */
final class DataFile {
  private static final long LONG_FILE = 4_000_000;
  private static final Set<String> TABLES = Set.of("xlsx", "csv");

  /** Workbooks that were saved in a way that is not read, and so would be lost. */
  private static final Set<String> OTHER_WORKBOOKS = Set.of("xls", "xlsm", "et", "ods", "numbers");

  private final Submission submission;
  private final UnaryOperator<List<Problem>> places;

  private DataFile(Submission submission, UnaryOperator<List<Problem>> places) {
    this.submission = submission;
    this.places = places;
  }

  Submission submission() {
    return submission;
  }

  /** Returns problems that were found in the submission, each at its place in the data. */
  List<Problem> located(List<Problem> problems) {
    return places.apply(problems);
  }

  /** Reads the data; {@code -} is a JSON document from the standard input. */
  static DataFile read(Invocation invocation, Kaoping kaoping, PreparedPack pack, String data) {
    if (data.equals("-")) {
      SubmissionFormat format = format(kaoping, data, "json");
      return new DataFile(format.read(invocation.in(), "stdin"), problems -> problems);
    }
    Path file = invocation.path(data);
    String name = String.valueOf(file.getFileName());
    try {
      if (Files.isDirectory(file)) {
        return forms(invocation, pack, listed(invocation, file));
      }
      if (TABLES.contains(ending(name))) {
        return forms(invocation, pack, List.of(file));
      }
      return document(invocation, format(kaoping, data, ending(name)), file, name);
    } catch (UncheckedIOException e) {
      throw FileTrouble.of(
          file, Objects.requireNonNull(e.getCause(), "cause"), invocation.language());
    } catch (IOException e) {
      throw FileTrouble.of(file, e, invocation.language());
    }
  }

  private static DataFile document(
      Invocation invocation, SubmissionFormat format, Path file, String name) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      long size = Files.size(file);
      try (ProgressBar bar =
          new ProgressBar(invocation.err(), size, invocation.watched() && size >= LONG_FILE)) {
        Submission submission = format.read(new Counted(in, bar), name);
        return new DataFile(submission, problems -> located(format, problems, file, name));
      }
    }
  }

  private static List<Problem> located(
      SubmissionFormat format, List<Problem> problems, Path file, String name) {
    try (InputStream in = Files.newInputStream(file)) {
      return format.located(problems, in, name);
    } catch (IOException e) {
      return problems;
    }
  }

  private static DataFile forms(Invocation invocation, PreparedPack pack, List<Path> files)
      throws IOException {
    FormReading reading = new FormReading(pack);
    long size = 0;
    for (Path file : files) {
      size += Files.size(file);
    }
    long done = 0;
    try (ProgressBar bar =
        new ProgressBar(invocation.err(), size, invocation.watched() && files.size() > 20)) {
      for (Path file : files) {
        reading.add(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        done += Files.size(file);
        bar.at(done);
      }
    }
    FilledForms filled = reading.finish();
    if (!filled.notices().isEmpty()) {
      invocation.problems(new Wording("填报表的提示", "Notices on the forms"), filled.notices());
    }
    return new DataFile(filled.submission(), filled::located);
  }

  /** Returns the tables in a folder by name, and says what else is there that nobody reads. */
  private static List<Path> listed(Invocation invocation, Path folder) throws IOException {
    List<Path> tables = new ArrayList<>();
    List<String> others = new ArrayList<>();
    List<Problem> refused = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        String ending = ending(name);
        if (name.startsWith(".") || name.startsWith("~$") || name.equals(PaperFolder.LIST)) {
          continue; // what systems, open workbooks and this command leave there
        }
        if (Files.isRegularFile(file) && TABLES.contains(ending)) {
          tables.add(file);
        } else if (OTHER_WORKBOOKS.contains(ending)) {
          refused.add(
              Problem.error(
                  ProblemId.WRONG_FORMAT, Position.of(name), "." + ending, ".xlsx, .csv"));
        } else {
          others.add(name);
        }
      }
    }
    if (!refused.isEmpty()) {
      throw new RefusedException(new Wording("文件不能使用", "A file cannot be used"), refused);
    }
    if (!others.isEmpty()) {
      invocation.tell(
          invocation.say("没有读的其他文件:", "Other files, not read: ")
              + String.join(invocation.say("、", ", "), others)
              + "\n");
    }
    return tables;
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static SubmissionFormat format(Kaoping kaoping, String data, String ending) {
    TreeSet<String> endings = new TreeSet<>(TABLES);
    kaoping.submissionFormats().forEach(format -> endings.addAll(format.endings()));
    return kaoping.submissionFormats().stream()
        .filter(format -> format.endings().contains(ending))
        .findFirst()
        .orElseThrow(
            () ->
                RefusedException.usage(
                    Problem.error(
                        ProblemId.BAD_VALUE,
                        Position.of("--data"),
                        "--data",
                        data,
                        "*." + String.join(", *.", endings))));
  }

  /** A stream that tells a bar how much of it was read. */
  private static final class Counted extends FilterInputStream {
    private final ProgressBar bar;
    private long read;

    Counted(InputStream in, ProgressBar bar) {
      super(in);
      this.bar = bar;
    }

    @Override
    public int read() throws IOException {
      int c = super.read();
      count(c < 0 ? 0 : 1);
      return c;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      count(Math.max(0, n));
      return n;
    }

    private void count(int bytes) {
      read += bytes;
      bar.at(read);
    }
  }
}
