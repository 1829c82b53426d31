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
   * Returns the exit code of a command after checking its output. A failed write changes the code.
   * A reader that stopped reading, such as {@code head}, is not a failure.
   */
  public int answer(int code, PrintStream err) {
    String why = failure.map(Throwable::getMessage).orElse("Broken pipe");
    if (why.contains("Broken pipe")) {
      return code;
    }
    err.println("licet: Standard output cannot be written: " + why);
    return ExitCode.USAGE;
  }
}
