package org.licet.authoring.internal.source;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.licet.authoring.problem.Problem;
import org.licet.evaluation.RulesException;

/**
 * The content of a folder of rules at the time of reading, and its rejected files. Checks,
 * compilation, class loading and cases use this copy only, and never read the folder again. This
 * makes sure that the checked rules are the rules in use. Immutable and thread-safe, provided that
 * no one changes the arrays.
 *
 * <p>Files and folders of editors and version control are ignored: names that begin with a dot,
 * {@code ~} or {@code #}, or end with {@code ~} or {@code .bak}. Other files are rejected without
 * opening them, unless they are rule files, tables, cases, properties files or texts. Links that
 * leave the folder, and everything but regular files, are rejected as well. The folder itself may
 * be a link, and links within it are followed, because ConfigMaps of Kubernetes need this.
 *
 * @param folder the name of the folder for messages
 * @param files the content of each file by its name, relative to the folder, with slashes
 * @param stamps a value that changes when a file is written again, by its name
 * @param refused a problem for each rejected file
 */
public record FolderContent(
    String folder,
    SortedMap<String, byte[]> files,
    SortedMap<String, String> stamps,
    List<Problem> refused) {

  /** Copies the collections. */
  public FolderContent {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    stamps = Collections.unmodifiableSortedMap(new TreeMap<>(stamps));
    refused = List.copyOf(refused);
  }

  /**
   * Reads a folder once.
   *
   * @throws RulesException if the folder does not exist, cannot be listed, or exceeds the limits of
   *     a rules folder
   */
  public static FolderContent read(Path folder) {
    return FolderReading.of(folder);
  }

  /**
   * Takes files that do not come from a folder. They pass the same checks as those of a folder.
   *
   * @param folder the name of their origin for messages
   * @param files the content of each file by its name, with slashes
   * @throws RulesException if they exceed the limits of a rules folder
   */
  public static FolderContent of(String folder, Map<String, byte[]> files) {
    FolderFiles taken = new FolderFiles(folder);
    new TreeMap<>(files).forEach(taken::take);
    return taken.content();
  }

  /** Returns the content with the bytes of a file replaced, or with a new file. */
  public FolderContent with(String file, byte[] bytes) {
    SortedMap<String, byte[]> changed = new TreeMap<>(files);
    changed.put(file, bytes);
    return new FolderContent(folder, changed, stamps, refused);
  }

  /**
   * Returns the reason why a folder of rules cannot contain a file, because of its name. Empty if
   * it can.
   *
   * @param file the name, relative to the folder, with slashes
   */
  public static Optional<String> refusal(String file) {
    FolderContent taken = of("", Map.of(file, new byte[0]));
    return taken.files.containsKey(file)
        ? Optional.empty()
        : Optional.of(
            taken.refused.stream()
                .findFirst()
                .map(Problem::message)
                .orElse("a folder of rules ignores files with the name " + file));
  }

  /** Returns the name of a file for messages. */
  public String shown(String name) {
    return FolderFiles.shown(folder, name);
  }
}
