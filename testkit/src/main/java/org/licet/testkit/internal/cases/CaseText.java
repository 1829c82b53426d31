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

  /** Characters of a case file. */
  public static final int LONGEST = 1_000_000;

  /** Lists and objects that stand in one another. */
  public static final int DEEPEST = 20;

  /** Cases of a file. */
  public static final int MOST_CASES = 1_000;

  /** Values of all cases of a file, those under {@code given} counted for each case. */
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
   * @throws CaseException if it is too long; the parser throws it for what stands in it
   */
  public static JsonParser open(String file, String text, YAMLFactory yaml) throws IOException {
    if (text.length() > LONGEST) {
      throw CaseException.atLine(
          file, 1, "the file has more than " + shown(LONGEST) + " characters\nMaybe part it");
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
      throw here("lists and objects stand in one another, more than " + DEEPEST + " deep");
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
        + " is an alias of YAML, expected the value itself"
        + "\nMaybe the facts can stand once under given";
  }

  public static String tooMuch() {
    return "the cases of the file hold more than "
        + shown(MOST_VALUES)
        + " values, with those under given counted for each case\nMaybe part it";
  }

  public static String tooManyCases() {
    return "the file has more than " + shown(MOST_CASES) + " cases\nMaybe part it";
  }

  private static String shown(int limit) {
    return String.format(Locale.ROOT, "%,d", limit);
  }
}
