package org.licet.workbench.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.workbench.Licet;
import org.licet.workbench.OncologyRules;

/** The facts that rules declare, in the commands about rules. */
class DeclaredFactsTest {

  @TempDir private Path folder;

  private Path rules;

  @BeforeEach
  void write_rules() throws IOException {
    rules = OncologyRules.write(folder.resolve("x"));
  }

  @Test
  void explain_lists_them_with_their_questions_and_sources() {
    assertThat(Licet.run("explain", "X", "--rules", rules.toString()).out())
        .contains(
            """
            Facts that these rules ask for
              ADULT_ONCOLOGY
                  adult oncology: yes or no, for jobs [1]
                  Is ... in adult oncology?
            """);
  }

  @Test
  void fields_lists_them_below_the_fields_of_their_records() {
    assertThat(Licet.run("fields", "employment", "--rules", rules.toString()).out())
        .startsWith("Fields of a job (employment)\n  employer: text\n")
        .endsWith(
            """
              Facts that rules declare for it, under "facts"
                ADULT_ONCOLOGY: yes or no
                    Is ... in adult oncology?

            """);
    assertThat(Licet.run("fields", "degree", "--rules", rules.toString()).out())
        .contains("conferred: date")
        .doesNotContain("ADULT_ONCOLOGY");
  }

  @Test
  void fields_suggests_the_list_with_the_nearest_name() {
    assertThat(Licet.run("fields", "employement").err())
        .contains("A candidate has no list employement.")
        .endsWith("Maybe you mean employment.\n");
  }

  @Test
  void the_handbook_has_a_row_for_each() throws IOException {
    Files.writeString(
        rules.resolve("texts_es.properties"),
        "ADULT_ONCOLOGY = oncología\nADULT_ONCOLOGY.question = ¿Es {0} de oncología?\n");
    String page = Licet.run("handbook", "--rules", rules.toString()).out();
    assertThat(page)
        .contains(
            "<td class=\"day\">ADULT_ONCOLOGY</td><td>Is … in adult oncology?"
                + " <span class=\"note\">adult oncology: yes or no, for jobs</span></td><td>1</td>");
    assertThat(Licet.run("handbook", "--rules", rules.toString(), "--language", "es").out())
        .contains("¿Es … de oncología? <span class=\"note\">oncología: sí o no, de empleos</span>");
  }

  @Test
  void diff_shows_a_declaration_that_changed() throws IOException {
    Path other = OncologyRules.write(folder.resolve("y"));
    String text = Files.readString(other.resolve("rules.drl"));
    Files.writeString(
        other.resolve("rules.drl"),
        text.replace("\"employment\")", "\"employment\", \"licenses\")")
            .replace(
                "$ruleset.stage(",
                "$ruleset.fact(\"BEDS\").of(\"employment\").number(\"Beds in {0}?\");\n    $ruleset.stage("));
    String diff =
        Licet.run("diff", rules.toString(), other.toString()).out().replace(folder + "/", "");
    assertThat(diff)
        .isEqualTo(
            """
            X from 2020-01-01
              ADULT_ONCOLOGY  (y/rules.drl:9:19)
                fact
                  - .of("employment").yesNo("Is {0} in adult oncology?").called("adult oncology").source("S1")
                  + .of("employment", "licenses").yesNo("Is {0} in adult oncology?").called("adult
                    oncology").source("S1")
              BEDS  (y/rules.drl:10:19)
                fact
                  + .of("employment").number("Beds in {0}?").called("beds")
            2 differences
            """);
  }

  @Test
  void made_up_people_have_values_of_them() throws IOException {
    String[] generate = {"generate", "--count", "40", "--seed", "7", "--on", "2026-11-23"};
    String without = Licet.run(generate).out();
    String with =
        Licet.run(
                Stream.concat(Stream.of(generate), Stream.of("--rules", rules.toString()))
                    .toArray(String[]::new))
            .out();
    assertThat(with)
        .contains("\"facts\":{\"ADULT_ONCOLOGY\":true}", "\"facts\":{\"ADULT_ONCOLOGY\":false}");
    assertThat(with.replaceAll(",\"facts\":\\{\"ADULT_ONCOLOGY\":[a-z]+}", "")).isEqualTo(without);
  }

  @Test
  void the_schema_of_cases_lists_them() {
    String schema = Licet.run("schema", "cases", "--rules", rules.toString()).out();
    assertThat(schema).contains("\"description\" : \"adult oncology: Is ... in adult oncology?\"");
  }
}
