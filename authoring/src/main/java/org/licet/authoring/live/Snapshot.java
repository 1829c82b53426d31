package org.licet.authoring.live;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
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
    MessageDigest content = DigestUtils.getSha256Digest();
    folder
        .files()
        .forEach(
            (name, bytes) -> {
              add(content, name);
              add(content, bytes);
            });
    folder.refused().forEach(problem -> add(content, problem.heading()));
    MessageDigest stamps = DigestUtils.getSha256Digest();
    folder
        .stamps()
        .forEach(
            (name, stamp) -> {
              add(stamps, name);
              add(stamps, stamp);
            });
    return new Snapshot(
        Hex.encodeHexString(content.digest()), Hex.encodeHexString(stamps.digest()));
  }

  /** Returns the snapshot of a folder that could not be read. */
  static Snapshot of(String problem) {
    MessageDigest content = DigestUtils.getSha256Digest();
    add(content, problem);
    return new Snapshot(Hex.encodeHexString(content.digest()), "");
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
}
