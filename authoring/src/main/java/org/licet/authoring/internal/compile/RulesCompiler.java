package org.licet.authoring.internal.compile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.licet.RulesModule;
import org.licet.authoring.internal.bytecode.BytecodeWall;
import org.licet.authoring.internal.bytecode.InspectedClasses;
import org.licet.authoring.internal.bytecode.RuleNames;
import org.licet.authoring.internal.bytecode.Violation;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.evaluation.RulesException;
import org.licet.internal.engine.firing.RulesModuleFiles;
import org.licet.internal.pattern.PatternFault;
import org.licet.internal.pattern.RuleForms;

/**
 * Compiles rules in memory to the contents of a rules jar. They load like any rules module.
 * Stateless and thread-safe.
 */
public final class RulesCompiler {

  private static final String GROUP = "org.licet";
  private static final String DRL = ".drl";

  /** The file that names the class by which a service loader finds the rules. */
  static final String SERVICE = "META-INF/services/" + RulesModule.class.getName();

  /**
   * The file by which Drools would start the rules. Modules start their rules by their models
   * instead.
   */
  private static final String PROJECT_MODEL = "org/drools/project/model/";

  private RulesCompiler() {}

  /**
   * Compiles rules without problems, and rejects code that does more than use words. Nothing is
   * loaded before this inspection. Drools would load types that a rule file declares, so an earlier
   * check must reject them.
   *
   * @throws NotCompiledException if Drools still finds a problem
   * @throws ForbiddenCodeException if compiled rules do more than use words
   */
  public static RulesModule compile(RulesSource rules) {
    SortedMap<String, byte[]> files = files(rules);
    Build build = build(rules(rules, files));
    return module(files, build, inspected(build));
  }

  /**
   * Compiles rules to what a rules jar has beside their texts: classes, the list with which Drools
   * starts, the index, and the class by which a service loader finds them. Otherwise as {@link
   * #compile}.
   *
   * @param group the group id of the jar
   * @param name its artifact id
   */
  static SortedMap<String, byte[]> generated(RulesSource rules, String group, String name) {
    SortedMap<String, byte[]> files = files(rules);
    Build build = build(rules(rules, files), group, name);
    inspected(build);
    SortedMap<String, byte[]> generated = new TreeMap<>(build.classes());
    generated.putAll(build.models());
    generated.put(RulesModuleFiles.indexOf(name), index(files));
    String module =
        ModuleClass.path(
            rules.rulesets().stream().flatMap(one -> one.drlPackage().stream()).toList());
    generated.put(module + ".class", ModuleClass.bytes(module, group, name));
    generated.put(SERVICE, (module.replace('/', '.') + "\n").getBytes(StandardCharsets.UTF_8));
    return generated;
  }

  private static InspectedClasses inspected(Build build) {
    BytecodeWall.Inspection inspection = BytecodeWall.inspect(build.classes());
    return inspection.classes().orElseThrow(() -> forbidden(inspection.breaches(), build));
  }

  private static ForbiddenCodeException forbidden(List<Violation> breaches, Build build) {
    RuleNames names = RuleNames.of(build.classes());
    return new ForbiddenCodeException(
        breaches.stream()
            .map(
                breach ->
                    new ForbiddenCodeException.Part(names.of(breach).orElse(""), breach.refused()))
            .distinct()
            .toList());
  }

  /**
   * Returns the files of every version under the path of its package: those in its folder, and its
   * cases. Files in other folders below it are not part of it.
   */
  private static SortedMap<String, byte[]> files(RulesSource rules) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (RulesetSource ruleset : rules.rulesets()) {
      String home = home(ruleset);
      ruleset.ownFiles().forEach((name, content) -> put(home + name, content, files));
    }
    return files;
  }

  private static String home(RulesetSource ruleset) {
    return ruleset.drlPackage().orElse("").replace('.', '/') + "/";
  }

  /** Adds a file. It cannot replace another file that was checked. */
  private static void put(String path, byte[] content, SortedMap<String, byte[]> files) {
    if (files.putIfAbsent(path, content) != null) {
      throw new RulesException(
          "Two rule files have the path "
              + path
              + " in their packages\nMaybe rename one of the packages");
    }
  }

  /** Returns the rule files, and the rules of spreadsheets as text. */
  private static SortedMap<String, byte[]> rules(
      RulesSource rules, SortedMap<String, byte[]> files) {
    SortedMap<String, byte[]> texts = new TreeMap<>(files);
    texts.keySet().removeIf(name -> !name.endsWith(DRL));
    for (RulesetSource ruleset : rules.rulesets()) {
      for (RuleFile file : ruleset.rules()) {
        String path = file.source().file();
        if (!path.endsWith(DRL)) {
          String text = home(ruleset) + path.substring(path.lastIndexOf('/') + 1) + ".sheet" + DRL;
          put(text, file.source().text().getBytes(StandardCharsets.UTF_8), texts);
        }
      }
    }
    return texts;
  }

  /**
   * The output of a compilation.
   *
   * @param name the name of the module
   * @param classes the classes by path, not loaded
   * @param models the lists of classes with which Drools starts
   */
  record Build(String name, Map<String, byte[]> classes, Map<String, byte[]> models) {}

  /** Compiles without loading classes, provided that the files declare no types. */
  static Build build(SortedMap<String, byte[]> files) {
    // Builds with the same release id would mix their packages.
    return build(files, GROUP, "rules-" + UUID.randomUUID());
  }

  private static Build build(SortedMap<String, byte[]> files, String group, String name) {
    KieServices services = KieServices.get();
    ReleaseId release = services.newReleaseId(group, name, "1");
    KieFileSystem sources = services.newKieFileSystem().generateAndWritePomXML(release);
    files.forEach(
        (path, text) -> {
          if (path.endsWith(DRL)) {
            sources.write("src/main/resources/" + path, forms(text));
          }
        });
    try {
      KieBuilder builder =
          services.newKieBuilder(sources, library(files)).buildAll(ExecutableModelProject.class);
      refuseErrors(builder);
      InternalKieModule compiled = (InternalKieModule) builder.getKieModule();
      Map<String, byte[]> classes = new TreeMap<>();
      Map<String, byte[]> models = new TreeMap<>();
      for (String path : compiled.getFileNames()) {
        if (path.endsWith(".class") && !path.startsWith(PROJECT_MODEL)) {
          classes.put(path, compiled.getBytes(path));
        } else if (path.endsWith("/drools-model")) {
          models.put(path, compiled.getBytes(path));
        }
      }
      return new Build(release.getArtifactId(), classes, models);
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  private static ClassLoader library(SortedMap<String, byte[]> files) {
    ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
    return new LibraryClassLoader(
        ofThread == null ? RulesCompiler.class.getClassLoader() : ofThread,
        files.keySet().stream().map(LibraryClassLoader::folderOf).distinct().toList());
  }

  /** Returns a rule file with both forms of each rule with patterns. */
  private static byte[] forms(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    try {
      return RuleForms.of(text).getBytes(StandardCharsets.UTF_8);
    } catch (PatternFault e) {
      return file; // the check reports it, and Drools knows no records by these names
    }
  }

  /** Creates a module from texts and inspected classes. */
  static RulesModule module(
      SortedMap<String, byte[]> files, Build build, InspectedClasses classes) {
    Map<String, byte[]> texts = new TreeMap<>(files);
    texts.putAll(build.models());
    texts.put(RulesModuleFiles.indexOf(build.name()), index(files));
    return new FolderModule(build.name(), new MemoryClassLoader(classes, texts));
  }

  private static byte[] index(SortedMap<String, byte[]> files) {
    return String.join("\n", files.keySet()).getBytes(StandardCharsets.UTF_8);
  }

  private static void refuseErrors(KieBuilder builder) {
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new NotCompiledException(errors.stream().map(Message::getText).distinct().toList());
    }
  }

  private record FolderModule(String name, ClassLoader loader) implements RulesModule {}
}
