package org.licet.internal.engine;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.licet.RulesModule;
import org.licet.evaluation.RulesException;

/** The rules modules that a class loader finds. Stateless. */
public final class InstalledModules {

  private static final String SERVICE = "META-INF/services/" + RulesModule.class.getName();

  private InstalledModules() {}

  /** Returns the modules. There may be none. */
  public static List<RulesModule> of(ClassLoader loader) {
    try {
      return ServiceLoader.load(RulesModule.class, loader).stream()
          .map(ServiceLoader.Provider::get)
          .toList();
    } catch (ServiceConfigurationError e) {
      throw new RulesException(
          "The rules modules of " + named(loader) + " cannot be loaded: " + e.getMessage(), e);
    }
  }

  /**
   * Returns the modules.
   *
   * @throws RulesException if there are none. The message names the loader and the files that it
   *     found
   */
  public static List<RulesModule> required(ClassLoader loader) {
    List<RulesModule> modules = of(loader);
    if (modules.isEmpty()) {
      throw new RulesException(
          "There are no rules: "
              + named(loader)
              + " finds "
              + found(loader)
              + ".\nMaybe a dependency such as licet-rules-ccm is missing, or the META-INF/services of"
              + " merged jars were not merged, or another class loader has the rules:"
              + " Evaluator.ofClassPath(ClassLoader)");
    }
    return modules;
  }

  private static String found(ClassLoader loader) {
    try {
      List<URL> files = Collections.list(loader.getResources(SERVICE));
      return files.isEmpty()
          ? "no file " + SERVICE
          : "no rules module in " + files.stream().map(URL::toString).toList();
    } catch (IOException e) {
      return "no readable file " + SERVICE + " (" + e.getMessage() + ")";
    }
  }

  private static String named(ClassLoader loader) {
    String name = loader.getName();
    return "the class loader " + (name == null ? loader : name);
  }
}
