package org.licet.testkit.internal.cases;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.testkit.CaseException;

/**
 * The tokens of a case file. Reading stops at the first misplaced token; nesting, aliases and size
 * are limited.
 */
public final class CaseText extends JsonParserDelegate {

  /** The most characters of a case file. */
  public static final int LONGEST = 1_000_000;

  /** The most levels of nested lists and objects. */
  public static final int DEEPEST = 20;

  /** The most cases of a file. */
  public static final int MOST_CASES = 1_000;

  /** The most values in all cases of a file. Values under {@code given} count for each case. */
  public static final int MOST_VALUES = 500_000;

  private final String file;
  private int depth;
  private int values;

  private CaseText(String file, YAMLParser parser) {
    super(parser);
    this.file = file;
  }

  /**
   * Opens a text.
   *
   * @throws CaseException if the text is too long. The parser throws it for faults in the text
   */
  public static JsonParser open(String file, String text, YAMLFactory yaml) throws IOException {
    if (text.length() > LONGEST) {
      throw CaseException.atLine(
          file, 1, "the file has more than " + shown(LONGEST) + " characters\nMaybe split it");
    }
    return new CaseText(file, yaml.createParser(text));
  }

  @Override
  public @Nullable JsonToken nextToken() throws IOException {
    JsonToken token = super.nextToken();
    if (token == null) {
      return null;
    }
    if (((YAMLParser) delegate).isCurrentAlias()) {
      throw here(alias(delegate));
    }
    depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    if (depth > DEEPEST) {
      throw here("lists and objects are nested more than " + DEEPEST + " levels deep");
    }
    if (++values > MOST_VALUES) {
      throw here(tooMuch());
    }
    return token;
  }

  private CaseException here(String detail) {
    return CaseException.atLine(
        file, Math.max(1, delegate.currentTokenLocation().getLineNr()), detail);
  }

  private static String alias(JsonParser parser) throws IOException {
    return "*"
        + parser.getText()
        + " is a YAML alias, expected the value itself"
        + "\nMaybe put shared facts under given";
  }

  public static String tooMuch() {
    return "the cases of the file contain more than "
        + shown(MOST_VALUES)
        + " values, counting those under given for each case\nMaybe split it";
  }

  public static String tooManyCases() {
    return "the file has more than " + shown(MOST_CASES) + " cases\nMaybe split it";
  }

  private static String shown(int limit) {
    return String.format(Locale.ROOT, "%,d", limit);
  }
}
