package org.licet.studio.internal.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.licet.authoring.internal.source.FolderContent;
import org.licet.evaluation.RulesException;

/**
 * The rules folder that the studio edits. It writes only rule files, tables in CSV, cases, and
 * texts, only inside the folder, never through a link, and never over a change of someone else.
 * Thread-safe.
 */
public final class WorkingFolder {

  /** Names without hidden parts, and kinds of files that a rules folder has as text. */
  private static final Pattern WRITABLE =
      Pattern.compile(
          "(?:[A-Za-z0-9_][A-Za-z0-9_.-]*/)*[A-Za-z0-9_][A-Za-z0-9_.-]*"
              + "\\.(?:drl|csv|yaml|properties|md|txt)");

  private final Path folder;
  private final boolean readOnly;
  private final Runnable beforeEachStep;

  WorkingFolder(Path folder, boolean readOnly, Runnable beforeEachStep) {
    this.folder = folder;
    this.readOnly = readOnly;
    this.beforeEachStep = beforeEachStep;
  }

  /**
   * Opens a folder, and completes a change that an earlier studio could not complete.
   *
   * @throws IOException if the folder cannot be read or written
   */
  public static WorkingFolder open(Path folder) throws IOException {
    WorkingFolder opened = new WorkingFolder(folder, false, () -> {});
    new SaveJournal(folder.toRealPath(), () -> {}).recover();
    return opened;
  }

  /** Opens a folder that is never written. */
  public static WorkingFolder readOnly(Path folder) {
    return new WorkingFolder(folder, true, () -> {});
  }

  /** Returns true if the studio shows and writes files of this name. */
  public static boolean isText(String name) {
    return WRITABLE.matcher(name).matches();
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
      requireWritable(root, change.name());
      Optional<String> current =
          Optional.ofNullable(before.files().get(change.name())).map(ContentHash::of);
      if (!current.equals(change.known())) {
        conflicts.add(change.name());
      }
      files.put(change.name(), change.text().map(text -> text.getBytes(StandardCharsets.UTF_8)));
    }
    if (!conflicts.isEmpty()) {
      throw new ConflictException(conflicts);
    }
    new SaveJournal(root, beforeEachStep).write(files);
    return new SavedChange(before.files(), read().files());
  }

  private static void requireWritable(Path root, String name) throws IOException {
    if (!isText(name)) {
      throw new ForbiddenChangeException(ForbiddenChangeException.Reason.NAME, name);
    }
    Path part = root;
    for (Path step : root.getFileSystem().getPath(name)) {
      part = part.resolve(step);
      if (Files.isSymbolicLink(part)) {
        throw new ForbiddenChangeException(ForbiddenChangeException.Reason.LINK, name);
      }
      if (!Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
        return;
      }
    }
    if (!Files.isRegularFile(part)) {
      throw new ForbiddenChangeException(ForbiddenChangeException.Reason.NOT_A_FILE, name);
    }
  }
}
