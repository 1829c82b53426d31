package org.licet.authoring.internal.text;

import java.util.Locale;

/**
 * Size limits of rules folders. Larger content is rejected with a message that names the limit, and
 * nothing is read in part. {@code docs/security.md} lists these limits, and those of case files and
 * whole folders. Stateless and thread-safe.
 */
public final class Limits {

  /** The most characters of a text file: rules, properties, cases and comma-separated values. */
  public static final int TEXT_FILE = 1_000_000;

  /** The most characters of a line. */
  public static final int LINE = 100_000;

  /** The most characters of a text in quotes. */
  public static final int TEXT = 2_000;

  /** The most characters of a word. */
  public static final int WORD = 100;

  /** The most characters of a package name. */
  public static final int PACKAGE = 200;

  /** The most levels of nested words. */
  public static final int DEPTH = 20;

  /** The most words in a chain. */
  public static final int CHAIN = 200;

  /** The most lookups of one rule. Drools compiles no more. */
  public static final int LOOKED_UP = 29;

  /** The most words and signs of one rule. */
  public static final int RULE = 10_000;

  /** The most rules of one version. */
  public static final int RULES = 3_000;

  /** The most keys in one properties file. */
  public static final int ENTRIES = 10_000;

  /** The most bytes of a workbook. */
  public static final int WORKBOOK = 5_000_000;

  /** The most bytes of an unpacked workbook. */
  public static final int WORKBOOK_UNPACKED = 20_000_000;

  /** The most sheets of a workbook. */
  public static final int SHEETS = 50;

  /** The most nonempty cells of a sheet. */
  public static final int CELLS = 100_000;

  /** The most columns of a sheet. */
  public static final int COLUMNS = 500;

  /** The most groups of merged cells of a sheet. */
  public static final int MERGED = 1_000;

  /** The most characters of a cell. */
  public static final int CELL = 5_000;

  /** The most characters of a formula. */
  public static final int FORMULA = 1_000;

  /** The most formulas of a workbook. */
  public static final int FORMULAS = 2_000;

  /** The most characters of a number format. */
  public static final int FORMAT = 255;

  /** The most problems to list for one file. */
  public static final int PROBLEMS = 200;

  private Limits() {}

  /** Returns a limit for a message: {@code 10,000}. */
  public static String shown(int limit) {
    return String.format(Locale.ROOT, "%,d", limit);
  }

  /** Returns a count with its noun: {@code 1 case}, {@code 3,000 cases}. */
  public static String shown(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s", count, noun) + (count == 1 ? "" : "s");
  }
}
