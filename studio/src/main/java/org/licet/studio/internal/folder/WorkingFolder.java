package org.licet.studio.internal.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.licet.authoring.internal.source.FolderContent;
import org.licet.authoring.internal.workspace.RulesView;
import org.licet.evaluation.RulesException;

/**
 * The rules folder that the studio edits. It writes only files that a rules folder can contain,
 * only inside the folder, never through a link, and never over a change of someone else.
 * Thread-safe.
 */
public final class WorkingFolder {

  private final Path folder;
  private final boolean readOnly;
  private final Runnable beforeEachStep;
  private Optional<Path> unfinished = Optional.empty();

  WorkingFolder(Path folder, boolean readOnly, Runnable beforeEachStep) {
    this.folder = folder;
    this.readOnly = readOnly;
    this.beforeEachStep = beforeEachStep;
  }

  /**
   * Opens a folder, and completes a change that an earlier studio could not complete.
   *
   * @throws IOException if the folder cannot be read or written, or another studio is saving to it
   */
  public static WorkingFolder open(Path folder) throws IOException {
    WorkingFolder opened = new WorkingFolder(folder, false, () -> {});
    opened.unfinished = new SaveJournal(folder.toRealPath(), () -> {}).recover();
    return opened;
  }

  /** Opens a folder that is never written. */
  public static WorkingFolder readOnly(Path folder) {
    return new WorkingFolder(folder, true, () -> {});
  }

  /** Returns true if the studio shows and writes files of this name. */
  public static boolean isText(String name) {
    return RulesView.isText(name) && FolderContent.refusal(name).isEmpty();
  }

  /**
   * Returns the folder with the texts of a change that an earlier studio began, and that could not
   * be completed because someone else changed the same files.
   */
  public Optional<Path> unfinished() {
    return unfinished;
  }

  /** Returns the folder. */
  public Path path() {
    return folder;
  }

  /** Returns true if nothing can be saved. */
  public boolean isReadOnly() {
    return readOnly;
  }

  /**
   * Reads the folder.
   *
   * @throws RulesException if the folder does not exist or cannot be read
   */
  public FolderContent read() {
    return FolderContent.read(folder);
  }

  /**
   * Writes files as one change.
   *
   * @return the contents before and after the change
   * @throws ConflictException if a file changed after it was read. Nothing is written
   * @throws IOException if a file cannot be written
   */
  public synchronized SavedChange save(List<FileChange> changes) throws IOException {
    if (readOnly) {
      throw new ForbiddenChangeException(ForbiddenChangeException.Reason.READ_ONLY, "");
    }
    Path root = folder.toRealPath();
    FolderContent before = read();
    List<String> conflicts = new ArrayList<>();
    SortedMap<String, Optional<byte[]>> files = new TreeMap<>();
    for (FileChange change : changes) {
      WritableFile.of(root, change.name());
      Optional<String> current =
          Optional.ofNullable(before.files().get(change.name())).map(ContentHash::of);
      if (!current.equals(change.known())) {
        conflicts.add(change.name());
      }
      files.put(change.name(), change.content());
    }
    if (!conflicts.isEmpty()) {
      throw new ConflictException(conflicts);
    }
    new SaveJournal(root, beforeEachStep).write(files, before.files());
    return new SavedChange(before.files(), read().files());
  }
}
