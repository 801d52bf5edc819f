package io.kaoping.docs.guide;

import io.kaoping.docs.guide.Guide.Block;
import io.kaoping.docs.guide.Guide.Origin;
import io.kaoping.docs.guide.Guide.Piece;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is not true in a guide: blocks that are nowhere else, commands and links that lead nowhere.
 */
final class GuideCheck {
  /** Languages of blocks that must be the words of a file. */
  private static final Set<String> QUOTED =
      Set.of("java", "yaml", "drl", "json", "properties", "text");

  private static final Set<String> TOP =
      Set.of("sdk-api", "sdk-drools", "plugins", "benchmarks", "docs", ".ci");

  private static final String DOTS = "...";

  private final Path root;
  private final Commands commands;

  /** A check of guides in the project at a root; what their commands write goes to a folder. */
  GuideCheck(Path root, Path written) {
    this.root = root;
    this.commands = new Commands(root, written);
  }

  /** Returns everything that is wrong with the links of a guide, then with its blocks. */
  List<String> problems(Guide guide) {
    List<String> problems = new ArrayList<>(brokenLinks(guide));
    for (Piece code : guide.code()) {
      String first = code.text().split("/", 2)[0];
      if (TOP.contains(first) && code.text().contains("/") && isMissing(code.text())) {
        problems.add(at(guide, code.line(), "no such file: " + code.text()));
      }
    }
    for (Block block : guide.blocks()) {
      List<String> found = new ArrayList<>(placeholders(block));
      switch (block.language()) {
        case "console" -> found.addAll(commands.problems(block.lines()));
        case "xml" -> found.addAll(commands.dependencyProblems(block.lines()));
        case "walk" -> found.addAll(walked(guide));
        default -> {
          if (QUOTED.contains(block.language())) {
            found.addAll(quotation(block));
          } else {
            found.add("a block of the language '" + block.language() + "' that nobody checks");
          }
        }
      }
      found.forEach(problem -> problems.add(at(guide, block.line(), problem)));
    }
    return problems;
  }

  /** The walk-through has a test of its own, which runs its blocks one after the other. */
  private static List<String> walked(Guide guide) {
    return guide.file().endsWith("walkthrough.zh.md") ? List.of() : List.of("nobody walks this");
  }

  /** Returns the links of a guide that lead nowhere; addresses of the web are not followed. */
  List<String> brokenLinks(Guide guide) {
    List<String> broken = new ArrayList<>();
    for (Piece link : guide.links()) {
      if (link.text().startsWith("https://")) {
        continue;
      }
      int hash = link.text().indexOf('#');
      String path = hash < 0 ? link.text() : link.text().substring(0, hash);
      Path target = path.isEmpty() ? guide.file() : guide.file().resolveSibling(path).normalize();
      if (!Files.exists(target)) {
        broken.add(at(guide, link.line(), "a link leads nowhere: " + link.text()));
      } else if (hash >= 0
          && !Guide.read(target).anchors().contains(link.text().substring(hash + 1))) {
        broken.add(at(guide, link.line(), "no such heading: " + link.text()));
      }
    }
    return broken;
  }

  private List<String> quotation(Block block) {
    if (block.origin().isEmpty()) {
      return List.of("a block of " + block.language() + " that does not say where it is from");
    }
    Origin origin = block.origin().get();
    Path file = root.resolve(origin.file());
    if (!Files.isRegularFile(file)) {
      return List.of("a block from a file that is not there: " + origin.file());
    }
    if (block.language().equals("java")) {
      if (!runs(file)) {
        return List.of("a block from a class that no test runs: " + origin.file());
      }
      if (origin.region().isEmpty()) {
        return List.of("a block of java that names no region of " + origin.file());
      }
    }
    if (origin.region().isPresent()) {
      List<String> region = Regions.of(file).get(origin.region().get());
      if (region == null) {
        return List.of(origin.file() + " has no region " + origin.region().get());
      }
      return region.equals(Regions.flush(block.lines()))
          ? List.of()
          : List.of("differs from region " + origin.region().get() + " of " + origin.file());
    }
    return Regions.inside(block.lines(), Guide.lines(file))
        ? List.of()
        : List.of("stands nowhere in " + origin.file());
  }

  /** Tells whether a class is a test, or has one of its own beside it. */
  private static boolean runs(Path file) {
    String name = file.getFileName().toString().replace(".java", "");
    return name.endsWith("Test") || Files.isRegularFile(file.resolveSibling(name + "Test.java"));
  }

  private static List<String> placeholders(Block block) {
    List<String> found = new ArrayList<>();
    if (block.lines().stream().allMatch(String::isBlank)) {
      found.add("an empty block");
    }
    for (String line : block.lines()) {
      if (line.strip().equals(DOTS) || line.strip().equals("…") || line.contains("TODO")) {
        found.add("a placeholder: " + line.strip());
      }
    }
    return found;
  }

  /** Tells whether a path of the project is missing; what a build makes is not looked for. */
  private boolean isMissing(String path) {
    boolean made = path.contains("/target/");
    boolean pattern = path.contains("<") || path.contains("*") || path.contains(" ");
    return !made && !pattern && !Files.exists(root.resolve(path));
  }

  private String at(Guide guide, int line, String problem) {
    return root.relativize(guide.file()).toString().replace('\\', '/') + ":" + line + " " + problem;
  }
}
