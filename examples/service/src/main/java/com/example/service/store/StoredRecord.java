package com.example.service.store;

import java.util.Optional;
import org.licet.candidate.Candidate;
import org.licet.json.CandidateReader;
import org.licet.json.InvalidCandidateException;

/** The record of a candidate as the database has it. Immutable and thread-safe. */
public record StoredRecord(String id, String record) {

  /** Returns the candidate; empty if this version of the service cannot read the record. */
  public Optional<Candidate> candidate() {
    try {
      return Optional.of(CandidateReader.readOne(record));
    } catch (InvalidCandidateException e) {
      return Optional.empty();
    }
  }
}
