package com.example.service.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.licet.evaluation.Stage;
import org.licet.json.CandidateReader;
import org.licet.json.EvaluationWriter;
import org.licet.spring.LicetRules;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the JSON of a candidate, and writes that of an evaluation, without Licet. The command {@code
 * load.sh} compares this with an evaluation.
 */
@RestController
@Profile("load")
class JsonController {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final JsonNode evaluation;

  JsonController(LicetRules rules, JsonMapper json) throws IOException {
    try (var bytes = getClass().getResourceAsStream("/load/candidate.json")) {
      String candidate = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      this.evaluation =
          json.readTree(
              EvaluationWriter.toLine(
                  rules.evaluate(
                      CandidateReader.readOne(candidate), "CCM", Stage.EXAMINATION, DAY)));
    }
  }

  @PostMapping("/v1/json")
  JsonNode answer(@RequestBody JsonNode candidate) {
    return candidate.has("id") ? evaluation : candidate;
  }
}
