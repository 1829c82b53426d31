package com.example.service.web;

import com.example.service.problem.ServiceProblem;
import org.licet.candidate.Candidate;
import org.licet.json.CandidateAnswers;
import org.springframework.http.HttpStatus;

/** The version of a stored record, as {@code ETag} and {@code If-Match} have it. Stateless. */
final class RecordVersion {

  private RecordVersion() {}

  static String of(Candidate candidate) {
    return '"' + CandidateAnswers.fingerprint(candidate) + '"';
  }

  /**
   * Requires that a request is about the current version.
   *
   * @param version the value of {@code If-Match}; {@code null} if there is none
   */
  static void require(String version, Candidate current) {
    if (version == null) {
      throw new ServiceProblem(HttpStatus.PRECONDITION_REQUIRED, "version-missing");
    }
    String strong = version.startsWith("W/") ? version.substring(2) : version; // after a proxy
    if (!strong.equals(of(current))) {
      throw changed(current.id());
    }
  }

  static ServiceProblem changed(String id) {
    return new ServiceProblem(HttpStatus.PRECONDITION_FAILED, "record-changed", id);
  }
}
