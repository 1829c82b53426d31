package org.licet.authoring.internal.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file in a folder of rules that is replaced as a whole. A reader sees the old content or the new
 * content, even if the process ends in between. Links that leave the folder are not followed. Not
 * thread-safe.
 */
final class SavedFile {

  /** Begins with a dot: a folder of rules ignores such files. */
  private static final String BESIDE = ".licet-";

  private final Path root;
  private final Path file;

  private SavedFile(Path root, Path file) {
    this.root = root;
    this.file = file;
  }

  /** Finds a file; it need not exist. */
  static SavedFile in(Path folder, String name) throws IOException {
    Path root = folder.toRealPath();
    Path file = root.resolve(name);
    return new SavedFile(root, Files.exists(file) ? file.toRealPath() : file);
  }

  /** Returns its bytes; empty if it does not exist. */
  Optional<byte[]> read() throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(Files.readAllBytes(file))
        : Optional.empty();
  }

  /** Returns true if it is inside the folder after following every link. */
  boolean isInside() throws IOException {
    Path existing = file;
    while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
      Path parent = existing.getParent();
      if (parent == null) {
        return false;
      }
      existing = parent;
    }
    return file.normalize().startsWith(root)
        && Files.exists(existing)
        && existing.toRealPath().startsWith(root);
  }

  /** Writes the bytes beside the file, and moves them over it. */
  void replace(byte[] bytes) throws IOException {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IOException(file.toString());
    }
    Files.createDirectories(parent);
    Path beside = parent.resolve(BESIDE + file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.write(
          beside,
          bytes,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE,
          StandardOpenOption.SYNC);
      keepPermissions(beside);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private void keepPermissions(Path beside) throws IOException {
    PosixFileAttributeView before =
        Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (before != null && Files.exists(file)) {
      Files.setPosixFilePermissions(beside, before.readAttributes().permissions());
    }
  }

  /** Returns the fingerprint of bytes. */
  static String fingerprint(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
