package com.example.cmcn;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.licet.Evaluator;
import org.licet.testkit.CaseTests;

class CmcnCasesTest {

  private static final Evaluator EVALUATOR = Evaluator.of(List.of(new CmcnRules()));

  @AfterAll
  static void close() {
    EVALUATOR.close();
  }

  @TestFactory
  Stream<DynamicContainer> every_case_turns_out_as_expected() {
    return CaseTests.of(new CmcnRules(), EVALUATOR);
  }
}
