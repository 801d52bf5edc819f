package io.kaoping.plugin.cli;

import io.kaoping.problem.Language;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A folder that papers are written to. It lists what was written there, as {@code sha256sum} does;
 * a file that is not as it was written, since an officer has filled it in or it is somebody else's,
 * is never written over.
 */
final class PaperFolder {
  /** The list of what was written; {@code sha256sum -c} checks it. */
  static final String LIST = "SHA256SUMS";

  private static final Pattern LINE = Pattern.compile("(?<digest>[0-9a-f]{64})  (?<name>\\S+)");

  private final Path folder;
  private final Language language;

  PaperFolder(Path folder, Language language) {
    this.folder = folder;
    this.language = language;
  }

  /**
   * Writes papers, each as a whole, in the place of those that were written before.
   *
   * @param papers the content of each file, by its name
   * @throws RefusedException if a file there is not ours, or the folder cannot be written to;
   *     nothing is written then
   */
  void write(Map<String, byte[]> papers) {
    StringBuilder list = new StringBuilder();
    papers.forEach(
        (name, content) -> list.append(digest(content)).append("  ").append(name).append('\n'));
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectory(folder);
      }
      refuseStrangers(papers);
    } catch (IOException e) {
      throw FileTrouble.of(folder, e, language);
    }
    papers.forEach((name, content) -> WholeFile.write(folder.resolve(name), content, language));
    WholeFile.write(
        folder.resolve(LIST), list.toString().getBytes(StandardCharsets.UTF_8), language);
  }

  /**
   * Writes papers that are to be filled in, each as a whole; one that was filled in since it was
   * written stays as it is.
   *
   * @param papers the content of each file, by its name
   * @return the names of those that stayed
   * @throws RefusedException if the folder cannot be written to
   */
  List<String> writeAround(Map<String, byte[]> papers) {
    List<String> kept = new ArrayList<>();
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectory(folder);
      }
      List<Problem> strangers = new ArrayList<>();
      Map<String, String> list = new TreeMap<>(written(strangers));
      if (!strangers.isEmpty()) {
        throw refused(strangers);
      }
      for (Map.Entry<String, byte[]> paper : papers.entrySet()) {
        String name = paper.getKey();
        if (isChanged(folder.resolve(name), list.get(name), paper.getValue())) {
          kept.add(name);
        } else {
          WholeFile.write(folder.resolve(name), paper.getValue(), language);
          list.put(name, digest(paper.getValue()));
        }
      }
      StringBuilder lines = new StringBuilder();
      list.forEach((name, digest) -> lines.append(digest).append("  ").append(name).append('\n'));
      WholeFile.write(
          folder.resolve(LIST), lines.toString().getBytes(StandardCharsets.UTF_8), language);
      return kept;
    } catch (IOException e) {
      throw FileTrouble.of(folder, e, language);
    }
  }

  private static boolean isChanged(Path file, @Nullable String written, byte[] wanted)
      throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    String there = Files.isRegularFile(file) ? digest(Files.readAllBytes(file)) : "";
    return !there.equals(written) && !there.equals(digest(wanted));
  }

  private static RefusedException refused(List<Problem> strangers) {
    return new RefusedException(new Wording("文件不能使用", "A file cannot be used"), strangers);
  }

  private void refuseStrangers(Map<String, byte[]> papers) throws IOException {
    List<Problem> strangers = new ArrayList<>();
    Map<String, String> written = written(strangers);
    for (Map.Entry<String, byte[]> paper : papers.entrySet()) {
      Path file = folder.resolve(paper.getKey());
      if (isChanged(file, written.get(paper.getKey()), paper.getValue())) {
        strangers.add(stranger(file));
      }
    }
    if (!strangers.isEmpty()) {
      throw refused(strangers);
    }
  }

  /** Returns the digests of what was written here before, by file name. */
  private Map<String, String> written(List<Problem> strangers) throws IOException {
    Map<String, String> written = new HashMap<>();
    Path list = folder.resolve(LIST);
    if (Files.exists(list)) {
      for (String line : Files.readString(list, StandardCharsets.ISO_8859_1).split("\n")) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
          strangers.add(stranger(list));
          return Map.of();
        }
        written.put(matcher.group("name"), matcher.group("digest"));
      }
    }
    return written;
  }

  private Problem stranger(Path file) {
    return Problem.error(
        ProblemId.IO_FAILURE,
        Position.of(file.toString()),
        file.toString(),
        language == Language.ZH
            ? "已有的文件不是本命令写成的样子(可能已填写),不能覆盖;请移走它,或另指定文件夹"
            : "the file there is not as this command wrote it and may have been filled in; move it,"
                + " or name another folder");
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
