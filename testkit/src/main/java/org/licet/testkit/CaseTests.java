package org.licet.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.licet.Evaluator;
import org.licet.RulesModule;

/**
 * Runs cases as JUnit 5 tests: return {@link #of} from a method annotated with
 * {@code @TestFactory}. {@code -Dlicet.cases=boundaries.yaml} runs only the files whose path
 * contains this text. Thread-safe.
 */
public final class CaseTests {

  private CaseTests() {}

  /** Returns a test for each case of a module, named after it, in a container for each file. */
  public static Stream<DynamicContainer> of(RulesModule module, Evaluator evaluator) {
    Cases cases = Cases.of(module);
    return cases.all().stream()
        .map(Case::file)
        .distinct()
        .filter(file -> file.contains(System.getProperty("licet.cases", "")))
        .map(
            file ->
                DynamicContainer.dynamicContainer(
                    file,
                    cases.all().stream()
                        .filter(one -> one.file().equals(file))
                        .map(
                            one ->
                                DynamicTest.dynamicTest(
                                    one.name(), () -> check(cases.run(evaluator, one))))));
  }

  private static void check(CaseResult result) {
    if (!result.holds()) {
      Assertions.fail(result.report());
    }
  }
}
