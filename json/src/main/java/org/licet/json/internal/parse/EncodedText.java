package org.licet.json.internal.parse;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.licet.json.CandidateFormat;

/**
 * Text as bytes in UTF-8, or in UTF-16 if it begins with a byte order mark. Not thread-safe.
 *
 * @param bytes the text from its beginning on; in UTF-8, without a byte order mark
 */
public record EncodedText(BufferedInputStream bytes, Charset charset) {

  private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

  /** Detects the encoding. */
  public static EncodedText of(InputStream bytes) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(bytes);
    Charset charset = charset(buffered);
    if (charset.equals(StandardCharsets.UTF_8)) {
      skipByteOrderMark(buffered);
    }
    return new EncodedText(buffered, charset);
  }

  private static Charset charset(BufferedInputStream bytes) throws IOException {
    bytes.mark(2);
    int first = bytes.read();
    int second = first == 0xFE || first == 0xFF ? bytes.read() : -1;
    bytes.reset();
    if (second < 0 || first + second != 0xFE + 0xFF) {
      return StandardCharsets.UTF_8;
    }
    return first == 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }

  private static void skipByteOrderMark(BufferedInputStream bytes) throws IOException {
    bytes.mark(BYTE_ORDER_MARK.length);
    for (int expected : BYTE_ORDER_MARK) {
      if (bytes.read() != expected) {
        bytes.reset();
        return;
      }
    }
  }

  /** Returns the decoded text. */
  public BufferedReader decoded() throws IOException {
    return Decoding.of(new InputStreamReader(bytes, charset));
  }

  /**
   * Returns true if the text is JSON Lines in UTF-8, by its format or by its first line. Text that
   * begins with white space is not inspected.
   */
  public boolean isLinesOfUtf8(Optional<CandidateFormat> format) throws IOException {
    if (!charset.equals(StandardCharsets.UTF_8)) {
      return false;
    } else if (format.isPresent()) {
      return format.get() == CandidateFormat.JSON_LINES;
    }
    bytes.mark(Sniffing.LOOK_AHEAD);
    String line = firstLine();
    bytes.reset();
    return line.startsWith("{") && Sniffing.ofObject(line) == CandidateFormat.JSON_LINES;
  }

  private String firstLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = bytes.read();
    if (next == '{') {
      while (next != -1 && next != '\n' && line.size() < Sniffing.LOOK_AHEAD - 1) {
        line.write(next);
        next = bytes.read();
      }
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }
}
