package org.licet.authoring.internal.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;
import org.licet.authoring.internal.source.SpreadsheetException;
import org.licet.authoring.internal.text.Limits;

/** Measures the unpacked size of a workbook before reading it into memory. */
final class Unpacked {

  private static final int MOST_PARTS = 1_000;

  private Unpacked() {}

  /**
   * Rejects a workbook that is too large when unpacked.
   *
   * @throws SpreadsheetException if the workbook is too large
   * @throws IOException if it cannot be unpacked
   */
  static void measure(String file, byte[] content) throws IOException {
    byte[] buffer = new byte[8192];
    long size = 0;
    int parts = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      while (zip.getNextEntry() != null) {
        if (++parts > MOST_PARTS) {
          throw new SpreadsheetException(
              file, "the workbook has more than " + Limits.shown(MOST_PARTS) + " parts");
        }
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          size += read;
          if (size > Limits.WORKBOOK_UNPACKED) {
            throw new SpreadsheetException(
                file,
                "the workbook unpacks to more than "
                    + Limits.shown(Limits.WORKBOOK_UNPACKED)
                    + " bytes\nMaybe copy the tables to a new workbook");
          }
        }
      }
    }
  }
}
