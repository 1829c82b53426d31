package org.licet.workbench.roster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies a workbook so that equal ones have equal bytes: without the time at which it was made, and
 * with its merged cells in order.
 */
final class UndatedWorkbook {

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
  private static final Pattern MERGED = Pattern.compile("(<mergeCell ref=\"[^\"]*\"/>)+");

  /** The end of a sheet, which lists the merged cells. */
  private static final int END = 1 << 15;

  private UndatedWorkbook() {}

  static void copy(Path dated, OutputStream to) throws IOException {
    try (ZipFile from = new ZipFile(dated.toFile());
        ZipOutputStream zip = new ZipOutputStream(to)) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(NO_TIME);
        zip.putNextEntry(copy);
        try (InputStream bytes = from.getInputStream(entry)) {
          copy(bytes, entry.getSize(), zip);
        }
        zip.closeEntry();
      }
    }
  }

  private static void copy(InputStream from, long size, OutputStream to) throws IOException {
    byte[] some = new byte[END];
    for (long left = size - END; left > 0; ) {
      int read = from.read(some, 0, (int) Math.min(left, END));
      to.write(some, 0, read);
      left -= read;
    }
    String end = new String(from.readAllBytes(), ISO_8859_1); // keeps every byte
    end = CREATED.matcher(end).replaceFirst("$1" + "1980-01-01T00:00:00Z");
    to.write(MERGED.matcher(end).replaceFirst(UndatedWorkbook::inOrder).getBytes(ISO_8859_1));
  }

  private static String inOrder(MatchResult merged) {
    return Matcher.quoteReplacement(
        Arrays.stream(merged.group().split("(?=<)")).sorted().collect(Collectors.joining()));
  }
}
