package org.licet.authoring.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.licet.Evaluator;
import org.licet.authoring.internal.compile.CheckedRules;
import org.licet.authoring.internal.interpret.InterpretedRules;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.candidate.Candidate;
import org.licet.candidate.Listing;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.Explainer;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.json.EvaluationWriter;

/** The laws of rules with patterns. {@code -Dlicet.patterns=5000} draws more candidates. */
class PatternLawsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final int CANDIDATES = Integer.getInteger("licet.patterns", 120);

  private static Evaluator compiled;
  private static LoadedRuleset interpreted;
  private static PlainDrools plain;

  @BeforeAll
  static void compile() {
    RulesetSource ruleset = PatternSample.ruleset();
    compiled = Evaluator.of(List.of(CheckedRules.compile(new RulesSource("p", List.of(ruleset)))));
    interpreted =
        LoadedRuleset.together(
                List.of(ruleset.load(new InterpretedRules(ruleset.rules(), Optional.empty()))))
            .get(0);
    plain =
        PlainDrools.of(
            PatternSample.CONDITIONS.entrySet().stream()
                .flatMap(
                    one ->
                        plainly(one).stream()
                            .map(condition -> PatternSample.rule(one.getKey(), condition)))
                .toList());
  }

  /**
   * Returns conditions that Drools reads as they are meant. Drools 10.2 finds "forall" with one
   * pattern after the first false where no record passes the first, unlike the negation that it
   * stands for. It confuses variables with the same name on both sides of "or".
   */
  private static List<String> plainly(Map.Entry<String, String> rule) {
    if (rule.getKey().equals("P-OR")) {
      String rest = rule.getValue().substring(rule.getValue().indexOf('\n'));
      return List.of(
          "License( status == \"ACTIVE\", $day : issued )" + rest,
          "Examination( passed == true, $day : taken )" + rest);
    }
    if (rule.getKey().equals("P-TOTAL-JOIN")) { // Drools 10.2 computes one total over a join
      String join =
          "accumulate( Degree( level == \"BACHELOR\", $from# : conferred ) and Course( completed > $from#,"
              + " completed > $license.issued, $hours# : hours ); %s )\n";
      return List.of(
          "$license : License( type == \"RN\" )\n"
              + join.formatted("$sum : sum( $hours# ); $sum >= 6").replace("#", "1")
              + join.formatted("$first : min( $from# )").replace("#", "2")
              + join.formatted("$last : max( $from# )").replace("#", "3")
              + "Examination( taken >= $last, taken > $first )");
    }
    if (rule.getKey().equals("P-EXISTS-NOT")) { // which Drools 10.2 does not judge reliably
      return List.of(rule.getValue().replaceAll("exists \\( (.*) and not (.*) \\)", "$1 not $2"));
    }
    return List.of(
        rule.getValue()
            .replace(".cappedAt(4)", ".min( new java.math.BigDecimal( 4 ) )")
            .replaceAll(
                "forall\\( (\\$\\w+ : \\w+\\([^)]*\\)) (.*) \\)", "not ( $1 and not ( $2 ) )")
            .replaceAll("\\) (Degree|License)\\( (conferred|issued)", ") and $1( $2"));
  }

  @AfterAll
  static void close() {
    compiled.close();
  }

  private static Map<String, Verdict> verdicts(Candidate candidate) {
    Map<String, Verdict> verdicts = new HashMap<>();
    for (Finding finding : compiled.evaluate(candidate, "P", Stage.EXAMINATION, ON).findings()) {
      if (PatternSample.CONDITIONS.containsKey(finding.criterion())) {
        verdicts.put(finding.criterion(), finding.verdict());
      }
    }
    return verdicts;
  }

  @Test
  void drools_and_the_interpretation_agree() {
    PartlyKnown people = new PartlyKnown(1, 0.25);
    for (int i = 0; i < CANDIDATES; i++) {
      Candidate candidate = people.next();
      Evaluation evaluation = compiled.evaluate(candidate, "P", Stage.EXAMINATION, ON);
      assertThat(EvaluationWriter.toLine(evaluation))
          .isEqualTo(
              EvaluationWriter.toLine(
                  Explainer.evaluate(interpreted, candidate, Stage.EXAMINATION, ON)));
    }
  }

  @Test
  void every_completion_agrees_with_a_definite_verdict() {
    PartlyKnown people = new PartlyKnown(2, 0.2);
    Map<Verdict, Integer> seen = new HashMap<>();
    for (int i = 0; i < CANDIDATES; i++) {
      Candidate candidate = people.next();
      Map<String, Verdict> verdicts = verdicts(candidate);
      verdicts.values().forEach(verdict -> seen.merge(verdict, 1, Integer::sum));
      for (int j = 0; j < 4; j++) {
        Candidate completed = people.completed(candidate);
        Map<String, Verdict> definite = verdicts(completed);
        verdicts.forEach(
            (criterion, verdict) -> {
              if (verdict != Verdict.UNDETERMINED) {
                assertThat(definite.get(criterion))
                    .as("%s of %s, completed as %s", criterion, candidate, completed)
                    .isEqualTo(verdict);
              }
            });
      }
    }
    assertThat(seen.values()).hasSize(3).allMatch(count -> count > CANDIDATES);
  }

  @Test
  void where_everything_is_known_the_verdict_is_that_of_plain_drools() {
    PartlyKnown people = new PartlyKnown(3, 0);
    for (int i = 0; i < CANDIDATES; i++) {
      Candidate candidate = people.next();
      Set<String> met = new HashSet<>();
      verdicts(candidate)
          .forEach(
              (criterion, verdict) -> {
                assertThat(verdict).as(criterion).isNotEqualTo(Verdict.UNDETERMINED);
                if (verdict == Verdict.MET) {
                  met.add("P: the criterion " + criterion);
                }
              });
      assertThat(met).as(candidate.toString()).isEqualTo(plain.fired(candidate, ON));
    }
  }

  @Test
  void patterns_that_read_each_unknown_once_are_undetermined_only_if_completions_differ() {
    PartlyKnown people = new PartlyKnown(4, 0.4);
    int undetermined = 0;
    for (int i = 0; i < CANDIDATES; i++) {
      Candidate any = people.next();
      Candidate candidate =
          Candidate.withId("someone")
              .examinations(Listing.of(any.examinations().entries().stream().limit(1).toList()))
              .degrees(Listing.of(any.degrees().entries().stream().limit(1).toList()))
              .build();
      if (verdicts(candidate).get("P-READ-ONCE") != Verdict.UNDETERMINED) {
        continue;
      }
      undetermined++;
      Set<Verdict> found = new HashSet<>();
      for (int j = 0; j < 3_000 && found.size() < 2; j++) {
        found.add(verdicts(people.completed(candidate)).get("P-READ-ONCE"));
      }
      assertThat(found)
          .as(candidate.toString())
          .containsExactlyInAnyOrder(Verdict.MET, Verdict.NOT_MET);
    }
    assertThat(undetermined).isGreaterThan(CANDIDATES / 50);
  }
}
