package org.licet.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.Evaluator;
import org.licet.evaluation.RulesException;

class InstalledModulesTest {

  @TempDir private Path folder;

  @Test
  void a_loader_without_rules_is_named_with_the_files_that_it_found() throws Exception {
    URL[] path = {folder.toUri().toURL()};
    try (URLClassLoader plugin =
        new URLClassLoader("plugin", path, ClassLoader.getPlatformClassLoader())) {
      assertThatThrownBy(() -> Evaluator.ofClassPath(plugin))
          .isInstanceOf(RulesException.class)
          .hasMessageStartingWith(
              "There are no rules: the class loader plugin finds no file"
                  + " META-INF/services/org.licet.RulesModule.\nMaybe a dependency such as"
                  + " licet-rules-ccm is missing, ");
      Path service = folder.resolve("META-INF/services/org.licet.RulesModule");
      Files.createDirectories(service.getParent());
      Files.writeString(service, "# merged without its lines\n");
      assertThatThrownBy(() -> Evaluator.ofClassPath(plugin))
          .hasMessageStartingWith(
              "There are no rules: the class loader plugin finds no rules module in ["
                  + service.toUri().toURL()
                  + "].\n");
      Files.writeString(service, "org.example.NoSuchRules\n");
      assertThatThrownBy(() -> Evaluator.ofClassPath(plugin))
          .isInstanceOf(RulesException.class)
          .hasMessageStartingWith("The rules modules of the class loader plugin cannot be loaded: ")
          .hasMessageContaining("org.example.NoSuchRules");
    }
    assertThat(InstalledModules.of(ClassLoader.getPlatformClassLoader())).isEmpty();
  }
}
