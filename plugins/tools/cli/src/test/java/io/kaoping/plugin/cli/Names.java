package io.kaoping.plugin.cli;

import java.nio.charset.Charset;

/**
 * Names of files and folders, in Chinese where this process can open such a file and hand its name
 * to another process: JDK 17 opens files in one charset and starts processes in another.
 */
final class Names {
  private Names() {}

  static String of(String chinese, String ascii) {
    Charset files = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    Charset processes = Charset.forName(System.getProperty("file.encoding", "UTF-8"));
    return files.equals(processes) && files.newEncoder().canEncode(chinese) ? chinese : ascii;
  }
}
