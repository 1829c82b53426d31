package org.licet.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.evaluation.Failure;
import org.licet.json.CandidateReading;
import org.licet.json.internal.advice.MessageTranslation;

/** Every refusal and summary of a reader in Spanish. */
class ImportLanguageTest {

  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final Pattern PLACE = Pattern.compile("\\{\\d[^}]*\\}");

  @TempDir private Path folder;

  private static Properties bundle(String name) throws IOException {
    Properties bundle = new Properties();
    try (InputStream bytes =
        ImportLanguageTest.class.getResourceAsStream("/org/licet/records/internal/" + name)) {
      bundle.load(new InputStreamReader(Objects.requireNonNull(bytes), StandardCharsets.UTF_8));
    }
    return bundle;
  }

  @Test
  void every_pattern_has_a_translation_with_the_same_places() throws IOException {
    Properties english = bundle("refusals.properties");
    Properties spanish = bundle("refusals_es.properties");
    assertThat(spanish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(places(spanish.getProperty(key)))
          .as(key)
          .isEqualTo(places(english.getProperty(key)));
    }
  }

  private static List<String> places(String pattern) {
    return PLACE.matcher(pattern).results().map(MatchResult::group).sorted().toList();
  }

  private static void assertTranslated(String message) {
    message
        .lines()
        .forEach(
            line -> assertThat(MessageTranslation.to(SPANISH).line(line)).as(line).isPresent());
  }

  private static void assertTranslated(Stream<CandidateReading> readings) {
    readings
        .filter(CandidateReading.Refused.class::isInstance)
        .map(reading -> ((CandidateReading.Refused) reading).failure())
        .flatMap(failure -> Stream.concat(Stream.of(failure), failure.others().stream()))
        .map(Failure::message)
        .forEach(ImportLanguageTest::assertTranslated);
  }

  static Stream<HostileSourceTest.Place> places() {
    return HostileSourceTest.places();
  }

  @ParameterizedTest
  @MethodSource("places")
  void every_message_about_a_hostile_source_is_translated(HostileSourceTest.Place place)
      throws IOException {
    for (String token : HostileSourceTest.TOKENS) {
      Path file =
          Files.writeString(folder.resolve("file.json"), place.before() + token + place.after());
      try (SourceReader reader = SourceReader.open(file, place.kind())) {
        assertTranslated(reader.readings());
        assertTranslated(reader.summary().toString());
      }
    }
  }

  private static final RosterMap MAP =
      RosterMap.parse(
          """
          candidate:
            id: id
            residence: {column: state, codes: US states}
            licenses:
              - split: {column: types, separator: ";"}
                type: {column: types, codes: {RN: RN}}
                number: number
                status: status
                encumbered: encumbered
                expires: expires
            employment:
              - employer: employer
                period: period
                hoursPerWeek: hours
                country: country
          """);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,XX,RN,1,ACTIVE,yes,2027-01-01,M,2019 - 2021,40,US,n",
        "a,DE,RN,1,ACTIVE,yes,2027-01-01,M,2019 - 2021,40,US,n\na,ZZ,RN,1,ACTIVE,yes,2027-01-01,M,2019 - 2021,40,US,n",
        ",TX,RN,1,ACTIVE,yes,2027-01-01,M,2019 - 2021,40,US,n",
        "a,TX,RN;RN,1,ACTIVE,yes,2027-01-01,M,2019 - 2021,40,US,n",
        "a,TX,PN,1,GONE,maybe,soon,M,2019 or so,many,us,n",
        "a,TX,RN,1,ACTIVE,yes,05/03/2027,M,2021 - 2019,\"40,5\",US,n",
        "a,TX,RN,1,ACTIVE,yes,05/03/27,M,2019 - 2021,200,US,n",
        "a,TX,RN,1,ACTIVE,yes,2027-13-01,M,05/03/2019 - present,\"4.000,5\",US,n",
        "a,TX,RN,1,ACTIVE,yes,46173,M,2019 - 2021,-1,USA,n",
        "a,TX,RN,1,ACTIVE,yes,,M,2019 - 2021,40,US,n\nb,TX,,,,,,,,,,\na,TX,,,,,,,,,,",
        "a,TX,RN,1,ACTIVE,yes,,M,2019 - 2021,40,US,n\na,FL,RN,1,ACTIVE,yes,,M,2019 - 2021,40,US,",
        "a,TX,RN,\"1",
        "a,TX,RN,\"1\"x"
      })
  void every_message_about_a_roster_is_translated(String rows) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("roster.csv"),
            "id,state,types,number,status,encumbered,expires,employer,period,hours,country,notes\n"
                + rows
                + "\n");
    try (RosterReader reader = RosterReader.open(file, MAP)) {
      assertTranslated(reader.readings());
      assertTranslated(reader.summary().toString());
    }
  }

  @Test
  void every_message_about_a_filled_sheet_is_translated() throws IOException {
    Path sheet =
        Files.writeString(
            folder.resolve("sheet.csv"),
            """
            Candidate,Record,Keys,Answer 1
            a,f,"[""YES_NO /licenses/0/multistate""]",perhaps
            a,f,"[""NUMBER /employment/0/hoursPerWeek""]",many
            a,f,"[""NUMBER /employment/0/hoursPerWeek""]",1234567890
            a,f,"[""DATE /licenses/0/expires""]",soon
            a,f,"[""DATE /licenses/0/expires""]",3/5/2024
            a,f,"[""DATE /licenses/0/expires""]",3/15/24
            a,f,"[""LIST /certifications""]",several
            a,f,"[""CODES /employment/0/areas""]",[no JSON
            a,f,"[""VERIFICATION /licenses/0/verified""]",me
            a,f,"[""YES_NO /licenses/0/encumbered""]",yes
            a,f,"[""YES_NO /licenses/0/encumbered""]",no
            a,f,[],yes
            a,f,,yes
            a,f,gone,yes
            a,,"[""YES_NO /licenses/0/multistate""]",yes
            """);
    List<Failure> problems = FilledForm.read(sheet).problems();
    assertThat(problems).hasSize(14);
    problems.forEach(problem -> assertTranslated(problem.message()));
    Path other = Files.writeString(folder.resolve("other.csv"), "Candidate,Record\na,f\n");
    assertThatThrownBy(() -> FilledForm.read(other))
        .satisfies(fault -> assertTranslated(String.valueOf(fault.getMessage())));
  }

  @Test
  void a_roster_is_read_in_spanish() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("roster.csv"),
            """
            id,state,types,number,status,encumbered,expires,employer,period,hours,country,notes
            a,TX,RN,1,ACTIVE,yes,soon,M,2019 - 2021,40,US,n
            """);
    try (RosterReader reader = RosterReader.open(file, MAP)) {
      CandidateReading read = reader.readings().findFirst().orElseThrow();
      assertThat(
              MessageTranslation.to(SPANISH)
                  .of(((CandidateReading.Refused) read).failure().message()))
          .isEqualTo(
              "fila 2, columna G («expires»): El valor es \"soon\". Se espera una fecha, como"
                  + " 2026-05-31, 2026-05, 2026 o May 2026.");
      assertThat(reader.summary().in(SPANISH))
          .isEqualTo(
              """
              El texto está codificado en UTF-8. Las celdas están separadas por comas.
              Filas: 1. Candidatos: 0. Rechazados: 1.
              Columnas que no se usan: columna L («notes») con 1 valor.""");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ID,To,License exp,Hours\n1,5/3/2027,5/3/2027,\"40,0\"\n2,x,1/2/2027,many\n",
        "ID,State,License exp,Degree\n1,DE,5/31/2027,PhD\n2,DE,31/5/2027,BSN\n",
        "ID,Kind,License exp,FT/PT\n1,License,5/31/2027,x\n1,Job,,y\n",
        "Color,Notes,CM hours\nred,n,\"1,234\"\nblue,,3\n",
      })
  void every_comment_of_a_suggested_map_is_translated(String roster) throws IOException {
    Path file = Files.writeString(folder.resolve("r.csv"), roster);
    String map = RosterMap.suggest(file, SPANISH);
    assertThat(RosterMap.parse(map)).isNotNull();
    List<String> comments =
        RosterMap.suggest(file)
            .lines()
            .map(String::strip)
            .filter(line -> line.matches("# (?!complete|dates).*"))
            .map(line -> line.substring(2))
            .toList();
    assertThat(comments).hasSizeGreaterThan(4);
    comments.forEach(ImportLanguageTest::assertTranslated);
    assertThat(map).contains("# Revise: ").doesNotContain("Check: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a: [",
        "candidates: {}",
        "candidate: {}",
        "candidate: {id: [x]}",
        "candidate: {id: {column: id, value: x}}",
        "candidate: {id: id, licenses: 3}",
        "candidate: {id: id, licenses: {type: {column: id, codes: [x]}}}",
        "candidate: {id: id, licenses: {type: {column: id, other: x}}}",
        "candidate: {id: id, licenses: {typ: id}}",
        "candidate: {id: id, employment: {period: id, from: id}}",
        "candidate: {id: id, employment: {numbers: x}}",
        "candidate: {id: id, employment: {when: {column: id}}}",
        "candidate: {id: id, employment: {split: {column: id, separator: '', shared: maybe}}}",
        "{dates: [x], candidate: {id: id}}",
        "{headers: 0, candidate: {id: id}}",
        "{complete: [cats], candidate: {id: id}}",
        "{decimals: semicolon, candidate: {id: id}}",
        "{headers: 7, candidate: {id: id}}",
        "candidate: {id: idd}",
        "candidate: {id: nothing like it}",
        "candidate: {id: twice}",
      })
  void every_fault_of_a_map_is_translated(String map) throws IOException {
    Path file = Files.writeString(folder.resolve("r.csv"), "id,twice,twice\n1,2,3\n");
    assertThatThrownBy(() -> RosterReader.open(file, RosterMap.parse(map)))
        .isInstanceOf(RosterMapException.class)
        .satisfies(fault -> assertTranslated(String.valueOf(fault.getMessage())));
  }
}
