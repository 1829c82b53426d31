package org.licet.json.internal.value;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.base.GeneratorBase;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Writes JSON without spaces, straight into characters. It trusts its callers to write names in
 * objects and values elsewhere. Closing it leaves the writer open. Not thread-safe.
 */
final class PlainGenerator extends GeneratorBase {

  private static final int SIZE = 2_048;

  /** The most characters that one character takes. */
  private static final int MOST_ESCAPED = 6;

  private static final String DIGITS = "0123456789ABCDEF";

  private final Writer to;
  private final char[] written = new char[SIZE];
  private int length;

  /** Whether the next name or value is the first of its object or array. */
  private boolean first = true;

  /** Whether the next value follows its name. */
  private boolean named;

  @SuppressWarnings("deprecation") // the context of the newer constructor recycles buffers
  PlainGenerator(Writer to) {
    super(JsonGenerator.Feature.collectDefaults(), null);
    this.to = to;
  }

  private void separate() throws IOException {
    if (named) {
      named = false;
    } else if (first) {
      first = false;
    } else {
      put(',');
    }
  }

  private void put(char one) throws IOException {
    room(1);
    written[length++] = one;
  }

  /** Makes room for some characters, fewer than the size. */
  private void room(int count) throws IOException {
    if (length + count > SIZE) {
      pass();
    }
  }

  private void pass() throws IOException {
    to.write(written, 0, length);
    length = 0;
  }

  private void open(char bracket) throws IOException {
    separate();
    put(bracket);
    first = true;
  }

  private void end(char bracket) throws IOException {
    put(bracket);
    first = false;
  }

  @Override
  public void writeStartArray() throws IOException {
    open('[');
  }

  @Override
  public void writeEndArray() throws IOException {
    end(']');
  }

  @Override
  public void writeStartObject() throws IOException {
    open('{');
  }

  @Override
  public void writeEndObject() throws IOException {
    end('}');
  }

  @Override
  public void writeFieldName(String name) throws IOException {
    separate();
    quote(name);
    put(':');
    named = true;
  }

  @Override
  public void writeString(String text) throws IOException {
    if (text == null) {
      writeNull();
      return;
    }
    separate();
    quote(text);
  }

  private void quote(String text) throws IOException {
    put('"');
    for (int from = 0; from < text.length(); from += SIZE / 2) {
      quote(text, from, Math.min(text.length(), from + SIZE / 2));
    }
    put('"');
  }

  /** Writes a part of a text that is shorter than the size. Most texts need no escapes. */
  private void quote(String text, int from, int end) throws IOException {
    room(end - from);
    text.getChars(from, end, written, length);
    int last = length + end - from;
    for (int i = length; i < last; i++) {
      if (isEscaped(written[i])) {
        int plain = i - length;
        length = i;
        escape(text, from + plain, end);
        return;
      }
    }
    length = last;
  }

  private void escape(String text, int from, int end) throws IOException {
    for (int i = from; i < end; i++) {
      room(MOST_ESCAPED);
      char one = text.charAt(i);
      if (!isEscaped(one)) {
        written[length++] = one;
        continue;
      }
      written[length++] = '\\';
      switch (one) {
        case '"', '\\' -> written[length++] = one;
        case '\b' -> written[length++] = 'b';
        case '\t' -> written[length++] = 't';
        case '\n' -> written[length++] = 'n';
        case '\f' -> written[length++] = 'f';
        case '\r' -> written[length++] = 'r';
        default -> {
          written[length++] = 'u';
          written[length++] = '0';
          written[length++] = '0';
          written[length++] = DIGITS.charAt(one >> 4);
          written[length++] = DIGITS.charAt(one & 0xF);
        }
      }
    }
  }

  private static boolean isEscaped(char one) {
    return one < ' ' || one == '"' || one == '\\';
  }

  @Override
  public void writeString(char[] text, int offset, int count) throws IOException {
    writeString(new String(text, offset, count));
  }

  @Override
  public void writeUTF8String(byte[] text, int offset, int count) {
    throw new UnsupportedOperationException("The writer takes characters, not bytes");
  }

  @Override
  public void writeRawUTF8String(byte[] text, int offset, int count) {
    throw new UnsupportedOperationException("The writer takes characters, not bytes");
  }

  @Override
  public void writeRaw(String text) throws IOException {
    writeRaw(text, 0, text.length());
  }

  @Override
  public void writeRaw(String text, int offset, int count) throws IOException {
    if (count > SIZE) {
      pass();
      to.write(text, offset, count);
      return;
    }
    room(count);
    text.getChars(offset, offset + count, written, length);
    length += count;
  }

  @Override
  public void writeRaw(char[] text, int offset, int count) throws IOException {
    writeRaw(new String(text, offset, count));
  }

  @Override
  public void writeRaw(char one) throws IOException {
    put(one);
  }

  @Override
  public void writeRaw(SerializableString text) throws IOException {
    writeRaw(text.getValue());
  }

  @Override
  public void writeBinary(Base64Variant variant, byte[] data, int offset, int count) {
    throw new UnsupportedOperationException("The writer takes characters, not bytes");
  }

  private void value(String text) throws IOException {
    separate();
    writeRaw(text);
  }

  @Override
  public void writeNumber(int number) throws IOException {
    value(Integer.toString(number));
  }

  @Override
  public void writeNumber(long number) throws IOException {
    value(Long.toString(number));
  }

  @Override
  public void writeNumber(BigInteger number) throws IOException {
    value(number.toString());
  }

  @Override
  public void writeNumber(double number) throws IOException {
    value(Double.toString(number));
  }

  @Override
  public void writeNumber(float number) throws IOException {
    value(Float.toString(number));
  }

  @Override
  public void writeNumber(BigDecimal number) throws IOException {
    value(number.toPlainString());
  }

  @Override
  public void writeNumber(String number) throws IOException {
    value(number);
  }

  @Override
  public void writeBoolean(boolean state) throws IOException {
    value(state ? "true" : "false");
  }

  @Override
  public void writeNull() throws IOException {
    value("null");
  }

  @Override
  protected void _verifyValueWrite(String type) throws IOException {
    separate();
  }

  @Override
  public void flush() throws IOException {
    pass();
  }

  @Override
  public void close() throws IOException {
    if (!isClosed()) {
      super.close();
      pass();
    }
  }

  @Override
  protected void _releaseBuffers() {
    // the buffer is garbage with the generator
  }
}
