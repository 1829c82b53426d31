package org.licet.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.candidate.PartialDate;
import org.licet.candidate.Status;
import org.licet.json.CandidateReading;

/** Numbers, words and repetitions as the houses of rosters write them. */
class RosterWordsTest {

  @TempDir Path folder;

  private RosterSummary summary = RosterSummary.of(0, 0, 0, List.of(), List.of());

  private List<CandidateReading> read(String roster, String map) {
    try {
      Path file = folder.resolve("roster.csv");
      Files.writeString(file, roster);
      try (RosterReader reader = RosterReader.open(file, RosterMap.parse(map))) {
        List<CandidateReading> readings = reader.readings().toList();
        summary = reader.summary();
        return readings;
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Candidate one(String roster, String map) {
    CandidateReading reading = read(roster, map).get(0);
    assertThat(reading).as(String.valueOf(reading)).isInstanceOf(CandidateReading.Accepted.class);
    return ((CandidateReading.Accepted) reading).candidate();
  }

  private List<String> refusals(String roster, String map) {
    return read(roster, map).stream()
        .filter(CandidateReading.Refused.class::isInstance)
        .map(reading -> ((CandidateReading.Refused) reading).failure())
        .flatMap(failure -> Stream.concat(Stream.of(failure), failure.others().stream()))
        .map(failure -> failure.message())
        .toList();
  }

  private static final String HOURS = "candidate: {id: id, employment: [{hoursPerWeek: hours}]}\n";

  private Fact<BigDecimal> hours(String cell, String map) {
    return one("id;hours;x\na;" + cell + ";1\n", map).employment().entries().get(0).hoursPerWeek();
  }

  @Test
  void a_certification_may_have_its_expiry_after_its_name() {
    String map =
        "candidate: {id: id, certifications: [{split: {column: c, separator: \",\"}, credential: c}]}";
    assertThat(
            one("id;c\na;CCM exp. 03/2027, ACM (expires: 2028), CRC (expired)\n", map)
                .certifications()
                .entries())
        .extracting(one -> one.credential() + " " + one.expires() + " " + one.status())
        .containsExactly(
            "Known[value=CCM] Known[value=2027-03] Unknown[]",
            "Known[value=ACM] Known[value=2028] Unknown[]",
            "Known[value=CRC] Unknown[] Known[value=EXPIRED]");
    assertThat(refusals("id;c\na;CCM (exp 03/04/27)\n", map))
        .singleElement()
        .asString()
        .contains("The value is \"03/04/27\". The date has several meanings.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Total", "TOTAL: 3", "Grand Total", "Summe", "gesamt:"})
  void a_row_of_totals_is_no_person(String id) {
    assertThat(refusals("id;hours;x\na;40;1\n" + id + ";40;1\n", HOURS))
        .containsExactly(
            "row 3, column A (\"id\"): The row seems to be a total. Expected the key of a"
                + " candidate.\nMaybe remove the row.");
  }

  @Test
  void the_map_states_which_sign_stands_before_decimals() {
    assertThat(hours("37,5", "decimals: comma\n" + HOURS))
        .isEqualTo(Fact.known(new BigDecimal("37.5")));
    assertThat(hours("37.5", "decimals: point\n" + HOURS))
        .isEqualTo(Fact.known(new BigDecimal("37.5")));
    assertThat(hours("40", "decimals: comma\n" + HOURS))
        .isEqualTo(Fact.known(new BigDecimal("40")));
    assertThat(hours("0,050", "decimals: comma\n" + HOURS))
        .isEqualTo(Fact.known(new BigDecimal("0.05")));
    assertThat(refusals("id;hours;x\na;37.5;1\n", "decimals: comma\n" + HOURS))
        .containsExactly(
            "row 2, column B (\"hours\"): The value is \"37.5\". Expected a number, such as 36 or"
                + " 37,5.");
    assertThat(refusals("id;hours;x\na;1.234,5;1\n", "decimals: comma\n" + HOURS))
        .containsExactly(
            "row 2, column B (\"hours\"): The field \"hoursPerWeek\" is 1234.5. Expected 0 to 168"
                + " hours a week.");
    assertThat(refusals("id;hours;x\na;1,234.5;1\n", "decimals: point\n" + HOURS))
        .containsExactly(
            "row 2, column B (\"hours\"): The field \"hoursPerWeek\" is 1234.5. Expected 0 to 168"
                + " hours a week.");
  }

  @Test
  void without_it_a_comma_is_a_question() {
    assertThat(refusals("id;hours;x\na;37,5;1\n", HOURS))
        .containsExactly(
            "row 2, column B (\"hours\"): The value is \"37,5\". The comma may stand before"
                + " decimals, or group digits.\nMaybe add \"decimals: comma\" or \"decimals: point\""
                + " to the map.");
  }

  @Test
  void codes_can_stand_for_numbers_and_dates() {
    String map =
        """
        candidate:
          id: id
          employment:
            - hoursPerWeek: {column: hours, codes: {FT: 40, PT: 20, per diem: unknown}}
              from: {column: from, codes: {founding: 2001-05-01}}
        """;

    List<Job> jobs =
        one("id,hours,from\na,FT,founding\na,30,2020\na,per diem,2021\n", map)
            .employment()
            .entries();

    assertThat(jobs)
        .extracting(Job::hoursPerWeek)
        .containsExactly(
            Fact.known(new BigDecimal("40")), Fact.known(new BigDecimal("30")), Fact.unknown());
    assertThat(jobs.get(0).from()).isEqualTo(Fact.known(PartialDate.parse("2001-05-01")));
    assertThat(refusals("id,hours,from\na,some,2020\n", map))
        .containsExactly(
            "row 2, column B (\"hours\"): The value is \"some\". Expected a number, such as 36 or"
                + " 37.5.");
  }

  @Test
  void other_texts_can_be_unknown_but_never_dates_with_two_meanings() {
    String map =
        """
        candidate:
          id: id
          employment:
            - hoursPerWeek: {column: hours, other: unknown}
              from: {column: from, other: unknown}
              title: title
        """;

    Job job = one("id,hours,from,title\na,varies,soon,nurse\n", map).employment().entries().get(0);

    assertThat(job.hoursPerWeek()).isEqualTo(Fact.unknown());
    assertThat(job.from()).isEqualTo(Fact.unknown());
    assertThat(refusals("id,hours,from,title\na,\"1,5\",05/03/2024,nurse\n", map))
        .hasSize(2)
        .anyMatch(message -> message.contains("The date has several meanings."))
        .anyMatch(message -> message.contains("The comma may stand before decimals"));
  }

  @Test
  void a_house_has_words_for_current_and_unknown() {
    String map =
        """
        current: [fortlaufend]
        unknown: [k.A.]
        candidate: {id: id, employment: [{title: title, period: dates}]}
        """;

    List<Job> jobs =
        one(
                """
                id,title,dates
                a,k.A.,2019 - fortlaufend
                a,nurse,2019 bis heute
                a,nurse,seit Mai 2020
                a,nurse,1. M\u00E4rz 2018 - 31.12.2018
                """,
                map)
            .employment()
            .entries();

    assertThat(jobs).extracting(Job::current).startsWith(Fact.known(true), Fact.known(true));
    assertThat(jobs.get(0).title()).isEqualTo(Fact.unknown());
    assertThat(jobs.get(2).from()).isEqualTo(Fact.known(PartialDate.parse("2020-05")));
    assertThat(jobs.get(2).current()).isEqualTo(Fact.known(true));
    assertThat(jobs.get(3).from()).isEqualTo(Fact.known(PartialDate.parse("2018-03-01")));
  }

  @Test
  void a_word_for_none_is_an_empty_list() {
    String map =
        """
        none: [keine]
        candidate:
          id: id
          certifications: [{split: {column: certs, separator: ";"}, credential: certs}]
          degrees: [{level: degree, field: field}]
        """;

    Candidate none = one("id,certs,degree,field\na,None,keine,\n", map);

    assertThat(none.certifications().isKnown()).isTrue();
    assertThat(none.certifications().entries()).isEmpty();
    assertThat(none.degrees().isKnown()).isTrue();
    assertThat(one("id,certs,degree,field\na,,,\n", map).certifications().isKnown()).isFalse();
    assertThat(refusals("id,certs,degree,field\na,,none,NURSING\n", map)).hasSize(1);
  }

  @Test
  void one_of_several_groups_of_columns_without_a_record_does_not_empty_the_list() {
    String map =
        """
        candidate:
          id: id
          licenses:
            - {type: {value: RN}, status: RN}
            - {type: {value: LPN}, status: LPN}
        """;

    assertThat(one("id,RN,LPN\na,none,\n", map).licenses().isKnown()).isFalse();
    assertThat(one("id,RN,LPN\na,none,none\n", map).licenses().isKnown()).isTrue();
  }

  @Test
  void one_expiry_beside_several_certifications_is_refused_unless_it_is_shared() {
    String roster = "id,certs,expires\na,CCM; CRC,2026-05-31\nb,CCM,2026-05-31\n";
    String map =
        """
        candidate:
          id: id
          certifications:
            - split: {column: certs, separator: ";"%s}
              credential: certs
              expires: expires
        """;

    assertThat(refusals(roster, map.formatted("")))
        .containsExactly(
            "row 2, column C (\"expires\"): The value is \"2026-05-31\", for 2 records in one"
                + " cell.\nMaybe add \"shared: yes\" to \"split\" in the map, if the value"
                + " applies to each of them.");
    assertThat(one(roster, map.formatted(", shared: yes")).certifications().entries())
        .extracting(Certification::expires)
        .containsExactly(
            Fact.known(PartialDate.parse("2026-05-31")),
            Fact.known(PartialDate.parse("2026-05-31")));
  }

  @Test
  void data_of_the_person_on_several_rows_is_one_record() {
    String map =
        """
        candidate:
          id: id
          licenses: [{type: {value: RN}, number: number}]
          continuingEducation: [{hours: hours, completed: day}]
        """;

    Candidate read =
        one("id,number,hours,day\na,7,2,2024\na,7,3,2024\na,7,3,2024\na,8,3,2025\n", map);

    assertThat(read.licenses().entries()).hasSize(2);
    assertThat(read.continuingEducation().entries()).as("equal rows may be two").hasSize(4);
    assertThat(summary.remarks())
        .contains("Records that several rows of a candidate repeat: 2. Each counts once.");
  }

  @Test
  void a_job_that_rows_of_courses_repeat_is_one_job() {
    String map =
        """
        candidate:
          id: id
          employment: [{employer: employer, title: title}]
          continuingEducation: [{hours: hours}]
        """;

    assertThat(one("id,employer,title,hours\na,X,RN,2\na,X,RN,3\n", map).employment().entries())
        .hasSize(1);
  }

  @Test
  void german_places_beside_us_states_are_pointed_out() {
    String map =
        "candidate: {id: id, residence: {column: land, codes: US states, other: unknown}}\n";
    String remark =
        "DE in column B (\"land\") was read as Delaware. If it is Germany, use \"codes: {DE: DE}\""
            + " in the map.";

    read("id,land\na,DE\nb,AT\n", map);
    assertThat(summary.remarks()).contains(remark);
    read("id,land\na,DE\nb,DE\n", map);
    assertThat(summary.remarks()).contains(remark);
    read("id,land\na,DE\nb,TX\n", map);
    assertThat(summary.remarks()).doesNotContain(remark);
  }

  @Test
  void the_name_of_a_certification_is_read_as_in_resumes() {
    String map =
        "candidate: {id: id, certifications: [{split: {column: certs, separator: ;}, credential: certs}]}\n";

    List<Certification> read =
        one("id,certs\na,CCM (expired); ACM-RN; Certified Case Manager\n", map)
            .certifications()
            .entries();

    assertThat(read)
        .extracting(Certification::credential)
        .containsExactly(Fact.known("CCM"), Fact.known("ACM"), Fact.known("CCM"));
    assertThat(read)
        .extracting(Certification::status)
        .containsExactly(Fact.known(Status.EXPIRED), Fact.unknown(), Fact.unknown());
  }
}
