package org.licet.records.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.licet.json.CandidateLimits;

/** Opens a table by the content of its file. Stateless and thread-safe. */
public final class Tables {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private Tables() {}

  /**
   * Opens a table.
   *
   * @param sheet the name of the sheet of a workbook; empty for the first one
   * @param limits the limits on its rows
   * @throws TableException if the file is no table
   */
  public static Table open(Path file, Optional<String> sheet, CandidateLimits limits)
      throws IOException {
    byte[] first;
    try (InputStream bytes = Files.newInputStream(file)) {
      first = bytes.readNBytes(ZIP.length);
    }
    if (Arrays.equals(first, ZIP)) {
      return XlsxTable.of(file, sheet);
    } else if (Arrays.equals(first, OLD_EXCEL)) {
      throw new TableException(
          "The file is a workbook of Excel 2003 or earlier, or is encrypted.\n"
              + "Maybe save it as XLSX, without a password.");
    } else if (sheet.isPresent()) {
      throw new TableException(
          "The map names a sheet, but the file is not an XLSX workbook.\n"
              + "Maybe remove \"sheet\" from the map.");
    }
    return CsvTable.of(Files.newInputStream(file), limits);
  }
}
