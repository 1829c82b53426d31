package org.licet.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.licet.authoring.internal.check.RulesCheck;
import org.licet.authoring.internal.mutation.MutationRun;
import org.licet.authoring.internal.mutation.RuleVersion;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.problem.Problem;

/** The openings in {@code examples/openings}. */
class OpeningExamplesTest {

  private static final Path EXAMPLES = Path.of("../examples/openings");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  @Test
  void the_check_finds_nothing_and_every_text_is_in_spanish_too() {
    assertThat(RulesCheck.of(EXAMPLES, TODAY).problems()).extracting(Problem::text).isEmpty();
    assertThat(RulesSource.read(EXAMPLES).rulesets())
        .hasSize(5)
        .allSatisfy(opening -> assertThat(opening.files()).containsKey("texts_es.properties"));
  }

  @TestFactory
  Stream<DynamicTest> small_changes_to_the_openings_fail_a_case() {
    return RuleVersion.of(RulesSource.read(EXAMPLES)).stream()
        .map(
            version ->
                DynamicTest.dynamicTest(
                    version.ruleset().credential(), () -> assertNoticed(version)));
  }

  private static void assertNoticed(RuleVersion version) {
    MutationRun run = MutationRun.of(version, MutantSample.of(version), false, done -> {});
    assertThat(run.broken()).isEmpty();
    assertThat(run.unexplained()).extracting(result -> result.mutant().toString()).isEmpty();
  }
}
