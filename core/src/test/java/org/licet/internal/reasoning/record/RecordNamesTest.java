package org.licet.internal.reasoning.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.licet.candidate.Candidate;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.internal.reasoning.selection.RecordTitles;
import org.licet.text.Text;

class RecordNamesTest {

  @Test
  void the_number_of_a_record_has_no_thousands_separator() {
    Text job = RecordNames.job(Job.builder().build(), 1200);
    assertThat(job).hasToString("job 1200");
    assertThat(job.in(Locale.US)).isEqualTo("job 1200");
    assertThat(RecordNames.job(Job.at("Lakeside").build(), 1200))
        .hasToString("job 1200 (Lakeside)");
    assertThat(RecordNames.course(ContinuingEducation.builder().build(), 1200))
        .hasToString("course 1200");
  }

  @Test
  void a_code_that_is_a_word_is_named_by_the_word() {
    Text pharmacist = held("PHARMACIST");
    assertThat(pharmacist).hasToString("the pharmacist license from Texas");
    assertThat(pharmacist.in(Locale.forLanguageTag("es")))
        .isEqualTo("la licencia de farmacéutico de Texas");
    assertThat(held("NURSE_AIDE")).hasToString("the nurse aide license from Texas");
    assertThat(held("LCSW-C")).hasToString("the LCSW-C license from Texas");
    assertThat(held("LICSW").in(Locale.forLanguageTag("es")))
        .isEqualTo("la licencia LICSW de Texas");
  }

  private static Text held(String type) {
    Candidate person =
        Candidate.withId("p").licenses(License.ofType(type).jurisdiction("US-TX")).build();
    return RecordTitles.of(person, "/licenses/0").orElseThrow();
  }
}
