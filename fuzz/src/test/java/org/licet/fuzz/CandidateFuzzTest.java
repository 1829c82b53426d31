package org.licet.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.licet.json.CandidateFormat;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateReading;
import org.licet.json.CandidateWriter;

/** Candidates in JSON and JSON Lines: each is accepted or refused in words, and nothing throws. */
class CandidateFuzzTest {

  @FuzzTest(maxDuration = FuzzTime.LIMIT)
  void candidates_in_json(byte[] text) {
    read(text, CandidateFormat.JSON);
    read(text, CandidateFormat.JSON_LINES);
  }

  static void read(byte[] text, CandidateFormat format) {
    List<CandidateReading> readings;
    try (Stream<CandidateReading> all =
        CandidateReader.read(new ByteArrayInputStream(text), format)) {
      readings = all.toList();
    }
    for (CandidateReading reading : readings) {
      if (reading instanceof CandidateReading.Accepted accepted) {
        String written = CandidateWriter.toLine(accepted.candidate());
        assertThat(CandidateReader.readOne(written)).isEqualTo(accepted.candidate());
      } else if (reading instanceof CandidateReading.Refused refused) {
        assertThat(refused.failure().message()).isNotBlank().doesNotContain("Exception");
      }
    }
  }
}
