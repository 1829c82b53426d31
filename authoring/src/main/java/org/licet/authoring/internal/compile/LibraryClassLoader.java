package org.licet.authoring.internal.compile;

import java.io.InputStream;
import java.net.URL;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The classes that compiled rules use. The compiler of Drools looks here for each class that it
 * generates, hundreds of times a ruleset, and each time searches every jar of the class path. This
 * class loader knows that they are not there. Thread-safe.
 *
 * <p>An example: with rules in {@code com/example/xyz}, {@code com/example/xyz/Rules12.class} and
 * {@code com/example/xyz/P0A/LambdaConsequence0A.class} are generated.
 */
final class LibraryClassLoader extends ClassLoader {

  /** The name of a folder in which Drools puts the code of rules. */
  private static final Pattern CODE = Pattern.compile("P[0-9A-F]{2}");

  private final Set<String> packages;

  /**
   * @param packages the folders of the packages of the rules
   */
  LibraryClassLoader(ClassLoader parent, Collection<String> packages) {
    super(parent);
    this.packages = Set.copyOf(packages);
  }

  @Override
  public @Nullable URL getResource(String name) {
    return isGenerated(name) ? null : super.getResource(name);
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    return isGenerated(name) ? null : super.getResourceAsStream(name);
  }

  private boolean isGenerated(String name) {
    if (!name.endsWith(".class")) {
      return false;
    }
    String folder = folderOf(name);
    return packages.contains(folder)
        || (CODE.matcher(folder.substring(folder.lastIndexOf('/') + 1)).matches()
            && packages.contains(folderOf(folder)));
  }

  /** Returns the folder of a path, without a slash at its end. */
  static String folderOf(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
