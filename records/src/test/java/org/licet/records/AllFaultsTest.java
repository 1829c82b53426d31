package org.licet.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.evaluation.Failure;
import org.licet.json.CandidateReading;

/** A refusal lists every fault of the rows, or of the entry. */
class AllFaultsTest {

  @TempDir Path folder;

  private static List<String> messages(Stream<CandidateReading> readings) {
    Failure failure =
        readings
            .filter(CandidateReading.Refused.class::isInstance)
            .map(reading -> ((CandidateReading.Refused) reading).failure())
            .findFirst()
            .orElseThrow();
    return Stream.concat(Stream.of(failure), failure.others().stream())
        .map(fault -> fault.pointer().orElse("") + " " + fault.message().split("\n", 2)[0])
        .toList();
  }

  @Test
  void every_cell_that_cannot_be_read_is_listed() throws IOException {
    Path roster = folder.resolve("roster.csv");
    Files.writeString(
        roster,
        """
        id,state,status,hours,from,to
        a,Utopia,Great,200,2024-05-01,2024-04-01
        a,,Active,many,soon,
        """);
    RosterMap map =
        RosterMap.parse(
            """
            candidate:
              id: id
              residence: {column: state, codes: US states}
              licenses: [{status: status}]
              employment: [{hoursPerWeek: hours, from: from, to: to}]
            """);

    try (RosterReader reader = RosterReader.open(roster, map)) {
      assertThat(messages(reader.readings()))
          .containsExactly(
              " row 2, column B (\"state\"): The map has no code for \"Utopia\".",
              " row 2, column C (\"status\"): The value is \"Great\". Expected one of ACTIVE,"
                  + " INACTIVE, EXPIRED, LAPSED, PROBATION, SUSPENDED, REVOKED, SURRENDERED,"
                  + " RETIRED.",
              " row 2, column D (\"hours\"): The field \"hoursPerWeek\" is 200. Expected 0 to 168"
                  + " hours a week.",
              " row 2, column F (\"to\"): The field \"to\" is 2024-04-01. Expected a date on or"
                  + " after \"from\" (2024-05-01).",
              " row 3, column D (\"hours\"): The value is \"many\". Expected a number, such as 36"
                  + " or 37.5.",
              " row 3, column E (\"from\"): The value is \"soon\". Expected a date, such as"
                  + " 2026-05-31, 2026-05, 2026 or May 2026.");
    }
  }

  @Test
  void every_value_of_an_entry_that_cannot_be_read_is_listed() throws IOException {
    Path lookup = folder.resolve("lookup.json");
    Files.writeString(
        lookup,
        """
        {"NurseLookupResponses": [{"NcsbnId": "7", "NurseLookupLicenses": [
          {"LicenseType": {}, "LicenseOriginalDate": "soon", "LicenseExpirationDate": "later"},
          {"LicenseNumber": ["x"]}, 7]}]}
        """);

    try (SourceReader reader = SourceReader.open(lookup, SourceKind.NURSYS)) {
      assertThat(messages(reader.readings()))
          .extracting(message -> message.substring(0, message.indexOf(' ')))
          .containsExactly(
              "/NurseLookupResponses/0/NurseLookupLicenses/0/LicenseType",
              "/NurseLookupResponses/0/NurseLookupLicenses/0/LicenseOriginalDate",
              "/NurseLookupResponses/0/NurseLookupLicenses/0/LicenseExpirationDate",
              "/NurseLookupResponses/0/NurseLookupLicenses/1/LicenseNumber",
              "/NurseLookupResponses/0/NurseLookupLicenses/2");
    }
  }
}
