package org.licet.authoring.internal.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The character between the values of a {@code .csv} file: a comma, a semicolon, or a tab,
 * depending on the spreadsheet program. Stateless and thread-safe.
 */
public final class TableSeparator {

  private static final Pattern RULE_SET = Pattern.compile("(?i)\\brule\\s?set\"? {0,20}+([,;\\t])");

  private TableSeparator() {}

  /** Returns the character that separates the values of a text. */
  public static char of(String text) {
    Matcher ruleSet = RULE_SET.matcher(text);
    return ruleSet.find() ? ruleSet.group(1).charAt(0) : ',';
  }
}
