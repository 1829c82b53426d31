package org.licet.internal.reasoning.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Job;
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
}
