package org.licet.authoring.internal.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.licet.RulesModule;
import org.licet.authoring.internal.bytecode.Uninspected;
import org.licet.authoring.internal.source.RulesetSource;

/** Compiles rules without the protection against forbidden code. */
public final class CompiledRules {

  private CompiledRules() {}

  /** Returns the classes of one file in the package {@code x.rules}. */
  public static Map<String, byte[]> classes(String drl) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("x/rules/rules.drl", drl.getBytes(StandardCharsets.UTF_8));
    return RulesCompiler.build(files).classes();
  }

  /** Returns the classes of a folder's files. */
  public static Map<String, byte[]> classes(Path folder) throws IOException {
    return RulesCompiler.build(files(folder)).classes();
  }

  /** Returns a folder's rules, whatever they do. */
  public static RulesModule module(Path folder) throws IOException {
    return module(files(folder));
  }

  /** Returns a ruleset's rules, whatever they do. */
  public static RulesModule module(RulesetSource ruleset) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    ruleset.files().forEach((name, content) -> files.put("x/rules/v2020/" + name, content));
    return module(files);
  }

  private static RulesModule module(SortedMap<String, byte[]> files) {
    RulesCompiler.Build build = RulesCompiler.build(files);
    return RulesCompiler.module(files, build, Uninspected.classes(build.classes()));
  }

  private static SortedMap<String, byte[]> files(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> regular = all.filter(Files::isRegularFile).sorted().toList();
      for (Path file : regular) {
        files.put("x/rules/v2020/" + file.getFileName(), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
