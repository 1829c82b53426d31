package org.licet.studio.internal.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.licet.authoring.internal.source.FolderContent;

/**
 * A file that the studio may write, by its name and place: a folder of rules can contain it, and no
 * link leads to it. Immutable and thread-safe.
 *
 * @param path its place
 */
record WritableFile(Path path) {

  /** The state of a file that does not exist. */
  static final String ABSENT = "-";

  /**
   * Returns a file of a folder.
   *
   * @param root the real path of the folder
   * @param name its name, relative to the folder, with slashes
   * @throws IOException if the studio does not write it
   */
  static WritableFile of(Path root, String name) throws IOException {
    if (FolderContent.refusal(name).isPresent()
        || !root.resolve(name).normalize().startsWith(root)) {
      throw new ForbiddenChangeException(ForbiddenChangeException.Reason.NAME, name);
    }
    Path file = root.resolve(name).normalize();
    Path part = root;
    for (Path step : root.relativize(file)) {
      part = part.resolve(step);
      if (Files.isSymbolicLink(part)) {
        throw new ForbiddenChangeException(ForbiddenChangeException.Reason.LINK, name);
      }
      if (!Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
        return new WritableFile(file);
      }
    }
    if (!Files.isRegularFile(file)) {
      throw new ForbiddenChangeException(ForbiddenChangeException.Reason.NOT_A_FILE, name);
    }
    return new WritableFile(file);
  }

  /** Returns the hash of its content, or {@link #ABSENT}. */
  String state() throws IOException {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        ? ContentHash.of(Files.readAllBytes(path))
        : ABSENT;
  }
}
