package org.licet.authoring.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.licet.authoring.internal.text.Problems;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.internal.text.Span;
import org.licet.authoring.problem.Problem;
import org.licet.evaluation.RulesException;

/**
 * Splits the contents of a folder into ruleset versions. Each file belongs to at most one version.
 * Stateless.
 */
final class FolderVersions {

  private FolderVersions() {}

  /**
   * Returns the versions.
   *
   * @param reader reads the files of a version, given its name for messages
   */
  static RulesSource of(
      FolderContent content, BiFunction<String, SortedMap<String, byte[]>, RulesetSource> reader) {
    SortedSet<String> homes = homes(content);
    if (homes.isEmpty()) {
      throw new RulesException(
          "The rules folder "
              + content.folder()
              + " contains no "
              + RulesetSource.RULESET
              + content.refused().stream()
                  .map(problem -> "\n\n" + problem.text())
                  .collect(Collectors.joining())
              + (content.refused().isEmpty() ? "\nMaybe choose a folder above or below it" : ""));
    }
    SortedMap<String, SortedMap<String, byte[]>> byHome = new TreeMap<>();
    homes.forEach(home -> byHome.put(home, new TreeMap<>()));
    List<Problem> problems = new ArrayList<>(content.refused());
    content
        .files()
        .forEach(
            (name, bytes) -> {
              String home = homeOf(name, homes);
              SortedMap<String, byte[]> files = byHome.get(home);
              if (files != null) {
                files.put(name.substring(home.length()), bytes);
              } else if (!FileNames.isText(name)) {
                problems.add(stray(content, name));
              }
            });
    List<RulesetSource> rulesets = new ArrayList<>();
    byHome.forEach((home, files) -> rulesets.add(reader.apply(shown(content, home), files)));
    return new RulesSource(shown(content, ""), rulesets, problems);
  }

  /** Returns the folders of versions. Each is empty or ends with a slash. */
  private static SortedSet<String> homes(FolderContent content) {
    SortedSet<String> homes = new TreeSet<>();
    SortedSet<String> withRules = new TreeSet<>();
    for (String name : content.files().keySet()) {
      String home = folderOf(name);
      if (name.equals(home + RulesetSource.RULESET)) {
        homes.add(home);
      } else if (name.endsWith(".drl")) {
        withRules.add(home);
      }
    }
    withRules.removeIf(rules -> homes.stream().anyMatch(rules::startsWith));
    homes.addAll(withRules);
    return homes;
  }

  /** Returns the folder of the innermost version that contains a file, or the name of the file. */
  private static String homeOf(String name, SortedSet<String> homes) {
    String folder = folderOf(name);
    while (!homes.contains(folder)) {
      if (folder.isEmpty()) {
        return name;
      }
      folder = folderOf(folder.substring(0, folder.length() - 1));
    }
    return folder;
  }

  private static String folderOf(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  private static Problem stray(FolderContent content, String name) {
    Problems problems = new Problems(SourceText.of(shown(content, name), ""));
    problems.warning(
        "not-read",
        Span.BEGINNING,
        "the file " + name + " is ignored",
        "move it to a folder that contains a " + RulesetSource.RULESET);
    return problems.found().get(0);
  }

  private static String shown(FolderContent content, String name) {
    return content.shown(name);
  }
}
