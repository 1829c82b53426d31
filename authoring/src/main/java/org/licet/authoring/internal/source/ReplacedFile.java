package org.licet.authoring.internal.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * A file that is replaced as a whole: a reader sees the old content or the new one, even if the
 * process ends in between. The permissions of the old file and a link to it stay. Stateless.
 */
public final class ReplacedFile {

  private ReplacedFile() {}

  /**
   * Writes the content beside the file and moves it there. Creates missing folders.
   *
   * @throws IOException if the file cannot be written; it then has its old content
   */
  public static void write(Path file, byte[] content) throws IOException {
    Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path home = place.getParent();
    if (home == null) {
      throw new IOException(file + " is not a file");
    }
    Files.createDirectories(home);
    Path beside =
        home.resolve("." + place.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      Files.write(
          beside,
          content,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE,
          StandardOpenOption.SYNC);
      keepPermissions(place, beside);
      Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView before = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (before != null && Files.exists(from)) {
      Files.setPosixFilePermissions(to, before.readAttributes().permissions());
    }
  }
}
