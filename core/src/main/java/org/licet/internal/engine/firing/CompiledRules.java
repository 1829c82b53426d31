package org.licet.internal.engine.firing;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.licet.evaluation.RulesException;
import org.licet.internal.pattern.PatternCondition;
import org.licet.internal.pattern.RuleForms;

/** Loads rules that the build of their jar compiled to Drools' executable model. */
public final class CompiledRules {

  private static final String VERSION_KEY = "Drools-Model-Version:";

  private CompiledRules() {}

  /** Loads the rules of one DRL package. */
  public static Rules load(RulesModuleFiles module, String drlPackage) {
    List<String> lines = new String(module.readModels(), StandardCharsets.UTF_8).lines().toList();
    refuseOtherVersion(module, lines);
    Model model =
        lines.stream()
            .filter(line -> line.startsWith(drlPackage + "."))
            .map(line -> instantiate(module, line))
            .findFirst()
            .orElseThrow(
                () ->
                    new RulesException(
                        "The rules module "
                            + module.name()
                            + " has no compiled rules for the package "
                            + drlPackage
                            + ".\nMaybe the package in its DRL files differs from their folder."));
    boolean patterns = model.getRules().stream().anyMatch(DroolsRules::isForm);
    return new DroolsRules(model, patterns ? conditions(module, drlPackage) : Map.of());
  }

  /** Reads the conditions of the rules with patterns from the rules' texts. */
  private static Map<String, PatternCondition> conditions(
      RulesModuleFiles module, String drlPackage) {
    Map<String, PatternCondition> conditions = new HashMap<>();
    module
        .readFolder(drlPackage.replace('.', '/'))
        .forEach(
            (name, text) -> {
              if (name.endsWith(".drl")) {
                conditions.putAll(RuleForms.conditions(new String(text, StandardCharsets.UTF_8)));
              }
            });
    return conditions;
  }

  private static void refuseOtherVersion(RulesModuleFiles module, List<String> lines) {
    String built =
        lines.stream()
            .filter(line -> line.startsWith(VERSION_KEY))
            .map(line -> line.substring(VERSION_KEY.length()).strip())
            .findFirst()
            .orElse("unknown");
    String running = droolsVersion();
    if (!built.equals(running)) {
      throw new RulesException(
          "The rules module "
              + module.name()
              + " was built with Drools "
              + built
              + ", but Drools "
              + running
              + " is running.\nMaybe another dependency has its own version of Drools: import licet-bom to"
              + " align the versions. If these rules are your own, build their jar again with this"
              + " version of Licet: mvn clean install");
    }
  }

  /** Returns the Drools version from its properties, because merged jars lose its manifest. */
  private static String droolsVersion() {
    String file = "/META-INF/maven/org.drools/drools-model-compiler/pom.properties";
    try (InputStream properties = KieBaseBuilder.class.getResourceAsStream(file)) {
      if (properties != null) {
        Properties read = new Properties();
        read.load(properties);
        return read.getProperty("version", "unknown");
      }
    } catch (IOException e) {
      throw new RulesException("The version of Drools is unreadable: " + e.getMessage(), e);
    }
    String manifest = KieBaseBuilder.class.getPackage().getImplementationVersion();
    return manifest == null ? "unknown" : manifest;
  }

  private static Model instantiate(RulesModuleFiles module, String className) {
    try {
      return Class.forName(className, true, module.loader())
          .asSubclass(Model.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (InvocationTargetException | ExceptionInInitializerError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new RulesException(
          "The compiled rules "
              + className
              + " of "
              + module.name()
              + " cannot be started: "
              + cause,
          cause);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new RulesException(
          "The compiled rules " + className + " of " + module.name() + " cannot be loaded: " + e,
          e);
    }
  }
}
