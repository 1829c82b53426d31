package org.licet.workbench.watch;

import java.util.Locale;
import picocli.CommandLine.Option;

/** The options that choose the contents and the order of standard output. */
final class WatchForm {

  /** The contents of standard output. */
  enum Format {
    TEXT,
    JSON,
    CSV,
    HTML;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text (the default), json (one object per line), csv (one row per event or change) or "
              + "html (a page with the most urgent events and charts).")
  private Format format = Format.TEXT;

  /** The order of the text. */
  enum Group {
    PERSON,
    WEEK;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--group",
      paramLabel = "GROUP",
      description = "The order of the text: by ${COMPLETION-CANDIDATES}. Default: person.")
  private Group group = Group.PERSON;

  @Option(
      names = "--without-records",
      description = "Leave the records out of the JSON Lines. Changed facts cannot be named later.")
  private boolean withoutRecords;

  /** Returns whether standard output has a format. */
  boolean is(Format other) {
    return format == other;
  }

  /** Returns whether the text has the events of all people by week. */
  boolean isByWeek() {
    return group == Group.WEEK;
  }

  /** Returns whether the JSON Lines have the records. */
  boolean hasRecords() {
    return !withoutRecords;
  }
}
