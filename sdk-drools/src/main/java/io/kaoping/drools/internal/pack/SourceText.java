package io.kaoping.drools.internal.pack;

import io.kaoping.problem.Position;
import io.kaoping.problem.ProblemId;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text file of a pack: strict UTF-8, without byte order mark, its lines ended by line feeds.
 *
 * @param name the file as problems name it
 * @param text the whole text
 * @param lines its lines without line ends
 */
record SourceText(String name, String text, List<String> lines) {

  /**
   * Decodes a file.
   *
   * @param limit the most bytes it may have
   * @return {@code null} after a problem
   */
  static @Nullable SourceText of(String name, byte[] bytes, int limit, ProblemList problems) {
    problems.source(name);
    if (bytes.length > limit) {
      problems.error(ProblemId.LIMIT_EXCEEDED, Position.of(name), "size", (limit >> 10) + " KB");
      return null;
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
      problems.error(ProblemId.BAD_ENCODING, Position.at(name, line, 0, null), "UTF-8");
      return null;
    }
    return of(name, text);
  }

  /** Returns a text that is decoded already. */
  static SourceText of(String name, String text) {
    String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
    plain = plain.replace("\r\n", "\n").replace('\r', '\n');
    return new SourceText(name, plain, List.of(plain.split("\n", -1)));
  }

  /** Returns a place by its line and its column in code points, both counted from 0. */
  Position at(int line, int codePoints) {
    if (line >= lines.size()) {
      return Position.at(name, lines.size(), 0, null);
    }
    String text = lines.get(line);
    int column =
        text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length())));
    return Position.at(name, line + 1, column + 1, text);
  }

  /** Returns a line, counted from 0; empty after the last one. */
  String lineText(int line) {
    return line < lines.size() ? lines.get(line) : "";
  }

  /** Returns a line, counted from 0, as a place. */
  Position line(int line) {
    return Position.at(name, line + 1, 0, lines.get(line));
  }
}
