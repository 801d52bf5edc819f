package io.kaoping.plugin.cli;

import io.kaoping.plugin.rubric.PackSkeleton;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that begins a pack: a folder with a table, its terms and a case, which works. */
@Command(name = "new")
final class PackNewCommand implements CliCommand {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Pattern YEAR = Pattern.compile("(199|20[0-9])[0-9]");

  private final Invocation invocation;

  @Parameters(index = "0", paramLabel = "<folder>", descriptionKey = "new-folder")
  private String folder = "";

  @Option(names = "--year", required = true, descriptionKey = "year", paramLabel = "<year>")
  private String year = "";

  @Option(names = "--id", descriptionKey = "new-id", paramLabel = "<id>")
  private @Nullable String id;

  @Option(names = "--title", descriptionKey = "new-title", paramLabel = "<title>")
  private @Nullable String title;

  PackNewCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public int run() {
    Path target = invocation.path(folder);
    String name = id == null ? String.valueOf(target.toAbsolutePath().getFileName()) : id;
    check(ID, name, "--id", "a-z 0-9 -");
    check(YEAR, year, "--year", "1990 … 2099");
    String heading = title == null ? name : title;
    if (heading.contains("'") || heading.chars().anyMatch(c -> c < ' ')) {
      throw refused("--title", heading, "≠ '");
    }
    Map<String, byte[]> files = PackSkeleton.of(name, heading, Integer.parseInt(year));
    try {
      if (Files.exists(target) && !isEmpty(target)) {
        throw FileTrouble.of(folder, invocation.say("文件夹里已经有文件", "there are files in the folder"));
      }
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = target.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        WholeFile.write(path, file.getValue(), invocation.language());
      }
    } catch (IOException e) {
      throw FileTrouble.of(target, e, invocation.language());
    }
    StringBuilder said = new StringBuilder();
    files.keySet().forEach(path -> said.append(folder).append('/').append(path).append('\n'));
    said.append(
        invocation.say(
            "接着改 rubric.xlsx 里的评分细则和词汇表,再运行 kaoping pack check " + folder + "\n",
            "Now change the table and the terms in rubric.xlsx, and run kaoping pack check "
                + folder
                + "\n"));
    invocation.result(said.toString(), null);
    return ExitCode.EVALUATED;
  }

  private static boolean isEmpty(Path target) throws IOException {
    if (!Files.isDirectory(target)) {
      return false;
    }
    try (Stream<Path> files = Files.list(target)) {
      return files.findAny().isEmpty();
    }
  }

  private static void check(Pattern pattern, String value, String option, String allowed) {
    if (!pattern.matcher(value).matches()) {
      throw refused(option, value, allowed);
    }
  }

  private static RefusedException refused(String option, String value, String allowed) {
    return RefusedException.usage(
        Problem.error(ProblemId.BAD_VALUE, Position.of(option), option, value, allowed));
  }
}
