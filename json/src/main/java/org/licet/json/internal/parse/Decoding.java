package org.licet.json.internal.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Decodes text as UTF-8, or as UTF-16 if it begins with a byte order mark. Bytes that are not text
 * become {@link #DAMAGED}.
 */
public final class Decoding {

  /** The replacement for bytes that cannot be decoded. */
  static final char DAMAGED = '\uFFFD';

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Decoding() {}

  public static BufferedReader of(InputStream bytes) throws IOException {
    PushbackInputStream begin = new PushbackInputStream(bytes, 2);
    return of(new InputStreamReader(begin, charset(begin)));
  }

  /** Skips the byte order mark, if there is one. */
  public static BufferedReader of(Reader text) throws IOException {
    BufferedReader buffered = new BufferedReader(text);
    buffered.mark(1);
    if (buffered.read() != BYTE_ORDER_MARK) {
      buffered.reset();
    }
    return buffered;
  }

  private static Charset charset(PushbackInputStream begin) throws IOException {
    int first = begin.read();
    if (first != 0xFE && first != 0xFF) {
      giveBack(begin, first);
      return StandardCharsets.UTF_8;
    }
    int second = begin.read();
    giveBack(begin, second);
    giveBack(begin, first);
    if (first + second != 0xFE + 0xFF) {
      return StandardCharsets.UTF_8;
    }
    return first == 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }

  private static void giveBack(PushbackInputStream begin, int octet) throws IOException {
    if (octet != -1) {
      begin.unread(octet);
    }
  }
}
