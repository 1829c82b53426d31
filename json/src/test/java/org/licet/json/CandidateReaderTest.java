package org.licet.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.licet.json.Told.told;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.candidate.Candidate;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.Status;

class CandidateReaderTest {

  @Test
  void a_candidate_is_read_with_all_that_it_says() {
    Candidate nurse =
        CandidateReader.readOne(
            """
            {"id": "cand-7",
             "licenses": [{"type": "RN", "jurisdiction": "US-TX", "status": "ACTIVE",
                           "encumbered": false, "expires": "2027-05-31"}],
             "degrees": [],
             "employment": [{"employer": "Mercy Hospital", "from": "2024-05", "current": true,
                             "hoursPerWeek": 36.0, "purchasers": 3.0, "fullTime": null,
                             "supervisorCredentials": ["CCM"]}],
             "conduct": null}
            """);

    assertThat(nurse)
        .isEqualTo(
            Candidate.withId("cand-7")
                .licenses(
                    License.ofType("RN")
                        .jurisdiction("US-TX")
                        .status(Status.ACTIVE)
                        .encumbered(false)
                        .expires("2027-05-31"))
                .noDegrees()
                .employment(
                    Job.at("Mercy Hospital")
                        .from("2024-05")
                        .current()
                        .hoursPerWeek(36)
                        .purchasers(3)
                        .supervisorCredentials("CCM"))
                .build());
  }

  @Test
  void json_is_an_object() {
    assertThat(told("{\n  \"id\": \"a\"\n}\n")).containsExactly("1 a");
  }

  @Test
  void json_is_an_array_of_objects_each_with_its_line() {
    assertThat(told("[\n {\"id\": \"a\"}, {\"id\": \"b\"},\n\n {\n\"id\": \"c\"}]"))
        .containsExactly("2 a", "2 b", "4 c");
  }

  @Test
  void json_documents_may_follow_one_another() {
    assertThat(told("{\n\"id\": \"a\"} [{\"id\": \"b\"}]\n{\"id\": \"c\"}"))
        .containsExactly("1 a", "2 b", "3 c");
  }

  @Test
  void json_lines_are_objects_one_a_line() {
    assertThat(told("{\"id\": \"a\"}\n{\"id\": \"b\"}")).containsExactly("1 a", "2 b");
  }

  @Test
  void blank_lines_and_carriage_returns_do_not_matter_in_json_lines() {
    assertThat(told("\r\n{\"id\": \"a\"}\r\n   \r\n\r\n{\"id\": \"b\"}\r\n"))
        .containsExactly("2 a", "5 b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\n ", "[]", "# nothing yet\n", "---\n---\n", "\uFEFF"})
  void empty_input_contains_no_candidate(String text) {
    assertThat(told(text)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(CandidateFormat.class)
  void an_empty_file_holds_no_candidate_in_any_format(CandidateFormat format) {
    assertThat(told("", format)).isEmpty();
  }

  @Test
  void a_byte_order_mark_is_skipped() {
    assertThat(told("\uFEFF[{\"id\": \"é\"}]", UTF_8)).containsExactly("1 é");
    assertThat(told("\uFEFF{\"id\": \"é\"}\n", UTF_16LE)).containsExactly("1 é");
    assertThat(told("\uFEFF- id: é\n", UTF_16BE)).containsExactly("1 é");
    try (Stream<CandidateReading> readings =
        CandidateReader.read(new StringReader("\uFEFF{\"id\": \"é\"}"))) {
      assertThat(readings.map(Told::told)).containsExactly("1 é");
    }
  }

  @Test
  void text_in_another_encoding_is_refused_at_its_place_and_the_rest_is_read() {
    String text = "{\"id\": \"a\", \"employment\": [{\"employer\": \"Café\"}]}\n{\"id\": \"b\"}\n";

    assertThat(told(text, ISO_8859_1))
        .containsExactly(
            "1 a /employment/0/employer \"Caf\uFFFD\" contains damaged characters. Expected"
                + " text in UTF-8.\nMaybe the file was saved in another encoding.",
            "2 b");
  }

  @Test
  void half_a_character_is_damaged_text() {
    assertThat(told("{\"id\": \"a\\ud83e\"}"))
        .containsExactly(
            "1 ? /id \"a\\uD83E\" contains damaged characters. Expected text in UTF-8.\nMaybe"
                + " the file was saved in another encoding.");
  }

  @ParameterizedTest
  @CsvSource({
    "a.json, JSON",
    "a.JSONL, JSON_LINES",
    "a.b.ndjson, JSON_LINES",
    "a.yaml, YAML",
    "a.yml, YAML",
    "a.txt, ",
    "a, "
  })
  void a_file_name_tells_the_format(String name, CandidateFormat format) {
    assertThat(CandidateFormat.ofFileName(name).orElse(null)).isEqualTo(format);
  }

  @Test
  void a_file_is_read_in_the_format_of_its_name(@TempDir Path folder) throws IOException {
    Path lines = Files.writeString(folder.resolve("a.jsonl"), "{\"id\": \"a\n{\"id\": \"b\"}\n");
    Path unnamed = Files.writeString(folder.resolve("candidates"), "- id: a\n- id: b\n");

    try (Stream<CandidateReading> readings = CandidateReader.read(lines)) {
      assertThat(readings.map(Told::told)).hasSize(2).last().isEqualTo("2 b");
    }
    try (Stream<CandidateReading> readings = CandidateReader.read(unnamed)) {
      assertThat(readings.map(Told::told)).containsExactly("1 a", "2 b");
    }
    assertThatThrownBy(() -> CandidateReader.read(folder.resolve("none.json")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void text_is_read_from_a_reader_in_a_format() {
    try (Stream<CandidateReading> readings =
        CandidateReader.read(new StringReader("{id: a}"), CandidateFormat.YAML)) {
      assertThat(readings.map(Told::told)).containsExactly("1 a");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"id\": \"a\"}\n", "{\"id\": }\n", "{\"id\": \"a\"} x\n", "{\"id\": \"a\"},\n"})
  void a_first_line_that_begins_and_ends_as_an_object_begins_json_lines(String first) {
    assertThat(told(first + "{\"id\": \"b\"}\n")).hasSize(2).last().isEqualTo("2 b");
  }

  @Test
  void closing_the_stream_closes_the_input() {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream input =
        new ByteArrayInputStream("{\"id\": \"a\"}\n{\"id\": \"b\"}\n".getBytes(UTF_8)) {
          @Override
          public void close() {
            closed.set(true);
          }
        };

    try (Stream<CandidateReading> readings = CandidateReader.read(input)) {
      assertThat(readings.findFirst()).isPresent();
      assertThat(closed).isFalse();
    }
    assertThat(closed).isTrue();
  }

  @Test
  void an_input_that_fails_is_the_last_reading() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk is gone");
          }

          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            return read();
          }
        };
    InputStream some = new ByteArrayInputStream("{\"id\": \"a\"}\n{\"id\":".getBytes(UTF_8));

    assertThat(told(failing, CandidateFormat.JSON))
        .containsExactly("1 ? The text cannot be read: java.io.IOException: the disk is gone");
    assertThat(told(new SequenceInputStream(some, failing), CandidateFormat.JSON_LINES))
        .containsExactly(
            "1 a",
            "2 ? The text cannot be read from line 2 on: java.io.IOException: the disk is gone");
  }

  @Test
  void one_candidate_is_read_from_a_string_and_refused_with_its_pointer() {
    assertThat(CandidateReader.readOne(" {\"id\": \"a\"}\n"))
        .isEqualTo(Candidate.withId("a").build());
    assertRefused("{\"id\": \"a\", \"licenses\": [{\"type\": 1}]}", "/licenses/0/type");
    assertRefused("{\"id\": \"a\"} {\"id\": \"b\"}", "");
    assertRefused("{\"id\": \"a\"", "");
    assertRefused("", "");
  }

  private static void assertRefused(String json, String pointer) {
    assertThatThrownBy(() -> CandidateReader.readOne(json))
        .isInstanceOfSatisfying(
            InvalidCandidateException.class,
            refused -> assertThat(refused.pointer()).isEqualTo(pointer));
  }
}
