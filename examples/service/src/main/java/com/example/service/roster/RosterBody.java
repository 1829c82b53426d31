package com.example.service.roster;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The body of a request, which remembers why it cannot be read on. A reader of candidates takes this
 * for the end of the text. For one thread.
 */
final class RosterBody extends FilterInputStream {

  private IOException failure;

  RosterBody(InputStream body) {
    super(body);
  }

  @Override
  public int read() throws IOException {
    return remember(super::read);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return remember(() -> super.read(bytes, offset, length));
  }

  /** Throws what ended the body too early. */
  void requireReadable() {
    if (failure != null) {
      throw new UncheckedIOException(failure);
    }
  }

  private interface Reading {
    int read() throws IOException;
  }

  private int remember(Reading reading) throws IOException {
    try {
      return reading.read();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }
}
