package io.kaoping.plugin.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks that a test makes, and what somebody may put into their archives. */
final class BookSketch {
  private BookSketch() {}

  /** Makes a workbook with one sheet of texts. */
  static byte[] of(String sheet, String[]... rows) {
    return of(
        book -> {
          XSSFSheet made = book.createSheet(sheet);
          for (String[] row : rows) {
            add(made, row);
          }
        });
  }

  static byte[] of(Consumer<XSSFWorkbook> content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      content.accept(book);
      book.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static XSSFRow add(XSSFSheet sheet, String... texts) {
    XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (int i = 0; i < texts.length; i++) {
      row.createCell(i).setCellValue(texts[i]);
    }
    return row;
  }

  /** Puts one more entry into an archive. */
  static byte[] with(byte[] book, String path, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(zip);
      }
      zip.putNextEntry(new ZipEntry(path));
      zip.write(content);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
