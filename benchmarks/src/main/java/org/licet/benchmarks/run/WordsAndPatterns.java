package org.licet.benchmarks.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.licet.Evaluator;
import org.licet.Screening;
import org.licet.authoring.RulesFolder;
import org.licet.benchmarks.Peer;
import org.licet.benchmarks.People;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.ScreeningResult;
import org.licet.evaluation.Stage;

/**
 * Measures how much more a rule with patterns costs than one of words. Drools fires the patterns in
 * a session of a pool for each candidate; it fires the words once, when the rules are loaded.
 */
final class WordsAndPatterns {

  /** The measure. */
  static final String TITLE =
      "one rule of words or of patterns, screening, us of processor a candidate";

  private static final String WORDS = "words";
  private static final String ONE = "one pattern";
  private static final String TOTAL = "a total over records that join";
  private static final String JOIN = "two patterns that join records";

  private static final int CANDIDATES = 8_192;
  private static final double WARM_UP = 2_000;
  private static final double NANOS_OF_A_MICRO = 1e3;

  private WordsAndPatterns() {}

  static void run(int rounds, Figures figures) {
    Map<String, String> rules = new LinkedHashMap<>();
    rules.put(
        WORDS,
        "Application( $rn : licenses.ofType(\"RN\").active().any() )\n"
            + "then\n$application.conclude($rn);");
    rules.put(
        ONE,
        "Application()\nLicense( type == \"RN\", status == \"ACTIVE\" )\n"
            + "then\n$application.conclude();");
    rules.put(
        JOIN,
        "Application()\n$rn : License( type == \"RN\", status == \"ACTIVE\" )\n"
            + "Degree( conferred <= $rn.issued )\nthen\n$application.conclude();");
    rules.put(
        TOTAL,
        "Application()\naccumulate( $d : Degree() and Course( completed > $d.conferred, $h : hours );"
            + " $sum : sum( $h ); $sum >= 20 )\nthen\n$application.conclude();");
    List<Candidate> candidates = People.known(CANDIDATES);
    Map<String, Evaluator> evaluators = new LinkedHashMap<>();
    try {
      rules.forEach((name, rule) -> evaluators.put(name, compiled(rule)));
      Map<String, Long> eligible = new LinkedHashMap<>();
      evaluators.forEach((name, one) -> eligible.put(name, eligible(one, candidates)));
      if (!String.valueOf(eligible.get(WORDS)).equals(String.valueOf(eligible.get(ONE)))) {
        throw new IllegalStateException("Words and patterns differ: " + eligible);
      }
      evaluators.values().forEach(one -> Warm.up(() -> eligible(one, candidates), WARM_UP));
      for (int round = 0; round < rounds; round++) {
        evaluators.forEach(
            (name, one) ->
                figures.add(TITLE, name, micros(() -> eligible(one, candidates)) / CANDIDATES));
      }
    } finally {
      evaluators.values().forEach(Evaluator::close);
    }
  }

  /** Returns the time that this thread takes on the processor, whatever else runs. */
  static double micros(Runnable work) {
    long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began)
        / NANOS_OF_A_MICRO;
  }

  private static long eligible(Evaluator evaluator, List<Candidate> candidates) {
    Screening screening = evaluator.screening(Peer.ON).credentials("P").stage(Stage.EXAMINATION);
    return screening.screen(candidates).stream()
        .filter(ScreeningResult.Evaluated.class::isInstance)
        .map(ScreeningResult.Evaluated.class::cast)
        .filter(result -> result.evaluation().decision() == Decision.ELIGIBLE)
        .count();
  }

  private static Evaluator compiled(String rule) {
    try {
      Path folder = Files.createTempDirectory("licet-patterns");
      try {
        Files.writeString(
            folder.resolve("ruleset.properties"),
            "credential = P\nissuer = PB\neffectiveFrom = 2020-01-01\nconfidence = OFFICIAL\n");
        Files.writeString(
            folder.resolve("sources.properties"),
            "S1.document = PB, Handbook\nS1.confidence = OFFICIAL\n");
        Files.writeString(
            folder.resolve("rules.drl"),
            """
            package p.rules.v2020
            import org.licet.rule.Application
            import org.licet.rule.Ruleset

            rule "P: stages"
            when
                $ruleset : Ruleset()
            then
                $ruleset.stage("EXAMINATION").require("P-LICENSE");
            end

            rule "P: an active RN license"
                @criterion("P-LICENSE")
                @source("S1")
            when
                $application : %s
            end
            """
                .formatted(rule));
        return Evaluator.of(List.of(RulesFolder.compile(folder)));
      } finally {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
