package org.licet.authoring.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.licet.authoring.internal.text.Problems;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.internal.text.Span;
import org.licet.authoring.problem.Problem;
import org.licet.evaluation.RulesException;

/** Reads a folder once, within limits, without leaving it. Not thread-safe. */
public final class FolderReading {

  /** The most files and folders in a folder of rules, including ignored ones. */
  public static final int MOST_ENTRIES = 20_000;

  /** The most levels of nested folders. */
  public static final int DEEPEST = 12;

  /** The most bytes of a file. */
  public static final int LARGEST_FILE = 8 * 1024 * 1024;

  /** The most bytes of all files together. */
  public static final long LARGEST_FOLDER = 64L * 1024 * 1024;

  private final Path folder;
  private final Path root;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final SortedMap<String, String> stamps = new TreeMap<>();
  private final List<Problem> refused = new ArrayList<>();
  private final Deque<Path> above = new ArrayDeque<>();
  private int entries;
  private long bytes;

  private FolderReading(Path folder, Path root) {
    this.folder = folder;
    this.root = root;
  }

  static FolderContent of(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new RulesException("The rules folder " + folder + " does not exist or is not a folder");
    }
    try {
      FolderReading reading = new FolderReading(folder, folder.toRealPath());
      reading.folder("", reading.root);
      return new FolderContent(folder, reading.files, reading.stamps, reading.refused);
    } catch (IOException | DirectoryIteratorException e) {
      throw new RulesException(
          "The rules folder " + folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Reads a subfolder whose path has no link. */
  private void folder(String prefix, Path real) throws IOException {
    above.push(real);
    for (String name : names(real)) {
      if (!FileNames.isOfEditor(name)) {
        entry(prefix, name, real.resolve(name));
      }
    }
    above.pop();
  }

  private List<String> names(Path real) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(real)) {
      for (Path one : all) {
        entries++;
        if (entries > MOST_ENTRIES) {
          throw new RulesException(
              "The rules folder "
                  + folder
                  + " contains more than "
                  + MOST_ENTRIES
                  + " files\nMaybe choose a folder above or below it");
        }
        names.add(String.valueOf(one.getFileName()));
      }
    }
    names.sort(null);
    return names;
  }

  private void entry(String prefix, String name, Path path) {
    Optional<FileNames.Refusal> unclear = FileNames.unclear(name);
    if (unclear.isPresent()) {
      refuse(prefix + name, unclear.get());
      return;
    }
    try {
      BasicFileAttributes attributes = attributes(path);
      if (attributes.isSymbolicLink()) {
        link(prefix + name, path);
      } else {
        followed(prefix + name, path, attributes);
      }
    } catch (IOException e) {
      refuse(prefix + name, "cannot be read", "check its permissions, and whether it still exists");
    }
  }

  /** Follows a link that stays in the folder. Never opens the target of another link. */
  private void link(String name, Path path) throws IOException {
    Path target;
    try {
      target = path.toRealPath();
    } catch (IOException e) {
      refuse(name, "is a broken link", "replace the link with the file");
      return;
    }
    if (target.startsWith(root)) {
      followed(name, target, attributes(target));
    } else {
      refuse(name, "links to a place outside the folder", "replace the link with the file");
    }
  }

  /** Reads a file or folder whose path has no link. */
  private void followed(String name, Path real, BasicFileAttributes attributes) throws IOException {
    if (attributes.isRegularFile()) {
      file(name, real, attributes);
    } else if (!attributes.isDirectory()) {
      refuse(name, "is a pipe, a socket, or a device", "replace it with a file");
    } else if (above.contains(real)) {
      refuse(name, "is a link to a folder that contains it", "delete it");
    } else if (above.size() > DEEPEST) {
      refuse(
          name,
          "is nested more than " + DEEPEST + " folders deep",
          "keep the files of a version in one folder, with a folder cases");
    } else {
      folder(name + "/", real);
    }
  }

  private void file(String name, Path real, BasicFileAttributes attributes) throws IOException {
    Optional<FileNames.Refusal> refusal = FileNames.refusal(name);
    if (refusal.isPresent()) {
      refuse(name, refusal.get());
      return;
    }
    byte[] content;
    try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
      content = in.readNBytes(LARGEST_FILE + 1);
    }
    if (!real.toRealPath().equals(real)) {
      refuse(name, "was replaced during reading", "try again");
      return;
    }
    if (content.length > LARGEST_FILE) {
      refuse(
          name,
          "is larger than " + LARGEST_FILE / (1024 * 1024) + " MB",
          "remove it if it contains no rules, or split its rules");
      return;
    }
    bytes += content.length;
    if (bytes > LARGEST_FOLDER) {
      throw new RulesException(
          "The files in the rules folder "
              + folder
              + " exceed "
              + LARGEST_FOLDER / (1024 * 1024)
              + " MB in total\nMaybe choose a folder above or below it");
    }
    files.put(name, content);
    stamps.put(name, attributes.lastModifiedTime() + " " + attributes.fileKey());
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private void refuse(String name, String is, String maybe) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    refuse(name, new FileNames.Refusal("the file " + last + " " + is, maybe));
  }

  private void refuse(String name, FileNames.Refusal refusal) {
    Problems problems =
        new Problems(SourceText.of(shown(folder.resolve(FileNames.shown(name))), ""));
    problems.error("refused-file", Span.BEGINNING, refusal.message(), refusal.maybe());
    refused.addAll(problems.found());
  }

  /** Returns a path for messages. */
  static String shown(Path path) {
    return path.toString().replace('\\', '/');
  }
}
