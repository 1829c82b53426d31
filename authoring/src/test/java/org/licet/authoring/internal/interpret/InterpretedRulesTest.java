package org.licet.authoring.internal.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.Evaluator;
import org.licet.authoring.internal.compile.CheckedRules;
import org.licet.authoring.internal.mutation.CasesOfVersion;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Stage;
import org.licet.internal.engine.Explainer;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.json.EvaluationWriter;
import org.licet.testkit.SyntheticCandidates;

/** {@code -Dlicet.interpreted=400} evaluates more made-up people. */
class InterpretedRulesTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final int MADE_UP = Integer.getInteger("licet.interpreted", 30);

  private record Trial(Candidate candidate, LocalDate on) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ccm/v2019",
        "acm/v2013",
        "acm/v2016",
        "acm/v2024",
        "cmgt/v1998",
        "cmgt/v2012",
        "rn/v2015"
      })
  void interpreted_rules_agree_with_compiled_rules(String version) {
    RulesSource source = RulesSource.read(shipped(version));
    RulesetSource ruleset = source.rulesets().get(0);
    LoadedRuleset interpreted =
        LoadedRuleset.together(
                List.of(ruleset.load(new InterpretedRules(ruleset.rules(), Optional.empty()))))
            .get(0);
    List<Trial> trials = new ArrayList<>();
    CasesOfVersion.of(ruleset)
        .all()
        .forEach(one -> trials.add(new Trial(one.candidate(), one.on())));
    SyntheticCandidates madeUp = new SyntheticCandidates(7, ON);
    for (int i = 0; i < MADE_UP; i++) {
      trials.add(new Trial(madeUp.next("made-up-" + i), ON));
    }
    try (Evaluator compiled = Evaluator.of(List.of(CheckedRules.compile(source)))) {
      for (Stage stage : interpreted.stages()) {
        for (Trial trial : trials) {
          assertThat(
                  EvaluationWriter.toLine(
                      Explainer.evaluate(interpreted, trial.candidate(), stage, trial.on())))
              .isEqualTo(
                  EvaluationWriter.toLine(
                      compiled.evaluate(
                          trial.candidate(), ruleset.credential(), stage, trial.on())));
        }
      }
    }
  }

  private static Path shipped(String version) {
    String module = version.substring(0, version.indexOf('/'));
    return Path.of("..", "rules-" + module, "src/main/resources/org/licet", version);
  }
}
