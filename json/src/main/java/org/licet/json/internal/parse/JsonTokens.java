package org.licet.json.internal.parse;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The tokens that the parser of Jackson returns, for text of any kind. The text is in memory. */
public final class JsonTokens implements Tokens {

  private final JsonParser parser;

  private JsonTokens(JsonParser parser) {
    this.parser = parser;
  }

  /** A use of the tokens of a text. */
  public interface Use<T> {
    T of(Tokens tokens);
  }

  /** Uses the tokens of a text. */
  public static <T> T of(String text, Use<T> use) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return new String(bytes, StandardCharsets.US_ASCII).equals(text)
        ? of(bytes, use)
        : parsed(text, use);
  }

  /** Uses the tokens of a text in UTF-8. It is used again if the text turns out not to be plain. */
  public static <T> T of(byte[] utf8, Use<T> use) {
    try {
      return use.of(new PlainTokens(utf8));
    } catch (Unreadable e) {
      return parsed(new String(utf8, StandardCharsets.UTF_8), use);
    }
  }

  private static <T> T parsed(String text, Use<T> use) {
    try (JsonParser parser = ParsedValue.JSON.createParser(text)) {
      return use.of(new JsonTokens(parser));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Kind nextValue() {
    try {
      JsonToken token = parser.nextToken();
      if (token == null) {
        throw new Unreadable();
      }
      return switch (token) {
        case START_OBJECT -> Kind.OBJECT;
        case START_ARRAY -> Kind.LIST;
        case END_ARRAY -> Kind.END_OF_LIST;
        case VALUE_STRING -> Kind.TEXT;
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
        case VALUE_TRUE -> Kind.YES;
        case VALUE_FALSE -> Kind.NO;
        case VALUE_NULL -> Kind.NULL;
        default -> throw new Unreadable();
      };
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Optional<String> nextName() {
    try {
      return Optional.ofNullable(parser.nextFieldName());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public int nextField(List<String> names, int last) {
    Optional<String> name = nextName();
    if (name.isEmpty()) {
      return END_OF_OBJECT;
    }
    String expected = last + 1 < names.size() ? names.get(last + 1) : "";
    int index = expected.equals(name.get()) ? last + 1 : names.indexOf(name.get());
    return index < 0 ? UNKNOWN_FIELD : index;
  }

  @Override
  public String text() {
    try {
      return parser.getText();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public BigDecimal number() {
    try {
      if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
          && parser.getNumberType() == NumberType.INT) {
        return BigDecimal.valueOf(parser.getIntValue());
      }
      if (parser.getTextLength() > ParsedValue.LONGEST_NUMBER) {
        throw new Unreadable();
      }
      return Tokens.number(parser.getText());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public boolean atEnd() {
    try {
      return parser.nextToken() == null;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static RuntimeException unreadable(IOException e) {
    return e instanceof JsonProcessingException
        ? new Unreadable()
        : new UncheckedIOException("Memory can always be read", e);
  }
}
