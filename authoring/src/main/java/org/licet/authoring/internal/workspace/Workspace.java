package org.licet.authoring.internal.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.licet.authoring.internal.source.FolderContent;
import org.licet.authoring.internal.source.FolderReading;
import org.licet.evaluation.RulesException;

/**
 * A folder of rules with the texts of an editor over its files. Two editors of one file cannot
 * overwrite each other unnoticed, and neither can an editor and another program. Thread-safe.
 */
public final class Workspace {

  /** The text of an editor. */
  private static final class Open {
    private final long version;
    private final byte[] bytes;

    Open(long version, byte[] bytes) {
      this.version = version;
      this.bytes = bytes;
    }
  }

  private final Path folder;
  private final WorkspaceWords words;
  private final RulesViews views = new RulesViews();
  private final Map<String, Open> open = new HashMap<>();
  private FolderContent disk;
  private RulesView onDisk;
  private RulesView view;

  private Workspace(Path folder, Locale language) {
    this.folder = folder;
    this.words = WorkspaceWords.in(language);
    this.disk = FolderContent.read(folder);
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
    return new Workspace(folder, language);
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

  /** Returns the text files, in the order of their names. */
  public synchronized List<Document> documents() {
    return view.files().stream().flatMap(file -> document(file).stream()).toList();
  }

  /** Returns a text file; empty if there is none of this name. */
  public synchronized Optional<Document> document(String file) {
    return view.text(file)
        .map(
            text -> {
              byte[] saved = disk.files().get(file);
              Open edit = open.get(file);
              return new Document(
                  file,
                  text,
                  edit == null ? 0 : edit.version,
                  Optional.ofNullable(saved).map(SavedFile::fingerprint),
                  edit != null && !Arrays.equals(edit.bytes, saved));
            });
  }

  /**
   * Opens a file with the text of an editor. The file may be new.
   *
   * @throws EditRefusedException if a folder of rules cannot contain it
   */
  public synchronized Document open(String file, long version, String text) {
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
    open.put(file, new Open(version, saved != null && Arrays.equals(bytes, saved) ? saved : bytes));
    refreshView();
    return document(file).orElseThrow();
  }

  /**
   * Changes the text of a file. Empty if the version is not higher than the current one: another
   * editor was faster, and nothing changes.
   *
   * @throws EditRefusedException if a folder of rules cannot contain the text
   */
  public synchronized Optional<Document> change(String file, long version, String text) {
    Open current = open.get(file);
    return current != null && version <= current.version
        ? Optional.empty()
        : Optional.of(open(file, version, text));
  }

  /** Forgets the text of editors. The file on disk counts again. */
  public synchronized void close(String file) {
    if (open.remove(file) != null) {
      refreshView();
    }
  }

  /**
   * Writes the text of a file to disk, as a whole.
   *
   * @param expected the fingerprint of the file on disk that the editor knows; empty for a new file
   */
  public synchronized SaveResult save(String file, String expected) {
    Document document =
        document(file).orElseThrow(() -> new EditRefusedException(words.say("unknown", file)));
    Optional<String> refusal = FolderContent.refusal(file);
    if (refusal.isPresent()) {
      return new SaveResult(SaveResult.Outcome.REFUSED, document, refusal.get());
    }
    try {
      SavedFile saved = SavedFile.in(folder, file);
      if (!saved.isInside()) {
        return new SaveResult(
            SaveResult.Outcome.REFUSED, document, words.say("link-outside", file));
      }
      Optional<byte[]> now = saved.read();
      if (!now.map(SavedFile::fingerprint).orElse("").equals(expected)) {
        now.ifPresent(bytes -> disk(disk.with(file, bytes)));
        return new SaveResult(
            SaveResult.Outcome.CHANGED_ON_DISK,
            document(file).orElseThrow(),
            words.say("changed-on-disk", file));
      }
      byte[] bytes = document.text().getBytes(StandardCharsets.UTF_8);
      saved.replace(bytes);
      Open edit = open.get(file);
      byte[] same = edit == null ? bytes : edit.bytes;
      disk(disk.with(file, same));
      return new SaveResult(SaveResult.Outcome.SAVED, document(file).orElseThrow(), "");
    } catch (IOException e) {
      return new SaveResult(
          SaveResult.Outcome.REFUSED, document, words.say("not-written", file, reason(e)));
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName().replaceAll("Exception$", "") + ": " + e.getMessage();
  }

  /**
   * Reads the disk again, and returns the names of files that changed there.
   *
   * @throws RulesException if the folder cannot be read any more; the last content stays
   */
  public synchronized SortedSet<String> refresh() {
    FolderContent read = FolderContent.read(folder);
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
    for (Map.Entry<String, Open> edit : new ArrayList<>(open.entrySet())) {
      content = content.with(edit.getKey(), edit.getValue().bytes);
    }
    view = views.of(content);
  }
}
