package org.licet.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.json.CandidateReading;
import org.licet.json.CandidateWriter;

/** Rosters as organizations have them, read into candidates. */
class RosterReaderTest {

  private static final String MAP =
      """
      dates: [M/d/yyyy]
      yes: [Y, x]
      candidate:
        id: Employee ID
        residence: {column: State, codes: US states}
        licenses:
          - type: {value: RN}
            jurisdiction: {column: RN state, codes: US states}
            status: Status
            expires: License expires
        certifications:
          - split: {column: Certifications, separator: ";"}
            credential: Certifications
        employment:
          - numbers: 1-2
            title: Job {n} title
            period: Job {n} dates
            hoursPerWeek: Job {n} hours
            fullTime: {column: "Job {n} type", codes: {FT: yes, PT: no}}
      """;

  private static final String HEADERS =
      "Employee ID,State,RN state,Status,License expires,Certifications,Job 1 title,Job 1 dates,"
          + "Job 1 hours,Job 1 type,Job 2 title,Job 2 dates,Job 2 hours,Job 2 type,Notes\n";

  @TempDir private Path folder;

  private record Result(List<String> read, List<String> refused, RosterSummary summary) {}

  private Result read(byte[] bytes, String name, String map) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    List<String> read = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    try (RosterReader roster = RosterReader.open(file, RosterMap.parse(map))) {
      roster
          .readings()
          .forEach(
              reading -> {
                if (reading instanceof CandidateReading.Accepted accepted) {
                  read.add(CandidateWriter.toLine(accepted.candidate()).strip());
                } else if (reading instanceof CandidateReading.Refused one) {
                  refused.add(one.failure().message());
                }
              });
      return new Result(read, refused, roster.summary());
    }
  }

  private Result csv(String rows) throws IOException {
    return read((HEADERS + rows).getBytes(StandardCharsets.UTF_8), "roster.csv", MAP);
  }

  @Test
  void a_row_becomes_a_candidate_with_numbered_jobs_and_listed_certifications() throws IOException {
    Result result =
        csv(
            "7,Texas,tx,Active,5/31/2027,CCM; ACM,RN case manager,Mar 2024 - present,36,FT,"
                + "Staff nurse,2019-2021,40,PT,likes cats\n");
    assertThat(result.refused).isEmpty();
    assertThat(result.read)
        .containsExactly(
            "{\"id\":\"7\",\"residence\":\"US-TX\",\"licenses\":[{\"type\":\"RN\","
                + "\"jurisdiction\":\"US-TX\",\"status\":\"ACTIVE\",\"expires\":\"2027-05-31\"}],"
                + "\"certifications\":[{\"credential\":\"CCM\"},{\"credential\":\"ACM\"}],"
                + "\"employment\":[{\"title\":\"RN case manager\",\"from\":\"2024-03\",\"current\":true,"
                + "\"hoursPerWeek\":36,\"fullTime\":true},{\"title\":\"Staff nurse\",\"from\":\"2019\","
                + "\"to\":\"2021\",\"hoursPerWeek\":40,\"fullTime\":false}],"
                + "\"incomplete\":[\"licenses\",\"certifications\",\"employment\"]}");
    assertThat(result.summary.toString())
        .isEqualTo(
            """
            The text is encoded as UTF-8. Cells are separated by commas.
            Rows: 1. Candidates: 1. Refused: 0.
            Columns that are not used: column O ("Notes") with 1 value.""");
  }

  @Test
  void blank_cells_stay_unknown() throws IOException {
    assertThat(csv("8,,n/a,,,,,,,,,,,,\n").read).containsExactly("{\"id\":\"8\"}");
  }

  @Test
  void a_refused_row_names_the_cell_and_the_others_are_read() throws IOException {
    Result result =
        csv(
            """
            1,TX,,,soon,,,,,,,,,,
            2,TX,,,,,,,many,,,,,,
            3,TX,XX,,,,,,,,,,,,
            ,TX,,,,,,,,,,,,,
            4,TX,,,,,,,,,,,,,
            5,TX,TX,Frozen,,,,,,,,,,,
            4,TX,,,,,,,,,,,,,
            6,TX,,,,,Nurse,2024 - 2019,,,,,,,
            """);
    assertThat(result.read).containsExactly("{\"id\":\"4\",\"residence\":\"US-TX\"}");
    assertThat(result.refused)
        .satisfiesExactly(
            one ->
                assertThat(one)
                    .isEqualTo(
                        "row 2, column E (\"License expires\"): The value is \"soon\". Expected a date, "
                            + "such as 2026-05-31, 2026-05, 2026 or May 2026."),
            two -> assertThat(two).contains("row 3, column I").contains("Expected a number"),
            three -> assertThat(three).contains("row 4, column C").contains("no code for \"XX\""),
            four -> assertThat(four).contains("row 5, column A").contains("The cell is blank"),
            five -> assertThat(five).contains("row 7, column D").contains("Expected one of ACTIVE"),
            six -> assertThat(six).contains("row 8, column A").contains("Maybe sort the roster"),
            seven -> assertThat(seven).contains("row 9, column H"));
  }

  @Test
  void a_date_with_two_meanings_is_a_question_to_the_author_of_the_map() throws IOException {
    String map = "candidate: {id: id, licenses: [{type: {value: RN}, expires: until}]}";
    Result result =
        read("id,until\n1,05/03/24\n2,05/03/2024\n3,15/03/2024\n".getBytes(UTF_8), "d.csv", map);
    assertThat(result.read).hasSize(1);
    assertThat(result.read.get(0)).contains("\"expires\":\"2024-03-15\"");
    assertThat(result.refused.get(0))
        .contains("several meanings")
        .contains("M/d/yy (2024-05-03), d/M/yy (2024-03-05)");
    Result known =
        read("id,until\n1,05/03/24\n".getBytes(UTF_8), "d.csv", map + "\ndates: [d/M/yy]");
    assertThat(known.read.get(0)).contains("\"expires\":\"2024-03-05\"");
  }

  private static final Charset UTF_8 = StandardCharsets.UTF_8;

  @Test
  void encodings_and_separators_are_detected_and_reported() throws IOException {
    String map = "candidate: {id: id, employment: [{employer: H\u00F4pital}]}";
    String text = "id;H\u00F4pital\n1;Saint-Andr\u00E9\n";
    for (String charset : List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE")) {
      Result result = read(text.getBytes(Charset.forName(charset)), "e.csv", map);
      assertThat(result.read).as(charset).hasSize(1);
      assertThat(result.read.get(0)).contains("Saint-Andr\u00E9");
      assertThat(result.summary.remarks().get(0)).contains(charset).contains("semicolons");
    }
    Result marked = read(("\uFEFF" + text).getBytes(UTF_8), "e.csv", map);
    assertThat(marked.read).hasSize(1);
  }

  @Test
  void several_rows_of_one_id_are_one_candidate() throws IOException {
    String map =
        """
        complete: [licenses]
        candidate:
          id: id
          residence: home
          licenses: [{when: {column: kind, is: license}, type: what, expires: date}]
          examinations: [{when: {column: kind, is: exam}, exam: what, taken: date, passed: ok}]
        """;
    Result result =
        read(
            """
            id\tkind\twhat\tdate\tok\thome
            1\tLicense\tRN\t2027-01-31\t\tUS-TX
            1\texam\tNCLEX-RN\t2019-05\tyes\t
            2\texam\tCCM\t2024-06-01\tno\tUS-FL
            3\tlicense\tRN\t\t\tUS-FL
            3\tlicense\tLPN\t\t\tUS-GA
            """
                .getBytes(UTF_8),
            "r.tsv",
            map);
    assertThat(result.read)
        .containsExactly(
            "{\"id\":\"1\",\"residence\":\"US-TX\",\"licenses\":[{\"type\":\"RN\",\"expires\":\"2027-01-31\"}],"
                + "\"examinations\":[{\"exam\":\"NCLEX-RN\",\"taken\":\"2019-05\",\"passed\":true}],"
                + "\"incomplete\":[\"examinations\"]}",
            "{\"id\":\"2\",\"residence\":\"US-FL\",\"licenses\":[],"
                + "\"examinations\":[{\"exam\":\"CCM\",\"taken\":\"2024-06-01\",\"passed\":false}],"
                + "\"incomplete\":[\"examinations\"]}");
    assertThat(result.refused)
        .containsExactly(
            "row 6, column F (\"home\"): The value is \"US-GA\". For the same candidate, row 5 has "
                + "\"US-FL\". Expected one value.");
  }

  @Test
  void a_workbook_has_typed_cells_merged_headers_and_numbers_as_text() throws IOException {
    Path file = folder.resolve("roster.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Test", "1.0")) {
      workbook.newWorksheet("Read me").value(0, 0, "Nothing here");
      Worksheet sheet = workbook.newWorksheet("Nurses");
      sheet.value(0, 0, "Our nurses, as of today");
      sheet.value(1, 0, "ID");
      sheet.value(1, 1, "Job 1");
      sheet.value(2, 1, "since");
      sheet.value(2, 2, "hours");
      sheet.value(2, 3, "until");
      sheet.value(2, 4, "paid");
      sheet.value(3, 0, 1001);
      sheet.value(3, 1, LocalDate.of(2024, 3, 5));
      sheet.style(3, 1).format("yyyy-mm-dd").set();
      sheet.value(3, 2, "36");
      sheet.value(3, 3, 46173);
      sheet.value(3, 4, true);
    }
    Result result =
        read(
            Files.readAllBytes(file),
            "copy.xlsx",
            """
            sheet: Nurses
            headers: 2-3
            candidate:
              id: ID
              employment:
                - {from: Job 1 since, hoursPerWeek: Job 1 hours, to: Job 1 until, paid: Job 1 paid}
            """);
    assertThat(result.refused).isEmpty();
    assertThat(result.read)
        .containsExactly(
            "{\"id\":\"1001\",\"employment\":[{\"from\":\"2024-03-05\",\"to\":\"2026-05-31\","
                + "\"hoursPerWeek\":36,\"paid\":true}],\"incomplete\":[\"employment\"]}");
    assertThat(result.summary.remarks())
        .containsExactly("The sheet \"Nurses\" was read. Other sheets were not: \"Read me\".");
  }

  @Test
  void a_column_without_a_header_of_its_own_is_named_by_its_letters() throws IOException {
    String map =
        """
        headers: 1-2
        candidate:
          id: ID
          residence: column B
          employment: [{title: Job title, period: column E}]
        """;
    Result result =
        read(
            "ID,,Job,,\n,,title,dates,\n1,US-TX,Nurse,,2019 to 2021,note\n".getBytes(UTF_8),
            "r.csv",
            map);
    assertThat(result.refused).isEmpty();
    assertThat(result.read.get(0))
        .contains("\"residence\":\"US-TX\"")
        .contains("\"from\":\"2019\",\"to\":\"2021\"");
    assertThat(result.summary.unused()).containsExactly("column F with 1 value");
  }

  @Test
  void a_period_may_lack_its_first_or_last_day() throws IOException {
    String map = "candidate: {id: id, employment: [{period: dates}]}";
    Result result = read("id,dates\n1,to Nov 2021\n2,Nov 2021 to\n".getBytes(UTF_8), "p.csv", map);
    assertThat(result.refused).isEmpty();
    assertThat(result.read.get(0)).contains("[{\"to\":\"2021-11\"}]");
    assertThat(result.read.get(1)).contains("[{\"from\":\"2021-11\"}]");
  }

  @Test
  void a_map_that_does_not_fit_is_refused_with_advice() {
    assertThatThrownBy(() -> csvWith("candidate: {id: Employee}"))
        .isInstanceOf(RosterMapException.class)
        .hasMessageContaining("no column with the header \"Employee\"");
    assertThatThrownBy(() -> csvWith("candidate: {id: Employe ID}"))
        .hasMessageContaining("Maybe you mean \"Employee ID\"");
    assertThatThrownBy(() -> csvWith("candidate: {id: Employee ID, licence: [{type: State}]}"))
        .hasMessageContaining("/candidate/licence")
        .hasMessageContaining("Maybe you mean \"licenses\"");
    assertThatThrownBy(() -> csvWith("candidate: {residence: State}"))
        .hasMessageContaining("/candidate/id");
    assertThatThrownBy(() -> csvWith("candidate: {id: Employee ID}\ndates: [jj.MM]"))
        .hasMessageContaining("/dates");
    assertThatThrownBy(() -> csvWith("candidate: {id: Employee ID}\nheaders: 9"))
        .hasMessageContaining("Row 9");
  }

  private void csvWith(String map) throws IOException {
    read(HEADERS.getBytes(UTF_8), "h.csv", map);
  }

  @Test
  void files_that_are_no_tables_are_refused_with_advice() {
    assertThatThrownBy(
            () -> read(new byte[] {'P', 'K', 3, 4, 0, 0}, "x.xlsx", "candidate: {id: a}"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("damaged");
    assertThatThrownBy(
            () ->
                read(
                    new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1},
                    "x.xls",
                    "candidate: {id: a}"))
        .hasMessageContaining("Excel 2003");
  }

  @Test
  void a_workbook_that_unpacks_to_too_much_text_is_refused() throws IOException {
    Path file = folder.resolve("bomb.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      byte[] blanks = new byte[1_000_000];
      for (int i = 0; i <= 100; i++) {
        zip.write(blanks);
      }
    }
    assertThatThrownBy(() -> RosterReader.open(file, RosterMap.parse("candidate: {id: id}")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("101,000,000 bytes of texts")
        .hasMessageContaining("Maybe save it as CSV");
  }

  @Test
  void a_workbook_that_states_less_text_than_it_has_is_refused() throws IOException {
    Path file = folder.resolve("forged.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      byte[] blanks = new byte[1_000_000];
      for (int i = 0; i <= 100; i++) {
        zip.write(blanks);
      }
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int directory = bytes.limit() - 4;
    while (bytes.getInt(directory) != 0x02014b50) { // the signature of an entry
      directory--;
    }
    bytes.putInt(directory + 24, 1_000); // its size
    Files.write(file, bytes.array());
    assertThatThrownBy(() -> RosterReader.open(file, RosterMap.parse("candidate: {id: id}")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("The workbook has more bytes of texts than it states.");
  }

  @Test
  void text_after_a_missing_quote_ends_the_file_with_a_refusal() throws IOException {
    Result result = read("id,a\n1,b\n2,\"c\n3,d\n".getBytes(UTF_8), "q.csv", "candidate: {id: id}");
    assertThat(result.read).containsExactly("{\"id\":\"1\"}");
    assertThat(result.refused).hasSize(1);
    assertThat(result.refused.get(0)).contains("is not CSV");
  }

  @Test
  void a_course_has_hours_by_topic() throws IOException {
    String map =
        """
        candidate:
          id: ID
          continuingEducation:
            - hours: Hours
              topics: {column: Topics, separator: ","}
              topicHours: {ETHICS: Ethics}
        """;
    String rows = "ID,Hours,Topics,Ethics\na,3,\"ETHICS,LAW\",1.5\nb,2,LAW,\n";
    Result result = read(rows.getBytes(StandardCharsets.UTF_8), "courses.csv", map);
    assertThat(result.refused).isEmpty();
    assertThat(result.read.get(0))
        .contains("{\"hours\":3,\"topics\":[\"ETHICS\",\"LAW\"],\"topicHours\":{\"ETHICS\":1.5}}");
    assertThat(result.read.get(1)).contains("{\"hours\":2,\"topics\":[\"LAW\"]}");
  }

  @Test
  void a_part_of_a_cell_that_states_nothing_is_no_record() throws IOException {
    String roster = HEADERS + "N-1,TX,TX,Active,2027-05-31,CCM; N/A,,,,,,,,,\n";
    assertThat(read(roster.getBytes(StandardCharsets.UTF_8), "parts.csv", MAP).read())
        .singleElement()
        .asString()
        .contains("\"certifications\":[{\"credential\":\"CCM\"}]");
  }
}
