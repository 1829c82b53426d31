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
public final class ByteLines implements Lines {

  private final InputStream bytes;
  private final int longest;
  private final byte[] buffer = new byte[1 << 14];
  private byte[] kept = new byte[1 << 13];
  private int next;
  private int end;
  private long number;

  /**
   * Reads a text.
   *
   * @param longest the most characters of a line to keep
   */
  public ByteLines(InputStream bytes, int longest) {
    this.bytes = bytes;
    this.longest = longest;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public Optional<Line> next() throws IOException {
    if (!fill()) {
      return Optional.empty();
    }
    int length = 0;
    while (fill()) {
      int stop = endOfLine();
      if (length + stop - next > longest) {
        return Optional.of(tooLong(length));
      }
      keep(length, stop);
      length += stop - next;
      next = stop;
      if (stop < end) {
        next++;
        break;
      }
    }
    number++;
    return Optional.of(new Line(number, new Line.Encoded(Arrays.copyOf(kept, length)), "", false));
  }

  private void keep(int length, int stop) {
    int needed = length + stop - next;
    if (needed > kept.length) {
      kept = Arrays.copyOf(kept, Math.max(needed, 2 * kept.length));
    }
    System.arraycopy(buffer, next, kept, length, stop - next);
  }

  /** Decodes a line that has more bytes than characters are allowed. */
  private Line tooLong(int length) throws IOException {
    Decoder line = new Decoder();
    line.take(kept, 0, length);
    kept = new byte[1 << 13];
    while (fill()) {
      int stop = endOfLine();
      line.take(buffer, next, stop);
      next = stop;
      if (stop < end) {
        next++;
        break;
      }
    }
    number++;
    return line.taken(number);
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

  private boolean fill() throws IOException {
    while (next == end) {
      next = 0;
      end = Math.max(0, bytes.read(buffer));
      if (end == 0) {
        return false;
      }
    }
    return true;
  }

  private int endOfLine() {
    int at = next;
    while (at < end && buffer[at] != '\n') {
      at++;
    }
    return at;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
