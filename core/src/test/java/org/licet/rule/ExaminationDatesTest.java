package org.licet.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Month;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.licet.evaluation.ExaminationPeriod;
import org.licet.internal.reasoning.definition.RulesetDefinition;

class ExaminationDatesTest {

  private final RulesetDefinition definition = new RulesetDefinition();
  private final Ruleset ruleset = EngineDoor.ruleset(definition);

  @Test
  void several_rules_add_months_with_their_application_periods() {
    ruleset.examination("X").givenIn("APRIL").appliedForBetween("11-01", "01-31").source("S2, S1");
    ruleset.examination("X").givenIn("AUGUST").appliedForBetween("03-01", "05-31").source("S1");
    assertThat(definition.examination("X").periods())
        .containsExactly(
            ExaminationPeriod.of(Month.APRIL, MonthDay.of(11, 1), MonthDay.of(1, 31)),
            ExaminationPeriod.of(Month.AUGUST, MonthDay.of(3, 1), MonthDay.of(5, 31)));
    assertThat(definition.examination("X").sources()).containsExactly("S2", "S1");
    assertThat(definition.examination("X").withoutApplication()).isEmpty();
  }

  @Test
  void a_month_without_an_application_period_is_found() {
    ruleset.examination("X").givenIn("APRIL");
    assertThat(definition.examination("X").withoutApplication()).containsExactly(Month.APRIL);
  }

  @Test
  void an_invalid_month_or_day_is_rejected_with_the_expectation() {
    ExaminationDates dates = ruleset.examination("X");
    assertThatThrownBy(() -> dates.givenIn("APRL"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The examination X: \"APRL\" is not a month, expected one such as \"APRIL\".");
    assertThatThrownBy(() -> dates.givenIn("APRIL").appliedForBetween("11-31", "01-31"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The examination X: \"11-31\" is not a day of the year, expected month and day such as"
                + " \"11-01\".");
    assertThatThrownBy(() -> dates.givenIn("APRIL"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The examination X names the month APRIL twice.");
  }
}
