package org.licet.authoring.internal.check.file;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.Evaluator;
import org.licet.authoring.internal.source.RulesetSource;

/**
 * Packages that the rules of a folder cannot use: the packages of Java, of Drools, of the words,
 * and all others that have classes on the class path. The packages of ruleset versions in a rules
 * module are free, because a folder replaces them. Stateless.
 */
final class TakenPackages {

  private static final Pattern RESERVED =
      Pattern.compile(
          "(java|javax|jdk|sun|com\\.sun|org\\.drools|org\\.kie|org\\.licet\\.rule)(\\..*)?");

  private static final Set<String> OF_JAVA =
      ModuleLayer.boot().modules().stream()
          .flatMap(module -> module.getPackages().stream())
          .collect(Collectors.toUnmodifiableSet());

  private TakenPackages() {}

  static boolean isTaken(String name) {
    if (RESERVED.matcher(name).matches() || OF_JAVA.contains(name)) {
      return true;
    }
    ClassLoader own = TakenPackages.class.getClassLoader();
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return (hasClasses(own, name) || (context != own && hasClasses(context, name)))
        && !isRuleset(name);
  }

  private static boolean hasClasses(@Nullable ClassLoader loader, String name) {
    if (loader == null) {
      return false;
    }
    try {
      for (URL place : Collections.list(loader.getResources(name.replace('.', '/') + "/"))) {
        if (hasClasses(place)) {
          return true;
        }
      }
      return isDefined(loader, name);
    } catch (IOException e) {
      return true; // a package that cannot be looked up counts as taken
    }
  }

  /**
   * Returns true if the class loader has the package. Covers jars without folder entries once a
   * class was used.
   */
  private static boolean isDefined(ClassLoader loader, String name) {
    for (ClassLoader one = loader; one != null; one = one.getParent()) {
      if (one.getDefinedPackage(name) != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasClasses(URL place) throws IOException {
    URLConnection connection = place.openConnection();
    if (connection instanceof JarURLConnection inJar) {
      inJar.setUseCaches(false);
      String folder = inJar.getEntryName();
      try (JarFile jar = inJar.getJarFile()) {
        return jar.stream().anyMatch(entry -> isClassIn(folder, entry.getName()));
      }
    }
    try (Stream<Path> files = Files.list(Path.of(URI.create(place.toString())))) {
      return files.anyMatch(file -> file.toString().endsWith(".class"));
    } catch (FileSystemNotFoundException | IllegalArgumentException e) {
      return true;
    }
  }

  private static boolean isClassIn(String folder, String entry) {
    return entry.endsWith(".class")
        && entry.startsWith(folder)
        && entry.indexOf('/', folder.length()) < 0;
  }

  private static boolean isRuleset(String name) {
    String file = name.replace('.', '/') + "/" + RulesetSource.RULESET;
    return Evaluator.installed().stream().anyMatch(module -> module.files().contains(file));
  }
}
