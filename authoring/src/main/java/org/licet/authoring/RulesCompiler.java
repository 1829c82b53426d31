package org.licet.authoring;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.licet.RulesModule;
import org.licet.evaluation.RulesException;

/**
 * Compiles rule files to what the build would put into a jar, in memory, so that they load like any
 * rules module.
 */
final class RulesCompiler {

  private static final String GROUP = "org.licet";

  private RulesCompiler() {}

  /**
   * Compiles.
   *
   * @param files every file of the rules by its path in the module
   * @param origins where each file was read, for messages
   */
  static RulesModule compile(SortedMap<String, byte[]> files, Map<String, Path> origins) {
    KieServices services = KieServices.get();
    // Builds that share a release id mix their packages.
    ReleaseId release = services.newReleaseId(GROUP, "rules-" + UUID.randomUUID(), "1");
    KieFileSystem sources = services.newKieFileSystem().generateAndWritePomXML(release);
    RuleTables tables = RuleTables.among(files, origins);
    files.forEach(
        (name, text) -> {
          if (name.endsWith(".drl")) {
            sources.write("src/main/resources/" + name, text);
          }
        });
    tables.drl().forEach((name, text) -> sources.write("src/main/resources/" + name, text));
    try {
      KieBuilder builder = services.newKieBuilder(sources).buildAll(ExecutableModelProject.class);
      refuseErrors(builder, origins, tables);
      InternalKieModule compiled = (InternalKieModule) builder.getKieModule();
      Map<String, byte[]> resources = new TreeMap<>(files);
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

  private static void refuseErrors(
      KieBuilder builder, Map<String, Path> origins, RuleTables tables) {
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new RulesException(
          builder.getResults().getMessages(Message.Level.ERROR).stream()
              .map(message -> place(message, origins, tables) + message.getText())
              .distinct()
              .collect(Collectors.joining("\n", "The rules do not compile:\n", "")));
    }
  }

  private static String place(Message message, Map<String, Path> origins, RuleTables tables) {
    String path =
        message.getPath() == null ? "" : message.getPath().replaceFirst("^src/main/resources/", "");
    Optional<String> cell = tables.place(path, message);
    if (cell.isPresent()) {
      return cell.get();
    }
    Path origin = origins.get(path);
    if (origin == null) {
      return "";
    }
    return origin + (message.getLine() > 0 ? ":" + message.getLine() : "") + ": ";
  }

  private record FolderModule(String name, ClassLoader loader) implements RulesModule {}
}
