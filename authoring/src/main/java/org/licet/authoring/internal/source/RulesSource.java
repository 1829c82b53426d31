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
 * @param shown the folder or the module's name
 * @param rulesets the versions, in the order of their folders
 * @param problems what is wrong with files of the folder, whatever version they belong to; each
 *     that is an error refuses all of them
 */
public record RulesSource(String shown, List<RulesetSource> rulesets, List<Problem> problems) {

  /** Copies the lists. */
  public RulesSource {
    rulesets = List.copyOf(rulesets);
    problems = List.copyOf(problems);
  }

  /** Returns versions of which no file was refused. */
  public RulesSource(String shown, List<RulesetSource> rulesets) {
    this(shown, rulesets, List.of());
  }

  /**
   * Reads a folder. Each folder in it that holds a {@code ruleset.properties} is one version, and
   * so is one with rule files but without it.
   *
   * @throws RulesException if there is no such folder, if it cannot be read, or if it holds no
   *     rules
   */
  public static RulesSource read(Path folder) {
    return of(FolderContent.read(folder));
  }

  /**
   * Returns the versions that a folder held when it was read.
   *
   * @throws RulesException if it held none, or more than the memory can hold
   */
  public static RulesSource of(FolderContent content) {
    return Memory.within(content.folder().toString(), () -> FolderVersions.of(content));
  }

  /** Returns these with some versions only; what is wrong with files of the folder stays. */
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
