package org.licet.workbench.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;

/** Standard output that remembers write failures, which print streams hide. Not thread-safe. */
public final class StandardOutput extends FilterOutputStream {

  private Optional<IOException> failure = Optional.empty();

  public StandardOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = Optional.of(e);
      throw e;
    }
  }

  /**
   * Returns the exit code of a command that ended with another: what could not be written must not
   * pass for done. A reader that has gone away, such as {@code head}, has what it wanted.
   */
  public int answer(int code, PrintStream err) {
    String why = failure.map(Throwable::getMessage).orElse("Broken pipe");
    if (why.contains("Broken pipe")) {
      return code;
    }
    err.println("licet: standard output cannot be written: " + why);
    return ExitCode.USAGE;
  }
}
