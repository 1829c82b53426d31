package org.licet.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licet.json.CandidateLimits;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateReading;
import org.licet.json.CandidateWriter;

/** The same hostile values through every reader: each is refused alone, or is not used. */
class HostileSourceTest {

  /** A source in which a token takes the place of each value that the reader uses. */
  record Place(String name, SourceKind kind, String before, String after) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static final String LONG = "x".repeat(10_001);

  /** Values of JSON at their extremes. */
  static final List<String> TOKENS =
      List.of(
          "1e999999999",
          "1e-999999999",
          "-0",
          "9".repeat(100),
          "9".repeat(1_001),
          "0." + "1".repeat(10_000),
          "1E+99999999999999999999999",
          "\"\"",
          "\" \\t\\n\"",
          "\"" + LONG + "\"",
          "\"\\ud800\"",
          "\"a\\udc00b\"",
          "\"\uFFFD\"",
          "\"\\u0000\"",
          "\"\\u001b[31m\\r\\n\\u202e\"",
          "\"\uD83D\uDE00\"",
          "[".repeat(33) + "]".repeat(33),
          "[".repeat(5_000) + "]".repeat(5_000),
          "{\"a\":".repeat(1_500) + "1" + "}".repeat(1_500),
          "[" + "null,".repeat(5_001) + "null]",
          "{\"a\":1,\"a\":2}",
          "{\"" + "k".repeat(60_000) + "\":1}",
          "{\"\\ud800\":1}",
          "{\"__proto__\":{}}",
          "null",
          "true",
          "{}",
          "[]",
          "[[]]",
          "[null]",
          "\"0000-00-00\"",
          "\"+999999999-12-31\"",
          "\"٢٠٢٦-١١-٢٣\"");

  private static final String PRACTITIONER = "{\"resourceType\":\"Practitioner\",\"id\":";
  private static final String SECOND = PRACTITIONER + "\"last\"}";

  private static Place fhir(String name, String before, String after) {
    return new Place(
        "fhir: " + name,
        SourceKind.FHIR,
        "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":" + before,
        after + "},{\"resource\":" + SECOND + "}]}");
  }

  private static Place nursys(String name, String before, String after) {
    return new Place(
        "nursys: " + name,
        SourceKind.NURSYS,
        "{\"NurseLookupResponses\":[" + before,
        after + ",{\"NcsbnId\":\"last\"}]}");
  }

  private static Place resume(String name, String before, String after) {
    return new Place(
        "resume: " + name,
        SourceKind.JSON_RESUME,
        "[{\"basics\":{}," + before,
        after + "},{\"id\":\"last\",\"basics\":{}}]");
  }

  static Stream<Place> places() {
    return Stream.of(
        fhir("id", PRACTITIONER, "}"),
        fhir("qualifications", PRACTITIONER + "\"a\",\"qualification\":", "}"),
        fhir("code", PRACTITIONER + "\"a\",\"qualification\":[{\"code\":{\"text\":", "}}]}"),
        fhir(
            "period",
            PRACTITIONER
                + "\"a\",\"qualification\":[{\"code\":{\"text\":\"CCM\"},\"period\":{\"end\":",
            "}}]}"),
        fhir("no place", PRACTITIONER + "\"a\",\"telecom\":", "}"),
        fhir("type", "{\"resourceType\":\"VerificationResult\",\"status\":", "}"),
        fhir(
            "location",
            "{\"resourceType\":\"VerificationResult\",\"status\":\"validated\",\"targetLocation\":",
            "}"),
        nursys("id", "{\"NcsbnId\":", "}"),
        nursys("licenses", "{\"NcsbnId\":\"a\",\"NurseLookupLicenses\":", "}"),
        nursys("number", "{\"NcsbnId\":\"a\",\"NurseLookupLicenses\":[{\"LicenseNumber\":", "}]}"),
        nursys("status", "{\"NcsbnId\":\"a\",\"NurseLookupLicenses\":[{\"LicenseStatus\":", "}]}"),
        nursys(
            "expiry",
            "{\"NcsbnId\":\"a\",\"NurseLookupLicenses\":[{\"LicenseExpirationDate\":",
            "}]}"),
        nursys("no place", "{\"NcsbnId\":\"a\",\"FirstName\":", "}"),
        resume("id", "\"id\":", ""),
        resume("work", "\"id\":\"a\",\"work\":", ""),
        resume("employer", "\"id\":\"a\",\"work\":[{\"name\":", "}]"),
        resume("start", "\"id\":\"a\",\"work\":[{\"startDate\":", "}]"),
        resume("certificate", "\"id\":\"a\",\"certificates\":[{\"name\":", "}]"));
  }

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("places")
  void a_hostile_value_affects_one_entry_at_most(Place place) throws IOException {
    for (String token : TOKENS) {
      Path file = folder.resolve("file.json");
      Files.writeString(file, place.before + token + place.after);
      Imported imported = Imported.of(file, place.kind);
      String shown = place + " " + token.substring(0, Math.min(60, token.length()));
      assertThat(imported.read()).as(shown).last().asString().startsWith("{\"id\":\"last\"");
      assertThat(imported.refused()).as(shown).hasSizeLessThanOrEqualTo(1);
      for (String read : imported.read()) {
        assertThat(CandidateReader.readOne(read)).as(shown).isNotNull();
      }
      for (String refused : imported.refused()) {
        assertThat(refused)
            .as(shown)
            .hasSizeLessThan(1_000)
            .doesNotContain("\u001b", "cannot be read from here");
      }
    }
  }

  @Test
  void an_object_with_a_key_twice_is_refused() throws IOException {
    String twice = PRACTITIONER + "\"a\",\"id\":\"b\"}";
    String lists = PRACTITIONER + "\"a\",\"qualification\":[],\"qualification\":[{}]}";
    for (String text :
        List.of(
            twice,
            lists,
            twice + "\n" + SECOND,
            "[" + twice + "," + SECOND + "]",
            "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":" + lists + "}]}")) {
      assertThat(Imported.of(folder, "twice.json", text, SourceKind.FHIR).refused())
          .as(text)
          .singleElement()
          .asString()
          .contains("appears twice in one object. Expected it once.");
    }
  }

  @Test
  void a_document_with_a_key_twice_keeps_neither_value() throws IOException {
    String text =
        "{\"Transaction\":{\"TransactionDate\":\"2026-01-02\"},"
            + "\"NurseLookupResponses\":[{\"NcsbnId\":\"a\",\"NurseLookupLicenses\":[{\"LicenseType\":\"RN\"}]}],"
            + "\"Transaction\":{\"TransactionDate\":\"2026-03-04\"},"
            + "\"NurseLookupResponses\":[{\"NcsbnId\":\"b\"}]}";
    Imported imported = Imported.of(folder, "twice.json", text, SourceKind.NURSYS);
    assertThat(imported.read()).singleElement().asString().doesNotContain("2026");
    assertThat(imported.refused())
        .containsExactly(
            "1 - /Transaction: The key \"Transaction\" appears twice in one object. Expected it once.",
            "1 - /NurseLookupResponses: The key \"NurseLookupResponses\" appears twice in one"
                + " object. Expected it once.");
  }

  @Test
  void a_text_in_a_source_has_the_limits_of_candidates() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("long.json"), PRACTITIONER + "\"" + "x".repeat(100) + "\"}");
    try (SourceReader reader =
        SourceReader.open(file, SourceKind.FHIR, CandidateLimits.standard().withTextLength(99))) {
      assertThat(reader.readings())
          .singleElement()
          .extracting(reading -> ((CandidateReading.Refused) reading).failure().message())
          .isEqualTo(
              "The field \"id\" is 100 characters long. Expected at most 99. It begins with \""
                  + "x".repeat(60)
                  + "...\".\nMaybe raise the limit: CandidateLimits.withTextLength(n)");
    }
  }

  /** Cells of tables at their extremes. */
  static Stream<String> cells() {
    return Stream.of(
        LONG, "x".repeat(200_000), "a\u0000b", "\uFFFD", "\"" + "x\n".repeat(6_000) + "\"");
  }

  private static final RosterMap MAP =
      RosterMap.parse(
          "candidate: {id: id, licenses: [{type: type, number: number}]}\nignored: [notes]");

  private List<String> roster(String text, CandidateLimits limits) throws IOException {
    Path file = Files.write(folder.resolve("roster.csv"), text.getBytes(UTF_8));
    try (RosterReader reader = RosterReader.open(file, MAP, limits)) {
      return reader.readings().map(HostileSourceTest::shown).toList();
    }
  }

  private static String shown(CandidateReading reading) {
    return reading instanceof CandidateReading.Accepted accepted
        ? CandidateWriter.toLine(accepted.candidate()).strip()
        : ((CandidateReading.Refused) reading).failure().message();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void a_hostile_cell_affects_one_candidate_at_most(String cell) throws IOException {
    String last = "z,RN,1,\n";
    for (String row : List.of(cell + ",RN,1,\n", "a," + cell + ",1,\n", "a,RN," + cell + ",\n")) {
      List<String> read = roster("id,type,number,notes\n" + row + last, CandidateLimits.standard());
      assertThat(read).hasSize(2);
      assertThat(read.get(0))
          .startsWith("row 2, column ")
          .containsAnyOf("characters long. Expected at most 10,000.", "contains damaged characters")
          .hasSizeLessThan(400);
      assertThat(read.get(1)).startsWith("{\"id\":\"z\"");
      String nursys = "NcsbnId,LicenseType,LicenseNumber,LicenseStatus\n" + row + last;
      Imported imported = Imported.of(folder, "nursys.csv", nursys, SourceKind.NURSYS);
      assertThat(imported.refused()).singleElement().asString().hasSizeLessThan(400);
      assertThat(imported.read()).singleElement().asString().startsWith("{\"id\":\"z\"");
    }
    assertThat(
            roster(
                "id,type,number,notes\na,RN,1," + cell + "\n" + last, CandidateLimits.standard()))
        .as("a column that is left out")
        .hasSize(2)
        .allMatch(read -> read.startsWith("{\"id\":"));
  }

  @Test
  void a_row_without_an_end_takes_no_more_memory_than_a_candidate() throws IOException {
    assertThat(
            roster(
                "id,type,number,notes\na,RN,1,\nb,\"" + "x".repeat(200_000),
                CandidateLimits.standard().withCandidateLength(10_000)))
        .last()
        .isEqualTo(
            "The row at line 3 is longer than 10,000 characters. A quote (\") may be missing.\n"
                + "Maybe raise the limit: CandidateLimits.withCandidateLength(n)");
  }
}
