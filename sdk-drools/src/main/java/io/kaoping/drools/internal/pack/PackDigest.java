package io.kaoping.drools.internal.pack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The digest of a pack: SHA-256 over its files in the order of their paths, then the digests of the
 * included packs, then the overlays. Texts count with line feeds as line ends, so that a checkout
 * with other line ends is the same pack.
 */
final class PackDigest {
  private static final Set<String> TEXTS = Set.of("yaml", "drl", "md", "properties", "txt");

  private PackDigest() {}

  static String of(PackSource pack, List<byte[]> overlays) {
    MessageDigest digest = sha256();
    add(digest, pack);
    for (byte[] overlay : overlays) {
      field(digest, "tailoring", lineFeeds(overlay));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Returns documents as bytes that differ wherever they say something else, for a file that stands
   * for them.
   */
  static byte[] canonical(List<YamlNode> documents) {
    StringBuilder out = new StringBuilder();
    documents.forEach(document -> append(out, document));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder out, YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      out.append('{').append(mapping.entries().size()).append('\n');
      mapping
          .entries()
          .forEach(
              (key, entry) -> {
                out.append(key.length()).append(' ').append(key).append('\n');
                append(out, entry.value());
              });
    } else if (node instanceof YamlNode.Sequence sequence) {
      out.append('[').append(sequence.items().size()).append('\n');
      sequence.items().forEach(item -> append(out, item));
    } else if (node instanceof YamlNode.Scalar scalar) {
      out.append(scalar.kind()).append(' ').append(scalar.text().length()).append(' ');
      out.append(scalar.text()).append('\n');
    }
  }

  private static void add(MessageDigest digest, PackSource pack) {
    pack.files()
        .files()
        .forEach((path, bytes) -> field(digest, path, isText(path) ? lineFeeds(bytes) : bytes));
    for (PackSource included : pack.includes()) {
      MessageDigest inner = sha256();
      add(inner, included);
      field(digest, "include", inner.digest());
    }
  }

  /** Adds a name and content, each led by its length, so that no two packs give the same bytes. */
  private static void field(MessageDigest digest, String name, byte[] content) {
    byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
    String head = nameBytes.length + " " + content.length + "\n";
    digest.update(head.getBytes(StandardCharsets.US_ASCII));
    digest.update(nameBytes);
    digest.update(content);
  }

  private static boolean isText(String path) {
    return TEXTS.contains(path.substring(path.lastIndexOf('.') + 1));
  }

  private static byte[] lineFeeds(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != '\r') {
        out.write(bytes[i]);
      } else if (i + 1 == bytes.length || bytes[i + 1] != '\n') {
        out.write('\n');
      }
    }
    return out.toByteArray();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
