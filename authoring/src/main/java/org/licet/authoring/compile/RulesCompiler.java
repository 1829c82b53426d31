package org.licet.authoring.compile;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.licet.authoring.source.RulesSource;
import org.licet.authoring.source.RulesetSource;

/**
 * Compiles rules to what the build would put into a jar, in memory, so that they load like any rules
 * module. Stateless and thread-safe.
 */
public final class RulesCompiler {

  private static final String GROUP = "org.licet";

  private RulesCompiler() {}

  /**
   * Compiles rules in which no problem was found.
   *
   * @throws NotCompiledException if Drools finds one all the same
   */
  public static RulesModule compile(RulesSource rules) {
    return compile(files(rules));
  }

  /** Returns the files of every version under the path that its DRL package names. */
  private static SortedMap<String, byte[]> files(RulesSource rules) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (RulesetSource ruleset : rules.rulesets()) {
      String home = ruleset.drlPackage().orElse("").replace('.', '/');
      ruleset.files().forEach((name, content) -> files.put(home + "/" + name, content));
    }
    return files;
  }

  private static RulesModule compile(SortedMap<String, byte[]> files) {
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
      refuseErrors(builder);
      InternalKieModule compiled = (InternalKieModule) builder.getKieModule();
      SortedMap<String, byte[]> resources = new TreeMap<>(files);
      for (String name : compiled.getFileNames()) {
        if (name.endsWith(".class") || name.endsWith("/drools-model")) {
          resources.put(name, compiled.getBytes(name));
        }
      }
      String name = release.getArtifactId();
      resources.put(
          "META-INF/licet/" + name + ".index",
          String.join("\n", files.keySet()).getBytes(StandardCharsets.UTF_8));
      return new FolderModule(name, new MemoryClassLoader(resources));
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  private static void refuseErrors(KieBuilder builder) {
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new NotCompiledException(errors.stream().map(Message::getText).distinct().toList());
    }
  }

  private record FolderModule(String name, ClassLoader loader) implements RulesModule {}
}
