package io.kaoping.plugin.cli;

import java.nio.charset.Charset;

/** Names of files and folders, in Chinese where this process can open such a file. */
final class Names {
  private Names() {}

  static String of(String chinese, String ascii) {
    String charset = System.getProperty("sun.jnu.encoding", "UTF-8");
    return Charset.forName(charset).newEncoder().canEncode(chinese) ? chinese : ascii;
  }
}
