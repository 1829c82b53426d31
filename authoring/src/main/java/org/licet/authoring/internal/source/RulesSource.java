package org.licet.authoring.internal.source;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.licet.RulesModule;
import org.licet.authoring.problem.Problem;
import org.licet.evaluation.RulesException;

/**
 * All ruleset versions of a folder or a rules module. Immutable and thread-safe.
 *
 * @param shown the name of the folder or module
 * @param rulesets the versions, in the order of their folders
 * @param problems the problems of files in the folder, of any version. An error rejects all
 *     versions
 */
public record RulesSource(String shown, List<RulesetSource> rulesets, List<Problem> problems) {

  /** Copies the lists. */
  public RulesSource {
    rulesets = List.copyOf(rulesets);
    problems = List.copyOf(problems);
  }

  /** Creates versions without rejected files. */
  public RulesSource(String shown, List<RulesetSource> rulesets) {
    this(shown, rulesets, List.of());
  }

  /**
   * Reads a folder. Each subfolder with a {@code ruleset.properties} or with rule files is one
   * version.
   *
   * @throws RulesException if the folder does not exist, cannot be read, or contains no rules
   */
  public static RulesSource read(Path folder) {
    return of(FolderContent.read(folder));
  }

  /**
   * Returns the versions in the content of a folder.
   *
   * @throws RulesException if there are none, or too many for the available memory
   */
  public static RulesSource of(FolderContent content) {
    return Memory.within(content.folder(), () -> FolderVersions.of(content, RulesetSource::of));
  }

  /** Returns some of the versions, with all problems of files in the folder. */
  public RulesSource only(Predicate<RulesetSource> wanted) {
    return new RulesSource(shown, rulesets.stream().filter(wanted).toList(), problems);
  }

  /**
   * Reads a rules module.
   *
   * @throws RulesException if it cannot be read
   */
  public static RulesSource of(RulesModule module) {
    List<String> all = module.files();
    List<RulesetSource> rulesets = new ArrayList<>();
    for (String file : all) {
      String marker = "/" + RulesetSource.RULESET;
      if (!file.endsWith(marker)) {
        continue;
      }
      String home = file.substring(0, file.length() - marker.length() + 1);
      SortedMap<String, byte[]> files = new TreeMap<>();
      all.stream()
          .filter(name -> name.startsWith(home))
          .forEach(
              name ->
                  files.put(
                      name.substring(home.length()),
                      module.text(name).getBytes(StandardCharsets.UTF_8)));
      rulesets.add(RulesetSource.of(home.substring(0, home.length() - 1), files));
    }
    return new RulesSource(module.name(), rulesets);
  }
}
