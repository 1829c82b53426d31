package org.licet.json.internal.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** Decoded text. Bytes that are not text became {@link #DAMAGED}. */
public final class Decoding {

  /** The replacement for bytes that cannot be decoded. */
  static final char DAMAGED = '\uFFFD';

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Decoding() {}

  /** Skips the byte order mark, if there is one. */
  public static BufferedReader of(Reader text) throws IOException {
    BufferedReader buffered = new BufferedReader(text);
    buffered.mark(1);
    if (buffered.read() != BYTE_ORDER_MARK) {
      buffered.reset();
    }
    return buffered;
  }
}
