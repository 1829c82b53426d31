package org.licet.authoring.internal.source;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.licet.authoring.problem.Problem;
import org.licet.evaluation.RulesException;

/**
 * What a folder of rules held when it was read: the content of each file that may be read, and
 * which were refused. Checks, compiling, class loading and cases work on this alone and never look
 * at the folder again, so that what was checked is what is used. Immutable and thread-safe, as long
 * as nobody writes to the arrays.
 *
 * <p>Left alone are files and folders of editors and version control: names that begin with a dot,
 * {@code ~} or {@code #}, or end with {@code ~} or {@code .bak}. Refused, and not opened, are files
 * that are no rule file, table, case, properties file or text; links that lead out of the folder;
 * and whatever is no regular file. The folder itself may be a link, and links within it are
 * followed, as a ConfigMap of Kubernetes needs it.
 *
 * @param folder the folder, as the reader knows it
 * @param files the content of each file by its name, relative to the folder, with slashes
 * @param stamps what tells that a file was written again, by its name
 * @param refused a problem for each file that was refused
 */
public record FolderContent(
    Path folder,
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
   * Reads a folder, once.
   *
   * @throws RulesException if there is no such folder, if it cannot be listed, or if it holds more
   *     than a folder of rules may
   */
  public static FolderContent read(Path folder) {
    return FolderReading.of(folder);
  }
}
