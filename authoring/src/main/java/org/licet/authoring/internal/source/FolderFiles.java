package org.licet.authoring.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.licet.authoring.internal.text.Problems;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.internal.text.Span;
import org.licet.authoring.problem.Problem;
import org.licet.evaluation.RulesException;

/** The accepted files of a folder, collected within the limits of a folder. Not thread-safe. */
final class FolderFiles {

  private final String folder;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final SortedMap<String, String> stamps = new TreeMap<>();
  private final List<Problem> refused = new ArrayList<>();
  private int entries;
  private long bytes;

  FolderFiles(String folder) {
    this.folder = folder;
  }

  /** Counts a file or folder, accepted or not. */
  void count() {
    entries++;
    if (entries > FolderReading.MOST_ENTRIES) {
      throw new RulesException(
          "The rules folder "
              + folder
              + " contains more than "
              + FolderReading.MOST_ENTRIES
              + " files\nMaybe choose a folder above or below it");
    }
  }

  /** Takes a file that was not read from a folder, if its whole name and size are accepted. */
  void take(String name, byte[] content) {
    count();
    List<String> steps = List.of(name.split("/", -1));
    if (steps.stream().anyMatch(FileNames::isOfEditor)) {
      return;
    }
    Optional<FileNames.Refusal> refusal =
        steps.stream().flatMap(step -> FileNames.unclear(step).stream()).findFirst();
    if (refusal.isPresent()) {
      refuse(name, refusal.get());
    } else if (steps.contains("")) {
      refuse(name, "has an empty name in its path", "use names that begin with a folder or a file");
    } else if (steps.size() > FolderReading.DEEPEST + 1) {
      tooDeep(name);
    } else if (accepts(name)) {
      add(name, content.clone(), "");
    }
  }

  /** Returns true if the name of a file is accepted. Otherwise notes the problem. */
  boolean accepts(String name) {
    Optional<FileNames.Refusal> refusal = FileNames.refusal(name);
    refusal.ifPresent(one -> refuse(name, one));
    return refusal.isEmpty();
  }

  /** Adds a file whose name is accepted. */
  void add(String name, byte[] content, String stamp) {
    if (content.length > FolderReading.LARGEST_FILE) {
      refuse(
          name,
          "is larger than " + FolderReading.LARGEST_FILE / (1024 * 1024) + " MB",
          "remove it if it contains no rules, or split its rules");
      return;
    }
    bytes += content.length;
    if (bytes > FolderReading.LARGEST_FOLDER) {
      throw new RulesException(
          "The files in the rules folder "
              + folder
              + " exceed "
              + FolderReading.LARGEST_FOLDER / (1024 * 1024)
              + " MB in total\nMaybe choose a folder above or below it");
    }
    files.put(name, content);
    stamps.put(name, stamp);
  }

  void tooDeep(String name) {
    refuse(
        name,
        "is nested more than " + FolderReading.DEEPEST + " folders deep",
        "keep the files of a version in one folder, with a folder cases");
  }

  void refuse(String name, String is, String maybe) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    refuse(name, new FileNames.Refusal("the file " + FileNames.shown(last) + " " + is, maybe));
  }

  void refuse(String name, FileNames.Refusal refusal) {
    Problems problems = new Problems(SourceText.of(shown(folder, FileNames.shown(name)), ""));
    problems.error("refused-file", Span.BEGINNING, refusal.message(), refusal.maybe());
    refused.addAll(problems.found());
  }

  FolderContent content() {
    return new FolderContent(folder, files, stamps, refused);
  }

  /** Returns the name of a file for messages. */
  static String shown(String folder, String name) {
    String plain = folder.replace('\\', '/');
    String inside = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    String separator = plain.isEmpty() || inside.isEmpty() || plain.endsWith("/") ? "" : "/";
    return plain + separator + inside;
  }
}
