package org.licet.authoring.live;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.licet.authoring.internal.source.FolderContent;

/**
 * The contents of a folder at one moment. Two equal snapshots show that nothing changed in between,
 * unless the file system loses modification times.
 *
 * @param content a hash of names and contents; it returns to its old value if a change is undone
 * @param stamps a hash that also differs after a change is undone
 */
record Snapshot(String content, String stamps) {

  static Snapshot of(FolderContent folder) {
    MessageDigest content = sha256();
    folder
        .files()
        .forEach(
            (name, bytes) -> {
              add(content, name);
              add(content, bytes);
            });
    folder.refused().forEach(problem -> add(content, problem.heading()));
    MessageDigest stamps = sha256();
    folder
        .stamps()
        .forEach(
            (name, stamp) -> {
              add(stamps, name);
              add(stamps, stamp);
            });
    return new Snapshot(hex(content), hex(stamps));
  }

  /** Returns the snapshot of a folder that could not be read. */
  static Snapshot of(String problem) {
    MessageDigest content = sha256();
    add(content, problem);
    return new Snapshot(hex(content), "");
  }

  boolean hasContentOf(Snapshot other) {
    return content.equals(other.content);
  }

  private static void add(MessageDigest digest, String part) {
    add(digest, part.getBytes(StandardCharsets.UTF_8));
  }

  private static void add(MessageDigest digest, byte[] part) {
    digest.update((part.length + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(part);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
