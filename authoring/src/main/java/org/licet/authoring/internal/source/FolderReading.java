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

  private final Path root;
  private final FolderFiles files;
  private final Deque<Path> above = new ArrayDeque<>();

  private FolderReading(String folder, Path root) {
    this.root = root;
    this.files = new FolderFiles(folder);
  }

  static FolderContent of(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new RulesException("The rules folder " + folder + " does not exist or is not a folder");
    }
    try {
      FolderReading reading = new FolderReading(folder.toString(), folder.toRealPath());
      reading.folder("", reading.root);
      return reading.files.content();
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
        files.count();
        names.add(String.valueOf(one.getFileName()));
      }
    }
    names.sort(null);
    return names;
  }

  private void entry(String prefix, String name, Path path) {
    Optional<FileNames.Refusal> unclear = FileNames.unclear(name);
    if (unclear.isPresent()) {
      files.refuse(prefix + name, unclear.get());
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
      files.refuse(
          prefix + name, "cannot be read", "check its permissions, and whether it still exists");
    }
  }

  /** Follows a link that stays in the folder. Never opens the target of another link. */
  private void link(String name, Path path) throws IOException {
    Path target;
    try {
      target = path.toRealPath();
    } catch (IOException e) {
      files.refuse(name, "is a broken link", "replace the link with the file");
      return;
    }
    if (target.startsWith(root)) {
      followed(name, target, attributes(target));
    } else {
      files.refuse(name, "links to a place outside the folder", "replace the link with the file");
    }
  }

  /** Reads a file or folder whose path has no link. */
  private void followed(String name, Path real, BasicFileAttributes attributes) throws IOException {
    if (attributes.isRegularFile()) {
      file(name, real, attributes);
    } else if (!attributes.isDirectory()) {
      files.refuse(name, "is a pipe, a socket, or a device", "replace it with a file");
    } else if (above.contains(real)) {
      files.refuse(name, "is a link to a folder that contains it", "delete it");
    } else if (above.size() > DEEPEST) {
      files.tooDeep(name);
    } else {
      folder(name + "/", real);
    }
  }

  private void file(String name, Path real, BasicFileAttributes attributes) throws IOException {
    if (!files.accepts(name)) {
      return;
    }
    byte[] content;
    try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
      content = in.readNBytes(LARGEST_FILE + 1);
    }
    if (!real.toRealPath().equals(real)) {
      files.refuse(name, "was replaced during reading", "try again");
      return;
    }
    files.add(name, content, attributes.lastModifiedTime() + " " + attributes.fileKey());
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }
}
