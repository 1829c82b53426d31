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

/**
 * Compiles rules in memory to the contents of a rules jar. They load like any rules module.
 * Stateless and thread-safe.
 */
public final class RulesCompiler {

  private static final String GROUP = "org.licet";
  private static final String DRL = ".drl";

  /** How Drools would start the rules by itself; a module's rules are started by its models. */
  private static final String PROJECT_MODEL = "org/drools/project/model/";

  private RulesCompiler() {}

  /**
   * Compiles rules in which no problem was found, and refuses what does more than say words.
   * Nothing of them is loaded before that; types that a rule file declares would be, so that those
   * must have been refused before.
   *
   * @throws NotCompiledException if Drools finds a problem all the same
   * @throws ForbiddenCodeException if compiled rules do more than say words
   */
  public static RulesModule compile(RulesSource rules) {
    SortedMap<String, byte[]> files = files(rules);
    Build build = build(rules(rules, files));
    BytecodeWall.Inspection inspection = BytecodeWall.inspect(build.classes());
    InspectedClasses classes =
        inspection.classes().orElseThrow(() -> forbidden(inspection.breaches(), build));
    return module(files, build, classes);
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
   * Returns the files of every version under the path that its DRL package names: those that lie in
   * its folder, and its cases. What lies in other folders below it is no part of it.
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

  /** No file takes the place of another that was checked. */
  private static void put(String path, byte[] content, SortedMap<String, byte[]> files) {
    if (files.putIfAbsent(path, content) != null) {
      throw new RulesException(
          "Two rule files have the path "
              + path
              + " in their packages\nMaybe rename one of the packages");
    }
  }

  /** Returns the rule files, and the rules that spreadsheets say as text. */
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
   * @param name the module's name
   * @param classes the classes by path; none of them has been loaded
   * @param models the lists of classes that Drools starts with
   */
  record Build(String name, Map<String, byte[]> classes, Map<String, byte[]> models) {}

  /** Compiles without loading anything, as long as the files declare no types. */
  static Build build(SortedMap<String, byte[]> files) {
    KieServices services = KieServices.get();
    // Builds that share a release id mix their packages.
    ReleaseId release = services.newReleaseId(GROUP, "rules-" + UUID.randomUUID(), "1");
    KieFileSystem sources = services.newKieFileSystem().generateAndWritePomXML(release);
    files.forEach(
        (name, text) -> {
          if (name.endsWith(DRL)) {
            sources.write("src/main/resources/" + name, text);
          }
        });
    try {
      KieBuilder builder = services.newKieBuilder(sources).buildAll(ExecutableModelProject.class);
      refuseErrors(builder);
      InternalKieModule compiled = (InternalKieModule) builder.getKieModule();
      Map<String, byte[]> classes = new TreeMap<>();
      Map<String, byte[]> models = new TreeMap<>();
      for (String name : compiled.getFileNames()) {
        if (name.endsWith(".class") && !name.startsWith(PROJECT_MODEL)) {
          classes.put(name, compiled.getBytes(name));
        } else if (name.endsWith("/drools-model")) {
          models.put(name, compiled.getBytes(name));
        }
      }
      return new Build(release.getArtifactId(), classes, models);
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  /** Makes a module of texts and of the classes that were inspected. */
  static RulesModule module(
      SortedMap<String, byte[]> files, Build build, InspectedClasses classes) {
    Map<String, byte[]> texts = new TreeMap<>(files);
    texts.putAll(build.models());
    texts.put(
        "META-INF/licet/" + build.name() + ".index",
        String.join("\n", files.keySet()).getBytes(StandardCharsets.UTF_8));
    return new FolderModule(build.name(), new MemoryClassLoader(classes, texts));
  }

  private static void refuseErrors(KieBuilder builder) {
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new NotCompiledException(errors.stream().map(Message::getText).distinct().toList());
    }
  }

  private record FolderModule(String name, ClassLoader loader) implements RulesModule {}
}
