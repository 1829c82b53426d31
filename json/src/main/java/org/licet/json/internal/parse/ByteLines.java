package org.licet.json.internal.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads the lines of text in UTF-8 without decoding them. Only a line that may be too long is
 * decoded, to count its characters, and then only its beginning is kept.
 */
public final class ByteLines extends BufferedLines {

  private final InputStream bytes;
  private final int longest;
  private final byte[] buffer = new byte[1 << 14];
  private byte[] kept = new byte[1 << 13];

  /**
   * Reads a text.
   *
   * @param longest the most characters of a line to keep
   */
  public ByteLines(InputStream bytes, int longest) {
    super(1);
    this.bytes = bytes;
    this.longest = longest;
  }

  @Override
  public Optional<Line> next() throws IOException {
    if (!fill()) {
      return Optional.empty();
    }
    int length = 0;
    boolean ended = false;
    while (!ended && fill()) {
      int stop = stop();
      int longer = length + stop - begin();
      if (longer > longest) {
        return Optional.of(tooLong(length));
      }
      keep(length, stop);
      length = longer;
      ended = takeTo(stop);
    }
    return Optional.of(new Line(count(), new Line.Encoded(Arrays.copyOf(kept, length)), "", false));
  }

  private void keep(int length, int stop) {
    int needed = length + stop - begin();
    if (needed > kept.length) {
      kept = Arrays.copyOf(kept, Math.max(needed, 2 * kept.length));
    }
    System.arraycopy(buffer, begin(), kept, length, stop - begin());
  }

  /** Decodes a line that has more bytes than characters are allowed. */
  private Line tooLong(int length) throws IOException {
    Decoder line = new Decoder();
    line.take(kept, 0, length);
    kept = new byte[1 << 13];
    boolean ended = false;
    while (!ended && fill()) {
      int stop = stop();
      line.take(buffer, begin(), stop);
      ended = takeTo(stop);
    }
    return line.taken(count());
  }

  /** Decodes one line piece by piece. */
  private final class Decoder {
    private final CharsetDecoder utf8 =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final TextLines.Taking line = new TextLines.Taking(longest);
    private final CharBuffer decoded = CharBuffer.allocate(1 << 13);
    private ByteBuffer rest = ByteBuffer.allocate(0);

    void take(byte[] from, int begin, int stop) {
      ByteBuffer all = ByteBuffer.allocate(rest.remaining() + stop - begin);
      all.put(rest).put(from, begin, stop - begin).flip();
      decode(all, false);
      rest = all;
    }

    private void decode(ByteBuffer all, boolean ends) {
      boolean more = true;
      while (more) {
        more = utf8.decode(all, decoded, ends).isOverflow();
        line.take(decoded.array(), 0, decoded.position());
        decoded.clear();
      }
    }

    Line taken(long number) {
      decode(rest, true);
      utf8.flush(decoded);
      line.take(decoded.array(), 0, decoded.position());
      return line.taken(number);
    }
  }

  @Override
  int read() throws IOException {
    return bytes.read(buffer);
  }

  @Override
  int endOfLine(int from, int to) {
    int at = from;
    while (at < to && buffer[at] != '\n') {
      at++;
    }
    return at;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
