package org.licet.authoring.internal.workspace;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.licet.authoring.internal.source.FolderContent;
import org.licet.authoring.internal.source.FolderReading;
import org.licet.evaluation.RulesException;

/**
 * A folder of rules with the texts of an editor over its files. It never writes to the folder.
 * Thread-safe.
 */
public final class Workspace {

  private final Path folder;
  private final UnaryOperator<byte[]> shown;
  private final WorkspaceWords words;
  private final RulesViews views = new RulesViews();
  private final Map<String, byte[]> open = new HashMap<>();
  private FolderContent disk;
  private RulesView onDisk;
  private RulesView view;

  private Workspace(Path folder, Locale language, UnaryOperator<byte[]> shown) {
    this.folder = folder;
    this.words = WorkspaceWords.in(language);
    this.shown = shown;
    this.disk = read();
    this.onDisk = views.of(disk);
    this.view = onDisk;
  }

  /**
   * Opens a folder.
   *
   * @param language the language of messages about files
   * @throws RulesException if it does not exist, cannot be listed, or exceeds the limits of a rules
   *     folder
   */
  public static Workspace of(Path folder, Locale language) {
    return new Workspace(folder, language, UnaryOperator.identity());
  }

  /**
   * Opens a folder for an editor that ends lines with a line feed, whatever the files on disk have.
   *
   * @param language the language of messages about files
   * @throws RulesException as {@link #of}
   */
  public static Workspace ofLineFeeds(Path folder, Locale language) {
    return new Workspace(folder, language, LineEnds::unified);
  }

  private FolderContent read() {
    FolderContent read = FolderContent.read(folder);
    SortedMap<String, byte[]> files = new TreeMap<>(read.files());
    files.replaceAll((name, bytes) -> RulesView.isText(name) ? shown.apply(bytes) : bytes);
    return new FolderContent(read.folder(), files, read.stamps(), read.refused());
  }

  /** Returns the folder. */
  public Path folder() {
    return folder;
  }

  /** Returns the rules with the texts of editors. */
  public synchronized RulesView view() {
    return view;
  }

  /** Returns the rules on disk, as last read. */
  public synchronized RulesView onDisk() {
    return onDisk;
  }

  /**
   * Opens a file with the text of an editor. The file may be new.
   *
   * @throws EditRefusedException if a folder of rules cannot contain it
   */
  public synchronized void open(String file, String text) {
    FolderContent.refusal(file)
        .ifPresent(
            reason -> {
              throw new EditRefusedException(reason);
            });
    if (!RulesView.isText(file)) {
      throw new EditRefusedException(words.say("not-text", file));
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > FolderReading.LARGEST_FILE) {
      throw new EditRefusedException(
          words.say("too-large", file, FolderReading.LARGEST_FILE / (1024 * 1024)));
    }
    byte[] saved = disk.files().get(file);
    // The same array as on disk: nothing is parsed again.
    open.put(file, saved != null && Arrays.equals(bytes, saved) ? saved : bytes);
    refreshView();
  }

  /** Forgets the text of editors. The file on disk counts again. */
  public synchronized void close(String file) {
    if (open.remove(file) != null) {
      refreshView();
    }
  }

  /**
   * Reads the disk again, and returns the names of files that changed there.
   *
   * @throws RulesException if the folder cannot be read any more; the last content stays
   */
  public synchronized SortedSet<String> refresh() {
    FolderContent read = read();
    SortedMap<String, byte[]> files = new TreeMap<>(read.files());
    SortedSet<String> changed = new TreeSet<>(disk.files().keySet());
    changed.removeAll(files.keySet());
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      byte[] before = disk.files().get(file.getKey());
      if (Arrays.equals(before, file.getValue())) {
        file.setValue(before);
      } else {
        changed.add(file.getKey());
      }
    }
    if (!changed.isEmpty() || !read.refused().equals(disk.refused())) {
      disk(new FolderContent(read.folder(), files, read.stamps(), read.refused()));
    }
    return changed;
  }

  private void disk(FolderContent content) {
    disk = content;
    onDisk = views.of(content);
    refreshView();
  }

  private void refreshView() {
    FolderContent content = disk;
    for (Map.Entry<String, byte[]> edit : open.entrySet()) {
      content = content.with(edit.getKey(), edit.getValue());
    }
    view = views.of(content);
  }
}
