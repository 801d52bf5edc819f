package io.kaoping.plugin.papers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;

/** An office document as bytes that depend on nothing but its content. */
final class Packed {
  /** Not the first that an archive can hold, for which the JDK writes the time zone too. */
  private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private Packed() {}

  /**
   * Writes a document.
   *
   * @param document the document
   * @param title its title
   * @param day the day that it says it was made on
   */
  static byte[] bytes(POIXMLDocument document, String title, LocalDate day) {
    Date made = Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
    properties.setTitle(title);
    properties.setCreator("Kaoping");
    properties.setCreated(Optional.of(made));
    properties.setModified(Optional.of(made));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      document.write(out);
      return withoutTimes(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the same archive whose entries do not say when they were written. */
  private static byte[] withoutTimes(byte[] archive) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(archive.length);
    try (ZipInputStream in =
            new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(ANY_TIME);
        zip.putNextEntry(same);
        in.transferTo(zip);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
