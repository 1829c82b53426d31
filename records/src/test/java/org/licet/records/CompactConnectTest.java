package org.licet.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Licenses that state boards upload to CompactConnect, read into candidates. */
class CompactConnectTest {

  private static final Path LICENSES = Path.of("../examples/sources/compact-connect.csv");

  @TempDir private Path folder;

  private Imported csv(String text) throws IOException {
    return Imported.of(folder, "licenses.csv", text, SourceKind.COMPACT_CONNECT);
  }

  @Test
  void rows_of_a_licensee_are_one_candidate_and_the_rest_is_reported() throws IOException {
    Imported licensees = Imported.of(LICENSES, SourceKind.COMPACT_CONNECT);
    assertThat(licensees.read())
        .containsExactly(
            "{\"id\":\"1999999901\",\"residence\":\"US-OH\",\"licenses\":[{\"type\":\"LCSW\",\"number\":"
                + "\"SW-1001\",\"status\":\"ACTIVE\",\"issued\":\"2015-06-30\",\"expires\":\"2027-06-30\"},"
                + "{\"type\":\"LPC\",\"number\":\"LPC-77\",\"status\":\"EXPIRED\",\"issued\":\"2012-04-01\","
                + "\"expires\":\"2016-03-31\"}],\"incomplete\":[\"licenses\"]}",
            "{\"id\":\"1999999902\",\"residence\":\"US-OH\",\"licenses\":[{\"type\":\"OT\",\"number\":"
                + "\"OT-20\",\"status\":\"PROBATION\",\"issued\":\"2019-09-01\",\"expires\":\"2027-08-31\"}],"
                + "\"incomplete\":[\"licenses\"]}",
            "{\"id\":\"1999999903\",\"residence\":\"US-OH\",\"licenses\":[{\"type\":\"OT\",\"number\":"
                + "\"OT-21\",\"status\":\"INACTIVE\",\"issued\":\"2018-02-15\",\"expires\":\"2024-02-14\"}],"
                + "\"incomplete\":[\"licenses\"]}");
    assertThat(licensees.refused())
        .containsExactly(
            "6 1999999904 -: row 6, column G (\"dateOfIssuance\"): The value is \"2021-13-01\". Expected a"
                + " date from 1900 to 2199, such as 2027-05-31.\n"
                + "Maybe the month or day is wrong: 2021-13-01 does not exist.");
    assertThat(licensees.summary().toString())
        .contains("Entries: 4. Candidates: 3. Refused: 1.")
        .contains("licenseStatusName \"CURRENT\" with 1 value")
        .contains("column F (\"compactEligibility\") with 4 values")
        .contains("column L (\"dateOfBirth\") with 4 values");
    assertThat(SourceKind.detect(LICENSES)).contains(SourceKind.COMPACT_CONNECT);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "active, '', ACTIVE",
        "Active, Active, ACTIVE",
        "active, ACTIVE_IN_RENEWAL, ACTIVE",
        "active, PROBATION, PROBATION",
        "active, SUSPENDED, -",
        "inactive, '', INACTIVE",
        "inactive, SUSPENDED, SUSPENDED",
        "inactive, UNDER REVIEW, INACTIVE",
        "pending, '', -",
        "'', REVOKED, -",
      })
  void the_name_of_a_status_may_state_a_reason_but_never_contradicts(
      String status, String name, String expected) throws IOException {
    String line =
        csv("licenseNumber,licenseStatus,licenseStatusName\n1," + status + "," + name + "\n").one();
    if (expected == null) {
      assertThat(line).doesNotContain("status");
    } else {
      assertThat(line).contains("\"status\":\"" + expected + "\"");
    }
  }

  @Test
  void licenses_of_several_types_with_one_number_are_not_of_one_person() throws IOException {
    Imported licensees =
        csv(
            """
            licenseNumber,licenseType,licenseStatus
            1234,occupational therapist,active
            1234,occupational therapy assistant,active
            """);
    assertThat(licensees.read()).isEmpty();
    assertThat(licensees.refused())
        .singleElement()
        .asString()
        .contains("Licenses of several types have this number")
        .contains("Expected an npi");
  }

  @Test
  void unknown_types_and_states_are_reported() throws IOException {
    Imported licensees =
        csv(
            """
            licenseNumber,licenseType,homeAddressState
            7,esthetician,Ontario
            8,audiologist,OH
            8,audiologist,KY
            """);
    assertThat(licensees.read())
        .containsExactly(
            "{\"id\":\"7\",\"licenses\":[{\"number\":\"7\"}],\"incomplete\":[\"licenses\"]}",
            "{\"id\":\"8\",\"licenses\":[{\"type\":\"AUDIOLOGIST\",\"number\":\"8\"},{\"type\":\"AUDIOLOGIST\","
                + "\"number\":\"8\"}],\"incomplete\":[\"licenses\"]}");
    assertThat(licensees.summary().unknown())
        .containsExactly(
            "licenseType \"esthetician\" with 1 value",
            "homeAddressState \"Ontario\" with 1 value",
            "homeAddressState \"US-KY, US-OH\" with 1 value");
  }
}
