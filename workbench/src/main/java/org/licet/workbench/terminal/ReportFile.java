package org.licet.workbench.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file atomically: to a temporary file beside it, which is then moved into place. */
public final class ReportFile {

  private ReportFile() {}

  /**
   * Writes text in UTF-8. The file keeps its previous content until the text is written.
   *
   * @throws IOException if writing fails, for example because the disk is full
   */
  public static void write(Path file, String text) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) { // a pipe, or a terminal
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
      return;
    }
    Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path beside =
        place.resolveSibling(
            "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      Files.writeString(beside, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
      Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
    } catch (FileSystemException e) {
      throw explained(file, e);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  static IOException explained(Path file, FileSystemException e) {
    String why =
        e.getReason() == null ? "its folder does not exist or cannot be written" : e.getReason();
    return new IOException(file + " was not written: " + why, e);
  }
}
