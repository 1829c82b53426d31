package org.licet.workbench.roster;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The sheet that a made-up roster is written to. Not thread-safe. */
interface RosterSheet extends Closeable {

  /** Writes the title and the headers. */
  void begin(String title, List<RosterColumn> columns) throws IOException;

  /** Writes a row of texts, numbers, truths, dates, and numbers of days. */
  void row(List<Object> cells) throws IOException;
}
