package org.licet.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.Evaluator;
import org.licet.RulesModule;
import org.licet.candidate.Candidate;
import org.licet.candidate.Degree;
import org.licet.candidate.Facts;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.evaluation.RulesException;
import org.licet.evaluation.UndeclaredFact;

/** Facts of one name that several rulesets declare. */
class SharedFactsTest {

  @TempDir private Path folder;

  private RulesModule declaring(String credential, String declaration) throws IOException {
    Path rules = Files.createDirectories(folder.resolve(credential));
    Files.writeString(
        rules.resolve("rules.drl"),
        """
        package %1$s.rules.v2020
        import org.licet.rule.Application
        import org.licet.rule.Ruleset

        rule "%2$s: facts"
        when
            $ruleset : Ruleset()
        then
            $ruleset.fact("ONCOLOGY").%3$s.source("S1");
            $ruleset.stage("EXAMINATION").require("%2$s-FACT");
        end

        rule "%2$s: an accredited degree"
            @criterion("%2$s-FACT")
            @source("S1")
        when
            $application : Application( $answer : degrees.any() )
        then
            $application.conclude($answer);
        end
        """
            .formatted(credential.toLowerCase(Locale.ROOT), credential, declaration));
    Files.writeString(
        rules.resolve("ruleset.properties"),
        "credential = %s\nissuer = XB\neffectiveFrom = 2020-01-01\nconfidence = OFFICIAL\n"
            .formatted(credential));
    Files.writeString(
        rules.resolve("sources.properties"),
        "S1.document = XB, Handbook\nS1.asOf = 2026-11-01\nS1.confidence = OFFICIAL\n");
    return RulesFolder.compile(rules);
  }

  @Test
  void rulesets_that_agree_declare_one_fact() throws IOException {
    RulesModule one = declaring("A", "of(\"employment\").yesNo(\"Is {0} in oncology?\")");
    RulesModule other = declaring("B", "of(\"licenses\").yesNo(\"Is {0} in oncology?\")");
    try (Evaluator evaluator = Evaluator.of(List.of(one, other))) {
      Facts facts = Facts.NONE.with("ONCOLOGY", true);
      Candidate candidate =
          Candidate.withId("ann")
              .licenses(License.ofType("RN").facts(facts))
              .degrees(Degree.builder().facts(facts))
              .employment(Job.builder().facts(facts))
              .facts(facts)
              .build();
      assertThat(evaluator.undeclaredFacts(candidate))
          .extracting(UndeclaredFact::record)
          .containsExactlyInAnyOrder("candidate", "degrees");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "of(\"employment\").code(\"Is {0} in oncology?\")",
        "of(\"licenses\").code(\"Is {0} in oncology?\")",
        "of(\"employment\").yesNo(\"Is {0} about cancer?\")",
        "of(\"employment\").yesNo(\"Is {0} in oncology?\").called(\"cancer care\")",
      })
  void rulesets_that_contradict_each_other_are_refused(String declaration) throws IOException {
    RulesModule one = declaring("A", "of(\"employment\").yesNo(\"Is {0} in oncology?\")");
    RulesModule other = declaring("B", declaration);
    assertThatThrownBy(() -> Evaluator.of(List.of(one, other)))
        .isInstanceOf(RulesException.class)
        .hasMessageStartingWith("a/rules/v2020 and b/rules/v2020 declare a fact differently.")
        .hasMessageContaining(".yesNo(\"Is {0} in oncology?\").called(\"oncology\")")
        .hasMessageEndingWith("\nMaybe use one wording in both, or another name in one.");
  }
}
