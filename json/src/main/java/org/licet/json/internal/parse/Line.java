package org.licet.json.internal.parse;

import java.nio.charset.StandardCharsets;

/**
 * A line without its end. Immutable and thread-safe.
 *
 * @param number the number of the line, from 1
 * @param text the line, or its beginning if it is too long
 * @param end the last characters of a line that is too long
 * @param cut whether characters are missing between text and end
 */
public record Line(long number, Text text, String end, boolean cut) {

  /** Returns the decoded text. */
  public String content() {
    return text.decoded();
  }

  /** Returns true if the line has nothing but white space. */
  public boolean isBlank() {
    return !cut && (text.length() == 0 || (!text.begins('{') && content().isBlank()));
  }

  /** The text of a line, decoded or not. */
  public sealed interface Text {

    /** Returns the decoded text. */
    String decoded();

    /** Returns true if the text begins with a character of ASCII. */
    boolean begins(char character);

    /** Returns the length in the units in which the text is kept. */
    int length();
  }

  /** Decoded text. */
  public record Decoded(String decoded) implements Text {
    @Override
    public boolean begins(char character) {
      return !decoded.isEmpty() && decoded.charAt(0) == character;
    }

    @Override
    public int length() {
      return decoded.length();
    }
  }

  /** Text as bytes in UTF-8. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and nothing changes the bytes
  public record Encoded(byte[] bytes) implements Text {
    @Override
    public String decoded() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean begins(char character) {
      return bytes.length > 0 && bytes[0] == character;
    }

    @Override
    public int length() {
      return bytes.length;
    }
  }
}
