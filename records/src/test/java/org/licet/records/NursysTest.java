package org.licet.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lookups in Nursys e-Notify, read into candidates. */
class NursysTest {

  private static final Path LOOKUP = Path.of("../examples/sources/nursys.json");

  @TempDir private Path folder;

  private Imported json(String text) throws IOException {
    return Imported.of(folder, "lookup.json", text, SourceKind.NURSYS);
  }

  private String license(String members) throws IOException {
    String line =
        json("{'NurseLookupResponses':[{'NcsbnId':'1','NurseLookupLicenses':[{%s}]}]}"
                .formatted(members)
                .replace('\'', '"'))
            .one();
    return line.replaceFirst(".*\"licenses\":\\[", "").replaceFirst("],\"incomplete.*", "");
  }

  @Test
  void a_lookup_is_read_nurse_by_nurse_and_the_rest_is_reported() throws IOException {
    Imported lookup = Imported.of(LOOKUP, SourceKind.NURSYS);
    assertThat(lookup.read()).hasSize(3);
    assertThat(lookup.read().get(0))
        .contains("\"id\":\"N-2001\"", "\"type\":\"RN\",\"jurisdiction\":\"US-TX\"")
        .contains("\"number\":\"700101\",\"status\":\"ACTIVE\",\"encumbered\":false")
        .contains("\"multistate\":true,\"issued\":\"2014-06-20\",\"expires\":\"2027-05-31\"")
        .contains(
            "\"verified\":{\"by\":\"Nursys\",\"on\":\"2026-11-20\",\"reference\":"
                + "\"b5a0c3e2-0000-4000-8000-000000000001\"}")
        .contains("\"incomplete\":[\"licenses\"]")
        .doesNotContain("SAMPLE")
        .doesNotContain("licenseDiscipline");
    assertThat(lookup.read().get(1))
        .contains("\"status\":\"PROBATION\"", "\"multistate\":false")
        .contains("\"type\":\"LVN\",\"jurisdiction\":\"US-TX\"", "\"status\":\"EXPIRED\"")
        .contains("\"conduct\":{\"licenseDiscipline\":true}");
    assertThat(lookup.read().get(2)).contains("N-2003").doesNotContain("status");
    assertThat(lookup.refused())
        .containsExactly(
            "78 N-2004 /NurseLookupResponses/3/NurseLookupLicenses/0/LicenseExpirationDate: The value"
                + " is \"soon\". Expected a date from 1900 to 2199, such as 2027-05-31.",
            "86 - /NurseLookupResponses/4/SuccessFlag: Nursys did not find the nurse. Nursys reports:"
                + " No license matches the request.");
    assertThat(lookup.summary().toString())
        .contains("Entries: 5. Candidates: 3. Refused: 2.")
        .contains(
            "Texts without a known meaning, whose facts stay unknown: Active and LicenseStatus \"YES,"
                + " CONTACT BOARD\" with 1 value.")
        .contains("Fields that are not used: ")
        .contains("NurseLookupLicenses/LastName with 1 value")
        .contains("NurseLookupRNAuthorizationsToPractice with 1 value")
        .contains(
            "NurseLookupLicenses/NurseLookupDisciplines/JurisdictionAbbreviation with 1 value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'DateActionWasTaken':'2020-01-31'} | true",
        "{'NurseLookupInitialActions':[{'ActionDescription':'Reprimand or censure'}]} | true",
        "{'NurseLookupInitialActions':[{'ActionDescription':'Complaint dismissed'}]} | false",
        "{'NurseLookupInitialActions':[{'ActionDescription':'Probation of license'},"
            + "{'ActionDescription':'Second count dismissed'}]} | true",
        "{'NurseLookupInitialActions':[{'ActionDescription':'Probation of license'}],"
            + "'NurseLookupRevisionReports':[{'NurseLookupRevisionActions':"
            + "[{'ActionDescription':'Previous action vacated'}]}]} | false",
        "{'NurseLookupInitialActions':[{'ActionDescription':'Probation of license'}],"
            + "'NurseLookupRevisionReports':[{'NurseLookupRevisionActions':"
            + "[{'ActionDescription':'License restored, complete'}]}]} | true",
        "{'Status':'EXPUNGED'} | false",
        "{'DisciplineStatus':'Closed - no action'} | false",
        "{'Disposition':'Enclosed order'} | true",
      })
  void an_order_that_a_board_withdrew_leaves_discipline_open(String entry, boolean isDiscipline)
      throws IOException {
    Imported lookup =
        json(
            "{'NurseLookupResponses':[{'NcsbnId':'1','NurseLookupLicenses':[{'NurseLookupDisciplines':[%s]}]}]}"
                .formatted(entry)
                .replace('\'', '"'));

    assertThat(lookup.one().contains("\"licenseDiscipline\":true")).isEqualTo(isDiscipline);
    assertThat(lookup.one()).doesNotContain("\"licenseDiscipline\":false");
    assertThat(lookup.summary().unknown().isEmpty()).isEqualTo(isDiscipline);
  }

  @Test
  void the_kind_is_detected_from_the_content() throws IOException {
    assertThat(SourceKind.detect(LOOKUP)).isEqualTo(Optional.of(SourceKind.NURSYS));
    assertThat(SourceKind.detect(Path.of("../examples/candidates/nurses.jsonl"))).isEmpty();
    assertThat(SourceKind.detect(Path.of("../examples/rosters/nurses.csv"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "YES      | UNENCUMBERED                | ACTIVE      | false",
        "YES      | unencumbered  (See History) | ACTIVE      | false",
        "NO       | UNENCUMBERED                | INACTIVE    | false",
        "--       | UNENCUMBERED                | -           | false",
        "YES      | --                          | -           | -",
        "NO       | --                          | INACTIVE    | -",
        "NO       | EXPIRED                     | EXPIRED     | -",
        "YES      | EXPIRED                     | -           | -",
        "--       | LAPSED                      | LAPSED      | -",
        "YES      | PROBATION (see history)     | PROBATION   | true",
        "NO       | PROBATION                   | -           | true",
        "NO       | SUSPENSION                  | SUSPENDED   | true",
        "YES      | SUSPENSION                  | -           | -",
        "NO       | REVOKED (see history)       | REVOKED     | true",
        "NO       | VOLUNTARY SURRENDER         | SURRENDERED | -",
        "YES      | CEASE & DESIST              | -           | -",
        "YES      | UNENCUMBERED (limited)      | -           | -",
        "PERHAPS  | UNENCUMBERED                | -           | -",
      })
  void only_known_texts_that_agree_give_a_status(
      String active, String status, String expected, String encumbered) throws IOException {
    String license = license("'Active':'%s','LicenseStatus':'%s'".formatted(active, status));
    if (expected == null) {
      assertThat(license).doesNotContain("\"status\"");
    } else {
      assertThat(license).contains("\"status\":\"" + expected + "\"");
    }
    if (encumbered == null) {
      assertThat(license).doesNotContain("\"encumbered\"");
    } else {
      assertThat(license).contains("\"encumbered\":" + encumbered);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RN, TX, RN, US-TX",
    "PN, CA, LVN, US-CA",
    "PN, OH, LPN, US-OH",
    "CNP, OH, NP, US-OH",
    "RN, LA-RN, RN, US-LA",
    "PN, CAVN, LVN, US-CA"
  })
  void types_and_boards_become_those_of_candidates(
      String type, String board, String expectedType, String jurisdiction) throws IOException {
    assertThat(license("'LicenseType':'%s','JurisdictionAbbreviation':'%s'".formatted(type, board)))
        .isEqualTo(
            "{\"type\":\"%s\",\"jurisdiction\":\"%s\",\"verified\":{\"by\":\"Nursys\"}}"
                .formatted(expectedType, jurisdiction));
  }

  @Test
  void an_unknown_board_is_an_unknown_jurisdiction() throws IOException {
    Imported lookup =
        json(
            """
            [{"NcsbnId": 7, "NurseLookupLicenses": [
              {"LicenseType": "RN", "JurisdictionAbbreviation": "XX", "CompactStatus": "N/A"}]}]
            """);
    assertThat(lookup.one())
        .isEqualTo(
            "{\"id\":\"7\",\"licenses\":[{\"type\":\"RN\",\"verified\":{\"by\":\"Nursys\"}}],"
                + "\"incomplete\":[\"licenses\"]}");
    assertThat(lookup.summary().unknown())
        .containsExactly(
            "JurisdictionAbbreviation \"XX\" with 1 value", "CompactStatus \"N/A\" with 1 value");
  }

  @Test
  void a_nurse_without_licenses_has_unknown_licenses() throws IOException {
    assertThat(json("{\"NcsbnId\": \"1\", \"NurseLookupLicenses\": []}").one())
        .isEqualTo("{\"id\":\"1\"}");
  }

  @Test
  void impossible_facts_are_refused_at_their_place_in_the_source() throws IOException {
    Imported lookup =
        json(
            """
            [{"NcsbnId": "1", "NurseLookupLicenses": [
              {"LicenseOriginalDate": "2020-05-01", "LicenseExpirationDate": "2019-01-01"}]},
             {"NcsbnId": "2", "NurseLookupLicenses": "none"},
             {"NurseLookupLicenses": []},
             {"NcsbnId": "2"}, {"NcsbnId": "2"}, 5]
            """);
    assertThat(lookup.read()).containsExactly("{\"id\":\"2\"}");
    assertThat(lookup.refused())
        .containsExactly(
            "1 1 /0/NurseLookupLicenses/0/LicenseExpirationDate: The field \"expires\" is"
                + " 2019-01-01. Expected a date on or after \"issued\" (2020-05-01).",
            "3 2 /1/NurseLookupLicenses: The value is \"none\". Expected a list.",
            "4 - /2: The nurse has no id. Expected a RecordId or an NcsbnId.",
            "5 2 /4/NcsbnId: An earlier entry has the same id. Expected one entry for a person.",
            "5 - /5: The value is \"5\". Expected an object.");
  }

  @Test
  void a_line_that_is_not_json_costs_itself_alone() throws IOException {
    Imported lookup =
        json(
            """
            {"NcsbnId": "1", "NurseLookupLicenses": []}
            {"NcsbnId": "2",
            {"NurseLookupResponses": [{"NcsbnId": "3"}, {"NcsbnId": "4"}]}
            """);
    assertThat(lookup.read()).containsExactly("{\"id\":\"1\"}", "{\"id\":\"3\"}", "{\"id\":\"4\"}");
    assertThat(lookup.refused()).hasSize(1);
    assertThat(lookup.refused().get(0)).startsWith("2 - -: The text is not valid JSON at line 2");
  }

  @Test
  void a_document_that_breaks_off_keeps_the_nurses_before() throws IOException {
    Imported lookup =
        json("{\n\"NurseLookupResponses\": [\n{\"NcsbnId\": \"1\"},\n{\"NcsbnId\": \"2\"");
    assertThat(lookup.read()).containsExactly("{\"id\":\"1\"}");
    assertThat(lookup.refused()).hasSize(1);
    assertThat(lookup.refused().get(0)).contains("Nothing after that can be read.");
  }

  @Test
  void a_failed_lookup_is_refused_with_the_reason() throws IOException {
    Imported lookup =
        json(
            """
            {"Transaction": {"TransactionSuccessFlag": false,
              "TransactionErrors": [{"ErrorId": 1, "ErrorMessage": "The password has expired"}]}}
            """);
    assertThat(lookup.refused())
        .containsExactly(
            "1 - : The lookup has no nurses. Nursys reports: The password has expired.\n"
                + "Maybe retrieve the result again.");
  }

  @Test
  void a_lookup_in_progress_is_reported() throws IOException {
    Imported lookup =
        json("{\"NurseLookupResponses\": [{\"NcsbnId\": 1}], \"ProcessingCompleteFlag\": false}");
    assertThat(lookup.summary().remarks())
        .containsExactly(
            "Nursys had not finished the lookup. Some nurses may be missing. Entries: 1.");
  }

  @Test
  void a_huge_entry_is_refused_alone() throws IOException {
    StringBuilder huge = new StringBuilder("[{\"NcsbnId\": \"1\", \"Messages\": [");
    for (int i = 0; i < 250_000; i++) {
      huge.append("0,");
    }
    Imported lookup = json(huge + "0]}, {\"NcsbnId\": \"2\"}]");
    assertThat(lookup.read()).containsExactly("{\"id\":\"2\"}");
    assertThat(lookup.refused()).hasSize(1);
    assertThat(lookup.refused().get(0)).contains("The entry has more than 200,000 values.");
  }

  @Test
  void a_lookup_as_csv_has_a_row_for_each_license() throws IOException {
    Imported lookup =
        Imported.of(
            folder,
            "lookup.csv",
            """
            NCSBN ID,Last Name,License Type,Jurisdiction,License Number,Active,License Status,Expiration Date,Compact Status
            1,SAMPLE,RN,TEXAS,700101,YES,UNENCUMBERED,5/31/2027,MULTISTATE
            1,SAMPLE,PN,CALIFORNIA,33,NO,EXPIRED,9/30/2009,--
            2,SAMPLE,RN,OHIO,44,YES,UNENCUMBERED,13/31/2027,N/A
            ,SAMPLE,RN,OHIO,55,YES,UNENCUMBERED,,
            1,SAMPLE,RN,UTAH,66,YES,UNENCUMBERED,,
            """,
            SourceKind.NURSYS);
    assertThat(lookup.read())
        .containsExactly(
            "{\"id\":\"1\",\"licenses\":[{\"type\":\"RN\",\"jurisdiction\":\"US-TX\",\"number\":\"700101\","
                + "\"status\":\"ACTIVE\",\"encumbered\":false,\"multistate\":true,\"expires\":\"2027-05-31\","
                + "\"verified\":{\"by\":\"Nursys\"}},"
                + "{\"type\":\"LVN\",\"jurisdiction\":\"US-CA\",\"number\":\"33\",\"status\":\"EXPIRED\","
                + "\"expires\":\"2009-09-30\",\"verified\":{\"by\":\"Nursys\"}}],\"incomplete\":[\"licenses\"]}");
    assertThat(lookup.refused())
        .containsExactly(
            "4 2 -: row 4, column H (\"Expiration Date\"): The value is \"13/31/2027\". Expected a date"
                + " from 1900 to 2199, such as 2027-05-31.",
            "5 - -: row 5: The nurse has no id. Expected a RecordId or an NcsbnId.",
            "6 1 -: row 6, column A (\"NCSBN ID\"): An earlier entry has the same id. Expected one entry"
                + " for a person.\nMaybe sort the rows by this column.");
    assertThat(lookup.summary().unused()).containsExactly("column B (\"Last Name\") with 2 values");
    assertThat(SourceKind.detect(folder.resolve("lookup.csv"))).contains(SourceKind.NURSYS);
  }

  @Test
  void a_table_without_an_id_or_with_a_column_twice_is_refused() throws IOException {
    assertThatThrownBy(() -> csv("License Type,License Number\nRN,1\n"))
        .hasMessage(
            "The table has no column RecordId or NcsbnId. Its headers are in the first row.");
    assertThatThrownBy(() -> csv("NCSBN ID,Expiration Date,License Expiration Date\n1,,\n"))
        .hasMessage(
            "column B (\"Expiration Date\") and column C (\"License Expiration Date\") have the same"
                + " meaning. Expected one of them.");
  }

  private Imported csv(String text) throws IOException {
    return Imported.of(folder, "lookup.csv", text, SourceKind.NURSYS);
  }

  @Test
  void a_license_is_verified_on_the_day_of_its_lookup() throws IOException {
    String nurse =
        "\"NurseLookupResponses\":[{\"NcsbnId\":\"%s\",\"NurseLookupLicenses\":[{\"LicenseType\":\"RN\"}]}]";
    String transaction = "\"Transaction\":{\"TransactionDate\":\"%s\"}";
    Imported lookups =
        json(
            "{%s,%s}\n{%s,%s}\n{%s,%s}\n"
                .formatted(
                    nurse.formatted(1),
                    transaction.formatted("2026-11-19T23:59:00-06:00"),
                    transaction.formatted("11/20/2026 8:15:00 AM"),
                    nurse.formatted(2),
                    nurse.formatted(3),
                    transaction.formatted("yesterday")));
    assertThat(lookups.read()).hasSize(3);
    assertThat(lookups.read().get(0)).contains("{\"by\":\"Nursys\",\"on\":\"2026-11-19\"}");
    assertThat(lookups.read().get(1)).contains("{\"by\":\"Nursys\",\"on\":\"2026-11-20\"}");
    assertThat(lookups.read().get(2)).contains("{\"by\":\"Nursys\"}");
    assertThat(lookups.summary().unknown())
        .containsExactly("Transaction/TransactionDate \"yesterday\" with 1 value");
  }
}
