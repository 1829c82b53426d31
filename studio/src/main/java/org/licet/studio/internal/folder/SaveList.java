package org.licet.studio.internal.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The list of the files of one change. Everyone can write such a list into a folder, so each line
 * is checked. Immutable and thread-safe.
 *
 * @param entries the files, in the order of the contents beside the list
 */
record SaveList(List<Entry> entries) {

  private static final Pattern LINE = Pattern.compile("(-|[0-9a-f]{64}) (-|[0-9a-f]{64}) (.+)");

  /**
   * A file.
   *
   * @param name its name, relative to the folder
   * @param before the hash of its content before the change, or {@link WritableFile#ABSENT}
   * @param after the hash of its content after the change, or {@link WritableFile#ABSENT}
   */
  record Entry(String name, String before, String after) {

    boolean isWritten() {
      return !after.equals(WritableFile.ABSENT);
    }

    boolean isReplaced() {
      return !before.equals(WritableFile.ABSENT);
    }
  }

  SaveList {
    entries = List.copyOf(entries);
  }

  /**
   * Reads a list.
   *
   * @param root the real path of the folder
   * @throws IOException if no change of the studio has such a list
   */
  static SaveList read(Path list, Path root) throws IOException {
    List<Entry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String line : Files.readAllLines(list)) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches() || !names.add(parts.group(3))) {
        throw new ForbiddenChangeException(
            ForbiddenChangeException.Reason.FOREIGN_JOURNAL, list.toString());
      }
      WritableFile.of(root, parts.group(3));
      entries.add(new Entry(parts.group(3), parts.group(1), parts.group(2)));
    }
    return new SaveList(entries);
  }

  byte[] bytes() {
    return entries.stream()
        .map(one -> one.before + " " + one.after + " " + one.name)
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
