package org.licet.authoring.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.licet.RulesModule;
import org.licet.evaluation.RulesException;

/**
 * Every ruleset version of a folder or of a rules module. Immutable and thread-safe.
 *
 * @param shown the folder or the module's name
 * @param rulesets the versions, in the order of their folders
 */
public record RulesSource(String shown, List<RulesetSource> rulesets) {

  /** Copies the list. */
  public RulesSource {
    rulesets = List.copyOf(rulesets);
  }

  /**
   * Reads a folder. Each folder in it that holds a {@code ruleset.properties} is one version, and
   * so is one with rule files but without it.
   *
   * @throws RulesException if there is no such folder, if it cannot be read, or if it holds no
   *     rules
   */
  public static RulesSource read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new RulesException("The rules folder " + folder + " does not exist or is no folder");
    }
    try {
      List<RulesetSource> rulesets = new ArrayList<>();
      for (Path version : versions(folder)) {
        rulesets.add(RulesetSource.of(shown(version), files(version)));
      }
      if (rulesets.isEmpty()) {
        throw new RulesException(
            "The rules folder "
                + folder
                + " holds no "
                + RulesetSource.RULESET
                + "\nMaybe it is the folder above or below");
      }
      return new RulesSource(shown(folder), rulesets);
    } catch (IOException e) {
      throw new RulesException(
          "The rules folder " + folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Tells whether a file in a folder belongs to the rules, and not to the editor or the version
   * control that works on them: neither its name nor that of a folder in between begins with a dot,
   * and its name does not end with {@code ~}.
   */
  public static boolean isOfRules(Path folder, Path file) {
    for (Path name : folder.relativize(file)) {
      if (name.toString().startsWith(".")) {
        return false;
      }
    }
    return !file.toString().endsWith("~");
  }

  private static String shown(Path folder) {
    return folder.toString().replace('\\', '/');
  }

  private static SortedSet<Path> versions(Path folder) throws IOException {
    SortedSet<Path> versions = new TreeSet<>();
    SortedSet<Path> withRules = new TreeSet<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file :
          all.filter(Files::isRegularFile).filter(one -> isOfRules(folder, one)).toList()) {
        Path parent = file.getParent();
        Path home = parent == null ? Path.of("") : parent;
        if (file.endsWith(RulesetSource.RULESET)) {
          versions.add(home);
        } else if (file.toString().endsWith(".drl")) {
          withRules.add(home);
        }
      }
    }
    withRules.removeIf(home -> versions.stream().anyMatch(home::startsWith));
    versions.addAll(withRules);
    return versions;
  }

  private static SortedMap<String, byte[]> files(Path version) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(version)) {
      for (Path file :
          all.filter(Files::isRegularFile)
              .filter(one -> isOfRules(version, one))
              .sorted()
              .toList()) {
        files.put(version.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return files;
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
