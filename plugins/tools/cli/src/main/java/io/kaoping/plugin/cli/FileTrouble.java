package io.kaoping.plugin.cli;

import io.kaoping.problem.Language;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** Says why a file cannot be read or written, in words. */
final class FileTrouble {
  private FileTrouble() {}

  /** Refuses a file for a reason. */
  static RefusedException of(String file, String reason) {
    return RefusedException.file(
        Problem.error(ProblemId.IO_FAILURE, Position.of(file), file, reason));
  }

  /** Refuses a file for what went wrong with it. */
  static RefusedException of(Path file, IOException cause, Language language) {
    return of(file.toString(), reason(cause, language));
  }

  private static String reason(IOException cause, Language language) {
    boolean zh = language == Language.ZH;
    if (cause instanceof NoSuchFileException) {
      return zh ? "文件或文件夹不存在" : "no such file or folder";
    }
    if (cause instanceof AccessDeniedException) {
      return zh ? "没有权限" : "permission denied";
    }
    if (cause instanceof NotDirectoryException) {
      return zh ? "不是文件夹" : "not a folder";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return zh ? "文件已存在" : "the file exists";
    }
    if (cause instanceof EOFException || cause instanceof ZipException) {
      return zh ? "压缩文件不完整或者已损坏,请重新取得" : "the compressed file is cut off or broken; get it again";
    }
    if (cause instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return String.valueOf(cause.getMessage());
  }
}
