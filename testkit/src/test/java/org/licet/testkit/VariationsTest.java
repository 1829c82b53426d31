package org.licet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licet.candidate.Candidate;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.candidate.PartialDate;

class VariationsTest {

  private static List<Job> jobs(LocalDate... days) {
    Candidate candidate =
        Candidate.withId("ann")
            .employment(Job.at("Mercy").from("2025-01-01").to("2025-01-31").country("US"))
            .build();
    return Variations.of(candidate, List.of(), List.of(days), List.of())
        .map(one -> one.employment().entries().get(0))
        .toList();
  }

  @Test
  void a_job_begins_on_another_day_and_is_as_long() {
    assertThat(jobs(LocalDate.of(2024, 11, 28)))
        .anySatisfy(
            job -> {
              assertThat(job.from()).isEqualTo(Fact.known(PartialDate.parse("2024-11-28")));
              assertThat(job.to()).isEqualTo(Fact.known(PartialDate.parse("2024-12-28")));
            });
  }

  @Test
  void a_job_is_in_a_country_that_few_rules_name() {
    assertThat(jobs()).extracting(Job::country).contains(Fact.known("PH"));
  }
}
