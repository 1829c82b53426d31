package org.licet.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JurisdictionTest {

  @ParameterizedTest
  @ValueSource(strings = {"US-TX", "US-VI", "US", "PH", "CA-ON", "GB-ENG", "AU-1", "PH-00"})
  void states_and_countries_are_accepted(String code) {
    assertThat(License.ofType("RN").jurisdiction(code).build().jurisdiction().is(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "US-", "US-XX", "US-TX1", "US-tx", "us-TX", "XX-TX", "CA-ONTA", "CA_ON", "CA-O N", "TX",
        "C", "CAON"
      })
  void other_codes_are_refused(String code) {
    assertThatThrownBy(() -> License.ofType("RN").jurisdiction(code).build())
        .isInstanceOf(InvalidFactException.class);
  }
}
