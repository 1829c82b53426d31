package org.licet.json;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licet.evaluation.Failure;

/** Readings in short: the line, the id ({@code ?} if unknown), and the refusal. */
final class Told {

  private Told() {}

  static List<String> told(String text) {
    try (Stream<CandidateReading> readings = CandidateReader.read(new StringReader(text))) {
      return readings.map(Told::told).toList();
    }
  }

  static List<String> told(String text, CandidateFormat format) {
    try (Stream<CandidateReading> readings = CandidateReader.read(new StringReader(text), format)) {
      return readings.map(Told::told).toList();
    }
  }

  static List<String> told(String text, Charset charset) {
    try (Stream<CandidateReading> readings =
        CandidateReader.read(new ByteArrayInputStream(text.getBytes(charset)))) {
      return readings.map(Told::told).toList();
    }
  }

  static List<String> told(InputStream input, CandidateFormat format) {
    try (Stream<CandidateReading> readings = CandidateReader.read(input, format)) {
      return readings.map(Told::told).toList();
    }
  }

  static String told(CandidateReading reading) {
    if (reading instanceof CandidateReading.Accepted accepted) {
      return accepted.line() + " " + accepted.candidate().id();
    }
    Failure failure = ((CandidateReading.Refused) reading).failure();
    return Stream.of(
            String.valueOf(reading.line()),
            failure.candidate().orElse("?"),
            failure.pointer().orElse(""),
            failure.message())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
