package com.example.service.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.LocalDate;
import org.licet.evaluation.Stage;

/**
 * What a request asks about: a credential at a stage, on a day.
 *
 * @param on the day; today if it is not given
 * @param until the last day of a search; five years later if it is not given
 */
record Subject(
    @Parameter(example = "CCM", required = true) String credential,
    @Parameter(required = true) Stage stage,
    @Parameter(example = "2026-11-23") LocalDate on,
    LocalDate until) {

  private static final int YEARS = 5;

  LocalDate day(Clock clock) {
    return on == null ? LocalDate.now(clock) : on;
  }

  LocalDate last(Clock clock) {
    return until == null ? day(clock).plusYears(YEARS).minusDays(1) : until;
  }
}
