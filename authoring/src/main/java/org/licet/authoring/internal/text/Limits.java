package org.licet.authoring.internal.text;

import java.util.Locale;

/**
 * Size limits of rules folders. Larger content is rejected with a message that names the limit, and
 * nothing is read in part. {@code docs/security.md} lists these limits, and those of case files and
 * whole folders. Stateless and thread-safe.
 */
public final class Limits {

  /** Characters of a text file: rules, properties, cases and comma-separated values. */
  public static final int TEXT_FILE = 1_000_000;

  /** Characters of a line. */
  public static final int LINE = 100_000;

  /** Characters of a text in quotes. */
  public static final int TEXT = 2_000;

  /** Characters of a word. */
  public static final int WORD = 100;

  /** Characters of the name of a package. */
  public static final int PACKAGE = 200;

  /** Words that stand in one another's parentheses. */
  public static final int DEPTH = 20;

  /** Words that follow one another. */
  public static final int CHAIN = 200;

  /** Things that one rule looks up; Drools compiles no more. */
  public static final int LOOKED_UP = 29;

  /** Words and signs of one rule. */
  public static final int RULE = 10_000;

  /** Rules of one version. */
  public static final int RULES = 3_000;

  /** Lines with a key in one properties file. */
  public static final int ENTRIES = 10_000;

  /** Bytes of a workbook. */
  public static final int WORKBOOK = 5_000_000;

  /** Bytes that the parts of a workbook may have when they are unpacked. */
  public static final int WORKBOOK_UNPACKED = 20_000_000;

  /** Sheets of a workbook. */
  public static final int SHEETS = 50;

  /** Cells of a sheet that show something. */
  public static final int CELLS = 100_000;

  /** Columns of a sheet. */
  public static final int COLUMNS = 500;

  /** Groups of merged cells of a sheet. */
  public static final int MERGED = 1_000;

  /** Characters of a cell. */
  public static final int CELL = 5_000;

  /** Characters of a formula. */
  public static final int FORMULA = 1_000;

  /** Formulas of a workbook. */
  public static final int FORMULAS = 2_000;

  /** Characters of the format of a number, as in Excel. */
  public static final int FORMAT = 255;

  /** Problems that are listed of one file. */
  public static final int PROBLEMS = 200;

  private Limits() {}

  /** Returns a limit as a message shows it: {@code 10,000}. */
  public static String shown(int limit) {
    return String.format(Locale.ROOT, "%,d", limit);
  }

  /** Returns a count with its noun: {@code 1 case}, {@code 3,000 cases}. */
  public static String shown(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s", count, noun) + (count == 1 ? "" : "s");
  }
}
