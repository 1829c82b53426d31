package org.licet.authoring;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.licet.Evaluator;
import org.licet.RulesModule;
import org.licet.testkit.CaseTests;

/** Criteria of real credentials that need areas, places, approvals, and dates of other records. */
class ReachOfWordsTest {

  private static final Path FOLDER = Path.of("src/test/resources/reach/records");
  private static final RulesModule RULES = RulesFolder.compile(FOLDER);
  private static final Evaluator EVALUATOR = Evaluator.of(List.of(RULES));

  @AfterAll
  static void close() {
    EVALUATOR.close();
  }

  @TestFactory
  Stream<DynamicContainer> every_criterion_is_met_and_not_met_as_the_issuer_means_it() {
    return CaseTests.of(RULES, EVALUATOR);
  }
}
