package org.licet.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.candidate.Candidate;
import org.licet.candidate.Field;
import org.licet.evaluation.Failure;

/** A hostile candidate never stops the others, whatever its content and format. */
class HostileCandidatesTest {

  private static final int LONGEST_MESSAGE = 1_000;

  static List<HostileCandidate> corpus() {
    return HostileCandidate.all();
  }

  @Test
  void the_corpus_is_large() {
    assertThat(corpus()).hasSizeGreaterThan(80);
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void it_is_refused_alone(HostileCandidate hostile) {
    String a = "{\"id\": \"a\"}";
    String c = "{\"id\": \"c\"}";
    assertRefusedAlone(
        hostile, a + "\n" + hostile.json() + "\n" + c + "\n", CandidateFormat.JSON_LINES);
    assertRefusedAlone(
        hostile, "[" + a + ",\n" + hostile.json() + ",\n" + c + "]", CandidateFormat.JSON);
    assertRefusedAlone(
        hostile, "- " + a + "\n- " + inYaml(hostile) + "\n- " + c + "\n", CandidateFormat.YAML);
  }

  /** A key of YAML on one line has at most 1,024 characters, and a flow no key without a space. */
  private static String inYaml(HostileCandidate hostile) {
    return hostile.json().replace("\":", "\": ");
  }

  private static void assertRefusedAlone(
      HostileCandidate hostile, String text, CandidateFormat format) {
    List<CandidateReading> readings;
    try (Stream<CandidateReading> read =
        CandidateReader.read(new ByteArrayInputStream(text.getBytes(UTF_8)), format)) {
      readings = read.toList();
    }
    assertThat(readings).as("%s", format).hasSize(3);
    assertThat(Told.told(readings.get(0))).isEqualTo("1 a");
    assertThat(Told.told(readings.get(2))).isEqualTo("3 c");
    assertThat(readings.get(1).line()).isEqualTo(2);
    if (hostile.fragment().isEmpty()) {
      assertThat(readings.get(1)).isInstanceOf(CandidateReading.Accepted.class);
      return;
    }
    Failure failure = ((CandidateReading.Refused) readings.get(1)).failure();
    assertThat(failure.message()).as("%s", format).contains(hostile.fragment());
    assertThat(failure.message()).hasSizeLessThan(LONGEST_MESSAGE);
    assertThat(failure.pointer()).as("%s", format).contains(hostile.pointer());
  }

  /** Every field with every kind of value at its extremes, alone and within the records. */
  static Stream<Arguments> tokens() {
    List<String> values =
        List.of(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "-1",
            "1",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "1e999999999",
            "1e-999999999",
            "1e2147483648",
            "-1e-2147483648",
            "0e99999999999",
            "9".repeat(400),
            "0." + "0".repeat(400) + "1",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\uD800\"",
            "\"\\u202E\"",
            "\"" + "x".repeat(10_000) + "\"",
            "\"" + "x".repeat(10_001) + "\"",
            "\"9999-12-31\"",
            "\"-999999999-01-01\"",
            "\"+999999999-12-31\"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[{}]",
            "[\"\"]",
            "[1e2147483648]",
            "[true]",
            "{\"\": null}",
            "[".repeat(40) + "]".repeat(40),
            "[" + "0,".repeat(5_000) + "0]");
    return FIELDS.entrySet().stream()
        .flatMap(
            list ->
                list.getValue().stream()
                    .flatMap(
                        field ->
                            values.stream().map(value -> arguments(list.getKey(), field, value))));
  }

  private static final Map<String, List<String>> FIELDS = fields();

  /** Returns the keys of a candidate, under the empty name, and of each of its records. */
  private static Map<String, List<String>> fields() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    names.put("", Candidate.TYPE.names());
    for (Field<Candidate> field : Candidate.TYPE.fields()) {
      if (field instanceof Field.Records<Candidate, ?> records) {
        names.put(field.name(), records.type().names());
      } else if (field instanceof Field.Inner<Candidate, ?> inner) {
        names.put(field.name(), inner.type().names());
      }
    }
    return names;
  }

  /** Returns a candidate for each of them. */
  static Stream<String> candidatesOfTokens() {
    return tokens().map(arguments -> candidateOf(arguments.get()));
  }

  private static String candidateOf(Object[] given) {
    String list = (String) given[0];
    String member = "\"" + given[1] + "\": " + given[2];
    return list.isEmpty()
        ? "{" + (given[1].equals("id") ? "" : "\"id\": \"b\", ") + member + "}"
        : "{\"id\": \"b\", \"%s\": %s}"
            .formatted(list, list.equals("conduct") ? "{" + member + "}" : "[{" + member + "}]");
  }

  @Test
  void every_field_takes_or_refuses_every_token() {
    tokens()
        .forEach(
            arguments -> {
              Object[] given = arguments.get();
              assertGoesOn(candidateOf(given), given[0] + "/" + given[1]);
            });
  }

  private static void assertGoesOn(String candidate, String what) {
    String a = "{\"id\": \"a\"}";
    String c = "{\"id\": \"c\"}";
    List<List<String>> told =
        List.of(
            told(a + "\n" + candidate + "\n" + c + "\n", CandidateFormat.JSON_LINES),
            told("[" + a + ",\n" + candidate + ",\n" + c + "]", CandidateFormat.JSON),
            told("- " + a + "\n- " + candidate + "\n- " + c + "\n", CandidateFormat.YAML));
    for (List<String> readings : told) {
      assertThat(readings).as(what).hasSize(3);
      assertThat(readings.get(0)).isEqualTo("1 a");
      assertThat(readings.get(1)).startsWith("2 ");
      assertThat(readings.get(1).replaceAll("x{100,}", "x")).hasSizeLessThan(LONGEST_MESSAGE);
      assertThat(readings.get(2)).isEqualTo("3 c");
    }
    assertThat(told.get(1)).as(what).isEqualTo(told.get(0));
  }

  private static List<String> told(String text, CandidateFormat format) {
    try (Stream<CandidateReading> read =
        CandidateReader.read(new ByteArrayInputStream(text.getBytes(UTF_8)), format)) {
      return read.map(Told::told).toList();
    }
  }

  @Test
  void a_million_levels_of_json_are_passed_over() {
    String deep =
        "{\"id\": \"b\", \"licenses\": " + "[".repeat(1_000_000) + "]".repeat(1_000_000) + "}";

    assertThat(told("[{\"id\": \"a\"},\n" + deep + ",\n{\"id\": \"c\"}]", CandidateFormat.JSON))
        .hasSize(3)
        .last()
        .isEqualTo("3 c");
    assertThat(told(deep + "\n{\"id\": \"c\"}", CandidateFormat.JSON_LINES))
        .hasSize(2)
        .last()
        .isEqualTo("2 c");
  }

  /** A refusal by a limit advises how to raise it: in Java, or by an option. */
  @ParameterizedTest
  @EnumSource(CandidateFormat.class)
  void a_refusal_by_a_limit_says_how_to_raise_it(CandidateFormat format) {
    CandidateLimits limits =
        CandidateLimits.standard()
            .withCandidateLength(200)
            .withTextLength(20)
            .withKeyLength(30)
            .withEntries(3)
            .withNesting(4);
    Map<String, CandidateLimits.Limited> exceeding =
        Map.of(
            "'licenses': [" + "{}, ".repeat(100) + "{}]",
            CandidateLimits.Limited.CANDIDATE,
            "'licenses': [{'number': '" + "7".repeat(21) + "'}]",
            CandidateLimits.Limited.TEXT,
            "'" + "k".repeat(31) + "': 1",
            CandidateLimits.Limited.KEY,
            "'licenses': [{}, {}, {}, {}]",
            CandidateLimits.Limited.ENTRIES,
            "'a': 1, 'b': 1, 'c': 1",
            CandidateLimits.Limited.ENTRIES,
            "'licenses': [{'history': [{}]}]",
            CandidateLimits.Limited.NESTING);
    exceeding.forEach(
        (member, limited) -> {
          String text = "{'id': 'b', %s}".formatted(member).replace('\'', '"') + "\n";
          text = format == CandidateFormat.YAML ? "- " + text : text;
          assertThat(message(text, format, limits))
              .endsWith("\nMaybe raise the limit: CandidateLimits.with" + METHODS.get(limited));
          assertThat(message(text, format, limits.raisedBy("--limit %s=N")))
              .endsWith("\nMaybe raise the limit: --limit " + limited + "=N");
        });
  }

  private static final Map<CandidateLimits.Limited, String> METHODS =
      Map.of(
          CandidateLimits.Limited.CANDIDATE, "CandidateLength(n)",
          CandidateLimits.Limited.TEXT, "TextLength(n)",
          CandidateLimits.Limited.KEY, "KeyLength(n)",
          CandidateLimits.Limited.ENTRIES, "Entries(n)",
          CandidateLimits.Limited.NESTING, "Nesting(n)");

  private static String message(String text, CandidateFormat format, CandidateLimits limits) {
    try (Stream<CandidateReading> read =
        CandidateReader.read(new ByteArrayInputStream(text.getBytes(UTF_8)), format, limits)) {
      CandidateReading only = read.toList().get(0);
      return ((CandidateReading.Refused) only).failure().message();
    }
  }

  @Test
  void a_line_of_yaml_has_a_limit_that_nothing_raises() {
    String text = "- {\"id\": \"b\", \"licenses\": [" + "{}, ".repeat(300_000) + "{}]}\n";
    assertThat(message(text, CandidateFormat.YAML, CandidateLimits.standard()))
        .isEqualTo(
            "Line 1 is longer than 1,000,000 characters.\nMaybe break the line, or write the"
                + " candidate as JSON.");
  }

  /**
   * Omitted text may contain the end of quotes or lists. The next candidates must still be read.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "- {id: b, licenses: [%s]}\n",
        "- id: b\n  licenses: [%s]\n",
        "- id: b\n  licenses: [\n    %s\n  ]\n",
        "- id: b\n  licenses:\n    - number: \"\n        %s\n        \"\n",
        "- id: b\n  licenses:\n    - number: '\n        %s\n        '\n",
        "- id: b # %s\n",
        "- [%s\n"
      })
  void a_line_of_yaml_that_is_too_long_costs_its_candidate_alone(String candidate) {
    for (CandidateLimits limits :
        List.of(
            CandidateLimits.standard().withCandidateLength(200),
            CandidateLimits.standard().withCandidateLength(100).withEntries(2))) {
      String text = candidate.formatted("{type: RN}, ".repeat(30));
      for (String around : List.of("", "---\n")) {
        assertThat(told("- id: a\n" + around + text + around + "- id: c\n", limits))
            .as(text)
            .hasSize(3)
            .satisfies(told -> assertThat(told.get(0)).isEqualTo("1 a"))
            .satisfies(told -> assertThat(told.get(1)).contains("longer than"))
            .satisfies(told -> assertThat(told.get(2)).endsWith(" c"));
        assertThat(told(text + around + text, limits))
            .as(text)
            .hasSize(2)
            .allSatisfy(told -> assertThat(told).contains("longer than"));
      }
    }
  }

  /** After a syntax error, the text that the parser read ahead is read again. */
  @Test
  void omitted_text_stays_omitted_when_it_is_read_again() {
    String text = "- id: [\n---\n- id: b\n  licenses: [%s]\n- id: c\n".formatted("{}, ".repeat(60));
    assertThat(told(text, CandidateLimits.standard().withCandidateLength(200)))
        .hasSize(3)
        .satisfies(told -> assertThat(told.get(0)).contains("is not valid YAML"))
        .satisfies(told -> assertThat(told.get(1)).startsWith("3 b").contains("longer than"))
        .satisfies(told -> assertThat(told.get(2)).isEqualTo("5 c"));
  }

  private static List<String> told(String yaml, CandidateLimits limits) {
    try (Stream<CandidateReading> read =
        CandidateReader.read(
            new ByteArrayInputStream(yaml.getBytes(UTF_8)), CandidateFormat.YAML, limits)) {
      return read.map(Told::told).toList();
    }
  }

  /** Endless text that a limit must stop before memory runs out. It is generated during reading. */
  @ParameterizedTest
  @EnumSource(CandidateFormat.class)
  void a_candidate_without_end_is_passed_over(CandidateFormat format) {
    String begin =
        switch (format) {
          case JSON -> "[{\"id\": \"b\", \"licenses\": [{\"number\": \"";
          case JSON_LINES -> "{\"id\": \"b\", \"licenses\": [{\"number\": \"";
          case YAML -> "- id: b\n  licenses: [{number: \"";
        };
    String end =
        switch (format) {
          case JSON -> "\"}]},\n{\"id\": \"c\"}]";
          case JSON_LINES -> "\"}]}\n{\"id\": \"c\"}";
          case YAML -> "\"}]\n- id: c\n";
        };
    List<String> told = told(new LongText(begin, 'x', 20_000_000L, end), format);

    assertThat(told).hasSize(2);
    assertThat(told.get(0)).startsWith("1 b").contains("long");
    assertThat(told.get(1)).endsWith(" c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"id\": \"c\"}", "[{\"id\": \"c\"}]", "id: c"})
  void spaces_before_a_candidate_are_passed_over(String candidate) {
    try (Stream<CandidateReading> read =
        CandidateReader.read(new LongText("\n", ' ', 20_000_000L, "\n\n" + candidate + "\n"))) {
      assertThat(read.map(Told::told)).containsExactly("4 c");
    }
  }

  @ParameterizedTest
  @EnumSource(CandidateFormat.class)
  void spaces_between_candidates_are_passed_over(CandidateFormat format) {
    String[] around =
        switch (format) {
          case JSON -> new String[] {"[{\"id\": \"a\"},", "\n{\"id\": \"c\"}]"};
          case JSON_LINES -> new String[] {"{\"id\": \"a\"}\n", "\n{\"id\": \"c\"}"};
          case YAML -> new String[] {"- id: a\n", "\n- id: c\n"};
        };

    assertThat(told(new LongText(around[0], ' ', 20_000_000L, around[1]), format))
        .extracting(told -> told.substring(told.indexOf(' ') + 1))
        .containsExactly("a", "c");
  }

  private static List<String> told(InputStream text, CandidateFormat format) {
    try (Stream<CandidateReading> read = CandidateReader.read(text, format)) {
      return read.map(Told::told).toList();
    }
  }

  /** A beginning, one character many times, and an end. */
  private static final class LongText extends InputStream {
    private final byte[] begin;
    private final byte filling;
    private final long count;
    private final byte[] end;
    private long at;

    LongText(String begin, char filling, long count, String end) {
      this.begin = begin.getBytes(UTF_8);
      this.filling = (byte) filling;
      this.count = count;
      this.end = end.getBytes(UTF_8);
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (at < begin.length) {
        into[offset] = begin[(int) at++];
        return 1;
      }
      long left = begin.length + count - at;
      if (left > 0) {
        int taken = (int) Math.min(length, left);
        Arrays.fill(into, offset, offset + taken, filling);
        at += taken;
        return taken;
      }
      if (at - begin.length - count >= end.length) {
        return -1;
      }
      into[offset] = end[(int) (at++ - begin.length - count)];
      return 1;
    }
  }
}
