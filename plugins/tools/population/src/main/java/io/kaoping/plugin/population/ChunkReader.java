package io.kaoping.plugin.population;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file in chunks, which end after a number of lines whatever those hold: a line that is
 * corrected later changes its own chunk and no other.
 */
final class ChunkReader {
  /** How many lines a chunk has. */
  static final int LINES = 64;

  /** The most bytes of a line; a document has no more. */
  static final int LONGEST_LINE = 20 * 1024 * 1024;

  /** A chunk of lines that are longer than usual ends after so many bytes. */
  private static final int MOST_BYTES = 2 * LONGEST_LINE;

  private final InputStream in;
  private final MessageDigest digest;
  private final byte[] buffer = new byte[1 << 16];
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
  private int from;
  private int until;
  private long line;

  ChunkReader(InputStream in) {
    this.in = in;
    this.digest = Part.sha256();
  }

  /** A line that is longer than any document. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;

    TooLongException(long line) {
      super("line " + line);
      this.line = line;
    }

    long line() {
      return line;
    }
  }

  /** Returns the next lines, or {@code null} at the end. */
  @Nullable Chunk next() throws IOException {
    long first = line + 1;
    List<byte[]> lines = new ArrayList<>(LINES);
    int bytes = 0;
    while (lines.size() < LINES && bytes < MOST_BYTES) {
      byte[] next = line();
      if (next == null) {
        break;
      }
      lines.add(next);
      bytes += next.length;
    }
    return lines.isEmpty() ? null : new Chunk(first, lines);
  }

  /** Returns the SHA-256 of all that was read, in bytes. */
  byte[] digest() {
    return digest.digest();
  }

  private byte @Nullable [] line() throws IOException {
    begun.reset();
    while (true) {
      if (from == until) {
        from = 0;
        until = Math.max(0, in.read(buffer));
        digest.update(buffer, 0, until);
        if (until == 0) {
          if (begun.size() == 0) {
            return null;
          }
          line++;
          return begun.toByteArray();
        }
      }
      int end = from;
      while (end < until && buffer[end] != '\n') {
        end++;
      }
      if (begun.size() + (end - from) > LONGEST_LINE) {
        throw new TooLongException(line + 1);
      }
      begun.write(buffer, from, end - from);
      boolean whole = end < until;
      from = whole ? end + 1 : end;
      if (whole) {
        line++;
        return begun.toByteArray();
      }
    }
  }
}
