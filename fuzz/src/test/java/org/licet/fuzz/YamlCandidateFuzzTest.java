package org.licet.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.licet.json.CandidateFormat;

/** Candidates in YAML: each is accepted or refused in words, and nothing throws. */
class YamlCandidateFuzzTest {

  @FuzzTest(maxDuration = FuzzTime.LIMIT)
  void candidates_in_yaml(byte[] text) {
    CandidateFuzzTest.read(text, CandidateFormat.YAML);
  }
}
