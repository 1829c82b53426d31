package org.licet.authoring;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.licet.RulesModule;
import org.licet.authoring.bytecode.Breach;
import org.licet.authoring.bytecode.BytecodeWall;
import org.licet.authoring.bytecode.RuleNames;
import org.licet.evaluation.RulesException;

/**
 * Compiles rule files to what the build would put into a jar, in memory, so that they load like any
 * rules module.
 */
final class RulesCompiler {

  private static final String GROUP = "org.licet";

  /** How Drools would start the rules by itself; a module's rules are started by its models. */
  private static final String PROJECT_MODEL = "org/drools/project/model/";

  private RulesCompiler() {}

  /**
   * Compiles, and refuses rules that do more than say the words of rules.
   *
   * @param files every file of the rules by its path in the module
   * @param origins where each file was read, for messages
   */
  static RulesModule compile(SortedMap<String, byte[]> files, Map<String, Path> origins) {
    DeclaredTypes.refuse(files, origins);
    Build build = build(files, origins);
    refuseBreaches(build, files, origins);
    return module(files, build);
  }

  /**
   * What rules compile to.
   *
   * @param name the module's name
   * @param classes the classes by path; none of them has been loaded
   * @param models the lists of classes that Drools starts with
   */
  record Build(String name, Map<String, byte[]> classes, Map<String, byte[]> models) {}

  /** Compiles without loading anything, as long as the files declare no types. */
  static Build build(SortedMap<String, byte[]> files, Map<String, Path> origins) {
    KieServices services = KieServices.get();
    // Builds that share a release id mix their packages.
    ReleaseId release = services.newReleaseId(GROUP, "rules-" + UUID.randomUUID(), "1");
    KieFileSystem sources = services.newKieFileSystem().generateAndWritePomXML(release);
    files.forEach(
        (name, text) -> {
          if (name.endsWith(".drl")) {
            sources.write("src/main/resources/" + name, text);
          }
        });
    try {
      KieBuilder builder = services.newKieBuilder(sources).buildAll(ExecutableModelProject.class);
      refuseErrors(builder, origins);
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

  /** Makes a module of what was compiled. */
  static RulesModule module(SortedMap<String, byte[]> files, Build build) {
    Map<String, byte[]> resources = new TreeMap<>(files);
    resources.putAll(build.classes());
    resources.putAll(build.models());
    resources.put(
        "META-INF/licet/" + build.name() + ".index",
        String.join("\n", files.keySet()).getBytes(StandardCharsets.UTF_8));
    return new FolderModule(build.name(), new MemoryClassLoader(resources));
  }

  private static void refuseBreaches(
      Build build, SortedMap<String, byte[]> files, Map<String, Path> origins) {
    List<Breach> breaches = BytecodeWall.breaches(build.classes());
    if (!breaches.isEmpty()) {
      RuleNames rules = RuleNames.of(build.classes());
      throw new RulesException(
          breaches.stream()
              .map(
                  breach ->
                      rules
                              .of(breach)
                              .map(
                                  rule ->
                                      place(rule, files, origins) + "the rule \"" + rule + "\" ")
                              .orElse("something in the rules ")
                          + breach.refused())
              .distinct()
              .collect(
                  Collectors.joining(
                      "\n",
                      "The rules do what no rule may:\n",
                      "\nMaybe a word is missing: rules may only say the words of org.licet.rule")));
    }
  }

  /** Finds the file that holds a rule, and its line. */
  private static String place(
      String rule, SortedMap<String, byte[]> files, Map<String, Path> origins) {
    Pattern heading = Pattern.compile("(?m)^\\s*rule\\s+[\"']?" + Pattern.quote(rule) + "[\"']?");
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String text = new String(file.getValue(), StandardCharsets.UTF_8);
      Matcher found = heading.matcher(text);
      if (file.getKey().endsWith(".drl") && found.find()) {
        int name = text.indexOf(rule, found.start());
        long line = text.substring(0, name).lines().count();
        Path origin = origins.get(file.getKey());
        return (origin == null ? file.getKey() : origin) + ":" + line + ": ";
      }
    }
    return "";
  }

  private static void refuseErrors(KieBuilder builder, Map<String, Path> origins) {
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new RulesException(
          builder.getResults().getMessages(Message.Level.ERROR).stream()
              .map(message -> place(message, origins) + message.getText())
              .distinct()
              .collect(Collectors.joining("\n", "The rules do not compile:\n", "")));
    }
  }

  private static String place(Message message, Map<String, Path> origins) {
    String path =
        message.getPath() == null ? "" : message.getPath().replaceFirst("^src/main/resources/", "");
    Path origin = origins.get(path);
    if (origin == null) {
      return "";
    }
    return origin + (message.getLine() > 0 ? ":" + message.getLine() : "") + ": ";
  }

  private record FolderModule(String name, ClassLoader loader) implements RulesModule {}
}
