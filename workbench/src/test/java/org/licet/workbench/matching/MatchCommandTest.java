package org.licet.workbench.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.workbench.Licet;
import org.licet.workbench.LineSchema;
import org.licet.workbench.Tables;

class MatchCommandTest {

  private static final String OPENINGS = "../examples/openings/hospital-cm";

  private static final String NURSE =
      """
      {"id":"%s","licenses":[{"type":"RN","jurisdiction":"US-TX","status":"ACTIVE","encumbered":false,"multistate":false,\
      "issued":"2018-06-10","expires":"2028-01-04","verified":{"by":"Nursys","on":"2026-11-01"}}],"certifications":[],\
      "degrees":[{"level":"BACHELOR","field":"NURSING","conferred":"2018-05-15"}],\
      "employment":[{"from":"%s","current":true,"areas":["CRITICAL_CARE"]}],\
      "facts":{"SHIFTS":["DAY"],"ON_SITE_DALLAS":%s,"LANGUAGES":["SPANISH"]}}
      """;

  @TempDir private static Path folder;

  private static String people;

  @BeforeAll
  static void write() throws IOException {
    Path file = folder.resolve("people.jsonl");
    Files.writeString(
        file,
        NURSE.formatted("fits", "2020-01-01", "true")
            + NURSE.formatted("by-start", "2024-12-15", "true")
            + NURSE.formatted("open", "2020-01-01", "null")
            + NURSE.formatted("near", "2020-01-01", "false")
            + "{\"id\":\"broken\",\"licenses\":7}\n");
    people = file.toString();
  }

  private static Licet match(String... more) {
    String[] all = new String[more.length + 5];
    System.arraycopy(new String[] {"match", OPENINGS, people, "--on", "2026-11-23"}, 0, all, 0, 5);
    System.arraycopy(more, 0, all, 5, more.length);
    return Licet.run(all);
  }

  @Test
  void groups_have_reasons_and_a_rejected_candidate_is_listed() {
    Licet outcome = match();
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("people.jsonl:5: candidate broken, /licenses");
    assertThat(outcome.out())
        .isEqualTo(
            """
            HOSPITAL-CM on 2026-11-23, start on 2027-01-04 =====================================================
            Fit today: 1
               1.  fits
                   Preferred: Spanish
            Fit by the start: 1
               1.  by-start, from 2026-12-15
                   By then: Two years in critical or acute care in the last five years. Months in acute care: 24
                   (24 required).
                   Preferred: Spanish
            Cannot be determined yet: 1
               1.  open
                   The only open question: Can the candidate work on site in Dallas?
                   Preferred: Spanish
            Do not fit yet: 1
               1.  near
                   Not met: Work on site in Dallas. On site in Dallas: no.
                   Preferred: Spanish

            """);
  }

  @Test
  void a_start_of_the_caller_prevails() {
    assertThat(match("--start", "2026-12-01", "--top", "1").out())
        .contains("start on 2026-12-01")
        .contains("Do not fit yet: 2, the first one\n")
        .contains("by-start, from 2026-12-15");
  }

  @Test
  void lines_and_rows_have_the_same_matches() {
    assertThat(match("--format", "json", "--top", "1").out().lines().toList())
        .hasSize(4)
        .first()
        .isEqualTo(
            "{\"opening\":\"HOSPITAL-CM\",\"candidate\":\"fits\",\"rank\":1,\"group\":\"FITS\",\"on\":\"2026-11-23\","
                + "\"start\":\"2027-01-04\",\"from\":\"2026-11-23\",\"missing\":[],\"questions\":0,"
                + "\"preferredMet\":[\"HOSPITAL-SPANISH\"]}");
    assertThat(LineSchema.MATCH.faults(match("--format", "json").out())).isEmpty();
    assertThat(match("--format", "csv").out().lines().toList())
        .startsWith(
            "opening,candidate,rank,group,from,start,missing,preferred_met,questions,first_question",
            "HOSPITAL-CM,fits,1,FITS,2026-11-23,2027-01-04,,HOSPITAL-SPANISH,0,")
        .hasSize(5);
  }

  @Test
  void a_person_sees_the_openings() {
    assertThat(match("--by", "person", "--format", "csv").out().lines().skip(1))
        .hasSize(4)
        .last()
        .asString()
        .startsWith("HOSPITAL-CM,near,1,NOT_YET");
    assertThat(match("--by", "person").out())
        .contains("fits on 2026-11-23")
        .contains("1.  HOSPITAL-CM: fits today");
  }

  @Test
  void files_are_written_beside() throws IOException {
    Path table = folder.resolve("matches.xlsx");
    Path pages = folder.resolve("pages");
    Licet printed =
        match("--table", table.toString(), "--pages", pages.toString(), "--format", "csv");
    assertThat(Tables.workbook(table, List.of("from", "start")))
        .hasSize(5)
        .isEqualTo(Tables.csv(printed.out()));
    assertThat(Files.readString(pages.resolve("HOSPITAL-CM.html")))
        .contains("<h1>Matches for HOSPITAL-CM</h1>", "January 4, 2027", "by-start", "no score");
  }

  @Test
  void no_spreadsheet_takes_a_candidate_for_a_formula() throws IOException {
    Path file = folder.resolve("formula.jsonl");
    Files.writeString(file, NURSE.formatted("=1+1", "2020-01-01", "true"));
    assertThat(
            Licet.run("match", OPENINGS, file.toString(), "--on", "2026-11-23", "--format", "csv")
                .out())
        .contains("HOSPITAL-CM,'=1+1,1,FITS");
  }

  @Test
  void wrong_usage_is_refused() {
    assertThat(match("--top", "0").err()).contains("--top is 0");
    assertThat(match("--opening", "CCM").code()).isEqualTo(2);
    assertThat(match("--table", "matches.txt").err()).contains("ends in .csv or .xlsx");
    assertThat(match("--pages", "x", "--by", "person").code()).isEqualTo(2);
    assertThat(
            Licet.run("match", "../examples/credentials/nlc", people, "--on", "2026-11-23").err())
        .contains("no ruleset has the stage POSITION");
    assertThat(Licet.run("match", "openings-1.0.jar", people, "--on", "2026-11-23").err())
        .contains(
            "openings-1.0.jar is a jar. Expected a folder of rules", "Maybe match the folder");
    assertThat(Licet.run("match", "none", people, "--on", "2026-11-23").code()).isEqualTo(2);
  }

  @Test
  void the_first_of_several_questions_comes_with_their_number() throws IOException {
    Path file = Files.writeString(folder.resolve("unknown.jsonl"), "{\"id\":\"unknown\"}\n");
    Path pages = folder.resolve("unknown-pages");
    Licet outcome =
        Licet.run(
            "match", OPENINGS, file.toString(), "--on", "2026-11-23", "--pages", pages.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).containsPattern("Ask first \\(of [2-9] questions\\): ");
    try (Stream<Path> written = Files.list(pages)) {
      assertThat(written)
          .isNotEmpty()
          .anySatisfy(
              page ->
                  assertThat(Files.readString(page))
                      .containsPattern("Ask first \\(of [2-9] questions\\): "));
    }
    Licet spanish =
        Licet.run("match", OPENINGS, file.toString(), "--on", "2026-11-23", "--language", "es");
    assertThat(spanish.out()).containsPattern("\\(de [2-9] preguntas\\): ");
  }
}
