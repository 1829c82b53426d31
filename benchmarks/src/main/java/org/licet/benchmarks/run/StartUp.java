package org.licet.benchmarks.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures the time from the start of a process to its first decision. Licet loads the rules of
 * every credential; a peer loads those of the CCM.
 */
final class StartUp {

  /** The measure. */
  static final String TITLE = "process start to first decision, ms";

  /** Licet, with rules compiled by the build. */
  static final String PRECOMPILED = "licet, precompiled";

  /** The same, with an archive of the loaded classes. */
  static final String ARCHIVED = "licet, precompiled, class-data archive";

  /** Licet, which compiles its rules at start. */
  static final String COMPILED_AT_START = "licet, compiled at start";

  /** Drools, which compiles its rules at start. */
  static final String DROOLS_COMPILED_AT_START = "drools, compiled at start";

  /** The argument for rules in folders. */
  static final String FOLDERS = "folders";

  private static final double NANOS_OF_A_MILLI = 1e6;
  private static final List<String> OPTIONS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xlog:disable");

  private final Path home;

  StartUp(Path home) {
    this.home = home;
  }

  void run(List<String> peers, int rounds, Figures figures) throws IOException {
    Path folder = Files.createTempDirectory("licet-benchmarks");
    Map<String, List<List<String>>> starts = new LinkedHashMap<>();
    starts.put(PRECOMPILED, List.of(List.of(), List.of(Contender.LICET)));
    starts.put(ARCHIVED, archived(folder, Contender.LICET));
    starts.put(COMPILED_AT_START, List.of(List.of(), folders()));
    for (String peer : peers) {
      starts.put(peer, List.of(List.of(), List.of(peer)));
      starts.put(archived(peer), archived(folder, peer));
      if (peer.equals(
          "drools")) { // the other peers compile at every start, or have nothing to compile
        starts.put(DROOLS_COMPILED_AT_START, List.of(List.of(), List.of(DROOLS_COMPILED_AT_START)));
      }
    }
    List<String> order = new ArrayList<>(starts.keySet());
    for (int round = 0; round < rounds; round++) {
      for (String name : order) {
        List<List<String>> start = starts.getOrDefault(name, List.of());
        figures.add(TITLE, name, start(start.get(0), start.get(1)));
      }
      Collections.rotate(order, 1);
    }
    try (Stream<Path> archives = Files.list(folder)) {
      for (Path archive : archives.toList()) {
        Files.delete(archive);
      }
    }
    Files.delete(folder);
  }

  /** Returns the name of a peer that starts with an archive of the loaded classes. */
  static String archived(String peer) {
    return peer + ", class-data archive";
  }

  /** Creates an archive, and returns the options to start with it. */
  private static List<List<String>> archived(Path folder, String contender) throws IOException {
    Path archive = folder.resolve(contender + ".jsa");
    start(List.of("-XX:ArchiveClassesAtExit=" + archive), List.of(contender));
    return List.of(List.of("-XX:SharedArchiveFile=" + archive), List.of(contender));
  }

  List<String> folders() {
    List<String> folders = new ArrayList<>(List.of(FOLDERS));
    for (String module : List.of("rn", "ccm", "acm", "cmgt")) {
      folders.add(
          home.resolve("rules-" + module + "/src/main/resources/org/licet/" + module).toString());
    }
    return folders;
  }

  private static double start(List<String> options, List<String> arguments) throws IOException {
    List<String> all = new ArrayList<>(OPTIONS);
    all.addAll(options);
    long began = System.nanoTime();
    Process process = Forked.start(all, FirstDecision.class, arguments);
    try (BufferedReader output = Forked.output(process)) {
      String decision = output.readLine();
      double millis = (System.nanoTime() - began) / NANOS_OF_A_MILLI;
      Forked.requireEnded(process, FirstDecision.class, arguments, decision != null);
      return millis;
    }
  }
}
