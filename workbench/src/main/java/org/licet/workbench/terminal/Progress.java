package org.licet.workbench.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;

/** A progress bar for long commands. It is silent unless the output is a terminal. Thread-safe. */
public final class Progress implements AutoCloseable {

  private static final int WIDTH = 30;

  private final String title;
  private final long all;
  private final boolean watched;
  private final PrintStream terminal;
  private int shown = -1;
  private int longest;

  private Progress(String title, long all, boolean watched) {
    this(
        title,
        all,
        watched,
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
  }

  Progress(String title, long all, boolean watched, PrintStream terminal) {
    this.title = title;
    this.all = all;
    this.watched = watched;
    this.terminal = terminal;
  }

  /** Starts a bar on standard error if the output is a terminal. */
  public static Progress of(String title, long all) {
    return new Progress(title, all, Ansi.AUTO.enabled());
  }

  /**
   * Starts a bar on standard error if only that is a terminal, and standard output is not. Some
   * systems do not report this; then there is no bar.
   */
  public static Progress besideOutput(String title, long all) {
    return new Progress(title, all, isTerminal(2) && !isTerminal(1));
  }

  /** Starts a bar on standard error for a command that writes its output at the end. */
  public static Progress beforeOutput(String title, long all) {
    return new Progress(title, all, isTerminal(2));
  }

  private static boolean isTerminal(int descriptor) {
    try {
      String device = Path.of("/proc/self/fd/" + descriptor).toRealPath().toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException e) { // another operating system, or a pipe
      return false;
    }
  }

  /** Shows the count of finished items. Late, smaller counts are ignored. */
  public synchronized void at(long done) {
    if (cells(done) > shown || done == all) {
      at(done, done + "/" + all);
    }
  }

  private int cells(long done) {
    return all == 0 ? WIDTH : (int) (WIDTH * done / all);
  }

  /** Shows the count of finished items and a remark. */
  public synchronized void at(long done, String remark) {
    shown = Math.max(shown, cells(done));
    show(title + " [" + "#".repeat(shown) + ".".repeat(WIDTH - shown) + "] " + remark);
  }

  private void show(String line) {
    if (watched) {
      terminal.print("\r" + line + " ".repeat(Math.max(0, longest - line.length())));
      longest = Math.max(longest, line.length());
    }
  }

  /** Shows a remark if the total is unknown. */
  public synchronized void remark(String remark) {
    show(title + " " + remark);
  }

  /** Removes the bar until the next update, to make room for other output. */
  public synchronized void clear() {
    if (watched && longest > 0) {
      terminal.print("\r" + " ".repeat(longest) + "\r");
      longest = 0;
    }
  }

  /** Removes the bar. */
  @Override
  public void close() {
    clear();
  }
}
