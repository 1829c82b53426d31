package org.licet.workbench.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.workbench.Licet;

/** Decisions as tables. */
class DecisionTableTest {

  private static final String HEADERS =
      "candidate,credential,stage,on,decision,missing,undetermined,questions,first_question,error";

  @TempDir private Path folder;
  private String nurses;

  @BeforeEach
  void write() throws IOException {
    nurses =
        Files.writeString(
                folder.resolve("n.jsonl"),
                """
                {"id":"a,1","licenses":[{"type":"RN","jurisdiction":"US-TX","status":"ACTIVE",\
                "encumbered":false,"issued":"2020-01-01","expires":"2028-01-01"}],"degrees":[],\
                "employment":[],"certifications":[],"conduct":{"codeOfConductAccepted":true,\
                "felonyConviction":false,"licenseDiscipline":false}}
                {"id":"b","licenses":[{"type":"RN","expires":"soon"}]}
                {"id":"c"}
                """)
            .toString();
  }

  @Test
  void each_decision_is_a_row_of_csv() {
    Licet screened =
        Licet.run("screen", nurses, "--on=2026-11-23", "--credential=CCM", "--format=csv");
    assertThat(screened.code()).isEqualTo(1);
    List<String> lines = screened.out().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).isEqualTo(HEADERS);
    // The license suffices, so the degree is not missing.
    assertThat(lines.get(1))
        .isEqualTo(
            "\"a,1\",CCM,EXAMINATION,2026-11-23,NOT_ELIGIBLE,CCM-EXPERIENCE-1 CCM-EXPERIENCE-2"
                + " CCM-EXPERIENCE-3,,0,,");
    assertThat(lines.get(2))
        .startsWith("b,,,,,,,,,")
        .contains("/licenses/0/expires: ")
        .contains("soon");
    assertThat(lines.get(3)).startsWith("c,CCM,EXAMINATION,2026-11-23,UNDETERMINED,,CCM-LICENSE ");
  }

  /** A screening that fails leaves the table of the one before. */
  @ParameterizedTest
  @ValueSource(strings = {"decisions.xlsx", "decisions.csv"})
  void a_table_is_never_half_written(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, "before");
    Licet failed =
        Licet.run("screen", nurses, "--on=2026-11-23", "--credential=NONE", "--decisions=" + file);
    assertThat(failed.code()).isEqualTo(2);
    assertThat(Files.readString(file)).isEqualTo("before");
    assertThat(
            Licet.run(
                    "screen", nurses, "--on=2026-11-23", "--credential=CCM", "--decisions=" + file)
                .code())
        .isEqualTo(1);
    assertThat(Files.size(file)).isGreaterThan(100);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(one -> one.getFileName().toString()))
          .containsExactlyInAnyOrder("n.jsonl", name);
    }
  }

  @Test
  void a_workbook_has_typed_cells() throws IOException {
    Path file = folder.resolve("decisions.xlsx");
    Licet screened =
        Licet.run("screen", nurses, "--on=2026-11-23", "--credential=CCM", "--decisions=" + file);
    assertThat(screened.out().lines()).hasSize(3).allMatch(line -> line.startsWith("{"));
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
        Stream<Row> stream = workbook.getFirstSheet().openStream()) {
      assertThat(workbook.getFirstSheet().getName()).isEqualTo("Decisions");
      List<Row> rows = stream.toList();
      assertThat(rows).hasSize(4);
      assertThat(rows.get(1).getCell(3).getType()).isEqualTo(CellType.NUMBER);
      assertThat(rows.get(1).getCell(3).asDate().toLocalDate()).hasToString("2026-11-23");
      assertThat(rows.get(1).getCell(7).getType()).isEqualTo(CellType.NUMBER);
      assertThat(rows.get(3).getCellText(4)).isEqualTo("UNDETERMINED");
    }
  }

  @Test
  void the_sheet_has_a_name_in_the_language_of_the_reader() throws IOException {
    Path file = folder.resolve("decisiones.xlsx");
    Licet.run(
        "screen",
        nurses,
        "--on=2026-11-23",
        "--credential=CCM",
        "--language=es",
        "--decisions=" + file);
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      assertThat(workbook.getFirstSheet().getName()).isEqualTo("Decisiones");
    }
  }

  @Test
  void a_table_with_another_ending_is_refused() {
    Licet screened = Licet.run("screen", nurses, "--on=2026-11-23", "--decisions=decisions.txt");
    assertThat(screened.code()).isEqualTo(2);
    assertThat(screened.err())
        .contains("The table of decisions is decisions.txt. Expected a name that ends in .csv or");
  }

  @Test
  void less_detail_leaves_members_out() {
    Licet screened =
        Licet.run("screen", nurses, "--on=2026-11-23", "--credential=CCM", "--detail=decision");
    assertThat(screened.out().lines())
        .contains(
            "{\"candidate\":\"a,1\",\"credential\":\"CCM\",\"stage\":\"EXAMINATION\","
                + "\"on\":\"2026-11-23\",\"decision\":\"NOT_ELIGIBLE\"}");
    Licet once =
        Licet.run(
            "evaluate",
            nurses,
            "--on=2026-11-23",
            "--credential=CCM",
            "--format=json",
            "--sources-once");
    List<String> lines = once.out().lines().toList();
    assertThat(lines.get(0)).startsWith("{\"sources\":[{\"document\":");
    assertThat(lines.get(1)).contains("\"sources\":[0,").doesNotContain("\"document\"");
    assertThat(
            Licet.run("screen", nurses, "--on=2026-11-23", "--credential=CCM", "--sources-once")
                .out())
        .isEqualTo(once.out());
  }
}
