package io.kaoping.plugin.json;

import io.kaoping.assessment.Submission;
import io.kaoping.assessment.SubmissionCheck;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.spi.SubmissionFormat;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * The format {@code kaoping.submission/1} as JSON, read strictly: unknown and repeated fields,
 * values of another type and days that do not exist are refused, all in one go, each with its line
 * and column.
 *
 * <p>A document has at most 20 MB, 32 levels, texts of 65,536 characters and 1,000 facts to an
 * object; its text is UTF-8, with or without a byte order mark. A field that is left out is absent;
 * {@code null} is no value. At most 1,000 problems are told.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class JsonSubmissionFormat implements SubmissionFormat {
  /** Places whose problem leaves open who or what the document names. */
  private static final Pattern SUBJECTS =
      Pattern.compile(
          "(units|coalitions)(\\[\\d+](\\.id)?)?"
              + "|coalitions\\[\\d+]\\.memberships(\\[\\d+](\\.(unit|role))?)?");

  private static final Pattern ITEMS = Pattern.compile("items(\\[\\d+](\\.id)?)?");

  /** Makes the format; the service loader calls it. */
  public JsonSubmissionFormat() {}

  @Override
  public String id() {
    return "json";
  }

  @Override
  public int spiVersion() {
    return 1;
  }

  @Override
  public Set<String> endings() {
    return Set.of("json");
  }

  @Override
  public Submission read(InputStream in, String name) {
    SourceText source = SourceText.read(in, name, "申报材料 " + Quoted.of(name) + " 不能使用");
    DocumentReader.Result result = DocumentReader.read(source, SubmissionShape.DOCUMENT);
    List<Problem> problems = new ArrayList<>(result.problems());
    if (!(result.value() instanceof Submission submission)) {
      throw source.refused(problems);
    }
    List<Problem> more =
        SubmissionCheck.check(submission, name).stream()
            .filter(new Unexplained(problems)::test)
            .limit(DocumentReader.MOST_PROBLEMS)
            .toList();
    if (problems.isEmpty() && more.isEmpty()) {
      return submission;
    }
    problems.addAll(Places.locate(source, more));
    problems.sort(
        Comparator.comparingInt((Problem p) -> p.position().line())
            .thenComparingInt(p -> p.position().column()));
    throw source.refused(problems);
  }

  @Override
  public List<Problem> located(List<Problem> problems, InputStream in, String name) {
    SourceText source = SourceText.read(in, name, "申报材料 " + Quoted.of(name) + " 不能使用");
    List<Problem> named =
        problems.stream()
            .map(p -> p.position().source().equals("submission") ? p.in(name) : p)
            .toList();
    return Places.locate(source, named);
  }

  /** Tells the problems of a submission that do not merely follow from those of its document. */
  private static final class Unexplained {
    private static final Set<String> STAND_INS =
        Set.of(Values.NO_TEXT, Values.NO_DATE.toString(), LocalDate.MAX.toString());

    private final Set<String> places;
    private final boolean subjectsKnown;
    private final boolean itemsKnown;
    private final boolean periodKnown;

    Unexplained(List<Problem> problems) {
      places = problems.stream().map(p -> p.position().path()).collect(Collectors.toSet());
      Set<String> unknownFields = new HashSet<>();
      for (Problem problem : problems) {
        if (problem.id() == ProblemId.UNKNOWN_FIELD) {
          unknownFields.add(problem.position().path());
        }
      }
      boolean topKnown = unknownFields.stream().allMatch(f -> f.contains("."));
      subjectsKnown = topKnown && places.stream().noneMatch(p -> SUBJECTS.matcher(p).matches());
      itemsKnown = topKnown && places.stream().noneMatch(p -> ITEMS.matcher(p).matches());
      periodKnown = places.stream().noneMatch(p -> p.startsWith("period"));
    }

    boolean test(Problem problem) {
      if (problem.arguments().stream().anyMatch(STAND_INS::contains)
          || (problem.id() == ProblemId.OUTSIDE_PERIOD && !periodKnown)) {
        return false;
      }
      if (problem.id() == ProblemId.DANGLING_REFERENCE) {
        boolean item = problem.arguments().get(0).equals("items");
        if (item ? !itemsKnown : !subjectsKnown) {
          return false;
        }
      }
      return !covered(problem.position().path());
    }

    private boolean covered(String path) {
      for (int end = path.length(); end > 0; end--) {
        boolean step = end == path.length() || path.charAt(end) == '.' || path.charAt(end) == '[';
        if (step && places.contains(path.substring(0, end))) {
          return true;
        }
      }
      return false;
    }
  }
}
