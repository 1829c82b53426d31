package org.licet.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that reading grows with the length of a file, in allocated bytes. */
class ReadingGrowthTest {

  /** The allowed growth when the input doubles, with a margin for growing lists. */
  private static final double MOST_GROWTH = 2.3;

  private static final int LEAST = 1_600;

  /** Texts of candidates by a number of parts. */
  enum Input {
    RECORDS_IN_JSON(
        CandidateFormat.JSON,
        count -> "{\"id\":\"c\",\"employment\":[" + each(count, ",", Input::job) + "]}"),
    CANDIDATES_IN_JSON_LINES(
        CandidateFormat.JSON_LINES,
        count -> each(count, "\n", i -> "{\"id\":\"c" + i + "\",\"employment\":[" + job(i) + "]}")),
    FAULTS_IN_JSON(
        CandidateFormat.JSON,
        count -> "{\"id\":\"c\",\"employment\":[" + each(count, ",", i -> "{\"from\":1}") + "]}"),
    UNKNOWN_MEMBERS_IN_JSON(
        CandidateFormat.JSON,
        count -> "{\"id\":\"c\"," + each(count, ",", i -> "\"member" + i + "\":{}") + "}"),
    RECORDS_IN_YAML(
        CandidateFormat.YAML,
        count -> "id: c\nemployment:\n" + each(count, "", i -> "  - " + job(i) + "\n")),
    CANDIDATES_IN_YAML(
        CandidateFormat.YAML,
        count -> each(count, "", i -> "---\nid: c" + i + "\nemployment: [" + job(i) + "]\n"));

    private final CandidateFormat format;

    @SuppressWarnings("ImmutableEnumChecker") // the functions above have no state
    private final IntFunction<String> text;

    Input(CandidateFormat format, IntFunction<String> text) {
      this.format = format;
      this.text = text;
    }

    private static String each(int count, String separator, IntFunction<String> part) {
      return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(separator));
    }

    private static String job(int number) {
      return "{\"employer\": \"E%d\", \"from\": \"20%02d-03\", \"hoursPerWeek\": %d}"
          .formatted(number, 10 + number % 10, 8 + number % 32);
    }
  }

  @ParameterizedTest
  @EnumSource
  void reading_grows_no_faster_than_the_input(Input input) {
    allocated(input, 4 * LEAST); // loads classes
    long before = allocated(input, LEAST);
    for (int count = 2 * LEAST; count <= 4 * LEAST; count *= 2) {
      long after = allocated(input, count);
      assertThat((double) after / before)
          .as("bytes for %d and for %d parts", count / 2, count)
          .isLessThan(MOST_GROWTH);
      before = after;
    }
  }

  private static long allocated(Input input, int count) {
    StringReader text = new StringReader(input.text.apply(count));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    try (Stream<CandidateReading> readings = CandidateReader.read(text, input.format)) {
      assertThat(readings.mapToInt(reading -> reading.toString().length()).sum()).isPositive();
    }
    return threads.getThreadAllocatedBytes(thread) - before;
  }
}
