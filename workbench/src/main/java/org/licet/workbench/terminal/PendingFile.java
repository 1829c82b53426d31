package org.licet.workbench.terminal;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that is written beside its place and moved there once it is complete. Until then the place
 * keeps its previous content. A pipe or terminal is written directly. Not thread-safe.
 */
public final class PendingFile implements Closeable {

  private final Path file;
  private final Path place;

  /** The file beside the place; {@code null} for a pipe or terminal, and once it is moved. */
  private @Nullable Path beside;

  private final OutputStream out;

  private PendingFile(Path file, Path place, @Nullable Path beside, OutputStream out) {
    this.file = file;
    this.place = place;
    this.beside = beside;
    this.out = new Output(out);
  }

  /**
   * Opens a file.
   *
   * @throws IOException if its folder cannot be written
   */
  public static PendingFile open(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return new PendingFile(
          file, file, null, Files.newOutputStream(file, StandardOpenOption.WRITE));
    }
    Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path beside =
        place.resolveSibling(
            "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      return new PendingFile(
          file, place, beside, Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW));
    } catch (FileSystemException e) {
      throw ReportFile.explained(file, e);
    }
  }

  /** Returns the output. Closing it does not move the file. */
  public OutputStream out() {
    return out;
  }

  /**
   * Moves the complete file into its place.
   *
   * @throws IOException if it cannot be moved
   */
  public void complete() throws IOException {
    out.close();
    if (beside != null) {
      try {
        Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
      } catch (FileSystemException e) {
        throw ReportFile.explained(file, e);
      }
      beside = null;
    }
  }

  /** Deletes what was written, unless it is complete. */
  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      if (beside != null) {
        Files.deleteIfExists(beside);
      }
    }
  }

  /** An output that is written in whole arrays and closed once. */
  private static final class Output extends FilterOutputStream {

    private boolean closed;

    Output(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        super.close();
      }
    }
  }
}
