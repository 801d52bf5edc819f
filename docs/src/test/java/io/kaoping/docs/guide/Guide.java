package io.kaoping.docs.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Markdown file of the project: its fenced blocks, its links, its headings and its code spans.
 *
 * <p>The line before a block may say where the block is from: {@code <!-- from FILE -->} or {@code
 * <!-- from FILE region NAME -->}, with the file named from the root of the project.
 *
 * @param file the file
 * @param blocks its fenced blocks
 * @param prose its lines, with those of blocks left empty
 */
record Guide(Path file, List<Block> blocks, List<String> prose) {
  private static final Pattern FROM =
      Pattern.compile("<!-- from (?<file>\\S+)(?: region (?<region>\\S+))? -->");
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\((?<target>[^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("`(?<code>[^`]+)`");

  /** Where a block is from; the region is {@code null} for any contiguous lines of the file. */
  record Origin(String file, Optional<String> region) {}

  /**
   * A fenced block.
   *
   * @param language what stands behind the fence
   * @param line the line of the fence, counted from 1
   * @param origin where it is from, if the line before says so
   * @param lines its lines
   */
  record Block(String language, int line, Optional<Origin> origin, List<String> lines) {}

  /** A piece of the prose with its line, counted from 1. */
  record Piece(int line, String text) {}

  static Guide read(Path file) {
    List<Block> blocks = new ArrayList<>();
    List<String> prose = new ArrayList<>();
    Optional<Origin> origin = Optional.empty();
    Optional<Block> open = Optional.empty();
    for (String line : lines(file)) {
      if (open.isPresent()) {
        prose.add("");
        if (line.equals("```")) {
          blocks.add(open.get());
          open = Optional.empty();
        } else {
          open.get().lines().add(line);
        }
      } else if (line.startsWith("```")) {
        prose.add("");
        open = Optional.of(new Block(line.substring(3), prose.size(), origin, new ArrayList<>()));
        origin = Optional.empty();
      } else {
        prose.add(line);
        Matcher from = FROM.matcher(line);
        origin =
            from.matches()
                ? Optional.of(
                    new Origin(from.group("file"), Optional.ofNullable(from.group("region"))))
                : Optional.empty();
      }
    }
    if (open.isPresent()) {
      throw new IllegalStateException(file + " ends within the block of line " + open.get().line());
    }
    return new Guide(file, blocks, prose);
  }

  /** Returns the targets of all links. */
  List<Piece> links() {
    return pieces(LINK, "target", true);
  }

  /** Returns the texts of all code spans. */
  List<Piece> code() {
    return pieces(CODE, "code", false);
  }

  /** Returns what a link to a heading of this file may say behind {@code #}. */
  Set<String> anchors() {
    return prose.stream()
        .filter(line -> line.matches("#{1,6} .*"))
        .map(line -> anchor(line.replaceFirst("#+ ", "")))
        .collect(Collectors.toSet());
  }

  private static String anchor(String heading) {
    StringBuilder out = new StringBuilder();
    heading
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .map(c -> c == ' ' ? '-' : c)
        .filter(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_')
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private List<Piece> pieces(Pattern pattern, String group, boolean withoutCode) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < prose.size(); i++) {
      String line = withoutCode ? CODE.matcher(prose.get(i)).replaceAll("`") : prose.get(i);
      Matcher matcher = pattern.matcher(line);
      while (matcher.find()) {
        pieces.add(new Piece(i + 1, matcher.group(group)));
      }
    }
    return pieces;
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
