package io.kaoping.docs.guide;

import io.kaoping.plugin.cli.KaopingCli;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reader of a guide is told to type: commands of a console, and dependencies of a pom. */
final class Commands {
  private static final Set<String> MAVEN =
      Set.of("clean", "compile", "test", "package", "verify", "install", "spotless:apply");

  private static final Set<String> MAVEN_OPTIONS =
      Set.of("-B", "-ntp", "-q", "-o", "-am", "-DskipTests", "-Dkaoping.fast", "-Pmutation");

  /** Properties that a test or a plugin of the build reads. */
  private static final Set<String> MAVEN_PROPERTIES =
      Set.of(
          "-Dtest",
          "-Dsurefire.failIfNoSpecifiedTests",
          "-Dkaoping.pages",
          "-Dkaoping.rubrics",
          "-Dkaoping.cohorts",
          "-Dkaoping.seed");

  private static final Pattern ELEMENT = Pattern.compile("<(?<name>[a-zA-Z]+)>(?<text>[^<]*)</");

  private static final Set<String> WRITTEN = Set.of("--out", "--junit", "--papers", "--facts");
  private static final Pattern EXIT = Pattern.compile(" # .*\\bexit (?<code>[0-9])");

  private final Path root;
  private final Path written;

  /** The commands of guides in the project at a root; what they write goes to a folder. */
  Commands(Path root, Path written) {
    this.root = root;
    this.written = written;
  }

  /**
   * Returns what is wrong with the lines of a console. A command of {@code kaoping} is run and must
   * end with the exit code 0, or with the one that its line states: {@code # exit 1}.
   */
  List<String> problems(List<String> lines) {
    List<String> problems = new ArrayList<>();
    String joined = String.join("\n", lines).replace("\\\n", " ");
    for (String line : joined.split("\n")) {
      int comment = (" " + line).indexOf(" # ");
      String text = comment < 0 ? line : line.substring(0, comment);
      if (!text.isBlank()) {
        Matcher exit = EXIT.matcher(line);
        int expected = exit.find() ? Integer.parseInt(exit.group("code")) : 0;
        for (String command : text.split("&&")) {
          problems.addAll(command(List.of(command.strip().split("\\s+")), expected));
        }
      }
    }
    return problems;
  }

  private List<String> command(List<String> words, int expected) {
    String program = words.get(0);
    List<String> arguments = words.subList(1, words.size());
    if (program.equals("mvn")) {
      return maven(arguments);
    }
    if (program.equals("kaoping") || program.endsWith("/target/kaoping")) {
      return kaoping(arguments, expected);
    }
    if (program.equals(".ci/run")) {
      List<String> steps = Guide.lines(root.resolve(program));
      return arguments.stream()
          .filter(step -> !steps.contains("step_" + step + "() {"))
          .map(step -> ".ci/run has no step " + step)
          .toList();
    }
    return List.of("a command that nobody checks: " + program);
  }

  private List<String> maven(List<String> arguments) {
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("-pl")) {
        i++;
        for (String module : arguments.get(i).split(",")) {
          if (!Files.isRegularFile(root.resolve(module).resolve("pom.xml"))) {
            problems.add("no module " + module);
          }
        }
      } else if (!MAVEN.contains(argument)
          && !MAVEN_OPTIONS.contains(argument)
          && !MAVEN_PROPERTIES.contains(argument.replaceFirst("=.*", ""))) {
        problems.add("mvn does not know " + argument);
      }
    }
    return problems;
  }

  /** Runs the command; files are taken from the root of the project, results go nowhere. */
  private List<String> kaoping(List<String> arguments, int expected) {
    String[] words = new String[arguments.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments.get(i);
      // Files have ASCII names; other words are texts, which not every locale takes for a path.
      if (StandardCharsets.US_ASCII.newEncoder().canEncode(words[i])) {
        Path folder = i > 0 && WRITTEN.contains(words[i - 1]) ? written : root;
        Path file = folder.resolve(words[i]);
        words[i] = folder.equals(written) || Files.exists(file) ? file.toString() : words[i];
      }
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code =
        KaopingCli.run(InputStream.nullInputStream(), OutputStream.nullOutputStream(), said, words);
    if (code == expected) {
      return List.of();
    }
    String first = said.toString(StandardCharsets.UTF_8).lines().findFirst().orElse("");
    return List.of("kaoping " + String.join(" ", arguments) + " ends with " + code + " " + first);
  }

  /** Returns what is wrong with a dependency as it would stand in a pom. */
  List<String> dependencyProblems(List<String> lines) {
    List<String> problems = new ArrayList<>();
    String version = element(Guide.lines(root.resolve("pom.xml")), "version").orElseThrow();
    Set<String> artifacts = Set.copyOf(artifacts());
    String text = String.join("\n", lines);
    for (String dependency : text.split("</dependency>")) {
      if (dependency.isBlank()) {
        continue;
      }
      List<String> own = List.of(dependency.split("\n"));
      if (!element(own, "groupId").equals(Optional.of("io.kaoping"))) {
        problems.add("a group that is not ours");
      }
      Optional<String> artifact = element(own, "artifactId");
      if (artifact.isEmpty() || !artifacts.contains(artifact.get())) {
        problems.add("no module makes " + artifact.orElse("it"));
      }
      if (!element(own, "version").equals(Optional.of(version))) {
        problems.add("the version of this build is " + version);
      }
    }
    return problems;
  }

  private List<String> artifacts() {
    List<String> artifacts = new ArrayList<>();
    for (String line : Guide.lines(root.resolve("pom.xml"))) {
      element(List.of(line), "module")
          .map(module -> Guide.lines(root.resolve(module).resolve("pom.xml")))
          .flatMap(Commands::ownArtifact)
          .ifPresent(artifacts::add);
    }
    return artifacts;
  }

  /** Returns the artifact of a pom: the one after its parent. */
  private static Optional<String> ownArtifact(List<String> pom) {
    int parent = pom.indexOf("  </parent>");
    return element(pom.subList(parent + 1, pom.size()), "artifactId");
  }

  private static Optional<String> element(List<String> lines, String name) {
    for (String line : lines) {
      Matcher matcher = ELEMENT.matcher(line);
      while (matcher.find()) {
        if (matcher.group("name").equals(name)) {
          return Optional.of(matcher.group("text").strip());
        }
      }
    }
    return Optional.empty();
  }
}
