package org.licet.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Practitioners in FHIR R4, read into candidates. */
class FhirTest {

  private static final Path BUNDLE = Path.of("../examples/sources/practitioners.fhir.json");

  @TempDir private Path folder;

  private Imported json(String text) throws IOException {
    return Imported.of(folder, "practitioners.ndjson", text, SourceKind.FHIR);
  }

  private String qualification(String members) throws IOException {
    return json("{'resourceType':'Practitioner','id':'P','qualification':[{%s}]}"
            .formatted(members)
            .replace('\'', '"'))
        .one();
  }

  @Test
  void a_bundle_is_read_practitioner_by_practitioner_and_the_rest_is_reported() throws IOException {
    Imported bundle = Imported.of(BUNDLE, SourceKind.FHIR);
    assertThat(bundle.read())
        .containsExactly(
            "{\"id\":\"P-3001\",\"residence\":\"US-TX\",\"licenses\":[{\"type\":\"RN\",\"jurisdiction\":"
                + "\"US-TX\",\"number\":\"800301\",\"status\":\"ACTIVE\",\"expires\":\"2027-05-31\","
                + "\"verified\":{\"by\":\"Texas Board of Nursing\",\"on\":\"2026-11-17\",\"reference\":"
                + "\"VerificationResult/V-1\"}}],"
                + "\"certifications\":[{\"credential\":\"CCM\",\"issuer\":\"CCMC\",\"expires\":\"2027-11-30\"}],"
                + "\"degrees\":[{\"level\":\"BACHELOR\",\"field\":\"NURSING\"}],"
                + "\"incomplete\":[\"licenses\",\"certifications\",\"degrees\"]}",
            "{\"id\":\"P-3002\",\"licenses\":[{\"type\":\"RN\",\"jurisdiction\":\"US-OH\",\"expires\":"
                + "\"2027-10-31\"}],\"incomplete\":[\"licenses\"]}");
    assertThat(bundle.refused())
        .containsExactly(
            "59 P-3003 /entry/2/resource/qualification/0/period/end: The value is \"next year\". Expected a"
                + " date from 1900 to 2199, such as 2027-05-31.");
    assertThat(bundle.summary().toString())
        .contains("Entries: 3. Candidates: 2. Refused: 1.")
        .doesNotContain("VerificationResult")
        .contains("qualification/code \"Notary public\" with 1 value")
        .contains("resource/qualification/period/start with 3 values")
        .contains("resource/name with 1 value");
    assertThat(SourceKind.detect(BUNDLE)).contains(SourceKind.FHIR);
  }

  @Test
  void lines_are_resources_and_a_broken_one_costs_itself_alone() throws IOException {
    Imported lines =
        json(
            """
            {"resourceType": "Practitioner", "id": "P-1"}
            {"resourceType": "Practitioner", "id": "P-2"
            {"resourceType": "Organization", "id": "O-1"}
            {"resourceType": "Practitioner", "identifier": [
            {"resourceType": "Practitioner", "identifier": [{"system": "http://hl7.org/fhir/sid/us-npi", "value": "19"}]}
            {"resourceType": "Practitioner"}
            """);
    assertThat(lines.read()).containsExactly("{\"id\":\"P-1\"}", "{\"id\":\"19\"}");
    assertThat(lines.refused()).hasSize(3);
    assertThat(lines.refused().get(0)).startsWith("2 - -: The text is not valid JSON at line 2");
    assertThat(lines.refused().get(1)).startsWith("4 - -: The text is not valid JSON at line 4");
    assertThat(lines.refused().get(2))
        .isEqualTo("6 - : The practitioner has no id. Expected an id or an NPI as an identifier.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "v2-0360 | RN  |                        | licenses       | RN",
        "v2-0360 | PN  |                        | -              | -",
        "v2-0360 | CNP |                        | licenses       | NP",
        "v2-0360 | MD  |                        | -              | -",
        "v2-0360 | RN  | Licensed Practical Nurse | -            | -",
        "v2-0360 | RN  | Registered Nurse (RN)  | licenses       | RN",
        "v2-0360 | RN  | Nurse of the year      | licenses       | RN",
        "v2-0360 | MSN |                        | degrees        | MASTER",
        "other   | RN  |                        | -              | -",
        "other   | 1   | Texas RN License       | licenses       | RN",
        "other   | 1   | OCN                    | certifications | OCN",
      })
  void codes_of_known_systems_and_certain_texts_have_a_meaning(
      String system, String code, String text, String list, String value) throws IOException {
    String line =
        qualification(
            "'code':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/%s','code':'%s'}],'text':'%s'}"
                .formatted(system, code, text == null ? "" : text));
    if (list == null) {
      assertThat(line).isEqualTo("{\"id\":\"P\"}");
    } else {
      assertThat(line)
          .startsWith("{\"id\":\"P\",\"" + list + "\":[{")
          .contains(":\"" + value + "\"");
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "active, ACTIVE",
        "inactive, INACTIVE",
        "revoked, REVOKED",
        "pending, -",
        "unknown, -",
        "ACTIVE, -"
      })
  void the_extension_of_directories_states_the_status(String code, String expected)
      throws IOException {
    String line =
        qualification(
            ("'extension':[{'url':'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/"
                    + "practitioner-qualification','extension':[{'url':'status','valueCode':'%s'}]}],"
                    + "'code':{'text':'RN'}")
                .formatted(code));
    assertThat(line)
        .isEqualTo(
            "{\"id\":\"P\",\"licenses\":[{\"type\":\"RN\"%s}],\"incomplete\":[\"licenses\"]}"
                .formatted(expected == null ? "" : ",\"status\":\"" + expected + "\""));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "TX, '', Texas Board of Nursing, US-TX",
        "TX, OH, Texas Board of Nursing, US-TX",
        "TX, '', '', US-TX",
        "TX, OH, '', -",
        "TX, '', Ohio Board of Nursing, -",
        "ZZ, '', '', -"
      })
  void a_license_is_of_the_state_of_its_issuer_or_of_the_only_one_where_it_is_valid(
      String first, String second, String issuer, String expected) throws IOException {
    String where = "{'url':'whereValid','valueCodeableConcept':{'coding':[{'code':'%s'}]}}";
    String line =
        qualification(
            "'extension':[{'url':'base-ext-practitioner-qualification','extension':[%s]}],'code':{'text':'RN'},'issuer':{'display':'%s'}"
                .formatted(
                    where.formatted(first)
                        + (second.isEmpty() ? "" : "," + where.formatted(second)),
                    issuer));
    assertThat(line)
        .isEqualTo(
            "{\"id\":\"P\",\"licenses\":[{\"type\":\"RN\"%s}],\"incomplete\":[\"licenses\"]}"
                .formatted(expected == null ? "" : ",\"jurisdiction\":\"" + expected + "\""));
  }

  @Test
  void a_qualification_that_was_issued_in_error_is_left_out_with_a_remark() throws IOException {
    Imported one =
        json(
            """
            {"resourceType": "Practitioner", "id": "P", "qualification": [{"code": {"text": "RN"},
              "extension": [{"url": "base-ext-practitioner-qualification",
                "extension": [{"url": "status", "valueCode": "issued-in-error"}]}]}]}
            """);
    assertThat(one.one()).isEqualTo("{\"id\":\"P\"}");
    assertThat(one.summary().remarks())
        .containsExactly("A qualification was issued in error and left out. Entries: 1.");
  }

  @Test
  void a_verification_of_the_person_or_without_success_verifies_no_record() throws IOException {
    Imported lines =
        json(
            """
            {"resourceType": "Practitioner", "id": "P", "active": false, "qualification": [{"code": {"text": "RN"}}]}
            {"resourceType": "VerificationResult", "id": "V-1", "status": "validated", "statusDate": "2026-01-05", "target": [{"reference": "Practitioner/P"}]}
            {"resourceType": "VerificationResult", "id": "V-2", "status": "validated", "statusDate": "2026-01-06", "target": [{"reference": "Practitioner/P"}], "targetLocation": ["Practitioner.qualification[0]"], "primarySource": [{"who": {"display": "Board"}, "validationStatus": {"coding": [{"code": "failed"}]}}]}
            """);
    assertThat(lines.one())
        .isEqualTo("{\"id\":\"P\",\"licenses\":[{\"type\":\"RN\"}],\"incomplete\":[\"licenses\"]}");
    assertThat(lines.summary().remarks())
        .containsExactlyInAnyOrder(
            "A practitioner's record is not in active use. Its qualifications were read. Entries: 1.",
            "Verifications that a primary source did not confirm were left out. Entries: 1.",
            "Verifications that name no qualification were left out, because they may concern the person only."
                + " Entries: 1.");
  }

  @Test
  void an_advanced_practice_nurse_is_no_practical_nurse_whatever_the_text() throws IOException {
    Imported one =
        json(
            """
            {"resourceType": "Practitioner", "id": "P", "qualification": [{"code": {"text": "LPN",
              "coding": [{"system": "http://terminology.hl7.org/CodeSystem/v2-0360", "code": "PN"}]}}]}
            """);
    assertThat(one.one()).isEqualTo("{\"id\":\"P\"}");
    assertThat(one.summary().unknown()).containsExactly("qualification/code \"LPN\" with 1 value");
  }

  @Test
  void a_validated_verification_is_of_its_qualifications_and_the_latest_counts()
      throws IOException {
    Imported lines =
        json(
            """
            {"resourceType": "VerificationResult", "id": "V-1", "status": "validated", "statusDate": "2026-01-05", "target": [{"reference": "Practitioner/P"}], "targetLocation": ["Practitioner.qualification[0]"], "validator": [{"organization": {"display": "Lakeside"}}]}
            {"resourceType": "Practitioner", "id": "P", "qualification": [{"code": {"text": "RN"}}, {"code": {"text": "CCM"}}]}
            {"resourceType": "VerificationResult", "id": "V-2", "status": "validated", "lastPerformed": "2026-02-06", "target": [{"reference": "Practitioner/P"}], "targetLocation": ["Practitioner.qualification[1]", "Practitioner.qualification.where(code='RN')"]}
            {"resourceType": "VerificationResult", "id": "V-3", "status": "attested", "target": [{"reference": "Practitioner/P"}]}
            {"resourceType": "VerificationResult", "id": "V-4", "status": "validated", "statusDate": "soon", "target": [{"reference": "Practitioner/P"}]}
            """);
    assertThat(lines.one())
        .isEqualTo(
            "{\"id\":\"P\",\"licenses\":[{\"type\":\"RN\",\"verified\":{\"by\":\"Lakeside\",\"on\":\"2026-01-05\","
                + "\"reference\":\"VerificationResult/V-1\"}}],\"certifications\":[{\"credential\":\"CCM\","
                + "\"verified\":{\"on\":\"2026-02-06\",\"reference\":\"VerificationResult/V-2\"}}],"
                + "\"incomplete\":[\"licenses\",\"certifications\"]}");
    assertThat(lines.summary().unknown())
        .containsExactly(
            "VerificationResult/targetLocation \"Practitioner.qualification.where(code='RN')\" with 1 value");
    assertThat(lines.summary().remarks())
        .containsExactly(
            "Verifications with the status \"attested\" were left out. Entries: 1.",
            "The verification \"V-4\" was left out. The value is \"soon\". Expected a date from 1900 to 2199,"
                + " such as 2027-05-31. Entries: 1.");
  }

  @Test
  void organizations_are_named_by_reference_wherever_they_stand() throws IOException {
    Imported lines =
        json(
            """
            {"resourceType": "VerificationResult", "status": "validated", "statusDate": "2026-01-05", "target": [{"reference": "Practitioner/P/_history/3"}], "targetLocation": ["Practitioner.qualification[0]"], "primarySource": [{"who": {"reference": "Organization/O"}}]}
            {"resourceType": "Practitioner", "id": "P", "contained": [{"resourceType": "Organization", "id": "c", "name": "CCMC"}], "qualification": [{"code": {"text": "RN"}, "issuer": {"reference": "Organization/O"}}, {"code": {"text": "CCM"}, "issuer": {"reference": "#c"}}, {"code": {"text": "ACM"}, "issuer": {"reference": "Organization/none"}}]}
            {"resourceType": "Organization", "id": "O", "name": "Texas Board of Nursing"}
            """);
    assertThat(lines.one())
        .isEqualTo(
            "{\"id\":\"P\",\"licenses\":[{\"type\":\"RN\",\"jurisdiction\":\"US-TX\",\"verified\":{\"by\":"
                + "\"Texas Board of Nursing\",\"on\":\"2026-01-05\"}}],\"certifications\":[{\"credential\":"
                + "\"CCM\",\"issuer\":\"CCMC\"},{\"credential\":\"ACM\"}],"
                + "\"incomplete\":[\"licenses\",\"certifications\"]}");
    assertThat(lines.summary().remarks()).isEmpty();
  }
}
