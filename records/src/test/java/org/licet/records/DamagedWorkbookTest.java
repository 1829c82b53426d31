package org.licet.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.json.CandidateReading;

/** Workbooks whose parts are not what Excel writes: each is refused in words. */
class DamagedWorkbookTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String LINKS = "xl/_rels/workbook.xml.rels";

  private static final RosterMap MAP =
      RosterMap.parse("candidate: {id: id, licenses: [{type: {value: RN}, issued: issued}]}");

  @TempDir private Path folder;

  /** Returns a workbook in which a text of one part is replaced. */
  private Path workbook(String part, String text, String other) throws IOException {
    Path whole = folder.resolve("whole.xlsx");
    try (OutputStream bytes = Files.newOutputStream(whole);
        Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("nurses");
      sheet.inlineString(0, 0, "id");
      sheet.inlineString(0, 1, "issued");
      sheet.inlineString(1, 0, "a");
      sheet.value(1, 1, 43831);
    }
    Path file = folder.resolve("damaged.xlsx");
    try (ZipFile from = new ZipFile(whole.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry : from.stream().toList()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        byte[] content = from.getInputStream(entry).readAllBytes();
        String now = new String(content, UTF_8);
        if (entry.getName().equals(part)) {
          assertThat(now).contains(text);
          content = now.replace(text, other).getBytes(UTF_8);
        }
        to.write(content);
        to.closeEntry();
      }
    }
    return file;
  }

  private static List<String> refusals(Path file) {
    List<String> all = new ArrayList<>();
    try (RosterReader reader = RosterReader.open(file, MAP)) {
      reader
          .readings()
          .forEach(
              reading -> {
                if (reading instanceof CandidateReading.Refused refused) {
                  all.add(refused.failure().message());
                }
              });
    } catch (IOException e) {
      all.add(e.getMessage());
    }
    return all;
  }

  @Test
  void a_whole_workbook_is_read() throws IOException {
    assertThat(refusals(workbook(SHEET, "43831", "43832"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r=\"ZZZZZZZZ3\"><v>1</v></c>",
        "<c r=\"A-3\"><v>1</v></c>",
        "<c r=\"A3\" t=\"s\"><v>-1</v></c>",
        "<c r=\"A3\" t=\"s\"><v>99999999999</v></c>",
        "<c r=\"A3\" t=\"s\"><v>x</v></c>",
        "<c r=\"A3\" t=\"inlineStr\"><is><t>&#xD800;</t></is></c>",
        "<c r=\"A3\" t=\"inlineStr\"><is><t>&unknown;</t></is></c>"
      })
  void a_cell_that_cannot_be_read_is_refused(String cell) throws IOException {
    Path file =
        workbook(SHEET, "</sheetData>", "<row r=\"3\">%s</row></sheetData>".formatted(cell));
    assertThat(refusals(file))
        .singleElement()
        .asString()
        .contains("The workbook is damaged after row 2 of the sheet \"nurses\".");
  }

  @Test
  void a_number_of_a_billion_digits_takes_no_memory() throws IOException {
    assertThat(refusals(workbook(SHEET, "43831", "1e999999999")))
        .singleElement()
        .asString()
        .contains("The value is \"1E+999999999\". Expected a date");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "../../../../etc/passwd", "nowhere.xml"})
  void a_sheet_that_is_elsewhere_is_refused(String place) throws IOException {
    assertThat(refusals(workbook(LINKS, "worksheets/sheet1.xml", place)))
        .singleElement()
        .asString()
        .startsWith("The file is not an XLSX workbook, or is damaged.")
        .doesNotContain("etc");
  }

  @Test
  void a_workbook_without_formats_is_read() throws IOException {
    Path whole = workbook(SHEET, "43831", "43832");
    Path file = folder.resolve("plain.xlsx");
    try (ZipFile from = new ZipFile(whole.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry : from.stream().toList()) {
        if (!entry.getName().equals("xl/styles.xml")) {
          to.putNextEntry(new ZipEntry(entry.getName()));
          String content = new String(from.getInputStream(entry).readAllBytes(), UTF_8);
          to.write(
              content.replaceAll("<(Override|Relationship) [^>]*styles[^>]*>", "").getBytes(UTF_8));
          to.closeEntry();
        }
      }
    }
    assertThat(refusals(file)).isEmpty();
    try (RosterReader reader = RosterReader.open(file, MAP)) {
      assertThat(reader.readings())
          .singleElement()
          .extracting(reading -> ((CandidateReading.Accepted) reading).candidate().licenses())
          .asString()
          .contains("2020-01-02");
    }
  }
}
