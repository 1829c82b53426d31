package org.licet.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Candidates arrive before the input ends, and the reader reads no more than necessary. */
class StreamingTest {

  /** An input that never ends: a beginning, and then the same text forever. */
  private static final class Endless extends InputStream {
    private final byte[] beginning;
    private final byte[] rest;
    private long at;

    Endless(String beginning, String rest) {
      this.beginning = beginning.getBytes(UTF_8);
      this.rest = rest.getBytes(UTF_8);
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      for (int i = 0; i < length; i++) {
        into[offset + i] = (byte) read();
      }
      return length;
    }

    @Override
    public int read() {
      long place = at++;
      return place < beginning.length
          ? beginning[(int) place]
          : rest[(int) ((place - beginning.length) % rest.length)];
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | '{\"id\": \"a\"}\n'",
        "'[' | '{\"id\": \"a\"},'",
        "'' | '- id: a\n'",
        "'' | '--- {id: a}\n'",
        "'{\n\"id\": \"a\"}' | '{\"id\": \"a\"}'"
      })
  void the_first_candidates_of_an_endless_input_arrive(String beginning, String rest) {
    try (Stream<CandidateReading> readings = CandidateReader.read(new Endless(beginning, rest))) {
      List<String> ids =
          readings
              .limit(5000)
              .map(Told::told)
              .map(told -> told.substring(told.indexOf(" ") + 1))
              .toList();

      assertThat(ids).hasSize(5000).containsOnly("a");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"'' | '{\"id\": \"a%s\"}\n' | 2", "'[' | '{\"id\": \"a%s\"},' | 2"})
  void no_more_is_read_than_is_asked_for(String beginning, String candidate, int asked) {
    String padding = "x".repeat(100_000);
    Endless input = new Endless(beginning, candidate.formatted(padding));

    try (Stream<CandidateReading> readings = CandidateReader.read(input)) {
      assertThat(readings.limit(asked)).hasSize(asked);
    }
    assertThat(input.at).isLessThan((asked + 1) * 100_000L);
  }
}
