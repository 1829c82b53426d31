package org.licet.spark;

import java.io.Serializable;
import java.io.StringReader;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Failure;
import org.licet.json.CandidateFormat;
import org.licet.json.CandidateLimits;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateReading;
import org.licet.json.InvalidCandidateException;

/** The form in which a Spark value contains a candidate. Immutable. */
sealed interface CandidateSource extends Serializable {

  /** A candidate, or the reason for its refusal. */
  sealed interface Reading {
    record Accepted(Candidate candidate) implements Reading {}

    record Refused(Failure failure) implements Reading {}
  }

  /**
   * A string of JSON.
   *
   * @param limits the limits on its size
   */
  record Json(CandidateLimits limits) implements CandidateSource {

    private static final long serialVersionUID = 1L;

    @Override
    public Reading read(@Nullable Object value) {
      String json = (String) value;
      if (json == null) {
        return refused(Optional.empty(), "The text is empty. Expected a candidate.", "");
      }
      try {
        return new Reading.Accepted(CandidateReader.readOne(json, limits));
      } catch (InvalidCandidateException e) {
        return refused(
            e.pointer().equals("/id") ? Optional.empty() : idOfRefused(json),
            String.valueOf(e.getMessage()),
            e.pointer());
      }
    }

    /** Reads refused text again, because only a reading contains the id. */
    private Optional<String> idOfRefused(String json) {
      try (Stream<CandidateReading> readings =
          CandidateReader.read(new StringReader(json), CandidateFormat.JSON, limits)) {
        return readings
            .filter(CandidateReading.Refused.class::isInstance)
            .map(CandidateReading.Refused.class::cast)
            .findFirst()
            .flatMap(refused -> refused.failure().candidate());
      }
    }
  }

  /**
   * A struct.
   *
   * @param layout the positions of its fields
   * @param limits the limits on its size
   */
  record Columns(RowLayout layout, CandidateLimits limits) implements CandidateSource {

    private static final long serialVersionUID = 1L;

    @Override
    public Reading read(@Nullable Object value) {
      if (!(value instanceof Row row)) {
        return refused(Optional.empty(), "The record is null. Expected a candidate.", "");
      }
      try {
        return new Reading.Accepted(RowCandidates.read(row, layout, limits));
      } catch (RefusedRow e) {
        Optional<String> id =
            new RowFields(row, layout, "", limits)
                .text("id")
                .toOptional()
                .filter(key -> !key.isBlank());
        return refused(id, String.valueOf(e.getMessage()), e.pointer());
      }
    }
  }

  /** Reads a candidate. */
  Reading read(@Nullable Object value);

  private static Reading refused(Optional<String> id, String message, String pointer) {
    return new Reading.Refused(
        Failure.builder().candidate(id).message(message).pointer(Optional.of(pointer)).build());
  }
}
