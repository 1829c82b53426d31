package org.licet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.licet.internal.engine.RulesModuleFiles;

/**
 * A module of compiled rules, which {@link java.util.ServiceLoader} finds. A jar declares its
 * implementation in {@code META-INF/services/org.licet.RulesModule}.
 *
 * <p>A module contains one or more ruleset versions, each in its own folder, precompiled for
 * Drools' executable model. If jars are merged (shaded), their {@code META-INF/services} files must
 * be merged too. Implementations are thread-safe.
 */
public interface RulesModule {

  /**
   * Returns the module's name, which is its artifact id, such as {@code licet-rules-ccm}. Its files
   * are listed in {@code META-INF/licet/<name>.index}.
   */
  String name();

  /**
   * Returns the group id with which the module is built: {@code org.licet}, unless a module says
   * another. Its compiled rules are listed in {@code META-INF/kie/<group>/<name>/drools-model}.
   */
  default String group() {
    return "org.licet";
  }

  /**
   * Returns where the module's resources and compiled rules are: the class loader of this object's
   * class.
   */
  default ClassLoader loader() {
    ClassLoader loader = getClass().getClassLoader();
    return loader == null ? ClassLoader.getSystemClassLoader() : loader;
  }

  /**
   * Returns the module's files: rule files, sources, tables and cases, with slashes, from the root
   * of its resources.
   *
   * @throws org.licet.evaluation.RulesException if the module's index cannot be read
   */
  default List<String> files() {
    return new RulesModuleFiles(group(), name(), loader()).files();
  }

  /**
   * Returns the text of one of {@link #files()}.
   *
   * @throws org.licet.evaluation.RulesException if it cannot be read
   */
  default String text(String file) {
    return new String(
        new RulesModuleFiles(group(), name(), loader()).read(file), StandardCharsets.UTF_8);
  }
}
