package org.licet.authoring.internal.explain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.licet.authoring.internal.interpret.InterpretationListener;
import org.licet.authoring.internal.interpret.InterpretedRules;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.mutation.RuleVersion;
import org.licet.authoring.internal.text.Span;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.Explainer;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.text.Text;

/**
 * A candidate's evaluation, with the words of the rules that let its records through. Immutable and
 * thread-safe.
 *
 * @param evaluation the evaluation
 * @param words the words that select records or lead to an answer, in the order of the text
 */
public record CandidateUnderRules(Evaluation evaluation, List<WordOnRecords> words) {

  /** Copies the list. */
  public CandidateUnderRules {
    words = List.copyOf(words);
  }

  /**
   * A word of a rule, applied to the records that the words before it let through.
   *
   * @param file the file of its rule
   * @param at its position in the file
   * @param verdict its answer, or whether it lets any record through
   * @param reason the reason, such as the names of these records
   */
  public record WordOnRecords(String file, Span at, Verdict verdict, Text reason) {}

  private static final class Recording implements InterpretationListener {

    private final Map<String, String> files;

    /** Steps of different rules may be equal, but not identical. */
    private final Map<ChainStep, WordOnRecords> words =
        Collections.synchronizedMap(new IdentityHashMap<>());

    Recording(List<RuleFile> rules) {
      this.files =
          rules.stream()
              .flatMap(file -> file.rules().stream().map(rule -> Map.entry(file, rule)))
              .collect(
                  Collectors.toMap(
                      entry -> name(entry.getValue()),
                      entry -> entry.getKey().source().file(),
                      (first, second) -> first));
    }

    private List<WordOnRecords> inOrder() {
      return words.values().stream()
          .sorted(
              Comparator.comparing(WordOnRecords::file).thenComparing(word -> word.at().start()))
          .toList();
    }

    private static String name(Rule rule) {
      return rule.name().text();
    }

    @Override
    public void said(String rule, ChainStep step, Verdict verdict) {
      // explained() receives it with its reason
    }

    @Override
    public void explained(String rule, ChainStep step, Verdict verdict, Text reason) {
      words.putIfAbsent(
          step, new WordOnRecords(files.getOrDefault(rule, ""), step.word().at(), verdict, reason));
    }
  }

  /** Evaluates a candidate under rules without errors. */
  public static CandidateUnderRules of(
      RuleVersion version, Candidate candidate, Optional<Stage> stage, LocalDate on) {
    List<RuleFile> rules = version.ruleset().rules();
    Recording recording = new Recording(rules);
    LoadedRuleset loaded =
        version.load(
            new InterpretedRules(rules, Optional.empty(), UnaryOperator.identity(), recording));
    Evaluation evaluation =
        Explainer.evaluate(
            loaded, candidate, stage.orElseGet(() -> Stage.usualOf(loaded.stages())), on);
    evaluation.findings().forEach(Finding::explanation);
    return new CandidateUnderRules(evaluation, recording.inOrder());
  }
}
