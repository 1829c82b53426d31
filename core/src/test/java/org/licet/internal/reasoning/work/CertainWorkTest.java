package org.licet.internal.reasoning.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.licet.candidate.Candidate;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.candidate.Listing;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.DayIndependent;
import org.licet.internal.reasoning.MetDays;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.selection.LookBack;
import org.licet.internal.reasoning.selection.RecordList;
import org.licet.internal.reasoning.selection.Selection;

/** Compares the days that a plan skips with the verdicts of each of these days. */
class CertainWorkTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final int TODAY = (int) ON.toEpochDay();
  private static final int COMPARED = 500;
  private static final Selection<Job> JOBS =
      Selection.of(RecordList.JOBS)
          .where((job, application) -> job.paid().is(false) ? unpaid() : Condition.holds());

  private static final AssumedAnswers FAVORABLE_DECISIONS =
      question -> question instanceof Question.OfIssuer ? Verdict.MET : Verdict.UNDETERMINED;

  private static Condition<Job> unpaid() {
    return Condition.fails(entry -> entry.name());
  }

  /** An amount of work that a criterion requires. */
  private record Required(Reasoning reasoning) {

    static Required of(Random random) {
      LookBack lookBack =
          random.nextInt(3) == 0 ? LookBack.UNLIMITED : LookBack.months(12 + random.nextInt(49));
      Reasoning amount =
          random.nextBoolean()
              ? WorkTime.fullTimeMonths(JOBS, lookBack, "CCMC").atLeast(1 + random.nextInt(24))
              : WorkTime.hours(JOBS, lookBack).atLeast(200 * (1 + random.nextInt(15)));
      return new Required(amount);
    }

    Verdict given(Candidate candidate, int day, AssumedAnswers answers) {
      return reasoning.explain(on(candidate, day)).given(answers);
    }

    MetDays metDays(Candidate candidate, int day, AssumedAnswers answers) {
      return reasoning.metDays(on(candidate, day).sharing(new DayIndependent()), answers);
    }

    private static ApplicationContext on(Candidate candidate, int day) {
      return new ApplicationContext(candidate, LocalDate.ofEpochDay(day)).recordedOn(ON);
    }
  }

  private static Candidate worker(Random random) {
    List<Job> jobs = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      jobs.add(job(random));
    }
    if (random.nextInt(4) == 0) { // jobs that may repeat one another
      jobs.replaceAll(job -> job.toBuilder().employer(Fact.unknown()).build());
      jobs.add(jobs.get(random.nextInt(jobs.size())));
    }
    return Candidate.withId("worker")
        .employment(random.nextInt(8) == 0 ? Listing.partial(jobs) : Listing.of(jobs))
        .build();
  }

  private static Job job(Random random) {
    LocalDate first = ON.minusDays(random.nextInt(1_500) - 200L);
    LocalDate last = first.plusDays(40 + random.nextInt(random.nextBoolean() ? 60 : 900));
    Job.Builder job = Job.at("E" + random.nextInt(12));
    if (random.nextInt(6) > 0) {
      job.from(date(random, first));
    }
    switch (random.nextInt(5)) {
      case 0 -> job.current();
      case 1 -> {}
      default -> job.to(date(random, last));
    }
    if (random.nextInt(3) > 0) {
      job.fullTime(random.nextInt(4) > 0);
    }
    if (random.nextInt(3) > 0) {
      job.hoursPerWeek(10 + 10 * random.nextInt(4));
    }
    return job.build();
  }

  /** Returns a date, which may be known to the month only. */
  private static String date(Random random, LocalDate day) {
    String date = day.toString();
    return random.nextInt(3) == 0 ? date.substring(0, 7) : date;
  }

  /** Returns favorable answers to some questions; the others stay open. */
  private static AssumedAnswers answers(Random random) {
    int some = random.nextInt(5);
    return question ->
        question instanceof Question.OfCandidate asked
                && Math.floorMod(asked.fact().hashCode(), 4) < some
            ? Verdict.MET
            : Verdict.UNDETERMINED;
  }

  @Property
  void no_skipped_day_meets_the_requirement(@ForAll long seed) {
    Random random = new Random(seed);
    Required required = Required.of(random);
    Candidate candidate = worker(random);
    AssumedAnswers answers = answers(random);
    int day = TODAY + random.nextInt(60);
    MetDays days = required.metDays(candidate, day, answers);
    for (int i = 0; i < COMPARED; i += 1 + random.nextInt(9)) {
      compare(required, candidate, answers, days, day + i);
    }
    for (int last : List.of(days.earliest() - 1, days.through(), days.refused())) {
      compare(required, candidate, answers, days, Math.max(day, Math.min(last, day + COMPARED)));
    }
  }

  private static void compare(
      Required required, Candidate candidate, AssumedAnswers answers, MetDays days, int day) {
    if (day >= days.earliest() && day > days.through()) {
      return; // a plan judges the day
    }
    Verdict given = required.given(candidate, day, answers);
    if (day <= days.refused()) {
      assertThat(given).as("%s, of %s", LocalDate.ofEpochDay(day), days).isEqualTo(Verdict.NOT_MET);
    }
    assertThat(given == Verdict.MET)
        .as("%s, of %s", LocalDate.ofEpochDay(day), days)
        .isEqualTo(day >= days.earliest());
  }

  /** A job may have begun on any day, so that an early enough answer suffices for any amount. */
  @Property
  void favorable_answers_have_the_verdict_of_a_record_that_states_them(@ForAll long seed) {
    Random random = new Random(seed);
    Required required = Required.of(random);
    List<Job> open = new ArrayList<>();
    List<Job> stated = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      Job job = job(random).toBuilder().employer("E" + i).build();
      open.add(job);
      stated.add(favorable(job));
    }
    int day = TODAY + random.nextInt(400);
    assertThat(required.given(employed(open), day, question -> Verdict.MET))
        .isEqualTo(required.given(employed(stated), day, FAVORABLE_DECISIONS));
  }

  private static Candidate employed(List<Job> jobs) {
    return Candidate.withId("worker").employment(Listing.of(jobs)).build();
  }

  /** Returns a job that states the most favorable days, hours and full-time status. */
  private static Job favorable(Job job) {
    Job.Builder stated = job.toBuilder();
    stated.from(
        job.from().toOptional().map(PartialDate::earliest).orElse(LocalDate.of(1900, 1, 1)));
    if (job.to().isKnown()) {
      stated.to(job.to().toOptional().orElseThrow().latest());
    } else {
      stated.current();
    }
    if (!job.fullTime().isKnown()) {
      stated.fullTime(true);
    }
    if (!job.hoursPerWeek().isKnown()) {
      stated.hoursPerWeek(168);
    }
    return stated.build();
  }

  @Test
  void a_year_of_work_takes_most_of_a_year() {
    Candidate candidate =
        Candidate.withId("new")
            .employment(Listing.of(Job.at("Mercy").from(ON).current().fullTime(true).build()))
            .build();
    Reasoning year = WorkTime.fullTimeMonths(JOBS, LookBack.months(60), "CCMC").atLeast(12);
    MetDays days = new Required(year).metDays(candidate, TODAY, AssumedAnswers.OPEN);
    assertThat(days.earliest() - TODAY).isBetween(300, 365);
    assertThat(new Required(year).metDays(candidate, TODAY + 400, AssumedAnswers.OPEN).through())
        .isGreaterThan(TODAY + 400);
  }

  @Test
  void open_work_is_refused_until_it_may_be_enough() {
    Candidate candidate =
        Candidate.withId("open")
            .employment(Listing.of(Job.at("Mercy").from("2026-09").current().build()))
            .build();
    Reasoning year = WorkTime.fullTimeMonths(JOBS, LookBack.months(60), "CCMC").atLeast(12);
    MetDays days = new Required(year).metDays(candidate, TODAY, AssumedAnswers.OPEN);
    assertThat(days.refused() - TODAY).isBetween(150, 281);
  }

  @Test
  void work_that_has_ended_never_grows() {
    Candidate candidate =
        Candidate.withId("ended")
            .employment(
                Listing.of(
                    Job.at("Mercy").from("2025-01-01").to("2025-03-31").fullTime(true).build()))
            .build();
    Reasoning year = WorkTime.fullTimeMonths(JOBS, LookBack.months(60), "CCMC").atLeast(12);
    MetDays days = new Required(year).metDays(candidate, TODAY, AssumedAnswers.OPEN);
    assertThat(days.earliest()).isEqualTo(MetDays.NEVER);
    assertThat(days.refused()).isEqualTo(MetDays.NEVER);
  }
}
