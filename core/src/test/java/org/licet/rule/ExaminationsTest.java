package org.licet.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.candidate.Candidate;
import org.licet.candidate.Examination;
import org.licet.evaluation.Verdict;
import org.licet.reasoning.Basis;
import org.licet.reasoning.Context;
import org.licet.reasoning.Reasoning;

class ExaminationsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-07-25, NOT_MET",
    "2026-07-26, MET",
    "2026-11-22, MET",
    "2026-11-23, NOT_MET",
    "2026-07, UNDETERMINED"
  })
  void the_last_so_many_days_end_on_the_day_before(String taken, Verdict expected) {
    Candidate candidate =
        Candidate.withId("c").examinations(Examination.of("X").taken(taken).passed(true)).build();
    List<Reasoning> concluded = new ArrayList<>();
    Application application = EngineDoor.application(new Basis("XB", Map.of()), concluded::add);
    application.conclude(application.getExaminations().of("X").inLastDays(120).any());
    Context context = new Context(candidate, LocalDate.of(2026, 11, 23));
    assertThat(concluded)
        .extracting(reasoning -> reasoning.verdict(context))
        .containsExactly(expected);
  }
}
