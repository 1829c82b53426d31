package org.licet.records.internal.table;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The encoding of a text file, from its first bytes.
 *
 * @param charset the encoding
 * @param mark the length of the byte order mark, in bytes
 */
public record TextEncoding(Charset charset, int mark) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** The bytes by which the encoding is detected. */
  private static final int LOOKED_AT = 1 << 16;

  /** Opens a text file after detecting its encoding. */
  public static BufferedReader open(Path file) throws IOException {
    BufferedInputStream input = new BufferedInputStream(Files.newInputStream(file), LOOKED_AT);
    input.mark(LOOKED_AT);
    byte[] first = input.readNBytes(LOOKED_AT);
    input.reset();
    TextEncoding encoding = of(first, first.length < LOOKED_AT);
    input.skipNBytes(encoding.mark());
    return new BufferedReader(new InputStreamReader(input, encoding.charset()));
  }

  /**
   * Detects the encoding: by a byte order mark; UTF-16 if every second byte is 0, as in Western
   * text; UTF-8 if the bytes are valid; otherwise windows-1252.
   *
   * @param whole whether the bytes are the whole file, which cannot end within a character
   */
  static TextEncoding of(byte[] first, boolean whole) {
    if (begins(first, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3);
    } else if (begins(first, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    } else if (begins(first, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    } else if (zeros(first, 0) * 2 > first.length / 2) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 0);
    } else if (zeros(first, 1) * 2 > first.length / 2) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 0);
    }
    return new TextEncoding(isUtf8(first, whole) ? StandardCharsets.UTF_8 : WINDOWS, 0);
  }

  private static boolean begins(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Counts the zeros among every second byte. */
  private static int zeros(byte[] bytes, int from) {
    int zeros = 0;
    for (int i = from; i < bytes.length; i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static boolean isUtf8(byte[] bytes, boolean whole) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return !decoder
        .decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length + 1), whole)
        .isError();
  }
}
