package io.kaoping.plugin.table;

import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.FileMagic;

/**
 * The look into the archive that a workbook is, before anything reads it: how large it becomes, and
 * whether it holds macros, links to other files, or declarations that make a reader fetch them.
 */
final class Archive {
  static final int MOST_INFLATED = 100 << 20;
  static final int MOST_ENTRIES = 2_000;

  /** How far into a part a declaration is looked for. */
  private static final int HEAD = 4096;

  private final String name;
  private final List<Problem> problems;
  private int room = MOST_INFLATED;

  private Archive(String name, List<Problem> problems) {
    this.name = name;
    this.problems = problems;
  }

  /** Tells whether a workbook may be read, and says why not. */
  static boolean isSafe(String name, byte[] bytes, List<Problem> problems) {
    if (FileMagic.valueOf(bytes) == FileMagic.OLE2) {
      problems.add(unreadable(name, "old"));
      return false;
    }
    int before = problems.size();
    try {
      new Archive(name, problems).look(bytes);
    } catch (IOException | IllegalArgumentException e) {
      problems.add(unreadable(name, "broken"));
    }
    return problems.size() == before;
  }

  /** Returns that a file is no workbook that can be read: an old one or a broken one. */
  static Problem unreadable(String name, String what) {
    return Problem.error(
        ProblemId.MALFORMED_DOCUMENT, Position.of(name), Problem.detail("workbook-" + what));
  }

  private void look(byte[] bytes) throws IOException {
    Set<String> seen = new HashSet<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String path = entry.getName().toLowerCase(Locale.ROOT);
        if (seen.size() == MOST_ENTRIES) {
          limit("files", String.valueOf(MOST_ENTRIES));
          return;
        }
        if (!seen.add(path) || path.contains("..") || path.startsWith("/")) {
          unsafe("path", entry.getName());
          return;
        }
        if (path.endsWith("vbaproject.bin")) {
          unsafe("macros", entry.getName());
        } else if (path.contains("externallinks/")) {
          unsafe("links", entry.getName());
        }
        if (!inflate(zip, path)) {
          limit("size", (MOST_INFLATED >> 20) + " MB");
          return;
        }
      }
    }
    if (seen.isEmpty()) {
      problems.add(unreadable(name, "broken"));
    }
  }

  /** Counts what comes out, without keeping it; tells whether there is room for it. */
  private boolean inflate(ZipInputStream zip, String path) throws IOException {
    byte[] buffer = new byte[16 * 1024];
    int head = zip.readNBytes(buffer, 0, HEAD);
    String begin = new String(buffer, 0, head, StandardCharsets.ISO_8859_1);
    if (begin.toUpperCase(Locale.ROOT).replace("\0", "").contains("<!DOCTYPE")) {
      unsafe("doctype", path);
    }
    room -= head;
    for (int n = zip.read(buffer); n > 0 && room >= 0; n = zip.read(buffer)) {
      room -= n;
    }
    return room >= 0;
  }

  private void limit(String what, String most) {
    problems.add(Problem.error(ProblemId.LIMIT_EXCEEDED, Position.of(name), what, most));
  }

  private void unsafe(String what, String path) {
    problems.add(
        Problem.error(
            ProblemId.UNSAFE_FILE, Position.of(name, path), Problem.detail("unsafe-" + what)));
  }
}
