package org.licet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licet.json.Told.told;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text with syntax errors: the messages, and the candidates that are still read. */
class BrokenTextTest {

  @Test
  void a_broken_line_costs_that_line_alone() {
    assertThat(
            told(
                """
                {"id": "a"}
                {"id": "b", "licenses": [}
                {"id": "c"
                {"id": "d}
                {'id': 'e'}
                {"id": "f"} {"id": "g"}
                {"id": "h"},
                [{"id": "i"}]
                {"id": "j", "employment": [{"hoursPerWeek": NaN}]}
                {"id": "k"}
                """))
        .containsExactly(
            "1 a",
            "2 ? Line 2 is not valid JSON at column 26: Found }. Expected ].",
            "3 ? Line 3 is not valid JSON at column 11: The text ends too early. A } is missing.",
            "4 ? Line 4 is not valid JSON at column 11: The text ends too early. A quote is missing.",
            "5 ? Line 5 is not valid JSON at column 2: Found a single quote. Expected a field name"
                + " in double quotes.",
            "6 ? Line 6 has more text after the candidate, at column 13. Expected one candidate"
                + " per line.",
            "7 ? Line 7 is not valid JSON at column 12: Found a comma. Expected a value.",
            "8 ? The value is [{\"id\":\"i\"}]. Expected a candidate as an object.",
            "9 ? Line 9 is not valid JSON at column 48: NaN is not a number in JSON.",
            "10 k");
  }

  @Test
  void advice_names_encodings_and_spaces_that_cannot_be_seen() {
    assertThat(told("[{\u00A0\"id\": \"a\"}]"))
        .first()
        .asString()
        .endsWith(
            "\nMaybe a no-break space (U+00A0) stands in place of a space. Replace or remove it.");
    assertThat(told("[{\"id\": \"a\", \"residence\u00A0\": \"US\"}]"))
        .anySatisfy(
            refusal ->
                assertThat(refusal)
                    .contains(
                        "is unknown.\nMaybe you mean \"residence\".\nMaybe a no-break space"));
    assertThat(told("[{\"id\": \"a\", \"licenses\": [{\"type\": \"RN\u00A0\"}]}]"))
        .singleElement()
        .asString()
        .contains("such as RN.\nMaybe a no-break space (U+00A0) stands in place of a space.");
    assertThat(told("{\u0000\"\u0000i\u0000d\u0000\"\u0000"))
        .first()
        .asString()
        .endsWith("\nMaybe the file is encoded as UTF-16. Save it as UTF-8.");
  }

  @Test
  void candidates_before_broken_json_are_read() {
    assertThat(told("[{\"id\": \"a\"},\n {\"id\": \"b\",}, {\"id\": \"c\"}]"))
        .containsExactly(
            "1 a",
            "2 ? The text is not valid JSON at line 2, column 13: Found }. Expected a field name in"
                + " double quotes. Nothing after that can be read.");
    assertThat(told("[{\"id\": \"a\"}\n"))
        .containsExactly(
            "1 a",
            "2 ? The text is not valid JSON at line 2, column 1: The text ends too early. A ] is"
                + " missing. Nothing after that can be read.");
    assertThat(told("[{\"id\": \"a\"},\n {\"id\": \"b\""))
        .containsExactly(
            "1 a",
            "2 ? The text is not valid JSON at line 2, column 12: The text ends too early. A } is"
                + " missing. Nothing after that can be read.");
    assertThat(told("[{\"id\": \"a\"} {\"id\": \"b\"}]"))
        .containsExactly(
            "1 a",
            "1 ? The text is not valid JSON at line 1, column 14: Found {. Expected a comma or ]."
                + " Nothing after that can be read.");
  }

  @Test
  void candidates_before_broken_yaml_are_read() {
    String rest = " Nothing after that in this document can be read.";
    assertThat(told("- id: a\n- id: 'b\n"))
        .containsExactly(
            "1 a",
            "3 ? The text is not valid YAML at line 3, column 1: A quote is missing on or before"
                + " this line."
                + rest);
    assertThat(told("- id: a\n- id: b\n   bad: [\n"))
        .containsExactly(
            "1 a", "3 ? The text is not valid YAML at line 3, column 7: Unexpected colon." + rest);
    assertThat(told("- id: a\n\t- id: b\n"))
        .containsExactly(
            "2 ? The text is not valid YAML at line 2, column 1: Found a tab. Expected spaces."
                + rest);
    assertThat(told("- id: a\n- id: @b\n"))
        .containsExactly(
            "1 a",
            "2 ? The text is not valid YAML at line 2, column 7: A value cannot begin with @. Put it"
                + " in quotes."
                + rest);
    assertThat(told("- id: a\n- [b]: c\n"))
        .containsExactly(
            "1 a",
            "2 ? The text is not valid YAML at line 2, column 4: A list or an object cannot be a"
                + " field name."
                + rest);
    assertThat(told("id: a\u0007\n"))
        .containsExactly(
            "1 ? The text is not valid YAML at line 1, column 1: The character U+0007 is not"
                + " allowed."
                + rest);
  }

  /** Every message of a parser that the texts below provoke has a translation. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": \"a\" \"b\": 1}",
        "{\"id\": RN}",
        "{\"id\": [1 2]}",
        "{\"id\": 01}",
        "{\"id\": 1.}",
        "{\"id\": +1}",
        "{\"id\": \"\\q\"}",
        "{\"id\": \"\\u12G4\"}",
        "{\"id\": \"a\u0001\"}",
        "{\"id\": \u201ca\u201d}",
        "{\"id\" 1}",
        "{\"id\": 1]",
        "{\"id\": ",
        "}",
        "{/* a */}",
        "id: a]\n- b\n",
        "id: a\n} \n",
        "id: \"a\" b\n",
        "id: \"a\\qb\"\n",
        "id: \"a\\xZZ\"\n",
        "id: [a\n",
        "id: {a\n",
        "id: - a\n",
        "id: [}\n",
        "id: !<a\n",
        "id: *\n",
        "id: & a\n",
        "id: >0\n a\n",
        "%YAML 3.0\n---\nid: a\n"
      })
  void syntax_errors_need_no_knowledge_of_a_parser(String text) {
    assertThat(told(text).get(0))
        .contains("is not valid")
        .doesNotContain("cannot be read from here on")
        .doesNotContainPattern(
            "(?i)\\btoken\\b|\\bscalar\\b|\\bmapping\\b|\\bcode \\d|end-of-input|marker|while |<[a-z ]+>");
  }

  @Test
  void documents_after_broken_yaml_are_read() {
    String fault = "Nothing after that in this document can be read.";
    for (String bad :
        List.of(
            "id: b\n bad: [\n",
            "id: 'b\n",
            "id: @b\n",
            "- [b]: c\n",
            "id: b\u0007\n",
            "{id: b\n",
            "id: \"b\n",
            "\tid: b\n",
            "? [b\n",
            "id: b\n- c\n")) {
      List<String> told = told("id: a\n---\n" + bad + "---\nid: c\n---\n- id: d\n- id: e\n");
      long line = 4 + bad.lines().count();
      assertThat(told)
          .as(bad)
          .startsWith("1 a")
          .endsWith(line + " c", (line + 2) + " d", (line + 3) + " e");
      assertThat(told).as(bad).hasSize(5);
      assertThat(told.get(1)).contains(" ? ");
    }
    assertThat(told("id: @a\n---\nid: @b\n--- {id: @c}\n--- {id: d}\n--- !x\n---\nid: @e\n"))
        .satisfiesExactly(
            one -> assertThat(one).contains("line 1", fault),
            one -> assertThat(one).contains("line 3", fault),
            one -> assertThat(one).contains("line 4", fault),
            one -> assertThat(one).isEqualTo("5 d"),
            one -> assertThat(one).contains("?"),
            one -> assertThat(one).contains("line 8", fault));
  }

  @Test
  void documents_far_behind_broken_yaml_are_read() {
    String filling = "# nothing to see here\n".repeat(20_000);
    assertThat(told("id: @a\n" + filling + "---\nid: b\n" + filling + "---\nid: @c\n---\nid: d\n"))
        .satisfiesExactly(
            one -> assertThat(one).contains("line 1"),
            one -> assertThat(one).isEqualTo("20003 b"),
            one -> assertThat(one).contains("line 40005"),
            one -> assertThat(one).isEqualTo("40007 d"));
  }

  @Test
  void a_comment_is_not_json() {
    assertThat(told("{// the first\n\"id\": \"a\"}"))
        .containsExactly(
            "1 ? The text is not valid JSON at line 1, column 2: Found /. JSON has no"
                + " comments. Nothing after that can be read.");
  }

  @Test
  void text_of_another_kind_is_refused() {
    assertThat(told("id,type\n7,RN\n"))
        .containsExactly("1 ? The value is \"id,type 7,RN\". Expected a candidate as an object.");
  }

  @Test
  void nesting_has_a_limit() {
    String deep = "\"licenses\": " + "[".repeat(2000) + "]".repeat(2000);
    String pointer = "/licenses" + "/0".repeat(31);
    String refused =
        pointer
            + " Objects and lists are nested too deeply. Expected at most 32 levels.\nMaybe"
            + " raise the limit: CandidateLimits.withNesting(n)";

    assertThat(told("{\"id\": \"a\", " + deep + "}\n{\"id\": \"b\"}\n"))
        .containsExactly("1 a " + refused, "2 b");
    assertThat(told("[{\"id\": \"a\", " + deep + "},\n{\"id\": \"b\"}]"))
        .containsExactly("1 a " + refused, "2 b");
    assertThat(told("- {\"id\": \"a\", " + deep + "}\n- id: b\n"))
        .containsExactly("1 a " + refused, "2 b");
  }

  @Test
  void a_line_has_a_limit() {
    String first = "{\"id\": \"a\"}\n";
    // the line ends a little after a full buffer, which must not make it look short again
    String tooLong = "x".repeat(4_000_000 + (1 << 13) - 2) + "\n";

    assertThat(told(first + tooLong + "{\"id\": \"b\"}", CandidateFormat.JSON_LINES))
        .containsExactly(
            "1 a",
            "2 ? The candidate is longer than 4,000,000 characters.\nMaybe raise the limit:"
                + " CandidateLimits.withCandidateLength(n)",
            "3 b");
  }
}
