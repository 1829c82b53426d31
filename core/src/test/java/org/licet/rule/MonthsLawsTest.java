package org.licet.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.licet.candidate.Candidate;
import org.licet.candidate.Job;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Verdict;
import org.licet.reasoning.Basis;
import org.licet.reasoning.Context;
import org.licet.reasoning.Reasoning;

/** No answer takes months of work out of the bounds that were drawn before it was given. */
class MonthsLawsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final int MOST_MONTHS = 40;

  /** A job of which it may be open whether it counts, and on which days of months it was held. */
  private record Work(
      LocalDate from, LocalDate to, boolean counts, boolean told, boolean dated, int number) {

    Job.Builder known() {
      return job().caseManagement(counts).from(from).to(to);
    }

    Job.Builder asTold() {
      Job.Builder job = told ? job().caseManagement(counts) : job();
      return dated
          ? job.from(from).to(to)
          : job.from(PartialDate.of(YearMonth.from(from))).to(PartialDate.of(YearMonth.from(to)));
    }

    private Job.Builder job() {
      return Job.at("Employer " + number).fullTime(true).current(false);
    }
  }

  private static Verdict atLeast(int months, List<Job.Builder> jobs) {
    List<Reasoning> concluded = new ArrayList<>();
    Application application = EngineDoor.application(new Basis("XB", Map.of()), concluded::add);
    application.conclude(
        application.getEmployment().primarilyInCaseManagement().fullTimeMonths().atLeast(months));
    Candidate candidate =
        Candidate.withId("c").employment(jobs.toArray(Job.Builder[]::new)).build();
    return concluded.get(0).verdict(new Context(candidate, ON));
  }

  @Property(tries = 3000)
  void what_is_certain_of_months_stays_so(@ForAll long seed) {
    Random random = new Random(seed);
    List<Work> jobs = new ArrayList<>();
    LocalDate day = ON.minusDays(300 + random.nextInt(700));
    int many = 2 + random.nextInt(4);
    for (int i = 0; i < many; i++) {
      LocalDate last =
          day.plusDays(random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(300));
      boolean told = random.nextBoolean();
      jobs.add(new Work(day, last, random.nextInt(3) > 0, told, random.nextInt(3) > 0, i));
      day = last.plusDays(random.nextInt(4) - 1); // overlapping, adjoining or a day or two apart
    }
    agree(jobs);
  }

  /** Two jobs, and a day between them on which there may have been a third. */
  @Example
  void a_job_that_joins_two_others_can_cost_a_thirtieth_of_a_month() {
    agree(
        List.of(
            new Work(day("2025-01-16"), day("2025-01-31"), true, true, true, 0),
            new Work(day("2025-02-01"), day("2025-02-01"), false, false, true, 1),
            new Work(day("2025-02-02"), day("2025-03-15"), true, true, true, 2)));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static void agree(List<Work> jobs) {
    for (int months = 1; months <= MOST_MONTHS; months++) {
      Verdict told = atLeast(months, jobs.stream().map(Work::asTold).toList());
      if (told != Verdict.UNDETERMINED) {
        assertThat(atLeast(months, jobs.stream().map(Work::known).toList()))
            .as("at least %d months in %s", months, jobs)
            .isEqualTo(told);
      }
    }
  }
}
