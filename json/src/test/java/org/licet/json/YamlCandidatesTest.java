package org.licet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licet.json.Told.told;

import java.io.StringReader;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.licet.candidate.Candidate;
import org.licet.candidate.Degree;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.OtherRecord;

class YamlCandidatesTest {

  @Test
  void advice_names_the_version_of_yaml_and_spaces_that_cannot_be_seen() {
    assertThat(told("%YAML 9.9\n---\nid: a\n"))
        .first()
        .asString()
        .contains(
            "This version of YAML is not read. Remove the line that begins with %YAML. Nothing after");
    assertThat(told("id: a\nresidence:\u00A0US\n"))
        .singleElement()
        .asString()
        .endsWith(
            "\nMaybe a no-break space (U+00A0) stands in place of a space. Replace or remove it.");
  }

  @Test
  void yaml_is_an_object_a_list_or_several_documents_of_either() {
    assertThat(told("id: a\n")).containsExactly("1 a");
    assertThat(told("- id: a\n- {id: b}\n")).containsExactly("1 a", "2 b");
    assertThat(told("# two\n---\nid: a\n---\n- id: b\n- id: c\n...\n"))
        .containsExactly("3 a", "5 b", "6 c");
  }

  @Test
  void an_empty_document_does_not_hide_those_after_it() {
    assertThat(told("---\n---\nid: a\n---\n# none\n---\nid: b\n")).containsExactly("3 a", "7 b");
  }

  @Test
  void dates_and_years_need_no_quotes() {
    assertThat(
            read(
                """
                id: a
                employment:
                  - from: 2024-05-03
                    to: 2024-06
                degrees:
                  - conferred: 2019
                """))
        .isEqualTo(
            Candidate.withId("a")
                .employment(Job.builder().from("2024-05-03").to("2024-06"))
                .degrees(Degree.builder().conferred("2019"))
                .build());
  }

  @Test
  void a_record_of_another_kind_has_a_day_under_the_key_on() {
    assertThat(
            read(
                """
                id: a
                residence: US-TX
                records:
                  - {kind: COURSEWORK, on: 2025-05, until: 2026-05-31, issuer: 'AAMCN'}
                incomplete: [records]
                """))
        .isEqualTo(
            Candidate.withId("a")
                .residence("US-TX")
                .records(
                    OtherRecord.ofKind("COURSEWORK")
                        .on("2025-05")
                        .until("2026-05-31")
                        .issuer("AAMCN"))
                .incomplete("records")
                .build());
  }

  @Test
  void norway_is_a_country() {
    assertThat(
            read(
                """
                id: a
                licenses:
                  - {jurisdiction: NO, number: 007}
                  - {jurisdiction: NO-03, multistate: True}
                employment:
                  - country: NO
                """))
        .isEqualTo(
            Candidate.withId("a")
                .licenses(
                    License.builder().jurisdiction("NO").number("007"),
                    License.builder().jurisdiction("NO-03").multistate(true))
                .employment(Job.builder().country("NO"))
                .build());
  }

  @Test
  void yes_and_no_are_words_and_not_truths() {
    assertThat(told("id: a\nemployment: [{fullTime: yes}]"))
        .containsExactly(
            "1 a /employment/0/fullTime The field \"fullTime\" is \"yes\". Expected true or false,"
                + " without quotes.\nMaybe you mean true.");
    assertThat(told("id: a\nemployment: [{country: no}]"))
        .containsExactly(
            "1 a /employment/0/country The field \"country\" is \"no\". Expected a country code"
                + " (ISO 3166-1) such as US.");
  }

  @Test
  void numbers_are_as_in_json() {
    for (String number :
        new String[] {"010", "0x1F", "1_000", "+5", ".nan", ".inf", "1:30", "5."}) {
      assertThat(told("id: a\ncontinuingEducation: [{hours: " + number + "}]"))
          .containsExactly(
              "1 a /continuingEducation/0/hours The field \"hours\" is \""
                  + number
                  + "\". Expected a number such as 37.5, without quotes.");
    }
    assertThat(told("id: 7\n"))
        .containsExactly(
            "1 ? /id The field \"id\" is 7. Expected text.\nMaybe write \"7\", in" + " quotes.");
    assertThat(told("id: a\ncontinuingEducation: [{hours: 7.25}]")).containsExactly("1 a");
  }

  @Test
  void null_and_nothing_are_unknown() {
    assertThat(read("id: a\nlicenses: ~\ndegrees:\nconduct: null\n"))
        .isEqualTo(Candidate.withId("a").build());
  }

  @Test
  void an_empty_text_is_not_a_text() {
    assertThat(told("id: a\nemployment: [{employer: ''}]\n"))
        .containsExactly(
            "1 a /employment/0/employer The field \"employer\" is \"\". Expected some text. Leave"
                + " the field out if it is unknown.");
  }

  @Test
  void an_alias_is_not_taken_for_its_name() {
    assertThat(told("- id: a\n  licenses: &l [{type: RN}]\n- id: b\n  licenses: *l\n- id: c\n"))
        .containsExactly(
            "1 a", "3 b /licenses *l is a YAML alias. Expected the value itself.", "5 c");
    assertThat(told("id: a\nemployment: [{employer: &e Mercy}, {employer: *e}]\n"))
        .containsExactly(
            "1 a /employment/1/employer *e is a YAML alias. Expected the value itself.");
  }

  @Test
  void binary_data_is_not_text() {
    assertThat(told("id: a\nemployment: [{employer: !!binary aGk=}]\n"))
        .containsExactly("1 a /employment/0/employer The value is binary data. Expected text.");
  }

  @Test
  void a_duplicate_key_is_refused() {
    assertThat(told("id: a\nlicenses: []\nlicenses: [{type: RN}]\n"))
        .containsExactly(
            "1 a /licenses The key \"licenses\" appears twice in one object. Expected it once.");
  }

  @Test
  void a_long_list_has_no_limit() {
    String text =
        IntStream.range(0, 40_000)
            .mapToObj(
                "- {id: candidate-%d, employment: [{employer: Mercy Hospital, title: Nurse}]}\n"
                    ::formatted)
            .collect(Collectors.joining());
    assertThat(text.length()).isGreaterThan(3 * 1024 * 1024);

    assertThat(CandidateReader.read(new StringReader(text)))
        .hasSize(40_000)
        .allMatch(CandidateReading.Accepted.class::isInstance);
  }

  private static Candidate read(String yaml) {
    CandidateReading reading =
        CandidateReader.read(new StringReader(yaml)).findFirst().orElseThrow();
    assertThat(reading).as(Told.told(reading)).isInstanceOf(CandidateReading.Accepted.class);
    return ((CandidateReading.Accepted) reading).candidate();
  }
}
