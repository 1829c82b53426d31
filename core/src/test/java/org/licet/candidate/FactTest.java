package org.licet.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FactTest {

  private record Known(Object value) {}

  private record Unknown() {}

  @Test
  void hasTheTextOfAnyRecord() {
    assertThat(Fact.known("50 %s")).hasToString(new Known("50 %s").toString());
    assertThat(Fact.known(true)).hasToString(new Known(true).toString());
    assertThat(Fact.unknown()).hasToString(new Unknown().toString());
  }

  @Test
  @SuppressWarnings("NullAway") // a host without null checks may do this
  void a_missing_fact_is_refused_where_it_is_set() {
    assertThatThrownBy(() -> Conduct.builder().felonyConviction((Fact<Boolean>) null))
        .hasMessage("A fact is null. Expected Fact.unknown().");
    assertThatThrownBy(() -> Job.builder().paid((Fact<Boolean>) null))
        .hasMessage("A fact is null. Expected Fact.unknown().");
  }
}
