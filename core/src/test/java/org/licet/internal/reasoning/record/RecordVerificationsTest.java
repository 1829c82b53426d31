package org.licet.internal.reasoning.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.licet.candidate.Candidate;
import org.licet.candidate.License;
import org.licet.candidate.Verification;

class RecordVerificationsTest {

  private static final Verification BOARD =
      Verification.by("the board").on(LocalDate.of(2026, 1, 5)).build();

  private static final Candidate CANDIDATE =
      Candidate.withId("c")
          .licenses(License.ofType("RN"), License.ofType("RN").verified(BOARD))
          .build();

  private static Verification at(String pointer) {
    return RecordVerifications.at(CANDIDATE, pointer);
  }

  @Test
  void a_pointer_into_a_record_has_its_verification() {
    assertThat(at("/licenses/1")).isEqualTo(BOARD);
    assertThat(at("/licenses/1/type#RN")).isEqualTo(BOARD);
    assertThat(at("/licenses/1@2026-01-31")).isEqualTo(BOARD);
  }

  @Test
  void other_pointers_have_none() {
    assertThat(at("/licenses/0")).isEqualTo(Verification.NONE);
    assertThat(at("/licenses/2")).isEqualTo(Verification.NONE); // a future record
    assertThat(at("/licenses")).isEqualTo(Verification.NONE);
    assertThat(at("/conduct/felony")).isEqualTo(Verification.NONE);
    assertThat(at("/facts/0")).isEqualTo(Verification.NONE);
    assertThat(at("")).isEqualTo(Verification.NONE);
  }
}
