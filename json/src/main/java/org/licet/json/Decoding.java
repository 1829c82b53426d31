package org.licet.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Makes text of bytes: UTF-8, or UTF-16 where a byte order mark says so, as some shells write it.
 * Bytes that are no text become {@link #DAMAGED}.
 */
final class Decoding {

  /** What a decoder puts in place of bytes that it cannot read. */
  static final char DAMAGED = '\uFFFD';

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Decoding() {}

  static BufferedReader of(InputStream bytes) throws IOException {
    PushbackInputStream begin = new PushbackInputStream(bytes, 2);
    return of(new InputStreamReader(begin, charset(begin)));
  }

  /** Skips the byte order mark, if there is one. */
  static BufferedReader of(Reader text) throws IOException {
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
