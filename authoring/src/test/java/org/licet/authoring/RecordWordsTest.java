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
        "beforeLastDays(30)         | 2026-10-24 | 1999       | 2026-10-23",
        "beforeLastMonths(3)        | 2026-08-23 | 1999       | 2026-08-22",
        "beforeLastYears(2)         | 2024-11-23 | 1999       | 2024-11-22",
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

  @Test
  void a_word_takes_all_records_of_a_list_by_its_name() {
    try (OneCriterion rule = rule("continuingEducation.sinceFirst(degrees).any()")) {
      Candidate.Builder graduate =
          ann().degrees(Degree.ofLevel(DegreeLevel.BACHELOR).conferred("2026-05-10"));
      assertThat(rule.verdict(graduate.continuingEducation(course("2026-05-09")).build()))
          .isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(graduate.continuingEducation(course("2026-05-10")).build()))
          .isEqualTo(Verdict.MET);
    }
  }

  private static ContinuingEducation.Builder course(String completed) {
    return ContinuingEducation.ofHours(1).completed(completed);
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
          .isEqualTo(Verdict.UNDETERMINED);
      assertThat(rule.verdict(courses(course(4).topics("BLS", "OTHER"))))
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
