package org.licet.authoring.internal.check.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.authoring.internal.check.RulesCheck;
import org.licet.authoring.internal.source.FolderContent;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.problem.Problem;
import org.licet.authoring.problem.Severity;

/** Keys of rulings in cases: near ones are typing errors, those of other credentials are not. */
class CaseRulingsTest {

  private static final Path CDMS = Path.of("../rules-allied/src/main/resources/org/licet/cdms");

  @ParameterizedTest
  @CsvSource({
    "CDMS-EMPLOYE#self-employed, no rule concludes the criterion CDMS-EMPLOYE",
    "CMS-EMPLOYED#self-employed, ''",
    "ACM-RETAKE#wait, ''",
  })
  void a_ruling_for_another_credential_is_accepted(String key, String message) {
    FolderContent content =
        FolderContent.read(CDMS)
            .with(
                "v2025/cases/rulings.yaml",
                """
                cases:
                  - case: a person with two credentials
                    on: 2026-11-23
                    why: a decision is on record
                    rulings: [{key: "%s@/employment/0", by: ACMA, answer: true, on: 2026-10-01}]
                    expect: {decision: UNDETERMINED}
                """
                    .formatted(key)
                    .getBytes(StandardCharsets.UTF_8));
    assertThat(RulesCheck.of(RulesSource.of(content), LocalDate.of(2026, 11, 23)).problems())
        .filteredOn(problem -> problem.severity() == Severity.ERROR)
        .extracting(Problem::message)
        .allSatisfy(found -> assertThat(message).isNotEmpty())
        .hasSize(message.isEmpty() ? 0 : 1)
        .allSatisfy(found -> assertThat(found).contains(message));
  }
}
