package io.kaoping.drools.internal.pack;

import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of one pack, read into memory within limits.
 *
 * @param name how problems call the pack: the name of its folder or jar
 * @param folder the folder beside which included packs may stand; {@code null} for other packs
 * @param files the contents by path, with {@code /}, sorted
 */
record PackFiles(String name, @Nullable Path folder, SortedMap<String, byte[]> files) {
  static final int MAXIMUM_BYTES = 5 << 20;
  static final int MAXIMUM_FILES = 500;

  /** Copies the map. */
  PackFiles {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Returns these files with the content of one replaced. */
  PackFiles with(String path, byte[] content) {
    SortedMap<String, byte[]> changed = new TreeMap<>(files);
    changed.put(path, content);
    return new PackFiles(name, folder, changed);
  }

  /** Returns how problems call a file of the pack. */
  String nameOf(String path) {
    return name + "/" + path;
  }

  /** Reads a folder; hidden files are no part of a pack. Returns {@code null} after a problem. */
  static @Nullable PackFiles folder(Path folder, ProblemList problems) {
    String name = fileName(folder);
    Collector collector = new Collector(name, problems);
    try {
      Files.walkFileTree(
          folder.toRealPath(),
          new SimpleFileVisitor<>() {
            private final Path root = folder.toRealPath();

            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              return hidden(dir) && !dir.equals(root)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (hidden(file)) {
                return FileVisitResult.CONTINUE;
              }
              String path = root.relativize(file).toString().replace('\\', '/');
              if (!attributes.isRegularFile()) {
                collector.refused(path);
                return FileVisitResult.CONTINUE;
              }
              try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return collector.take(path, in)
                    ? FileVisitResult.CONTINUE
                    : FileVisitResult.TERMINATE;
              }
            }
          });
    } catch (IOException e) {
      problems.error(ProblemId.IO_FAILURE, Position.of(name), name, reason(e));
      return null;
    }
    return collector.files(folder);
  }

  private static boolean hidden(Path path) {
    return fileName(path).startsWith(".");
  }

  /** Returns the last name of a path. */
  static String fileName(Path path) {
    Path last = path.getFileName() == null ? path.toAbsolutePath().normalize() : path;
    return String.valueOf(last.getFileName());
  }

  /** Returns why a file could not be read, without the machine's paths. */
  static String reason(IOException e) {
    return e.getClass().getSimpleName();
  }

  /** Takes files one by one and keeps the limits. */
  static final class Collector {
    private final String name;
    private final ProblemList problems;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private int room = MAXIMUM_BYTES;
    private boolean refused;

    Collector(String name, ProblemList problems) {
      this.name = name;
      this.problems = problems;
    }

    /** Reads one file; returns {@code false} when a limit is exceeded and reading must end. */
    boolean take(String path, InputStream in) throws IOException {
      if (files.size() == MAXIMUM_FILES) {
        refuse(ProblemId.LIMIT_EXCEEDED, "files", Integer.toString(MAXIMUM_FILES));
        return false;
      }
      byte[] bytes = in.readNBytes(room + 1);
      if (bytes.length > room) {
        refuse(ProblemId.LIMIT_EXCEEDED, "size", (MAXIMUM_BYTES >> 20) + " MB");
        return false;
      }
      room -= bytes.length;
      if (files.putIfAbsent(path, bytes) != null) {
        refuse(ProblemId.DUPLICATE_ID, name, path, name);
      }
      return true;
    }

    /** Refuses a path that leads out of the pack, or what is no file. */
    void refused(String path) {
      refuse(ProblemId.BAD_VALUE, "path", path, Problem.detail("path"));
    }

    private void refuse(ProblemId id, String... arguments) {
      problems.error(id, Position.of(name), arguments);
      refused = true;
    }

    @Nullable PackFiles files(@Nullable Path folder) {
      return refused ? null : new PackFiles(name, folder, files);
    }
  }
}
