package org.licet.candidate;

import static org.assertj.core.api.Assertions.assertThat;

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
}
