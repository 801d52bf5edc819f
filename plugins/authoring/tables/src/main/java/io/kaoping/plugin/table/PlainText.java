package io.kaoping.plugin.table;

import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file: UTF-8, with or without its mark; or GB18030 where the text, so read, begins
 * with what it must begin with. Bytes that are neither are an error and never become other
 * characters.
 */
final class PlainText {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private PlainText() {}

  /**
   * Returns the text with plain line feeds, or {@code null} after a problem.
   *
   * @param begins tells of the first line with anything in it whether it proves the encoding
   */
  static @Nullable String of(
      String name, byte[] bytes, List<Problem> problems, Predicate<String> begins) {
    String text = strictly(bytes, StandardCharsets.UTF_8);
    if (text == null) {
      String other = strictly(bytes, GB18030);
      boolean proved =
          other != null && other.lines().filter(l -> !l.isBlank()).limit(5).anyMatch(begins);
      text = proved ? other : null;
    }
    if (text == null) {
      problems.add(
          Problem.error(
              ProblemId.BAD_ENCODING, Position.at(name, firstBadLine(bytes), 0, null), "UTF-8"));
      return null;
    }
    String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
    return plain.replace("\r\n", "\n").replace('\r', '\n');
  }

  /**
   * A text as it stands in a file, its line ends included.
   *
   * @param mark what stands before the text: the mark of UTF-8, or nothing
   */
  record Encoded(String mark, String text, Charset charset) {}

  /** Returns what a file that was read without a problem holds. */
  static Encoded encoded(byte[] bytes) {
    String utf8 = strictly(bytes, StandardCharsets.UTF_8);
    if (utf8 == null) {
      return new Encoded("", new String(bytes, GB18030), GB18030);
    }
    String mark = utf8.startsWith("\ufeff") ? "\ufeff" : "";
    return new Encoded(mark, utf8.substring(mark.length()), StandardCharsets.UTF_8);
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      return decoder(charset).decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static CharsetDecoder decoder(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static int firstBadLine(byte[] bytes) {
    CharBuffer read = CharBuffer.allocate(bytes.length + 1);
    decoder(StandardCharsets.UTF_8).decode(ByteBuffer.wrap(bytes), read, true);
    return (int) read.flip().chars().filter(c -> c == '\n').count() + 1;
  }
}
