package org.licet.authoring.internal.check.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.licet.authoring.Rulesets;
import org.licet.authoring.problem.Problem;

class CodesCheckTest {

  @Test
  void a_code_of_one_letter_is_not_taken_for_another_one() {
    assertThat(
            CodesCheck.of(Rulesets.small("inLastYears(2)", "onTopic(\"A\", \"B\").inLastYears(2)")))
        .extracting(Problem::message)
        .noneMatch(message -> message.contains("no case uses the code"));
  }
}
