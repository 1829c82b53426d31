package org.licet;

/**
 * A module of compiled rules, found by {@link java.util.ServiceLoader}: a jar announces its implementation in {@code
 * META-INF/services/org.licet.RulesModule}.
 *
 * <p>A module holds one or more ruleset versions, each in a folder of its own, precompiled for Drools' executable model. Where
 * jars are merged into one (shading), their {@code META-INF/services} files have to be merged too. Implementations are
 * thread-safe.
 */
public interface RulesModule {

  /**
   * Returns the module's name, which is its artifact id, such as {@code licet-rules-ccm}. Its files are listed in {@code
   * META-INF/licet/<name>.index}.
   */
  String name();

  /** Returns where the module's resources and compiled rules are: the class loader of this object's class. */
  default ClassLoader loader() {
    ClassLoader loader = getClass().getClassLoader();
    return loader == null ? ClassLoader.getSystemClassLoader() : loader;
  }
}
