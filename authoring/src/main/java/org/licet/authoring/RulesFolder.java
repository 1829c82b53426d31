package org.licet.authoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.licet.RulesModule;
import org.licet.evaluation.RulesException;

/**
 * A folder of rules, as an analyst edits it. Each folder in it that holds a {@code
 * ruleset.properties} is one ruleset version, with its rule files, sources and cases, as in the
 * jars. Thread-safe.
 */
public final class RulesFolder {

  private static final String RULESET = "ruleset.properties";
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");

  private RulesFolder() {}

  /**
   * Compiles the rules of a folder, so that an evaluator can load them in place of those on the
   * class path.
   *
   * @throws RulesException if there are none, or if they do not compile; the message lists every
   *     problem with file and line
   */
  public static RulesModule compile(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new RulesException("The rules folder " + folder + " does not exist or is no folder");
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    Map<String, Path> origins = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> versions =
          all.filter(file -> isOfRules(folder, file))
              .filter(file -> file.endsWith(RULESET))
              .map(file -> parent(file))
              .sorted()
              .toList();
      if (versions.isEmpty()) {
        throw new RulesException(
            "The rules folder "
                + folder
                + " holds no "
                + RULESET
                + "\nMaybe it is the folder above or below");
      }
      for (Path version : versions) {
        collect(version, files, origins);
      }
    } catch (IOException e) {
      throw new RulesException(
          "The rules folder " + folder + " cannot be read: " + e.getMessage(), e);
    }
    return RulesCompiler.compile(files, origins);
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

  private static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? Path.of("") : parent;
  }

  /**
   * Takes the files of one version under the path that its DRL package names, whatever folder they
   * lie in.
   */
  private static void collect(
      Path version, SortedMap<String, byte[]> files, Map<String, Path> origins) throws IOException {
    String home = drlPackage(version).replace('.', '/');
    if (files.containsKey(home + "/" + RULESET)) {
      throw new RulesException(
          version
              + ": the package "
              + home.replace('/', '.')
              + " is already that of another version; give each its own");
    }
    try (Stream<Path> all = Files.walk(version)) {
      for (Path file :
          all.filter(file -> isOfRules(version, file))
              .filter(Files::isRegularFile)
              .sorted()
              .toList()) {
        String name = home + "/" + version.relativize(file).toString().replace('\\', '/');
        files.put(name, Files.readAllBytes(file));
        origins.put(name, file);
      }
    }
  }

  private static String drlPackage(Path version) throws IOException {
    TreeSet<String> packages = new TreeSet<>();
    try (Stream<Path> all = Files.list(version)) {
      for (Path file :
          all.filter(file -> isOfRules(version, file))
              .filter(file -> file.toString().endsWith(".drl"))
              .toList()) {
        Matcher matcher = PACKAGE.matcher(Files.readString(file, StandardCharsets.UTF_8));
        if (!matcher.find()) {
          throw new RulesException(
              file
                  + ": the file names no package\nMaybe its first line is missing, such as package my.rules.v2026");
        }
        packages.add(matcher.group(1));
      }
    }
    if (packages.size() != 1) {
      throw new RulesException(
          packages.isEmpty()
              ? version + " holds no rule files (*.drl)"
              : version
                  + ": its rule files name the packages "
                  + packages
                  + ", expected one for all of them");
    }
    return packages.first();
  }
}
