package io.kaoping.drools.internal.compile;

import io.kaoping.drools.authoring.Activity;
import io.kaoping.drools.authoring.ActivityList;
import io.kaoping.drools.authoring.Belongings;
import io.kaoping.drools.authoring.CaseRecord;
import io.kaoping.drools.authoring.EarlierResult;
import io.kaoping.drools.authoring.Entry;
import io.kaoping.drools.authoring.Findings;
import io.kaoping.drools.authoring.Item;
import io.kaoping.drools.authoring.ItemList;
import io.kaoping.drools.authoring.Opinion;
import io.kaoping.drools.authoring.Shortfall;
import io.kaoping.drools.authoring.Subject;
import io.kaoping.drools.authoring.Subjects;
import io.kaoping.spi.SdkVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The classes that Drools made of rules, as a file for the class path. Its name is the digest of
 * all that the classes rest on, so a file that is out of date is not found; one that is damaged, or
 * holds other than classes of rules, is as good as none.
 */
final class CompiledRules {
  private static final String ROOT = "META-INF/kaoping/rules/";
  private static final byte[] FORMAT = "kaoping-rules 1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int DIGEST_BYTES = 32;
  private static final int MAXIMUM_BYTES = 20 << 20;

  /** What Drools calls the classes of rules in the package that {@link RuleBuild#HEAD} names. */
  private static final Pattern TYPE = Pattern.compile("io\\.kaoping\\.rules(?:\\.[A-Za-z0-9_$]+)+");

  /** What the classes of rules are linked to; an unchanged version number does not vouch for it. */
  static final List<Class<?>> AUTHORING =
      List.of(
          Activity.class,
          ActivityList.class,
          Belongings.class,
          CaseRecord.class,
          EarlierResult.class,
          Entry.class,
          Findings.class,
          Item.class,
          ItemList.class,
          Opinion.class,
          Shortfall.class,
          Subject.class,
          Subjects.class);

  private CompiledRules() {}

  /** Returns where on the class path the classes of rules stand. */
  static String path(List<RuleText> texts) {
    return path(texts, SdkVersion.current(), drools());
  }

  static String path(List<RuleText> texts, String sdk, String drools) {
    MessageDigest digest = sha256();
    field(digest, FORMAT);
    field(digest, sdk.getBytes(StandardCharsets.UTF_8));
    field(digest, drools.getBytes(StandardCharsets.UTF_8));
    AUTHORING.forEach(type -> field(digest, classFile(type)));
    texts.forEach(text -> field(digest, text.drools().getBytes(StandardCharsets.US_ASCII)));
    return ROOT + HexFormat.of().formatHex(digest.digest());
  }

  private static String drools() {
    return String.valueOf(KieBaseBuilder.class.getPackage().getImplementationVersion());
  }

  private static byte[] classFile(Class<?> type) {
    try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
      return in == null ? new byte[0] : in.readAllBytes();
    } catch (IOException e) {
      return new byte[0];
    }
  }

  /** Adds content, led by its length, so that no two lists of contents give the same bytes. */
  private static void field(MessageDigest digest, byte[] content) {
    digest.update((content.length + "\n").getBytes(StandardCharsets.US_ASCII));
    digest.update(content);
  }

  /** Returns classes as the content of the file that stands at a path. */
  static byte[] file(String path, SortedMap<String, byte[]> classes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(classes.size());
      for (String type : classes.keySet()) {
        byte[] content = Objects.requireNonNull(classes.get(type));
        out.writeUTF(type);
        out.writeInt(content.length);
        out.write(content);
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory takes all bytes", e);
    }
    byte[] body = bytes.toByteArray();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(FORMAT);
    file.writeBytes(digest(path, body));
    file.writeBytes(body);
    return file.toByteArray();
  }

  /**
   * Returns the classes that stand at a path of the class path.
   *
   * @return {@code null} when there is no such file, or it is not as it was written for this path
   */
  static @Nullable SortedMap<String, byte[]> find(String path, ClassLoader loader) {
    URL url = loader.getResource(path);
    if (url == null) {
      return null;
    }
    try {
      URLConnection connection = url.openConnection();
      connection.setUseCaches(false); // a cached jar would stay open and hide its replacement
      try (InputStream in = connection.getInputStream()) {
        return read(path, in.readNBytes(MAXIMUM_BYTES));
      }
    } catch (IOException e) {
      return null;
    }
  }

  static @Nullable SortedMap<String, byte[]> read(String path, byte[] file) throws IOException {
    int head = FORMAT.length + DIGEST_BYTES;
    if (file.length < head || !Arrays.equals(FORMAT, Arrays.copyOf(file, FORMAT.length))) {
      return null;
    }
    byte[] body = Arrays.copyOfRange(file, head, file.length);
    if (!Arrays.equals(digest(path, body), Arrays.copyOfRange(file, FORMAT.length, head))) {
      return null;
    }
    SortedMap<String, byte[]> classes = new TreeMap<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(body))) {
      for (int left = in.readInt(); left > 0; left--) {
        String type = in.readUTF();
        if (!TYPE.matcher(type).matches()) {
          return null;
        }
        classes.put(type, in.readNBytes(in.readInt()));
      }
    }
    return classes;
  }

  private static byte[] digest(String path, byte[] body) {
    MessageDigest digest = sha256();
    field(digest, path.getBytes(StandardCharsets.US_ASCII));
    field(digest, body);
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
