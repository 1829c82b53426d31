package org.licet.workbench.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.workbench.Licet;

class ImportCommandTest {

  private static final String ROSTER = "../examples/rosters/nurses.csv";
  private static final String MAP = "../examples/rosters/nurses.map.yaml";

  @TempDir private Path folder;

  @Test
  void candidates_go_to_the_output_and_refusals_and_the_summary_to_the_errors() {
    Licet read = Licet.run("import", ROSTER, "--map", MAP);
    assertThat(read.code()).isEqualTo(1);
    assertThat(read.out().lines())
        .hasSize(4)
        .allSatisfy(line -> assertThat(line).startsWith("{\"id\":\"N-100"));
    assertThat(read.err())
        .contains(
            "nurses.csv:5: candidate N-1004: row 5, column E (\"RN expires\"): The value is \"soon\".")
        .contains("Rows: 5. Candidates: 4. Refused: 1.")
        .contains("Columns that are not used: column Q (\"Recruiter's notes\") with 2 values.");
  }

  @Test
  void refusals_notes_and_the_summary_are_in_the_readers_language() throws IOException {
    Licet read = Licet.run("import", ROSTER, "--map", MAP, "--language", "es");
    assertThat(read.err())
        .isEqualTo(
            """
            ../examples/rosters/nurses.csv:5: candidato N-1004: fila 5, columna E («RN expires»): El valor es "soon". Se espera una fecha, como 2026-05-31, 2026-05, 2026 o May 2026.
            ../examples/rosters/nurses.csv: El texto está codificado en UTF-8. Las celdas están separadas por comas.
            ../examples/rosters/nurses.csv: Filas: 5. Candidatos: 4. Rechazados: 1.
            ../examples/rosters/nurses.csv: Columnas que no se usan: columna Q («Recruiter's notes») con 2 valores.
            """);
    Path candidates =
        Files.writeString(
            folder.resolve("c.jsonl"),
            "{\"id\": \"a\", \"facts\": {\"SHOES\": 1}}\n{\"id\": \"b\", \"residence\": \"Texas\"}\n");
    assertThat(
            Licet.run(
                    "evaluate",
                    candidates.toString(),
                    "--on",
                    "2026-11-23",
                    "--credential",
                    "CCM",
                    "--language",
                    "es")
                .err())
        .contains("nota: Ningún conjunto de reglas declara el dato SHOES de candidate. No se usa.")
        .contains(
            "candidato b, /residence: El campo «residence» es \"Texas\". Se espera un estado o provincia");
  }

  @Test
  void maps_and_usage_are_in_the_readers_language_and_text_of_a_spreadsheet_is_a_roster()
      throws IOException {
    Path text = folder.resolve("r.txt"); // what Excel saves as "Unicode Text"
    Files.writeString(text, "ID\tState\n1\tTX\n2\tFL\n", StandardCharsets.UTF_16);
    Licet suggested = Licet.run("import", text.toString(), "--suggest", "--language", "es");
    assertThat(suggested.out())
        .startsWith(
            """
            # Un primer mapa de r.txt, de sus encabezados y sus primeras 2 filas.
            # Lee 2 de los primeros 2 candidatos y rechaza 0.
            """);
    Path map = Files.writeString(folder.resolve("m.yaml"), suggested.out());
    assertThat(Licet.run("import", text.toString(), "--map", map.toString()).out())
        .isEqualTo(
            "{\"id\":\"1\",\"residence\":\"US-TX\"}\n{\"id\":\"2\",\"residence\":\"US-FL\"}\n");
    Files.writeString(map, "candidate: {id: Name}");
    assertThat(
            Licet.run("import", text.toString(), "--map", map.toString(), "--language", "es").err())
        .startsWith("licet: El mapa ")
        .contains("r.txt. La lista no tiene una columna con el encabezado \"Name\".")
        .contains("\nQuizá los encabezados están en otra fila.");
    assertThat(Licet.run("import", ROSTER, ROSTER, "--suggest", "--language", "es").err())
        .isEqualTo(
            """
            licet: La opción --suggest necesita una lista en CSV o XLSX, sin un mapa.
            Vea "licet import --help".
            """);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void a_register_is_joined_with_a_roster_by_id_or_by_license_number() throws IOException {
    String roster =
        file("roster.csv", "id,state,number,hours\na,TX,RN 111,40\nb,FL,222,36\nc,NY,333,20\n");
    String map =
        file(
            "map.yaml",
            """
            candidate:
              id: id
              licenses: {type: {value: RN}, jurisdiction: {column: state, codes: US states}, number: number}
              employment: {hoursPerWeek: hours}
            """);
    String nursys =
        file(
            "nursys.csv",
            """
            NcsbnId,LicenseType,JurisdictionAbbreviation,LicenseNumber,Active,LicenseStatus
            900,RN,TX,111,YES,UNENCUMBERED
            b,RN,FL,222,YES,PROBATION
            901,RN,GA,444,YES,UNENCUMBERED
            """);
    Licet read = Licet.run("import", roster, nursys, "--map", map, "--join");
    assertThat(read.out())
        .isEqualTo(
            """
            {"id":"a","licenses":[{"type":"RN","jurisdiction":"US-TX","number":"111","status":"ACTIVE","encumbered":false,"verified":{"by":"Nursys"}}],"employment":[{"hoursPerWeek":40}],"incomplete":["licenses","employment"]}
            {"id":"b","licenses":[{"type":"RN","jurisdiction":"US-FL","number":"222","status":"PROBATION","encumbered":true,"verified":{"by":"Nursys"}}],"employment":[{"hoursPerWeek":36}],"incomplete":["licenses","employment"]}
            {"id":"c","licenses":[{"type":"RN","jurisdiction":"US-NY","number":"333"}],"employment":[{"hoursPerWeek":20}],"incomplete":["licenses","employment"]}
            """);
    assertThat(read.err())
        .contains(
            """
            Joined by id: 1. Joined by license number: 1. People on the roster who are in no register: 1.
            People in the registers who are not on the roster: 901.
            """);
    assertThat(
            Licet.run("import", roster, nursys, "--map", map, "--join", "--language", "es").err())
        .contains("Unidos por identificador: 1. Unidos por número de licencia: 1.")
        .contains("Personas de los registros que no están en la lista: 901.");
  }

  /** The registers come first, in other orders than the roster, and one of them is FHIR. */
  @Test
  void several_registers_are_joined_and_differences_are_reported() throws IOException {
    String roster =
        file(
            "roster.csv",
            "id,state,number,status\na,TX,1,ACTIVE\nb,FL,2,ACTIVE\nc,NY,3,ACTIVE\nd,OH,4,ACTIVE\n");
    String map =
        file(
            "map.yaml",
            """
            candidate:
              id: id
              licenses: {type: {value: RN}, jurisdiction: {column: state, codes: US states}, number: number, status: status}
            """);
    String nursys =
        file(
            "nursys.csv",
            """
            NcsbnId,LicenseType,JurisdictionAbbreviation,LicenseNumber,Active,LicenseStatus
            c,RN,NY,3,YES,UNENCUMBERED
            a,RN,TX,1,NO,EXPIRED
            900,RN,OH,4,YES,UNENCUMBERED
            901,PN,OH,4,YES,UNENCUMBERED
            """);
    String fhir =
        file(
            "p.ndjson",
            """
            {"resourceType":"Practitioner","id":"b","qualification":[{"code":{"text":"Florida RN License"},"identifier":[{"value":"2"}]}]}
            {"resourceType":"Practitioner","id":"a","qualification":[{"code":{"text":"Ohio RN License"}},{"code":{"text":"Texas RN License"}}]}
            """);
    Licet read = Licet.run("import", fhir, nursys, roster, "--map", map, "--join");
    assertThat(read.out())
        .isEqualTo(
            """
            {"id":"a","licenses":[{"type":"RN","jurisdiction":"US-OH"},{"type":"RN","jurisdiction":"US-TX","number":"1","status":"EXPIRED","verified":{"by":"Nursys"}}],"incomplete":["licenses"]}
            {"id":"b","licenses":[{"type":"RN","jurisdiction":"US-FL","number":"2","status":"ACTIVE"}],"incomplete":["licenses"]}
            {"id":"c","licenses":[{"type":"RN","jurisdiction":"US-NY","number":"3","status":"ACTIVE","encumbered":false,"verified":{"by":"Nursys"}}],"incomplete":["licenses"]}
            {"id":"d","licenses":[{"type":"RN","jurisdiction":"US-OH","number":"4","status":"ACTIVE"}],"incomplete":["licenses"]}
            """);
    assertThat(read.err())
        .contains(
            """
            Joined by id: 3. Joined by license number: 0. People on the roster who are in no register: 0.
            People whose licenses differ from the register, which counts: a.
            People whose licenses belong to several people in the registers: d.
            People in the registers who are not on the roster: 900, 901.
            """);
  }

  @Test
  void a_roster_and_its_candidates_have_the_same_evaluations() throws IOException {
    Path candidates = folder.resolve("candidates.jsonl");
    Files.writeString(candidates, Licet.run("import", ROSTER, "--map", MAP).out());
    String[] task = {"--on", "2026-11-23", "--credential", "CCM,ACM"};
    for (String command : new String[] {"evaluate", "screen"}) {
      Licet direct =
          Licet.run(
              command,
              ROSTER,
              "--map",
              MAP,
              task[0],
              task[1],
              task[2],
              task[3],
              "--format",
              "json");
      Licet imported =
          Licet.run(
              command,
              candidates.toString(),
              task[0],
              task[1],
              task[2],
              task[3],
              "--format",
              "json");
      assertThat(direct.code()).as(command).isEqualTo(1);
      assertThat(imported.code()).as(command).isZero();
      assertThat(direct.out().lines().filter(line -> !line.contains("\"error\"")))
          .as(command)
          .containsExactlyElementsOf(imported.out().lines().toList());
    }
  }

  @Test
  void a_roster_is_read_from_standard_input() throws IOException {
    String file = Licet.run("import", ROSTER, "--map", MAP).out();
    String[] evaluate = {
      "evaluate", ROSTER, "--map", MAP, "--on", "2026-11-23", "--format", "json"
    };
    String evaluated = Licet.run(evaluate).out();
    InputStream before = System.in;
    try {
      System.setIn(Files.newInputStream(Path.of(ROSTER)));
      Licet read = Licet.run("import", "-", "--map", MAP);
      assertThat(read.out()).isEqualTo(file);
      assertThat(read.err())
          .contains("standard input:5: candidate N-1004: row 5, column E")
          .contains("standard input: Rows: 5. Candidates: 4. Refused: 1.");
      System.setIn(Files.newInputStream(Path.of(ROSTER)));
      evaluate[1] = "-";
      assertThat(Licet.run(evaluate).out()).isEqualTo(evaluated);
      System.setIn(Files.newInputStream(Path.of(ROSTER)));
      evaluate[0] = "screen";
      assertThat(Licet.run(evaluate).out()).isEqualTo(evaluated);
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void a_missing_or_unfit_map_is_refused_with_advice() throws IOException {
    Licet missing = Licet.run("import", ROSTER);
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("Maybe add --map MAP.yaml");
    Path map = Files.writeString(folder.resolve("map.yaml"), "candidate: {id: Employee}");
    Licet unfit = Licet.run("screen", ROSTER, "--map", map.toString(), "--on", "2026-11-23");
    assertThat(unfit.code()).isEqualTo(2);
    assertThat(unfit.err())
        .contains("cannot be used for")
        .contains("no column with the header \"Employee\"");
  }

  private static final String LOOKUP = "../examples/sources/nursys.json";

  @Test
  void a_lookup_in_nursys_is_recognized_and_read() {
    Licet read = Licet.run("import", LOOKUP);
    assertThat(read.code()).isEqualTo(1);
    assertThat(read.out().lines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).startsWith("{\"id\":\"N-200"));
    assertThat(read.err())
        .contains(
            "nursys.json:78: candidate N-2004, /NurseLookupResponses/3/NurseLookupLicenses/0/LicenseExpirationDate: The"
                + " value is \"soon\".")
        .contains("nursys.json: Entries: 5. Candidates: 3. Refused: 2.")
        .contains("nursys.json: Texts without a known meaning")
        .contains("nursys.json: Fields that are not used: ");
  }

  @Test
  void a_source_and_its_candidates_have_the_same_evaluations() throws IOException {
    Path candidates = folder.resolve("nurses.jsonl");
    Files.writeString(candidates, Licet.run("import", LOOKUP, "--as", "nursys").out());
    String[] task = {"--on", "2026-11-23", "--credential", "CCM", "--format", "json"};
    for (String command : new String[] {"evaluate", "screen"}) {
      Licet direct =
          Licet.run(command, LOOKUP, task[0], task[1], task[2], task[3], task[4], task[5]);
      Licet imported =
          Licet.run(
              command, candidates.toString(), task[0], task[1], task[2], task[3], task[4], task[5]);
      assertThat(direct.code()).as(command).isEqualTo(1);
      assertThat(imported.code()).as(command).isZero();
      assertThat(direct.err()).contains("Entries: 5. Candidates: 3. Refused: 2.");
      assertThat(direct.out().lines().filter(line -> !line.contains("\"error\"")))
          .as(command)
          .containsExactlyElementsOf(imported.out().lines().toList());
    }
  }

  @Test
  void an_unclear_kind_is_asked_for() throws IOException {
    Path file = Files.writeString(folder.resolve("some.json"), "{\"id\": \"c\"}");
    Licet unclear = Licet.run("import", file.toString());
    assertThat(unclear.code()).isEqualTo(2);
    assertThat(unclear.err()).contains("is unclear.").contains("Maybe add --as KIND.");
    Licet piped = Licet.run("evaluate", "-", "--as", "nursys", "--on", "2026-11-23");
    assertThat(piped.code()).isEqualTo(2);
    assertThat(piped.err())
        .contains("Files of the kind nursys cannot be read from standard input.")
        .contains("Maybe save the input as a file.");
  }
}
