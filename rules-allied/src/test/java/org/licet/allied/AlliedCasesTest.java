package org.licet.allied;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.licet.Evaluator;
import org.licet.acm.AcmRules;
import org.licet.testkit.CaseTests;

class AlliedCasesTest {

  private static final Evaluator EVALUATOR =
      Evaluator.of(List.of(new AlliedRules(), new AcmRules()));

  @AfterAll
  static void close() {
    EVALUATOR.close();
  }

  @TestFactory
  Stream<DynamicContainer> every_case_turns_out_as_expected() {
    return CaseTests.of(new AlliedRules(), EVALUATOR);
  }
}
