package org.licet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.licet.internal.engine.firing.RulesModuleFiles;

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
   * Returns the module's name, its artifact id, such as {@code licet-rules-ccm}. The file {@code
   * META-INF/licet/<name>.index} lists its files.
   */
  String name();

  /**
   * Returns the module's group id, by default {@code org.licet}. The file {@code
   * META-INF/kie/<group>/<name>/drools-model} lists its compiled rules.
   */
  default String group() {
    return "org.licet";
  }

  /**
   * Returns the class loader of the module's resources and compiled rules, by default that of this
   * object's class.
   */
  default ClassLoader loader() {
    ClassLoader loader = getClass().getClassLoader();
    return loader == null ? ClassLoader.getSystemClassLoader() : loader;
  }

  /**
   * Returns the module's files: rule files, sources, tables and cases. Paths are relative to the
   * root of its resources and contain slashes.
   *
   * @throws org.licet.evaluation.RulesException if the module's index is unreadable
   */
  default List<String> files() {
    return new RulesModuleFiles(group(), name(), loader()).files();
  }

  /**
   * Returns the text of one of {@link #files()}.
   *
   * @throws org.licet.evaluation.RulesException if the file is unreadable
   */
  default String text(String file) {
    return new String(
        new RulesModuleFiles(group(), name(), loader()).read(file), StandardCharsets.UTF_8);
  }
}
