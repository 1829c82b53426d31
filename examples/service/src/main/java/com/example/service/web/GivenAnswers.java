package com.example.service.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.licet.candidate.Candidate;
import org.licet.json.CandidateAnswers;
import org.licet.json.InvalidCandidateException;
import tools.jackson.databind.JsonNode;

/** Answers in a request: an object with an answer for each key. Stateless. */
final class GivenAnswers {

  /** Licet takes the trees of Jackson 2; Spring has those of Jackson 3. */
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private GivenAnswers() {}

  /** Returns the candidate who states the answers. */
  static Candidate apply(JsonNode given, Candidate candidate) {
    if (candidate == null || given == null || !given.isObject()) {
      throw new InvalidCandidateException(
          "", "Expected an object with a candidate, and with answers by their keys.");
    }
    try {
      ObjectNode answers = (ObjectNode) JSON.readTree(given.toString());
      CandidateAnswers about = CandidateAnswers.about(candidate);
      if (!answers.has("fingerprint")) { // the answers are for the candidate beside them
        answers.put("candidate", candidate.id()).put("fingerprint", about.fingerprint());
      }
      return CandidateAnswers.read(answers).applyTo(candidate);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What was read can be written and read again.", e);
    }
  }
}
