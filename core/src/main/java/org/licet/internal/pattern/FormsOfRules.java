package org.licet.internal.pattern;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The step in the build of a rules jar that copies rule files, with both forms of each rule with
 * patterns, to the folder that Drools compiles. The jar keeps the original files.
 */
public final class FormsOfRules {

  private FormsOfRules() {}

  /**
   * Copies every rule file below one folder to another folder.
   *
   * @param folders the two folders
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String... folders) throws IOException {
    Path from = Path.of(folders[0]);
    Path to = Path.of(folders[1]);
    List<Path> files;
    try (Stream<Path> all = Files.walk(from)) {
      files = all.filter(file -> file.toString().endsWith(".drl")).toList();
    }
    for (Path file : files) {
      Path copy = to.resolve(from.relativize(file));
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, RuleForms.of(Files.readString(file)));
    }
  }
}
