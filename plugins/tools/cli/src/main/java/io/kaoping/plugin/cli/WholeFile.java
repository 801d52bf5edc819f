package io.kaoping.plugin.cli;

import io.kaoping.problem.Language;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A result file that is there as a whole or not at all: written beside its place, then moved onto
 * it. Nobody sees half of it, and what was there before stays until the new one is complete.
 */
final class WholeFile {
  private WholeFile() {}

  /**
   * Writes a file, in place of one that may be there.
   *
   * @throws RefusedException if its folder is not there or it cannot be written
   */
  static void write(Path file, byte[] content, Language language) {
    Path target = file.toAbsolutePath().normalize();
    Path folder = target.getParent();
    if (folder == null || Files.isDirectory(target)) {
      throw FileTrouble.of(file.toString(), language == Language.ZH ? "是文件夹" : "it is a folder");
    }
    if (!Files.isDirectory(folder)) {
      throw FileTrouble.of(
          file.toString(), language == Language.ZH ? "所在的文件夹不存在" : "its folder does not exist");
    }
    try {
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        Files.write(target, content); // a device or pipe cannot be replaced
      } else {
        replace(Files.exists(target) ? target.toRealPath() : target, content);
      }
    } catch (IOException e) {
      throw FileTrouble.of(file, e, language);
    }
  }

  private static void replace(Path target, byte[] content) throws IOException {
    Path beside =
        target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid());
    try {
      try (FileChannel channel =
          FileChannel.open(
              beside,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      try {
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
