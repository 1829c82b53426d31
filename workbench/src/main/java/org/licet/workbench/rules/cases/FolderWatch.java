package org.licet.workbench.rules.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Runs an action whenever a file in a folder is saved. It polls every fifth of a second, which
 * works on every file system, and waits until an editor has finished writing.
 */
final class FolderWatch {

  private static final long PAUSE_IN_MILLISECONDS = 200;

  private final Path folder;
  private final Runnable action;

  FolderWatch(Path folder, Runnable action) {
    this.folder = folder;
    this.action = action;
  }

  /** Runs the action once, and then after each change, until the thread is interrupted. */
  void untilInterrupted() throws InterruptedException {
    SortedMap<String, String> seen = files();
    action.run();
    while (!Thread.currentThread().isInterrupted()) {
      Thread.sleep(PAUSE_IN_MILLISECONDS);
      SortedMap<String, String> now = files();
      if (!now.equals(seen) && now.equals(afterPause())) {
        seen = now;
        action.run();
      }
    }
  }

  private SortedMap<String, String> afterPause() throws InterruptedException {
    Thread.sleep(PAUSE_IN_MILLISECONDS / 4);
    return files();
  }

  /** Returns the files with the time and size of each. */
  private SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder.toRealPath())) {
      all.forEach(
          file -> {
            try {
              BasicFileAttributes read = Files.readAttributes(file, BasicFileAttributes.class);
              if (read.isRegularFile()) {
                files.put(file.toString(), read.lastModifiedTime() + " " + read.size());
              }
            } catch (IOException e) {
              files.put(file.toString(), "gone"); // the file vanished between listing and reading
            }
          });
    } catch (IOException | UncheckedIOException e) {
      files.put("", "gone");
    }
    return files;
  }
}
