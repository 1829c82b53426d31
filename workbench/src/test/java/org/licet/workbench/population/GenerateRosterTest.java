package org.licet.workbench.population;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.workbench.Licet;

class GenerateRosterTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir private Path folder;

  private Path roster(String name, int count) {
    Path roster = folder.resolve(name);
    Licet made =
        Licet.run(
            "generate",
            "--count",
            Integer.toString(count),
            "--seed",
            "7",
            "--on",
            "2026-11-23",
            "--format",
            "roster",
            "--to",
            roster.toString());
    assertThat(made).isEqualTo(new Licet(0, "", ""));
    return roster;
  }

  private static Licet read(Path roster) {
    String map = roster.toString().replaceAll("[.]\\w+$", ".map.yaml");
    return Licet.run("import", roster.toString(), "--map", map);
  }

  @Test
  void the_same_seed_gives_the_same_bytes() throws IOException {
    assertThat(roster("a.xlsx", 40)).hasSameBinaryContentAs(roster("b.xlsx", 40));
    assertThat(roster("a.csv", 40)).hasSameBinaryContentAs(roster("b.csv", 40));
  }

  @Test
  void csv_and_xlsx_have_the_same_candidates() {
    int rows = 510; // more than a workbook being written keeps in memory
    assertThat(read(roster("r.xlsx", rows)).out()).isEqualTo(read(roster("r.csv", rows)).out());
  }

  @Test
  void a_few_rows_have_notes_in_the_place_of_values() {
    Licet read = read(roster("r.xlsx", 300));
    assertThat(read.code()).isEqualTo(1);
    assertThat(read.out().lines().count()).isBetween(290L, 299L);
    assertThat(read.err()).contains("+ on call").contains("renewal pending");
    assertThat(read.err()).doesNotContain("Columns that are not used");
  }

  /** The roster has less than the candidate, and nothing else. */
  @Test
  void a_roster_states_only_what_the_candidate_states() throws IOException {
    Map<String, JsonNode> people = new LinkedHashMap<>();
    String[] population = {"generate", "--count", "300", "--seed", "7", "--on", "2026-11-23"};
    for (String line : Licet.run(population).out().lines().toList()) {
      JsonNode person = MAPPER.readTree(line);
      people.put(person.get("id").textValue(), person);
    }
    for (String line : read(roster("r.xlsx", 300)).out().lines().toList()) {
      JsonNode written = MAPPER.readTree(line);
      JsonNode person = people.get(written.get("id").textValue());
      assertThat(written.get("incomplete")).isNotNull();
      assertThat(missing("", written, person)).isEmpty();
    }
  }

  /** Returns the places of values that are not in a candidate. */
  private static List<String> missing(String place, JsonNode written, JsonNode person) {
    if (place.equals("/incomplete") || place.endsWith("/conferred")) {
      return List.of(); // the roster has the year
    } else if (written.isArray()) {
      return StreamSupport.stream(written.spliterator(), false)
          .filter(
              one ->
                  person == null
                      || StreamSupport.stream(person.spliterator(), false)
                          .noneMatch(other -> missing(place, one, other).isEmpty()))
          .map(one -> place + " " + one)
          .toList();
    } else if (written.isObject()) {
      return written.properties().stream()
          .flatMap(
              field ->
                  missing(
                      place + "/" + field.getKey(),
                      field.getValue(),
                      person == null ? null : person.get(field.getKey()))
                      .stream())
          .toList();
    }
    return written.equals(person) ? List.of() : List.of(place + " " + written);
  }

  @Test
  void a_workbook_takes_two_commands_to_its_decisions() throws IOException {
    Path roster = roster("r.xlsx", 100);
    Path map = folder.resolve("r.map.yaml");
    Licet screened =
        Licet.run(
            "screen",
            roster.toString(),
            "--map",
            map.toString(),
            "--on",
            "2026-11-23",
            "--credential",
            "CCM,ACM",
            "--format",
            "csv");
    assertThat(screened.code()).isLessThan(2);
    assertThat(screened.out().lines())
        .hasSizeBetween(190, 201)
        .startsWith(
            "candidate,credential,stage,on,decision,missing,undetermined,questions,first_question,error")
        .anyMatch(row -> row.startsWith("p-0000001,CCM,EXAMINATION,2026-11-23,"));
    assertThat(Files.readString(map)).startsWith("# The meaning of the columns of r.xlsx.");
  }

  /** Two degrees are not understood. */
  @Test
  void the_suggested_map_reads_nearly_the_same_candidates() throws IOException {
    Path roster = roster("r.xlsx", 300);
    List<String> candidates = read(roster).out().lines().toList();
    Licet suggested = Licet.run("import", roster.toString(), "--suggest");
    assertThat(suggested.code()).isZero();
    assertThat(suggested.out())
        .contains("sheet: Roster\nheaders: 2-3\n")
        .contains("# Check: Dept. is not used.")
        .contains("such as \"renewal pending\". Their rows are refused.");
    Files.writeString(folder.resolve("r.map.yaml"), suggested.out());
    assertThat(read(roster).out().lines())
        .hasSameSizeAs(candidates)
        .filteredOn(candidates::contains)
        .hasSizeGreaterThan(candidates.size() * 9 / 10);
  }

  @Test
  void a_map_is_suggested_for_one_roster_alone() {
    Licet two = Licet.run("import", "pom.xml", "--suggest");
    assertThat(two.code()).isEqualTo(2);
    assertThat(two.err())
        .contains("The option --suggest needs one roster in CSV or XLSX, without a map.");
  }

  @Test
  void usage_errors_name_the_expectation() {
    String[] hundred = {"generate", "--count", "100", "--seed", "7", "--on", "2026-11-23"};
    Licet missing = Licet.run(with(hundred, "--format", "roster"));
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err())
        .contains("The file of the roster is missing. Expected a name that ends in .xlsx or .csv.");
    Licet other = Licet.run(with(hundred, "--format", "roster", "--to", "people.ods"));
    assertThat(other.err()).contains("The file of the roster is people.ods.");
    Licet json = Licet.run(with(hundred, "--to", "people.xlsx"));
    assertThat(json.code()).isEqualTo(2);
    assertThat(json.err()).contains("The option --to needs --format roster.");
    Licet many =
        Licet.run(
            "generate",
            "--count",
            "2000000",
            "--seed",
            "7",
            "--on",
            "2026-11-23",
            "--format",
            "roster",
            "--to",
            "x.xlsx");
    assertThat(many.err())
        .contains("The count of candidates is 2,000,000. A workbook has room for 1,048,573.");
  }

  private static String[] with(String[] first, String... more) {
    String[] all = Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }
}
