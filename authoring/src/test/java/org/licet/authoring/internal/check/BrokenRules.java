package org.licet.authoring.internal.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.problem.Problem;

/**
 * The folders of broken rules. Each contains the files that differ from the rules in {@code base},
 * the names of missing files in {@code deleted.txt}, and the expected messages in {@code
 * expected.txt}. A subfolder is another complete version.
 */
final class BrokenRules {

  static final String EXPECTED = "expected.txt";
  static final Path FOLDER = Path.of("src/test/resources/broken");

  private static final String DELETED = "deleted.txt";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private BrokenRules() {}

  static List<Path> all() {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders
          .filter(Files::isDirectory)
          .filter(folder -> !folder.endsWith("base"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the messages of the check on a folder, in the form of {@code expected.txt}. */
  static String said(Path folder) {
    CheckReport report = RulesCheck.of(rules(folder), TODAY);
    return Stream.concat(report.problems().stream().map(Problem::text), Stream.of(report.summary()))
            .collect(Collectors.joining("\n\n"))
        + "\n";
  }

  private static RulesSource rules(Path folder) {
    SortedMap<String, byte[]> files = files(FOLDER.resolve("base"));
    SortedMap<String, byte[]> own = files(folder);
    own.remove(EXPECTED);
    byte[] deleted = own.remove(DELETED);
    if (deleted != null) {
      new String(deleted, StandardCharsets.UTF_8).lines().forEach(files.keySet()::remove);
    }
    List<RulesetSource> versions = new ArrayList<>();
    for (String other : own.keySet().stream().filter(BrokenRules::isVersion).toList()) {
      String home = other.substring(0, other.indexOf('/') + 1);
      SortedMap<String, byte[]> version = new TreeMap<>();
      own.forEach(
          (name, content) -> {
            if (name.startsWith(home)) {
              version.put(name.substring(home.length()), content);
            }
          });
      own.keySet().removeIf(name -> name.startsWith(home));
      versions.add(RulesetSource.of(home.substring(0, home.length() - 1), version));
    }
    files.putAll(own);
    versions.add(0, RulesetSource.of("hcc", files));
    return new RulesSource("rules", versions);
  }

  private static boolean isVersion(String name) {
    return name.endsWith("/" + RulesetSource.RULESET);
  }

  private static SortedMap<String, byte[]> files(Path folder) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
