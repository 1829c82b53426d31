package org.licet.authoring.internal.source;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides by name which files of a rules folder are ignored, read, or rejected, and why. Everything
 * that is not listed is rejected. Stateless.
 */
final class FileNames {

  /** The replacement for characters that are not safe to show. */
  private static final char UNSHOWN = '\u25a1';

  private static final Pattern OF_EDITORS = Pattern.compile("[.~#].*|.*~|.*\\.(?i:bak)");

  /** The extensions to read. They include some, such as .xls, that a check then rejects. */
  private static final Pattern READ =
      Pattern.compile(
          ".*\\.(drl|rdrl|dslr|dlr|drll|xlsx|csv|xls|xlsm|xlsb|ods|numbers|properties|yaml|yml)");

  private static final Pattern SPREADSHEET =
      Pattern.compile("(?is).*\\.(xlsx|csv|xls|xlsm|xlsb|ods|numbers)");

  private static final Pattern CASES_AS_JSON = Pattern.compile("(.*/)?cases/(.*/)?[^/]*\\.json");

  private static final Pattern TEXT =
      Pattern.compile(
          ".*\\.(txt|text|md|markdown|adoc|rst)"
              + "|(licen[cs]e|notice|copying|readme|authors|contributors|changelog|codeowners)(-[a-z0-9]+)*");

  private static final Pattern COMPILED =
      Pattern.compile(".*\\.(class|jar|war|ear|zip|jmod|so|dll|dylib|exe)");
  private static final Pattern OF_ANOTHER_KIND =
      Pattern.compile(".*\\.(gdst|dsl|rf|dmn|pmml|bpmn2?)");

  /**
   * The reason for rejecting a file.
   *
   * @param message the problem, a clause
   * @param maybe the advice, a clause that can follow "Maybe"
   */
  record Refusal(String message, String maybe) {}

  private FileNames() {}

  /**
   * Returns true if a file or folder belongs to an editor or to version control: its name begins
   * with a dot, {@code ~} or {@code #}, or ends with {@code ~} or {@code .bak}.
   */
  static boolean isOfEditor(String name) {
    return OF_EDITORS.matcher(name).matches();
  }

  /**
   * Returns true if a file is a spreadsheet, by its name. This includes kinds that cannot be read,
   * but not the lock file that Excel writes beside an open workbook.
   */
  static boolean isSpreadsheet(String file) {
    return !file.startsWith("~$") && SPREADSHEET.matcher(file).matches();
  }

  /** Returns true if a file is a text for people, without rules. */
  static boolean isText(String path) {
    return TEXT.matcher(name(path)).matches();
  }

  /** Returns the reason for rejecting a file because of its name, if there is one. */
  static Optional<Refusal> refusal(String path) {
    String lower = name(path);
    if (READ.matcher(lower).matches()
        || TEXT.matcher(lower).matches()
        || CASES_AS_JSON.matcher(path.toLowerCase(Locale.ROOT)).matches()) {
      return Optional.empty();
    }
    String last = path.substring(path.lastIndexOf('/') + 1);
    if (COMPILED.matcher(lower).matches()) {
      return Optional.of(
          new Refusal(
              "the file " + last + " is a program. A rules folder cannot contain programs",
              "delete it. Rules are compiled from their text each time"));
    }
    if (lower.endsWith(".tsv")) {
      return Optional.of(new Refusal(notRead(last), "save it as .csv, with commas"));
    }
    return Optional.of(
        OF_ANOTHER_KIND.matcher(lower).matches()
            ? new Refusal(notRead(last), "save the rules as .drl, .xlsx, or .csv")
            : new Refusal(
                notRead(last), "save a note as .md or .txt, and delete a file that nobody needs"));
  }

  private static String notRead(String file) {
    return "the folder cannot contain "
        + file
        + ": it is not a rule file, table, case file, properties file, or note";
  }

  /** Returns the reason why a name is ambiguous, if it is. */
  static Optional<Refusal> unclear(String name) {
    return name.codePoints().allMatch(FileNames::isClear)
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "the name " + shown(name) + " contains an invisible character or a backslash",
                "use a name of letters, digits, - and _"));
  }

  /** Returns a name without invisible characters and terminal commands. */
  static String shown(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints().forEach(c -> shown.appendCodePoint(isClear(c) ? c : UNSHOWN));
    return shown.toString();
  }

  private static boolean isClear(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> c != '\\' && c != '\ufffd';
    };
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }
}
