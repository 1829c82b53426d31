package org.licet.studio.internal.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes several files as one change. It first writes all contents to a hidden folder, then a list
 * of them, and then moves each file into place. If the process ends before the list exists, nothing
 * changed. If it ends later, the next start completes the change. Rules folders ignore names that
 * begin with a dot. Not thread-safe.
 */
final class SaveJournal {

  private static final String FOLDER = ".licet-save";
  private static final String LIST = "list";
  private static final String DELETED = "-";

  private final Path root;
  private final Path journal;
  private final Runnable beforeEachStep;

  /**
   * Creates the journal of a folder.
   *
   * @param beforeEachStep runs before each step that changes the disk
   */
  SaveJournal(Path root, Runnable beforeEachStep) {
    this.root = root;
    this.journal = root.resolve(FOLDER);
    this.beforeEachStep = beforeEachStep;
  }

  /** Completes a change that was interrupted, or removes the files of one that never began. */
  void recover() throws IOException {
    if (!Files.isDirectory(journal, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (Files.exists(journal.resolve(LIST))) {
      apply();
    }
    clear();
  }

  /**
   * Writes files, and deletes those without content.
   *
   * @throws IOException if writing fails. If nothing was moved yet, nothing changed
   */
  void write(Map<String, Optional<byte[]>> files) throws IOException {
    beforeEachStep.run();
    Files.createDirectories(journal);
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, Optional<byte[]>> file : files.entrySet()) {
      String number = String.valueOf(lines.size());
      if (file.getValue().isPresent()) {
        beforeEachStep.run();
        force(journal.resolve(number), file.getValue().get());
      }
      lines.add((file.getValue().isPresent() ? number : DELETED) + " " + file.getKey());
    }
    beforeEachStep.run();
    Path draft = journal.resolve(LIST + ".draft");
    force(draft, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    beforeEachStep.run();
    Files.move(draft, journal.resolve(LIST), StandardCopyOption.ATOMIC_MOVE);
    apply();
    clear();
  }

  private void apply() throws IOException {
    for (String line : Files.readAllLines(journal.resolve(LIST))) {
      String number = line.substring(0, line.indexOf(' '));
      Path file = root.resolve(line.substring(number.length() + 1));
      beforeEachStep.run();
      if (number.equals(DELETED)) {
        Files.deleteIfExists(file);
      } else if (Files.exists(journal.resolve(number))) { // otherwise it is in place already
        Files.createDirectories(file.getParent());
        Files.move(
            journal.resolve(number),
            file,
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Removes the list first: without it, the other files mean nothing. */
  private void clear() throws IOException {
    beforeEachStep.run();
    Files.deleteIfExists(journal.resolve(LIST));
    try (DirectoryStream<Path> rest = Files.newDirectoryStream(journal)) {
      for (Path one : rest) {
        Files.deleteIfExists(one);
      }
    }
    Files.deleteIfExists(journal);
  }

  private static void force(Path file, byte[] content) throws IOException {
    Files.write(
        file,
        content,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
  }
}
