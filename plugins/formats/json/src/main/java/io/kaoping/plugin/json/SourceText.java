package io.kaoping.plugin.json;

import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The whole text of a document, decoded strictly, from which lines can be quoted. */
final class SourceText {
  /** The most bytes that a document may have. */
  static final int MOST_BYTES = 20 * 1024 * 1024;

  /** How much of a line is looked at before and after a column. */
  private static final int WINDOW = 300;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** What a lenient decoder writes for bytes that are no UTF-8. */
  private static final char REPLACEMENT = '\uFFFD';

  private final String name;
  private final String heading;
  private final byte[] bytes;
  private final String text;

  /** Where each line begins; found when the first line is quoted. */
  private int[] lineStarts = {};

  private SourceText(String name, String heading, byte[] bytes, String text) {
    this.name = name;
    this.heading = heading;
    this.bytes = bytes;
    this.text = text;
  }

  /**
   * Reads a document.
   *
   * @param name what to call it in problems
   * @param heading what to say above its problems
   * @throws AssessmentException if it cannot be read, is too large, or is not UTF-8
   */
  static SourceText read(InputStream in, String name, String heading) {
    SourceText none = new SourceText(name, heading, new byte[0], "");
    byte[] bytes;
    try {
      bytes = bytes(in);
    } catch (IOException e) {
      throw none.refused(
          List.of(
              Problem.error(
                  ProblemId.IO_FAILURE,
                  Position.of(name),
                  name,
                  Quoted.of(String.valueOf(e.getMessage())))));
    }
    if (bytes.length > MOST_BYTES) {
      throw none.refused(
          List.of(Problem.error(ProblemId.LIMIT_EXCEEDED, Position.of(name), "document", "20 MB")));
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    // only a text that holds it may have been repaired in decoding
    return text.indexOf(REPLACEMENT) < 0
        ? new SourceText(name, heading, bytes, withoutMark(text))
        : strictly(bytes, name, heading);
  }

  /** Reads all bytes, but not many more than there may be; those in memory at once. */
  private static byte[] bytes(InputStream in) throws IOException {
    byte[] first = new byte[Math.min(in.available(), MOST_BYTES) + 1];
    int length = in.readNBytes(first, 0, first.length);
    if (length < first.length) {
      return Arrays.copyOf(first, length);
    }
    byte[] rest = in.readNBytes(MOST_BYTES + 1 - length);
    byte[] all = Arrays.copyOf(first, length + rest.length);
    System.arraycopy(rest, 0, all, length, rest.length);
    return all;
  }

  private static SourceText strictly(byte[] bytes, String name, String heading) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), decoded, true);
    decoded.flip();
    SourceText source = new SourceText(name, heading, bytes, withoutMark(decoded.toString()));
    if (result.isError()) {
      throw source.refused(
          List.of(Problem.error(ProblemId.BAD_ENCODING, source.at(source.end()), "UTF-8")));
    }
    return source;
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  String name() {
    return name;
  }

  /** Returns the document as it was read, with its byte order mark if it has one. */
  byte[] bytes() {
    return bytes;
  }

  String text() {
    return text;
  }

  /** Returns the exception that says what is wrong with the document. */
  AssessmentException refused(List<Problem> problems) {
    return new AssessmentException(heading, problems);
  }

  /** Returns the position of a place, with its line or the part of it around the column. */
  Position at(Place place) {
    if (lineStarts.length == 0) {
      lineStarts = lineStarts(text);
    }
    if (place.line() < 1 || place.line() > lineStarts.length) {
      return new Position(name, "", place.line(), place.column(), null);
    }
    int start = lineStarts[place.line() - 1];
    int end = place.line() == lineStarts.length ? text.length() : lineStarts[place.line()];
    while (end > start && isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    int at = Math.min(start + place.column() - 1, end);
    int from = Math.max(start, at - WINDOW);
    String window = text.substring(from, Math.min(end, at + WINDOW));
    Position quoted = Position.at(name, place.line(), at - from + 1, window);
    return new Position(name, "", place.line(), place.column(), quoted.text(), quoted.caret());
  }

  private Place end() {
    int[] starts = lineStarts(text);
    return new Place(starts.length, text.length() - starts[starts.length - 1] + 1);
  }

  private static int[] lineStarts(String text) {
    IntStream.Builder starts = IntStream.builder();
    starts.add(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        starts.add(i + 1);
      }
    }
    return starts.build().toArray();
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** A line and a column, both counted from 1. */
  record Place(int line, int column) {}
}
