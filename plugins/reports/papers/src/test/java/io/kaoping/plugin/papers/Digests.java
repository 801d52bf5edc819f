package io.kaoping.plugin.papers;

import io.kaoping.problem.Language;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The digests of the papers of the sample; as a program it writes them to a file. */
final class Digests {
  private Digests() {}

  static String of(Map<String, byte[]> papers) {
    Map<String, String> digests = new TreeMap<>();
    papers.forEach((name, content) -> digests.put(name, digest(content)));
    return digests.toString();
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void main(String[] args) throws IOException {
    try (FileOutputStream out = new FileOutputStream(args[0])) {
      String digests = of(Samples.papersOfQidong(Language.ZH));
      out.write(digests.getBytes(StandardCharsets.UTF_8));
    }
  }
}
