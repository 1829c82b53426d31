package org.licet.workbench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help.Ansi;

/** A bar that shows how far a long command is; nothing where nobody watches. Thread-safe. */
final class Progress implements AutoCloseable {

  private static final int WIDTH = 30;

  private final String title;
  private final int all;
  private final boolean watched;
  private final PrintStream terminal;
  private int shown = -1;

  private Progress(String title, int all, boolean watched) {
    this.title = title;
    this.all = all;
    this.watched = watched;
    this.terminal =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
  }

  /** Starts a bar on standard error if somebody watches the output. */
  static Progress of(String title, int all) {
    return new Progress(title, all, Ansi.AUTO.enabled());
  }

  /** Shows that so many are done; those that come late are left out. */
  synchronized void at(int done) {
    int cells = all == 0 ? WIDTH : WIDTH * done / all;
    if (watched && (cells > shown || done == all)) {
      shown = Math.max(shown, cells);
      terminal.print(
          "\r"
              + title
              + " ["
              + "#".repeat(shown)
              + ".".repeat(WIDTH - shown)
              + "] "
              + done
              + "/"
              + all);
    }
  }

  /** Removes the bar. */
  @Override
  public synchronized void close() {
    if (watched) {
      terminal.print("\r" + " ".repeat(title.length() + WIDTH + 20) + "\r");
    }
  }
}
