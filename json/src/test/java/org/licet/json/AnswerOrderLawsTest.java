package org.licet.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.licet.candidate.Candidate;

/** The order of answers does not matter. */
class AnswerOrderLawsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Candidate ASKED =
      CandidateReader.readOne(
          """
          {"id": "n", "licenses": [{"type": "XN"}], "employment": [{"from": "2024-05"},
            {"from": "2024-05"}], "certifications": [{"credential": "CCM-R"}],
           "incomplete": ["certifications"]}""");

  private static final Map<String, String> ANSWERS =
      Map.of(
          "/examinations", "[{\"exam\": \"CCM-1\"}]",
          "/examinations/0/passed", "true",
          "/examinations/0/exam#CCM", "false",
          "CCM-EXAM#window@/examinations/0", "true",
          "/certifications", "[{\"credential\": \"CRC\"}]",
          "/certifications/1/credential#CDMS", "false",
          "/employment/1", "false",
          "/employment/0/from", "\"2024-05-03\"",
          "CCM-EXPERIENCE-1#country@/employment/0", "{\"answer\": true, \"by\": \"CCMC\"}",
          "/licenses/0/history@2026-01-31", "true");

  @Provide
  static Arbitrary<List<String>> orders() {
    return Arbitraries.shuffle(new ArrayList<>(ANSWERS.keySet()));
  }

  @Property
  void answers_make_the_same_candidate_in_any_order(
      @ForAll("orders") List<String> one, @ForAll("orders") List<String> other)
      throws JsonProcessingException {
    String made = CandidateWriter.toLine(answered(one).applyTo(ASKED));
    assertThat(made).isEqualTo(CandidateWriter.toLine(answered(other).applyTo(ASKED)));
    assertThat(made)
        .contains("\"exam\":\"CCM-1\",\"passed\":true")
        .contains("CCM-EXAM#window@/examinations/0");
  }

  private static CandidateAnswers answered(List<String> keys) throws JsonProcessingException {
    CandidateAnswers answers = CandidateAnswers.about(ASKED);
    for (String key : keys) {
      JsonNode answer = JSON.readTree(ANSWERS.get(key));
      answers = answers.with(key, answer);
    }
    return answers;
  }
}
