package org.licet.studio.internal.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes several files as one change. It first writes their new and old contents to a hidden
 * folder, then a list of them, and then moves each file into place. If a file cannot be written,
 * those in place are moved back. If the process ends before the list exists, nothing changed. If it
 * ends later, the next start completes the change, unless someone else changed one of the files.
 * Rules folders ignore names that begin with a dot. Not thread-safe; two processes exclude each
 * other.
 */
final class SaveJournal {

  private static final String FOLDER = ".licet-save";
  private static final String LIST = "list";
  private static final String LOCK = "lock";
  private static final String NEW = ".new";
  private static final String OLD = ".old";

  private final Path root;
  private final Path journal;
  private final Runnable beforeEachStep;

  /**
   * Creates the journal of a folder.
   *
   * @param root the real path of the folder
   * @param beforeEachStep runs before each step that changes the disk
   */
  SaveJournal(Path root, Runnable beforeEachStep) {
    this.root = root;
    this.journal = root.resolve(FOLDER);
    this.beforeEachStep = beforeEachStep;
  }

  /**
   * Completes a change that was interrupted, or removes the files of one that never began.
   *
   * @return the folder with the texts of a change that cannot be completed, if there was one
   * @throws IOException if another process is saving, or the journal is not one of the studio
   */
  Optional<Path> recover() throws IOException {
    if (!Files.isDirectory(journal, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    boolean completed;
    try (FileChannel channel = channel()) {
      lock(channel);
      completed = isCompleted();
      if (completed) {
        clear();
      }
    }
    return completed ? removed() : Optional.of(setAside());
  }

  private Optional<Path> removed() throws IOException {
    Files.deleteIfExists(journal.resolve(LOCK));
    Files.deleteIfExists(journal);
    return Optional.empty();
  }

  /** Completes the change of the list. Returns false if someone else changed one of its files. */
  private boolean isCompleted() throws IOException {
    Path path = journal.resolve(LIST);
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    SaveList list = SaveList.read(regular(path), root);
    for (int i = 0; i < list.entries().size(); i++) {
      SaveList.Entry entry = list.entries().get(i);
      String state = WritableFile.of(root, entry.name()).state();
      if (!state.equals(entry.after())
          && !(state.equals(entry.before())
              && (!entry.isWritten() || has(i, NEW, entry.after())))) {
        return false;
      }
    }
    try {
      apply(list);
      return true;
    } catch (IOException e) {
      undo(list);
      return false;
    }
  }

  private boolean has(int number, String kind, String hash) throws IOException {
    Path file = journal.resolve(number + kind);
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && ContentHash.of(Files.readAllBytes(regular(file))).equals(hash);
  }

  private static Path regular(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new ForbiddenChangeException(
          ForbiddenChangeException.Reason.FOREIGN_JOURNAL, file.toString());
    }
    return file;
  }

  /** Moves the journal out of the way of the next change. */
  private Path setAside() throws IOException {
    Files.deleteIfExists(journal.resolve(LOCK));
    int number = 1;
    while (Files.exists(root.resolve(FOLDER + "-" + number), LinkOption.NOFOLLOW_LINKS)) {
      number++;
    }
    return Files.move(journal, root.resolve(FOLDER + "-" + number));
  }

  /**
   * Writes files, and deletes those without content.
   *
   * @param before the contents that the files have now
   * @throws IOException if writing fails. Then nothing is changed
   */
  void write(Map<String, Optional<byte[]>> files, Map<String, byte[]> before) throws IOException {
    Optional<Path> unfinished = recover();
    if (unfinished.isPresent()) {
      throw new ForbiddenChangeException(
          ForbiddenChangeException.Reason.UNFINISHED, unfinished.get().toString());
    }
    beforeEachStep.run();
    Files.createDirectory(journal, onlyForItsOwner()); // fails on a link
    try (FileChannel channel = channel()) {
      lock(channel);
      changed(files, before);
    }
    removed();
  }

  private void changed(Map<String, Optional<byte[]>> files, Map<String, byte[]> before)
      throws IOException {
    boolean listed = false;
    SaveList list = new SaveList(List.of());
    try {
      list = staged(files, before);
      beforeEachStep.run();
      force(journal.resolve(LIST + NEW), list.bytes());
      beforeEachStep.run();
      Files.move(
          journal.resolve(LIST + NEW), journal.resolve(LIST), StandardCopyOption.ATOMIC_MOVE);
      listed = true;
      apply(list);
    } catch (IOException e) {
      withdraw(listed ? list : new SaveList(List.of()), e);
      throw e;
    }
    clear();
  }

  /** Undoes a change that failed. If this fails too, the next start tries again. */
  private void withdraw(SaveList list, IOException failure) {
    try {
      undo(list);
      clear();
      removed();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private SaveList staged(Map<String, Optional<byte[]>> files, Map<String, byte[]> before)
      throws IOException {
    List<SaveList.Entry> entries = new ArrayList<>();
    for (Map.Entry<String, Optional<byte[]>> file : files.entrySet()) {
      Path target = WritableFile.of(root, file.getKey()).path();
      Optional<byte[]> old = Optional.ofNullable(before.get(file.getKey()));
      stage(file.getValue(), entries.size() + NEW, target);
      stage(old, entries.size() + OLD, target);
      entries.add(
          new SaveList.Entry(
              file.getKey(),
              old.map(ContentHash::of).orElse(WritableFile.ABSENT),
              file.getValue().map(ContentHash::of).orElse(WritableFile.ABSENT)));
    }
    return new SaveList(entries);
  }

  /** Writes a content to the journal, with the permissions of the file that it replaces. */
  private void stage(Optional<byte[]> content, String name, Path target) throws IOException {
    if (content.isEmpty()) {
      return;
    }
    beforeEachStep.run();
    Path staged = journal.resolve(name);
    force(staged, content.get());
    PosixFileAttributeView now =
        Files.getFileAttributeView(target, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (now != null && Files.exists(target)) {
      Files.setPosixFilePermissions(staged, now.readAttributes().permissions());
    }
  }

  private void apply(SaveList list) throws IOException {
    for (int i = 0; i < list.entries().size(); i++) {
      SaveList.Entry entry = list.entries().get(i);
      beforeEachStep.run();
      WritableFile file = WritableFile.of(root, entry.name());
      String state = file.state();
      if (state.equals(entry.after())) {
        continue;
      }
      if (!state.equals(entry.before())) {
        throw new ForbiddenChangeException(ForbiddenChangeException.Reason.CHANGED, entry.name());
      }
      put(entry.isWritten(), journal.resolve(i + NEW), file.path());
    }
  }

  /** Returns the files to their contents before the change, except those of someone else. */
  private void undo(SaveList list) throws IOException {
    for (int i = 0; i < list.entries().size(); i++) {
      SaveList.Entry entry = list.entries().get(i);
      WritableFile file = new WritableFile(root.resolve(entry.name()));
      boolean untouched = Files.isDirectory(file.path()) || !file.state().equals(entry.after());
      if (!untouched && !entry.before().equals(entry.after())) {
        put(entry.isReplaced(), regular(journal.resolve(i + OLD)), file.path());
      }
    }
  }

  private static void put(boolean present, Path staged, Path file) throws IOException {
    if (!present) {
      Files.deleteIfExists(file);
      return;
    }
    Files.createDirectories(file.getParent());
    Files.move(staged, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes the list first: without it, the other files mean nothing. */
  private void clear() throws IOException {
    beforeEachStep.run();
    Files.deleteIfExists(journal.resolve(LIST));
    try (DirectoryStream<Path> rest = Files.newDirectoryStream(journal)) {
      for (Path one : rest) {
        if (!one.endsWith(LOCK)) {
          Files.deleteIfExists(one);
        }
      }
    }
  }

  private FileAttribute<?>[] onlyForItsOwner() throws IOException {
    return Files.getFileStore(root).supportsFileAttributeView(PosixFileAttributeView.class)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  private FileChannel channel() throws IOException {
    Path file = journal.resolve(LOCK);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      regular(file);
    }
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  }

  /** Locks the journal until the channel is closed. */
  private static void lock(FileChannel channel) throws IOException {
    try {
      if (channel.tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      // another studio in this process
    }
    throw new ForbiddenChangeException(ForbiddenChangeException.Reason.BUSY, "");
  }

  private static void force(Path file, byte[] content) throws IOException {
    Files.write(
        file,
        content,
        StandardOpenOption.CREATE_NEW,
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
  }
}
