package org.licet.benchmarks.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.licet.Evaluator;
import org.licet.authoring.RulesFolder;
import org.licet.benchmarks.Peers;
import org.licet.benchmarks.peers.drools.ExaminationRules;

/** Measures the compilation of the rules of one credential, in a warm JVM. */
final class Compiling {

  /** The measure. */
  static final String TITLE = "compiling one ruleset, warm, ms";

  private final Path home;

  Compiling(Path home) {
    this.home = home;
  }

  void run(List<String> peers, int rounds, Figures figures) {
    Map<String, Runnable> all = new LinkedHashMap<>();
    all.put(Contender.LICET, this::licet);
    for (String peer : peers) {
      switch (peer) {
        case "drools" -> all.put(peer, ExaminationRules::compile);
        case "evrete", "easy_rules", "cel", "dmn" -> all.put(peer, () -> Peers.of(peer).make());
        default -> {} // nothing to compile, or the same rules as another peer
      }
    }
    all.values().forEach(Runnable::run);
    for (int round = 0; round < rounds; round++) {
      all.forEach((name, compile) -> figures.add(TITLE, name, Warm.millis(compile)));
    }
  }

  /** Compiles and checks all seventeen rules of the credential. */
  private void licet() {
    Path rules = home.resolve("rules-ccm/src/main/resources");
    Evaluator.of(List.of(RulesFolder.compile(rules))).close();
  }
}
