package org.licet.authoring.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.licet.authoring.source.RulesSource;

/**
 * What a folder held at one moment. Two that are equal show that nothing changed in between, unless
 * a file system forgets when it was written to.
 *
 * @param content a hash over names and contents; the same again where a change was taken back
 * @param stamps a hash that also tells a change that was taken back
 */
record Snapshot(String content, String stamps) {

  /** Reads every file: times and sizes alone miss a quick second save of the same size. */
  static Snapshot of(Path folder) {
    MessageDigest content = sha256();
    MessageDigest stamps = sha256();
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files =
          all.filter(file -> RulesSource.isOfRules(folder, file))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
      for (Path file : files) {
        add(content, folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        add(content, read(file));
        stamps.update(
            (Files.getLastModifiedTime(file) + " " + key(file)).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException | UncheckedIOException e) {
      // It is gone, or goes while it is read: this too is a state, and compiling says what is
      // wrong.
      add(content, e.toString().getBytes(StandardCharsets.UTF_8));
    }
    String hash = HexFormat.of().formatHex(content.digest());
    return new Snapshot(hash, HexFormat.of().formatHex(stamps.digest()));
  }

  boolean hasContentOf(Snapshot other) {
    return content.equals(other.content);
  }

  /** Returns what tells a file from another that was moved into its place, where there is such. */
  private static String key(Path file) throws IOException {
    return String.valueOf(
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey());
  }

  /** A file that cannot be read must not hide the changes of the others. */
  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      return e.toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  private static void add(MessageDigest digest, byte[] part) {
    digest.update((part.length + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(part);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
