package org.licet.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.licet.Evaluator;
import org.licet.RulesModule;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;

/** A ruleset of the credential X with one criterion, compiled from a folder of rules. */
final class OneCriterion implements AutoCloseable {

  static final LocalDate ON = LocalDate.of(2026, 11, 23);

  /** Rules by their text, because many tests of one rule differ in the candidate alone. */
  private static final Map<String, RulesModule> COMPILED = new ConcurrentHashMap<>();

  private final Evaluator evaluator;

  private OneCriterion(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /**
   * Compiles the rules.
   *
   * @param lookups the lookups between {@code when} and {@code then}
   * @param conclusion the argument of {@code conclude}
   * @param definitions statements that define facts and tables
   */
  static OneCriterion of(Path folder, String lookups, String conclusion, String... definitions) {
    String text = rules(lookups, conclusion, definitions);
    RulesModule compiled = COMPILED.computeIfAbsent(text, any -> compiled(folder, text));
    return new OneCriterion(Evaluator.of(List.of(compiled)));
  }

  private static RulesModule compiled(Path folder, String text) {
    try {
      Files.writeString(folder.resolve("rules.drl"), text);
      Files.writeString(
          folder.resolve("ruleset.properties"),
          "credential = X\nissuer = XB\neffectiveFrom = 2020-01-01\nconfidence = OFFICIAL\n");
      Files.writeString(
          folder.resolve("sources.properties"),
          "S1.document = XB, Handbook\nS1.asOf = 2026-11-01\nS1.confidence = OFFICIAL\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return RulesFolder.compile(folder);
  }

  private static String rules(String lookups, String conclusion, String... definitions) {
    return """
        package x.rules.v2020
        import org.licet.rule.Application
        import org.licet.rule.Ruleset

        rule "X: definitions"
        when
            $ruleset : Ruleset()
        then
            %s
            $ruleset.stage("EXAMINATION").require("X-ONE");
        end

        rule "X: the criterion"
            @criterion("X-ONE")
            @source("S1")
        when
            $application : Application( %s )
        then
            $application.conclude(%s);
        end
        """
        .formatted(String.join("\n    ", definitions), lookups, conclusion);
  }

  Evaluation evaluation(Candidate candidate, LocalDate on) {
    return evaluator.evaluate(candidate, "X", Stage.EXAMINATION, on);
  }

  Finding finding(Candidate candidate) {
    return evaluation(candidate, ON).findings().get(0);
  }

  Verdict verdict(Candidate candidate) {
    return finding(candidate).verdict();
  }

  Verdict verdict(Candidate candidate, String on) {
    return evaluation(candidate, LocalDate.parse(on)).findings().get(0).verdict();
  }

  /** Returns the questions in words. */
  List<String> asked(Candidate candidate) {
    return finding(candidate).questions().stream()
        .map(question -> question.ask().toString())
        .toList();
  }

  @Override
  public void close() {
    evaluator.close();
  }
}
