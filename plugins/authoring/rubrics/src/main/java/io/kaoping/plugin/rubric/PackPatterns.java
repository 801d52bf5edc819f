package io.kaoping.plugin.rubric;

import io.kaoping.plugin.sentence.CellReader;
import io.kaoping.plugin.sentence.PatternLibrary;
import io.kaoping.problem.PackException;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.spi.RubricFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** The sentence patterns of a pack: those that come with the SDK, and those of its own file. */
final class PackPatterns {
  static final String FILE = "patterns.txt";

  private PackPatterns() {}

  /**
   * Returns a reader with the patterns of the pack.
   *
   * @param problems to which what is wrong with its own file is added
   */
  static CellReader reader(RubricFile file, List<Problem> problems) {
    byte[] own = file.companions().get(FILE);
    if (own == null) {
      return CellReader.standard();
    }
    String name = file.name().substring(0, file.name().lastIndexOf('/') + 1) + FILE;
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(own)).toString();
      String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
      return new CellReader(PatternLibrary.standard().with(name, plain));
    } catch (CharacterCodingException e) {
      problems.add(Problem.error(ProblemId.BAD_ENCODING, Position.of(name), "UTF-8"));
    } catch (PackException e) {
      problems.addAll(e.problems());
    }
    return CellReader.standard();
  }

  /** Returns the digest of the patterns that come with the SDK. */
  static String standardDigest() {
    try (InputStream in =
        Objects.requireNonNull(PatternLibrary.class.getResourceAsStream("patterns.txt"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
