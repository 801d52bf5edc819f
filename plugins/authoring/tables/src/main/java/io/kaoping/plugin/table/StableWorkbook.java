package io.kaoping.plugin.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apiguardian.api.API;

/** A workbook as bytes that depend on nothing but its content. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StableWorkbook {
  /** Not the first that an archive can hold, for which the JDK writes the time zone too. */
  private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private StableWorkbook() {}

  /** Returns a workbook as a file that does not say when it was written, and closes it. */
  public static byte[] bytes(XSSFWorkbook workbook) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (workbook) {
      workbook.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
      workbook.write(out);
      return withoutTimes(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a workbook in memory is always written
    }
  }

  private static byte[] withoutTimes(byte[] archive) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(archive.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(ANY_TIME);
        zip.putNextEntry(copy);
        in.transferTo(zip);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
