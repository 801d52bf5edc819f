package io.kaoping.drools.internal.pack;

import io.kaoping.problem.Position;
import io.kaoping.problem.ProblemId;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a pack from a jar or zip in memory: the files of a pack at its root, or the only pack below
 * {@code META-INF/kaoping/packs}.
 */
final class PackJar {
  private PackJar() {}

  /** Reads a jar; returns {@code null} after a problem. */
  static @Nullable PackFiles read(Path jar, ProblemList problems) {
    String name = PackFiles.fileName(jar);
    PackFiles.Collector collector = new PackFiles.Collector(name, problems);
    try (InputStream file = new BufferedInputStream(Files.newInputStream(jar))) {
      file.mark(4);
      byte[] head = file.readNBytes(4);
      if (head.length < 4 || head[0] != 'P' || head[1] != 'K') {
        problems.error(ProblemId.MALFORMED_DOCUMENT, Position.of(name), "zip");
        return null;
      }
      file.reset();
      try (ZipInputStream zip = new ZipInputStream(file, StandardCharsets.UTF_8)) {
        entries(zip, collector);
      }
    } catch (ZipException | IllegalArgumentException e) {
      problems.error(ProblemId.MALFORMED_DOCUMENT, Position.of(name), "zip: " + e.getMessage());
      return null;
    } catch (IOException e) {
      problems.error(ProblemId.IO_FAILURE, Position.of(name), name, PackFiles.reason(e));
      return null;
    }
    PackFiles all = collector.files(null);
    return all == null ? null : pack(all, problems);
  }

  private static void entries(ZipInputStream zip, PackFiles.Collector collector)
      throws IOException {
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String path = entry.getName();
      if (!inside(path)) {
        collector.refused(path);
      } else if (!entry.isDirectory() && !collector.take(path, zip)) {
        return;
      }
    }
  }

  private static boolean inside(String path) {
    String folders = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return !folders.contains("\\")
        && !folders.contains(":")
        && folders.chars().noneMatch(Character::isISOControl)
        && List.of(folders.split("/", -1)).stream()
            .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
  }

  private static @Nullable PackFiles pack(PackFiles all, ProblemList problems) {
    if (all.files().containsKey("pack.yaml")
        || all.files().keySet().stream().anyMatch(TableRubric::isOne)) {
      return all;
    }
    Set<String> ids = new TreeSet<>();
    for (String path : all.files().keySet()) {
      if (path.startsWith(ClassPathPacks.ROOT) && path.endsWith("/pack.yaml")) {
        String id = path.substring(ClassPathPacks.ROOT.length(), path.length() - 10);
        ids.add(id);
      }
    }
    if (ids.size() != 1) {
      if (ids.isEmpty()) {
        problems.error(ProblemId.MISSING_FILE, Position.of(all.name()), "pack.yaml");
      } else {
        problems.error(
            ProblemId.BAD_VALUE, Position.of(all.name()), "pack", String.join(", ", ids), "1");
      }
      return null;
    }
    String root = ClassPathPacks.ROOT + ids.iterator().next() + "/";
    SortedMap<String, byte[]> files = new TreeMap<>();
    all.files()
        .forEach(
            (path, bytes) -> {
              if (path.startsWith(root)) {
                files.put(path.substring(root.length()), bytes);
              }
            });
    return new PackFiles(all.name(), null, files);
  }
}
