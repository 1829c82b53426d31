package org.licet.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.Examination;
import org.licet.candidate.Facts;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.ProfessionalDevelopment;
import org.licet.candidate.Status;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Verdict;

/** Terms of licenses and certifications, periods of them, and the windows of their renewal. */
class TermWordsTest {

  @TempDir private Path folder;

  private OneCriterion rule(String lookups, String conclusion) {
    return OneCriterion.of(folder, lookups, conclusion);
  }

  private static License.Builder license(String state, String issued, String expires) {
    return License.ofType("RN")
        .jurisdiction(state)
        .status(Status.ACTIVE)
        .issued(LocalDate.parse(issued))
        .expires(LocalDate.parse(expires));
  }

  private static Candidate.Builder nurse(License.Builder... licenses) {
    return Candidate.withId("ann").licenses(licenses).noCertifications();
  }

  private static Certification.Builder certification(String expires) {
    return Certification.builder()
        .credential("CNOR")
        .status(Status.ACTIVE)
        .issued("2012-01-01")
        .expires(LocalDate.parse(expires));
  }

  /** The term of an RN license that expires on 2026-12-31 begins on 2025-01-01. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "continuingEducation.inTermOf(\"RN\", 2).hours()   | $x.atLeast(2)",
        "professionalDevelopment.inTermOf(\"RN\", 2).any() | $x",
        "examinations.inTermOf(\"RN\", 2).any()            | $x",
        "degrees.inTermOf(\"RN\", 2).any()                 | $x",
        "certifications.inTermOf(\"RN\", 2).any()          | $x",
        "employment.inTermOf(\"RN\", 2).hours()            | $x.atLeast(2)",
      })
  void every_kind_of_record_has_terms_of_licenses(String lookup, String conclusion) {
    try (OneCriterion rule = rule("$x : " + lookup, conclusion)) {
      assertThat(rule.verdict(withRecordsOn("2024-12-31"))).isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(withRecordsOn("2025-01-01"))).isEqualTo(Verdict.MET);
      Candidate.Builder unlicensed = withRecordsOn("2025-01-01").toBuilder().noLicenses();
      if (!lookup.startsWith("certifications")) {
        assertThat(rule.verdict(unlicensed.noCertifications().build())).isEqualTo(Verdict.NOT_MET);
      }
      Candidate unknown =
          withRecordsOn("2025-01-01").toBuilder()
              .licenses(License.ofType("RN").jurisdiction("US-TX").status(Status.ACTIVE))
              .build();
      assertThat(rule.verdict(unknown)).isEqualTo(Verdict.UNDETERMINED);
      assertThat(rule.asked(unknown)).contains("When does the RN license from Texas expire?");
    }
  }

  private static Candidate withRecordsOn(String day) {
    LocalDate on = LocalDate.parse(day);
    return nurse(license("US-TX", "2015-01-01", "2026-12-31"))
        .continuingEducation(ContinuingEducation.builder().completed(on).hours(2))
        .professionalDevelopment(ProfessionalDevelopment.builder().completed(on))
        .examinations(Examination.of("X").taken(on).passed(true))
        .degrees(Degree.builder().conferred(on))
        .certifications(Certification.builder().credential("CCM").issued(on))
        .employment(Job.at("Mercy").from(on.minusDays(9)).to(on).hoursPerWeek(14))
        .build();
  }

  /** On whichever day of December the license expires, the whole job lies in its two years. */
  @Test
  void the_day_of_expiry_is_not_asked_for_a_job_in_every_possible_term() {
    try (OneCriterion rule =
        rule("$hours : employment.inTermOf(\"RN\", 2).hours()", "$hours.atLeast(20)")) {
      Candidate.Builder nurse =
          nurse(
              License.ofType("RN").jurisdiction("US-TX").status(Status.ACTIVE).expires("2026-12"));
      Job.Builder job = Job.at("Mercy").hoursPerWeek(14).to("2025-03-31");
      assertThat(rule.verdict(nurse.employment(job.from("2025-01-01")).build()))
          .isEqualTo(Verdict.MET);
      Candidate earlier = nurse.employment(job.from("2024-12-31")).build();
      assertThat(rule.verdict(earlier)).isEqualTo(Verdict.UNDETERMINED);
      assertThat(rule.asked(earlier))
          .containsExactly("On which day of 2026-12 does the RN license from Texas expire?");
    }
  }

  /** The status decides whether there is a term at all; the month of the course lies in it. */
  @Test
  void a_day_in_a_month_of_every_possible_term_is_not_asked() {
    try (OneCriterion rule =
        rule("$hours : continuingEducation.inTermOf(\"CNOR\", 2).hours()", "$hours.atLeast(2)")) {
      Candidate nurse =
          Candidate.withId("ann")
              .noLicenses()
              .certifications(
                  Certification.builder()
                      .credential("CNOR")
                      .issued("2012-01-01")
                      .expires("2026-12"))
              .continuingEducation(ContinuingEducation.ofHours(2).completed("2025-05"))
              .build();
      assertThat(rule.asked(nurse))
          .containsExactly("What is the status of the CNOR certification?");
    }
  }

  @Test
  void hours_worked_are_cut_at_both_ends_of_a_term() {
    try (OneCriterion rule =
        rule("$hours : employment.inTermOf(\"CNOR\", 1).hours()", "$hours.atLeast(2087)")) {
      Candidate.Builder works =
          Candidate.withId("ann")
              .noLicenses()
              .employment(Job.at("Mercy").from("2010-01-01").current().hoursPerWeek(40));
      Finding ended = rule.finding(works.certifications(certification("2025-12-31")).build());
      // 365 days of 2025: 2085 hours
      assertThat(ended.verdict()).isEqualTo(Verdict.NOT_MET);
      assertThat(ended.parts().get(0).found()).hasToString("2085");
      assertThat(rule.verdict(works.certifications(certification("2024-12-31")).build()))
          .isEqualTo(Verdict.MET); // 366 days: 2091 hours
    }
  }

  @Test
  void a_term_and_a_window_both_cut() {
    try (OneCriterion rule =
        rule(
            "$hours : employment.inTermOf(\"CNOR\", 5).inLastMonths(12).hours()",
            "$hours.atLeast(300)")) {
      Candidate.Builder works =
          Candidate.withId("ann")
              .noLicenses()
              .employment(Job.at("Mercy").from("2010-01-01").to("2026-01-31").hoursPerWeek(30));
      Finding found = rule.finding(works.certifications(certification("2026-12-31")).build());
      assertThat(found.parts().get(0).found()).hasToString("300"); // from 2025-11-23 on: 70 days
    }
  }

  @Test
  void an_unknown_term_leaves_the_hours_open() {
    try (OneCriterion rule =
        rule("$hours : employment.inTermOf(\"CNOR\", 5).hours()", "$hours.atLeast(500)")) {
      Candidate unknown =
          Candidate.withId("ann")
              .noLicenses()
              .certifications(Certification.builder().credential("CNOR").status(Status.ACTIVE))
              .employment(Job.at("Mercy").from("2024-01-01").current().hoursPerWeek(40))
              .build();
      assertThat(rule.verdict(unknown)).isEqualTo(Verdict.UNDETERMINED);
      assertThat(rule.asked(unknown)).containsExactly("When does the CNOR certification expire?");
      Candidate none = unknown.toBuilder().noCertifications().build();
      assertThat(rule.finding(none).evidence().get(0).because().toString())
          .contains("the candidate holds no CNOR");
      assertThat(rule.verdict(none)).isEqualTo(Verdict.NOT_MET);
    }
  }

  @Test
  void the_term_may_be_that_of_one_license() {
    try (OneCriterion rule =
        OneCriterion.of(
            folder,
            "$courses : continuingEducation.inPeriod(licenses.ofType(\"RN\").having(\"HOME\").toRenew().term(2)).hours()",
            "$courses.atLeast(20)",
            "$ruleset.fact(\"HOME\").of(\"licenses\").yesNo(\"Is {0} from the home state?\").source(\"S1\");")) {
      License.Builder home =
          license("US-TX", "2015-01-01", "2027-03-31").facts(Facts.NONE.with("HOME", true));
      License.Builder other =
          license("US-CA", "2015-01-01", "2029-12-31").facts(Facts.NONE.with("HOME", false));
      Candidate.Builder both = nurse(home, other);
      assertThat(rule.verdict(both.continuingEducation(course("2025-03-31")).build()))
          .isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(both.continuingEducation(course("2025-04-01")).build()))
          .isEqualTo(Verdict.MET);
      Candidate elsewhere = nurse(other).continuingEducation(course("2026-04-01")).build();
      assertThat(rule.verdict(elsewhere)).isEqualTo(Verdict.NOT_MET);
    }
  }

  private static ContinuingEducation.Builder course(String completed) {
    return ContinuingEducation.builder().completed(LocalDate.parse(completed)).hours(20);
  }

  /** Periods around an expiry on 2025-12-31. The last day on which they count is before today. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "termOfMonths(30)                    | 2023-06-30 | 2023-07-01 | 2025-12-31 | 2026-01-01",
        "termOfMonths(30).endingOn(\"10-15\") | 2023-04-15 | 2023-04-16 | 2025-10-15 | 2025-10-16",
        "term(1).endingOn(\"12-31\")          | 2024-12-31 | 2025-01-01 | 2025-12-31 | 2026-01-01",
        "calendarYears(1).endingOn(\"02-28\") | 2024-02-29 | 2024-03-01 | 2025-02-28 | 2025-03-01",
        "term(1).previous().endingOn(\"10-15\") | 2023-10-15 | 2023-10-16 | 2024-10-15 | 2024-10-16",
        "monthsAfter(3)                      | 2025-12-31 | 2026-01-01 | 2026-03-31 | 2026-04-01",
        "monthsAfter(2)                      | 2025-12-31 | 2026-01-01 | 2026-02-28 | 2026-03-01",
      })
  void a_period_may_end_on_a_day_of_the_year_or_follow_the_expiry(
      String period, String before, String first, String last, String after) {
    try (OneCriterion rule =
        rule(
            "$period : certifications.ofType(\"CNOR\").toRenew()."
                + period
                + ", $courses : continuingEducation",
            "$courses.inPeriod($period).hours().atLeast(20)")) {
      for (String day : List.of(before, first, last, after)) {
        Candidate candidate =
            Candidate.withId("ann")
                .certifications(certification("2025-12-31"))
                .continuingEducation(course(day))
                .build();
        assertThat(rule.verdict(candidate))
            .as(day)
            .isEqualTo(Verdict.of(day.equals(first) || day.equals(last)));
      }
    }
  }

  /** Accrual of five years that ends a year before the expiry on 2027-12-31. */
  @ParameterizedTest
  @CsvSource({
    "2021-12-31, NOT_MET",
    "2022-01-01, MET",
    "2026-11-23, MET",
  })
  void accrual_may_end_before_the_expiry(String completed, Verdict verdict) {
    try (OneCriterion rule =
        rule(
            "$term : certifications.ofType(\"CNOR\").toRenew().term(5).endingMonthsBefore(12),"
                + "$courses : continuingEducation",
            "$courses.inPeriod($term).hours().atLeast(20)")) {
      Candidate candidate =
          Candidate.withId("ann")
              .certifications(certification("2027-12-31"))
              .continuingEducation(course(completed))
              .build();
      assertThat(rule.verdict(candidate)).isEqualTo(verdict);
    }
  }

  @Test
  void hours_above_the_need_of_the_previous_term_are_carried_forward() {
    try (OneCriterion rule =
        rule(
            "$term : licenses.ofType(\"RN\").toRenew().term(2), $courses : continuingEducation",
            "$courses.inPeriod($term).hours().plus($courses.inPeriod($term.previous()).hours()"
                + ".above(30).cappedAt(10)).atLeast(30)")) {
      assertThat(rule.verdict(carrying(20, 40))).isEqualTo(Verdict.MET);
      assertThat(rule.verdict(carrying(19, 45))).isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(carrying(20, 39))).isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(carrying(30, 0))).isEqualTo(Verdict.MET);
    }
  }

  private static Candidate carrying(double now, double before) {
    return nurse(license("US-TX", "2015-01-01", "2026-12-31"))
        .continuingEducation(
            ContinuingEducation.builder().completed("2025-06-01").hours(now),
            ContinuingEducation.builder().completed("2024-06-01").hours(before))
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, true",
    "2025-06-15, true",
    "2024-12-31, false",
  })
  void the_first_term_has_the_day_of_issue(String issued, boolean first) {
    try (OneCriterion rule =
        rule("$renewal : licenses.ofType(\"RN\").toRenew()", "$renewal.inFirstTerm(2)")) {
      assertThat(rule.verdict(nurse(license("US-TX", issued, "2026-12-31")).build()))
          .isEqualTo(Verdict.of(first));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, NOT_MET, first",
    "2024-12-31, NOT_MET, second",
    "2022-12-31, MET, third",
    "2021-01-01, MET, third",
    "2020-12-31, NOT_MET, fourth",
    "2016-06-01, MET, sixth",
  })
  void every_third_term_counts_from_the_day_of_issue(String issued, Verdict verdict, String term) {
    try (OneCriterion rule =
        rule("$renewal : licenses.ofType(\"RN\").toRenew()", "$renewal.inEveryTerm(3, 2)")) {
      assertThat(rule.verdict(nurse(license("US-TX", issued, "2026-12-31")).build()))
          .as(term)
          .isEqualTo(verdict);
    }
  }

  @Test
  void an_unknown_day_of_issue_is_asked() {
    try (OneCriterion rule =
        rule("$renewal : licenses.ofType(\"RN\").toRenew()", "$renewal.inEveryTerm(3, 2)")) {
      Candidate candidate =
          nurse(License.ofType("RN").status(Status.ACTIVE).expires("2026-12-31")).build();
      assertThat(rule.verdict(candidate)).isEqualTo(Verdict.UNDETERMINED);
      assertThat(rule.asked(candidate)).containsExactly("When was the RN license issued?");
    }
  }

  /** One hour a month of a first, shorter term; 24 hours of a whole one. */
  @ParameterizedTest
  @CsvSource({
    "2025-07-01, 17, NOT_MET",
    "2025-07-01, 18, MET",
    "2015-07-01, 23, NOT_MET",
    "2015-07-01, 24, MET",
  })
  void an_hour_a_month_of_the_term(String issued, double hours, Verdict verdict) {
    try (OneCriterion rule =
        rule(
            "$renewal : licenses.ofType(\"RN\").toRenew(), $courses : continuingEducation",
            "$courses.inPeriod($renewal.term(2)).hours().atLeast($renewal.monthsOfTerm(2).hoursEach(1))")) {
      Candidate candidate =
          nurse(license("US-FL", issued, "2026-12-31"))
              .continuingEducation(
                  ContinuingEducation.builder().completed("2026-06-01").hours(hours))
              .build();
      assertThat(rule.verdict(candidate)).isEqualTo(verdict);
    }
  }

  @Test
  void the_months_of_a_term_without_a_day_of_issue_are_asked_where_they_matter() {
    try (OneCriterion rule =
        rule(
            "$renewal : licenses.ofType(\"RN\").toRenew(), $courses : continuingEducation",
            "$courses.hours().atLeast($renewal.monthsOfTerm(2).hoursEach(1))")) {
      Candidate.Builder nurse =
          nurse(License.ofType("RN").status(Status.ACTIVE).expires("2026-12-31"));
      Candidate open =
          nurse
              .continuingEducation(ContinuingEducation.builder().completed("2026-06-01").hours(20))
              .build();
      assertThat(rule.verdict(open)).isEqualTo(Verdict.UNDETERMINED);
      assertThat(rule.asked(open)).containsExactly("When was the RN license issued?");
      assertThat(
              rule.verdict(
                  nurse
                      .continuingEducation(
                          ContinuingEducation.builder().completed("2026-06-01").hours(24))
                      .build()))
          .isEqualTo(Verdict.MET);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // four whole months
        "inLastMonths(4)  | 2027-03-31 | 2026-11-30 | NOT_MET",
        "inLastMonths(4)  | 2027-03-31 | 2026-12-01 | MET",
        "inLastMonths(4)  | 2027-03-31 | 2027-03-31 | MET",
        "inLastMonths(4)  | 2027-03-31 | 2027-04-01 | NOT_MET",
        // the last year, whatever the expiry
        "inLastMonths(12) | 2027-03-31 | 2026-03-31 | NOT_MET",
        "inLastMonths(12) | 2027-03-31 | 2026-04-01 | MET",
        // 120 days
        "inLastDays(120)  | 2027-03-31 | 2026-11-30 | NOT_MET",
        "inLastDays(120)  | 2027-03-31 | 2026-12-01 | MET",
        // closes before the expiry, whatever day that is
        "betweenMonthsBefore(12, 3) | 2027-05-31 | 2026-05-31 | NOT_MET",
        "betweenMonthsBefore(12, 3) | 2027-05-31 | 2026-06-01 | MET",
        "betweenMonthsBefore(12, 3) | 2027-05-31 | 2027-02-28 | MET",
        "betweenMonthsBefore(12, 3) | 2027-05-31 | 2027-03-01 | NOT_MET",
        // where it closes, the last months open
        "betweenMonthsBefore(12, 3) | 2026-04-30 | 2026-01-31 | MET",
        "inLastMonths(3)            | 2026-04-30 | 2026-01-31 | NOT_MET",
        "inLastMonths(3)            | 2026-04-30 | 2026-02-01 | MET",
        "betweenMonthsBefore(12, 3) | 2026-02-28 | 2025-11-30 | MET",
        "inLastMonths(3)            | 2026-02-28 | 2025-12-01 | MET",
        "betweenMonthsBefore(12, 0) | 2026-02-28 | 2026-02-28 | MET",
        "betweenDaysBefore(120, 30) | 2027-03-31 | 2026-11-30 | NOT_MET",
        "betweenDaysBefore(120, 30) | 2027-03-31 | 2026-12-01 | MET",
        "betweenDaysBefore(120, 30) | 2027-03-31 | 2027-03-01 | MET",
        "betweenDaysBefore(120, 30) | 2027-03-31 | 2027-03-02 | NOT_MET",
        // closes on October 15, before the expiry on December 31
        "lastBetween(\"01-01\", \"10-15\") | 2026-12-31 | 2025-12-31 | NOT_MET",
        "lastBetween(\"01-01\", \"10-15\") | 2026-12-31 | 2026-01-01 | MET",
        "lastBetween(\"01-01\", \"10-15\") | 2026-12-31 | 2026-10-15 | MET",
        "lastBetween(\"01-01\", \"10-15\") | 2026-12-31 | 2026-10-16 | NOT_MET",
        // the last October before an expiry in spring
        "lastBetween(\"06-01\", \"10-15\") | 2027-03-31 | 2026-06-01 | MET",
        "lastBetween(\"06-01\", \"10-15\") | 2027-03-31 | 2026-10-16 | NOT_MET",
        // over New Year
        "between(\"11-01\", \"01-31\")     | 2027-01-31 | 2026-10-31 | NOT_MET",
        "between(\"11-01\", \"01-31\")     | 2027-01-31 | 2026-11-01 | MET",
        // a whole year
        "between(\"01-01\", \"12-31\")     | 2026-12-31 | 2025-12-31 | NOT_MET",
        "between(\"01-01\", \"12-31\")     | 2026-12-31 | 2026-01-01 | MET",
      })
  void a_window_opens_and_closes(String window, String expires, String on, Verdict verdict) {
    try (OneCriterion rule =
        rule("$renewal : certifications.ofType(\"CNOR\").toRenew()." + window, "$renewal.open()")) {
      Candidate candidate = Candidate.withId("ann").certifications(certification(expires)).build();
      assertThat(rule.verdict(candidate, on)).isEqualTo(verdict);
    }
  }

  @Test
  void reasons_name_the_days_of_the_window() {
    try (OneCriterion rule =
        rule(
            "$renewal : certifications.ofType(\"CNOR\").toRenew().lastBetween(\"01-01\", \"10-15\")",
            "$renewal.open()")) {
      Candidate candidate =
          Candidate.withId("ann").certifications(certification("2026-12-31")).build();
      assertThat(rule.finding(candidate).reason())
          .hasToString("The renewal window closed on 2026-10-15, 39 days ago.");
      Candidate unknown =
          Candidate.withId("ann")
              .certifications(Certification.builder().credential("CNOR").status(Status.ACTIVE))
              .build();
      assertThat(rule.asked(unknown))
          .isEqualTo(List.of("When does the CNOR certification expire?"));
    }
  }
}
