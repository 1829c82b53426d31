package org.licet.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.candidate.Candidate;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.DegreeLevel;
import org.licet.candidate.DevelopmentCategory;
import org.licet.candidate.Examination;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.OtherRecord;
import org.licet.candidate.ProfessionalDevelopment;
import org.licet.evaluation.Verdict;

/** The words that keep records of any kind. The day of evaluation is 2026-11-23. */
class RecordWordsTest {

  private static final String STATES =
      "$ruleset.table(\"member states\").yes(\"US-TX\", \"US-IA\", \"CA\").no(\"US-CA\")"
          + ".source(\"S1\");";

  private static final String KNOWN =
      "$ruleset.table(\"known codes\").no(\"CARDIOLOGY\", \"LPN\", \"NAHQ\", \"HLC\", \"OTHER\")"
          + ".source(\"S1\");";

  @TempDir private Path folder;

  private OneCriterion rule(String lookup) {
    return OneCriterion.of(folder, "$kept : " + lookup, "$kept", STATES, KNOWN);
  }

  private static Candidate.Builder ann() {
    return Candidate.withId("ann");
  }

  /** Every kind has one record with its date. */
  private static Candidate dated(String day) {
    return ann()
        .continuingEducation(ContinuingEducation.ofHours(1).completed(day))
        .professionalDevelopment(
            ProfessionalDevelopment.ofCategory(DevelopmentCategory.PRECEPTOR).completed(day))
        .examinations(Examination.of("CCM").taken(day).passed(true))
        .degrees(Degree.ofLevel(DegreeLevel.BACHELOR).conferred(day))
        .licenses(License.ofType("RN").issued(day))
        .records(OtherRecord.ofKind("COURSEWORK").on(day))
        .build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "inLastDaysToToday(30)      | 2026-10-23 | 2026-10-24 | 2026-11-23",
        "inLastMonthsToToday(3)     | 2026-08-22 | 2026-08-23 | 2026-11-23",
        "inLastYearsToToday(2)      | 2024-11-22 | 2024-11-23 | 2026-11-23",
        "inLastDaysBeforeToday(30)  | 2026-11-23 | 2026-10-24 | 2026-11-22",
        "inLastMonthsBeforeToday(3) | 2026-11-23 | 2026-08-23 | 2026-11-22",
        "inLastYearsBeforeToday(2)  | 2026-11-23 | 2024-11-23 | 2026-11-22",
        "since(\"2024-04-01\")      | 2024-03-31 | 2024-04-01 | 2026-11-23",
        "before(\"2024-04-01\")     | 2024-04-01 | 1999       | 2024-03-31",
      })
  void every_kind_with_a_date_is_kept_by_it(String word, String out, String first, String last) {
    String all =
        String.join(
            ", ",
            List.of(
                "$a : continuingEducation." + word + ".any()",
                "$b : professionalDevelopment." + word + ".any()",
                "$c : examinations." + word + ".any()",
                "$d : degrees." + word + ".any()",
                "$e : licenses." + word + ".any()",
                "$f : records." + word + ".any()"));
    try (OneCriterion every =
        OneCriterion.of(
            folder,
            all,
            "$a.alongWith($b).alongWith($c).alongWith($d).alongWith($e).alongWith($f)")) {
      assertThat(every.verdict(dated(first))).isEqualTo(Verdict.MET);
      assertThat(every.verdict(dated(last))).isEqualTo(Verdict.MET);
    }
    try (OneCriterion some =
        OneCriterion.of(folder, all, "$a.orElse($b).orElse($c).orElse($d).orElse($e).orElse($f)")) {
      assertThat(some.verdict(dated(out))).isEqualTo(Verdict.NOT_MET);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "continuingEducation, MET",
    "professionalDevelopment, MET",
    "degrees, MET",
    "licenses, MET",
    "records, MET",
    "examinations, NOT_MET"
  })
  void a_window_ends_today_except_for_attempts(String records, Verdict today) {
    try (OneCriterion rule = rule(records + ".inLastYears(1).any()")) {
      assertThat(rule.verdict(dated("2026-11-22"))).isEqualTo(Verdict.MET);
      assertThat(rule.verdict(dated("2026-11-23"))).isEqualTo(today);
      assertThat(rule.verdict(dated("2025-11-22"))).isEqualTo(Verdict.NOT_MET);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "continuingEducation, When was course 1 completed?",
    "degrees, When was the bachelor's degree conferred?",
    "records, What is the date of record 1 (coursework)?"
  })
  void a_record_without_a_date_is_asked_about(String records, String question) {
    Candidate candidate =
        ann()
            .continuingEducation(ContinuingEducation.ofHours(1))
            .degrees(Degree.ofLevel(DegreeLevel.BACHELOR))
            .records(OtherRecord.ofKind("COURSEWORK"))
            .build();
    try (OneCriterion rule = rule(records + ".inLastYears(1).any()")) {
      assertThat(rule.verdict(candidate)).isEqualTo(Verdict.UNDETERMINED);
      assertThat(rule.asked(candidate)).containsExactly(question);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "continuingEducation",
    "professionalDevelopment",
    "degrees",
    "licenses",
    "records",
    "examinations",
    "employment"
  })
  void records_of_every_kind_are_counted(String records) {
    Candidate two =
        ann()
            .continuingEducation(
                ContinuingEducation.ofHours(1).completed("2026-01-01"),
                ContinuingEducation.ofHours(1).completed("2026-01-02"))
            .professionalDevelopment(
                ProfessionalDevelopment.builder().completed("2026-01-01"),
                ProfessionalDevelopment.builder().completed("2026-01-02"))
            .degrees(Degree.builder().conferred("2019"), Degree.builder().conferred("2020"))
            .licenses(License.ofType("RN"), License.ofType("LPN"))
            .records(OtherRecord.ofKind("A"), OtherRecord.ofKind("B"))
            .examinations(
                Examination.of("CCM").taken("2025-01-01").passed(false),
                Examination.of("CCM").taken("2026-01-01").passed(true))
            .employment(
                Job.at("Mercy").from("2020-01-01").current(),
                Job.at("Lakeside").from("2021-01-01").to("2022-01-01"))
            .build();
    try (OneCriterion rule = rule(records + ".count().atLeast(2)")) {
      assertThat(rule.verdict(two)).isEqualTo(Verdict.MET);
      assertThat(rule.verdict(ann().build())).isEqualTo(Verdict.UNDETERMINED);
    }
    try (OneCriterion rule = rule(records + ".count().atLeast(3)")) {
      assertThat(rule.verdict(two)).isEqualTo(Verdict.NOT_MET);
    }
    try (OneCriterion rule = rule(records + ".none()")) {
      assertThat(rule.verdict(two)).isEqualTo(Verdict.NOT_MET);
    }
  }

  private static Candidate job(Job.Builder job) {
    return ann().employment(job).build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "employment.current().any()                  | 2020-01-01 | 2026-11-22 | NOT_MET",
        "employment.current().any()                  | 2020-01-01 | 2026-11-23 | MET",
        "employment.current().any()                  | 2020-01-01 | 2026-11    | UNDETERMINED",
        "employment.current().any()                  | 2020-01-01 |            | UNDETERMINED",
        "employment.current().any()                  | 2026-11-23 | 2027-01-01 | MET",
        "employment.current().any()                  | 2026-11-24 | 2027-01-01 | NOT_MET",
        "employment.inLastDays(10).any()             | 2020-01-01 | 2026-11-12 | NOT_MET",
        "employment.inLastDays(10).any()             | 2020-01-01 | 2026-11-13 | MET",
        "employment.inLastMonths(1).any()            | 2020-01-01 | 2026-10    | UNDETERMINED",
        "employment.since(\"2024-04-01\").any()      | 2020-01-01 | 2024-03-31 | NOT_MET",
        "employment.since(\"2024-04-01\").any()      | 2020-01-01 | 2024-04-01 | MET",
        "employment.since(\"2024-04-01\").hours().atLeast(40) | 2020-01-01 | 2024-04-06 | NOT_MET",
        "employment.since(\"2024-04-01\").hours().atLeast(40) | 2020-01-01 | 2024-04-07 | MET",
        "employment.before(\"2024-04-01\").any()     | 2024-04-01 | 2025-01-01 | NOT_MET",
        "employment.before(\"2024-04-01\").any()     | 2024-03-31 | 2025-01-01 | MET",
        "employment.before(\"2024-04-01\").hours().atLeast(40) | 2024-03-25 | 2025-01-01 | MET",
        "employment.before(\"2024-04-01\").hours().atLeast(40) | 2024-03-26 | 2025-01-01 | NOT_MET",
      })
  void jobs_are_kept_by_their_days(String words, String from, String to, Verdict verdict) {
    Job.Builder job = Job.at("Mercy").from(from).hoursPerWeek(40);
    try (OneCriterion rule = rule(words)) {
      assertThat(rule.verdict(job(to == null ? job : job.to(to)))).isEqualTo(verdict);
    }
  }

  @Test
  void a_job_that_goes_on_is_current_and_one_that_does_not_is_not() {
    try (OneCriterion rule = rule("employment.current().any()")) {
      assertThat(rule.verdict(job(Job.at("Mercy").from("2020").current()))).isEqualTo(Verdict.MET);
      assertThat(rule.verdict(job(Job.at("Mercy").current()))).isEqualTo(Verdict.MET);
      assertThat(rule.verdict(job(Job.at("Mercy").from("2020").current(false))))
          .isEqualTo(Verdict.NOT_MET);
      Candidate open = job(Job.at("Mercy").from("2020-01-01"));
      assertThat(rule.asked(open))
          .containsExactly("When did job 1 (Mercy) end, or does it continue?");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "inArea(\"ONCOLOGY\", \"HEMATOLOGY\") | ONCOLOGY   | MET",
        "inArea(\"ONCOLOGY\", \"HEMATOLOGY\") | CARDIOLOGY | NOT_MET",
        "inArea(\"ONCOLOGY\", \"HEMATOLOGY\") | ONCOLOGIE  | UNDETERMINED",
        "inArea(\"ONCOLOGY\").orRulingBy(\"ONCC\") | CARDIOLOGY | UNDETERMINED",
      })
  void jobs_are_kept_by_their_kind_of_work(String word, String area, Verdict verdict) {
    try (OneCriterion rule = rule("employment." + word + ".any()")) {
      assertThat(rule.verdict(job(Job.at("Mercy").from("2020").areas(area)))).isEqualTo(verdict);
      Candidate unknown = job(Job.at("Mercy").from("2020"));
      assertThat(rule.asked(unknown))
          .containsExactly("Which kinds of work does job 1 (Mercy) include?");
      assertThat(rule.verdict(job(Job.at("Mercy").from("2020").areas())))
          .isEqualTo(word.contains("Ruling") ? Verdict.UNDETERMINED : Verdict.NOT_MET);
    }
  }

  @ParameterizedTest
  @CsvSource({"RN, MET", "APRN, MET", "LPN, NOT_MET"})
  void jobs_are_kept_under_one_of_several_licenses(String license, Verdict verdict) {
    try (OneCriterion rule = rule("employment.practicedAs(\"RN\", \"APRN\").any()")) {
      assertThat(rule.verdict(job(Job.at("Mercy").practicedAs(license)))).isEqualTo(verdict);
    }
  }

  @ParameterizedTest
  @CsvSource({"US, MET", "CA, MET", "PR, MET", "MX, NOT_MET"})
  void jobs_are_kept_in_one_of_several_countries(String country, Verdict verdict) {
    try (OneCriterion rule = rule("employment.inCountry(\"US\", \"CA\").any()")) {
      assertThat(rule.verdict(job(Job.at("Mercy").country(country)))).isEqualTo(verdict);
    }
  }

  @ParameterizedTest
  @CsvSource({"3.9, NOT_MET", "4, MET"})
  void each_job_has_a_number_of_hours_a_week(double hours, Verdict verdict) {
    try (OneCriterion rule = rule("employment.ofAtLeastHoursPerWeek(4).any()")) {
      assertThat(rule.verdict(job(Job.at("Mercy").hoursPerWeek(hours)))).isEqualTo(verdict);
      assertThat(rule.verdict(job(Job.at("Mercy")))).isEqualTo(Verdict.UNDETERMINED);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "issuedIn(\"US-TX\", \"US-OK\") | US-OK | MET",
        "issuedIn(\"US-TX\", \"US-OK\") | US-CA | NOT_MET",
        "issuedIn(\"US-TX\", \"US-OK\") | US    | UNDETERMINED",
        "issuedIn(\"US-TX\", \"US-OK\") |       | UNDETERMINED",
        "issuedIn(\"US\")                | US-CA | MET",
        "issuedInOneOf(\"member states\") | US-TX | MET",
        "issuedInOneOf(\"member states\") | US-CA | NOT_MET",
        "issuedInOneOf(\"member states\") | CA-ON | MET",
        "issuedInOneOf(\"member states\") | US    | UNDETERMINED",
        "issuedInOneOf(\"member states\") | US-NV | UNDETERMINED",
      })
  void licenses_and_other_records_are_kept_by_their_state(
      String word, String place, Verdict verdict) {
    License.Builder license = License.ofType("RN");
    OtherRecord.Builder record = OtherRecord.ofKind("COURSEWORK");
    Candidate candidate =
        place == null
            ? ann().licenses(license).records(record).build()
            : ann()
                .licenses(license.jurisdiction(place))
                .records(record.jurisdiction(place))
                .build();
    try (OneCriterion rule = rule("licenses." + word + ".any()")) {
      assertThat(rule.verdict(candidate)).isEqualTo(verdict);
    }
    try (OneCriterion rule = rule("records." + word + ".any()")) {
      assertThat(rule.verdict(candidate)).isEqualTo(verdict);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "isIn(\"US-TX\", \"US-OK\")      | US-TX | MET",
        "isIn(\"US-TX\", \"US-OK\")      | US-CA | NOT_MET",
        "isIn(\"US-TX\", \"US-OK\")      | US    | UNDETERMINED",
        "isInOneOf(\"member states\")     | US-IA | MET",
        "isInOneOf(\"member states\")     | US-CA | NOT_MET",
        "isInOneOf(\"member states\")     | US-NV | UNDETERMINED",
      })
  void a_candidate_lives_in_a_state(String word, String place, Verdict verdict) {
    try (OneCriterion rule = rule("residence." + word)) {
      assertThat(rule.verdict(ann().residence(place).build())).isEqualTo(verdict);
      assertThat(rule.asked(ann().build()))
          .containsExactly("In which state or country does the candidate live?");
    }
  }

  @Test
  void degrees_and_attempts_are_kept_by_their_place() {
    try (OneCriterion rule = rule("degrees.conferredIn(\"US\", \"CA\").any()")) {
      assertThat(rule.verdict(ann().degrees(Degree.builder().country("CA")).build()))
          .isEqualTo(Verdict.MET);
      assertThat(rule.verdict(ann().degrees(Degree.builder().country("PH")).build()))
          .isEqualTo(Verdict.NOT_MET);
      assertThat(rule.asked(ann().degrees(Degree.builder()).build()))
          .containsExactly("In which country was degree 1 conferred?");
    }
    try (OneCriterion rule = rule("examinations.takenThroughOneOf(\"member states\").any()")) {
      Examination.Builder attempt = Examination.of("NCLEX-RN").taken("2020-01-01");
      assertThat(rule.verdict(ann().examinations(attempt.jurisdiction("US-TX")).build()))
          .isEqualTo(Verdict.MET);
      assertThat(rule.verdict(ann().examinations(attempt.jurisdiction("US-CA")).build()))
          .isEqualTo(Verdict.NOT_MET);
    }
  }

  @Test
  void courses_are_kept_by_approval_and_by_their_own_hours() {
    try (OneCriterion rule =
        rule("continuingEducation.approvedBy(\"ANCC\").ofAtLeastHours(1).hours().atLeast(2)")) {
      assertThat(rule.verdict(courses(course(1), course(1.5)))).isEqualTo(Verdict.MET);
      assertThat(rule.verdict(courses(course(1.5), course(0.9)))).isEqualTo(Verdict.NOT_MET);
      assertThat(
              rule.asked(
                  courses(course(1), ContinuingEducation.ofHours(3).completed("2026-01-09"))))
          .containsExactly("Who approved course 2?");
      assertThat(rule.verdict(courses(course(5).approvedBy("NAHQ")))).isEqualTo(Verdict.NOT_MET);
    }
    try (OneCriterion rule =
        rule("continuingEducation.approvedBy(\"ANCC\").orRulingBy(\"XB\").any()")) {
      assertThat(rule.asked(courses(course(5).approvedBy("NAHQ"))))
          .containsExactly("Does XB accept course 1 as approved by ANCC?");
    }
  }

  private static ContinuingEducation.Builder course(double hours) {
    return ContinuingEducation.ofHours(hours)
        .completed("2026-01-0" + (int) Math.ceil(hours))
        .approvedBy("ANCC");
  }

  private static Candidate courses(ContinuingEducation.Builder... courses) {
    return ann().continuingEducation(courses).build();
  }

  @Test
  void degrees_are_kept_by_accreditor_and_before_they_are_conferred() {
    Degree.Builder accredited = Degree.builder().accreditedBy("CSWE", "HLC").conferred("2019");
    Candidate expected =
        ann().degrees(Degree.builder().accreditedBy("CSWE").expected("2027-05")).build();
    try (OneCriterion rule = rule("degrees.accreditedBy(\"CSWE\").any()")) {
      assertThat(rule.verdict(ann().degrees(accredited).build())).isEqualTo(Verdict.MET);
      assertThat(rule.verdict(ann().degrees(Degree.builder().accreditedBy("HLC")).build()))
          .isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(expected)).isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(expected, "2027-05-01")).isEqualTo(Verdict.UNDETERMINED);
      assertThat(rule.asked(ann().degrees(Degree.builder()).build()))
          .containsExactly("Who accredited degree 1?");
    }
    try (OneCriterion rule = rule("degreesInProgress.accreditedBy(\"CSWE\").any()")) {
      assertThat(rule.verdict(expected)).isEqualTo(Verdict.MET);
      assertThat(rule.verdict(expected, "2027-05-01")).isEqualTo(Verdict.UNDETERMINED);
      assertThat(rule.verdict(ann().degrees(accredited).build())).isEqualTo(Verdict.NOT_MET);
    }
  }

  @ParameterizedTest
  @CsvSource({"PRESENTATION, MET", "PRECEPTOR, NOT_MET"})
  void activities_are_kept_by_category(DevelopmentCategory category, Verdict verdict) {
    try (OneCriterion rule =
        rule("professionalDevelopment.ofCategory(\"PRESENTATION\", \"SERVICE\").any()")) {
      assertThat(
              rule.verdict(
                  ann()
                      .professionalDevelopment(ProfessionalDevelopment.ofCategory(category))
                      .build()))
          .isEqualTo(verdict);
    }
  }

  @Test
  void records_of_a_kind_that_is_not_listed_are_none() {
    try (OneCriterion rule = rule("records.ofKind(\"COURSEWORK\").current().any()")) {
      OtherRecord.Builder course = OtherRecord.ofKind("COURSEWORK");
      assertThat(rule.verdict(ann().noRecords().build())).isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(ann().records(OtherRecord.ofKind("OTHER")).build()))
          .isEqualTo(Verdict.NOT_MET);
      assertThat(rule.asked(ann().build()))
          .containsExactly("Which records of other kinds does the candidate have, if any?");
      assertThat(rule.asked(ann().records(course).build()))
          .containsExactly("Until when is record 1 (coursework) valid?");
      assertThat(rule.verdict(ann().records(course.until("2026-11-22")).build()))
          .isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(ann().records(course.until("2026-11-23")).build()))
          .isEqualTo(Verdict.MET);
    }
  }

  @Test
  void records_are_left_out_by_other_words() {
    try (OneCriterion rule =
        OneCriterion.of(
            folder,
            "$all : continuingEducation, $lifeSupport : continuingEducation.onTopic(\"BLS\")",
            "$all.except($lifeSupport).hours().atLeast(5)",
            KNOWN)) {
      assertThat(rule.verdict(courses(course(5).topics("OTHER")))).isEqualTo(Verdict.MET);
      assertThat(rule.verdict(courses(course(5).topics("BLS", "OTHER"))))
          .isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(courses(course(5)))).isEqualTo(Verdict.UNDETERMINED);
      assertThat(rule.asked(courses(course(5))))
          .containsExactly("Which topics does course 1 cover?");
      assertThat(rule.finding(courses(course(5).topics("BLS"))).evidence().get(0).because())
          .hasToString("not counted, left out");
    }
  }

  @Test
  void the_issuing_body_may_accept_another_code() {
    try (OneCriterion rule = rule("licenses.ofType(\"RN\").orRulingBy(\"XB\").any()")) {
      assertThat(rule.asked(ann().licenses(License.ofType("LPN")).build()))
          .containsExactly("Does XB accept the LPN license as RN?");
      assertThat(rule.verdict(ann().licenses(License.ofType("RN")).build())).isEqualTo(Verdict.MET);
    }
    try (OneCriterion rule = rule("degrees.inField(\"NURSING\").orRulingBy(\"XB\").any()")) {
      assertThat(rule.asked(ann().degrees(Degree.builder().field("CARDIOLOGY")).build()))
          .containsExactly("Does XB accept degree 1 in cardiology as nursing?");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "inFirstDaysOf(30, $first)   | 2025-07-14 | 2025-07-15",
        "inDaysAfter(30, $first)     | 2025-07-15 | 2025-07-16",
        "inFirstMonthsOf(1, $first)  | 2025-07-14 | 2025-07-15",
        "inMonthsAfter(1, $first)    | 2025-07-15 | 2025-07-16",
        "inFirstYearsOf(1, $first)   | 2026-06-14 | 2026-06-15",
        "inYearsAfter(1, $first)     | 2026-06-15 | 2026-06-16",
      })
  void a_time_from_a_record_counts_its_day_and_a_time_after_it_does_not(
      String word, String last, String late) {
    try (OneCriterion rule =
        OneCriterion.of(
            folder,
            "$all : continuingEducation, $first : degrees.inField(\"NURSING\")",
            "$all." + word + ".any()",
            KNOWN)) {
      assertThat(rule.verdict(study("2025-06-15", "2025-06-14"))).isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(study("2025-06-15", "2025-06-15"))).isEqualTo(Verdict.MET);
      assertThat(rule.verdict(study("2025-06-15", last))).isEqualTo(Verdict.MET);
      assertThat(rule.verdict(study("2025-06-15", late))).isEqualTo(Verdict.NOT_MET);
    }
  }

  @Test
  void courses_count_from_the_first_degree_on() {
    try (OneCriterion rule =
        OneCriterion.of(
            folder,
            "$all : continuingEducation, $degrees : degrees.inField(\"NURSING\")",
            "$all.sinceFirst($degrees).any()",
            KNOWN)) {
      assertThat(rule.verdict(study("2020-05-01", "2020-04-30"))).isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(study("2020-05-01", "2020-05-01"))).isEqualTo(Verdict.MET);
      assertThat(rule.verdict(study("2020-05", "2020-05-07"))).isEqualTo(Verdict.UNDETERMINED);
      assertThat(rule.asked(study("2020-05", "2020-05-07")))
          .containsExactly(
              "On which day of 2020-05 was the bachelor's degree in nursing conferred?");
      assertThat(rule.verdict(study("2020-05", "2020-04"))).isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(study("2020-05", "2020-06"))).isEqualTo(Verdict.MET);
      Candidate none = courses(course(1)).toBuilder().noDegrees().build();
      assertThat(rule.verdict(none)).isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(courses(course(1)))).isEqualTo(Verdict.UNDETERMINED);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-01-01 | 2024-01-01 | 2024-01-07 | MET",
        "2024-01-02 | 2024-01-01 | 2024-01-07 | NOT_MET",
        "2024-01-02 | 2024-01-01 | 2024-01-08 | MET",
        "2024-01    | 2024-01-01 | 2024-02-08 | UNDETERMINED",
        "2024-01    | 2024-01-31 | 2024-02-06 | MET",
        "2024-01    | 2023-12-01 | 2023-12-31 | NOT_MET",
      })
  void jobs_are_cut_at_the_first_degree(String conferred, String from, String to, Verdict verdict) {
    try (OneCriterion rule =
        OneCriterion.of(
            folder,
            "$jobs : employment, $degrees : degrees",
            "$jobs.sinceFirst($degrees).hours().atLeast(40)")) {
      assertThat(
              rule.verdict(
                  ann()
                      .degrees(Degree.builder().conferred(conferred))
                      .employment(Job.at("Mercy").from(from).to(to).hoursPerWeek(40))
                      .build()))
          .isEqualTo(verdict);
    }
  }

  @ParameterizedTest
  @CsvSource({"2024-01-01, 2024-01-25, MET", "2024-01-01, 2024-01-26, NOT_MET"})
  void jobs_are_cut_at_the_end_of_the_first_months_of_a_license(
      String issued, String from, Verdict verdict) {
    try (OneCriterion rule =
        OneCriterion.of(
            folder,
            "$jobs : employment, $licenses : licenses",
            "$jobs.inFirstMonthsOf(1, $licenses).hours().atLeast(40)")) {
      assertThat(
              rule.verdict(
                  ann()
                      .licenses(License.ofType("RN").issued(issued))
                      .employment(Job.at("Mercy").from(from).current().hoursPerWeek(40))
                      .build()))
          .isEqualTo(verdict);
    }
  }

  private static Candidate study(String conferred, String completed) {
    return ann()
        .degrees(Degree.ofLevel(DegreeLevel.BACHELOR).field("NURSING").conferred(conferred))
        .continuingEducation(ContinuingEducation.ofHours(1).completed(completed))
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-28, NOT_MET",
    "2024-03-01, MET",
    "2026-02-28, MET",
    "2026-03-01, NOT_MET",
    "2024, UNDETERMINED",
  })
  void courses_count_in_the_first_years_of_a_license(String completed, Verdict verdict) {
    try (OneCriterion rule =
        OneCriterion.of(
            folder,
            "$all : continuingEducation, $licenses : licenses.issuedIn(\"US-CA\")",
            "$all.inFirstYearsOf(2, $licenses).any()")) {
      assertThat(
              rule.verdict(
                  ann()
                      .licenses(
                          License.ofType("RN").jurisdiction("US-CA").issued("2024-03-01"),
                          License.ofType("RN").jurisdiction("US-TX").issued("2010-03-01"))
                      .continuingEducation(ContinuingEducation.ofHours(1).completed(completed))
                      .build()))
          .isEqualTo(verdict);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "heldForYears(1)  | 2025-11-23 | 2027-11-30 | MET",
        "heldForYears(1)  | 2025-11-24 | 2027-11-30 | NOT_MET",
        "heldForYears(1)  | 2025       | 2027-11-30 | UNDETERMINED",
        "heldForMonths(6) | 2026-05-23 | 2027-11-30 | MET",
      })
  void licenses_are_kept_by_how_long_they_are_held(
      String word, String issued, String expires, Verdict verdict) {
    try (OneCriterion rule = rule("licenses." + word + ".any()")) {
      assertThat(
              rule.verdict(
                  ann().licenses(License.ofType("RN").issued(issued).expires(expires)).build()))
          .isEqualTo(verdict);
    }
  }

  @Test
  void multistate_licenses_are_told_apart() {
    try (OneCriterion rule = rule("licensesAndCertifications.multistate().any()")) {
      assertThat(rule.verdict(held(License.ofType("RN").multistate(true)))).isEqualTo(Verdict.MET);
      assertThat(rule.verdict(held(License.ofType("RN").multistate(false))))
          .isEqualTo(Verdict.NOT_MET);
      assertThat(rule.asked(held(License.ofType("RN"))))
          .containsExactly("Is the RN license a multistate license?");
    }
  }

  private static Candidate held(License.Builder license) {
    return ann().licenses(license).noCertifications().build();
  }
}
