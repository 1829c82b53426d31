package com.example.service.roster;

import com.example.service.store.StorableId;
import com.example.service.store.StoredCandidates;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Failure;
import org.licet.json.CandidateReading;
import org.licet.json.InvalidCandidateException;
import org.springframework.stereotype.Component;

/**
 * Stores the candidates of a roster in batches, and acknowledges a batch when it is stored. The same
 * roster may come again: it changes what differs. Thread-safe.
 */
@Component
class RosterImport {

  private static final int BATCH = 200;

  private final StoredCandidates candidates;

  RosterImport(StoredCandidates candidates) {
    this.candidates = candidates;
  }

  /** Hears what has become of a roster. */
  interface Listener {

    /** Everything up to a line is stored, or was refused. */
    void stored(RosterCounts counts);

    void refused(CandidateReading.Refused refused);
  }

  /** Reads a roster to its end, and returns the counts. */
  RosterCounts run(Iterator<CandidateReading> readings, Listener listener) {
    RosterCounts counts = RosterCounts.NONE;
    List<Candidate> batch = new ArrayList<>(BATCH);
    while (readings.hasNext()) {
      CandidateReading reading = storable(readings.next());
      if (reading instanceof CandidateReading.Accepted accepted) {
        batch.add(accepted.candidate());
      } else if (reading instanceof CandidateReading.Refused refused) {
        listener.refused(refused);
        counts = counts.refuse();
      }
      if (batch.size() == BATCH || !readings.hasNext()) {
        counts = counts.store(batch.size(), candidates.put(batch), reading.line());
        batch.clear();
        listener.stored(counts);
      }
    }
    return counts;
  }

  private static CandidateReading storable(CandidateReading reading) {
    if (reading instanceof CandidateReading.Accepted accepted) {
      try {
        StorableId.check(accepted.candidate());
      } catch (InvalidCandidateException e) {
        return CandidateReading.Refused.of(
            Failure.builder()
                .message(e.getMessage())
                .pointer(Optional.of(e.pointer()))
                .build(),
            reading.line());
      }
    }
    return reading;
  }
}
