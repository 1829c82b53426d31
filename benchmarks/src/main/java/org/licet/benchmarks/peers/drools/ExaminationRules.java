package org.licet.benchmarks.peers.drools;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * The knowledge base, from the executable model that the build generated from the rules. Passing
 * the model to the engine takes half the time of the class-path container, which first reads {@code
 * kmodule.xml} and looks for changed rules.
 */
public final class ExaminationRules {

  private static final String DRL = "org/licet/benchmarks/peers/drools/examination.drl";
  private static final String INDEX = "/META-INF/kie/org.licet/licet-benchmarks/drools-model";

  private ExaminationRules() {}

  /** Creates the knowledge base, which is thread-safe. */
  public static KieBase load() {
    try (InputStream index =
            Objects.requireNonNull(
                ExaminationRules.class.getResourceAsStream(INDEX), "no compiled rules");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(index, StandardCharsets.UTF_8))) {
      List<Model> models =
          lines
              .lines()
              .filter(line -> !line.contains(":")) // the engine's version, not a class
              .map(ExaminationRules::model)
              .toList();
      return KieBaseBuilder.createKieBaseFromModel(models);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles the knowledge base, as for a host with rules outside its jar. */
  public static KieBase compile() {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write(services.getResources().newClassPathResource(DRL).setSourcePath(DRL));
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException("The rules do not compile: " + builder.getResults());
    }
    return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
  }

  /**
   * Configures sessions with one thread, in which rules fire as soon as they match. No rule here
   * depends on the order or changes a fact.
   */
  public static KieSessionConfiguration sessions() {
    KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
    configuration.setOption(ThreadSafeOption.NO);
    configuration.setOption(DirectFiringOption.YES);
    return configuration;
  }

  private static Model model(String className) {
    try {
      return Class.forName(className)
          .asSubclass(Model.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no model in " + className, e);
    }
  }
}
